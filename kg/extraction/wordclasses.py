"""Classes of words by which a text speaks of actors, read from `ontology/lexicon/mentions.ttl`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import pyoxigraph

from kg.errors import OntologyError
from kg.vocabulary import ontology_folder

MEMBER = "https://w3id.org/diplomacy-kg/ontology#word"


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    path = ontology_folder() / "lexicon" / "mentions.ttl"
    for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
        if isinstance(quad.predicate, pyoxigraph.NamedNode) and quad.predicate.value == MEMBER:
            members[str(quad.subject).strip("<>").rsplit("/", 1)[-1]].add(getattr(quad.object, "value", ""))
    return {name: frozenset(words) for name, words in members.items()}


def word_class(name: str) -> frozenset[str]:
    """The words of a class, in lower case.

    Raises:
        OntologyError: the lexicon has no such class.
    """
    try:
        return _classes()[name]
    except KeyError:
        raise OntologyError("no such class of words", name, "add it to ontology/lexicon/mentions.ttl") from None
