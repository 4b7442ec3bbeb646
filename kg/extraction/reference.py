"""The reference date of an article: given with it, stated in its text, or inferred from what its text implies; never
invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from kg.extraction.time_values import bounds, when
from kg.extraction.time_words import statements
from kg.extraction.times import TimeExpression, find
from kg.model import Article, When

TOP_LINES = 6
LONGEST_FURNITURE = 90
LONGEST_DATELINE = 70
DATELINE_END = re.compile(r"^\W{0,2}\s?(?:\([^)\n]{2,30}\)\s*)?(?:-{1,2}|–|—|:|\.\s*[—–-]|\.)\s*(?=\S)")
DATELINE_START = re.compile(r"^(?:[A-Z][A-Z'’.\- ]{2,}|[A-Z][\w’'.\- ]{1,40})(?:[,(—–-]|\s)")
SENTENCE = re.compile(
    r"[^\n]+?(?:[.!?][”\"’)]?(?=\s+[A-Z“\"(])(?<!\b[A-Z]\.)(?<!Jan\.)(?<!Feb\.)(?<!Sept\.)(?<!Oct\.)(?<!Nov\.)(?<!Dec\.)(?<!Aug\.)|\n|$)"
)
ANNIVERSARY = re.compile(
    r"\b(?P<count>\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|tenth|twentieth|fiftieth) anniversary\b",
    re.IGNORECASE,
)
AHEAD = re.compile(r"\b(?:will|is to|are to|to be held|scheduled|planned|plans|upcoming|expected)\b", re.IGNORECASE)
DAYS_OF_WEEK = 7


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
    return stated(article, text) or inferred(text)


# -- stated --


def stated(article: Article, text: str) -> When | None:
    """The full date of a dateline, of a lone date line, or of a line of furniture ("For immediate release: 12 May
    2016").
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in (*lines[:TOP_LINES], *lines[-1:]):
        if line != article.title.strip() and (found := _date_of_line(line)):
            return found
    return None


def _date_of_line(line: str) -> When | None:
    times = [
        time
        for time in find(line[: LONGEST_FURNITURE + 20])
        if time.form.kind == "date" and None not in time.form.first
    ]
    if not times or not (_is_furniture(line, times[0]) or _is_dateline(line, times[0])):
        return None
    year, month, day_ = times[0].form.first
    return when(f"{year:04}-{month:02}-{day_:02}")


def _is_furniture(line: str, time: TimeExpression) -> bool:
    """A short line that is no sentence and ends, or begins, with its date."""
    if len(line) > LONGEST_FURNITURE or line.endswith((".", "?", "!", ":")):
        return False
    around = line[: time.start] + line[time.end :]
    return (
        time.role == "point"
        and len(around.split()) <= 10
        and not re.search(r"\b(?:on|in|of the|at)\s*$", line[: time.start])
    )


def _is_dateline(line: str, time: TimeExpression) -> bool:
    """A place, a date and a dash before the first sentence."""
    before, after = line[: time.start].rstrip(), line[time.end :]
    if time.start > LONGEST_DATELINE or not DATELINE_END.match(after):
        return False
    return not before or (DATELINE_START.match(before) is not None and before[-1] in ",-–—)(")


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
    week = timedelta(days=DAYS_OF_WEEK - 1)
    return (held - week, held) if ahead else (held, held + week)


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
