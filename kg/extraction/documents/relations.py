"""How documents hang together: one based on another, one that revises another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.candidates import Context
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

Relation = tuple[int, str, int, str]
"""The number of a document, the property, the number of the other, and by which words."""


def relations(owner: Mapping[int, int], context: Context) -> Iterator[Relation]:
    """The relations told between documents, whose mentions' heads `owner` maps to their numbers."""
    for word in context.doc.words:
        if word.i in owner:
            yield from _supplements(word, owner)
        elif grammar.is_verb(word):
            yield from _rests(word, owner)
            yield from _changes(word, owner)


def _rests(verb: Word, owner: Mapping[int, int]) -> Iterator[Relation]:
    """Of "a paper based on the strategy", also where what it says rests on the other."""
    if not lexicon().marks("verb", verb.lemma, "presupposed"):
        return
    grounds = grammar.complements(verb, ("on", "upon"))
    grounds += [each for ground in grounds for each in _beneath(ground)]
    for source in _resting(verb, owner):
        for ground in grounds:
            if ground.i in owner and owner[ground.i] != source:
                yield source, "basedOn", owner[ground.i], f"'{verb.text} on'"


def _beneath(noun: Word) -> list[Word]:
    """What hangs on a noun by "of", also where the parser put a time between: "the revision in May of the strategy"."""
    return [word for word in noun.subtree() if grammar.is_adposition(word.head) and word.head.lower == "of"]


def _resting(verb: Word, owner: Mapping[int, int]) -> Iterator[int]:
    nearest = verb.head
    if nearest.i in owner:
        yield owner[nearest.i]
        return
    clause = grammar.clause_of(nearest)
    for above in (clause, *clause.ancestors()):
        if grammar.is_verb(above):
            found = [word for word in grammar.subjects(above) + grammar.undergoers(above) if word.i in owner]
            if found:
                yield owner[found[0].i]
                return


def _changes(verb: Word, owner: Mapping[int, int]) -> Iterator[Relation]:
    """Of "the protocol amends the treaty", "the accord replaces the pact of 1990"."""
    if not lexicon().marks("verb", verb.lemma, "revises"):
        return
    for new in grammar.subjects(verb):
        for old in grammar.undergoers(verb):
            if new.i in owner and old.i in owner and owner[new.i] != owner[old.i]:
                yield owner[new.i], "revises", owner[old.i], f"'{verb.text}'"


def _supplements(noun: Word, owner: Mapping[int, int]) -> Iterator[Relation]:
    """Of "an addendum to the charter"."""
    if lexicon().marks("noun", noun.lemma, "revises"):
        for old in grammar.complements(noun, ("to",)):
            if old.i in owner and owner[old.i] != owner[noun.i]:
                yield owner[noun.i], "revises", owner[old.i], f"'{noun.text} to'"
