"""The world as other libraries' graphs: rdflib for RDF programs, networkx for layout, centrality and GraphML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.namespace import TYPE, XSD, article_iri, iri_of_term
from kg.graph.store import Store
from kg.vocabulary.terms import DKG, FAMILIES

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Dataset

Values = dict[str, list[NamedNode | Literal]]
"""What is said of one thing, by the IRI of the property."""

Facts = dict[str, Values]

_TYPE = iri_of_term(TYPE)
_DATES = tuple(f"{XSD}{name}" for name in ("date", "gYearMonth", "gYear"))

ACTORS = ("Person", "State", "Organization", "Group", "Place")


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
    return _nodes(_by_subject(store))


def relations(store: Store) -> Iterator[Relation]:
    """What points at what in the world, sorted by source, relation and target."""
    about = _by_subject(store)
    things = _nodes(about)
    for iri, source in things.items():
        sentence, article = _evidence(about, about[iri])
        for predicate in sorted(about[iri].keys() - {DKG.claim}):
            for target in sorted(value.value for value in about[iri][predicate] if value.value in things):
                yield Relation(source, DKG.local(predicate), things[target], sentence, article)


def _by_subject(store: Store) -> Facts:
    about: Facts = {}
    for quad in store.world():
        subject, predicate = iri_of_term(str(quad.subject)), quad.predicate.value
        if isinstance(quad.object, NamedNode | Literal):
            about.setdefault(subject, {}).setdefault(predicate, []).append(quad.object)
    return about


def _nodes(about: Facts) -> dict[str, Node]:
    return {iri: _node(iri, values) for iri, values in sorted(about.items()) if DKG.claim in values}


def _evidence(about: Facts, values: Values) -> tuple[str, str]:
    """The first sentence that states a thing, and the id of its article; "" where nothing does."""

    def place(mention: Values) -> tuple[str, int]:
        return mention[DKG.inArticle][0].value, int(mention[DKG.start][0].value)

    mentions = [about[mention.value] for mention in values.get(DKG.mention, ())]
    if not mentions:
        return "", ""
    first = min(mentions, key=place)
    article = about[first[DKG.inArticle][0].value]
    return first[DKG.sentence][0].value, article[DKG.articleId][0].value


def _node(iri: str, values: Values) -> Node:
    def first(*properties: str) -> str:
        found = ([value for value in values.get(name, ()) if _is_told(value)] for name in properties)
        return next((min(value.value for value in told) for told in found if told), "")

    classes = {DKG.local(kind.value) for kind in values[_TYPE]}
    family = next((name for name in (*FAMILIES, *ACTORS) if name in classes), "")
    kind = DKG.term(min(classes - {family}, default=family)).label
    status = first(DKG.status)
    return Node(
        iri,
        first(DKG.name, DKG.label, DKG.content) or kind,
        kind,
        family,
        DKG.term(DKG.local(status)).label if status else "",
        first(DKG.date),
        first(DKG.role),
    )


def _is_told(value: NamedNode | Literal) -> bool:
    """Whether it is no date of XML Schema, which repeats what EDTF says."""
    return not (isinstance(value, Literal) and value.datatype.value.startswith(_DATES))
