"""The world: what the claims of all articles mean together, a function of the claims and the gazetteer alone.

A node of the world says everything that its claims say, with each claim they point at replaced by that claim's node in
the world; it points back at its claims. So the world is a union over claims, and the order in which they came leaves no
trace. The one choice is the name: of several `best_name`, a maximum, which does not depend on order either; the others
become aliases. Mentions are copied, so that the sentence stands beside the fact; of an actor or a place only the first
in each article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.graph.facts import facts_of
from kg.graph.mapping import IDENTIFIED_AS, LABEL, MENTION, NAME, SENTENCE_BOUNDS, START, Claims, Statements
from kg.graph.namespace import TYPE, Term, term, text, value_of

ALIAS = term("alias")
CLAIM = term("claim")
ACTORS = frozenset((TYPE, term(name)) for name in ("Person", "State", "Organization", "Group", "Place"))
OF_CLAIMS_ALONE = frozenset((IDENTIFIED_AS, MENTION, *map(term, ("matchScore", "matchReason", "rule"))))
"""What is said of a claim and not of the thing it is about; mentions are chosen apart."""

OF_GAZETTEER = frozenset((TYPE, NAME, ALIAS))
"""What the gazetteer says of those it knows, whatever the articles call them."""

Lookup = Callable[[Term], Term]
"""Gives the world's node of a claim, and any other term unchanged."""


def best_name(names: Iterable[str]) -> str:
    """The name that a node of the world bears: not in capitals, with its accents, the longest, the last in order.

    >>> best_name(["JOSE DIAZ", "Jose Diaz", "José Díaz"])
    'José Díaz'
    """
    return max(names, key=lambda name: (not name.isupper(), sum(not c.isascii() for c in name), len(name), name))


class Contribution:
    """What claims add to the world: N-Triples, the names to choose from, and the known actors whose facts it needs."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.names: dict[tuple[Term, Term], set[Term]] = {}
        self.known: dict[Term, Statements] = {}

    def add_article(self, article: Term, claims: Claims) -> None:
        """Add all that one article says."""
        identities = {claim: value for claim, told in claims.items() for key, value in told if key == IDENTIFIED_AS}
        self._say(article, claims[article])
        for claim in identities:
            self.add_claim(claim, claims, lambda value: identities.get(value, value))

    def add_claim(self, claim: Term, claims: Claims, meant: Lookup) -> None:
        """Add what one claim says of its node; `claims` holds it and its mentions."""
        node, told = meant(claim), claims[claim]
        facts = facts_of(node)
        if facts:
            self.known[node] = facts
        left_out = OF_CLAIMS_ALONE | OF_GAZETTEER if facts else OF_CLAIMS_ALONE
        for predicate, value in told:
            if predicate in left_out:
                continue
            if predicate in (NAME, LABEL):
                self.names.setdefault((node, predicate), set()).add(value)
            else:
                self.lines.append(f"{node} {predicate} {meant(value)} .")
        self.lines.append(f"{node} {CLAIM} {claim} .")
        self._add_mentions(node, told, claims)

    def _add_mentions(self, node: Term, told: Statements, claims: Claims) -> None:
        mentions = [value for predicate, value in told if predicate == MENTION]
        if len(mentions) > 1 and not ACTORS.isdisjoint(told):
            mentions = [min(mentions, key=lambda mention: (_start(claims[mention]), mention))]
        for mention in mentions:
            self.lines.append(f"{node} {MENTION} {mention} .")
            self._say(mention, [fact for fact in claims[mention] if fact[0] not in SENTENCE_BOUNDS])

    def _say(self, subject: Term, told: Statements) -> None:
        self.lines += [f"{subject} {predicate} {value} ." for predicate, value in told]

    def changes(self, names_now: Callable[[Term, Term], set[Term]]) -> tuple[list[str], list[tuple[Term, Term, Term]]]:
        """What this changes in a world, given the name it has now for a node and a predicate.

        Returns:
            The N-Triples to add, and the statements of names that better ones make obsolete.
        """
        new = [*self.lines]
        obsolete: list[tuple[Term, Term, Term]] = []
        for node, facts in self.known.items():
            new += [f"{node} {predicate} {value} ." for predicate, value in facts]
        for (node, predicate), names in self.names.items():
            now = names_now(node, predicate)
            best = text(best_name(map(value_of, now | names)))
            new.append(f"{node} {predicate} {best} .")
            obsolete += [(node, predicate, name) for name in now - {best}]
            if predicate == NAME:
                new += [f"{node} {ALIAS} {name} ." for name in (now | names) - {best}]
        return new, obsolete


def _start(mention: Statements) -> int:
    return next(int(value[1 : value.index('"', 1)]) for predicate, value in mention if predicate == START)
