from __future__ import annotations

import json
from pathlib import Path

import pytest
from graph.talks import OSLO, oslo, store_of, visit

from kg.errors import QueryError
from kg.query import Table, Triples, catalogue, run
from kg.query.named import fill

EXPECTED = {
    "actors", "commitments-by-actor", "commitments-due", "documents", "documents-signed", "meetings-of",
    "meetings-planned", "said-of", "sources", "statements", "timeline", "who-met-whom",
}  # fmt: skip


def table(name: str, **params: str) -> list[dict[str, object]]:
    result = run(store_of(), name, params)
    assert isinstance(result, Table)
    return [dict(zip(result.columns, row, strict=True)) for row in result.rows]


def test_the_catalogue_has_titles_and_described_parameters() -> None:
    queries = {query.name: query for query in catalogue()}
    assert queries.keys() >= EXPECTED
    assert all(query.title and query.title != query.name for query in queries.values())
    assert all(parameter.description for query in queries.values() for parameter in query.parameters)


@pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)
def test_every_named_query_finds_something_and_the_same_in_any_order(query) -> None:  # type: ignore[no-untyped-def]
    params = {parameter.name: "Pires" for parameter in query.parameters if parameter.default is None}
    result = run(store_of(oslo(), visit()), query.name, params)
    assert isinstance(result, Table)
    assert result.rows
    assert len(set(result.columns)) == len(result.columns)
    assert result == run(store_of(visit(), oslo()), query.name, params)


def test_who_met_whom() -> None:
    (row,) = table("who-met-whom")
    assert (row["who"], row["whom"], row["date"], row["kind"], row["place"]) == (
        "Ana Pires",
        "Kofi Mensah",
        "2023-05-03",
        "bilateral",
        "Oslo",
    )
    assert table("who-met-whom", actor="mensah")[0]["whom"] == "Ana Pires"
    assert table("who-met-whom", actor="ens") == []


def test_planned_meetings() -> None:
    (row,) = table("meetings-planned")
    assert (row["date"], row["kind"], row["participants"], row["status"]) == (
        "2023-06",
        "visit",
        "Ana Pires",
        "planned",
    )


def test_documents_with_provisions() -> None:
    (row,) = table("documents", actor="Portugal")
    assert (row["document"], row["kind"], row["status"], row["provision"]) == (
        "Oslo Memorandum",
        "memorandum",
        "signed",
        "to trade more",
    )
    assert set(str(row["parties"]).split(", ")) == {"Ghana", "Portugal"}


def test_commitments() -> None:
    (row,) = table("commitments-by-actor", actor="Portugal")
    assert (row["content"], row["to"], row["made"], row["due"], row["status"]) == (
        "send aid to Ghana by 2024",
        "Ghana",
        "2023-05-03",
        "2024",
        "pledged",
    )
    assert table("commitments-due", **{"from": "2024-06-01", "to": "2024-07-01"})
    assert not table("commitments-due", **{"from": "2025-01-01"})


def test_everything_said_of_someone_has_its_sentence_and_place() -> None:
    rows = table("said-of", actor="Kofi Mensah")
    assert [(row["role"], row["kind"]) for row in rows] == [("participant", "bilateral")]
    assert rows[0]["start"] == OSLO.text.index("met")
    assert "met Kofi Mensah" in str(rows[0]["sentence"])


def test_sources_tell_where_the_date_comes_from() -> None:
    rows = table("sources")
    assert [(row["id"], row["published_by"]) for row in rows] == [("oslo talks", "given"), ("visit", "inferred")]


def test_a_query_may_be_a_file_or_text(tmp_path: Path) -> None:
    path = tmp_path / "names.rq"
    path.write_text("# title: Names\n# param: name — of whom\nSELECT ?x WHERE { ?x dkg:name $name }", encoding="utf-8")
    assert run(store_of(), str(path), {"name": "Ana Pires"}) == Table(
        ("x",), (("https://w3id.org/diplomacy-kg/id/person/ana-pires",),)
    )
    assert run(store_of(), "ASK { ?x a dkg:Visit }") == Table(("answer",), ((True,),))
    triples = run(store_of(), "CONSTRUCT { ?x dkg:name ?n } WHERE { ?x a dkg:Person ; dkg:name ?n }")
    assert isinstance(triples, Triples)
    assert 'dkg:name "Kofi Mensah"' in triples.to_turtle()


@pytest.mark.parametrize(
    ("query", "params", "message"),
    [
        ("who-met-who", {}, "no query named 'who-met-who'; did you mean who-met-whom"),
        ("meetings-of", {}, "meetings-of: needs the parameter 'actor'"),
        ("sources", {"actor": "x"}, "sources: no parameter 'actor'; it has no parameters"),
        ("SELECT ?x\nWHERE { ?x ?y }", {}, "query, line 2: broken SPARQL"),
        ("SELECT ?x WHERE { ?x foo:bar ?y }", {}, "line 1: broken SPARQL: Prefix not found"),
        ("nowhere.rq", {}, "nowhere.rq: No such file"),
    ],
)
def test_what_is_wrong_with_a_query_is_one_clear_line(query: str, params: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message) as raised:
        run(store_of(), query, params)
    assert "\n" not in str(raised.value)


def test_a_parameter_is_one_term_whatever_it_holds() -> None:
    assert table("who-met-whom", actor='x") } DROP ALL #') == []
    assert fill('ASK { ?x ?y $name . FILTER(1 < $n && "$n" != "") } # $n', {"name": "<urn:x>", "n": "2"}) == (
        'ASK { ?x ?y <urn:x> . FILTER(1 < "2" && "$n" != "") } # $n'
    )


def test_a_table_prints_as_csv_json_and_text() -> None:
    result = Table(("name", "n"), (('a "b", c', 1), (None, 2)))
    assert result.to_csv() == 'name,n\r\n"a ""b"", c",1\r\n,2\r\n'
    assert json.loads(result.to_json()) == [{"name": 'a "b", c', "n": 1}, {"name": None, "n": 2}]
    assert result.to_text() == 'name      n\n────────  ─\na "b", c  1\n          2\n'
