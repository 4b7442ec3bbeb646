"""The gazetteer's entries as the reading of names needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.vocabulary.gazetteer import Entry, gazetteer

ACTING_PLACES = ("capital", "seat")


@dataclass(frozen=True, slots=True)
class Form:
    """What a name of the gazetteer means at its place in a text.

    `kind` is State, Organization or Place, `name` its common English name. `form` tells how these words mean it: "name",
    "adjective" ("Japanese"), "demonym" ("Americans"), "capital", "seat" ("the Kremlin"), "city", or "nickname" (a name only
    where the thing is otherwise spoken of). `state` is the state that a capital, seat or organ acts for, or a city lies in.
    """

    kind: str
    name: str
    iri: str
    form: str
    state: str = ""

    @property
    def acts_for_state(self) -> bool:
        """Whether a state acts where it acts: an organ, a seat, a capital."""
        return bool(self.state) and (self.kind == "Organization" or self.form in ACTING_PLACES)


def match_form(words: Sequence[str], i: int) -> tuple[int, Form | None]:
    """The longest name of the gazetteer at word `i`: how many words, and what it means; (0, None) for none."""
    length, entries = gazetteer().match(words, i)
    return length, _form(entries[0]) if entries else None


def match_role(words: Sequence[str], i: int) -> int:
    """How many words in small letters from word `i` on are a role of the gazetteer; 0 for none."""
    return gazetteer().match_role(words, i)[0]


def state_iri(name: str) -> str | None:
    """The IRI of a state by its common name."""
    entry = gazetteer().find(name)
    return entry.iri if entry is not None and entry.kind == "State" else None


@cache
def _form(entry: Entry) -> Form:
    actors = gazetteer().actors(entry)
    how = "city" if entry.kind == "Place" and entry.via == "name" else entry.via
    if entry.kind == "State":
        return Form(entry.kind, entry.name, entry.iri, how)
    if entry.kind == "Organization":
        return Form(entry.kind, entry.name, entry.iri, how, actors[0].name if actors and actors[0].kind == "State" else "")
    return Form(entry.kind, entry.name, entry.iri, how, actors[0].name if actors else entry.state or "")
