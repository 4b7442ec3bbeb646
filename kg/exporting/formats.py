"""The formats of export: a table from a file's ending to what writes it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Quad, RdfFormat, serialize
from pyoxigraph import parse as parse_rdf

from kg.exporting.turtle import in_order, write_trig, write_turtle
from kg.graph.namespace import Term, article_iri, node
from kg.graph.store import Store
from kg.graph.views import relations, to_networkx
from kg.vocabulary.terms import ONTOLOGY, RESOURCES

COLUMNS = ("source", "source_name", "relation", "target", "target_name", "status", "date", "sentence", "article")
"""The header of the CSV."""

Writer = Callable[[Store], Iterable[str]]
"""Gives the parts of the file's text, in order."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """What a format is for, in a few words, and what writes it."""

    description: str
    write: Writer


def _turtle(store: Store) -> Iterator[str]:
    return write_turtle(store.world())


def _trig(store: Store) -> Iterator[str]:
    return write_trig(store.world(), _claims(store))


def _n_triples(store: Store) -> Iterator[str]:
    return iter(sorted(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in store.world()))


def _n_quads(store: Store) -> Iterator[str]:
    yield from _n_triples(store)
    for _, quads in _claims(store):
        yield from sorted(f"{quad} .\n" for quad in quads)


def _json_ld(store: Store) -> Iterator[str]:
    yield _serialized(store, RdfFormat.JSON_LD) + "\n"


def _rdf_xml(store: Store) -> Iterator[str]:
    yield _serialized(store, RdfFormat.RDF_XML)


def _graphml(store: Store) -> Iterator[str]:
    from networkx import generate_graphml

    for line in generate_graphml(to_networkx(store)):
        yield f"{line}\n"


def _csv(store: Store) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for relation in relations(store):
        writer.writerow(relation.row())
    yield out.getvalue()


def _claims(store: Store) -> Iterator[tuple[Term, Iterable[Quad]]]:
    for article in store.articles():
        yield node(article_iri(article)), store.claims(article)


def _serialized(store: Store, format_: RdfFormat) -> str:
    lines = "".join(f"{subject} {predicate} {value} .\n" for subject, predicate, value in in_order(store.world()))
    triples = (quad.triple for quad in parse_rdf(lines.encode(), format=RdfFormat.N_TRIPLES))
    written = serialize(triples, format=format_, prefixes={"dkg": ONTOLOGY, "id": RESOURCES})
    return (written or b"").decode()


EXPORTERS: dict[str, Exporter] = {
    ".ttl": Exporter("Turtle for people: the graph, grouped by kind", _turtle),
    ".trig": Exporter("TriG: the graph, and what each article claims", _trig),
    ".nq": Exporter("N-Quads: the graph and the claims, for interchange", _n_quads),
    ".nt": Exporter("N-Triples: the graph, a triple a line", _n_triples),
    ".jsonld": Exporter("JSON-LD: the graph", _json_ld),
    ".rdf": Exporter("RDF/XML: the graph", _rdf_xml),
    ".graphml": Exporter("GraphML: nodes and relations for Gephi, yEd, networkx", _graphml),
    ".csv": Exporter("CSV: one relation a line, with its sentence", _csv),
}
"""Ending of a file → format."""
