"""A parsed article: words, sentences and segments, as plain objects that no parser's library owns.

The working text of a `Doc` is the article's title, an empty line and its text; where the title is already the text's
first line it is the text alone. Offsets inside this package count in the working text; `Doc.mention` turns them into an
article's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kg.model import Article, Mention

BODY_SEGMENTS = frozenset({"paragraph", "item"})
NAMING_SEGMENTS = BODY_SEGMENTS | {"turn"}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the working text and what it is: headline, heading, byline, dateline, caption, paragraph or item.

    In a transcript the label of who speaks first stands as a "turn" of its own.
    """

    kind: str
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Word:
    """A token with its place in the sentence's tree. `label` is the parser's; only `grammar` reads it.

    `name` is the pipeline's label for the name it stands in ("PERSON", "GPE", …) or "", `name_starts` true on its first
    word. `readings` holds what `grammar` has read from the tree.
    """

    i: int
    text: str
    lemma: str
    tag: str
    pos: str
    label: str
    start: int
    end: int
    name: str = ""
    name_starts: bool = False
    lower: str = ""
    head: Word = field(init=False, repr=False)
    children: list[Word] = field(default_factory=list, repr=False)
    sentence: Sentence = field(init=False, repr=False)
    readings: dict[str, Any] = field(default_factory=dict, repr=False)

    def ancestors(self) -> Iterator[Word]:
        """The words above, nearest first, up to the sentence's root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def subtree(self) -> list[Word]:
        """The word with all that hangs on it, in the order of the text."""
        found, stack = [], [self]
        while stack:
            word = stack.pop()
            found.append(word)
            stack.extend(word.children)
        return sorted(found, key=lambda w: w.i)


@dataclass(slots=True, eq=False)
class Sentence:
    """A run of words with one root; `index` counts sentences of the article from 0."""

    index: int
    words: list[Word]
    segment: Segment
    doc: Doc = field(repr=False)

    @property
    def start(self) -> int:
        """Offset of the first character in the working text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character in the working text."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """The sentence as it stands in the article."""
        return self.doc.text[self.start : self.end]

    @property
    def root(self) -> Word:
        """The word that heads the sentence."""
        return next((word for word in self.words if word.head is word), self.words[0])


@dataclass(slots=True, eq=False)
class Doc:
    """An article with its words, sentences and segments.

    `title_length` counts the title set before the text, 0 if in it.
    """

    article: Article
    text: str
    title_length: int
    segments: tuple[Segment, ...]
    sentences: list[Sentence] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)

    def mention(self, start: int, end: int, sentence: Sentence) -> Mention:
        """The mention at working offsets `start`-`end` of a sentence, in the article's own offsets."""
        title = self.title_length > 0 and sentence.start < self.title_length
        shift = 0 if title else self.title_shift
        return Mention(
            start=start - shift,
            end=end - shift,
            quote=self.text[start:end],
            sentence_start=sentence.start - shift,
            sentence_end=sentence.end - shift,
            sentence=sentence.text,
            field="title" if title else "text",
        )

    def mention_of_line(self, segment: Segment) -> Mention:
        """The mention that a line makes which is parsed as no sentence: a dateline."""
        start, end = segment.start - self.title_shift, segment.end - self.title_shift
        line = self.text[segment.start : segment.end]
        return Mention(start, end, line, start, end, line)

    def mention_of(self, first: Word, last: Word) -> Mention:
        """The mention that runs from one word to another of the same sentence."""
        return self.mention(first.start, last.end, first.sentence)

    def word_at(self, mention: Mention) -> Word:
        """The word at which a mention begins."""
        start = mention.start + (self.title_shift if mention.field == "text" else 0)
        return self.words[max(bisect_right(self.words, start, key=lambda word: word.start) - 1, 0)]

    @property
    def title_shift(self) -> int:
        """How far the text is moved by the title set before it."""
        return self.title_length + len(TITLE_GAP) if self.title_length else 0


TITLE_GAP = "\n\n"


def working_text(article: Article) -> tuple[str, int]:
    """The text that is parsed, and the length of the title set before it (0 where the text begins with its title)."""
    title = article.title.strip()
    if not title or article.text.lstrip().startswith(title):
        return article.text, 0
    return title + TITLE_GAP + article.text, len(title)
