"""The status of what a word undertakes: by its entry, by what governs the word, and by what became of the promise."""

from __future__ import annotations

from kg.extraction.commitments.outcomes import outcome_of
from kg.extraction.commitments.settlements import is_body, is_party
from kg.extraction.commitments.words import NOBODY, is_text, of_class, singular
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry

ITSELF = frozenset({"itself", "himself", "herself", "myself"})
TOLD = frozenset({"fact", "ongoing"})
AHEAD = frozenset({"planned", "ahead"})
REFUSED = frozenset({"refused", "denied"})


def status_of(word: Word, entry: Entry) -> str:
    """The status of what a word undertakes, "" where nothing is undertaken."""
    return _of_verb(word, entry) if grammar.is_verb(word) else _of_noun(word, entry)


def _of_verb(verb: Word, entry: Entry) -> str:
    if any(subject.lower in NOBODY or grammar.is_negated(subject) for subject in grammar.own_subjects(verb)):
        return entry.denied
    if outcome := outcome_of(verb):
        return outcome
    mode = truth(verb).mode
    if mode in REFUSED:
        return entry.denied
    if mode == "cancelled" and _is_told_as_done(verb):
        return "withdrawn"
    if mode in AHEAD and not _is_told_as_done(verb) and not _remains(verb):
        if _is_awaited(verb):
            return ""
        performs = entry.effect == "pledged" and any(helper.tag == "MD" for helper in grammar.auxiliaries(verb))
        return "pledged" if (performs or entry.needs("sum")) and mode == "planned" else "expected"
    if mode not in TOLD and mode not in AHEAD and not (mode == "same" and _remains(verb)):
        return ""
    return _told(verb, entry, mode)


def _told(verb: Word, entry: Entry, mode: str) -> str:
    """The status where the undertaking is told as made."""
    if entry.name == "ready" and _is_bygone(verb):
        return ""
    if _remains(verb):
        return "expected" if mode in AHEAD else "reaffirmed"
    if entry.needs("bound") and any(each.lower in ITSELF for each in grammar.undergoers(verb)):
        return "pledged"
    if entry.effect == "pledged":
        if any(of_class("adverb", child.lower, "again") for child in verb.children):
            return "reaffirmed"
        if _is_clause_of_a_text(verb):
            return "agreed"
        if mode == "fact" and any(map(_binds, grammar.complements(verb, ("by", "under", "in")))):
            return "agreed"
    return entry.effect


def _binds(noun: Word) -> bool:
    """Whether a noun names a text that binds, no mere saying of its makers: "a treaty", not "a statement"."""
    return is_text(noun) and of_class("noun", noun.lemma, "saying") is None


def _is_bygone(participle: Word) -> bool:
    """Whether what somebody was is past already: "had been prepared to"."""
    over = grammar.governor(participle)[0]
    helpers = [*grammar.auxiliaries(participle), *(grammar.own_auxiliaries(over) if over is not None else ())]
    return any(helper.lower == "had" for helper in helpers)


def _is_clause_of_a_text(verb: Word) -> bool:
    """Whether it is how a text itself binds its parties: "the Parties undertake"."""
    sides = (subject for subject in grammar.own_subjects(verb) if of_class("noun", singular(subject), "side"))
    return verb.tag in ("VBZ", "VBP") and any(is_party(side) for side in sides)


def _is_awaited(verb: Word) -> bool:
    """Whether somebody else expects or wants it: "expects them to assure him"."""
    above = grammar.governor(verb)[0]
    if above is not None and of_class("verb", above.lemma, "strives"):
        return True
    wanted = above is not None and of_class("verb", above.lemma, "prediction") is not None
    return wanted and above is not None and not grammar.is_passive(above)


def _remains(participle: Word) -> bool:
    """Whether a participle is said of who stays so: "remains determined"."""
    above, relation = grammar.governor(participle)
    said = above is not None and relation in ("object", "complement")
    return said and above is not None and of_class("verb", above.lemma, "stays") is not None


def _is_told_as_done(verb: Word) -> bool:
    """Whether a verb is finite and in no future, as "agreed" under "confirmed that", or goes with one that is.

    "Signed the pact, agreeing to open the ports" tells both as done.
    """
    above, relation = grammar.governor(verb)
    if verb.tag == "VBG" and relation == "adverbial" and above is not None and not grammar.auxiliaries(verb):
        return grammar.is_verb(above) and above.tag != "VBG" and _is_told_as_done(above)
    helpers = grammar.auxiliaries(verb)
    if any(helper.tag == "MD" for helper in helpers) or grammar.is_infinitive(verb):
        return False
    return any(word.tag in grammar.FINITE for word in (verb, *helpers))


def _of_noun(noun: Word, entry: Entry) -> str:
    if grammar.is_negated(noun):
        return entry.denied
    above, relation = grammar.governor(grammar.coordination_head(noun))
    if relation == "adposition" and of_class("verb", grammar.clause_of(noun).lemma, "reminds"):
        return ""
    if relation == "adposition" and above is not None and of_class("noun", above.head.lemma, "breach"):
        return "broken"
    if above is not None and relation == "adposition":
        above, relation = grammar.governor(above)
    if above is not None and grammar.is_verb(above) and relation in ("object", "other"):
        return _governed(noun, above, relation, entry)
    made = any(of_class("verb", verb.lemma, "made") for verb in grammar.postmodifying_clauses(noun))
    if entry.needs("renewed"):
        return ""
    return "pledged" if made and entry.effect == "reaffirmed" else entry.effect


def _is_shown(verb: Word) -> bool:
    """Whether a thing, nobody's word, tells of it: "the choice of venue underlined their commitment"."""
    subjects = grammar.own_subjects(verb)
    return of_class("verb", verb.lemma, "shows") is not None and bool(subjects) and all(map(_is_thing, subjects))


def _is_thing(noun: Word) -> bool:
    """Whether a common noun means no text that can speak and nobody who can."""
    if noun.tag not in ("NN", "NNS") or is_text(noun) or is_body(noun):
        return False
    return of_class("noun", noun.lemma, "party", "sitting", "givers", "spokesman") is None and not noun.name


def _governed(noun: Word, verb: Word, relation: str, entry: Entry) -> str:
    """The status of a noun of undertaking by the verb over it: "made a pledge", "renewed its commitment"."""
    mode = truth(verb).mode
    if relation == "object" and _is_shown(verb):
        return ""
    praised = relation == "object" and of_class("verb", verb.lemma, "praise") is not None
    if praised or mode not in (*TOLD, "planned") or grammar.is_negated(verb):
        return ""
    renewed = grammar.is_noun(noun) and of_class("verb", verb.lemma, "renewed") is not None
    if entry.needs("renewed") and not renewed:
        return ""
    if relation == "object" and of_class("verb", verb.lemma, "works-on"):
        return ""
    if of_class("verb", verb.lemma, "stays"):
        return "reaffirmed"
    if mode == "planned" and not _is_told_as_done(verb):
        return "expected"
    if entry.needs("sum") and relation == "object" and of_class("verb", verb.lemma, "done", "benefit"):
        return ""
    if renewed:
        return "reaffirmed"
    made = of_class("verb", verb.lemma, "made") is not None
    return "pledged" if made and entry.effect == "reaffirmed" else entry.effect
