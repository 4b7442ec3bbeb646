"""How far a person's name goes: which words may begin one, and which belong to it."""

from __future__ import annotations

from kg.extraction.actors.honorifics import is_courtesy
from kg.extraction.actors.names import Names
from kg.extraction.actors.officeholders import hyphened
from kg.extraction.actors.spelling import PARTICLES, folded
from kg.language.doc import NAMING_SEGMENTS, Word
from kg.vocabulary.wordclasses import word_class

ROLES = word_class("role")
MODIFIERS = word_class("roleModifier")
NOT_NAMES = word_class("notName")
GOVERNS = word_class("governs")
GIVEN_TITLES = word_class("givenTitle")
SURNAMES_TOO = word_class("surnameToo")
LONGEST_NAME = 7
LONGEST_ACRONYM = 5
HYPHEN = "-"
HANDLES = "@#"
STARTING = word_class("startsName")
TIMES = frozenset({"DATE", "TIME"})
GLOTTAL = frozenset({"‘", "ʻ", "`"})
QUOTES = frozenset({'"', "“", "”", "‘", "’", "'"})


def is_plural_role(word: Word) -> bool:
    """Whether it is a noun of office in the plural: "ministers"."""
    one = word.lower[:-3] + "y" if word.lower.endswith("ies") else word.lower.removesuffix("s")
    return one != word.lower and word.lower not in ROLES and word.pos in ("NOUN", "PROPN") and one in ROLES


def is_qualifier(word: Word) -> bool:
    """Whether it is a word of offices and bodies, in capitals, that is no office itself: "Regional", "National"."""
    return word.text[0].isupper() and word.lower in MODIFIERS - ROLES


def capitalised(word: Word) -> bool:
    """Whether it begins with a capital letter, or has one behind the first: "eSwatini"."""
    return word.text[0].isupper() or word.text[1:2].isupper()


def may_begin(word: Word, names: Names, titled: bool) -> bool:
    """Whether a word can be the first of a person's name; behind a title more can."""
    if titled and word.lower in SURNAMES_TOO and capitalised(word) and word.pos == "PROPN":
        return word.i not in names.at
    if not capitalised(word) or word.i in names.at or word.lower in NOT_NAMES or is_courtesy(names.doc.words, word.i):
        return word.i not in names.at and word.name == "PERSON" and word.lower in STARTING and word.name_starts
    if word.i in names.in_roles or is_plural_role(word) or word.text[0] in HANDLES:
        return False
    if word.lower in ROLES and capitalised(word):
        return titled and _is_given(names.doc.words, word.i)
    if word.lower in MODIFIERS and (word.name != "PERSON" or _is_portfolio(names.doc.words, word.i)):
        return False
    return word.pos in ("PROPN", "NOUN", "ADJ", "X", "VERB") if titled else True


def _is_given(words: list[Word], i: int) -> bool:
    """Whether a title is a given name, as a particle behind it tells: "Minister Sultan bin Saad"."""
    return words[i].lower in GIVEN_TITLES and i + 1 < len(words) and words[i + 1].lower in PARTICLES


def _is_portfolio(words: list[Word], i: int) -> bool:
    """Whether a word names what a minister is for: "Law" of "Minister for Law K Shanmugam"."""
    return i > 1 and words[i - 1].lower in ("of", "for", "and", "&") and capitalised(words[i - 2])


def grow(words: list[Word], i: int, names: Names) -> int:
    """The last word of the name that begins at a word."""
    last, segment = i, words[i].sentence.segment
    while last + 1 < len(words) and last - i < LONGEST_NAME:
        step = _next_part(words, last, names, alone=last == i)
        if not step or words[last + step].sentence.segment is not segment:
            break
        last += step
    return last if segment.kind in NAMING_SEGMENTS else _trimmed(words, i, last, names.in_body)


def _next_part(words: list[Word], last: int, names: Names, *, alone: bool) -> int:
    """How many words on the name goes: a capitalised word, or particles and a capitalised word.

    Two bare surnames (`alone`) of office holders are two people: "the Merkel-Macron talks".
    """
    if words[last + 1].text in QUOTES and _quotes_nickname(words[last + 1 : last + 5]):
        return 4
    step = 1 + _begins_with_glottal(words, last + 1)
    while (
        last + step < len(words)
        and (words[last + step].lower in PARTICLES or words[last + step].text == HYPHEN)
        and step < 4
    ):
        step += 1
    if last + step >= len(words):
        return 0
    word = words[last + step]
    if (
        step > 1
        and words[last + 1].text == HYPHEN
        and words[last + 1].start == words[last].end
        and word.start == words[last + step - 1].end
    ):
        two_people = alone and capitalised(word) and _are_two(words[last], word, names)
        return step if word.text[0].isalpha() and not two_people else 0
    if not capitalised(word) or word.i in names.at or word.i in names.in_roles or is_plural_role(word):
        return 0
    if word.lower in NOT_NAMES | ROLES and not _is_surname(words[last], word):
        return 0
    if word.pos != "PROPN" and word.name != "PERSON":
        return 0
    return step if word.lower not in GOVERNS and not _begins_other(words[last], word) else 0


def _are_two(surname: Word, other: Word, names: Names) -> bool:
    """Whether surnames with a hyphen between them are of two people who are known, and no double name."""
    double = hyphened(folded(surname.text), folded(other.text))
    return not double and names.known_person([surname]) and names.known_person([other])


def _begins_with_glottal(words: list[Word], i: int) -> bool:
    """Whether a mark of a glottal stop stands at a word, as quotation marks are written: "Samuela ‘Akilisi"."""
    if i + 2 >= len(words) or words[i].text not in GLOTTAL:
        return False
    return words[i].end == words[i + 1].start and capitalised(words[i + 1]) and words[i + 2].text not in QUOTES


def _quotes_nickname(words: list[Word]) -> bool:
    """Whether a nickname in quotation marks stands inside a name: "José \"Pepe\" Mujica"."""
    if len(words) < 4 or words[2].text not in QUOTES:
        return False
    return capitalised(words[1]) and capitalised(words[3]) and words[3].pos == "PROPN"


def _is_surname(last: Word, word: Word) -> bool:
    """Whether a title or a month is part of a name that the pipeline sees: "Hassan Sheikh", "Theresa May"."""
    inside = word.name == "PERSON" and not word.name_starts and last.name == "PERSON"
    return inside and word.lower in GIVEN_TITLES | SURNAMES_TOO


def _begins_other(last: Word, word: Word) -> bool:
    """Whether the pipeline begins another name behind a person's, and the parser does not join the two.

    A surname in capitals is none: "Kalla ANKOURAO".
    """
    begins = word.name_starts and word.name != "PERSON" and last.name == "PERSON"
    shouted = word.text.isupper() and len(word.text) > LONGEST_ACRONYM
    return begins and not shouted and (word.name in TIMES or last.head not in (word, word.head))


def _trimmed(words: list[Word], first: int, last: int, in_body: frozenset[str]) -> int:
    """The last word of a headline's name that the article's body has too: not the verb in title case behind it."""
    end = last
    while end > first and words[end].text not in in_body:
        end -= 1
    return end if words[end].text in in_body else last


def grow_left(words: list[Word], i: int, names: Names, free: int) -> int:
    """The first word of a name of which the pipeline saw only the end: "Antony" before "Blinken"; not before `free`."""
    while i > free and words[i - 1].sentence is words[i].sentence:
        before = words[i - 1]
        if before.pos != "PROPN" or before.lower in MODIFIERS or not may_begin(before, names, titled=False):
            break
        i -= 1
    return i
