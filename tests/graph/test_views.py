from __future__ import annotations

from dataclasses import replace

from graph.talks import oslo, store_of, visit
from kg.graph import Store, to_networkx, to_rdflib, validate
from kg.graph.namespace import article_iri

ID = "https://w3id.org/diplomacy-kg/id/"


def test_rdflib_gets_the_world_and_the_claims() -> None:
    store = store_of()
    dataset = to_rdflib(store)
    assert len(dataset.default_graph) == len(list(store.world()))
    claims = dataset.graph(article_iri("visit"))
    assert len(claims) == len(list(store.claims("visit")))


def test_networkx_has_things_as_nodes_and_relations_with_their_sentence_as_edges() -> None:
    graph = to_networkx(store_of())
    person = f"{ID}person/ana-pires"
    assert graph.nodes[person] == {
        "label": "Ana Pires",
        "kind": "person",
        "family": "Person",
        "role": "Foreign Minister",
        "status": "",
        "date": "",
    }
    talks = next(node for node, facts in graph.nodes(data=True) if facts["kind"] == "bilateral meeting")
    edge = graph.edges[talks, person, "participant"]
    assert (edge["status"], edge["date"], edge["article"]) == ("occurred", "2023-05-03", "oslo talks")
    assert edge["sentence"].startswith("Ana Pires, foreign minister of Portugal, met Kofi Mensah")
    assert {facts["family"] for _, facts in graph.nodes(data=True)} == {
        "Person", "State", "Group", "Place", "Meeting", "Document", "Provision", "Commitment", "Statement",
    }  # fmt: skip


def test_networkx_does_not_depend_on_the_order_of_articles() -> None:
    one, other = to_networkx(store_of(oslo(), visit())), to_networkx(store_of(visit(), oslo()))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True, keys=True)) == list(other.edges(data=True, keys=True))


def test_a_sound_store_conforms_and_the_shapes_had_something_to_look_at() -> None:
    report = validate(store_of())
    reached = dict(report.reached)
    assert report.violations == ()
    assert report.conforms
    assert reached["Meeting"] == 4  # two claims and two things of the world
    assert reached["Memorandum"] == 2
    assert "4  Meeting" in report.to_text()


def test_an_empty_store_does_not_conform() -> None:
    assert not validate(Store.open()).conforms


def test_a_finding_without_evidence_is_a_violation() -> None:
    findings = visit()
    bare = replace(findings, findings=(replace(findings.findings[0], mentions=()),))
    report = validate(store_of(bare))
    assert not report.conforms
    assert any(violation.path == "mention" for violation in report.violations)
