"""Times as a text words them, the days they are, and the day the article itself is of."""

from __future__ import annotations

from kg.extraction.times.expressions import Role, Tense, TimeExpression, counted, find, resolve
from kg.extraction.times.reference import reference_date
from kg.extraction.times.values import dates_agree

__all__ = [
    "Role",
    "Tense",
    "TimeExpression",
    "counted",
    "dates_agree",
    "find",
    "reference_date",
    "resolve",
]
