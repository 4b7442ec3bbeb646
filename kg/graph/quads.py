"""The quads of a store: claims by article, and the world kept equal to what they say. Written as N-Quads text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.graph.mapping import IDENTIFIED_AS, MENTION, Claims, Statements
from kg.graph.namespace import Term, iri_of_term
from kg.graph.world import CLAIM, Contribution

WORLD = DefaultGraph()


def lines_of(graph: Term, claims: Claims) -> list[str]:
    """The claims of one article as N-Quads."""
    return [f"{subject} {predicate} {value} {graph} ." for subject, told in claims.items() for predicate, value in told]


class Quads:
    """The claims and the world in a store of the RDF library."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def write(self, lines: Iterable[str]) -> None:
        """Write N-Quads, all or nothing. They are our own and well formed, so they are not checked again."""
        self._store.bulk_load("\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS, lenient=True)

    def remove(self, statements: Iterable[tuple[Term, Term, Term]]) -> None:
        """Take statements out of the world."""
        for subject, predicate, value in statements:
            for quad in self._matching(subject, predicate):
                if str(quad.object) == value:
                    self._store.remove(quad)

    def names(self, subject: Term, predicate: Term) -> set[Term]:
        """The name that a node of the world bears now: none or one."""
        return {str(quad.object) for quad in self._matching(subject, predicate)}

    def withdraw(self, graph: Term) -> None:
        """Drop what an article says, and remake the nodes of the world that it touched from what the others say."""
        claims = self.claims(graph)
        touched = {value for told in claims.values() for predicate, value in told if predicate == IDENTIFIED_AS}
        others = sorted(claim for thing in touched for claim in self._claims_of(thing) if claim not in claims)
        self._store.remove_graph(_named(graph))
        for subject in touched | claims.keys():
            for quad in self._matching(subject):
                self._store.remove(quad)
        self._contribute(self._of_claims(others))

    def rebuild(self) -> None:
        """Make the whole world anew from the claims, one article at a time."""
        self._store.clear_graph(WORLD)
        for graph in list(self._store.named_graphs()):
            contribution = Contribution()
            contribution.add_article(str(graph), self.claims(str(graph)))
            self._contribute(contribution)

    def claims(self, graph: Term) -> Claims:
        """What the article of a graph says."""
        claims: Claims = {}
        for quad in self._store.quads_for_pattern(None, None, None, _named(graph)):
            claims.setdefault(str(quad.subject), []).append((str(quad.predicate), str(quad.object)))
        return claims

    def told(self, subject: Term) -> Statements:
        """What the claims say of a subject."""
        quads = self._store.quads_for_pattern(_named(subject), None, None)
        return [(str(quad.predicate), str(quad.object)) for quad in quads if quad.graph_name != WORLD]

    def _contribute(self, contribution: Contribution) -> None:
        new, obsolete = contribution.changes(self.names)
        self.write(new)
        self.remove(obsolete)

    def _of_claims(self, claims: Iterable[Term]) -> Contribution:
        contribution = Contribution()
        for claim in claims:
            told = self.told(claim)
            mentions = {value: self.told(value) for predicate, value in told if predicate == MENTION}
            contribution.add_claim(claim, {claim: told, **mentions}, self._meant)
        return contribution

    def _meant(self, value: Term) -> Term:
        if not value.startswith("<"):
            return value
        identities = self._store.quads_for_pattern(_named(value), _named(IDENTIFIED_AS), None)
        return next((str(quad.object) for quad in identities), value)

    def _claims_of(self, thing: Term) -> Iterator[Term]:
        return (str(quad.object) for quad in self._matching(thing, CLAIM))

    def _matching(self, subject: Term, predicate: Term | None = None) -> list[Quad]:
        asked = None if predicate is None else _named(predicate)
        return list(self._store.quads_for_pattern(_named(subject), asked, None, WORLD))


def _named(term: Term) -> NamedNode:
    return NamedNode(iri_of_term(term))
