"""`.jsonl`: one article a line, with the fields of schema:NewsArticle or plain ones."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from kg.errors import InputError, KgError
from kg.model import Article
from kg.reading.dates import edtf
from kg.reading.encoding import decode
from kg.reading.notice import InputNotice
from kg.reading.record import checked, too_long

LONGEST_LINE = 64_000_000
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
# Per field of an article the names it goes by, schema.org's first.
FIELDS = {
    "id": ("@id", "identifier", "id"),
    "title": ("headline", "name", "title"),
    "text": ("articleBody", "text"),
    "date": ("datePublished", "date", "published"),
    "publisher": ("publisher",),
    "url": ("url",),
    "language": ("inLanguage", "language"),
}


def read_lines(stream: BinaryIO, where: str, name: str) -> Iterator[Article | KgError]:
    """The articles of a JSONL file in its order; a line that is none is an error of its own, the rest goes on.

    Raises:
        InputError: the file has no lines of JSON at all.
    """
    number = 0
    for number, line in enumerate(_lines(stream, where), start=1):
        place = f"{where}, line {number}"
        if number == 1:
            _refuse_other_formats(line, where)
        try:
            if line.strip():
                yield from _article(_record(line, place), place, name)
        except InputError as error:
            yield error
    if not number:
        raise InputError("an empty file", where, "give it articles, one a line, or leave it out")


def _lines(stream: BinaryIO, where: str) -> Iterator[bytes]:
    """The lines one by one, of an over-long one only its beginning; a file in a wide encoding is read whole."""
    while line := stream.readline(LONGEST_LINE + 1):
        if line.startswith(WIDE_MARKS):
            yield from decode(line + stream.read(), where).encode().split(b"\n")
            return
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE + 1)


def _refuse_other_formats(first_line: bytes, where: str) -> None:
    """One error for a file that is something else, rather than one for each of its lines."""
    if b"\0" in first_line:
        raise InputError("binary data, not lines of JSON", where, "give JSON objects, one a line")
    if first_line.strip() in (b"{", b"[", b"[{"):
        raise InputError("JSON over many lines, not one article a line", where, "put each article on one line (jq -c)")


def _record(line: bytes, place: str) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise too_long(place)
    try:
        record = json.loads(decode(line, place))
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"not JSON ({error})", place, "give one JSON object a line") from None
    if not isinstance(record, dict):
        raise InputError("JSON, but no object", place, "give one JSON object a line")
    return record


def _article(record: dict[str, Any], place: str, name: str) -> Iterator[Article | KgError]:
    values = {field: _value(record, names) for field, names in FIELDS.items()}
    text, title = values["text"] or "", values["title"] or ""
    published = edtf(values["date"]) if values["date"] else None
    if values["date"] and published is None:
        mend = "write it as 2023-01-13, 2023-01 or 2023; the article is read without it"
        yield InputNotice(f"no date: {values['date'][:80]!r}", place, mend)
    article = Article(
        id=values["id"] or f"{name}-{hashlib.sha256((title + text).encode(errors='replace')).hexdigest()[:12]}",
        title=title,
        text=text,
        published=published,
        publisher=values["publisher"],
        url=values["url"],
        language=values["language"] or "en",
    )
    yield checked(article, place)


def _value(record: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the fields that is told; of a thing such as a publisher its name, of a language its code."""
    for name in names:
        value = record.get(name)
        if isinstance(value, dict):
            value = value.get("alternateName") if name == "inLanguage" else value.get("name") or value.get("value")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value if name in FIELDS["text"] else value.strip()
    return None
