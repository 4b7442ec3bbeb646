"""The closed namespace and the tables of terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.vocabulary import ontology_folder, terms
from kg.vocabulary.terms import DKG


def test_a_term_is_its_iri_by_attribute_and_by_name() -> None:
    assert DKG.Meeting == DKG["Meeting"] == "https://w3id.org/diplomacy-kg/ontology#Meeting"
    assert "Meeting" in DKG
    assert DKG.local(DKG.Meeting) == "Meeting"


@pytest.mark.parametrize("unknown", ["Meting", "meeting", "", "prefLabel"])
def test_an_unknown_term_is_an_error_that_names_it(unknown: str) -> None:
    with pytest.raises(OntologyError, match=f"dkg:{unknown}"):
        DKG[unknown]


def test_kinds_have_the_words_of_the_digest() -> None:
    assert terms.kinds()["JointStatement"] == "joint statement"
    assert terms.kinds()["OtherDocument"] == "other"
    assert len(terms.kinds()) == 19


@pytest.mark.parametrize(
    ("kind", "family"),
    [
        ("Visit", "Meeting"),
        ("Law", "Document"),
        ("Commitment", "Commitment"),
        ("Action", "Action"),
        ("Provision", "Provision"),
    ],
)
def test_a_kind_has_a_family(kind: str, family: str) -> None:
    assert terms.family(kind) == family


def test_what_is_no_finding_has_no_family() -> None:
    with pytest.raises(OntologyError, match="Person"):
        terms.family("Person")


def test_statuses_by_family() -> None:
    assert list(terms.statuses("Meeting")) == ["occurred", "ongoing", "planned", "proposed", "cancelled", "denied"]
    assert terms.statuses("Document")["inForce"] == "in force"
    assert "signed" not in terms.statuses("Commitment")
    assert len(terms.statuses()) == 21


def test_topics_have_words_and_share_none() -> None:
    words = [word for topic in terms.topics().values() for word in topic]
    assert len(terms.topics()) >= 40
    assert len(words) == len(set(words))


def test_sixteen_plover_types_cover_cameo_but_for_public_statements() -> None:
    roots = {root for each in terms.plover_types().values() for root in each}
    assert len(terms.plover_types()) == 16
    assert roots == {f"{root:02}" for root in range(2, 21)}


def test_prefixes_are_those_of_the_turtle() -> None:
    assert terms.prefixes()["dkg"] == terms.ONTOLOGY
    assert terms.prefixes()["id"] == terms.RESOURCES


def test_a_broken_file_is_an_error_with_its_place(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("dkg:Meeting a .")
    with pytest.raises(OntologyError, match=r"broken\.ttl"):
        list(terms.read_turtle(broken))


def test_the_ontology_folder_holds_the_core() -> None:
    assert (ontology_folder() / "diplomacy.ttl").is_file()
