"""Times in a text: where they stand, what part they play, and which days they are.

    >>> found = find("They met on Friday and will meet again by the end of March.")
    >>> [(time.text, time.role) for time in found]
    [('Friday', 'point'), ('by the end of March', 'due')]
    >>> resolve(found[0], When("2023-01-07")).edtf
    '2023-01-06'

`time_words` gives each word a code, `time_grammar` finds the expressions, `time_forms` says what their words say,
`time_resolution` consults the calendar.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from kg.extraction.times.anchored import seen_from_then
from kg.extraction.times.forms import NO_DAY, Form, form
from kg.extraction.times.grammar import GRAMMAR, kind_of
from kg.extraction.times.resolution import Tense, absolute, seen_from
from kg.extraction.times.values import bounds, days
from kg.extraction.times.words import Token, tokens
from kg.model import When
from kg.vocabulary.wordclasses import word_class

__all__ = ["Role", "Tense", "TimeExpression", "counted", "find", "resolve"]

Role = Literal["point", "due", "since", "duration", "before", "after", "range"]

LEADS: dict[str, Role] = {"b": "due", "w": "due", "s": "since", "F": "since", "B": "before", "A": "after"}
SPANS = frozenset({"span to", "span from"})
RANGES = frozenset({"days", "months", "years", "weekdays", *SPANS})
UNTOLD = frozenset({"anniversary", "vague", "duration"})
SENTENCE_END = re.compile(r"[.!?][”\"’]?\s+[A-Z“\"]|\n")
LONGEST_DATE = 30
LEAST_ORDINAL = 4  # "on the tenth" is a day of the month; "the first" and "the second" are most often something else
LONGEST_SPAN = 31
MEASURED = re.compile(r"[%°]|\s?(?:per cent|percent|km|kilomet|miles|tons|tonnes)")
COUNTED = re.compile(r"\s+[a-z]+s\b")
NAMED = re.compile(r"[\s-]+[A-Za-z]")
SET_FOR = re.compile(rf"\b(?:[a-z]+ed|{'|'.join(sorted(word_class('setForDay')))}) for $")
"""What stands before a month that is also a word where it is one: "planned for May"."""
EVENT_OF = re.compile(r"\d+(?: [A-Z]\w+)?,? (?:for|at|during) $|[A-Z]\w+ \d+,? (?:for|at|during) $")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as a text words it: `text` stands at `start`-`end`; `form` is what its words say, `role` its part.

    A preposition that gives the role ("by", "until", "since", "within", "before", "after", "for", "from … to") belongs
    to the expression; "on", "in" and "at" do not, save in "in two weeks".
    """

    start: int
    end: int
    text: str
    form: Form
    role: Role


def find(text: str) -> tuple[TimeExpression, ...]:
    """All times of a sentence, paragraph or article in order, each the longest that its words allow.

    Habits ("every Monday", "annual") are left out, as are numbers of things ("Resolution 2254", "2,000 men").
    Durations and vague times ("in the coming weeks") are there, since they are times, though `resolve` makes nothing
    of them; a duration tells its unit and count, by which `counted` makes a stretch of days of its first or last one.
    """
    words = tokens(text)
    codes = "".join(word.code for word in words)
    found = list(_expressions(text, words, codes))
    return tuple(_with_hints(found, text))


def _expressions(text: str, words: list[Token], codes: str) -> Iterator[TimeExpression]:
    for match in GRAMMAR.finditer(codes):
        kind = kind_of(match)
        if kind == "habit" or not _stands(kind, match, codes, words, text):
            continue
        start, end = match.end("lead"), match.end()
        said = form(kind, words[start:end])
        if said is None:
            continue
        role = _role(said, match["lead"], codes[start:end])
        first = (
            match.start()
            if (match["lead"] in LEADS and role != "point") or (role == "duration" and match["lead"] == "f")
            else start
        )
        place = words[first].start, words[end - 1].end
        yield from _apart(TimeExpression(*place, text[place[0] : place[1]], said, role), words[start:end], text)


def _role(said: Form, lead: str, codes: str) -> Role:
    if said.kind in UNTOLD:
        return "duration"
    if said.kind == "within" or codes.endswith("k") or codes[:2] in ("VH", "FH", "wd"):
        return "due"
    if (said.kind in RANGES and "&" not in codes) or codes.startswith("V"):
        return "range"
    if lead in ("A", "B") and codes.removeprefix("d").startswith("P"):
        return "point"
    return LEADS.get(lead, "point")


def _stands(kind: str, match: re.Match[str], codes: str, words: list[Token], text: str) -> bool:
    """Whether an expression that could be something else is a time where it stands."""
    start, end = match.end("lead"), match.end()
    before = codes[start - 1] if start else "\n"
    said = codes[start:end]
    if kind == "year":
        return _is_year(match, codes, words, text)
    if kind == "month" and said == "m":
        known = before in "iusbFrwBA" or (before == "j" and words[start - 1].end - words[start - 1].start > 2)
        return known or (before == "f" and SET_FOR.search(text, 0, words[start].start) is not None)
    if kind == "season" and said in ("S", "z"):
        return said == "S" and before in "iu"
    if kind == "season" and said in ("dS", "dz"):
        return before in "iujbsBAf" and (said == "dS" or before in "iu")
    if kind == "duration" and said == "aU":
        return match["lead"] in {*LEADS, "f"}
    if kind == "feast":
        return re.match(r"\s+[A-Z]", text[words[end - 1].end : words[end - 1].end + 3]) is None
    if kind == "day of month":
        return before in "jbsFtBA&" and (
            "O" in said or (before == "j" and int(words[start + 1].value) >= LEAST_ORDINAL)
        )
    if kind == "time of day":
        return said == "%" or _is_told_of_day(said, before, words[start])
    return kind != "years" or before != "#"


def _is_told_of_day(said: str, before: str, first: Token) -> bool:
    """Whether a morning or evening is a time: "in the evening", "late in the morning", "at noon"."""
    if "d" in said:
        return said[0] == "E" or before in "iu"
    return before in "jB" and first.value == "hour"


def _is_year(match: re.Match[str], codes: str, words: list[Token], text: str) -> bool:
    """A bare number is a year after a preposition or article, in brackets, or behind a name ("Act 2003")."""
    place = codes.index("Y", match.end("lead"))
    year, before = words[place], codes[place - 1] if place else "\n"
    after = text[year.end : year.end + 40]
    followed, round_number = codes[place + 1 : place + 2] == "x" and after[1:2].islower(), year.value.endswith("00")
    counts = followed and COUNTED.match(after) is not None
    if before == "#" or MEASURED.match(after) or (counts and round_number):
        return False
    if place > match.end("lead") and before != "d":
        return True
    if before in "vf":
        return not counts and not (round_number and followed)
    if before in "iusbFBAV&":
        return True
    if before == "d":
        return "1900" <= year.value <= "2099" and NAMED.match(after) is not None
    if before == "(" or after[:2] in ("'s", "’s"):
        return "1800" <= year.value <= "2099"
    return "1900" <= year.value <= "2099" and (_behind_a_name(place, words, text) or _begins(place, codes))


def _behind_a_name(place: int, words: list[Token], text: str) -> bool:
    word = words[place - 1]
    return place > 0 and word.code == "x" and word.end == words[place].start - 1 and text[word.start].isupper()


def _begins(place: int, codes: str) -> bool:
    return place == 0 or codes[place - 1] == "\n"


def _apart(found: TimeExpression, words: list[Token], text: str) -> Iterator[TimeExpression]:
    """One stretch is "on 3 and 4 June"; "on 3 and 7 June" names two days, "on 3, 4 and 7 June" three."""
    said = found.form
    if said.kind != "days" or not any(word.code == "&" for word in words) or found.role == "range":
        yield found
        return
    numbers = [word for word in words if word.code in "DO"]
    first, last = said.first[2] or 0, said.last[2] or 0
    if last - first == len(numbers) - 1 and said.first[1] == said.last[1]:
        yield found
        return
    start = found.start
    for number, following in itertools.zip_longest(numbers, numbers[1:]):
        end = found.end
        if following is not None:
            marks = [word for word in words if word.code in "&," and number.end <= word.start < following.start]
            end = len(text[: marks[0].start].rstrip())
        weekday = next((int(word.value) for word in words if word.code == "W" and start <= word.start < end), None)
        first_day = (said.last[0], said.first[1], int(number.value))
        one = replace(said, kind="date", first=first_day, last=NO_DAY, weekday=weekday)
        yield replace(found, start=start, end=end, text=text[start:end], form=one)
        if following is not None:
            after = next((mark for mark in marks if mark.code == "&"), marks[0]).end
            start = next(word.start for word in words if word.start >= after)


def _with_hints(found: list[TimeExpression], text: str) -> Iterator[TimeExpression]:
    """A date without a year learns the year of the dated one that follows it in its sentence."""
    year: int | None = None
    later = None
    told = []
    for time in reversed(found):
        said = time.form
        if later is not None and SENTENCE_END.search(text, time.end, later.start):
            year = None
        if _lacks_year(said) and year is not None:
            time = replace(time, form=replace(said, hint=year))
        elif said.first[0] is not None and (said.kind in ("date", "days") or _of_its_event(time, text)):
            year = said.first[0]
        later = time
        told.append(time)
    return reversed(told)


def _lacks_year(said: Form) -> bool:
    return said.kind in ("date", "days") and said.first[0] is None and said.first[1] is not None and not said.rule


def _of_its_event(time: TimeExpression, text: str) -> bool:
    """Whether a bare year begins the name of the event that a date is of ("on 3 March for the 2016 Summit")."""
    return (
        time.form.kind == "year" and EVENT_OF.search(text[max(0, time.start - LONGEST_DATE) : time.start]) is not None
    )


def resolve(
    expression: TimeExpression,
    reference: When | None,
    tense: Tense = "past",
    anchor: When | None = None,
) -> When | None:
    """The time that an expression means, None where its words and what is known do not tell.

    Args:
        expression: as `find` gives it.
        reference: when the article was published: a day, a month or an interval; None where unknown.
        tense: of the clause that the time belongs to.
        anchor: a time named before, from which "the following day" or "that year" counts.

    "Friday" is the latest one, the day of the article included, in the past, and the next one in the future. A date
    without its year takes the year that the tense gives it, or the nearest where it lies within a month.
    """
    said = expression.form
    if said.kind in UNTOLD:
        return None
    if said.kind in SPANS:
        end = replace(expression, form=replace(said, kind="date" if said.first[2] else "weekday", unit="", count=0))
        return counted(resolve(end, reference, tense, anchor), -said.count if said.kind == "span to" else said.count)
    if found := absolute(said):
        return found
    if anchor is not None and (found := seen_from_then(said, anchor)):
        return _with_basis(found, anchor)
    if reference is not None:
        found = seen_from(said, reference, tense)
        return _with_basis(found, reference) if found else None
    return _by_hint(said)


def counted(known: When | None, count: int) -> When | None:
    """The days of a stretch of which the first or, for a count below 0, the last is known.

    "A three-day visit" that "ended on Friday" is counted by -3 from that Friday. None where what is known is no day.
    """
    span = bounds(known.edtf) if known else None
    if known is None or span is None or span[0] != span[1] or not 1 <= abs(count) <= LONGEST_SPAN:
        return None
    other = span[0] + timedelta(days=count - 1 if count > 0 else count + 1)
    found = days(min(span[0], other), max(span[0], other))
    return replace(found, basis=known.basis) if found else None


def _with_basis(found: When, reference: When) -> When:
    """What rests on an inferred day is inferred."""
    return replace(found, basis="inferred") if reference.basis == "inferred" else found


def _by_hint(said: Form) -> When | None:
    if said.hint is None:
        return None
    return absolute(replace(said, first=(said.hint, said.first[1], said.first[2])))
