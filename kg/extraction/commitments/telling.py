"""By whose word a clause is told: the verb of telling above it, or set into it as an aside."""

from __future__ import annotations

from kg.extraction.commitments.words import of_class
from kg.extraction.wording import BREAKS, follows_break, word_before_phrase
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

LONGEST_ASIDE = 6
THROUGH = frozenset({"complement", "coordinate", "object", "noun clause", "other"})


def telling(clause: Word) -> Word | None:
    """The verb by which a clause is told: "said" of "X, he said, will"; None of the author's own."""
    return _above(clause) or _aside(clause)


def tellers(verb: Word) -> list[Word]:
    """By whose word a verb of telling tells: its subject, or whom it quotes: A of "the agency quoted A as saying"."""
    quotes = of_class("verb", verb.lemma, "quotes") is not None
    return (quotes and grammar.undergoers(verb)) or grammar.subjects(verb) or _cut_off(verb)


def is_cut_off_teller(noun: Word) -> bool:
    """Whether a slip of the parser takes who tells for part of what is told: B of "will help A, B, its head, said"."""
    if noun.pos != "PROPN" or grammar.governor(noun)[1] not in ("apposition", "coordinate") or not follows_break(noun):
        return False
    last = noun.subtree()[-1]
    behind = [word for word in noun.sentence.words if word.i > last.i and word.text != ","][:1]
    return any(_tells_alone(word) or _goes_on_with_name(word, last) for word in behind)


def _tells_alone(verb: Word) -> bool:
    """Whether a verb of telling lacks its subject, which the parser hangs within what is told."""
    return is_telling(verb) and not grammar.own_subjects(verb) and bool(grammar.clause_heads(verb))


def _goes_on_with_name(word: Word, last: Word) -> bool:
    """Whether a word goes on with a name that the parser cuts: "Leyen" of "Ursula von der Leyen said"."""
    subject = word.pos == "PROPN" and word.i == last.i + 1 and grammar.governor(word)[1] == "subject"
    return subject and is_telling(word.head)


def _cut_off(verb: Word) -> list[Word]:
    """Who tells, where the parser hangs him within what is told before the verb."""
    if not _tells_alone(verb) or verb.tag not in ("VBD", "VBZ"):
        return []
    before = [word for clause in grammar.clause_heads(verb) for word in clause.subtree() if word.i < verb.i]
    return [word for word in before if is_cut_off_teller(word)][:1]


def is_telling(verb: Word) -> bool:
    """Whether a verb introduces somebody's word."""
    if not grammar.is_verb(verb) or grammar.is_auxiliary(verb):
        return False
    reports = lexicon().first("Reporting", "verb", verb.lemma) is not None
    return reports or of_class("verb", verb.lemma, "telling") is not None


def _above(clause: Word) -> Word | None:
    """The verb of telling over a clause, whatever stands between that hands its word on."""
    below = clause
    for above in clause.ancestors():
        relation = grammar.governor(below)[1]
        if relation not in THROUGH and not of_class("adjective", above.lower, "made-clear"):
            return None
        if is_telling(above) and (relation == "complement" or of_class("adjective", below.lower, "made-clear")):
            return above
        if relation in ("noun clause", "complement") and of_class("noun", above.lemma, "notice"):
            return grammar.clause_of(above)
        below = above
    return None


def _aside(clause: Word) -> Word | None:
    """A verb of telling in the clause or beside it, with a subject of its own and nothing told under it."""
    return next((word for word in clause.sentence.words if word is not clause and _is_aside(word)), None)


def _is_aside(verb: Word) -> bool:
    if not is_telling(verb) or not grammar.own_subjects(verb) or grammar.objects(verb) or grammar.clause_heads(verb):
        return False
    if grammar.governor(verb)[1] not in ("relative", "adverbial", "noun clause"):
        return True
    return _is_short(verb) or _is_set_in(verb)


def _is_short(verb: Word) -> bool:
    return follows_break(verb) and len(verb.subtree()) <= LONGEST_ASIDE


def _is_set_in(verb: Word) -> bool:
    """Whether only its subject stands between it and a comma, however the parser hangs what was said before."""
    subject = grammar.own_subjects(verb)[0]
    before = word_before_phrase(subject)
    return not grammar.marker(verb) and subject.i < verb.i and before is not None and before.text in BREAKS
