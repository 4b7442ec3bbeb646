"""What a time means that is told from a day named before: "the following day", "two weeks later", "that year"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from kg.extraction.times.forms import Form
from kg.extraction.times.resolution import View, calendar, edtf_of, month_shift, shift, which_unit
from kg.extraction.times.values import bounds, day, monday, when
from kg.model import When

SAME_DAY = frozenset({"day from then", "time of day"})
DISTANCES = SAME_DAY | {"later"}
SCENE = 31  # days: "that evening" of a time told no more precisely than its month is of that month


def seen_from_then(form: Form, anchor: When) -> When | None:
    """The time of a form told from a day named before ("the following day", "two weeks later", "that year")."""
    span = bounds(anchor.edtf)
    resolver = FROM_THEN.get(form.kind)
    if span is None or resolver is None:
        return None
    first, last = (resolver(form, now) for now in span)
    if first == last:
        return first
    if form.unit == "day" and form.count and "/" in anchor.edtf and len(anchor.edtf) == 21:
        return last if form.count > 0 else first
    same_day = form.kind in SAME_DAY and not form.count and (span[1] - span[0]).days <= SCENE
    return anchor if same_day else None


def _unit_of_then(form: Form, then: date) -> When | None:
    return which_unit(form, View(then, "present"))


def _weekday_of_then(form: Form, then: date) -> When | None:
    """Of "the same Friday" the day itself, of "the following Monday" the next one."""
    if form.rule != "then":
        return None
    weekday = form.weekday or 0
    if form.kind == "weekday of week":
        return day(monday(then) + timedelta(days=weekday - 1, weeks=form.count))
    if form.count == 0:
        return day(then) if then.isoweekday() == weekday else None
    ahead = (weekday - then.isoweekday() - 1) % 7 + 1
    return day(then + timedelta(days=ahead if form.count > 0 else ahead - 7 - (7 if ahead == 7 else 0)))


def _date_of_then(form: Form, then: date) -> When | None:
    """A day of the month named before ("on the 13th"), a date of its year ("10 May of the same year")."""
    if form.rule == "year of then":
        return calendar(form, then.year + form.count)
    if form.first[1] is None and form.kind == "date":
        return when(edtf_of(then.year, (None, then.month, form.first[2])))
    return None


def _month_of_then(form: Form, then: date) -> When | None:
    if form.rule != "then":
        return None
    month = form.first[1] or 0
    year = then.year + month_shift(month, then.month, form.count)
    return calendar(form, year) if form.kind == "which date" else when(f"{year}-{month:02}")


FROM_THEN: dict[str, Callable[[Form, date], When | None]] = {
    "day from then": shift,
    "time of day": shift,
    "later": shift,
    "unit of then": _unit_of_then,
    "which weekday": _weekday_of_then,
    "weekday of week": _weekday_of_then,
    "date": _date_of_then,
    "month": _date_of_then,
    "which month": _month_of_then,
    "which date": _month_of_then,
}


def counts_from_then(form: Form) -> bool:
    """Whether a form needs a day named before, or takes one first: "the following day", "on the 13th"."""
    if form.kind in ("date", "month"):
        return form.rule == "year of then" or (form.kind == "date" and form.first[1] is None)
    return form.kind in FROM_THEN and (form.kind in DISTANCES or form.rule == "then" or form.kind == "unit of then")


def is_same_day(form: Form) -> bool:
    """Whether a form points at the day told last, however far back: "on the same day"."""
    return form.kind == "day from then" and not form.count
