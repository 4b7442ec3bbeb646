"""Which events a time belongs to: those that it modifies, or whose verb it modifies, not all of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.times import TimeExpression
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

SIMULTANEOUS = frozenset({"as", "while", "when"})
MOST_CROSSED = 2  # nouns between a time and its event: "on the evening of the first day"
APART = frozenset({"after", "before", "following", "since", "of", "about", "on", "until", "from"})
OTHER_TIME = frozenset({"after", "before"})
UNITS = word_class("unitOfTime")
TIMES = frozenset({"DATE", "TIME"})
CLEFT = frozenset({"it"})
TURNS = word_class("turn")


@dataclass(frozen=True, slots=True)
class Placed:
    """A time expression and the word that heads it in its sentence."""

    expression: TimeExpression
    head: Word


def carrier_of(word: Word) -> Word | None:
    """The verb whose times are also an event's; None where the event is told as another time than its clause's."""
    return None if _is_apart(word) or _in_nominal_headline(word) else grammar.clause_of(word)


def _in_nominal_headline(word: Word) -> bool:
    """A headline without a verb hangs everything on one noun: only what modifies a word is its own."""
    return word.sentence.segment.kind == "headline" and not grammar.is_verb(word.sentence.root)


def _is_apart(word: Word) -> bool:
    """Whether an event noun is told as another time than its clause's: "after talks", "ahead of the summit"."""
    return grammar.is_noun(word) and grammar.is_adposition(word.head) and word.head.lower in APART


def rank(head: Word, event: Word, carrier: Word | None) -> int | None:
    """0 where a time hangs on the event, 1 on the verb that carries it, 2 or 3 on a verb that shares its clause."""
    if head.head is not event and _names_thing(head):
        return None
    crossed, beyond = 0, False
    for above in (head, *head.ancestors()):
        if above is event:
            return 0 if crossed <= MOST_CROSSED and not beyond else None
        crossed += above.pos in ("NOUN", "PROPN") and not above.name
        if above is carrier:
            return None if beyond else 1
        if above is _matrix(carrier):
            return 3
        if grammar.is_verb(above) and not grammar.is_auxiliary(above):
            shared = carrier is not None and carrier in (above.head, *grammar.conjuncts(above)) and above.tag == "VBG"
            return 2 if shared else None
        beyond = beyond or (crossed > 0 and _is_counted_from(above))
    return None


def _names_thing(head: Word) -> bool:
    """Whether a time before a noun tells which thing is meant, and not when anything happens: "the 2014 Olympics"."""
    noun = head.head
    tells = head in grammar.premodifiers(noun) and noun.pos in ("NOUN", "PROPN") and noun.name not in TIMES
    return tells and not lexicon().find("Trigger", "noun", noun.lemma.lower())


def _is_counted_from(adposition: Word) -> bool:
    """Whether what stands behind is what the time is counted from: "two days after the coup of 3 May"."""
    if adposition.lower not in OTHER_TIME:
        return False
    beside = (adposition.head, *adposition.children)
    return any(word.i == adposition.i - 1 and word.lemma in UNITS for word in beside)


def _matrix(verb: Word | None) -> Word | None:
    """The verb whose time a clause shares: "announced" for "ended" in "announced, as he ended the visit"."""
    if verb is None or grammar.marker(verb) not in SIMULTANEOUS:
        return None
    governor, relation = grammar.governor(verb)
    return governor if relation == "adverbial" else None


def around(carrier: Word, placed: Sequence[Placed]) -> list[Placed]:
    """The times of a sentence that hold of a clause without one of its own, those that most surely do first."""
    return next(
        (found for found in (_of_when(carrier, placed), _of_cleft(carrier, placed), _shared(carrier, placed)) if found),
        [],
    )


def _of_when(carrier: Word, placed: Sequence[Placed]) -> list[Placed]:
    """The time that a clause with "when" describes, whatever part it plays itself: "since June, when the two met"."""
    when = next((child for child in carrier.children if child.lower == "when" and child.i < carrier.i), None)
    if when is None:
        return []
    text = when.sentence.doc.text
    behind = (each for each in placed if each.expression.end <= when.start)
    return [each for each in behind if not text[each.expression.end : when.start].strip(" ,")]


def _of_cleft(carrier: Word, placed: Sequence[Placed]) -> list[Placed]:
    """The time of "it was on Monday that they met", of "the last time that they met was in May"."""
    for copula in carrier.ancestors():
        if copula.lemma == "be" and any(_stands_for(subject, carrier) for subject in grammar.own_subjects(copula)):
            return [each for each in placed if _hangs_below(each.head, copula)]
    return []


def _stands_for(subject: Word, carrier: Word) -> bool:
    within = subject.lemma in TURNS and subject in carrier.ancestors()
    return subject.lower in CLEFT or within


def _hangs_below(head: Word, verb: Word) -> bool:
    """Whether a time hangs on a verb with no other verb between."""
    above = next((each for each in head.ancestors() if grammar.is_verb(each)), None)
    return above is verb


def _shared(carrier: Word, placed: Sequence[Placed]) -> list[Placed]:
    """The time of the verbs before a coordinated one: told before them all ("on Monday he landed and met her"), or of
    the same doer ("he landed on Monday and met her").
    """
    if grammar.is_infinitive(carrier):
        return []
    own = any(child.i < carrier.i for child in grammar.own_subjects(carrier))
    found = []
    for verb in _verbs_before(carrier):
        if grammar.tense(verb) != grammar.tense(carrier):
            continue
        found += [
            each for each in placed if _hangs_below(each.head, verb) and (_is_fronted(each.head, verb) or not own)
        ]
    return [each for each in found if each.head.i < carrier.i]


def _verbs_before(carrier: Word) -> Iterator[Word]:
    """The verbs that a verb is coordinated with and that stand before it, the nearest first."""
    first = grammar.coordination_head(carrier)
    yield from (verb for verb in reversed(grammar.conjuncts(first)) if verb.i < carrier.i and grammar.is_verb(verb))


def _is_fronted(head: Word, verb: Word) -> bool:
    """Whether a time opens its verb's clause."""
    subjects = [subject.i for subject in grammar.own_subjects(verb)]
    return bool(subjects) and head.i < min(subjects)


def hangs_on(head: Word, word: Word) -> bool:
    """Whether a time modifies a word, also by a participle that has it: "a trip planned for Friday"."""
    if word in (head.head, head.head.head):
        return True
    verb = head.head.head
    return verb.tag == "VBN" and verb.head is word and verb in grammar.postmodifying_clauses(word)


def is_cut_off(head: Word, word: Word) -> bool:
    """Whether a time heads a sentence without a verb that ends in no stop, right before a word's sentence."""
    fragment = head.sentence
    return (
        head is fragment.root
        and fragment.segment is word.sentence.segment
        and fragment.words[-1].text not in (".", "!", "?", ":", ";")
        and not any(grammar.is_verb(each) for each in fragment.words)
    )
