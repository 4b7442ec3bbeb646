"""The commands, run in this process on a store made of texts written for it."""

import json
from pathlib import Path

import pytest
import rdflib
from click.testing import CliRunner, Result

import kg as kg_library
from kg.cli import main
from kg.query import catalogue

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


def test_every_query_of_the_catalogue_is_listed_and_runs(store: Path) -> None:
    listed = kg("queries").output
    assert len(catalogue()) >= 6
    for entry in catalogue():
        assert f"{entry.name}\n    {entry.title}\n" in listed
        needed = [f"--param={parameter.name}=Norway" for parameter in entry.parameters if parameter.default is None]
        assert kg("query", entry.name, "--store", store, *needed).exit_code == 0


NAMES = "SELECT ?name WHERE { ?person a dkg:Person ; dkg:name ?name } ORDER BY ?name"


def test_an_answer_comes_as_a_table_as_csv_and_as_json(store: Path) -> None:
    forms = {form: kg("query", NAMES, "--store", store, "--format", form).output for form in ("table", "csv", "json")}
    assert forms["csv"].splitlines() == ["name", "Ine Dahl", "Pablo Rojas"]
    assert json.loads(forms["json"]) == [{"name": "Ine Dahl"}, {"name": "Pablo Rojas"}]
    assert [line.strip() for line in forms["table"].splitlines() if "Ine" in line] == ["Ine Dahl"]
    assert kg("query", NAMES, "--store", store).output == forms["csv"], "what is not a terminal gets CSV"


def test_a_construct_comes_as_turtle(store: Path) -> None:
    construct = "CONSTRUCT { ?person dkg:name ?name } WHERE { ?person a dkg:Person ; dkg:name ?name }"
    turtle = kg("query", construct, "--store", store).output
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == 2


def test_a_query_may_be_a_file_with_parameters(store: Path) -> None:
    (store.parent / "named.rq").write_text("SELECT ?person WHERE { ?person dkg:name $name }")
    answer = kg("query", store.parent / "named.rq", "--store", store, "--param", "name=Ine Dahl").output
    assert len(answer.splitlines()) == 2


def test_a_form_that_cannot_hold_the_answer_is_an_error(store: Path) -> None:
    run = kg("query", NAMES, "--store", store, "--format", "ttl")
    assert run.exit_code == 1
    assert "CONSTRUCT" in run.stderr


def test_show_tells_what_is_known_with_the_sentence(store: Path) -> None:
    assert "They" not in kg("show", "Ine Dahl", "--store", store).output
    assert "met her Chilean counterpart" in kg("show", "Ine Dahl", "--store", store).output


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig", "graph.nq", "graph.graphml"])
def test_an_export_is_written_where_it_is_told(store: Path, name: str) -> None:
    output = store.parent / name
    assert kg("export", "--store", store, "-o", output).output == f"wrote {output}\n"
    assert "Ine Dahl" in output.read_text()


def test_a_drawing_is_a_page_that_says_how_much_is_on_it(store: Path) -> None:
    output = store.parent / "graph.html"
    told = kg("draw", "--store", store, "-o", output, "--focus", "Ine Dahl", "--max-nodes", "5").output
    assert told.startswith(f"wrote {output}: ")
    assert "Ine Dahl" in output.read_text()


def test_explain_takes_a_text_or_a_file(store: Path) -> None:
    text = "Norway and Chile signed a trade treaty in Oslo on Friday."
    assert text in kg("explain", text, "--date", "2021-03-04").output
    assert "2021-03-04 (given)" in kg("explain", text, "--date", "2021-03-04").output
    assert "Pablo Rojas" in kg("explain", store.parent / "talks.txt").output


def test_the_library_does_what_the_commands_do(store: Path) -> None:
    with kg_library.Store.open(store, read_only=True) as opened:
        (digest,) = kg_library.digest(opened)
    assert [digest] == [json.loads(line) for line in kg("digest", "--store", store).output.splitlines()]


@pytest.mark.parametrize("name", kg_library.__all__)
def test_each_name_of_the_front_page_is_there(name: str) -> None:
    assert getattr(kg_library, name) is not None
