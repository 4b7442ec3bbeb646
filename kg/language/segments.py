"""The parts of an article: headline, byline, dateline, caption, heading, list item, paragraph, label of a turn.

A parser trained on sentences is misled by the furniture of a page; here it is told apart by its form alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.doc import Segment

LINE = re.compile(r"[^\r\n]+")
DATELINE = re.compile(
    r"""(?P<place>(?:[A-Z][A-Z'’.\-]+(?:[ /][A-Z][A-Z'’.\-]*)*)      # ABIDJAN, NEW YORK, SHARM EL-SHEIKH
        (?:,\ [A-Z][\w.’' ]{1,30}?){0,2}                              # , Philippines
        (?:,\ (?:\w+\.?\ )?\d{1,2}(?:\ \w+)?(?:,?\ \d{4})?)?          # , Jan. 7, 2023
        (?:\ ?\([A-Za-z .,/]{2,30}\))?)                               # (AP)
        (?:\s*(?:–|--|-|:)\s+|\s*—\s*)""",
    re.VERBOSE,
)
MIXED_DATELINE = re.compile(
    r"""(?P<place>[A-Z][\w’'.]+(?:[ -][A-Z][\w’'.]+){0,3}           # Addis Ababa
        (?:,\ [A-Z][\w.\ ]{2,20})?                                 # , Ethiopia
        (?:,\ \d{1,2}\ \w+(?:\ \d{4})?)?                          # , 7 January 2023
        (?:\ \([A-Za-z .,/]{2,30}\))?)                             # (AP)
        \s*(?:—|–|--)\s+(?=[A-Z“\"])""",
    re.VERBOSE,
)
DATED_DATELINE = re.compile(
    r"""(?P<place>(?!(?:On|In|At|The|By|For)\b)
        [A-Z][\w’'.]+(?:[ -][A-Z][\w’'.]+){0,3}                     # Addis Abeba
        (?:,?\ \[?[A-Z][\w.\ ]{2,20}?\]?)?                          # , Ethiopia or [Ethiopia]
        (?:,?\ (?:\d{1,2}\ [A-Z][a-z]+|[A-Z][a-z]{2,8}\.?\ \d{1,2}) # , 3 February or February 3
            (?:[,/]?\ ?\d{4})?(?P<agency>\ \([^()]{2,60}\))?         # / 2022 (ANI)
        |\ \([^()]{2,60}\b\d{4}\)))                                # (Agency - 20th December, 2022)
        (?:\s*(?:—|–|--|-|:)\s+|\.?\s+/\w+/\.\s+|(?<=\))\s+)(?=[A-Z“"])""",
    re.VERBOSE,
)
BYLINE = re.compile(
    r"^(?:By [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}(?:,? .{0,40})?"
    r"|[A-Z]{2,5}|Reuters|Xinhua|Staff (?:writer|report).{0,30})$"
)
BULLET = re.compile(r"^\s*(?:[-*•–]|\(?[a-z0-9]{1,3}[.)])\s+")
CAPTION = re.compile(
    r"^(?:Photo|Picture|File photo|Image|Caption)\b.{0,3}[:—-]"
    r"|\((?:Photo|AP|Reuters|AFP)[^)]*\)\s*$|\b(?:Photo|Picture) (?:by|:|credit)",
    re.IGNORECASE,
)
TURN = re.compile(
    r"""^(?!.*\b(?:OFFICIAL|OFFICER|SPEAKER|PARTICIPANT|MODERATOR|REPORTER|JOURNALIST|STAFF)\b.*:)
        (?P<who>(?:[A-Z][A-Z.'’-]*\ ){1,6}[A-Z][A-Z'’-]+):\s""",
    re.VERBOSE | re.MULTILINE,
)
LABEL = re.compile(r"^[A-Z][A-Z.'’ -]+:\s", re.MULTILINE)
SENTENCE_END = re.compile(r"[.!?:;…\"”’')\]]\s*$")
LONGEST_HEADING = 110
FEWEST_TURNS = 2


def segments(text: str, title: str) -> tuple[Segment, ...]:
    """The segments of a working text in order; a line is never cut, save a dateline from its paragraph."""
    found: list[Segment] = []
    turns = _first_turns(text)
    for number, line in enumerate(LINE.finditer(text)):
        if line.start() in turns:
            found.append(Segment("turn", line.start(), turns[line.start()]))
        if line.group().strip():
            found.extend(_of_line(line, number, title, after_byline=bool(found) and found[-1].kind == "byline"))
    return tuple(found)


def _first_turns(text: str) -> dict[int, int]:
    """Where the labels of a transcript that name a speaker in full begin and end, each at its first turn."""
    if len(LABEL.findall(text)) < FEWEST_TURNS:
        return {}
    first = {turn["who"]: turn for turn in reversed(list(TURN.finditer(text)))}
    return {turn.start(): turn.end("who") for turn in first.values()}


def _of_line(line: re.Match[str], number: int, title: str, *, after_byline: bool) -> Iterator[Segment]:
    start, end = _trimmed(line)
    words = line.group().strip()
    if number == 0 and (words == title.strip() or not SENTENCE_END.search(words)):
        yield Segment("headline", start, end)
    elif BYLINE.match(words):
        yield Segment("byline", start, end)
    elif CAPTION.search(words) or (after_byline and _is_scene(words)):
        yield Segment("caption", start, end)
    elif bullet := BULLET.match(line.group()):
        yield Segment("item", max(start, line.start() + bullet.end()), end)
    elif len(words) <= LONGEST_HEADING and not SENTENCE_END.search(words):
        yield Segment("heading", start, end)
    else:
        yield from _paragraph(words, start, end)


def _paragraph(words: str, start: int, end: int) -> Iterator[Segment]:
    dateline = DATELINE.match(words) or MIXED_DATELINE.match(words) or DATED_DATELINE.match(words)
    if dateline:
        yield Segment("dateline", start, start + len(dateline["place"].rstrip()))
        start += dateline.end()
    if start < end:
        yield Segment("paragraph", start, end)


def _trimmed(line: re.Match[str]) -> tuple[int, int]:
    raw = line.group()
    return line.start() + len(raw) - len(raw.lstrip()), line.end() - len(raw) + len(raw.rstrip())


def _is_scene(words: str) -> bool:
    """A line of one or two sentences under an agency's mark tells what a picture shows."""
    return words.count(". ") <= 2 and len(words) < 400
