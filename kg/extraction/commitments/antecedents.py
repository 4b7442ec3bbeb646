"""What an act is done to where a relative clause leaves it out: "the bill" of "the bill which A intends to send"."""

from __future__ import annotations

from kg.extraction.commitments.together import Act
from kg.language import Word, grammar

RELATIVES = frozenset({"which", "that", "whom"})


def antecedent(act: Act) -> Word | None:
    """The noun that a relative clause describes, where its act lacks it as object; None where it lacks none."""
    clause = _relative_above(act.head)
    if clause is None or act.form == "noun" or grammar.is_passive(act.head) or _has_object(act.head):
        return None
    own = {child.lower for child in clause.children if child.tag in ("WDT", "WP", "WRB", "IN")}
    subjects = grammar.own_subjects(clause)
    if not subjects or subjects[0].lower in RELATIVES or any(child.tag == "WRB" for child in clause.children):
        return None
    named_within = _relativiser(act.head) is not None
    return clause.head if named_within or own & RELATIVES or clause.subtree()[0] is subjects[0].subtree()[0] else None


def phrase_of(noun: Word) -> list[Word]:
    """The words of a noun's phrase without the clauses that describe it."""
    apart = {
        word.i
        for child in noun.children
        if grammar.governor(child)[1] in ("relative", "noun clause", "coordinate", "apposition")
        for word in child.subtree()
    }
    return [word for word in noun.subtree() if word.i not in apart and word.pos != "PUNCT"]


def is_relativiser(word: Word, head: Word) -> bool:
    """Whether a word beside an act stands for what a relative clause describes."""
    return word is _relativiser(head)


def _relativiser(verb: Word) -> Word | None:
    return next((child for child in verb.children if child.lower in RELATIVES and child.tag in ("WDT", "WP")), None)


def _relative_above(verb: Word) -> Word | None:
    """The verb of the relative clause that an act completes: "intends" of "which A intends to send"."""
    for clause in (verb, *verb.ancestors()):
        relation = grammar.governor(clause)[1]
        if relation != "complement":
            return clause if relation == "relative" else None
    return None


def _has_object(verb: Word) -> bool:
    own = (child for child in verb.children if grammar.governor(child)[1] == "object")
    return any(child.lower not in RELATIVES for child in own) or bool(grammar.clause_heads(verb))
