"""Whether a deed is told as one that is so, or is only another's content, a purpose, a habit, a word in passing."""

from __future__ import annotations

from kg.extraction.deeds.actors import PRONOUNS
from kg.extraction.deeds.types import is_deciding
from kg.extraction.deeds.words import STATEMENT, Told, told_by
from kg.extraction.truth import CIRCUMSTANCE, Truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

NONE = frozenset({"neither", "nobody", "none", "nothing", "no"})
CIRCUMSTANCE_PREPOSITIONS = CIRCUMSTANCE | {"by", "before", "despite", "amid", "because"}
PROSPECTIVE = frozenset({"to", "for", "towards", "toward", "on", "at", "about"})


def why_unreal(each: Told, judged: Truth) -> str:
    """Why a deed is only spoken of: another's content, an infinitive that nothing makes true; "" where it is told."""
    if governor := _swallowed(each):
        return f"it is the content of '{governor.text}'"
    sides = (*grammar.subjects(each.verb), *grammar.undergoers(each.verb)) if grammar.is_verb(each.verb) else ()
    if nobody := next((word for word in sides if _is_none(word)), None):
        return f"'{nobody.text}' means none"
    if each.word.sentence.words[-1].text == "?":
        return "a question"
    if _is_negated_beside(each.verb):
        return f"what '{each.verb.text}' is joined to is negated"
    if _is_misread(each.verb):
        return f"'{each.verb.text}' is one of a list of infinitives"
    if each.verb is each.word and _is_any(each.word):
        return f"'{each.word.text}' is none in particular"
    if _is_background(each.verb):
        return "a relative clause tells who or what is meant"
    if judged.mode in ("planned", "ahead") and in_relative(each.verb):
        return "a relative clause tells a plan in passing"
    for word in (each.verb, *each.verb.ancestors()):
        above, relation = grammar.governor(grammar.coordination_head(word))
        if above is None or (relation == "relative" and not grammar.is_infinitive(word)):
            return ""
        if grammar.is_verb(word) and _is_open(grammar.coordination_head(word)) and not _realised(above, relation):
            return f"'{word.text}' is only a purpose or a prospect"
    return ""


def _is_background(verb: Word) -> bool:
    """Whether it is a relative clause that tells a habit ("that threatens lives") or whose subject is a pronoun."""
    if grammar.governor(verb)[1] != "relative" or grammar.is_infinitive(verb):
        return False
    habit = verb.tag in ("VBZ", "VBP") and not grammar.own_auxiliaries(verb)
    return habit or any(word.lower in PRONOUNS for word in grammar.own_subjects(verb))


def in_relative(verb: Word) -> bool:
    """Whether it stands in a relative clause: "militias which use the land to launch attacks"."""
    return any(grammar.governor(word)[1] == "relative" for word in (verb, *verb.ancestors()))


def _is_negated_beside(verb: Word) -> bool:
    """Whether one negation holds for it and the verb it is joined to by "or": "would not threaten or use force"."""
    above, relation = grammar.governor(verb)
    if above is None or relation != "coordinate" or not grammar.is_verb(above) or not grammar.is_negated(above):
        return False
    alone = not (grammar.own_auxiliaries(verb) or grammar.own_subjects(verb))
    return alone and any(child.lower in ("or", "nor") for child in above.children)


def _is_misread(verb: Word) -> bool:
    """Whether a base form or gerund is joined to another's past or third person: "has a duty to press A, allow B"."""
    above, relation = grammar.governor(verb)
    if above is None or relation not in ("coordinate", "other") or verb.tag not in ("VB", "VBP", "VBG"):
        return False
    alone = not (grammar.is_infinitive(verb) or grammar.own_auxiliaries(verb) or grammar.own_subjects(verb))
    if verb.tag == "VBG":
        return alone and relation == "coordinate" and above.tag in ("VBZ", "VBD", "VBP")
    finite = above.tag in ("VBZ", "VBD") and not grammar.is_auxiliary(above)
    return alone and verb.lower == verb.lemma and finite


def _is_any(noun: Word) -> bool:
    """Whether a noun tells of no particular event: "any attack", "every raid", "a possible strike"."""
    kinds = [
        entry.effect
        for word in grammar.premodifiers(noun)
        for entry in lexicon().find("Marker", "adjective", word.lower)
    ]
    return grammar.is_noun(noun) and "habitual" in kinds


def _is_none(word: Word) -> bool:
    """Whether a noun phrase means nobody or nothing: "neither side", "no letter"."""
    return (
        word.lower in NONE
        or grammar.is_negated(word)
        or any(child.lower in NONE for child in grammar.coordination_head(word).children)
    )


def _is_open(verb: Word) -> bool:
    """Whether it is an infinitive or a gerund after "to", "for" or "on", which alone tells of nothing that is so."""
    if grammar.is_infinitive(verb):
        return True
    above, relation = grammar.governor(verb)
    return verb.tag == "VBG" and relation == "adposition" and above is not None and above.lower in PROSPECTIVE


def _realised(above: Word, relation: str) -> bool:
    """Whether the word above an infinitive is one whose truth the lexicon knows."""
    if relation == "adposition":
        if any(
            above.lower in entry.values.get("into", ())
            for entry in lexicon().find("DeedVerb", "verb", above.head.lemma)
        ):
            return True
        above = above.head
    part = "verb" if grammar.is_verb(above) else "noun" if grammar.is_noun(above) else "adjective"
    if part == "noun":
        return False
    if relation == "adverbial" or above.lemma == "be":
        return above.lemma == "be" and not any(child.tag.startswith("JJ") for child in above.children)
    word = above.lemma if part != "adjective" else above.lower
    return bool(lexicon().find("TruthWord", part, word)) or is_deciding(above)


def _swallowed(each: Told) -> Word | None:
    """The word of another deed whose content this one is: "impose" under "threatened to"."""
    current = each.verb
    for above in each.verb.ancestors():
        relation = "adposition" if grammar.is_adposition(current) else grammar.governor(current)[1]
        if relation in ("relative", "adverbial") or (
            relation == "adposition" and current.lower in CIRCUMSTANCE_PREPOSITIONS
        ):
            return None
        if relation in ("complement", "noun clause", "object", "adposition") and not is_factive(above):
            governing = told_by(above)
            if (
                governing is not None
                and governing.word is not each.word
                and (relation in ("complement", "noun clause") or _takes_content(governing))
            ):
                return above
        current = above
    return None


def is_factive(word: Word) -> bool:
    """Whether what a word speaks of is so, or is judged by itself: "said that", "condemned"."""
    governing = told_by(word)
    return governing is not None and governing.entry.effect in ("report", "factive")


def _takes_content(governing: Told) -> bool:
    return governing.entry.evokes == STATEMENT and governing.entry.effect != "factive"
