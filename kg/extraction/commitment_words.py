"""The classes of words by which commitments are told, read from `ontology/lexicon/commitments.ttl`."""

from __future__ import annotations

from functools import cache

from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon
from kg.vocabulary.terms import DKG, family

COMMITMENT = DKG.local(DKG.Commitment)


def part_of_speech(word: Word) -> str:
    """Under which part of speech the lexicon lists a word."""
    if grammar.is_verb(word):
        return "verb"
    return "noun" if word.tag.startswith("NN") else "adjective"


def undertakings(word: Word) -> tuple[Entry, ...]:
    """The entries by which a word binds its actor."""
    part = part_of_speech(word)
    found = _of(part, word.lower if part == "adjective" else word.lemma)
    if part == "verb" and word.tag == "VBN" and is_predicated(word):
        found = _of("adjective", word.lower) + found
    return tuple(entry for entry in found if entry.evokes == COMMITMENT)


def is_predicated(participle: Word) -> bool:
    """Whether a participle is said of its subject by "be" or "remain" with no agent: "is committed to"."""
    above, relation = grammar.governor(participle)
    said = above is not None and relation in ("object", "complement") and grammar.is_verb(above)
    return (said or any(helper.lemma == "be" for helper in grammar.auxiliaries(participle))) and not grammar.agents(
        participle
    )


def _of(part: str, lemma: str) -> tuple[Entry, ...]:
    return lexicon().find("Commissive", part, lemma)


def of_class(part: str, lemma: str, *effects: str) -> Entry | None:
    """The entry of one of some classes ("text", "praise", "act") that lists a lemma, None where there is none."""
    return next((entry for entry in _of(part, lemma) if entry.effect in effects and entry.evokes != COMMITMENT), None)


def is_text(word: Word) -> bool:
    """Whether a noun names a text that can bind: "agreement", "pact"."""
    return word.tag.startswith("NN") and of_class("noun", word.lemma, "text") is not None


@cache
def phrases(effect: str) -> tuple[str, ...]:
    """The phrases of a class, the longest first."""
    entries = (entry for entry in lexicon().entries if entry.type == "Commissive" and entry.effect == effect)
    return tuple(
        sorted((phrase for entry in entries for phrase in entry.words.get("phrase", ())), key=len, reverse=True)
    )


def is_encounter(word: Word, *but: str) -> bool:
    """Whether a noun or verb evokes a meeting, of no kind that is left out."""
    part = part_of_speech(word)
    found = lexicon().find("Trigger", part, word.lemma) if part != "adjective" else ()
    return any(family(entry.evokes) == "Meeting" and entry.evokes not in but for entry in found)
