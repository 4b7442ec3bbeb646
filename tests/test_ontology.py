"""The ontology is whole: each class has its shape, each property its domain and range, each concept its scheme."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Namespace, URIRef
from rdflib.collection import Collection

from kg.vocabulary import ontology_folder

DKG = Namespace("https://w3id.org/diplomacy-kg/ontology#")
SHAPES = Namespace("https://w3id.org/diplomacy-kg/shapes#")
FOLDER = ontology_folder()
SCHEMES = {"eventStatuses": "Event", "documentStatuses": "Document", "commitmentStatuses": "Commitment"}

GOOD = """
@base <https://w3id.org/diplomacy-kg/id/> .
@prefix dkg: <https://w3id.org/diplomacy-kg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<article/a> a dkg:Article ; dkg:articleId "a" .
<mention/1> a dkg:Mention ; dkg:quote "met" ; dkg:start 10 ; dkg:end 13 ; dkg:sentence "Chileans and Peruvians met." ;
    dkg:sentenceStart 0 ; dkg:sentenceEnd 27 ; dkg:inArticle <article/a> .
<state/CL> a dkg:State ; dkg:name "Chile" .
<meeting/1> a dkg:Meeting, dkg:BilateralMeeting ; dkg:status dkg:occurred ; dkg:mention <mention/1> ;
    dkg:participant <state/CL> ; dkg:date "2001-03"^^<http://id.loc.gov/datatypes/edtf>, "2001-03"^^xsd:gYearMonth ;
    dkg:notBefore "2001-03-01"^^xsd:date ; dkg:notAfter "2001-03-31"^^xsd:date .
"""
FAULTS = {
    "two statuses": ("dkg:status dkg:occurred", "dkg:status dkg:occurred, dkg:planned"),
    "a status of documents": ("dkg:status dkg:occurred", "dkg:status dkg:signed"),
    "no status": ("dkg:status dkg:occurred ;", ""),
    "no mention": ("dkg:mention <mention/1> ;", ""),
    "offsets the wrong way round": ("dkg:end 13", "dkg:end 9"),
    "a participant that is no actor": ("dkg:participant <state/CL>", "dkg:participant <article/a>"),
    "a date that is plain text": ('"2001-03"^^<http://id.loc.gov/datatypes/edtf>', '"in March"'),
    "a first day after the last": ('"2001-03-01"^^xsd:date', '"2001-04-01"^^xsd:date'),
    "a state without a name": ('; dkg:name "Chile"', ""),
}


def read(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(FOLDER / name)
    return graph


ONTOLOGY, SHAPE_GRAPH = read("diplomacy.ttl", "schemes.ttl"), read("shapes.ttl")


def ours(kind: URIRef) -> list[URIRef]:
    return sorted(term for term in ONTOLOGY.subjects(RDF.type, kind) if str(term).startswith(str(DKG)))


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.ttl")), ids=lambda path: str(path.relative_to(FOLDER)))
def test_every_turtle_file_parses(path: Path) -> None:
    assert len(Graph().parse(path)) > 0


def test_every_class_has_label_definition_parent_and_shape() -> None:
    classes = ours(OWL.Class)
    assert len(classes) == 45
    for term in classes:
        assert ONTOLOGY.value(term, RDFS.label), term
        assert ONTOLOGY.value(term, SKOS.definition), term
        assert ONTOLOGY.value(term, RDFS.subClassOf), f"{term} is aligned with nothing"
        shape = SHAPES[term.removeprefix(str(DKG))]
        assert (shape, SH.targetClass, term) in SHAPE_GRAPH, f"{term} has no shape"


def test_every_property_has_label_definition_domain_and_range() -> None:
    properties = ours(OWL.ObjectProperty) + ours(OWL.DatatypeProperty)
    assert len(properties) > 80
    for term in properties:
        for said in (RDFS.label, SKOS.definition, RDFS.domain, RDFS.range):
            assert ONTOLOGY.value(term, said), f"{term} lacks {said}"


def test_every_concept_has_words_and_a_scheme() -> None:
    concepts = list(ONTOLOGY.subject_objects(SKOS.inScheme))
    assert len(concepts) > 100
    for concept, scheme in concepts:
        assert ONTOLOGY.value(concept, SKOS.prefLabel), concept
        assert ONTOLOGY.value(concept, SKOS.definition), concept
        assert (scheme, RDF.type, SKOS.ConceptScheme) in ONTOLOGY


def test_shapes_name_only_terms_of_the_ontology() -> None:
    defined = set(ONTOLOGY.subjects())
    used = {node for triple in SHAPE_GRAPH for node in triple if str(node).startswith(str(DKG))}
    assert used <= defined, sorted(used - defined)


@pytest.mark.parametrize(("scheme", "name"), SCHEMES.items())
def test_shapes_allow_just_the_statuses_of_the_scheme(scheme: str, name: str) -> None:
    allowed = {
        status
        for shape in SHAPE_GRAPH.objects(SHAPES[name], SH.property)
        if SHAPE_GRAPH.value(shape, SH.path) == DKG.status
        for head in SHAPE_GRAPH.objects(shape, SH["in"])
        for status in Collection(SHAPE_GRAPH, head)
    }
    assert allowed == set(ONTOLOGY.subjects(SKOS.inScheme, DKG[scheme]))


def conforms(turtle: str) -> tuple[bool, str]:
    graph = Graph().parse(data=turtle, format="turtle")
    result, _, report = validate(graph, shacl_graph=SHAPE_GRAPH, advanced=False)
    return bool(result), report


def test_a_good_graph_conforms() -> None:
    result, report = conforms(GOOD)
    assert result, report


@pytest.mark.parametrize(("good", "bad"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(good: str, bad: str) -> None:
    assert good in GOOD
    result, report = conforms(GOOD.replace(good, bad))
    assert not result, report


def test_the_ontology_conforms_to_its_own_shapes() -> None:
    result, _, report = validate(ONTOLOGY, shacl_graph=SHAPE_GRAPH)
    assert result, report
