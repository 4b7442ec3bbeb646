"""The PLOVER type of an undertaking: an agreement to act, or a threat where the act is hostile to whom it is for."""

from __future__ import annotations

from kg.extraction.commitments.together import Act
from kg.extraction.commitments.undertaking import Undertaking
from kg.extraction.commitments.words import of_class
from kg.language import Word, grammar

AGREE = "AGREE"
THREATEN = "THREATEN"


def plover_of(each: Undertaking) -> tuple[str, str]:
    """The PLOVER type of an undertaking, and how it was found.

    Types follow PLOVER, the event ontology of Halterman et al. (2023), in which AGREE takes in promises.
    """
    for word in (each.word, each.told):
        if word is not None and of_class("noun" if grammar.is_noun(word) else "verb", word.lemma, "menace"):
            return THREATEN, f"'{word.text}' threatens"
    if hostile := _hostile(each.act):
        return THREATEN, f"to '{hostile.lemma}' is hostile"
    return AGREE, f"'{each.word.text}' undertakes"


def _hostile(act: Act) -> Word | None:
    """The verb by which an act is hostile, itself or by its object: "bomb", "impose sanctions"."""
    verbs = (head for head in act.heads if grammar.is_verb(head) and not grammar.is_negated(head))
    return next((verb for verb in verbs if _is_hostile(verb)), None)


def _is_hostile(verb: Word) -> bool:
    if of_class("verb", verb.lemma, "hostile"):
        return True
    inflicts = of_class("verb", verb.lemma, "inflicts") is not None
    return inflicts and any(of_class("noun", noun.lemma, "harm") for noun in grammar.undergoers(verb))
