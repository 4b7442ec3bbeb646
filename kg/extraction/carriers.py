"""The verbs that an event noun is said with: "hold talks", "a summit hosted by", "talks due to start"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon
from kg.vocabulary.wordclasses import word_class

DIRECT = frozenset({"object", "subject"})
APART = frozenset({"after", "before", "of", "from", "by", "through"})
HAPPENING = word_class("happening")
PARTITIVE = word_class("partitive")
CARRYING = frozenset(
    {"for", "in", "at", "to", "of", "on", "from", "into", "with", "during", "after", "by", "through", "before"}
)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A verb that an event noun is said with ("hold talks", "a summit hosted by"), and its entry if it is a support
    verb.

    `apart` where the verb tells of another time: "signed it after talks".
    """

    verb: Word
    entry: Entry | None
    apart: bool = False


def carrying_verbs(noun: Word) -> Iterator[Carrier]:
    """The verbs an event noun is said with: what it is object or subject of, and the clauses that describe it."""
    for verb in grammar.postmodifying_clauses(noun):
        told = noun in grammar.undergoers(verb) or noun in grammar.subjects(verb)
        if told or _is_misread(verb) or (grammar.is_infinitive(verb) and _bounds(verb)):
            yield as_carrier(verb)
        yield from (as_carrier(below) for below in _wanted(verb) if told or _lacks_object(below))
    yield from _attended(noun)
    described = [child for child in noun.children if child.pos == "ADJ" and child.i > noun.i]
    yield from (as_carrier(verb) for adjective in described for verb in grammar.clauses(adjective))
    governor, relation = _governing(noun)
    if governor is None:
        return
    if grammar.is_noun(governor) and governor.lemma in PARTITIVE:
        yield from carrying_verbs(governor)
    elif grammar.is_verb(governor):
        yield (
            as_carrier(governor)
            if relation in DIRECT
            else Carrier(governor, _participation(governor, relation), relation in APART)
        )
        yield from _shared(noun, governor, relation)
        if relation == "subject":
            yield from map(as_carrier, _wanted(governor))


def _governing(noun: Word) -> tuple[Word | None, str]:
    """The word that an event noun depends on, with the preposition or relation; None where it tells nothing of it."""
    governor, relation = grammar.governor(grammar.coordination_head(noun))
    if governor is None or relation != "adposition":
        return governor, relation
    preposition = governor.lower
    if grammar.is_adposition(governor.head) and governor.head.lower == "out":  # "pulled out of the talks"
        preposition, governor = "from", governor.head
    carried = governor.head is not governor and preposition in CARRYING
    return governor.head if carried else None, preposition


def _wanted(verb: Word) -> list[Word]:
    """What somebody or something is wanted or due to do: "hold" of "that A hoped to hold", "that A was due to hold"."""
    above = (verb, *grammar.attributes(verb))
    return [each for word in above for each in grammar.clauses(word) if grammar.is_infinitive(each)]


def _lacks_object(verb: Word) -> bool:
    """Whether a support verb leaves open what is held."""
    return not grammar.objects(verb) and lexicon().first("SupportVerb", "verb", verb.lemma) is not None


def _shared(noun: Word, verb: Word, relation: str) -> Iterator[Carrier]:
    """The verbs joined to a carrier that have the noun too: "chaired by A and attended by B"."""
    if relation not in DIRECT:
        return
    for other in grammar.conjuncts(verb):
        shared = other is not verb and (noun in grammar.undergoers(other) or noun in grammar.subjects(other))
        if shared:
            yield as_carrier(other)


def _is_misread(verb: Word) -> bool:
    """Whether the parser took a participle for a past tense: "a meeting with A scheduled for Friday"."""
    return verb.tag == "VBD" and not grammar.own_subjects(verb) and not grammar.objects(verb)


def _attended(noun: Word) -> Iterator[Carrier]:
    """The verbs of attending or of taking place that the parser hung on an event's place: "the summit in Oslo, which A
    attended", "the visit to Oslo, which was to begin on Friday".
    """
    for place in grammar.complements(noun, ("in", "at", "of", "to")):
        for verb in filter(grammar.is_relative, grammar.postmodifying_clauses(place)):
            for each in (verb, *grammar.infinitives(verb)):
                found = as_carrier(each)
                if _joins(found) or (_takes_place(found) and place in grammar.subjects(verb)):
                    yield found


def _joins(carrier: Carrier) -> bool:
    """Whether a verb tells who attends or hosts its event."""
    entry = carrier.entry
    joins = entry is not None and (entry.effect == "attending" or entry.value("subjectIs") == "host")
    return joins and not grammar.is_infinitive(carrier.verb)


def _takes_place(carrier: Carrier) -> bool:
    """Whether a verb tells when its event begins, lasts, ends or happens."""
    timed = carrier.entry is not None and carrier.entry.effect in ("begun", "ended", "lasting")
    return timed or carrier.verb.lemma in HAPPENING


def _bounds(verb: Word) -> bool:
    """Whether it tells the beginning or end of its event: "talks due to start on Monday"."""
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    return entry is not None and entry.effect in ("begun", "ended") and not grammar.objects(verb)


def as_carrier(verb: Word) -> Carrier:
    """A verb with its entry as a support verb, if it has one by itself: "hold", not "engage in"."""
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    return Carrier(verb, None if entry is not None and entry.needs("preposition") else entry)


def _participation(verb: Word, preposition: str) -> Entry | None:
    """ "took part in talks", "sat in on", "entered into": the preposition is the verb's own."""
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    return entry if entry and preposition in entry.values.get("into", ()) else None
