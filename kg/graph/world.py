"""The world: what the claims of all articles mean together, a function of the claims and the gazetteer alone.

A node of the world says everything that its claims say, with each claim they point at replaced by that claim's node in the
world; it points back at its claims. So the world is a union over claims, and the order in which they came leaves no trace. The
one choice is the name: of several, `best_name`, a maximum, which does not depend on order either; the others become aliases.
Mentions are copied, so that the sentence stands beside the fact; of an actor or a place only the first in each article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from kg.graph.facts import facts_of
from kg.graph.mapping import IDENTIFIED_AS, IN_ARTICLE, LABEL, MENTION, NAME, START
from kg.graph.namespace import TYPE, term

CLAIM = term("claim")
ALIAS = term("alias")
ACTORS = frozenset(map(term, ("Person", "State", "Organization", "Group", "Place")))
OF_CLAIMS_ALONE = frozenset((IDENTIFIED_AS, IN_ARTICLE, MENTION, *map(term, ("matchScore", "matchReason", "rule"))))
"""What is said of a claim and not of the thing it is about; mentions are chosen apart."""

OF_GAZETTEER = frozenset((TYPE, NAME, ALIAS))
"""What the gazetteer says of the actors it knows, whatever the articles call them."""

About = Callable[[NamedNode], list[Quad]]
"""Gives all quads of the claims about a node."""

_WORLD = DefaultGraph()


def best_name(names: Iterable[str]) -> str:
    """The name that a node of the world bears: not in capitals, with its accents, the longest, the last in order.

    >>> best_name(["JOSE DIAZ", "Jose Diaz", "José Díaz"])
    'José Díaz'
    """
    return max(names, key=lambda name: (not name.isupper(), sum(not c.isascii() for c in name), len(name), name))


class Contribution:
    """What some claims add to the world: its quads, the names to choose from, and the known actors whose facts it needs."""

    def __init__(self) -> None:
        self.quads: list[Quad] = []
        self.names: dict[tuple[NamedNode, NamedNode], set[str]] = {}
        self.known: dict[NamedNode, list[Quad]] = {}

    def add_article(self, article: NamedNode, claims: Iterable[Quad]) -> None:
        """Add all that one article says, given all quads of its graph."""
        about: dict[NamedNode, list[Quad]] = {}
        for quad in claims:
            about.setdefault(quad.subject, []).append(quad)
        identities = {claim: node for claim in about if (node := _identity(about[claim]))}
        self.quads += [Quad(quad.subject, quad.predicate, quad.object) for quad in about[article]]
        for claim, node in identities.items():
            self.add_claim(claim, node, about.__getitem__, lambda value: identities.get(value, value))

    def add_claim(
        self, claim: NamedNode, node: NamedNode, about: About, meant: Callable[[NamedNode | Literal], NamedNode | Literal]
    ) -> None:
        """Add what one claim says of its node; `meant` gives the world's node of a claim, and any other term unchanged."""
        quads = about(claim)
        self.quads.append(Quad(node, CLAIM, claim))
        facts = facts_of(node.value)
        if facts:
            self.known[node] = facts
        for quad in quads:
            if quad.predicate in OF_CLAIMS_ALONE or (facts and quad.predicate in OF_GAZETTEER):
                continue
            if quad.predicate in (NAME, LABEL):
                self.names.setdefault((node, quad.predicate), set()).add(quad.object.value)
            else:
                self.quads.append(Quad(node, quad.predicate, meant(quad.object)))
        self._add_mentions(node, quads, about)

    def _add_mentions(self, node: NamedNode, quads: list[Quad], about: About) -> None:
        mentions = [quad.object for quad in quads if quad.predicate == MENTION]
        if mentions and any(quad.predicate == TYPE and quad.object in ACTORS for quad in quads):
            mentions = [min(mentions, key=lambda mention: (_start(about(mention)), mention.value))]
        for mention in mentions:
            self.quads.append(Quad(node, MENTION, mention))
            self.quads += [Quad(quad.subject, quad.predicate, quad.object) for quad in about(mention)]


def _identity(quads: list[Quad]) -> NamedNode | None:
    return next((quad.object for quad in quads if quad.predicate == IDENTIFIED_AS), None)


def _start(quads: list[Quad]) -> int:
    return next(int(quad.object.value) for quad in quads if quad.predicate == START)


class World:
    """The default graph of a store, kept equal to what its claims say."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def changes(self, contribution: Contribution) -> tuple[list[Quad], list[Quad]]:
        """What a contribution changes here: the quads to add, and the names that a better one makes obsolete."""
        new = [*contribution.quads, *chain.from_iterable(contribution.known.values())]
        obsolete: list[Quad] = []
        for (node, predicate), names in contribution.names.items():
            current = {quad.object.value for quad in self._store.quads_for_pattern(node, predicate, None, _WORLD)}
            best = best_name(current | names)
            new.append(Quad(node, predicate, Literal(best)))
            obsolete += [Quad(node, predicate, Literal(name)) for name in current - {best}]
            if predicate == NAME:
                new += [Quad(node, ALIAS, Literal(name)) for name in (current | names) - {best}]
        return new, obsolete

    def withdraw(self, article: NamedNode) -> None:
        """Drop what an article says, and remake the nodes that it touched from what the others say."""
        claims = list(self._store.quads_for_pattern(None, None, None, article))
        own = {quad.subject for quad in claims}
        touched = {quad.object for quad in claims if quad.predicate == IDENTIFIED_AS}
        others = [(claim, node) for node in touched for claim in self._claims_of(node) if claim not in own]
        self._store.remove_graph(article)
        for subject in touched | own:
            self._forget(subject)
        contribution = Contribution()
        for claim, node in others:
            contribution.add_claim(claim, node, self._about, self._meant)
        self.write(contribution)

    def rebuild(self) -> None:
        """Make the whole world anew from the claims, one article at a time."""
        self._store.clear_graph(_WORLD)
        for article in self._store.named_graphs():
            contribution = Contribution()
            contribution.add_article(article, self._store.quads_for_pattern(None, None, None, article))
            self.write(contribution)

    def write(self, contribution: Contribution) -> None:
        """Add a contribution; what it makes obsolete goes."""
        new, obsolete = self.changes(contribution)
        self._store.extend(new)
        for quad in obsolete:
            self._store.remove(quad)

    def _claims_of(self, node: NamedNode) -> Iterator[NamedNode]:
        return (quad.object for quad in self._store.quads_for_pattern(node, CLAIM, None, _WORLD))

    def _forget(self, subject: NamedNode) -> None:
        for quad in list(self._store.quads_for_pattern(subject, None, None, _WORLD)):
            self._store.remove(quad)

    def _about(self, node: NamedNode) -> list[Quad]:
        found = self._store.quads_for_pattern(node, None, None)
        return [quad for quad in found if quad.graph_name != _WORLD]

    def _meant(self, value: NamedNode | Literal) -> NamedNode | Literal:
        if isinstance(value, Literal):
            return value
        identities = self._store.quads_for_pattern(value, IDENTIFIED_AS, None)
        return next((quad.object for quad in identities), value)
