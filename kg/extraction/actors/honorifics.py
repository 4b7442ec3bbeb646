"""Honorifics before names ("H.E.", "Mrs", "Sheikh") and ranks that stand like them, however they are typed."""

from __future__ import annotations

from collections.abc import Sequence

from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

HONORIFICS = word_class("honorific")
MILITARY = word_class("military")
EXCELLENCY = (("h.", "e."), ("h.", "e"))
SHOUTED = frozenset({"HE", "HM", "HRH"})


def is_honorific(words: Sequence[Word], i: int) -> bool:
    """Whether a word is an honorific or a letter of one: "Mrs", "HE", either part of "H. E."."""
    word = words[i]
    if word.lower in HONORIFICS or word.text in SHOUTED:
        return True
    pairs = [(words[k].lower, words[k + 1].lower) for k in (i - 1, i) if k >= 0 and k + 1 < len(words)]
    return any(pair in EXCELLENCY for pair in pairs)


def is_courtesy(words: Sequence[Word], i: int) -> bool:
    """Whether a word is an honorific or a military rank: what stands before a name and is no part of it."""
    return is_honorific(words, i) or words[i].lower in MILITARY
