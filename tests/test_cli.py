"""The commands, run in this process on a store made of texts written for it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

TEXT = """Foreign ministers of Norway and Chile meet in Oslo

Foreign Minister Ine Dahl of Norway met her Chilean counterpart, Pablo Rojas, in Oslo on 3 March 2021.
Rojas pledged to open a consulate in Bergen by 2023.
"""


def kg(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "talks.txt").write_text(TEXT)
    assert kg("build", tmp_path / "talks.txt", "--store", tmp_path / "s.db").exit_code == 0
    return tmp_path / "s.db"


def test_a_build_says_what_it_stored_where_and_leaves_alone_what_is_there(store: Path) -> None:
    again = kg("build", store.parent / "talks.txt", "--store", store)
    assert again.output == f"0 articles stored in {store}, 1 unchanged\n"


def test_a_changed_article_is_replaced(store: Path) -> None:
    (store.parent / "talks.txt").write_text(TEXT.replace("Oslo", "Lima"))
    assert kg("build", store.parent / "talks.txt", "--store", store).output == f"1 article stored in {store}\n"
    assert "Oslo" not in kg("digest", "--store", store).output


def test_a_date_is_given_to_articles_that_bear_none(tmp_path: Path) -> None:
    records = [{"id": "dated", "text": TEXT, "date": "2021-03-05"}, {"id": "undated", "text": TEXT}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    kg("build", tmp_path / "a.jsonl", "--store", tmp_path / "s.db", "--date", "2021-03-04")
    digests = map(json.loads, kg("digest", "--store", tmp_path / "s.db").output.splitlines())
    assert {digest["id"]: digest["published"] for digest in digests} == {"dated": "2021-03-05", "undated": "2021-03-04"}


def test_a_digest_is_a_line_of_json_an_article(store: Path) -> None:
    (line,) = kg("digest", "--store", store).output.splitlines()
    digest = json.loads(line)
    assert digest["id"] == "talks"
    assert {person["name"] for person in digest["people"]} == {"Ine Dahl", "Pablo Rojas"}


def test_a_digest_may_go_to_a_file(store: Path) -> None:
    output = store.parent / "digest.jsonl"
    kg("digest", "--store", store, "-o", output)
    assert output.read_text() == kg("digest", "--store", store).output
