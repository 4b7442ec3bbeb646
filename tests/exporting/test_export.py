from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import networkx
import pyoxigraph
import pytest
from graph.talks import OSLO, oslo, store_of, visit
from pyoxigraph import RdfFormat

from kg.errors import KgError
from kg.exporting import EXPORTERS, export
from kg.graph import Store

RDF = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("ending", EXPORTERS)
def test_the_bytes_do_not_depend_on_run_or_order(ending: str, tmp_path: Path) -> None:
    export(store_of(oslo(), visit()), tmp_path / f"one{ending}")
    export(store_of(visit(), oslo()), tmp_path / f"other{ending}")
    assert (tmp_path / f"one{ending}").read_bytes() == (tmp_path / f"other{ending}").read_bytes()
    assert len((tmp_path / f"one{ending}").read_bytes()) > 1000


@pytest.mark.parametrize(("ending", "rdf_format"), RDF.items(), ids=list(RDF))
def test_an_rdf_export_is_read_back_as_it_was(ending: str, rdf_format: RdfFormat, tmp_path: Path) -> None:
    store = store_of()
    export(store, tmp_path / f"graph{ending}")
    read = {str(quad) for quad in pyoxigraph.parse(path=str(tmp_path / f"graph{ending}"), format=rdf_format)}
    expected = {str(quad) for quad in store.world()}
    if ending in {".trig", ".nq"}:
        expected |= {str(quad) for article in store.articles() for quad in store.claims(article)}
    assert read == expected


def test_turtle_is_grouped_by_kind_with_short_names(tmp_path: Path) -> None:
    export(store_of(), tmp_path / "graph.ttl")
    text = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    headings = [line.split()[2] for line in text.splitlines() if line.startswith("# ──")]
    assert headings == [
        "Articles", "People", "States", "Groups", "Places", "Meetings", "Documents", "Provisions", "Commitments",
        "Statements", "Mentions:",
    ]  # fmt: skip
    assert '<person/ana-pires> a dkg:Person ;\n    dkg:name "Ana Pires" ;\n    dkg:alias "Pires" ;' in text
    assert '"2023-05-03"^^edtf:edtf, "2023-05-03"^^xsd:date' in text
    assert f"dkg:start {OSLO.text.index('met')} ." in text


@pytest.mark.parametrize("name", ["²", 'the "pact"', "a\\b\n\tc", "Ünïted 漢字 🕊", "1e5", "'", "a\x00b\x7f"])
def test_any_name_is_written_and_read_back(name: str, tmp_path: Path) -> None:
    findings = oslo()
    entities = (replace(findings.entities[0], name=name), *findings.entities[1:])
    store = store_of(replace(findings, entities=entities, article=replace(OSLO, id=f"../{name}")))
    for ending in (".ttl", ".trig"):
        export(store, tmp_path / f"graph{ending}")
        read = {str(quad) for quad in pyoxigraph.parse(path=str(tmp_path / f"graph{ending}"))}
        assert read >= {str(quad) for quad in store.world()}


def test_graphml_opens_in_networkx(tmp_path: Path) -> None:
    export(store_of(), tmp_path / "graph.graphml")
    graph = networkx.read_graphml(tmp_path / "graph.graphml")
    assert "Ana Pires" in {label for _, label in graph.nodes(data="label")}
    assert "participant" in {relation for *_, relation in graph.edges(data="relation")}


def test_csv_has_a_relation_a_line_with_its_sentence(tmp_path: Path) -> None:
    export(store_of(), tmp_path / "graph.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "graph.csv").read_text(encoding="utf-8"))))
    pledge = next(row for row in rows if row["relation"] == "committer")
    assert (pledge["source_name"], pledge["target_name"], pledge["status"]) == (
        "send aid to Ghana by 2024",
        "Portugal",
        "pledged",
    )
    assert pledge["sentence"] == "Portugal pledged to send aid to Ghana by 2024."


@pytest.mark.parametrize("ending", EXPORTERS)
def test_an_empty_store_is_an_empty_file_of_its_format(ending: str, tmp_path: Path) -> None:
    export(Store.open(), tmp_path / f"graph{ending}")
    assert (tmp_path / f"graph{ending}").exists()


def test_an_unknown_ending_is_told_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"no format for the ending '\.docx'; use one of \.ttl, \.trig"):
        export(store_of(), tmp_path / "graph.docx")


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="No such file or directory"):
        export(store_of(), tmp_path / "none" / "graph.ttl")
    (tmp_path / "graph.ttl").mkdir()
    with pytest.raises(KgError):
        export(store_of(), tmp_path / "graph.ttl")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]
