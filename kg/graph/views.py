"""The world as other libraries' graphs: rdflib for RDF programs, networkx for layout, centrality and GraphML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, Quad, QuerySolutions

from kg.graph.namespace import article_iri
from kg.graph.store import Store
from kg.vocabulary.terms import DKG, EDTF, FAMILIES

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Dataset

ACTORS = ("Person", "State", "Organization", "Group", "Place")

NODES = """
SELECT ?thing ?property ?value WHERE {
  ?thing dkg:claim ?claim ; ?property ?value .
  FILTER(?property IN (rdf:type, dkg:name, dkg:label, dkg:content, dkg:status, dkg:date, dkg:role))
} ORDER BY ?thing ?property ?value"""

RELATIONS = """
SELECT ?source ?relation ?target (MIN(?first) AS ?sentence) (MIN(?of) AS ?article) WHERE {
  ?source dkg:claim ?claim ; ?relation ?target ; dkg:mention ?mention .
  ?target dkg:claim ?other .
  ?mention dkg:sentence ?first ; dkg:inArticle ?text .
  ?text dkg:articleId ?of .
}
GROUP BY ?source ?relation ?target
ORDER BY ?source ?relation ?target"""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the world: its IRI, label, kind ("bilateral meeting"), family ("Meeting"), status, date, role."""

    iri: str
    label: str
    kind: str
    family: str
    status: str
    date: str
    role: str


@dataclass(frozen=True, slots=True)
class Relation:
    """How two things are related: the property's local name, and a sentence that says so, with its article."""

    source: Node
    name: str
    target: Node
    sentence: str
    article: str

    def row(self) -> tuple[str, ...]:
        """As a row of a table: source, its name, relation, target, its name, status, date, sentence, article."""
        source, target = self.source, self.target
        ends = (source.iri, source.label, self.name, target.iri, target.label)
        return (*ends, source.status, source.date, self.sentence, self.article)


def to_rdflib(store: Store) -> Dataset:
    """The store as an rdflib `Dataset`: the world as its default graph, each article's claims as a named graph."""
    from rdflib import Dataset

    dataset = Dataset()
    dataset.default_graph.parse(data=_triples(store.world()), format="nt")
    for article in store.articles():
        dataset.graph(article_iri(article)).parse(data=_triples(store.claims(article)), format="nt")
    return dataset


def _triples(quads: Iterable[Quad]) -> str:
    return "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in quads)


def to_networkx(store: Store) -> MultiDiGraph:
    """The world as a networkx graph.

    Nodes are IRIs of actors, places, meetings, documents, commitments and other findings, with `label`, `kind`,
    `family`, `status`, `date`, `role`; edges run from a finding or person to what it points at, keyed by the property,
    with `relation`, `status`, `date`, `sentence` and `article`. What is not known is "".
    """
    from networkx import MultiDiGraph

    graph = MultiDiGraph()
    for node in nodes(store).values():
        facts = {"label": node.label, "kind": node.kind, "family": node.family, "role": node.role}
        graph.add_node(node.iri, **facts, status=node.status, date=node.date)
    for relation in relations(store):
        source, target = relation.source, relation.target
        told = {"sentence": relation.sentence, "article": relation.article}
        when = {"status": source.status, "date": source.date}
        graph.add_edge(source.iri, target.iri, key=relation.name, relation=relation.name, **when, **told)
    return graph


def nodes(store: Store) -> dict[str, Node]:
    """The things of the world by IRI, sorted."""
    values: dict[str, dict[str, list[str]]] = {}
    for thing, predicate, value in _rows(store, NODES):
        if not isinstance(value, Literal) or predicate.value != DKG.date or value.datatype.value == EDTF:
            values.setdefault(thing.value, {}).setdefault(predicate.value, []).append(value.value)
    return {iri: _node(iri, values[iri]) for iri in sorted(values)}


def relations(store: Store) -> Iterator[Relation]:
    """What points at what in the world, sorted by source, relation and target."""
    things = nodes(store)
    for source, relation, target, sentence, article in _rows(store, RELATIONS):
        name = DKG.local(relation.value)
        yield Relation(things[source.value], name, things[target.value], sentence.value, article.value)


def _node(iri: str, values: dict[str, list[str]]) -> Node:
    def first(*properties: str) -> str:
        return next((values[name][0] for name in properties if name in values), "")

    classes = {DKG.local(value) for name, found in values.items() if name.endswith("#type") for value in found}
    family = next((name for name in (*FAMILIES, *ACTORS) if name in classes), "")
    kind = next(iter(sorted(classes - {family})), family)
    status = first(DKG.status)
    return Node(
        iri,
        first(DKG.name, DKG.label, DKG.content) or DKG.term(kind).label,
        DKG.term(kind).label,
        family,
        DKG.term(DKG.local(status)).label if status else "",
        first(DKG.date),
        first(DKG.role),
    )


def _rows(store: Store, sparql: str) -> QuerySolutions:
    answer = store.query(sparql)
    assert isinstance(answer, QuerySolutions)
    return answer
