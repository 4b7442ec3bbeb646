"""Classes of words by which a text speaks of actors, read from `ontology/lexicon/mentions.ttl`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from kg.errors import OntologyError
from kg.vocabulary import ontology_folder
from kg.vocabulary.terms import ONTOLOGY, read_turtle

MEMBER = ONTOLOGY + "word"


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    members: dict[str, set[str]] = defaultdict(set)
    for quad in read_turtle(ontology_folder() / "lexicon" / "mentions.ttl"):
        if quad.predicate.value == MEMBER:
            name = getattr(quad.subject, "value", "").rsplit("/", 1)[-1]
            members[name].add(getattr(quad.object, "value", ""))
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
