"""The bones of a graph: what is in it and what is linked to what, without a word of detail. Cheap for any store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from kg.vocabulary.terms import DKG, FAMILIES, properties, superclasses, terms

if TYPE_CHECKING:
    from kg.graph import Store

ACTORS = tuple(DKG.local(iri) for iri in (DKG.Person, DKG.State, DKG.Organization, DKG.Group))
PLACE, TOPIC, ARTICLE, OTHER = DKG.local(DKG.Place), DKG.local(DKG.Topic), DKG.local(DKG.Article), "Other"
KINDS = (*ACTORS, PLACE, *FAMILIES)
TOPICAL = frozenset(DKG.local(iri) for iri in (DKG.topic, DKG.discussed))
BY_ACTORS = frozenset(
    DKG.local(iri)
    for iri in (DKG.participant, DKG.host, DKG.party, DKG.committer, DKG.speaker, DKG.actor, DKG.attributedTo)
)
"""Properties that are read from the actor to the thing: "Norway – committer → cut its quota"."""
_UNSEEN = frozenset(DKG.local(iri) for iri in (DKG.claim, DKG.identifiedAs, DKG.mention, DKG.inArticle))
_BASE = DKG.Person.removesuffix(ACTORS[0])
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

Link = tuple[str, str, str]
"""IRI, local name of a property, IRI, in the order in which it is read."""


@dataclass(frozen=True)
class Skeleton:
    """Kinds by IRI, and links between them."""

    kinds: dict[str, str]
    links: tuple[Link, ...] = ()

    @cached_property
    def neighbours(self) -> dict[str, set[str]]:
        """IRI → IRIs linked to it, either way."""
        found: dict[str, set[str]] = defaultdict(set)
        for one, _, other in self.links:
            found[one].add(other)
            found[other].add(one)
        return found

    def things(self) -> list[str]:
        """What articles tell of: meetings, documents, commitments and their like."""
        return [iri for iri, kind in self.kinds.items() if kind in FAMILIES]

    def part(self, chosen: Iterable[str]) -> Skeleton:
        """The skeleton of some of its nodes."""
        kept = set(chosen)
        kinds = {iri: kind for iri, kind in self.kinds.items() if iri in kept}
        return Skeleton(kinds, tuple(link for link in self.links if link[0] in kept and link[2] in kept))


def of_store(store: Store) -> Skeleton:
    """The skeleton of a store's world."""
    types = rows(
        store, f"SELECT ?node ?type {{ VALUES ?type {{ {iris(DKG[kind] for kind in KINDS)} }} ?node a ?type }}"
    )
    kinds = {row["node"].value: kind_of(row["type"].value) for row in types}
    linking = [DKG[name] for name, term in properties().items() if name not in _UNSEEN and _is_link(term.types)]
    links = rows(store, f"SELECT ?from ?link ?to {{ VALUES ?link {{ {iris(linking)} }} ?from ?link ?to }}")
    return _jointed(kinds, ((row["from"].value, row["link"].value, row["to"].value) for row in links))


def of_triples(store: Store, triples: Iterable[Any]) -> Skeleton:
    """The skeleton of what a CONSTRUCT query gave; a node that it does not type has the type it has in the store."""
    linked: list[Link] = []
    types: dict[str, str] = {}
    for triple in triples:
        if triple.predicate.value == _TYPE:
            types.setdefault(triple.subject.value, triple.object.value)
        elif hasattr(triple.object, "datatype"):
            types.setdefault(triple.subject.value, "")
        else:
            linked.append((triple.subject.value, triple.predicate.value, triple.object.value))
    ends = {*types, *(end for one, _, other in linked for end in (one, other))}
    kinds = {iri: kind_of(types.get(iri, "")) for iri in sorted(ends)}
    typed = rows(store, f"SELECT ?node ?type {{ VALUES ?node {{ {iris(sorted(ends))} }} ?node a ?type }}")
    for row in typed:
        if kinds[row["node"].value] == OTHER:
            kinds[row["node"].value] = kind_of(row["type"].value)
    return _jointed(kinds, linked)


def rows(store: Store, select: str) -> Iterator[Any]:
    """The rows of a SELECT query."""
    return iter(cast(Any, store.query(select)))


def kind_of(iri: str) -> str:
    """The kind by which a class is drawn: its nearest class that has a look of its own.

    >>> kind_of(DKG.Treaty), kind_of("https://example.org/Cat")
    ('Document', 'Other')
    """
    local = iri.removeprefix(_BASE)
    if local not in terms():
        return OTHER
    return next((name for name in superclasses(local) if name in (*KINDS, ARTICLE, TOPIC)), OTHER)


def _jointed(kinds: dict[str, str], links: Iterable[Link]) -> Skeleton:
    """Keep the links between nodes, and take in the topics that they lead to."""
    found: set[Link] = set()
    for one, predicate, other in links:
        name = local_name(predicate)
        if one in kinds and name in TOPICAL:
            kinds.setdefault(other, TOPIC)
        if one in kinds and other in kinds and one != other:
            found.add((other, name, one) if name in BY_ACTORS else (one, name, other))
    return Skeleton(dict(sorted(kinds.items())), tuple(sorted(found)))


def local_name(iri: str) -> str:
    """What an IRI ends with.

    >>> local_name("https://example.org/a#b"), local_name("https://example.org/c")
    ('b', 'c')
    """
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def _is_link(types: frozenset[str]) -> bool:
    return any(name.endswith("#ObjectProperty") for name in types)


def iris(names: Iterable[str]) -> str:
    """IRIs as SPARQL writes them in a row."""
    return " ".join(f"<{name}>" for name in names)


def chunks(items: list[str], size: int = 400) -> Iterator[list[str]]:
    """A list in parts that a query can hold."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
