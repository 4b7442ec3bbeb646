"""What a time means on a given day: one small function for each kind of form.

A reference that is not one day (a month, an inferred week) is read from its first and from its last day; only what both
readings agree on is true of the article, whatever day it is of.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kg.extraction.times.feasts import feast
from kg.extraction.times.forms import Day, Form
from kg.extraction.times.values import bounds, day, days, monday, month_after, months, when
from kg.model import When

Tense = Literal["past", "present", "future"]
SOON = 31  # days: nobody writes a date eleven months off without its year, so a near one is meant, whatever the tense
HOURS_OF_DAY = 24
FEW_HOURS = 6  # before or after an event, which are still of its day
WINTER = 12
MIDYEAR = 6


@dataclass(frozen=True, slots=True)
class View:
    """From where a time is seen: the day of speaking, the tense, and whether that day is known exactly."""

    now: date
    tense: Tense
    exact: bool = True


def absolute(form: Form) -> When | None:
    """The time of a form that needs no other day: "7 January 2023", "between 2010 and 2014", "Easter Monday 2016"."""
    (year, _, _), kind = form.first, form.kind
    if kind == "decade" and year is not None:
        return when(f"{year // 10}X")
    if kind in ("year", "season") and year is not None:
        return when(f"{year}")
    if kind == "years":
        return when(f"{year}/{form.last[0]}")
    if kind == "feast" and year is not None:
        return feast(form.rule, year)
    if year is None or kind not in ("date", "days", "two days", "month", "months", "part of year", "week of"):
        return None
    return calendar(form, year)


def calendar(form: Form, year: int) -> When | None:
    """A date or range of dates in a year; a last part without its own year is of the first's."""
    if form.kind == "week of":
        start = _day((year, form.first[1], form.first[2]))
        return months(monday(start), monday(start) + timedelta(days=6)) if start else None
    first = edtf_of(year, form.first)
    last_year = form.last[0] if form.last[0] is not None else year + (_turns(form) if form.first[0] is None else 0)
    if form.last == (None, None, None):
        return when(first)
    return when(f"{first}/{edtf_of(last_year, form.last)}")


def _turns(form: Form) -> bool:
    """Whether a range crosses the turn of the year ("30 December to 2 January")."""
    return (form.last[1] or 0) < (form.first[1] or 0)


def edtf_of(year: int, parts: Day) -> str:
    """A year with the month and day told, in EDTF."""
    _, month, day_ = parts
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day_) if part is not None)])


def _day(parts: Day) -> date | None:
    year, month, day_ = parts
    try:
        return date(year or 0, month or 0, day_ or 0)
    except ValueError:
        return None


def seen_from(form: Form, reference: When, tense: Tense) -> When | None:
    """The time of a form told from the day of speaking, where every day that the reference allows gives the same."""
    span = bounds(reference.edtf)
    resolver = RELATIVE.get(form.kind)
    if span is None or resolver is None:
        return None
    exact = span[0] == span[1]
    first, last = (resolver(form, View(now, tense, exact)) for now in span)
    return first if first == last else None


# -- dates that lack their year --


def _of_year(form: Form, view: View) -> When | None:
    """A date or month without its year, or with "last year": the year that tense and nearness give it."""
    if form.rule == "year of now":
        return calendar(form, view.now.year + form.count)
    if form.rule == "year of then":
        return None
    if form.first[1] is None:
        return _day_of_month(form, view)
    found = [made for year in (-1, 0, 1) if (made := calendar(form, view.now.year + year)) and _fits(form, made)]
    return _nearest(found, view, strict=form.kind in ("month", "months"))


def _fits(form: Form, made: When) -> bool:
    """Whether a date falls on the weekday that the text gives it."""
    return (
        form.weekday is None
        or form.kind != "date"
        or date.fromisoformat(made.earliest or "").isoweekday() == form.weekday
    )


def _nearest(found: Iterable[When], view: View, *, strict: bool) -> When | None:
    """The candidate on the side of the tense, or one so near on the other side that its year went without saying.

    "It was to be held on 9 February" of 26 January is ahead for all its past tense; a day of this month is of this
    year.
    """
    distances = sorted((_distance(made, view.now), made) for made in found)
    if view.tense == "present":
        return min(distances, key=lambda pair: abs(pair[0]), default=(0, None))[1]
    if view.tense == "past":
        past = [made for distance, made in distances if distance <= (0 if strict else SOON)]
        return past[-1] if past else None
    month = f"{view.now:%Y-%m}"
    ahead = [made for distance, made in distances if distance >= 0 or (made.edtf.startswith(month) and not strict)]
    return ahead[0] if ahead else None


def _distance(made: When, now: date) -> int:
    """Days from now to a span: 0 within it, negative where it is over."""
    first, last = date.fromisoformat(made.earliest or ""), date.fromisoformat(made.latest or "")
    return (first - now).days if now < first else min(0, (last - now).days)


def _day_of_month(form: Form, view: View) -> When | None:
    """A bare "on the 13th": of the month of speaking or the next on the side of the tense."""
    number = form.first[2] or 0
    if form.unit == "month":
        year, month = month_after(view.now.year, view.now.month, form.count)
        return when(edtf_of(year, (None, month, number)))
    found = []
    for step in (-1, 0, 1):
        year, month = month_after(view.now.year, view.now.month, step)
        if number <= monthrange(year, month)[1] and (made := day(date(year, month, number))) and _fits(form, made):
            found.append(made)
    sided = [
        made
        for made in found
        if (_distance(made, view.now) >= 0) == (view.tense == "future") or _distance(made, view.now) == 0
    ]
    return min(sided, key=lambda made: abs(_distance(made, view.now)), default=None)


def _feast(form: Form, view: View) -> When | None:
    if form.unit == "year":
        return feast(form.rule, view.now.year + form.count)
    found = [made for step in (-1, 0, 1) if (made := feast(form.rule, view.now.year + step))]
    tense: Tense = "past" if form.count < 0 else "future" if form.count > 0 else view.tense
    return _nearest(found, View(view.now, tense, view.exact), strict=bool(form.count))


def _which_month(form: Form, view: View) -> When | None:
    """The month of "last May", "next December", "this June"."""
    if form.rule == "then":
        return None
    month = form.first[1] or 0
    year = view.now.year + month_shift(month, view.now.month, form.count)
    return when(f"{year}-{month:02}")


def month_shift(month: int, current: int, which: int) -> int:
    """How many years on a month is: "last" before the current one, "next" after it, "this" in the same year."""
    if which < 0:
        return 0 if month < current else -1
    return 0 if which == 0 or month > current else 1


def _which_date(form: Form, view: View) -> When | None:
    """The day in the month of "last Sept. 21", "next March 3"."""
    return (
        calendar(form, view.now.year + month_shift(form.first[1] or 0, view.now.month, form.count))
        if form.rule == "now"
        else None
    )


# -- distances --


def shift(form: Form, now: date) -> When | None:
    """A count of units from a day, told no more precisely than the unit; hours only where they make days or are few."""
    unit, count = form.unit, form.count
    if unit == "minute" or (unit == "hour" and abs(count) <= FEW_HOURS):
        return day(now)
    if unit == "hour":
        return day(now + timedelta(days=count // HOURS_OF_DAY)) if count % HOURS_OF_DAY == 0 else None
    if unit == "day":
        return day(now + timedelta(days=count))
    if unit in ("week", "fortnight"):
        around = now + timedelta(weeks=count * (2 if unit == "fortnight" else 1))
        return when(f"{around:%Y-%m}")
    if unit == "month":
        return when("{:04}-{:02}".format(*month_after(now.year, now.month, count)))
    if unit == "year":
        return when(f"{now.year + count}")
    return None


def _from_now(form: Form, view: View) -> When | None:
    return shift(form, view.now)


def _ahead(form: Form, view: View) -> When | None:
    """A bare "in two weeks" is a time ahead only where the sentence looks ahead: "the first in two years" looks
    back.
    """
    return shift(form, view.now) if view.tense == "future" else None


def _night(_: Form, view: View) -> When | None:
    """The night of "overnight" is the one that ends on the day of speaking, or the one that begins on it."""
    first = view.now if view.tense == "future" else view.now - timedelta(days=1)
    return days(first, first + timedelta(days=1))


def which_unit(form: Form, view: View) -> When | None:
    """The unit of "last month", "next week", "this weekend", "later this year"."""
    if form.unit == "week":
        return _week(form, view)
    if form.unit == "weekend":
        return _weekend(form, view)
    if form.unit in ("month", "year"):
        return shift(form, view.now)
    if form.unit == "decade":
        return when(f"{view.now.year // 10 + form.count}X")
    return None


def _week(form: Form, view: View) -> When | None:
    """A week is told by its month; of this week, the part before or after the day of speaking, as the words or tense
    say.
    """
    if not view.exact:
        return None
    start = monday(view.now) + timedelta(weeks=form.count)
    end = start + timedelta(days=6)
    lean = form.lean or view.tense
    if form.count == 0 and lean == "past":
        end = view.now
    if form.count == 0 and lean == "future":
        start = view.now
    return months(start, end)


def _turn_of_the_year(_: Form, view: View) -> When | None:
    """December and January around the New Year on the side of the tense; the nearest where it tells neither."""
    year = view.now.year + (view.tense == "future" or (view.tense == "present" and view.now.month > MIDYEAR))
    return when(f"{year - 1}-12/{year}-01")


def _weekend(form: Form, view: View) -> When | None:
    """Saturday and Sunday: "last" and "next" away from today's, else the nearest on the side of the tense."""
    saturday = monday(view.now) + timedelta(days=5)
    if form.count:
        saturday += timedelta(weeks=form.count)
    elif view.tense == "past" and view.now < saturday:
        saturday -= timedelta(weeks=1)
    return days(saturday, saturday + timedelta(days=1))


# -- weekdays --


def _weekday(form: Form, view: View) -> When | None:
    return day(_on_weekday(form.weekday or 0, view))


def _on_weekday(weekday: int, view: View) -> date:
    """The latest such day, today included, in the past; the next one in the future.

    Today is the future's "on Friday" in an article known to be of a Friday; of an article that may be of any day of a
    week, it is the weekday to come.
    """
    if view.tense != "future":
        return view.now - timedelta(days=(view.now.isoweekday() - weekday) % 7)
    ahead = (weekday - view.now.isoweekday()) % 7
    return view.now + timedelta(days=ahead if ahead or view.exact else 7)


def _which_weekday(form: Form, view: View) -> When | None:
    """A day: "last Friday" is before today, "this Friday" in today's week, "next Friday" in the week after it."""
    if form.rule == "then":
        return None
    weekday = form.weekday or 0
    if form.rule == "soonest":
        return day(view.now + timedelta(days=(weekday - view.now.isoweekday() - 1) % 7 + 1))
    if form.count < 0:
        return day(view.now - timedelta(days=(view.now.isoweekday() - weekday - 1) % 7 + 1))
    return day(monday(view.now) + timedelta(days=weekday - 1, weeks=form.count))


def _weekday_of_week(form: Form, view: View) -> When | None:
    if form.rule == "then":
        return None
    return day(monday(view.now) + timedelta(days=(form.weekday or 0) - 1, weeks=form.count))


def _weekdays(form: Form, view: View) -> When | None:
    """A stretch of weekdays ("from Monday to Wednesday"): the last day is the first such after the first one."""
    if form.rule == "then":
        return None
    if form.unit == "week":
        first = monday(view.now) + timedelta(days=(form.weekday or 0) - 1, weeks=form.count)
    elif view.tense == "future":
        first = _on_weekday(form.weekday or 0, view)
    else:
        last = _on_weekday(form.last_weekday or 0, view)
        first = last - timedelta(days=(last.isoweekday() - (form.weekday or 0)) % 7)
    return days(first, first + timedelta(days=((form.last_weekday or 0) - first.isoweekday()) % 7))


def _season(form: Form, view: View) -> When | None:
    """A season is told by its year: its months differ from one half of the world to the other.

    A bare "in spring" has a year where both halves agree on it; "last summer" is taken as the northern one. A winter
    lies in two.
    """
    if form.rule == "year of now":
        return when(f"{view.now.year + form.count}")
    month = form.first[1] or 0
    if month == WINTER:
        return None
    if form.rule == "which":
        return when(f"{view.now.year + _season_shift(month, view.now.month, form.count)}")
    northern, southern = (_season_year(start, view) for start in (month, (month + 5) % 12 + 1))
    return when(f"{northern}") if northern == southern else None


def _season_shift(month: int, current: int, which: int) -> int:
    """Years on: "last summer" is of this year once it is over, "next summer" until it has begun."""
    if which < 0:
        return 0 if month + 2 < current else -1
    return 0 if which == 0 or month > current else 1


def _season_year(start: int, view: View) -> int:
    if view.tense == "future":
        return view.now.year + (start + 2 < view.now.month)
    return view.now.year - (start > view.now.month)


RELATIVE: dict[str, Callable[[Form, View], When | None]] = {
    "date": _of_year,
    "days": _of_year,
    "two days": _of_year,
    "month": _of_year,
    "months": _of_year,
    "part of year": _of_year,
    "week of": _of_year,
    "feast": _feast,
    "which month": _which_month,
    "which date": _which_date,
    "day from now": _from_now,
    "ago": _from_now,
    "within": _from_now,
    "in": _ahead,
    "night": _night,
    "which unit": which_unit,
    "turn of the year": _turn_of_the_year,
    "weekday": _weekday,
    "which weekday": _which_weekday,
    "weekday of week": _weekday_of_week,
    "weekdays": _weekdays,
    "season": _season,
}
