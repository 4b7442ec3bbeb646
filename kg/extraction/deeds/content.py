"""The words of what is said or done, taken from the clause that tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.deeds.words import Told
from kg.extraction.wording import text_of
from kg.language import Word, grammar

JOINING = frozenset({"CCONJ", "PUNCT", "ADV"})


def content_of(told: Told) -> str:
    """The clause from its verb on with what the verb acts on, or the noun phrase that no verb carries."""
    if told.verb is told.word and grammar.is_noun(told.word):
        first, last = grammar.long_phrase(told.word)
        return told.word.sentence.doc.text[first.start : last.end]
    return text_of([*_described(told.verb), *_predicate(told.verb), *_shared_objects(told.verb)])


def _described(verb: Word) -> Iterator[Word]:
    """The noun that a clause describes and its verb acts on: "the case" of "the case brought by A"."""
    above, relation = grammar.governor(verb)
    if relation not in ("relative", "noun clause") or above is None:
        return
    if not (above in grammar.objects(verb) or grammar.is_passive(verb)):
        return
    first, last = grammar.phrase(above)
    yield from (word for word in above.subtree() if first.i <= word.i <= last.i)


def _predicate(verb: Word) -> Iterator[Word]:
    yield verb
    subjects = grammar.own_subjects(verb)
    for child in verb.children:
        if child in subjects or (child.i < verb.i and not grammar.is_negation(child)) or _is_beside(child):
            continue
        yield from child.subtree()


def _is_beside(child: Word) -> bool:
    relation = grammar.governor(child)[1]
    return (
        (relation == "coordinate" and grammar.is_verb(child))
        or (relation == "adverbial" and grammar.marker(child) not in ("", "for"))
        or child.tag == "CC"
    )


def _shared_objects(verb: Word) -> Iterator[Word]:
    """What verbs side by side act on, told with the last: "the process" of "support and encourage the process"."""
    words, place = verb.sentence.words, verb.i - verb.sentence.words[0].i
    for other in grammar.conjuncts(verb):
        between = words[place + 1 : place + other.i - verb.i]
        if other.i > verb.i and grammar.is_verb(other) and all(each.pos in JOINING for each in between):
            yield from (word for noun in grammar.objects(other) for word in noun.subtree())
            return
