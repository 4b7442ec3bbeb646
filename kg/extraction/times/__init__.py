"""Times as a text words them, the days they are, and the day the article itself is of."""

from __future__ import annotations

from kg.extraction.times.anchored import counts_from_then, is_same_day
from kg.extraction.times.datelines import is_programme
from kg.extraction.times.expressions import Role, Tense, TimeExpression, counted, find, resolve
from kg.extraction.times.reference import reference_date
from kg.extraction.times.values import dates_agree

__all__ = [
    "Role",
    "Tense",
    "TimeExpression",
    "counted",
    "counts_from_then",
    "dates_agree",
    "find",
    "is_programme",
    "is_same_day",
    "reference_date",
    "resolve",
]
