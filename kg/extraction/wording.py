"""Words of a text put together again: with the text's own spacing, and how one stands to the punctuation before it."""

from __future__ import annotations

from collections.abc import Iterable

from kg.language import Word, grammar

EDGES = " ,;:.-–—\"“”'’"
QUOTES = frozenset({'"', "'", "''", "”", "“", "’"})
BREAKS = frozenset({",", "-", "–", "—", "--"})
CONTRACTED = {"n't": "not", "n’t": "not"}
INFLECTED = frozenset({"VBD", "VBZ", "VBP", "VBG"})


def text_of(words: Iterable[Word], heads: tuple[Word, ...] = ()) -> str:
    """Words in the order of the text without punctuation at the edges.

    Args:
        words: the words, in any order.
        heads: those of them that are put into base form where they are inflected verbs ("working" → "work").
    """
    ordered = sorted(words, key=lambda word: word.i)
    text = ""
    for before, word in zip([None, *ordered], ordered, strict=False):
        if before is not None:
            source = word.sentence.doc.text
            text += source[before.end : word.start] if word.i == before.i + 1 else " "
        text += word.lemma if word in heads and _is_inflected(word) else CONTRACTED.get(word.lower, word.text)
    return " ".join(text.strip(EDGES).split())


def _is_inflected(verb: Word) -> bool:
    """Whether an active verb stands in another form than its base: "reported" of "would have reported"."""
    return verb.tag in INFLECTED or (verb.tag == "VBN" and not grammar.is_passive(verb))


def within_sentence(words: Iterable[Word]) -> str:
    """Words that may have begun a sentence, as they stand within one: "the sanctions" of "The sanctions will …"."""
    listed = list(words)
    first = min(listed, key=lambda word: word.i)
    text = text_of(listed)
    begins = first is first.sentence.words[0] and first.pos not in ("PROPN", "ADJ")
    return text[:1].lower() + text[1:] if begins else text


def word_before_phrase(noun: Word) -> Word | None:
    """The word before a noun's phrase, None at the sentence's beginning."""
    first = noun.subtree()[0]
    place = first.i - first.sentence.words[0].i
    return first.sentence.words[place - 1] if place else None


def word_before(clause: Word, skipped: frozenset[str] = frozenset()) -> Word | None:
    """The word before the first one of a clause, some kinds of marks skipped, None at the sentence's beginning."""
    first = grammar.clause_span(clause)[0]
    words = first.sentence.words
    place = first.i - words[0].i - 1
    while place >= 0 and words[place].text in skipped:
        place -= 1
    return words[place] if place >= 0 else None


def follows_break(clause: Word) -> bool:
    """Whether a comma or dash stands before a clause."""
    before = word_before(clause, QUOTES)
    return before is not None and before.text in BREAKS
