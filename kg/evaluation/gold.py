"""Gold data: a folder of annotations, `NAME.json` each, and their texts, `texts/NAME.txt`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.errors import InputError, KgError
from kg.evaluation.kinds import KINDS, Item
from kg.model import Article

TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated article: its items per kind, and the file that its text is in.

    `published` is the EDTF date that the annotation rests on, None where it rests on none.
    """

    id: str
    text: Path
    published: str | None
    items: Mapping[str, tuple[Item, ...]]


def read_gold(folder: Path) -> tuple[Gold, ...]:
    """The annotated articles of a folder, by the names of their files.

    Raises:
        InputError: there is no such folder, no annotation in it, or one that is none.
    """
    if not folder.is_dir():
        raise InputError("no such folder", str(folder), "name a folder of annotations, NAME.json each")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InputError(
            "no annotation in this folder", str(folder), "put NAME.json files in it, beside texts/NAME.txt"
        )
    return tuple(_annotation(file) for file in files)


def _annotation(file: Path) -> Gold:
    content = _object(file.read_bytes(), str(file))
    text = file.parent / TEXTS / f"{file.stem}.txt"
    items = {kind.name: _items(content, kind.name, str(file)) for kind in KINDS}
    return Gold(str(content.get("id", file.stem)), text, content.get("published"), items)


def _items(content: Mapping[str, Any], kind: str, where: str) -> tuple[Item, ...]:
    items = content.get(kind) or []
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise InputError(f"its {kind} are no list of objects", where, "write them as [{…}, {…}]")
    return tuple(items)


def _object(data: bytes, where: str) -> dict[str, Any]:
    try:
        content = json.loads(data)
    except ValueError as error:
        raise InputError(f"no JSON ({error})", where, "mend or remove it") from error
    if not isinstance(content, dict):
        raise InputError("no JSON object", where, "write it as {…}")
    return content


def articles(gold: Iterable[Gold]) -> Iterator[Article]:
    """The articles themselves, each with the date of publication of its annotation.

    Raises:
        InputError: a text is missing or cannot be read.
    """
    from kg.reading import read

    for annotated in gold:
        for item in read([annotated.text]):
            if isinstance(item, KgError):
                raise item
            yield replace(item, id=annotated.id, published=annotated.published)


def read_digests(file: Path) -> tuple[dict[str, Any], ...]:
    """The digests of a file, one JSON object a line, as `kg digest` prints them.

    Raises:
        InputError: a line is no JSON object.
    """
    lines = enumerate(file.read_bytes().splitlines(), start=1)
    return tuple(_object(line, f"{file}, line {number}") for number, line in lines if line.strip())


def make_digests(gold: Iterable[Gold], model: str | None = None) -> Iterator[dict[str, Any]]:
    """The digests that this program makes of annotated articles, built in memory.

    Raises:
        InputError: a text is missing or cannot be read.
        ModelError: the pipeline is not installed.
    """
    from kg.extraction import extract
    from kg.graph import Store
    from kg.language import parse_all
    from kg.query import digest
    from kg.resolution import resolve

    with Store.open() as store:
        for doc in parse_all(articles(gold), model):
            store.add(resolve(extract(doc)))
        yield from digest(store)
