"""The furniture of a page is told apart by its form, and never breaks a sentence."""

from __future__ import annotations

import pytest

from kg.language import parse
from kg.language.segments import segments
from kg.model import Article

TITLE = "Ministers sign accord"


def kinds(text: str) -> list[str]:
    return [segment.kind for segment in segments(text, TITLE)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LIMA, March 3 (EFE) — The ministers met on Monday.", ["dateline", "paragraph"]),
        ("OSLO - The ministers met on Monday.", ["dateline", "paragraph"]),
        ("Addis Ababa, Ethiopia — The ministers met on Monday.", ["dateline", "paragraph"]),
        ("Oslo, March 3 (NTB) - The ministers met on Monday.", ["dateline", "paragraph"]),
        ("Lima, May 7 (ABC) The ministers met on Monday.", ["dateline", "paragraph"]),
        ("SUVA, Fiji—The ministers met on Monday.", ["dateline", "paragraph"]),
        ("Andean Community (CAN) ministers met on Monday.", ["paragraph"]),
        ("By Ana Torres", ["byline"]),
        ("Background to the talks", ["heading"]),
        ("- The ministers agreed to meet again.", ["item"]),
        ("Photo: The ministers shake hands in Lima.", ["caption"]),
        ("The ministers met on Monday.", ["paragraph"]),
    ],
)
def test_a_line_by_its_form(line: str, expected: list[str]) -> None:
    assert kinds(f"{TITLE}\n\n{line}")[1:] == expected


def test_a_paragraph_break_ends_a_sentence() -> None:
    doc = parse(Article("t", TITLE, f"{TITLE}\n\nThe ministers met in Lima\n\nand left on Monday."))
    assert [sentence.text for sentence in doc.sentences] == [TITLE, "The ministers met in Lima", "and left on Monday."]


def test_offsets_are_those_of_the_text_given() -> None:
    text = f"{TITLE}\n\nThe “quiet” talks ended — at last — in Lima."
    doc = parse(Article("t", TITLE, text))
    assert all(text[word.start : word.end] == word.text or word.text in "\"'-" for word in doc.words)
    mention = doc.mention_of(doc.words[-2], doc.words[-2])
    assert text[mention.start : mention.end] == mention.quote == "Lima"


def test_a_title_that_is_no_part_of_the_text_has_offsets_of_its_own() -> None:
    doc = parse(Article("t", TITLE, "The accord is new."))
    in_title, in_text = (doc.mention_of(sentence.words[0], sentence.words[0]) for sentence in doc.sentences)
    assert (in_title.field, in_title.start) == ("title", 0)
    assert (in_text.field, in_text.start, in_text.quote) == ("text", 0, "The")


@pytest.mark.parametrize("word", ["cease-fire", "re-opened", "co-operated", "test-fired", "pull-out"])
def test_a_word_with_a_hyphen_that_is_one_word_is_not_cut(word: str) -> None:
    words = parse(Article("a", "", f"Chad told of what was {word} on Monday.")).words
    assert word in [each.text for each in words]
