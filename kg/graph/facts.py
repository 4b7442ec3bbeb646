"""What the gazetteer knows of the actors and places that a graph uses, as statements for the world."""

from __future__ import annotations

from functools import cache

from kg.graph.namespace import TYPE, Term, iri_of_term, term, value_of
from kg.resolution.names import body_words
from kg.vocabulary import ontology_folder
from kg.vocabulary.terms import DKG, read_turtle

_NAMES = frozenset((DKG.name, DKG.officialName, DKG.alias, DKG.acronym))
_TOLD = frozenset((TYPE[1:-1], DKG.alpha2, DKG.alpha3)) | _NAMES
"""The facts that stand in the world; what else the gazetteer knows serves to read articles."""

_KINDS = {"State": term("State"), "Organization": term("Organization")}


def facts_of(subject: Term) -> list[tuple[Term, Term]]:
    """What the world tells of a subject that the gazetteer knows; nothing where it does not know it."""
    return _facts().get(subject, [])


def iri_of(kind: str, name: str) -> str | None:
    """The gazetteer's IRI of a state or organisation by any of its names, None where it has none."""
    return _iris().get((_KINDS[kind], body_words(name)))


@cache
def _facts() -> dict[Term, list[tuple[Term, Term]]]:
    facts: dict[Term, list[tuple[Term, Term]]] = {}
    for path in sorted((ontology_folder() / "gazetteer").glob("*.ttl")):
        for quad in read_turtle(path):
            if quad.predicate.value in _TOLD:
                facts.setdefault(str(quad.subject), []).append((str(quad.predicate), str(quad.object)))
    return facts


@cache
def _iris() -> dict[tuple[Term, tuple[str, ...]], str]:
    """(class, words of a name) → IRI; where two share a name, that which bears it as its first name."""
    facts = [(subject, told, value) for subject, about in _facts().items() for told, value in about]
    kinds = {subject: value for subject, told, value in facts if told == TYPE}
    names = sorted((fact for fact in facts if fact[1][1:-1] in _NAMES), key=lambda name: name[1] == term("name"))
    return {(kinds.get(subject, ""), body_words(value_of(value))): iri_of_term(subject) for subject, _, value in names}
