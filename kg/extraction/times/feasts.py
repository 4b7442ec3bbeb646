"""Feasts of the calendar: which day, or at most which month, a feast falls on in a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from kg.extraction.times.values import day, months
from kg.model import When

FIXED = re.compile(r"^(\d\d)-(\d\d)$")
NTH_WEEKDAY = re.compile(r"^(\d\d)-(\d)-(-?\d)$")
OF_EASTER = re.compile(r"^(easter|orthodox)([+-]\d+)$")
RAMADAN = 9
ISLAMIC_EPOCH = 227014  # day number of 1 Muharram 1 (16 July 622, Julian), as in Reingold and Dershowitz


def feast(rule: str, year: int) -> When | None:
    """When a feast falls in a year, by its rule in the lexicon; None where the year has none."""
    if fixed := FIXED.match(rule):
        return day(date(year, int(fixed[1]), int(fixed[2])))
    if nth := NTH_WEEKDAY.match(rule):
        return day(_nth_weekday(year, int(nth[1]), int(nth[2]), int(nth[3])))
    if moving := OF_EASTER.match(rule):
        sunday = easter(year) if moving[1] == "easter" else orthodox_easter(year)
        return day(sunday + timedelta(days=int(moving[2])))
    if rule.startswith("islamic-"):
        return _islamic_month(int(rule.removeprefix("islamic-")), year)
    return months(date(year, int(rule), 1), date(year, int(rule), monthrange(year, int(rule))[1]))


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    if number < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, *Astronomical Algorithms*, 2nd ed., chapter 9: Butcher's rule).

    >>> easter(2016)
    datetime.date(2016, 3, 27)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    w = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * w) // 451
    month, day_ = divmod(h + w - 7 * m + 114, 31)
    return date(year, month, day_ + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian day of 1900 to 2099 (Meeus, chapter 9).

    >>> orthodox_easter(2016)
    datetime.date(2016, 5, 1)
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day_ = divmod(d + e + 114, 31)
    return date(year, month, day_ + 1) + timedelta(days=13)


def _islamic_month(month: int, year: int) -> When | None:
    """The Gregorian months that a month of the tabular Islamic calendar touches; the days hang on the moon's
    sighting.
    """
    for islamic_year in (year - 579, year - 580, year - 581, year - 578):
        start = date.fromordinal(_islamic_day(islamic_year, month, 1))
        if start.year == year:
            end = start + timedelta(days=29 if month == RAMADAN else 0)
            return months(start - timedelta(days=1), end + timedelta(days=1))
    return None


def _islamic_day(year: int, month: int, day_: int) -> int:
    """Day number of a date of the tabular Islamic calendar (Reingold and Dershowitz, *Calendrical Calculations*)."""
    return ISLAMIC_EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day_
