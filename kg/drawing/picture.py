"""What a page shows, as plain frozen values: made from the store by `gather`, read by `page`, by hand in tests."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kg.model import When


@dataclass(frozen=True, slots=True)
class Source:
    """An article: where a sentence was read. `url` is None where nothing but a name is known."""

    id: str
    title: str
    url: str | None = None
    publisher: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A sentence that states something, with the words in it that do, and the id of its `Source`."""

    source: str
    sentence: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """A status by its local name (`inForce`), its words ("in force"), and since when, where that is told."""

    name: str
    words: str
    since: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the world.

    `kind` is the class that decides its look and its place in the legend (Person, Meeting, Document …), `words` its own
    class in words ("bilateral meeting"). `subtitle` is a person's role and state. `facts` are pairs of words. `states`
    and `topics` are names to filter and group by; `at` is latitude and longitude.
    """

    id: str
    label: str
    kind: str
    words: str = ""
    subtitle: str = ""
    status: Status | None = None
    history: tuple[Status, ...] = ()
    when: When | None = None
    due: When | None = None
    facts: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    states: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation, read from `source` to `target`: `name` is the property's local name, `words` what the edge says."""

    source: str
    target: str
    name: str
    words: str
    status: Status | None = None
    when: When | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """All that one page shows. `left_out` is a plain sentence for the reader, empty where nothing was left out."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    sources: tuple[Source, ...] = ()
    title: str = "Who met whom, and what was promised"
    left_out: str = ""
    degrees: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Count each node's edges once; every reader of the picture asks for them."""
        counted = Counter(end for edge in self.edges for end in (edge.source, edge.target))
        object.__setattr__(self, "degrees", dict(counted))
