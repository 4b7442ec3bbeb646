"""From text to words of time: every token gets a one-letter code by the part it plays, so that a grammar can be a
regex.

"until the end of March" becomes `b d e v m`, written without spaces; a word that has nothing to do with time is `x`.
The words and their parts come from `ontology/lexicon/times.ttl`; the letters are the alphabet of `time_grammar`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kg.vocabulary import ontology_folder
from kg.vocabulary.terms import read_turtle

LETTERS = {
    "month": "M",
    "month that is also a word": "m",
    "weekday": "W",
    "habit": "h",
    "unit": "U",
    "end of a unit": "*",
    "part of a year": "Q",
    "season": "S",
    "season that is also a word": "z",
    "feast": "G",
    "day from now": "T",
    "day from then": "Z",
    "day of the scene": "%",
    "night": "N",
    "which": "L",
    "which after": "l",
    "which of then": "K",
    "every": "y",
    "ago": "g",
    "later": "r",
    "part": "E",
    "end": "e",
    "time of day": "P",
    "is out": "k",
    "ending": "p",
    "beginning": "J",
    "number": "n",
    "a": "a",
    "vague number": "q",
    "ordinal": "o",
    "in": "i",
    "during": "u",
    "on": "j",
    "by": "b",
    "within": "w",
    "since": "s",
    "before": "B",
    "after": "A",
    "for": "f",
    "from": "F",
    "between": "V",
    "to": "t",
    "and": "&",
    "of": "v",
    "the": "d",
    "now": "H",
    "anniversary": "R",
    "numbered thing": "#",
    "function word": "c",
}
DAY_NUMBER, NUMBER, YEAR, ORDINAL_NUMBER, ISO_DATE, SLASH_DATE, DECADE = "D", "C", "Y", "O", "I", "/", "X"
OTHER, STOP = "x", "."
MARKS = {"\n": "\n", "-": "-", "–": "-", "—": "_", ",": ",", "/": ",", "(": "(", ")": ")"}
CLOCK = r"(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
TOKEN = re.compile(
    rf"\d{{4}}-\d\d-\d\d{CLOCK}(?![\w-])|\d{{1,2}}-\d{{1,2}}-\d{{4}}(?![\w-])|\d+(?:[.,:/]\d+)+"
    r"|\d+(?:st|nd|rd|th|s)?(?!\w)|['’]s\b|\w+|[^\w\s]|\n"
)
NUMERIC_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d\d)|\d{4}([./])\d{1,2}\2\d{1,2}")
LONGEST_ISO = 10


class Token(NamedTuple):
    """A token: its code, its value where it counts something, and its place in the text."""

    code: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of time: `single` maps a word to (code, value); `phrases` the first two words to longer forms, longest
    first.
    """

    single: dict[str, tuple[str, str]]
    phrases: dict[tuple[str, str], tuple[tuple[tuple[str, ...], tuple[str, str]], ...]]


@cache
def vocabulary() -> Vocabulary:
    """The words of time of the ontology, read once."""
    single: dict[str, tuple[str, str]] = {}
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], tuple[str, str]]]] = defaultdict(list)
    for phrase, meaning in _entries():
        for form in _forms(phrase):
            words = tuple(match.group() for match in TOKEN.finditer(form))
            if len(words) == 1:
                single[form] = meaning
            else:
                phrases[words[0], words[1]].append((words, meaning))
    longest_first = {pair: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for pair, found in phrases.items()}
    return Vocabulary(single, longest_first)


def statements(kind: str) -> Iterator[dict[str, list[str]]]:
    """The entries of one class ("TimeWord", "Feast", "KnownEvent") of the lexicon of times, property → values."""
    yield from (entry for entry in _lexicon() if kind in entry["type"])


@cache
def _lexicon() -> tuple[dict[str, list[str]], ...]:
    """All entries of the lexicon of times, read once."""
    entries: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in read_turtle(ontology_folder() / "lexicon" / "times.ttl"):
        entries[str(quad.subject)][quad.predicate.value.rpartition("#")[2]].append(_plain(quad.object))
    return tuple(dict(entry) for entry in entries.values())


def _plain(term: object) -> str:
    return str(getattr(term, "value", term)).rpartition("#")[2]


def _entries() -> Iterator[tuple[str, tuple[str, str]]]:
    for word in statements("TimeWord"):
        code = LETTERS[word["timeClass"][0]]
        value = word.get("timeValue", [""])[0]
        yield from ((phrase, (code, value)) for phrase in word["phrase"])
    for feast in statements("Feast"):
        yield from ((phrase, (LETTERS["feast"], feast["feastRule"][0])) for phrase in feast["phrase"])


def _forms(phrase: str) -> set[str]:
    """A form in small letters also begins sentences; one with a capital also stands in headings all in capitals."""
    return {phrase, phrase[0].upper() + phrase[1:]} if phrase.islower() else {phrase, phrase.upper()}


def tokens(text: str) -> list[Token]:
    """The tokens of a text with their codes; a phrase of the lexicon ("a couple of") is one token, as is "Jan."."""
    known = vocabulary()
    single, phrases = known.single, known.phrases
    raw = [(match.group(), match.start()) for match in TOKEN.finditer(text)]
    found: list[Token] = []
    i = 0
    while i < len(raw):
        word, start = raw[i]
        longer = phrases.get((word, raw[i + 1][0])) if i + 1 < len(raw) else None
        if longer and (length := _phrase_at(raw, i, longer, found)):
            i += length
            continue
        code, value = single.get(word) or _code(word)
        found.append(Token(code, value, start, start + len(word)))
        i += 1
    return found


def _phrase_at(
    raw: list[tuple[str, int]], i: int, phrases: tuple[tuple[tuple[str, ...], tuple[str, str]], ...], found: list[Token]
) -> int:
    """Appends the longest phrase that stands at token i; its length in tokens, 0 where none does."""
    for words, (code, value) in phrases:
        span = raw[i : i + len(words)]
        if tuple(word for word, _ in span) == words and not _splits_words(words, span):
            last, start = span[-1]
            found.append(Token(code, value, span[0][1], start + len(last)))
            return len(words)
    return 0


def _splits_words(words: tuple[str, ...], span: list[tuple[str, int]]) -> bool:
    """Whether an abbreviation's full stop stands apart from it ("Jan ." is no "Jan.")."""
    return words[-1] == "." and span[-1][1] != span[-2][1] + len(span[-2][0])


def _code(word: str) -> tuple[str, str]:
    if not word[0].isdigit():
        return (OTHER if word[0].isalnum() else MARKS.get(word, STOP)), word
    if word.isdigit():
        return _number(word), word
    digits = word.rstrip("stndrh")
    if digits.isdigit():
        return _suffixed(digits, word[len(digits) :]), digits
    if NUMERIC_DATE.fullmatch(word):
        return SLASH_DATE, word
    return (ISO_DATE, word[:LONGEST_ISO]) if "-" in word else (OTHER, word)


def _number(word: str) -> str:
    if len(word) == 4:
        return YEAR if "1500" <= word <= "2199" else NUMBER
    return DAY_NUMBER if len(word) <= 2 and 1 <= int(word) <= 31 else NUMBER


def _suffixed(digits: str, suffix: str) -> str:
    if suffix == "s":
        return DECADE if len(digits) == 4 and digits.endswith("0") else OTHER
    return ORDINAL_NUMBER if 1 <= int(digits) <= 31 else OTHER
