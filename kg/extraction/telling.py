"""By whose word a clause is told: the verb of telling above it, or set into it as an aside."""

from __future__ import annotations

from kg.extraction.commitment_words import of_class
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

THROUGH = frozenset({"complement", "coordinate", "object", "noun clause", "other"})


def telling(clause: Word) -> Word | None:
    """The verb by which a clause is told: "said" of "said it would", "X, he said, will", None where the author tells it."""
    return _above(clause) or _aside(clause)


def is_telling(verb: Word) -> bool:
    """Whether a verb introduces somebody's word."""
    if not grammar.is_verb(verb) or grammar.is_auxiliary(verb):
        return False
    return (
        lexicon().first("Reporting", "verb", verb.lemma) is not None
        or of_class("verb", verb.lemma, "telling") is not None
    )


def _above(clause: Word) -> Word | None:
    below = clause
    for above in clause.ancestors():
        if grammar.governor(below)[1] not in THROUGH:
            return None
        if is_telling(above) and grammar.governor(below)[1] == "complement":
            return above
        below = above
    return None


def _aside(clause: Word) -> Word | None:
    """A verb of telling with a subject of its own and nothing told under it, in the clause or anywhere beside it."""
    for word in clause.sentence.words:
        if (
            word is not clause
            and is_telling(word)
            and grammar.own_subjects(word)
            and not grammar.objects(word)
            and not grammar.clause_heads(word)
        ):
            if grammar.governor(word)[1] not in ("relative", "adverbial", "noun clause") or _is_between_commas(word):
                return word
    return None


def _is_between_commas(verb: Word) -> bool:
    first = grammar.clause_span(verb)[0]
    words = first.sentence.words
    place = first.i - words[0].i
    return place > 0 and words[place - 1].text == "," and len(verb.subtree()) <= 6
