"""The date a record bears, as EDTF (ISO 8601-2)."""

from __future__ import annotations

import re
from datetime import date

from kg.errors import InputError

DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
CLOCK = re.compile(r"[T ]\d\d:?\d\d.*")


def edtf(words: str) -> str | None:
    """A year, month, day or interval of them in EDTF, None where it is no such thing; of a timestamp its day.

    >>> edtf("2023-01-13T09:30:00Z"), edtf("2016-10"), edtf("2023-01-09/2023-01-12"), edtf("2023-02-30")
    ('2023-01-13', '2016-10', '2023-01-09/2023-01-12', None)
    """
    ends = [_one(part.strip()) for part in words.split("/")]
    if len(ends) > 2 or None in ends or ends != sorted(ends, key=str):
        return None
    return "/".join(str(end) for end in ends)


def publication(words: str | None) -> str | None:
    """The day of publication that the user gives, None where none is given.

    Raises:
        InputError: the words are no date.
    """
    if words is None:
        return None
    day = edtf(words)
    if day is None:
        raise InputError(f"no date: {words!r}", "--date", "write it as 2023-01-13, 2023-01 or 2023")
    return day


def _one(words: str) -> str | None:
    match = DAY.match(words)
    if match is None or not _is_day(match):
        return None
    rest = words[match.end() :]
    at_a_time = match["day"] and CLOCK.fullmatch(rest)
    return match.group() if at_a_time or not rest else None


def _is_day(match: re.Match[str]) -> bool:
    try:
        date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return False
    return True
