"""One act, and which acts stand together under one frame: "promised to fight A, support B and uphold C"."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.commitments.amounts import MONEY
from kg.extraction.commitments.words import is_future
from kg.extraction.wording import BREAKS, follows_break, text_of, word_before
from kg.language import Word, grammar

UNKEPT = "unkept"


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its head with what is coordinated under one frame, and its form.

    The forms are infinitive, gerund, clause, noun, and unkept (of what was not done).

    `doer` is who is to do it where the act alone names somebody: B of "A consented to lift and B to freeze". `within`
    are the places of its words where they run otherwise than grammar tells: "$3 million" of "and B $3 million".
    """

    heads: tuple[Word, ...]
    form: str
    doer: Word | None = None
    within: range | None = None

    @property
    def head(self) -> Word:
        """The first of its heads."""
        return self.heads[0]


def is_loose_infinitive(child: Word) -> bool:
    """Whether it is an infinitive that hangs on a verb as an adverbial."""
    return grammar.governor(child)[1] == "adverbial" and grammar.is_infinitive(child) and not grammar.marker(child)


def split(head: Word, form: str) -> list[Act]:
    """The acts of a coordination: a conjunct with a frame of its own (subject, auxiliary, "to") stands apart."""
    groups: list[list[Word]] = [[head]]
    for other in _coordinated(head, form):
        if has_sum_of_its_own(other, head) if form == "noun" else _has_frame(other):
            groups.append([other])
        else:
            groups[-1].append(other)
    return [Act(tuple(group), form) for group in groups]


def has_sum_of_its_own(other: Word, head: Word) -> bool:
    """Whether a noun coordinated with another is a gift apart, each of some sum: "$5 million for A and $3 million"."""
    return all(MONEY.search(text_of(_without_conjuncts(noun))) for noun in (other, head))


def _without_conjuncts(noun: Word) -> list[Word]:
    after = {word.i for other in grammar.conjuncts(noun) if other.i > noun.i for word in other.subtree()}
    return [word for word in noun.subtree() if word.i not in after]


def _coordinated(head: Word, form: str) -> list[Word]:
    if form == "noun":
        return grammar.conjuncts(head)[1:]
    found = [*grammar.conjuncts(head)[1:], *enumerated(head), *(listed(head) if form == "clause" else ())]
    return [each for each in dict.fromkeys(found) if _is_alike(each, head)]


def _is_alike(other: Word, head: Word) -> bool:
    """Whether a conjunct can stand under the same frame: "meet and talk", not "to meet and looked forward"."""
    finite = other.tag in grammar.FINITE and not (other.tag == "VBP" and other.lower == other.lemma)
    apart = finite and head.tag not in grammar.FINITE and not grammar.own_auxiliaries(other)
    return grammar.is_verb(other) and not apart


def _has_frame(verb: Word) -> bool:
    modal = any(helper.tag == "MD" for helper in grammar.own_auxiliaries(verb))
    return modal or bool(grammar.own_subjects(verb)) or grammar.is_infinitive(verb)


def listed(head: Word) -> list[Word]:
    """The further clauses of a list that the parser hangs within the first: "agreed that A be cut, that B fall"."""
    if grammar.marker(head) != "that":
        return []
    return [word for word in head.subtree() if word is not head and _is_listed_clause(word)]


def _is_listed_clause(verb: Word) -> bool:
    if not (
        grammar.is_verb(verb) and grammar.marker(verb) == "that" and grammar.own_subjects(verb) and is_future(verb)
    ):
        return False
    before = word_before(verb)
    return before is not None and before.lower in ("and", *BREAKS)


def enumerated(head: Word) -> list[Word]:
    """The further infinitives of a list that the parser takes for purposes: "to accord A, to permit B"."""
    purposes = (child for child in head.children if is_loose_infinitive(child) and follows_break(child))
    return [each for child in purposes if len(found := grammar.conjuncts(child)) > 1 for each in found]


def gapped(head: Word) -> list[Act]:
    """The act of a second actor under the same word, which is left out: "A consented to lift X and B to freeze Y"."""
    things = grammar.undergoers(head)
    found = []
    for child in head.children:
        before = word_before(child) if is_loose_infinitive(child) else None
        if before is not None and before in things and before is not things[0] and before.i > head.i:
            found.append(Act((child,), "infinitive", before))
    return found
