"""Dates in words, no more precise than they are told: EDTF (ISO 8601-2) to English."""

from __future__ import annotations

import re

from kg.model import When

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_QUALIFIERS = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}


def in_words(when: When | None) -> str:
    """Say a time in English; an empty string where there is none.

    >>> in_words(When("2023-01-13"))
    '13 January 2023'
    >>> in_words(When("2022-05"))
    'May 2022'
    >>> in_words(When("2023-01-06/2023-01-12"))
    'between 6 January 2023 and 12 January 2023'
    """
    if when is None:
        return ""
    return _edtf(when.edtf)


def _edtf(text: str) -> str:
    if "/" in text:
        return _interval(*text.split("/", 1))
    if text.startswith(("[", "{")):
        return _alternatives(text)
    return _single(text)


def _interval(first: str, last: str) -> str:
    if first in ("", ".."):
        return f"by {_single(last)}"
    if last in ("", ".."):
        return f"from {_single(first)} on"
    return f"between {_single(first)} and {_single(last)}"


def _alternatives(text: str) -> str:
    inner = text.strip("[]{}")
    if ".." in inner:
        return _interval(*inner.split("..", 1))
    return " or ".join(_single(part.strip()) for part in inner.split(","))


def _single(text: str) -> str:
    qualifier = next((words for mark, words in _QUALIFIERS.items() if mark in text), "")
    bare = re.sub(r"[?~%]", "", text)
    return qualifier + _parts(bare)


def _parts(text: str) -> str:
    """A year, year and month, season or day; parts that EDTF leaves open (`XX`) are left unsaid."""
    found = re.fullmatch(r"(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?", text)
    if found is None:
        return text
    year, month, day = found.groups()
    shown = f"the {year[:3]}0s" if re.fullmatch(r"\d{3}X", year) else year
    if month in _SEASONS:
        return f"{_SEASONS[month]} {shown}"
    if not month or not month.isdigit() or not 1 <= int(month) <= 12:
        return shown
    named = f"{_MONTHS[int(month) - 1]} {shown}"
    return f"{int(day)} {named}" if day and day.isdigit() else named
