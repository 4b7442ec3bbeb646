"""The ontology's terms, read from `diplomacy.ttl` and `schemes.ttl` in `ontology/`: a closed namespace and its tables.

A module binds the terms it names at its top (`MEETING = DKG.Meeting`), so that a slip of the pen fails on import.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.vocabulary import ontology_folder

ONTOLOGY = "https://w3id.org/diplomacy-kg/ontology#"
RESOURCES = "https://w3id.org/diplomacy-kg/id/"
EDTF = "http://id.loc.gov/datatypes/edtf"
FILES = ("diplomacy.ttl", "schemes.ttl")

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or concept: its local name and IRI, and what the ontology says of it.

    `types` and `parents` are IRIs; `words` are the words by which a text is matched, `schemes` the concept's schemes.
    """

    local: str
    iri: str
    types: frozenset[str]
    label: str = ""
    definition: str = ""
    notation: str = ""
    parents: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    cameo: tuple[str, ...] = ()


class Namespace:
    """A closed namespace: `DKG.Meeting` and `DKG["Meeting"]` give the IRI; an unknown term raises OntologyError."""

    def __init__(self, base: str, terms: Mapping[str, Term]) -> None:
        self._base, self._terms = base, terms

    def __getitem__(self, local: str) -> str:
        return self.term(local).iri

    def __getattr__(self, local: str) -> str:
        if local.startswith("__"):
            raise AttributeError(local)
        return self[local]

    def __contains__(self, local: object) -> bool:
        return local in self._terms

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def term(self, local: str) -> Term:
        """All that the ontology says of a term, by its local name."""
        if local not in self._terms:
            raise OntologyError(f"unknown term dkg:{local}", "ontology", f"define it in {' or '.join(FILES)}")
        return self._terms[local]

    def local(self, iri: str) -> str:
        """The local name of a term's IRI."""
        return self.term(iri.removeprefix(self._base)).local


def read_turtle(path: Path) -> Iterator[ox.Quad]:
    """The triples of a Turtle file; raises OntologyError where it is missing or broken."""
    try:
        yield from ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"not readable as Turtle ({error})", str(path), "mend the file") from error


def facts_of(*paths: Path) -> dict[str, dict[str, list[str]]]:
    """Subject → predicate → objects, as strings, for all named subjects of some Turtle files; raises OntologyError."""
    facts: dict[str, dict[str, list[str]]] = {}
    for path in paths:
        for quad in read_turtle(path):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                facts.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object.value)
    return facts


def _term(iri: str, facts: Mapping[str, list[str]]) -> Term:
    def first(*predicates: str) -> str:
        return next((facts[predicate][0] for predicate in predicates if predicate in facts), "")

    return Term(
        local=iri.removeprefix(ONTOLOGY),
        iri=iri,
        types=frozenset(facts.get(_RDF + "type", ())),
        label=first(_SKOS + "prefLabel", _RDFS + "label"),
        definition=first(_SKOS + "definition"),
        notation=first(_SKOS + "notation"),
        parents=tuple(facts.get(_RDFS + "subClassOf", ())),
        schemes=tuple(facts.get(_SKOS + "inScheme", ())),
        words=tuple(facts.get(_SKOS + "altLabel", ())),
        cameo=tuple(facts.get(ONTOLOGY + "cameo", ())),
    )


@cache
def terms() -> Mapping[str, Term]:
    """All terms of the ontology by local name, in the order of the files."""
    about = {iri: facts for file in FILES for iri, facts in facts_of(ontology_folder() / file).items()}
    found = [_term(iri, facts) for iri, facts in about.items() if iri.startswith(ONTOLOGY)]
    return MappingProxyType({term.local: term for term in found})


@cache
def prefixes() -> Mapping[str, str]:
    """Prefix → namespace for people who read or write Turtle and SPARQL: those of the core ontology, and `id:`."""
    parser = ox.parse(path=str(ontology_folder() / FILES[0]), format=ox.RdfFormat.TURTLE)
    for _ in parser:
        pass
    return MappingProxyType({**parser.prefixes, "id": RESOURCES})


DKG = Namespace(ONTOLOGY, terms())

_FAMILIES = (DKG.Meeting, DKG.Document, DKG.Provision, DKG.Commitment, DKG.Statement, DKG.Action)
FAMILIES = tuple(DKG.local(iri) for iri in _FAMILIES)
_STATUS, _TOPIC, _PLOVER = DKG.Status, DKG.Topic, DKG.PloverType
_STATUS_SCHEMES = {"Document": DKG.documentStatuses, "Commitment": DKG.commitmentStatuses}
_EVENT_STATUSES = DKG.eventStatuses


def _of_type(iri: str) -> dict[str, Term]:
    return {local: term for local, term in terms().items() if iri in term.types}


@cache
def classes() -> Mapping[str, Term]:
    """The classes by local name."""
    return MappingProxyType(_of_type(_OWL + "Class"))


@cache
def properties() -> Mapping[str, Term]:
    """The properties by local name."""
    return MappingProxyType(_of_type(_OWL + "ObjectProperty") | _of_type(_OWL + "DatatypeProperty"))


@cache
def kinds() -> Mapping[str, str]:
    """Class → word of the digest, for the kinds of meetings and documents: "JointStatement" → "joint statement"."""
    return MappingProxyType({local: term.notation for local, term in classes().items() if term.notation})


@cache
def superclasses(local: str) -> tuple[str, ...]:
    """A class and its superclasses within the ontology, nearest first."""
    parents = (iri.removeprefix(ONTOLOGY) for iri in DKG.term(local).parents if iri.startswith(ONTOLOGY))
    return (local, *(ancestor for parent in parents for ancestor in superclasses(parent)))


def family(kind: str) -> str:
    """Meeting, Document, Provision, Commitment, Statement or Action: the family of a finding's kind."""
    for ancestor in superclasses(kind):
        if ancestor in FAMILIES:
            return ancestor
    raise OntologyError(f"dkg:{kind} is no kind of finding", "ontology", f"use a subclass of {', '.join(FAMILIES)}")


@cache
def statuses(family: str | None = None) -> Mapping[str, str]:
    """Status → its words ("inForce" → "in force"), of one family of findings or of all."""
    scheme = _STATUS_SCHEMES.get(family, _EVENT_STATUSES) if family else None
    found = _of_type(_STATUS).items()
    return MappingProxyType({local: term.label for local, term in found if scheme is None or scheme in term.schemes})


@cache
def topics() -> Mapping[str, tuple[str, ...]]:
    """Topic → the words by which a text is matched to it."""
    return MappingProxyType({local: term.words for local, term in _of_type(_TOPIC).items()})


@cache
def plover_types() -> Mapping[str, tuple[str, ...]]:
    """PLOVER type → the CAMEO root codes that correspond to it."""
    return MappingProxyType({local: term.cameo for local, term in _of_type(_PLOVER).items()})
