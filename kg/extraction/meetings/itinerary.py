"""The stops and appointments of a programme, which it tells without a verb.

October 5, Santiago. Talks are …      a rubric of a day and a place: when a visit is of which the text tells
- 10.00 President B                   a line of an hour and a name: whom the traveller meets
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.extraction.candidates import Candidate, Context, Part, mention_of
from kg.extraction.times import dates_agree
from kg.extraction.truth import Truth
from kg.language import Sentence, Word, grammar
from kg.model import When

HOUR = re.compile(r"\d{1,2}[.:h]\d{2}")
NEAR = 8  # words from the hour of a line to the name


def programme(told: Sequence[Candidate], context: Context) -> Iterator[Candidate]:
    """What the rubrics and lines of a programme tell, where an article tells of visits."""
    visits = [each for each in told if each.kind == "Visit" and each.keys("participant") and each.keys("host")]
    if visits:
        yield from _stops(visits, context)
        yield from _appointments(visits, context)


def _appointments(visits: Sequence[Candidate], context: Context) -> Iterator[Candidate]:
    """Those whom the lines of a programme name behind an hour, with no verb: the traveller meets them."""
    for sentence in context.doc.sentences:
        first = next((word for word in sentence.words if word.pos != "PUNCT"), None)
        if sentence.segment.kind == "item" and first is not None and HOUR.fullmatch(first.text):
            yield from _appointment(sentence, first, visits, context)


def _appointment(sentence: Sentence, hour: Word, visits: Sequence[Candidate], context: Context) -> Iterator[Candidate]:
    """The meeting of a line: the traveller, of the visit on its day, with those named behind the hour."""
    named = [word for word in sentence.words if _is_person(word, context)]
    before = [word for word in sentence.words if named and word.i < named[0].i]
    if not named or named[0].i - hour.i > NEAR or any(map(grammar.is_verb, before)):
        return
    keys = {key: word for word in named for key in context.discourse.actors(word)}
    day = context.calendar.date_of(named[0], "future")
    visit = next((each for each in visits if each.date and dates_agree([each.date], day)), visits[0])
    met = (Part("participant", key, "with", word) for key, word in keys.items())
    yield Candidate(
        kind="BilateralMeeting",
        word=named[0],
        parts=(*(part for part in visit.parts if part.property == "participant"), *met),
        truth=Truth(mode=_mode(day, context), reasons=("a line of a programme",)),
        mention=mention_of(context.doc, named[0]),
        place=visit.place if visit.place and context.discourse.entity(visit.place).kind == "Place" else None,
        date=day,
        rule="itinerary: line",
    )


def _is_person(word: Word, context: Context) -> bool:
    return any(context.discourse.entity(key).kind == "Person" for key in context.discourse.actors(word))


def _stops(visits: Sequence[Candidate], context: Context) -> Iterator[Candidate]:
    """What the rubrics of an article say of the visits that it tells of."""
    visited = {key: each for each in reversed(visits) for key in each.keys("host")}
    seen: set[int] = set()
    for sentence in context.doc.sentences:
        rubric = context.calendar.rubric(sentence.words[0])
        if rubric and rubric[0].i not in seen and rubric[0].sentence.segment.kind != "headline":
            seen.add(rubric[0].i)
            yield from _stop(rubric, visited, context)


def _stop(rubric: tuple[Word, ...], visited: Mapping[str, Candidate], context: Context) -> Iterator[Candidate]:
    """The visit to the one place of a rubric on its one day, nothing where it names none or several."""
    places = {key: word for word in rubric for key in context.discourse.places(word)}
    states = [(context.discourse.state_of(key), word) for key, word in places.items()]
    day = _day(rubric, context)
    state, word = states[0] if len(states) == 1 else (None, rubric[0])
    if day is None or state is None or state not in visited:
        return
    yield Candidate(
        kind="Visit",
        word=word,
        parts=tuple(part for part in visited[state].parts if part.property == "participant" or part.key == state),
        truth=Truth(mode=_mode(day, context), firm=False, reasons=("a rubric",)),
        mention=mention_of(context.doc, word),
        date=day,
        definite=True,
        rule="itinerary: rubric",
    )


def _day(rubric: tuple[Word, ...], context: Context) -> When | None:
    """The one day of a rubric, None where it tells none or several."""
    times = [each for each in context.calendar.in_sentence(rubric[0]) if each.head in rubric]
    return context.calendar.resolved(times[0], "future") if len(times) == 1 else None


def _mode(day: When | None, context: Context) -> str:
    """Planned, where a day is not over when the article is published."""
    today = context.calendar.reference
    over = bool(day and today and today.earliest and day.latest and day.latest < today.earliest)
    return "fact" if over else "planned"
