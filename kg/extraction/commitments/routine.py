"""Acts that are no undertaking when merely told in the future: visits, talks, speeches, and what just comes to pass."""

from __future__ import annotations

from kg.extraction.commitments.amounts import amount
from kg.extraction.commitments.behind import has_sum
from kg.extraction.commitments.words import is_encounter, is_text, of_class
from kg.extraction.wording import text_of
from kg.language import Word, grammar
from kg.vocabulary.wordclasses import word_class

TO_AN_ENCOUNTER = ("for", "in", "at", "to", "on")
GOING_ON = word_class("goingOn")


def is_routine(verb: Word, *classes: str) -> bool:
    """Whether an act is no undertaking: "attend", "hold talks"; not "take steps".

    Args:
        verb: the act.
        classes: further classes of verbs that are none, beside those of encounters and travel.
    """
    if (
        of_class("verb", verb.lemma, "goes-on-to")
        and grammar.complements(verb, ("to",))
        and not grammar.clause_heads(verb)
    ):
        return True
    if any(of_class("noun", noun.lemma, "touch") for noun in grammar.complements(verb, ("in",))):
        return False
    if verb.lemma in GOING_ON and (inner := _gone_on_with(verb)):
        return not grammar.is_verb(inner) or is_routine(inner, *classes)
    if _is_protocol(verb) or _is_adoption(verb):
        return True
    return of_class("verb", verb.lemma, "no-undertaking", *classes) is not None and not _has_weight(verb)


def _gone_on_with(verb: Word) -> Word | None:
    """What is gone on with: "press" of "continue to press", "talking" of "go on talking"."""
    return next(iter([*grammar.clause_heads(verb), *grammar.complements(verb, ("on",))]), None)


def _is_protocol(verb: Word) -> bool:
    """Whether it is an act of protocol: "hold talks", "pay homage", "join A for a meeting", "talks be moved"."""
    things = grammar.undergoers(verb)
    if things and grammar.is_passive(verb) and all(map(_is_mere_encounter, things)):
        return True
    if of_class("verb", verb.lemma, "holding"):
        return any(_is_mere_encounter(noun) or of_class("noun", noun.lemma, "courtesy") for noun in things)
    joins = of_class("verb", verb.lemma, "joining") is not None
    if joins and grammar.is_passive(verb) and all(noun.pos in ("PRON", "PROPN") for noun in things):
        return True
    return joins and any(is_encounter(noun) for noun in grammar.complements(verb, TO_AN_ENCOUNTER))


def _is_adoption(verb: Word) -> bool:
    """Whether a text is adopted, which then speaks for itself: "adopt a resolution"."""
    return of_class("verb", verb.lemma, "adopts") is not None and any(map(is_text, grammar.undergoers(verb)))


def _is_mere_encounter(noun: Word) -> bool:
    """Whether a noun evokes a meeting and names nothing that one sends or sets up, as "mission" does."""
    return is_encounter(noun) and of_class("noun", noun.lemma, "act") is None


def _has_weight(verb: Word) -> bool:
    """Whether its object, particle or sum makes more of a verb: "take steps", "set up", "take in 2,000 refugees"."""
    if of_class("verb", verb.lemma, "growth") and has_sum(verb):
        return True
    things = grammar.undergoers(verb)
    if any(of_class("noun", noun.lemma, "light-act") for noun in things):
        return True
    if not of_class("verb", verb.lemma, "no-undertaking") and any(amount(text_of(noun.subtree())) for noun in things):
        return True
    return any(of_class("adverb", particle, "light-act") for particle in grammar.particles(verb))
