"""The words of what is said or done, taken from the clause that tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.commitments.telling import is_telling
from kg.extraction.deeds.words import STATEMENT, Told, shared_objects, told_by
from kg.extraction.wording import BREAKS, text_of
from kg.language import Word, grammar

LONGEST_ASIDE = 6


def content_of(told: Told) -> str:
    """The clause from its verb on with what the verb acts on, or the noun phrase that no verb carries."""
    if told.verb is told.word and grammar.is_noun(told.word):
        first, last = grammar.long_phrase(told.word)
        return told.word.sentence.doc.text[first.start : last.end]
    verb = told.verb
    shared = (word for noun in shared_objects(verb) for word in noun.subtree())
    return text_of(_closed([*_described(verb), *_undergoing(verb), *_predicate(verb), *shared]))


def reported(clause: Word) -> str:
    """What a clause says, without the clauses beside it that are told on their own or are no part of it."""
    left_out = {word.i for child in clause.children if _is_apart(child, clause) for word in child.subtree()}
    links = {child.i for child in clause.children if child.tag == "CC" and left_out and child.i > clause.i}
    return text_of(_closed(word for word in clause.subtree() if word.i not in left_out | links))


def _is_apart(child: Word, clause: Word) -> bool:
    """Whether a clause below another is one of its own: joined to it with its own subject, or that of an aside."""
    if not grammar.is_verb(child):
        return False
    if grammar.governor(child)[1] == "coordinate" and (grammar.own_subjects(child) or is_another_saying(child, clause)):
        return True
    return is_aside(child)


def is_another_saying(verb: Word, clause: Word) -> bool:
    """Whether the parser has hung a further word of the speaker on what he said: "added that A may come and urged"."""
    alone = verb.tag in ("VBD", "VBN") and not grammar.own_auxiliaries(verb)
    deed = told_by(verb)
    says = is_telling(verb) or (deed is not None and deed.entry.evokes == STATEMENT)
    return alone and says and (clause.lemma == "be" or bool(grammar.own_auxiliaries(clause)))


def is_aside(verb: Word) -> bool:
    """Whether a few words behind a comma tell who reports it: "…, reported the agency"."""
    words = verb.subtree()
    first = words[0].i - verb.sentence.words[0].i
    behind = first > 0 and verb.sentence.words[first - 1].text in BREAKS
    return behind and len(words) <= LONGEST_ASIDE and is_telling(verb) and not grammar.clause_heads(verb)


def _closed(words: Iterable[Word]) -> list[Word]:
    """Words in order, each once, without an "and" left at the end."""
    ordered = sorted({word.i: word for word in words}.values(), key=lambda word: word.i)
    while ordered and (ordered[-1].tag == "CC" or ordered[-1].text in BREAKS):
        ordered.pop()
    return ordered


def _described(verb: Word) -> Iterator[Word]:
    """The noun that a clause describes and its verb acts on: "the case" of "the case brought by A"."""
    above, relation = grammar.governor(verb)
    if relation not in ("relative", "noun clause") or above is None or above not in grammar.undergoers(verb):
        return
    first, last = grammar.phrase(above)
    yield from (word for word in above.subtree() if first.i <= word.i <= last.i)


def _undergoing(verb: Word) -> Iterator[Word]:
    """The subject of a passive with its auxiliaries: "two sailors were" of "two sailors were killed"."""
    if not grammar.is_passive(verb) or grammar.is_relative(verb):
        return
    for subject in grammar.own_subjects(verb):
        yield from subject.subtree()
        yield from grammar.own_auxiliaries(verb)


def _predicate(verb: Word) -> Iterator[Word]:
    """A verb with what stands behind it, without its subject and the clauses that stand apart."""
    yield verb
    subjects = grammar.own_subjects(verb)
    joined = any(_stands_apart(child) for child in verb.children)
    for child in verb.children:
        if child in subjects or (child.i < verb.i and not grammar.is_negation(child)) or _stands_apart(child):
            continue
        if child.tag != "CC" or not joined:
            yield from child.subtree()


def _stands_apart(clause: Word) -> bool:
    """Whether a clause below a verb tells another thing, or when or why: "fled and hid", "fled when A came"."""
    relation = grammar.governor(clause)[1]
    if relation == "adverbial":
        return grammar.marker(clause) not in ("", "for")
    return relation == "coordinate" and grammar.is_verb(clause)
