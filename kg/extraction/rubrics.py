"""Words under which a sentence stands: the day or stop of a programme, told once for all that follows.

    October 5, Santiago. Talks are scheduled with …      an opening, for its paragraph
    Monday, 11 September                                 a heading, for the lines below it
    - Beirut: meeting with …                             the head of a line
    Diary: Thursday, 4 November                          the title of a programme, for all of it

What stands at the top of a page, before its first paragraph, is the day of the page itself and no rubric.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from kg.extraction.times import is_programme
from kg.language import Doc, Sentence, Word, grammar

LONGEST = 8  # words of an opening
TITLES = frozenset({"headline", "heading"})
BODY = frozenset({"paragraph", "item"})


def rubrics(doc: Doc) -> Mapping[int, tuple[Word, ...]]:
    """For each sentence (by its index) the words of its rubrics, the nearest first; nothing for one without."""
    found: dict[int, tuple[Word, ...]] = {}
    programme: tuple[Word, ...] = ()
    heading: tuple[Word, ...] = ()
    before = ""
    opened = False
    for segment, group in groupby(doc.sentences, key=lambda sentence: sentence.segment):
        sentences = list(group)
        if segment.kind in TITLES:
            words = _words(sentences)
            programme = words if is_programme(sentences[0].text) else programme
            heading = words if opened and not _has_verb(words) else ()
        elif segment.kind in BODY:
            heading = () if segment.kind == "paragraph" and before == "item" else heading
            for index, own in _openings(sentences, first=not opened):
                found[index] = (*own, *heading, *programme)
            opened = True
        before = segment.kind
    return found


def _openings(sentences: Sequence[Sentence], *, first: bool) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Each sentence of a paragraph or line with the words that open it: "October 5, Santiago.", "Beirut:"."""
    opening = _words(sentences[:1])
    whole = len(sentences) > 1 and len(opening) <= LONGEST and not first and not _has_verb(opening)
    for sentence in sentences:
        yield sentence.index, opening if whole and sentence is not sentences[0] else _before_colon(sentence)


def _before_colon(sentence: Sentence) -> tuple[Word, ...]:
    colon = next((place for place, word in enumerate(sentence.words[:LONGEST]) if word.text == ":"), 0)
    words = tuple(sentence.words[:colon])
    return () if sentence.segment.kind != "item" or _has_verb(words) else words


def _words(sentences: Sequence[Sentence]) -> tuple[Word, ...]:
    return tuple(word for sentence in sentences for word in sentence.words)


def _has_verb(words: Sequence[Word]) -> bool:
    return any(grammar.is_verb(word) for word in words)
