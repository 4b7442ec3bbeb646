"""A table of phrases that finds the longest one at a place in a row of words, by a look-up or two in a dictionary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

_PIECES = re.compile(
    r"""\s+                                     # words stand apart,
    | (['’]s?(?=\s|[-/]|$))                     # a possessive ending too,
    | ([(),])                                   # and brackets and commas,
    | ((?<=[^\W\d_])[-–—/](?=[^\W\d_]))         # and what joins two letters,
    | ((?<=\d)\+(?=\d))                         # and a plus between figures
    """,
    re.VERBOSE,
)


def split(phrase: str) -> tuple[str, ...]:
    """A phrase as the words into which the pipeline's tokenizer cuts it: "al-Qaida's" → ("al", "-", "Qaida", "'s")."""
    return tuple(piece for piece in _PIECES.split(phrase) if piece and not piece.isspace())


def spellings(phrase: str) -> set[str]:
    """A phrase as it may be typed: with straight or curly apostrophes, with or without accents."""
    forms = {phrase, phrase.replace("'", "’"), phrase.replace("’", "'")}
    return forms if phrase.isascii() else forms | {fold(form) for form in forms}


def fold(text: str) -> str:
    """A text without its accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


class Phrases(Generic[T]):
    """Phrases and what each may mean, best first."""

    def __init__(self) -> None:
        self._meanings: dict[tuple[str, ...], tuple[T, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._meanings)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self._meanings)

    def add(self, phrase: str, meaning: T) -> None:
        """Adds a meaning of a phrase, in all its spellings, after those it has."""
        for form in spellings(phrase):
            self._add(split(form), meaning)

    def _add(self, words: tuple[str, ...], meaning: T) -> None:
        known = self._meanings.get(words, ())
        if meaning in known:
            return
        self._meanings[words] = (*known, meaning)
        lengths = self._lengths.get(words[0], ())
        if len(words) not in lengths:
            self._lengths[words[0]] = tuple(sorted((*lengths, len(words)), reverse=True))

    def get(self, phrase: str) -> tuple[T, ...]:
        """The meanings of exactly this phrase."""
        return self._meanings.get(split(phrase), ())

    def match(self, words: Sequence[str], i: int) -> tuple[int, tuple[T, ...]]:
        """The longest phrase that starts at word `i`: how many words, and its meanings; (0, ()) where there is none."""
        for length in self._lengths.get(words[i], ()):
            phrase = tuple(words[i : i + length])
            meanings = self._meanings.get(phrase)
            if meanings and len(phrase) == length:
                return length, meanings
        return 0, ()
