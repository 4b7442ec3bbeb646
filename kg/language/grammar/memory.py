"""Readings of a word that are kept with it, since many ask for them and a parsed tree no longer changes.

All who ask share what was read: a list is not to be changed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from kg.language.doc import Word

Reading = TypeVar("Reading")


def remembered(read: Callable[[Word], Reading]) -> Callable[[Word], Reading]:
    """A function of a word that reads its tree but once; the mending of trees, which comes before, must not call it."""
    name = read.__name__

    @wraps(read)
    def recall(word: Word) -> Reading:
        readings = word.readings
        if name not in readings:
            readings[name] = read(word)
        found: Reading = readings[name]
        return found

    return recall
