"""When an article says that it was published: its dateline, a line that is no sentence, its title, its address.

    PARIS, May 12, 2016 (AFP) - The ministers met …        a dateline
    Posted: 12 May 2016                                    a line of furniture, at the top or at the foot
    Final Communiqué of the Summit (Abuja, 12 May 2016)    the title of a dated text
    They spoke this evening (Thursday), 12.5.16            today, named

A date in numbers counts where one order of day and month is possible or where the other dates of the article settle it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from kg.extraction.times.expressions import TimeExpression, find
from kg.extraction.times.forms import EARLIEST, readings
from kg.extraction.times.values import day, when
from kg.extraction.times.words import NUMERIC_DATE, statements
from kg.model import Article, When

TOP_LINES, FOOT_LINES = 6, 3
LONGEST_FURNITURE = 90
LONGEST_DATELINE = 70
WORDS_OF_FURNITURE, WORDS_OF_A_SIGNATURE, WORDS_OF_A_PLACE = 10, 5, 2
CHANGES = 2  # an article may give, each on a line, the day it was published and the day it was changed
DAYS_NEAR = timedelta(days=7)
PLACE = r"(?:[A-Z][A-Z'’.\- ]{2,}|[A-Z][\w’'.\- ]{1,40})"
AGENCY = r"(?:\([^)\n]{2,40}\)|/[A-Z][^/\n]{1,25}/)"
DASH = r"(?:-{1,2}|–|—)"
DATELINE_START = re.compile(rf"^(?:{PLACE}(?:[,(\[:—–-]|\s)|[(\[]\w)")
DATELINE_ENDS = (
    re.compile(rf"^\W{{0,2}}\s?(?:{AGENCY}\s*)?(?:{DASH}|:|\.\s*[—–-]|\.)\s*(?=\S)"),
    re.compile(rf"^\s*{AGENCY}[.:]?\s*(?=[A-Z“\"‘])"),
)
BRACKET_END = re.compile(rf"^\s*[)\]]\s*(?:{DASH}|:)?\s*(?=[A-Z“\"‘])")
PLACE_AFTER = re.compile(rf"^\W{{0,3}}[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,2}}\s*(?:{AGENCY}\s*)?(?:{DASH}|:)\s*(?=\S)")
BARS = "|•·–—-/("
SMALL_WORD = re.compile(r"(?<![A-Za-z'’])[a-z]{2,}")
NUMBER_OF = re.compile(r"\b(?:No|Nr|#|№)\.?\s?\S+ of$")
CLOCK = re.compile(r"^at \d\d?[:.]\d\d\b")
LIST_ITEM = re.compile(r"^(?:[•*·]|-\s|\[?\d{1,2}[.)\]]\s(?!\w+ \d{4}))")
TITLE_START = re.compile(r"[(:–—|-]\s*(?:[A-Z][\w .'’-]{1,30},\s*)?$")
BESIDE = re.compile(r"\s?[(,–—-]{0,2}\s?")
ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|$)")


def stated(article: Article, text: str) -> When | None:
    """The date that an article gives as its own, None where it gives none.

    Args:
        article: for its title and address.
        text: where dates are looked for.
    """
    return (
        _of_lines(article.title.strip(), text)
        or _of_title(article.title.strip())
        or _of_today(text)
        or _of_address(article.url or "")
    )


def _of_lines(title: str, text: str) -> When | None:
    """The date of the first line that states one; of a line that tells of a later change only where no other does."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if _is_chronicle(lines):
        return None
    changed = None
    for line in dict.fromkeys((*lines[:TOP_LINES], *lines[-FOOT_LINES:])):
        if line == title or not (found := _date_of_line(line, text)):
            continue
        if not _begins("ChangeWord").match(line):
            return found
        changed = changed or found
    return changed


def _is_chronicle(lines: list[str]) -> bool:
    """Whether several lines tell each of a day of its own ("12 May 2016: talks begin")."""
    starts = {said for line in lines for start, _, said in _full_dates(line[:LONGEST_FURNITURE]) if start == 0}
    return len(starts) > CHANGES


def _date_of_line(line: str, text: str) -> When | None:
    opening = line[: LONGEST_FURNITURE + 20]
    first = next(iter([*_full_dates(opening), *_numeric(opening, text)]), None)
    if first is None:
        return None
    start, end, said = first
    return day(said) if _is_furniture(line, start, end) or _is_dateline(line, start, end) else None


def _full_dates(text: str) -> Iterator[tuple[int, int, date]]:
    """Where days stand that are told in full, and which they are."""
    for time in find(text):
        if time.role == "point" and (said := _day_of(time)):
            yield time.start, time.end, said


def _day_of(time: TimeExpression) -> date | None:
    year, month, day_ = time.form.first
    if time.form.kind != "date" or year is None or month is None or day_ is None or year < EARLIEST:
        return None
    found = when(f"{year:04}-{month:02}-{day_:02}")
    return date.fromisoformat(found.edtf) if found else None


def _numeric(line: str, text: str) -> Iterator[tuple[int, int, date]]:
    """A date in numbers that can be read in two ways, where only one of them lies near the article's other dates."""
    for match in NUMERIC_DATE.finditer(line):
        near = [each for each in readings(match.group()) if _is_near(each, text)]
        if len(near) == 1:
            yield match.start(), match.end(), near[0]


def _is_near(day_: date, text: str) -> bool:
    """Whether a text names, in words, a day within a week of this one."""
    for time in find(text):
        for _, month, number in (time.form.first, time.form.last):
            if time.form.kind not in ("date", "days") or month is None or number is None:
                continue
            named = when(f"{time.form.first[0] or day_.year:04}-{month:02}-{number:02}")
            if named and abs(date.fromisoformat(named.edtf) - day_) <= DAYS_NEAR:
                return True
    return False


def _is_furniture(line: str, start: int, end: int) -> bool:
    """A short line that is no sentence: "Paris, 12 May 2016", "Press release No. 14 of 12 May 2016"."""
    before, after = line[:start].strip(), line[end:].strip()
    around = len((before + " " + after).split())
    if len(line) > LONGEST_FURNITURE or around > WORDS_OF_FURNITURE or line.endswith(("?", "!", ":")):
        return False
    if _begins("PublicationWord").match(line) or _begins("ChangeWord").match(line):
        return not line.endswith(".") or around <= WORDS_OF_A_SIGNATURE
    if line.endswith(".") and around > WORDS_OF_A_PLACE:
        return False
    return (
        not LIST_ITEM.match(line)
        and _is_label(before)
        and (not SMALL_WORD.search(after) or after[0] in BARS or CLOCK.match(after) is not None)
    )


def _is_label(before: str) -> bool:
    """Whether what stands before a date names its place, office or number, and doesn't lead on to it."""
    if not SMALL_WORD.search(before) or before[-1] in ":,)" + BARS or NUMBER_OF.search(before):
        return True
    text_of = re.compile(rf"(?:\w+ )?(?:{phrases('DatedText')}) of", re.IGNORECASE)
    return text_of.fullmatch(before) is not None


def _is_dateline(line: str, start: int, end: int) -> bool:
    """A place, a date, perhaps an agency, and a dash before the first sentence; or the date in brackets with it."""
    before, after = line[:start].rstrip(), line[end:]
    if start > LONGEST_DATELINE:
        return False
    if not before:
        return any(pattern.match(after) for pattern in (*DATELINE_ENDS, PLACE_AFTER))
    if not DATELINE_START.match(before) or before[-1] not in ",-–—)([:":
        return False
    if sum(map(before.count, "([")) > sum(map(before.count, ")]")):
        return BRACKET_END.match(after) is not None
    return any(pattern.match(after) for pattern in DATELINE_ENDS)


@cache
def _begins(kind: str) -> re.Pattern[str]:
    """A line that begins with a word of the lexicon of times."""
    return re.compile(rf"^\W*(?:{phrases(kind)})\b", re.IGNORECASE)


def is_programme(title: str) -> bool:
    """Whether a title heads a programme of what is to come: "Diary: Thursday, 4 November", "Public Schedule for"."""
    return re.search(rf"\b(?:{phrases('ProgrammeWord')})\b", title, re.IGNORECASE) is not None


@cache
def phrases(kind: str) -> str:
    """The phrases of one class of the lexicon of times as the alternatives of a pattern, longest first."""
    found = {phrase for entry in statements(kind) for phrase in entry["phrase"]}
    return "|".join(re.escape(phrase) for phrase in sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def _of_title(title: str) -> When | None:
    """The day, or month, that ends the title of a dated text: "Joint Communiqué (Abuja, 24 February 2024)"."""
    if not re.search(rf"\b(?:{phrases('DatedText')})\b", title, re.IGNORECASE):
        return None
    last = next(reversed(find(title)), None)
    if last is None or title[last.end :].strip(" )") or not TITLE_START.search(title[: last.start]):
        return None
    year, month, _ = last.form.first
    if last.form.kind == "month" and year is not None and month is not None:
        return when(f"{year:04}-{month:02}")
    said = _day_of(last)
    return day(said) if said else None


def _of_today(text: str) -> When | None:
    """The day that stands beside a "today" or "tomorrow": "this evening (Monday), 8.6.09"."""
    found = set()
    for one, other in itertools.pairwise(find(text)):
        said = _day_of(other)
        if said and one.form.kind == "day from now" and BESIDE.fullmatch(text[one.end : other.start]):
            found.add(said - timedelta(days=one.form.count))
    return day(found.pop()) if len(found) == 1 else None


def _of_address(url: str) -> When | None:
    """The day in an address such as https://news.example/2016/05/12/talks."""
    match = ADDRESS_DATE.search(url)
    return when("{:04}-{:02}-{:02}".format(*map(int, match.groups()))) if match else None
