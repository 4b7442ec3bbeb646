"""How names, words and dates of an annotation and of a digest are compared.

Two names are one where they are spelt alike but for case, accents and titles, where the gazetteer knows both as names
of one state or organisation, or where one is the other shortened as people are ("Lavrov", "Joe Clark").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from kg.vocabulary.gazetteer import gazetteer


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# These words are part of the measure: a change of theirs changes every figure ever reported.
TITLES = _words(
    "mr mrs ms dr sir president prime minister king queen prince he his her excellency the gen general ambassador "
    "secretary chancellor foreign"
)
GENERATIONS = _words("jr sr")
NEVER_A_SURNAME = _words("sudan guinea congo korea samoa ireland macedonia china india america")
EMPTY_WORDS = _words("a an and as at be by for from in into is it its of on or that the their this to will with would")

ISO_NAMES = {"republic of the congo": "congo"}
"""By its listed name this state would pass for the Democratic Republic; its short name in ISO 3166 does not."""


def plain(text: str) -> str:
    """The words of a text in small letters, without accents and punctuation.

    >>> plain("Côte d’Ivoire, U.S.")
    'cote divoire u s'
    """
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", letters))


def known(name: str) -> str:
    """A name in plain words; of a state or an organisation that the gazetteer knows, its one listed name.

    >>> known("U.S."), known("the Republic of Korea"), known("Vietnam"), known("Lavrov")
    ('united states', 'south korea', 'viet nam', 'lavrov')
    """
    words = plain(name)
    bare = words.removeprefix("the ")
    return _listed_names().get(words) or _listed_names().get(bare) or bare


@cache
def _listed_names() -> Mapping[str, str]:
    """Plain name → plain listed name, for all names of just one state or organisation."""
    meant: dict[str, set[str]] = {}
    phrases = gazetteer().phrases
    for name in map(" ".join, phrases):
        for entry in phrases.get(name):
            if entry.via == "name" and entry.kind != "Place":
                meant.setdefault(plain(name), set()).add(plain(entry.name))
    return {name: listed.pop() for name, listed in meant.items() if len(listed) == 1} | ISO_NAMES


def same_name(left: str, right: str) -> bool:
    """Whether two names are one person's, state's or organisation's.

    >>> same_name("Lavrov", "Sergey Lavrov"), same_name("Joe Clark", "Joseph R. Clark Jr."), same_name("UK", "Britain")
    (True, True, True)
    >>> same_name("Sudan", "South Sudan"), same_name("", "")
    (False, False)
    """
    left, right = known(left), known(right)
    if not left or not right:
        return False
    if left == right:
        return True
    return _alike(*sorted((_bearing_words(left), _bearing_words(right)), key=len))


def _bearing_words(name: str) -> list[str]:
    """The words of a name without titles, initials and generations; all of them where nothing else is left."""
    words = name.split()
    return [word for word in words if word not in TITLES | GENERATIONS and len(word) > 1] or words


def _alike(short: list[str], long: list[str]) -> bool:
    if set(short) == set(long) or _first_names_agree(short, long):
        return True
    if len(short[0]) <= 2 or not set(short) <= set(long):
        return False
    return len(short) > 1 or (short[0] in (long[0], long[-1]) and short[0] not in NEVER_A_SURNAME)


def _first_names_agree(left: list[str], right: list[str]) -> bool:
    """One surname, and first names that begin alike (Joe and Joseph)."""
    return len(left) == len(right) == 2 and left[1] == right[1] and left[0][:2] == right[0][:2]


def names_f1(gold: Iterable[str] | None, told: Iterable[str] | None) -> float:
    """F1 of two lists of names, matched one to one; 1 where both are empty.

    >>> names_f1(["Japan", "United States"], ["US"])
    0.6666666666666666
    """
    expected, left = list(gold or ()), list(told or ())
    total, found = len(expected) + len(left), 0
    for name in expected:
        match = next((other for other in left if same_name(name, other)), None)
        if match is not None:
            left.remove(match)
            found += 1
    return 2 * found / total if total else 1.0


def content_words(text: str | None) -> frozenset[str]:
    """The words that a text's meaning hangs on."""
    return frozenset(known(text or "").split()) - EMPTY_WORDS


def words_f1(gold: str | None, told: str | None) -> float:
    """F1 of the words of two texts; 1 where both have none.

    >>> words_f1("increase defence spending", "to increase spending on defence")
    1.0
    """
    expected, found = content_words(gold), content_words(told)
    if not expected or not found:
        return float(not expected and not found)
    return 2 * len(expected & found) / (len(expected) + len(found))


def date_agrees(gold: str | None, told: str | None) -> bool:
    """Whether an EDTF date is that of the gold, or a finer one within it.

    >>> date_agrees("2022-05", "2022-05-23"), date_agrees("2022-05-23", "2022-05"), date_agrees("2022", "2022/2023")
    (True, False, False)
    """
    if not gold or not told:
        return False
    within = told.startswith(gold) and "/" not in gold + told
    return told == gold or within
