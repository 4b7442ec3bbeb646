"""What the words beside an encounter's tell: by the lexicon, by how they are joined to it, as events beside it."""

from __future__ import annotations

from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

ROUND = "round"
SIDELINES = word_class("sideline")
MANY_SIDED = word_class("manySided")


def effects_of(word: Word) -> set[str]:
    """The effects of the markers that a word is, as noun, adjective or adverb."""
    entries = (lexicon().find("Marker", part, word.lower) for part in ("noun", "adjective", "adverb"))
    return {entry.effect for found in entries for entry in found}


def is_event(noun: Word) -> bool:
    """Whether a noun is an event by itself, as a summit is and a council is not."""
    entries = lexicon().find("Trigger", "noun", noun.lemma)
    return bool(entries) and not any(entry.needs("convened") for entry in entries)


def is_many_sided(noun: Word) -> bool:
    """Whether its own adjective makes a meeting one of three sides or more: "a trilateral meeting"."""
    return any(child.lower in MANY_SIDED for child in grammar.premodifiers(noun))


def is_occasion(noun: Word) -> bool:
    """Whether an event is told as that beside which another is held: "met on the sidelines of the summit"."""
    governor, relation = grammar.governor(noun)
    return relation == "adposition" and governor is not None and governor.head.lemma in SIDELINES


def way(how: str) -> str:
    """How somebody got into an event, in a word or two: "with" of "with, by 'hold'"."""
    return how.split(",")[0]


def occasions_of(word: Word) -> list[Word]:
    """The events at which another takes place: "at the summit", "on the margins of the conference"."""
    beside = [found for found in grammar.complements(word, ("on", "in")) if found.lemma in SIDELINES]
    within = [found for side in beside for found in grammar.complements(side, ("of",))]
    around = [*grammar.complements(word, ("at", "during")), *within]
    return [noun for noun in around if lexicon().find("Trigger", "noun", noun.lemma)]
