from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from graph.talks import OSLO, oslo, store_of

from kg.errors import QueryError
from kg.graph import Store
from kg.model import Article, Findings
from kg.query import digest, show
from kg.resolution import resolve


def test_the_digest_holds_what_the_article_says() -> None:
    first, second = digest(store_of())
    assert (first["id"], first["title"], first["published"], first["published_by"]) == (
        "oslo talks",
        "Ministers meet in Oslo",
        "2023-05-04",
        "given",
    )
    assert [(person["name"], person["role"], person["state"]) for person in first["people"]] == [
        ("Ana Pires", "Foreign Minister", "Portugal"),
        ("Kofi Mensah", None, "Ghana"),
    ]
    (talks,) = first["meetings"]
    assert {key: talks[key] for key in ("kind", "participants", "place", "date", "status")} == {
        "kind": "bilateral",
        "participants": ["Ana Pires", "Kofi Mensah"],
        "place": "Oslo",
        "date": "2023-05-03",
        "status": "occurred",
    }
    (paper,) = first["documents"]
    assert (paper["label"], paper["kind"], paper["status"], paper["date"]) == (
        "Oslo Memorandum",
        "memorandum",
        "signed",
        "2023-05-03",
    )
    (pledge,) = first["commitments"]
    assert (pledge["by"], pledge["to"], pledge["made"], pledge["due"]) == (
        ["Portugal"],
        ["Ghana"],
        "2023-05-03",
        "2024",
    )
    (thanks,) = first["statements"]
    assert (thanks["by"], thanks["to"], thanks["plover"]) == (["Ghana"], ["Portugal"], "SUPPORT")
    assert (second["published"], second["published_by"]) == ("2023-05-10/2023-05-16", "inferred")
    assert json.dumps([first, second])


def test_evidence_is_the_sentence_at_its_place() -> None:
    (evidence,) = next(iter(digest(store_of())))["commitments"][0]["evidence"]
    assert (
        OSLO.text[evidence["start"] : evidence["end"]]
        == evidence["text"]
        == "Portugal pledged to send aid to Ghana by 2024."
    )


def test_evidence_in_the_title_says_so() -> None:
    _, second = digest(store_of())
    assert [evidence.get("in") for evidence in second["people"][0]["evidence"]] == ["title", None]


def test_an_article_of_which_nothing_is_known_has_an_empty_digest() -> None:
    (empty,) = digest(store_of(Findings(Article("a", "", "text"))))
    assert empty == {
        "id": "a", "title": "", "published": None, "published_by": None,
        "people": [], "meetings": [], "documents": [], "commitments": [], "statements": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Ana Pires", "ana pires", "Pires", "<https://w3id.org/diplomacy-kg/id/person/ana-pires>"]
)
def test_a_person_is_shown_with_the_evidence(name: str) -> None:
    shown = show(store_of(), name)
    assert shown.startswith("Ana Pires (person)\n")
    assert "role: Foreign Minister" in shown
    assert "2023-05-03, bilateral meeting, occurred" in shown
    assert "2023-06, visit, planned" in shown
    assert "“Ana Pires is to visit Accra in June, officials said.” (Pires to visit Accra)" in " ".join(shown.split())


def test_states_are_shown_by_code_and_documents_by_label() -> None:
    assert show(store_of(), "PRT").startswith("Portugal (state)")
    paper = show(store_of(), "oslo memorandum")
    assert "party: Ghana, Portugal" in paper
    assert "signed" in paper


@pytest.mark.parametrize(
    ("name", "message"), [("Pirez", "did you mean Pires"), ("xyzzy", "lists the actors"), ("Oslo Ana", "nothing")]
)
def test_an_unknown_name_is_told_with_near_ones(name: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        show(store_of(), name)


def test_an_ambiguous_name_is_told_with_what_it_may_be() -> None:
    findings = oslo()
    people = (replace(findings.entities[0], name="A Berg"), replace(findings.entities[1], name="A Lind"))
    store = store_of(replace(findings, entities=(*people, *findings.entities[2:]), findings=()))
    with pytest.raises(QueryError, match=r"2 things are called 'a'.*<https://.*>") as raised:
        show(store, "a")
    assert "A Berg" in str(raised.value)


def test_a_query_on_a_built_store_loads_no_heavy_library(tmp_path: Path) -> None:
    with Store.open(tmp_path / "kg.db") as store:
        store.add(resolve(oslo()))
    program = (
        "import sys, kg\n"
        f"with kg.Store.open({str(tmp_path / 'kg.db')!r}, read_only=True) as store:\n"
        "    kg.query.run(store, 'who-met-whom'); list(kg.digest(store)); kg.show(store, 'Portugal')\n"
        "print([name for name in ('spacy', 'rdflib', 'networkx', 'pyvis', 'pyshacl') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
