"""From what the user names (files, folders, "-") to articles, in an order that depends on names alone."""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError, KgError
from kg.model import Article
from kg.reading.jsonl import read_lines
from kg.reading.notice import InputNotice
from kg.reading.plain import read_text

Reader = Callable[[BinaryIO, str, str], Iterator[Article | KgError]]

# Per ending the reader of its format: from a stream, its name in messages, and a name for articles without an id.
READERS: dict[str, Reader] = {".jsonl": read_lines, ".txt": read_text}
STANDARD_INPUT = "-"
FORMATS = " or ".join(sorted(READERS))


def read(sources: Iterable[Path | str]) -> Iterator[Article | KgError]:
    """All articles of files, folders (with all that is below them) and standard input ("-"), one by one.

    What cannot be read is yielded as an `InputError` in its place, and the rest goes on; nothing is raised. Two
    articles of one id are both kept, the second under an id made of its text; the very same again is left out.
    """
    seen: dict[str, bytes] = {}
    for source in sources:
        for item in _of_source(source):
            if isinstance(item, Article):
                yield from _distinct(item, seen)
            else:
                yield item


def _of_source(source: Path | str) -> Iterator[Article | KgError]:
    path = Path(source)
    if str(source) == STANDARD_INPUT:
        yield from _of_standard_input()
    elif path.is_dir():
        yield from _of_folder(path)
    else:
        yield from _of_file(path)


def _of_folder(folder: Path) -> Iterator[Article | KgError]:
    """The files of the known formats; others beside them and hidden ones are no articles."""
    known = (path for path in folder.rglob("*") if path.suffix.lower() in READERS and not path.is_dir())
    files = sorted(path for path in known if not _hidden(path, folder))
    if not files:
        yield InputError("no articles in this folder", str(folder), f"put {FORMATS} files in it")
    for path in files:
        yield from _of_file(path)


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _of_file(path: Path) -> Iterator[Article | KgError]:
    reader = READERS.get(path.suffix.lower())
    if not path.exists():
        yield InputError("no such file or folder", str(path), "check the name")
    elif reader is None:
        yield InputError(
            f"no format that is known here ({path.suffix or 'no ending'})", str(path), f"give {FORMATS} files"
        )
    else:
        try:
            with path.open("rb") as stream:
                yield from reader(stream, str(path), path.stem)
        except KgError as error:
            yield error
        except OSError as error:
            yield InputError(f"cannot be read ({error.strerror})", str(path), "check what it is and who may read it")


def _of_standard_input() -> Iterator[Article | KgError]:
    """Lines of JSON if it begins with a brace, else one text."""
    where = "standard input"
    data = sys.stdin.buffer.read()
    reader = read_lines if data.lstrip().startswith(b"{") else read_text
    try:
        yield from reader(io.BytesIO(data), where, "stdin")
    except KgError as error:
        yield error


def _distinct(article: Article, seen: dict[str, bytes]) -> Iterator[Article | KgError]:
    content = _content(article)
    if article.id not in seen:
        seen[article.id] = content
        yield article
    elif seen[article.id] != content:
        other = replace(article, id=f"{article.id}-{content.hex()[:12]}")
        if other.id not in seen:
            seen[other.id] = content
            yield InputNotice(
                f"a second article of this id, kept as {other.id}", article.id, "give each an id of its own"
            )
            yield other


def _content(article: Article) -> bytes:
    return hashlib.sha256(f"{article.title}\0{article.text}".encode()).digest()
