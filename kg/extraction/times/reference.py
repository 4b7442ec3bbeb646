"""The reference date of an article: given with it, stated in its text (`time_datelines`), or inferred from what its
text implies; never invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from kg.extraction.times.datelines import phrases, stated
from kg.extraction.times.expressions import find
from kg.extraction.times.values import bounds, when
from kg.extraction.times.words import statements
from kg.model import Article, When

SENTENCE = re.compile(
    r"[^\n]+?(?:[.!?][”\"’)]?(?=\s+[A-Z“\"(])(?<!\b[A-Z]\.)(?<!Jan\.)(?<!Feb\.)(?<!Sept\.)(?<!Oct\.)(?<!Nov\.)(?<!Dec\.)(?<!Aug\.)|\n|$)"
)
ANNIVERSARY = re.compile(
    r"\b(?P<count>\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|tenth|twentieth|fiftieth) anniversary\b",
    re.IGNORECASE,
)
AHEAD = re.compile(r"\b(?:will|is to|are to|to be held|scheduled|planned|plans|upcoming|expected)\b", re.IGNORECASE)
WEEK = timedelta(days=6)  # from its first day to its last


def reference_date(article: Article, text: str, given: str | None) -> When | None:
    """When an article was published, None where nothing tells it.

    Args:
        article: the article, for its title.
        text: the text to look in (title and body).
        given: an EDTF date that the user or a field gives; it wins.

    The basis of the result says which of the three it is. An inferred date is an interval: an article that tells of a
    ceremony "on Friday" is of that Friday or of one of the six days after it.
    """
    if given and (found := when(given, "given")):
        return found
    return stated(article, text) or inferred(text) or told(text)


# -- inferred --


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event whose day is common knowledge, and phrases that name it."""

    day: date
    phrases: tuple[str, ...]


@cache
def known_events() -> tuple[KnownEvent, ...]:
    """The known events of the lexicon of times."""
    return tuple(
        KnownEvent(date.fromisoformat(event["day"][0]), tuple(event["phrase"])) for event in statements("KnownEvent")
    )


def inferred(text: str) -> When | None:
    """The days that an article can be of by the anniversaries it tells of; None where they don't agree on one span."""
    spans = {span for match in SENTENCE.finditer(text) for span in _spans(match.group(), text)}
    if len(spans) != 1:
        return None
    first, last = spans.pop()
    return when(first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}", "inferred")


def _spans(sentence: str, text: str) -> Iterator[tuple[date, date]]:
    """First and last day that each anniversary in a sentence allows."""
    for anniversary in ANNIVERSARY.finditer(sentence):
        rest = sentence[anniversary.end() :]
        weekdays = {
            time.form.weekday for time in find(sentence) if time.form.kind == "weekday" and time.role == "point"
        }
        today = re.search(r"\b[Tt]oday\b", sentence) is not None
        if len(weekdays) + today != 1:
            continue
        weekday = next(iter(weekdays), None)
        held = _held(rest, _count(anniversary["count"]), weekday, text)
        if held is not None and (weekday is None or held.isoweekday() == weekday) and held.year >= _latest_year(text):
            yield _around(held, today, AHEAD.search(sentence) is not None)


def _around(held: date, today: bool, ahead: bool) -> tuple[date, date]:
    if today:
        return held, held
    return (held - WEEK, held) if ahead else (held, held + WEEK)


def told(text: str) -> When | None:
    """The days of a report whose one full date is that of a briefing, and whose weekdays know that day.

    "… told reporters on 12 February 2015. The talks on Thursday …": it is of that Thursday or of the six days after.
    """
    dates = [time for time in find(text) if time.form.kind == "date" and None not in time.form.first]
    if len(dates) != 1 or dates[0].role != "point" or not _told_at().search(text[: dates[0].start]):
        return None
    span = bounds("{:04}-{:02}-{:02}".format(*dates[0].form.first))
    weekdays = {time.form.weekday for time in find(text) if time.form.kind == "weekday" and time.role == "point"}
    if span is None or span[0].isoweekday() not in weekdays or span[0].year < _latest_year(text):
        return None
    return when(f"{span[0].isoformat()}/{(span[0] + WEEK).isoformat()}", "inferred")


@cache
def _told_at() -> re.Pattern[str]:
    """What stands before the date of a briefing: "told reporters in Ankara on"."""
    return re.compile(rf"\b(?:{phrases('BriefingWord')})\b[^.\n]{{0,40}}$")


def _held(words: str, count: int, weekday: int | None, text: str) -> date | None:
    """The day of an anniversary by the words that follow it: of a known event, of a full date, or of a day and month
    alone.
    """
    for event in known_events():
        if any(phrase in words for phrase in event.phrases):
            return _in_year(event.day.month, event.day.day, event.day.year + count)
    first = next((time.form.first for time in find(words) if time.form.kind == "date"), None)
    if first is None or first[1] is None or first[2] is None:
        return None
    if first[0] is not None:
        return _in_year(first[1], first[2], first[0] + count)
    return _only_year(first[1], first[2], weekday, text)


def _only_year(month: int, day_: int, weekday: int | None, text: str) -> date | None:
    """The one year, from the latest that the text names to the second after it, in which the day is that weekday."""
    latest = _latest_year(text)
    years: Iterable[int] = range(latest, latest + 3) if latest and weekday else ()
    found = [held for year in years if (held := _in_year(month, day_, year)) and held.isoweekday() == weekday]
    return found[0] if len(found) == 1 else None


def _latest_year(text: str) -> int:
    """The latest year that the text tells of as past or present, 0 where it names none."""
    times = (
        time for time in find(text) if time.role in ("point", "since") and time.form.kind in ("date", "month", "year")
    )
    return max((time.form.first[0] for time in times if time.form.first[0] is not None), default=0)


def _in_year(month: int, day_: int, year: int) -> date | None:
    span = bounds(f"{year:04}-{month:02}-{day_:02}")
    return span[0] if span else None


def _count(words: str) -> int:
    return int(re.sub(r"\D", "", words)) if words[0].isdigit() else _ordinals()[words.lower()]


@cache
def _ordinals() -> dict[str, int]:
    entries = (word for word in statements("TimeWord") if word["timeClass"] == ["ordinal"])
    return {phrase: int(entry["timeValue"][0]) for entry in entries for phrase in entry["phrase"]}
