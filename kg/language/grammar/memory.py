"""Readings of a word, kept with it since many ask for them; who mends a tree has them forgotten.

All who ask share what was read: a list is not to be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

from kg.language.doc import Word

Reading = TypeVar("Reading")


def remembered(read: Callable[[Word], Reading]) -> Callable[[Word], Reading]:
    """A function of a word that reads its tree but once."""
    name = read.__name__

    @wraps(read)
    def recall(word: Word) -> Reading:
        readings = word.readings
        if name not in readings:
            readings[name] = read(word)
        found: Reading = readings[name]
        return found

    return recall


def forget(words: Iterable[Word]) -> None:
    """Has the readings of words made anew, since the tree they stand in was mended."""
    for word in words:
        word.readings.clear()
