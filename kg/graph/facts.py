"""What the gazetteer knows of the actors and places that a graph uses, as quads of the world."""

from __future__ import annotations

from functools import cache

from pyoxigraph import Quad

from kg.graph.namespace import TYPE, term
from kg.resolution.names import body_words
from kg.vocabulary import ontology_folder
from kg.vocabulary.terms import read_turtle

TOLD = frozenset((TYPE, *map(term, ("name", "officialName", "alias", "acronym", "alpha2", "alpha3"))))
"""The facts that stand in the world; what else the gazetteer knows only serves to read articles."""

_NAMES = frozenset(map(term, ("name", "officialName", "alias", "acronym")))


def facts_of(iri: str) -> list[Quad]:
    """What the world tells of an IRI of the gazetteer, in the default graph; nothing where it is none."""
    return _facts().get(iri, [])


def iri_of(kind: str, name: str) -> str | None:
    """The gazetteer's IRI of a state or organisation by any of its names, None where it has none."""
    return _names().get((kind, body_words(name)))


@cache
def _facts() -> dict[str, list[Quad]]:
    facts: dict[str, list[Quad]] = {}
    for path in sorted((ontology_folder() / "gazetteer").glob("*.ttl")):
        for quad in read_turtle(path):
            if quad.predicate in TOLD:
                facts.setdefault(quad.subject.value, []).append(quad)
    return facts


@cache
def _names() -> dict[tuple[str, tuple[str, ...]], str]:
    kinds = {term(kind): kind for kind in ("State", "Organization")}
    return {
        (kind, body_words(quad.object.value)): iri
        for iri, quads in _facts().items()
        for kind in (kinds[fact.object] for fact in quads if fact.object in kinds)
        for quad in quads
        if quad.predicate in _NAMES
    }
