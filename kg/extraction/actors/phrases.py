"""What the form of a noun phrase tells: whether it is definite, how many it means, how it is worded."""

from __future__ import annotations

from collections.abc import Collection

from kg.language import grammar
from kg.language.doc import Word

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "his", "her", "its", "their", "our"})
DEMONSTRATIVE = frozenset({"the", "this", "that"})
INDEFINITE = frozenset({"a", "an", "any", "another", "no", "each", "every", "some"})
QUANTIFIED = frozenset({"no", "any", "another", "every"})
DISTRIBUTIVE = frozenset({"each", "either", "neither"})
VAGUE = frozenset({"several", "some", "unnamed", "anonymous"})
POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my"})
PAIRS = dict.fromkeys(("two", "both", "pair", "duo", "latter", "each"), 2)
NUMBERS = PAIRS | {"three": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def has_before(noun: Word, words: Collection[str]) -> bool:
    """Whether one of the words hangs on a noun before it."""
    return any(child.lower in words for child in noun.children if child.i < noun.i)


def is_indefinite(noun: Word) -> bool:
    """Whether it brings in somebody new: "a minister"."""
    return has_before(noun, INDEFINITE)


def is_demonstrated(noun: Word) -> bool:
    """Whether "the", "this" or "that" stands with it."""
    return has_before(noun, DEMONSTRATIVE)


def is_definite(noun: Word) -> bool:
    """Whether an article or a possessive makes it somebody known."""
    return has_before(noun, DEFINITE)


def is_quantified(noun: Word) -> bool:
    """Whether it means nobody in particular: "no minister"."""
    return any(child.lower in QUANTIFIED for child in noun.children)


def is_vague(noun: Word) -> bool:
    """Whether it means some of many, unnamed: "several officials"."""
    return any(child.lower in VAGUE for child in noun.children)


def size(noun: Word) -> int:
    """How many it counts, 0 where it does not: 2 for "the two leaders"."""
    return next((NUMBERS[child.lower] for child in noun.children if child.i < noun.i and child.lower in NUMBERS), 0)


def singular(noun: Word) -> str:
    """A noun in the singular, also where the parser leaves a plural in capitals as it is: "Ministers"."""
    lemma = noun.lemma
    if noun.tag != "NNPS" or lemma != noun.lower:
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s")


def worded(noun: Word) -> tuple[str, Word, Word]:
    """The phrase as the text words it, without "the", and its first and last words."""
    first, last = grammar.phrase(noun)
    text = first.sentence.doc.text[first.start : last.end]
    return (text[4:] if text.lower().startswith("the ") else text), first, last


def is_quoted(word: Word) -> bool:
    """Whether it stands between quotation marks, those of its segment before it being odd or open."""
    before = word.sentence.doc.text[word.sentence.segment.start : word.start]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def adds(word: Word) -> bool:
    """Whether a clause adds to what its doers did before: "They also agreed"."""
    return any(child.lower == "also" for child in word.head.children)
