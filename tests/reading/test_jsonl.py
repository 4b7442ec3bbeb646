import io
import json
from typing import Any

import pytest

from kg.errors import InputError, KgError
from kg.model import Article
from kg.reading import InputNotice
from kg.reading.jsonl import read_lines

PLAIN = {
    "id": "a1",
    "title": "Talks",
    "text": "They met.",
    "date": "2023-01-13",
    "publisher": "Agency",
    "url": "https://e.org/1",
}
SCHEMA = {
    "@id": "a1",
    "@type": "NewsArticle",
    "headline": "Talks",
    "articleBody": "They met.",
    "datePublished": "2023-01-13T08:00:00Z",
    "publisher": {"@type": "Organization", "name": "Agency"},
    "url": "https://e.org/1",
    "inLanguage": "en",
}
EXPECTED = Article("a1", "Talks", "They met.", "2023-01-13", "Agency", "https://e.org/1", "en")


def items(data: bytes) -> list[Article | KgError]:
    return list(read_lines(io.BytesIO(data), "f.jsonl", "f"))


def lines(*records: Any) -> bytes:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


@pytest.mark.parametrize("record", [PLAIN, SCHEMA])
def test_both_sorts_of_fields_give_the_same_article(record: dict[str, Any]) -> None:
    assert items(lines(record)) == [EXPECTED]


def test_the_text_field_is_kept_to_the_character() -> None:
    (found,) = items(lines({"text": "  One\r\n\u2028two  ", "id": 7}))
    assert isinstance(found, Article)
    assert (found.id, found.text) == ("7", "  One\r\n\u2028two  ")


def test_an_article_without_an_id_has_one_made_of_its_text() -> None:
    first, second = items(lines({"text": "One."}, {"text": "Two."}))
    again = items(lines({"text": "Two."}))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.id != second.id
    assert again == [second]


def test_a_broken_line_is_an_error_with_file_and_line_and_the_rest_goes_on() -> None:
    found = items(lines(PLAIN) + b'\n{"id": "x", "text": \n\n[1]\n' + lines(SCHEMA))
    assert [str(item).split(":")[0] for item in found if isinstance(item, KgError)] == [
        "f.jsonl, line 2",
        "f.jsonl, line 4",
    ]
    assert [item for item in found if isinstance(item, Article)] == [EXPECTED, EXPECTED]


@pytest.mark.parametrize("date", ["soon", "2023-02-31"])
def test_a_date_that_is_none_is_told_and_the_article_read_without_it(date: str) -> None:
    notice, found = items(lines(PLAIN | {"date": date}))
    assert isinstance(notice, InputNotice)
    assert date in str(notice)
    assert isinstance(found, Article)
    assert found.published is None


@pytest.mark.parametrize("record", [{"id": "x"}, {"id": "x", "text": ""}, {"id": "x", "text": ["They met."]}])
def test_a_record_without_a_text_is_an_error(record: dict[str, Any]) -> None:
    (found,) = items(lines(record))
    assert isinstance(found, InputError)


def test_half_a_surrogate_pair_is_an_error() -> None:
    (found,) = items(b'{"id": "x", "text": "They met \\ud83d."}')
    assert isinstance(found, InputError)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_wide_encodings_are_read(encoding: str) -> None:
    text = "\n".join(json.dumps(PLAIN | {"id": name}) for name in "ab")
    assert [item.id for item in items(text.encode(encoding)) if isinstance(item, Article)] == ["a", "b"]


@pytest.mark.parametrize("data", [b"", b'{\n  "id": 1\n}\n' * 50, b"\x89PNG\0\0\n\0\n\0\n"])
def test_a_file_of_something_else_is_one_error(data: bytes) -> None:
    with pytest.raises(InputError):
        items(data)


def test_five_megabytes_on_one_line_are_refused_and_the_rest_goes_on() -> None:
    refused, found = items(lines(PLAIN | {"text": "word " * 1_000_000}, PLAIN))
    assert isinstance(refused, InputError)
    assert "longer than" in str(refused)
    assert found == EXPECTED
