"""How an encounter stands: the truth of its words, as its entry, its verbs and the calendar have it."""

from __future__ import annotations

from kg.extraction.candidates import Context
from kg.extraction.carriers import Carrier
from kg.extraction.frames import Frame
from kg.extraction.meetings.timing import had_been, is_perfect, not_before, scheduled, since
from kg.extraction.moods import FUTURE
from kg.extraction.truth import Truth, truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

LASTING = frozenset({"Visit", "Negotiation", "Conference"})
TAKEN = ("object",)
TRIPS = word_class("visit")
REAL = frozenset({"fact", "ongoing"})


def standing(frame: Frame, context: Context) -> Truth:
    """The truth of a frame's event, before it is known whether it still goes on."""
    judged = truth(frame.word)
    if frame.entry.effect == "awaited":
        return _awaited(frame.word, judged)
    if frame.entry.effect == "invited" and judged.mode in REAL:
        return judged.then("proposed", "somebody is invited")
    if judged.mode == "denied" and since(frame, context):
        return judged.then("fact", "not again since then")
    if judged.mode == "denied" and _will_not(frame.word) and not_before(frame, context):
        return judged.then("planned", "not before then")
    if judged.mode == "denied" and _will_not(frame.word):
        return judged.then("cancelled", "it is told that it will not be")
    if judged.mode == "fact" and _is_stop_of_programme(frame):
        return judged.then("planned", "a programme takes somebody there")
    if judged.mode == "fact" and scheduled(frame, context):
        return judged.then("planned", "present tense of a day ahead")
    return judged


def _is_stop_of_programme(frame: Frame) -> bool:
    """Whether it is a journey that takes somebody there: "the trip takes her to Oslo"."""
    verb = grammar.clause_of(frame.word)
    if grammar.tense(verb) != "present" or not any(subject.lemma in TRIPS for subject in grammar.subjects(verb)):
        return False
    return any(entry.slots.get("participant") == TAKEN for entry in lexicon().find("Trigger", "verb", verb.lemma))


def _awaited(word: Word, judged: Truth) -> Truth:
    """Who is expected has not come yet; who had been expected, or is no longer, does not come."""
    if judged.mode == "denied" or had_been(grammar.clause_of(word)):
        return judged.then("cancelled", f"no longer '{word.text}'")
    return judged.then("planned", f"'{word.text}'") if judged.mode in REAL else judged


def _lasts_since(verb: Word) -> bool:
    """Whether what a verb tells began and has not ended: "has been in Oslo since Monday"."""
    dated = any(child.lower == "since" for child in verb.children)
    return dated and is_perfect(verb) and not grammar.is_negated(verb)


def _will_not(word: Word) -> bool:
    """Whether a future is denied: "will not travel to Oslo"."""
    verb = grammar.clause_of(word)
    return grammar.is_negated(verb) and bool(FUTURE & {helper.lower for helper in grammar.auxiliaries(verb)})


def under_way(frame: Frame, judged: Truth) -> Truth:
    """What has been opened and not said to have closed goes on."""
    if judged.mode == "fact" and any(map(_goes_on, frame.carriers)):
        return judged.then("ongoing", "it is said to continue")
    if judged.mode != "fact" or frame.kind not in LASTING:
        return judged
    if frame.entry.effect == "lasting" and _lasts_since(grammar.clause_of(frame.word)):
        return judged.then("ongoing", "present perfect of being there")
    if frame.entry.effect == "lasting" and grammar.tense(frame.word) == "present":
        return judged.then("ongoing", "present tense of being there")
    if frame.kind == "Visit" and _is_on(frame.word):
        return judged.then("ongoing", "somebody is on it")
    opened = any(carrier.entry is not None and carrier.entry.effect == "begun" for carrier in frame.carriers)
    return judged.then("ongoing", "it was begun") if opened else judged


def _goes_on(carrier: Carrier) -> bool:
    lasting = carrier.entry is not None and carrier.entry.effect == "lasting"
    return lasting and grammar.tense(carrier.verb) == "present"


def _is_on(noun: Word) -> bool:
    """Whether somebody is told to be on a visit: "is on a visit", "A, on a visit to Oslo, said"."""
    governor, relation = grammar.governor(noun)
    if relation != "adposition" or governor is None or governor.lower != "on":
        return False
    above = governor.head
    return grammar.is_noun(above) or (above.lemma == "be" and grammar.tense(above) == "present")


def is_hypothetical(word: Word) -> bool:
    """Whether the clause of a word is what would follow from an "if"."""
    clause = grammar.clause_of(word)
    return any(grammar.is_verb(child) and grammar.marker(child) == "if" for child in clause.children)
