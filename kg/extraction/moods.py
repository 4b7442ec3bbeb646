"""The mode that a verb has by its own clause: tense, auxiliaries, the word that introduces it."""

from __future__ import annotations

from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

FUTURE = frozenset({"will", "shall", "'ll", "wo"})
DUTY_MODALS = frozenset({"should", "ought"})
WISH_MODALS = frozenset({"may", "might", "could", "should", "must", "ought"})


def own_mode(verb: Word) -> tuple[str, str]:
    """The mode by the tense and auxiliaries of the verb's own clause."""
    helpers = grammar.auxiliaries(verb)
    lowers = {helper.lower for helper in helpers}
    if _is_under(verb, "conditional"):
        return "conditional", f"under '{grammar.marker(verb)}'"
    if _is_under(verb, "open") and grammar.tense(verb) != "past":
        return "proposed", "an open question"
    if lowers & FUTURE:
        return "planned", "future tense"
    if lowers & {"would", "'d"}:
        return _would(verb, lowers)
    if lowers & DUTY_MODALS and "have" in lowers:
        return "cancelled", "it should have been"
    if lowers & WISH_MODALS:
        return "proposed", "a modal of possibility or duty"
    if "can" in lowers or "ca" in lowers:
        return "none", "ability"
    return _by_form(verb, helpers)


def _would(verb: Word, lowers: set[str]) -> tuple[str, str]:
    if "have" in lowers:
        return "none", "'would have' tells of what was not"
    governor, relation = grammar.governor(grammar.coordination_head(verb))
    reported = governor is not None and (relation == "complement" or _speech_above(verb))
    return ("planned", "future in the past") if reported else ("proposed", "'would' without a reporting verb")


def _speech_above(verb: Word) -> bool:
    words = lexicon().words("Reporting", "verb")
    verbs = any(child.lemma in words and grammar.is_verb(child) for child in verb.children)
    beside = verbs or any(child.lower == "according" for child in verb.children)
    return beside or any(above.lemma in words for above in verb.ancestors())


def _by_form(verb: Word, helpers: list[Word]) -> tuple[str, str]:
    if grammar.is_infinitive(verb):
        governed = grammar.governor(grammar.coordination_head(verb))
        if governed[0] is None:
            return "planned", "an infinitive that stands for a plan"
        if is_yet_to_be(governed[0]):
            return "none", "it has yet to be"
        return "same", "an infinitive"
    if verb.tag == "VBG" and not helpers:
        return "same", "a participle or gerund"
    present = any(helper.lemma in ("be", "have") and helper.tag in ("VBZ", "VBP") for helper in helpers)
    if verb.tag == "VBG" and present:
        return "ongoing", "present progressive"
    if grammar.tense(verb) == "present" and any(
        grammar.marker(verb) in entry.words.get("phrase", ()) for entry in lexicon().with_effect("Marker", "ahead")
    ):
        return "planned", f"present tense after '{grammar.marker(verb)}'"
    if verb.tag in ("VBZ", "VBP") or any(helper.tag in ("VBZ", "VBP") and helper.lemma != "have" for helper in helpers):
        return "fact", "present tense"
    return "fact", "past tense or participle"


def is_yet_to_be(above: Word) -> bool:
    """Whether what a verb governs is still to come: "have yet to meet", "are yet to meet"."""
    return above.lemma in ("have", "be") and any(child.lower == "yet" for child in above.children)


def _is_under(verb: Word, effect: str) -> bool:
    """Whether a word of some effect introduces a verb's clause: "if" makes it conditional, "whether" open."""
    marker = grammar.marker(verb) or grammar.marker(grammar.coordination_head(verb))
    known = lexicon().with_effect("Marker", effect) if marker else ()
    entries = [entry for entry in known if marker in entry.words.get("phrase", ())]
    return any(not entry.needs("present") or grammar.tense(verb) == "present" for entry in entries)
