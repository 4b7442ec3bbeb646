"""What the words of a time say: from the tokens of an expression to a `Form`, before any calendar is consulted."""

from __future__ import annotations

import itertools
import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from kg.extraction.times.words import Token

Day = tuple[int | None, int | None, int | None]
NO_DAY: Day = (None, None, None)
SOONEST = "+1"  # the value of "coming": the first such day ahead, where "next Friday" skips the one of this week
SHORT_YEAR = re.compile(r"^\d\d?\D\d\d?\D\d\d$")
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
DAYS_OF_MONTH, MONTHS, EARLIEST, CENTURY_TURNS = 31, 12, 1900, 70


@dataclass(frozen=True, slots=True)
class Form:
    """What the words of a time say, before any calendar is consulted.

    `first` and `last` are (year, month, day) as far as told, `weekday` an ISO number, `unit` and `count` a distance
    ("two weeks ago": week, -2), `rule` a feast's rule. `lean` is "past" or "future" where the words tell it ("later
    this week"). `hint` is a year that stands beside a date without one ("on 4 April … and on 5-6 April 2016").
    """

    kind: str
    first: Day = NO_DAY
    last: Day = NO_DAY
    weekday: int | None = None
    last_weekday: int | None = None
    unit: str = ""
    count: int = 0
    rule: str = ""
    lean: str = ""
    hint: int | None = None


def form(kind: str, words: list[Token]) -> Form | None:
    """What the tokens of an expression say; None where they turn out to be none (a habit, a month that is a name)."""
    build = BUILDERS.get(kind)
    return build(words) if build else None


def _values(words: list[Token], codes: str) -> list[int]:
    return [int(word.value) for word in words if word.code in codes]


def _first(words: list[Token], codes: str) -> int | None:
    values = _values(words, codes)
    return values[0] if values else None


def _unit(words: list[Token]) -> str:
    return next((word.value for word in words if word.code in "U*"), "")


def _relative_year(words: list[Token]) -> tuple[str, int] | None:
    """A "last year" or "that year" at the end of a date: from when it counts, and how many years."""
    for before, word in itertools.pairwise(words):
        if word.code == "U" and word.value == "year" and before.code in "LKd":
            return ("then" if before.code == "K" else "now", int(before.value) if before.code in "LK" else 0)
    return None


def _dated(kind: str, words: list[Token], first: Day, last: Day = NO_DAY) -> Form:
    relative = _relative_year(words)
    weekday = _first(words, "W")
    if relative and first[0] is None:
        basis, shift = relative
        return Form(kind, first, last, weekday, unit="year", count=shift, rule=f"year of {basis}")
    return Form(kind, first, last, weekday)


def _date(words: list[Token]) -> Form:
    day = _first(words, "DOo")
    return _dated("date", words, (_first(words, "Y"), _first(words, "Mm"), day))


def _which_date(words: list[Token]) -> Form:
    """A day of a month told from now or then: "last Sept. 21", "the following March 3"."""
    which = next(word for word in words if word.code in "LK")
    return replace(_date(words), kind="which date", count=int(which.value), rule="then" if which.code == "K" else "now")


def _week_of(words: list[Token]) -> Form:
    """The week of 6 March; the "hours of 6 March" are that day."""
    return replace(_date(words), kind="week of") if _unit(words) == "week" else _date(words)


def _days(words: list[Token]) -> Form | None:
    days, months, years = _values(words, "DO"), _values(words, "Mm"), _values(words, "Y")
    if len(days) < 2 or not months:
        return None
    first: Day = (years[0] if years else None, months[0], days[0])
    last: Day = (years[-1] if years else None, months[-1], days[-1])
    if len(years) == 1 and months[0] > months[-1]:
        first = (years[0] - 1, months[0], days[0])
    return _dated("days", words, first, last)


def _nth_weekday(words: list[Token]) -> Form:
    """The second Tuesday of March: a feast whose rule the text itself gives."""
    place = next(i for i, word in enumerate(words) if word.code == "W")
    month, number = _first(words, "Mm"), int(words[place - 1].value)
    relative = _relative_year(words)
    rule = f"{month:02}-{words[place].value}-{number}"
    return Form("feast", (_first(words, "Y"), None, None), rule=rule, count=relative[1] if relative else 0)


def _day_of_month(words: list[Token]) -> Form:
    which = next((int(word.value) for word in words if word.code == "L"), None)
    number = (None, None, _first(words, "Oo"))
    return Form("date", number) if which is None else Form("date", number, unit="month", count=which)


def _months(words: list[Token]) -> Form:
    months, years = _values(words, "Mm"), _values(words, "Y")
    first = years[0] if years else None
    if len(years) == 1 and months[0] > months[-1]:
        first = years[0] - 1
    return _dated("months", words, (first, months[0], None), (years[-1] if years else None, months[-1], None))


def _month(words: list[Token]) -> Form | None:
    place = next(i for i, word in enumerate(words) if word.code in "Mm")
    before = words[place - 1] if place else None
    month: Day = (_first(words, "Y"), int(words[place].value), None)
    made = _dated("month", words, month)
    if before is not None and before.code in "LK":
        return replace(made, kind="which month", count=int(before.value), rule="then" if before.code == "K" else "now")
    return made


def _years(words: list[Token]) -> Form | None:
    first = _first(words, "Y")
    last = _values(words, "YDC")[-1]
    if first is None:
        return None
    if last < 100:
        last += first - first % 100
    return Form("years", (first, None, None), (last, None, None)) if first < last else None


def _year(words: list[Token]) -> Form:
    year = _values(words, "Y")[-1]
    if any(word.value == "turn" for word in words):
        return Form("months", (year - 1, MONTHS, None), (year, 1, None))
    return Form("year", (year, None, None))


def _part_of_year(words: list[Token]) -> Form | None:
    """A half or a quarter, which as a season is told by its year."""
    part = next(word for word in words if word.code == "Q")
    before = words[words.index(part) - 1]
    whole = MONTHS // int(part.value)
    number = {-1: whole}.get(int(before.value), int(before.value))
    if not 1 <= number <= whole:
        return None
    year, relative = _first(words, "Y"), _relative_year(words)
    if year is None and relative is None:
        return None
    form_ = Form("part of year", (year, None, None))
    return form_ if relative is None else replace(form_, unit="year", count=relative[1], rule=f"year of {relative[0]}")


def _season(words: list[Token]) -> Form:
    relative, year = _relative_year(words), _first(words, "Y")
    which = next((int(a.value) for a, b in itertools.pairwise(words) if a.code == "L" and b.code in "Sz"), None)
    month = _first(words, "Sz")
    if relative:
        return Form("season", (year, month, None), count=relative[1], rule=f"year of {relative[0]}")
    return Form("season", (year, month, None), count=which or 0, rule="" if which is None else "which")


def _decade(words: list[Token]) -> Form:
    return Form("decade", (_first(words, "X"), None, None))


def _from_now(words: list[Token]) -> Form:
    word = next(word for word in words if word.code in "TLN")
    if word.code == "L":
        return Form("day from now", unit="day", count=0) if word.value == "0" else Form("vague")
    return Form("night") if word.code == "N" else Form("day from now", unit="day", count=int(word.value))


def _from_then(words: list[Token]) -> Form:
    return Form("day from then", unit="day", count=int(words[-1].value))


def _distance(kind: str, words: list[Token]) -> Form:
    """A count and a unit with the sign of "ago" or "later"; a count that is vague makes the whole vague."""
    if any(word.code == "q" for word in words):
        return Form("vague")
    sign = next((int(word.value) for word in words if word.code in "gr"), 1)
    count = _values(words, "nDCa")
    return (
        Form(kind, unit=_unit(words), count=sign * count[-1], lean="future" if sign > 0 else "past")
        if count
        else Form("vague")
    )


def _duration(words: list[Token]) -> Form:
    """How long something lasts, as far as it is counted: "a three-day visit" is three days long."""
    count = _values(words, "nDCa")
    return Form("duration", unit=_unit(words), count=count[-1]) if count else Form("duration")


def _within(words: list[Token]) -> Form:
    """A span: "in the past two weeks" looks back on a span; "within two weeks" and "in the next two weeks" end
    ahead.
    """
    if any(word.code == "L" and int(word.value) < 0 for word in words):
        return Form("vague")
    return _distance("within", words)


def _which_unit(words: list[Token]) -> Form:
    for i, word in enumerate(words):
        if word.code == "l":
            return Form("which unit", unit=_unit(words), count=int(word.value))
        if word.code in "LK" and i + 1 < len(words) and words[i + 1].code == "U":
            return _of_which(words, i)
    return Form("vague")


def _of_which(words: list[Token], i: int) -> Form:
    """Which unit: "the past year" and "the coming week" are spans from now, no calendar units; "the current year"
    is.
    """
    word, unit = words[i], words[i + 1].value
    spanned = i > 0 and words[i - 1].code == "d" and word.code == "L" and word.value != "0" and unit != "weekend"
    if spanned or words[i + 1].code != "U":
        return Form("vague")
    lean = next((("future" if int(w.value) > 0 else "past") for w in words if w.code == "r"), "")
    kind = "unit of then" if word.code == "K" else "which unit"
    return Form(kind, unit=unit, count=int(word.value), lean=lean)


def _the_unit(words: list[Token]) -> Form | None:
    lean = next((("future" if int(w.value) > 0 else "past") for w in words if w.code == "r"), "")
    unit = _unit(words)
    if unit == "year" and any(word.value == "turn" for word in words):
        return Form("turn of the year")
    return (
        Form("which unit", unit=unit, count=0, lean=lean)
        if unit in ("week", "month", "year", "weekend", "decade")
        else None
    )


def _the_weekend(words: list[Token]) -> Form | None:
    return Form("which unit", unit="weekend", count=0) if _unit(words) == "weekend" else None


def _weekday(words: list[Token]) -> Form:
    place = next(i for i, word in enumerate(words) if word.code == "W")
    day, weekday = _first(words[place:], "O"), int(words[place].value)
    if day is not None:
        return Form("date", (None, None, day), weekday=weekday)
    before = words[place - 1] if place else None
    if before is not None and before.value == SOONEST:
        return Form("which weekday", weekday=weekday, rule="soonest")
    if before is not None and before.code in "LK":
        return Form(
            "which weekday", weekday=weekday, count=int(before.value), rule="then" if before.code == "K" else "now"
        )
    return Form("weekday", weekday=weekday)


def _weekdays(words: list[Token]) -> Form:
    """Tuesday to Thursday, or those of "last week"."""
    first, last = _values(words, "W")[:2]
    made = Form("weekdays", weekday=first, last_weekday=last)
    which = next((word for word in words[-2:] if word.code in "LK"), None)
    if which is None or _unit(words) != "week":
        return made
    return replace(made, unit="week", count=int(which.value), rule="then" if which.code == "K" else "now")


def _span(kind: str, words: list[Token]) -> Form | None:
    """A stretch counted from its last day or its first: "the three days to Friday", "a two-day visit from Sunday"."""
    place = next(i for i, word in enumerate(words) if word.code == "U")
    counts, end = _values(words[:place], "nDCa"), words[place + 1 :]
    known, length = _date(end), DAYS_OF.get(words[place].value)
    if kind == "span from" and length != 1 and any(word.code == "F" for word in end):
        return Form("vague")  # "a week from Friday" is no stretch but a day, in the speech of some
    if not counts or length is None:
        return known if known.first[2] else Form("weekday", weekday=known.weekday)
    return replace(known, kind=kind, unit="day", count=counts[-1] * length)


def _weekday_of_week(words: list[Token]) -> Form | None:
    which = next(word for word in words if word.code in "LK")
    if _unit(words) != "week":
        return None
    rule = "then" if which.code == "K" else "now"
    return Form("weekday of week", weekday=_first(words, "W"), count=int(which.value), rule=rule)


def _feast(words: list[Token]) -> Form:
    rule = next(word.value for word in words if word.code == "G")
    relative = _relative_year(words)
    count = relative[1] if relative else next((int(word.value) for word in words if word.code == "L"), 0)
    return Form("feast", (_first(words, "Y"), None, None), rule=rule, count=count, unit="year" if relative else "")


def _slash(words: list[Token]) -> Form | None:
    """`25/12/2023` is read where only one order of day and month is possible, or falls on the weekday beside it."""
    weekday = _first(words, "W")
    days = readings(words[-1].value)
    if weekday is not None:
        days = [each for each in days if each.isoweekday() == weekday]
    elif SHORT_YEAR.search(words[-1].value):
        return None
    return Form("date", (days[0].year, days[0].month, days[0].day), weekday=weekday) if len(days) == 1 else None


def readings(numeric: str) -> list[date]:
    """The days that a date in numbers can be, day before month first: two of 3/4/2016, one of 25/12/2016."""
    a, b, c = (int(part) for part in re.split(r"\D", numeric))
    orders = [(a, b, c)] if a > DAYS_OF_MONTH else [(_whole_year(c), b, a), (_whole_year(c), a, b)]
    found = []
    for year, month, day in orders:
        if year >= EARLIEST and 1 <= month <= MONTHS and 1 <= day <= monthrange(year, month)[1]:
            found.append(date(year, month, day))
    return list(dict.fromkeys(found))


def _whole_year(year: int) -> int:
    return year if year > 99 else 2000 + year if year < CENTURY_TURNS else 1900 + year


def _iso(words: list[Token]) -> Form:
    days = [tuple(int(part) for part in word.value.split("-")) for word in words if word.code == "I"]
    first: Day = (days[0][0], days[0][1], days[0][2])
    last: Day = (days[-1][0], days[-1][1], days[-1][2])
    return Form("date", first) if len(days) == 1 else Form("days", first, last)


BUILDERS: dict[str, Callable[[list[Token]], Form | None]] = {
    "anniversary": lambda _: Form("anniversary"),
    "days": _days,
    "days between": _days,
    "two days": _days,
    "week of": _week_of,
    "date": _date,
    "which date": _which_date,
    "iso": _iso,
    "slash": _slash,
    "months": _months,
    "month": _month,
    "now until": _year,
    "years": _years,
    "part of year": _part_of_year,
    "season": _season,
    "decade": _decade,
    "year": _year,
    "day from now": _from_now,
    "day from then": _from_then,
    "time of day": lambda _: Form("time of day", unit="day"),
    "ago": lambda words: _distance("ago", words),
    "later": lambda words: _distance("later", words),
    "within": _within,
    "in": lambda words: _distance("in", words),
    "weekday of week": _weekday_of_week,
    "which unit": _which_unit,
    "the unit": _the_unit,
    "the weekend": _the_weekend,
    "weekdays": _weekdays,
    "span to": lambda words: _span("span to", words),
    "span from": lambda words: _span("span from", words),
    "weekday": _weekday,
    "day of month": _day_of_month,
    "nth weekday": _nth_weekday,
    "feast": _feast,
    "duration": _duration,
}
