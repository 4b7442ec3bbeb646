"""What of a large graph is drawn: the part that was asked for, and a plain sentence on what was left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.drawing.skeleton import OTHER, TOPIC, TOPICAL, Skeleton, rows
from kg.errors import QueryError
from kg.query.finding import find
from kg.vocabulary.terms import DKG, FAMILIES, terms

if TYPE_CHECKING:
    from kg.graph import Store

_PERSON = DKG.local(DKG.Person)
_BOUNDS = (DKG.notBefore, DKG.notAfter)


@dataclass(frozen=True, slots=True)
class Wish:
    """The part of a graph that was asked for; see `kg.drawing.draw`."""

    focus: str | None = None
    hops: int = 1
    start: str | None = None
    end: str | None = None
    topic: str | None = None
    max_nodes: int = 2000


def selected(store: Store, whole: Skeleton, wish: Wish) -> tuple[Skeleton, str]:
    """The part of a skeleton that a wish asks for, and what the page says of the rest.

    Raises:
        QueryError: the focus or the topic is not in the graph.
    """
    part, told = whole.part(_told_of(whole)), []
    if wish.topic:
        part = _about(part, wish.topic)
        told.append(f"about {wish.topic}")
    if wish.start or wish.end:
        part = _within(store, part, wish.start, wish.end)
        told.append(_span(wish.start, wish.end))
    steps: dict[str, int] = {}
    if wish.focus:
        centre, name = _found(store, part, wish.focus)
        steps = _reached(part, centre, wish.hops)
        part = part.part(steps)
        told.append(f"within {wish.hops} {'step' if wish.hops == 1 else 'steps'} of {name}")
    asked = len(part.kinds)
    if asked > wish.max_nodes:
        part = part.part(_weightiest(part, wish.max_nodes, steps))
    return part, _sentence(len(whole.kinds), asked, len(part.kinds), told)


def _told_of(whole: Skeleton) -> set[str]:
    """Things and people, and what is linked to them; a state or place that is only named would stand there alone."""
    telling = {iri for iri, kind in whole.kinds.items() if kind in (*FAMILIES, _PERSON, OTHER)}
    return telling | {near for iri in telling for near in whole.neighbours[iri]}


def _sentence(whole: int, asked: int, drawn: int, told: list[str]) -> str:
    """Say what is drawn of what there is."""
    parts = []
    if asked < whole and not told:
        parts.append(f"{whole - asked:,} of the graph's {whole:,} nodes are only named in passing and not drawn.")
    if told:
        parts.append(f"Only what is {' and '.join(told)} is drawn: {asked:,} of the graph's {whole:,} nodes.")
    if drawn < asked:
        parts.append(
            f"Of {asked:,} nodes the {drawn:,} best linked are drawn; "
            "to draw others, name one with --focus, or use --from, --to, --topic or --max-nodes."
        )
    return " ".join(parts)


def _span(start: str | None, end: str | None) -> str:
    return " ".join(word for word in (start and f"from {start} on", end and f"up to {end}") if word)


def _with_company(part: Skeleton, things: Iterable[str]) -> Skeleton:
    """Things with those who have to do with them, and the states and bodies these people act for."""
    kept = set(things)
    for thing in list(kept):
        kept |= {near for near in part.neighbours[thing] if part.kinds[near] not in FAMILIES}
    homes = {DKG.local(DKG.state), DKG.local(DKG.organization)}
    kept |= {other for one, name, other in part.links if name in homes and one in kept}
    return part.part(kept)


def _about(part: Skeleton, topic: str) -> Skeleton:
    labels = {iri: topic_label(iri) for iri, kind in part.kinds.items() if kind == TOPIC}
    wished = topic.casefold().replace(" ", "")
    chosen = {
        iri for iri, label in labels.items() if wished == label.casefold().replace(" ", "") or iri.endswith(f"#{topic}")
    }
    if not chosen:
        known = ", ".join(sorted(labels.values())) or "none"
        raise QueryError(f"no topic {topic!r} in the graph", "topic", f"name one of: {known}")
    return _with_company(part, {one for one, name, other in part.links if name in TOPICAL and other in chosen})


def topic_label(iri: str) -> str:
    """The words of a concept."""
    found = terms().get(iri.rsplit("#", 1)[-1])
    return found.label if found else iri


def _within(store: Store, part: Skeleton, start: str | None, end: str | None) -> Skeleton:
    """Dated things that may lie between two days; a year or month stands for all of its days."""
    first, last = dict.fromkeys(part.things(), ""), dict.fromkeys(part.things(), "")
    for bound, days in zip(_BOUNDS, (first, last), strict=True):
        for row in rows(store, f"SELECT ?node ?day {{ ?node <{bound}> ?day }}"):
            if row["node"].value in days:
                days[row["node"].value] = row["day"].value
    dated = [thing for thing in part.things() if first[thing] or last[thing]]
    over = {thing for thing in dated if start and (last[thing] or first[thing]) < start}
    ahead = {thing for thing in dated if end and (first[thing] or last[thing])[: len(end)] > end}
    return _with_company(part, set(dated) - over - ahead)


def _found(store: Store, part: Skeleton, focus: str) -> tuple[str, str]:
    """The IRI and name of the node that a focus names."""
    iri = focus if focus in part.kinds else find(store, focus)
    if iri not in part.kinds:
        raise QueryError(f"{focus!r} is not in the part that was asked for", "", "ask for more, or name another focus")
    names = sorted(row["name"].value for row in rows(store, f"SELECT ?name {{ <{iri}> dkg:name|dkg:label ?name }}"))
    return iri, names[0] if names else focus


def _reached(part: Skeleton, centre: str, hops: int) -> dict[str, int]:
    """The nodes within some steps of a centre, with their distance. A topic is no bridge."""
    steps, rim = {centre: 0}, [centre]
    for step in range(1, hops + 1):
        onward = [iri for iri in rim if part.kinds[iri] != TOPIC or iri == centre]
        rim = sorted({near for iri in onward for near in part.neighbours[iri]} - steps.keys())
        steps |= dict.fromkeys(rim, step)
    return steps


def _weightiest(part: Skeleton, most: int, steps: dict[str, int]) -> set[str]:
    """As many nodes as are wished: things whose actors are in much, nearest the focus first, each with its actors."""

    def weight(thing: str) -> tuple[int, int, str]:
        return steps.get(thing, 0), -sum(len(part.neighbours[near]) for near in part.neighbours[thing]), thing

    kept = {iri for iri, step in steps.items() if step == 0}
    for thing in sorted(part.things(), key=weight):
        company = {thing, *(near for near in part.neighbours[thing] if part.kinds[near] not in FAMILIES)}
        if len(kept | company) <= most:
            kept |= company
        if len(kept) >= most:
            return kept
    rest = sorted(part.kinds.keys() - kept, key=lambda iri: (steps.get(iri, 0), -len(part.neighbours[iri]), iri))
    return kept | set(rest[: most - len(kept)])
