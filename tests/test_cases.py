"""Small texts and what must be found in them: `tests/cases/NAME.txt` with `NAME.json`.

A case names, for each list of the digest it speaks of, the items that must be there, slot by slot; an empty list means
that there is nothing of the kind. Slots and lists that it leaves out are free.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.extraction import extract
from kg.graph import Store
from kg.language import parse
from kg.model import Article
from kg.query import digest
from kg.resolution import resolve
from kg.vocabulary.terms import kinds

CASES = sorted((Path(__file__).parent / "cases").glob("*.json"))
LISTS = ("people", "meetings", "documents", "commitments", "statements")


def digest_of(text: str, published: str) -> dict[str, Any]:
    with Store.open(None) as store:
        store.add(resolve(extract(parse(Article("case", "", text, published)))))
        return next(iter(digest(store)))


def agrees(expected: dict[str, Any], found: dict[str, Any]) -> bool:
    return all(_value(expected[slot]) == _value(found[slot]) for slot in expected)


def _value(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    found = digest_of(path.with_suffix(".txt").read_text(encoding="utf-8"), case["published"])
    for name in LISTS:
        expected = case.get(name)
        if expected == []:
            assert found[name] == []
        for item in expected or ():
            assert any(agrees(item, each) for each in found[name]), found[name]


def test_the_folder_is_read_whole() -> None:
    assert len(CASES) >= 30
    assert all(path.with_suffix(".txt").is_file() for path in CASES)


def test_each_kind_of_meeting_and_document_has_a_case() -> None:
    told = {
        item["kind"]
        for path in CASES
        for name in LISTS
        for item in json.loads(path.read_text(encoding="utf-8")).get(name) or ()
        if "kind" in item
    }
    assert set(kinds().values()) <= told
