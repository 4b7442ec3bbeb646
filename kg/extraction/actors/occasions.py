"""Who met: those whom the words for a meeting join, for "the two", "they" and "the pair" to take up afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extraction.frames import Frame
from kg.language.doc import Word
from kg.vocabulary.terms import family

Occasions = Mapping[int, list[tuple[Word, list[Word]]]]


def occasions(frames: Iterable[Frame]) -> Occasions:
    """By the last word of a sentence: the words for meetings in it, each with the words for those it joins."""
    found: dict[int, list[tuple[Word, list[Word]]]] = {}
    for frame in frames:
        joined = _joined(frame)
        if len(joined) > 1:
            found.setdefault(frame.word.sentence.words[-1].i, []).append((frame.word, joined))
    return found


def _joined(frame: Frame) -> list[Word]:
    if family(frame.kind) != "Meeting":
        return []
    return [filler.word for _, fillers in frame.slots for filler in fillers]
