"""Values of time: a `When` from an EDTF string (ISO 8601-2), the days that it spans, and months counted on and back."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from kg.model import When

DECADE = re.compile(r"^(\d{3})X$")
POINT = re.compile(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")


def bounds(edtf: str) -> tuple[date, date] | None:
    """The first and last day of a time in EDTF; None where it is no year, month, day, decade or closed interval of
    these.

    >>> bounds("2023-02")
    (datetime.date(2023, 2, 1), datetime.date(2023, 2, 28))
    """
    first, slash, last = edtf.partition("/")
    opening, closing = _point(first), _point(last if slash else first)
    return (opening[0], closing[1]) if opening and closing else None


def _point(edtf: str) -> tuple[date, date] | None:
    if decade := DECADE.match(edtf):
        start = int(decade[1]) * 10
        return date(start, 1, 1), date(start + 9, 12, 31)
    match = POINT.match(edtf)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _whole(year or 0, month, day)
    except ValueError:
        return None


def _whole(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if day is not None and month is not None:
        return date(year, month, day), date(year, month, day)
    opening, closing = (month, month) if month else (1, 12)
    return date(year, opening, 1), date(year, closing, monthrange(year, closing)[1])


def when(edtf: str, basis: str = "stated", span: tuple[date, date] | None = None) -> When | None:
    """A `When` with its bounds, or None where the calendar has no such day; `span` narrows the bounds where they are
    known.
    """
    days = span or bounds(edtf)
    if days is None or days[0] > days[1]:
        return None
    return When(edtf, days[0].isoformat(), days[1].isoformat(), basis)


def day(value: date) -> When | None:
    """A `When` of one day."""
    return when(value.isoformat())


def days(first: date, last: date) -> When | None:
    """A `When` from one day to another."""
    return day(first) if first == last else when(f"{first.isoformat()}/{last.isoformat()}")


def months(first: date, last: date) -> When | None:
    """The month, or interval of months, in which a span of days lies; its bounds keep the days.

    A week is told by its month at most: "next week" promises no more than that something falls in it.
    """
    opening, closing = f"{first:%Y-%m}", f"{last:%Y-%m}"
    return when(opening if opening == closing else f"{opening}/{closing}", span=(first, last))


def month_after(year: int, month: int, count: int) -> tuple[int, int]:
    """The month `count` months on (or back): (year, month)."""
    months_ = year * 12 + month - 1 + count
    return months_ // 12, months_ % 12 + 1


def monday(value: date) -> date:
    """The Monday of the ISO week of a day."""
    return value - timedelta(days=value.isoweekday() - 1)


def dates_agree(dates: Iterable[When], date: When | None) -> bool:
    """Whether a date lies within, or holds, each of the others."""
    if date is None:
        return True
    return all(_overlap(date, other) for other in dates)


def _overlap(a: When, b: When) -> bool:
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return a.edtf == b.edtf
    return a.earliest <= b.latest and b.earliest <= a.latest
