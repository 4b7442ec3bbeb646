"""The gazetteer's entries as the reading of names needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.vocabulary.gazetteer import Entry, gazetteer

LONGEST_INITIALS = 5
ACTING_PLACES = ("capital", "seat")


@dataclass(frozen=True, slots=True)
class Form:
    """What a name of the gazetteer means at its place in a text.

    `kind` is State, Organization or Place, `name` its common English name. `form` tells how these words mean it:
    "name", "adjective" ("Japanese"), "demonym" ("Americans"), "capital", "seat" ("the Kremlin"), "city", or "nickname"
    (a name only where the thing is otherwise spoken of). `state` is the state that an organ acts for or that a place
    lies in; `actor` the state or body that acts where it acts.
    """

    kind: str
    name: str
    iri: str
    form: str
    state: str = ""
    actor: Form | None = None

    @property
    def acts_for_state(self) -> bool:
        """Whether it is an organ of a state."""
        return self.kind == "Organization" and self.actor is not None


def match_form(words: Sequence[str], i: int) -> tuple[int, Form | None]:
    """The longest name of the gazetteer at word `i`: how many words, and what it means; (0, None) for none."""
    length, entries = gazetteer().match(words, i)
    return length, _form(entries[0]) if entries else None


def match_role(words: Sequence[str], i: int) -> int:
    """How many words in small letters from word `i` on are a role of the gazetteer; 0 for none."""
    return gazetteer().match_role(words, i)[0]


def is_role(words: str) -> bool:
    """Whether the gazetteer has a role of that name."""
    return gazetteer().find_role(words) is not None


def state_with(role: str) -> str:
    """The one state that has an office, by its whole name, its last words or those before "for"; "" for none.

    >>> state_with("Interior Assistant Secretary"), state_with("Under Secretary of State for Political Affairs")
    ('United States', 'United States')
    """
    words = role.split()
    wholes = [" ".join(words[i:]) for i in range(len(words))] + [role.split(" for ")[0], role.split(" in ")[0]]
    found = (gazetteer().find_role(whole) for whole in wholes)
    return next((each.state for each in found if each is not None and each.state), "")


def rank(role: str) -> str:
    """The rank of an office of the gazetteer ("headOfState", "minister"), "" for any other."""
    found = gazetteer().find_role(role)
    return found.rank if found is not None else ""


def unabbreviated(word: str) -> str:
    """An office told by its initials or cut short in full ("PM", "Gen."); any other word as it is."""
    short = (word.isupper() or word.endswith(".")) and 1 < len(word) < LONGEST_INITIALS
    role = gazetteer().find_role(word) if short else None
    return role.name if role is not None else word


@cache
def namesakes(plural: str) -> tuple[str, ...]:
    """The states whose names end in a name told in the plural: both of "the Koreas"."""
    singular = plural.removesuffix("s")
    states = (entry.name for entry in gazetteer().entries.values() if entry.kind == "State")
    return tuple(name for name in states if name.lower().split()[-1] == singular)


def capitals(state: str) -> tuple[Form, ...]:
    """The capitals of the state of an IRI, the first the first to name."""
    return tuple(filter(None, map(_form, gazetteer().capitals(state))))


def state_iri(name: str) -> str | None:
    """The IRI of a state by its common name."""
    entry = gazetteer().find(name)
    return entry.iri if entry is not None and entry.kind == "State" else None


@cache
def _form(entry: Entry) -> Form:
    actor = _actor(entry)
    how = "city" if entry.kind == "Place" and entry.via == "name" else entry.via
    if entry.kind == "State":
        return Form(entry.kind, entry.name, entry.iri, how)
    if entry.kind == "Organization":
        return Form(entry.kind, entry.name, entry.iri, how, actor.name if actor else "", actor)
    return Form(entry.kind, entry.name, entry.iri, how, entry.state or "", actor if how in ACTING_PLACES else None)


def _actor(entry: Entry) -> Form | None:
    """Who acts where it acts: the body that sits there, else the state of today, not a former one."""
    actors = gazetteer().actors(entry)
    chosen = next(
        (actor for actor in actors if actor.kind == "Organization" or actor.name == entry.state),
        actors[0] if actors else None,
    )
    if chosen is None or (entry.kind == "Organization" and chosen.kind != "State"):
        return None
    return Form(chosen.kind, chosen.name, chosen.iri, "name")
