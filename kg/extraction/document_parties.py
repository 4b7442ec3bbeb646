"""Whose a document is: those who sign, conclude or issue it, and those whom its name or description names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.candidates import Context, Part
from kg.extraction.document_mentions import DocumentMention
from kg.extraction.document_states import Deed, parties_of
from kg.language import Word, grammar

SIDES = ("between", "among", "with")
MUTUAL = frozenset({"agreement", "truce", "statement", "letter", "any", "list"})
OWNING = ("of", "by", "from")
SIGNERS = frozenset({"State", "Organization", "Person"})
BODIES = frozenset({"State", "Organization"})
MAKING = frozenset({"signed", "issued", "draft", "revised"})


def named_parties(mention: DocumentMention, context: Context) -> tuple[Part, ...]:
    """The parties that the phrase of a document names: "the Japan-U.S. treaty", "an accord between A and B"."""
    found = {part.key: part for part in _named(mention, context)}
    return tuple(found.values())


def _named(mention: DocumentMention, context: Context) -> Iterator[Part]:
    head = mention.head
    for word in head.sentence.words:
        if mention.first.i <= word.i < head.i:
            yield from _parts(word, "before its noun", context, BODIES)
    for word in grammar.possessors(head):
        yield from _parts(word, "possessor", context, SIGNERS)
    for name, objects in grammar.adpositions(head):
        if name in OWNING or (name in SIDES and mention.entry.value("class") in MUTUAL):
            for word in objects:
                yield from _parts(word, name, context, SIGNERS)


def _parts(word: Word, how: str, context: Context, kinds: frozenset[str]) -> Iterator[Part]:
    for key in context.discourse.actors(word):
        if context.discourse.entity(key).kind in kinds:
            yield Part("party", key, how)


def doing_parties(deeds: Iterable[Deed], context: Context) -> tuple[Part, ...]:
    """The parties that sign, conclude or issue a document."""
    found: dict[str, Part] = {}
    for deed in deeds:
        if deed.entry.effect in MAKING:
            for word, how in parties_of(deed):
                for part in _parts(word, how, context, SIGNERS):
                    found.setdefault(part.key, part)
    return tuple(found.values())


def settled(parts: Iterable[Part], context: Context) -> tuple[Part, ...]:
    """The parties without repetition; a person who signs beside states stands for his own."""
    found = {part.key: part for part in parts}
    kinds = {context.discourse.entity(key).kind for key in found}
    if "Person" not in kinds or not kinds & BODIES:
        return tuple(found.values())
    raised: dict[str, Part] = {}
    for part in found.values():
        key = part.key
        if context.discourse.entity(key).kind == "Person":
            key = context.discourse.state_of(key) or ""
        if key:
            raised.setdefault(key, Part("party", key, part.how))
    return tuple(raised.values())
