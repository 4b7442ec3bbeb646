"""Acts told apart from their word: the items of a list, and the sums of givers named after the first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.amounts import COUNTED, MONEY
from kg.extraction.commitment_acts import Act
from kg.language import Word, grammar

INTRODUCING = frozenset({":", "to", "that", "the", "following", "on", "as", "follows", "-", "–", "—"})
BEFORE_GIVER = frozenset({",", ";", "and", "while", "but", "whereas"})
MORE = frozenset({"another", "an", "a", "further", "additional", "some", "up", "to", "about", "around", "nearly"})
ENDS = frozenset({";", ".", "while", "whereas", "but", "which", "who", "with", "after", "when"})
BARE_SUM = re.compile(r"\d[\d.,]*(?:m|mn|bn)\b")


def itemised(word: Word) -> list[Act]:
    """The acts of the list that a word at the end of its sentence introduces: "agreed to:" with items below."""
    rest = [each for each in word.sentence.words if each.i > word.i]
    if len(rest) > len(INTRODUCING) or any(each.lower not in INTRODUCING for each in rest):
        return []
    return [Act((head,), "infinitive") for head in _items(word)]


def _items(word: Word) -> Iterator[Word]:
    """The verbs that head the items below a word's sentence, one of each item."""
    sentences = word.sentence.doc.sentences
    place = next(i for i, each in enumerate(sentences) if each is word.sentence)
    seen: set[int] = set()
    for sentence in sentences[place + 1 :]:
        if sentence.segment.kind != "item":
            return
        root = sentence.root
        if sentence.segment.start not in seen and grammar.is_verb(root) and root.tag in ("VB", "VBP"):
            yield root
        seen.add(sentence.segment.start)


def gifts(word: Word, act: Act) -> list[Act]:
    """A gift with those of givers named after it: "A promised $5 million and B $3 million", each in its own words."""
    if act.form != "noun" or not grammar.is_verb(word):
        return [act]
    words = word.sentence.words
    last = words[-1].i
    found, begins = [], []
    for each in words:
        if each.i > word.i and each.lower in BEFORE_GIVER and (start := _sum_of_giver(words, each)) is not None:
            begins.append(each.i)
            giver = words[start - words[0].i - 1]
            ends = next((end.i for end in words if end.i > start and _ends_gift(words, end)), last + 1)
            found.append(Act((words[start - words[0].i],), "noun", giver, range(start, ends)))
    return [Act(act.heads[:1], "noun", act.doer, range(word.i, begins[0])), *found] if found else [act]


def _ends_gift(words: list[Word], word: Word) -> bool:
    return word.lower in ENDS or (word.lower in BEFORE_GIVER and _sum_of_giver(words, word) is not None)


def _sum_of_giver(words: list[Word], joint: Word) -> int | None:
    """Where the sum begins that follows a name behind a joint: "$3" of "and the United States $3 million"."""
    place = joint.i - words[0].i + 1
    while place < len(words) and words[place].lower in (*BEFORE_GIVER, "the"):
        place += 1
    first = place
    while place < len(words) and words[place].text[:1].isupper() and not _begins_sum(words[place]):
        place += 1
    begins = place
    while place < len(words) and words[place].lower in MORE:
        place += 1
    named = begins > first and place < len(words) and _begins_sum(words[place])
    return words[begins].i if named else None


def _begins_sum(word: Word) -> bool:
    """Whether a sum of money or a number of things begins at a word."""
    text = word.sentence.doc.text[word.start : word.start + 60]
    return any(pattern.match(text) for pattern in (MONEY, COUNTED, BARE_SUM))
