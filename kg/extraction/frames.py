"""Frames: a trigger from the lexicon evokes a kind, and grammar fills its slots.

Passive, control, coordination and relative clauses are `grammar`'s affair; here a slot's place ("subject", "possessor", "with")
is turned into the words that stand there, each with how it was found. A slot that its own clause leaves open is looked for in
the clauses around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import Doc, Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon

AGENTIVE = frozenset({"subject", "possessor"})
CARRYING = frozenset({"for", "in", "at", "to", "of", "on", "from", "into", "with", "during", "after", "by", "through", "before"})


@dataclass(frozen=True, slots=True)
class Filler:
    """A word that fills a slot, and how it was found: "subject", "with", "subject of 'hold'"."""

    word: Word
    how: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger word, its lexical entry, and the fillers of each property; `support` is the verb that carries a noun."""

    word: Word
    entry: Entry
    slots: tuple[tuple[str, tuple[Filler, ...]], ...]
    support: Word | None = None
    support_entry: Entry | None = None

    @property
    def kind(self) -> str:
        """The ontology class that the trigger evokes."""
        return self.entry.evokes

    def fillers(self, name: str) -> tuple[Filler, ...]:
        """The fillers of a property."""
        return next((found for property_, found in self.slots if property_ == name), ())


def frames(doc: Doc) -> Iterator[Frame]:
    """The frames of all triggers of an article, in the order of the text."""
    for word in doc.words:
        for entry in _triggers(word):
            frame = _frame(word, entry)
            if _words_allow(frame):
                yield frame
                break


def _triggers(word: Word) -> tuple[Entry, ...]:
    if word.tag.startswith("VB"):
        return lexicon().find("Trigger", "verb", word.lemma)
    if word.tag.startswith("NN") and not word.name.startswith(("PERSON", "GPE")):
        return lexicon().find("Trigger", "noun", word.lemma)
    return ()


def _words_allow(frame: Frame) -> bool:
    """Whether the particle or preposition that an entry names stands there."""
    particles = frame.entry.values.get("particle")
    prepositions = frame.entry.values.get("preposition")
    beside = {child.lower for child in frame.word.children}
    if particles and not beside & set(particles):
        return False
    return not prepositions or bool(beside & set(prepositions))


def _frame(word: Word, entry: Entry) -> Frame:
    support, support_entry = (None, None) if grammar.is_verb(word) else supporting_verb(word)
    slots = []
    for property_, places in entry.slots.items():
        found = [filler for place in places for filler in _at(word, place, support, support_entry, property_)]
        slots.append((property_, tuple({filler.word.i: filler for filler in reversed(found)}.values())[::-1]))
    return Frame(word, entry, tuple(slots), support, support_entry)


def supporting_verb(noun: Word) -> tuple[Word | None, Entry | None]:
    """The verb that carries an event noun as its object ("hold talks") or prepositional object ("take part in talks")."""
    current = grammar.coordination_head(noun)
    governor, relation = grammar.governor(current)
    if governor is not None and relation == "adposition":
        governor = governor.head if governor.head is not governor and governor.lower in CARRYING else None
        if governor is not None and grammar.is_noun(governor) and governor.lemma in ("part", "round", "series"):
            return supporting_verb(governor)
    if governor is None or not grammar.is_verb(governor):
        return None, None
    if relation == "subject" and not grammar.is_passive(governor):
        return governor, None
    return governor, lexicon().first("SupportVerb", "verb", governor.lemma)


def _at(word: Word, place: str, support: Word | None, support_entry: Entry | None, property_: str) -> Iterator[Filler]:
    if place == "subject":
        yield from _subjects(word, support, support_entry, property_)
    elif place == "object":
        yield from (Filler(found, "object") for found in grammar.undergoers(word))
    elif place == "possessor":
        yield from (Filler(found, "possessor") for found in grammar.possessors(word))
    elif place == "modifier":
        yield from (Filler(found, "modifier") for found in grammar.premodifiers(word) if not grammar.is_possessor(found))
    else:
        yield from _after_preposition(word, place, support)


def _subjects(word: Word, support: Word | None, support_entry: Entry | None, property_: str) -> Iterator[Filler]:
    if grammar.is_verb(word):
        yield from (Filler(found, "subject") for found in grammar.subjects(word))
    elif support is not None and support_entry is not None:
        role = support_entry.value("subjectIs") or "participant"
        if role in (property_, "host"):
            yield from (Filler(found, f"subject of '{support.text}'") for found in grammar.subjects(support))


def _after_preposition(word: Word, place: str, support: Word | None) -> Iterator[Filler]:
    yield from (Filler(found, place) for found in grammar.complements(word, (place,)))
    if support is not None and place in ("with", "between", "by", "among"):
        yield from (Filler(found, f"{place}, by '{support.text}'") for found in grammar.complements(support, (place,)))


def circumstantial_subjects(word: Word) -> list[Word]:
    """Who acts in the clause an event noun or gerund stands in: the second choice for a slot that its own words leave open."""
    verb = grammar.clause_of(word.head if word.head is not word else word)
    return grammar.subjects(verb) if grammar.is_verb(verb) else []
