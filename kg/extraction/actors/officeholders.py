"""Who is known to have held an office of a state: asked which of an article's states an office holder serves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import pairwise

from kg.extraction.actors.spelling import folded, name_key
from kg.vocabulary import ontology_folder
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.terms import read_turtle

TOP = "topHolder"
SOURCES = ("office-holders.ttl", "further-holders.ttl")
Holder = tuple[tuple[str, ...], str, bool, str]


@cache
def _holders() -> Mapping[str, tuple[Holder, ...]]:
    """Holders by each part of their names: all parts, state or body, whether the office was high, name."""
    index: dict[str, list[Holder]] = defaultdict(list)
    entries = gazetteer().entries
    for quad in (quad for source in SOURCES for quad in read_turtle(ontology_folder() / "holders" / source)):
        key = name_key(getattr(quad.object, "value", "").replace("-", " ").split())
        holder = (
            key,
            entries[getattr(quad.subject, "value", "")].name,
            quad.predicate.value.endswith(TOP),
            getattr(quad.object, "value", ""),
        )
        for part in set(key):
            index[part].append(holder)
    return {part: tuple(holders) for part, holders in index.items()}


@cache
def _bodies() -> frozenset[str]:
    return frozenset(entry.name for entry in gazetteer().entries.values() if entry.kind == "Organization")


def states_served(parts: tuple[str, ...], among: Collection[str], *, top_only: bool = False) -> set[str]:
    """The states, of those given, of which somebody of that name has held an office.

    One bare surname or given name counts only for the highest offices, or where nobody else known has it; a whole name
    counts for any.
    """
    top_only = top_only or (len(parts) == 1 and len({name for *_, name in _holders().get(parts[0], ())}) > 1)
    return {
        state
        for key, state, top, _ in _with_surname(parts)
        if state in among and (top or not top_only or (len(parts) > 1 and key == parts)) and _agree(parts, key)
    }


def _with_surname(parts: tuple[str, ...]) -> Iterator[Holder]:
    """Holders who share the last part of a name, or the one before it where the last may be a second surname."""
    for part in parts[-2:] if len(parts) > 2 else parts[-1:]:
        yield from _holders().get(part, ())


def serves_elsewhere(parts: tuple[str, ...], among: Collection[str]) -> bool:
    """Whether somebody of that name is known in office, but of none of the states given; a surname in the highest."""
    states = {state for key, state, top, _ in _with_surname(parts) if (top or len(parts) > 1) and _agree(parts, key)}
    return bool(states) and states.isdisjoint(among)


def _agree(parts: tuple[str, ...], key: tuple[str, ...]) -> bool:
    if len(parts) == 1:
        return parts[0] in (key[0], key[-1])
    if set(parts) == set(key) or _in_order(parts, key) or _in_order(key, parts):
        return True
    return parts[-1] == key[-1] and parts[0][:2] == key[0][:2]


def state_ruled(surname: str) -> str | None:
    """The one state or body that somebody of that surname has ruled or served in the highest offices, if a state."""
    held = {state for key, state, top, _ in _holders().get(surname, ()) if top and surname == key[-1]}
    return held.pop() if len(held) == 1 and held.isdisjoint(_bodies()) else None


def _highest(parts: tuple[str, ...]) -> set[str]:
    """The states and bodies of which somebody of that full name has held one of the highest offices.

    A second surname may follow: "Fidel Castro Ruz".
    """
    if len(parts) < 2:
        return set()
    return {held for key, held, top, _ in _with_surname(parts) if top and (set(key) == set(parts) or key == parts[:-1])}


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all parts of a name stand in another in the same order."""
    rest = iter(long)
    return all(part in rest for part in short)


def state_known(parts: tuple[str, ...]) -> str | None:
    """The one state of whose highest offices somebody of exactly that full name held one; None where unknown."""
    served = _highest(parts)
    return served.pop() if len(served) == 1 and served.isdisjoint(_bodies()) else None


def is_statesman(parts: tuple[str, ...]) -> bool:
    """Whether somebody of exactly that full name has held one of the highest offices of any state or body."""
    return bool(_highest(parts))


@cache
def _hyphened_pairs() -> frozenset[tuple[str, str]]:
    """What stands on both sides of a hyphen in the name of some holder, and first and second of several names."""
    holders = [holder for held in _holders().values() for holder in held]
    written = [folded(word).split("-") for *_, name in holders for word in name.split() if "-" in word]
    return frozenset((key[0], key[1]) for key, *_ in holders if len(key) > 2) | frozenset(
        pair for parts in written for pair in pairwise(parts)
    )


def hyphened(first: str, second: str) -> bool:
    """Whether two parts joined by a hyphen are one name: "Jean" and "Claude", "Díaz" and "Canel" of some holder."""
    return (first, second) in _hyphened_pairs()


def full_name(parts: tuple[str, ...], state: str) -> str | None:
    """The whole name of the one high office holder of a state with a surname; None where several have it."""
    held = [each for each in _holders().get(parts[-1], ()) if each[1] == state and each[2] and parts[-1] == each[0][-1]]
    if not held or not all(_agree(held[0][0], key) for key, *_ in held):
        return None
    return held[0][3]
