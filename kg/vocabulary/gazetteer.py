"""The gazetteer: states, organisations, places and roles by every name they go by, and a matcher over a row of words.

Its facts are `ontology/gazetteer/*.ttl`: hand-written files, and two that `scripts/make_gazetteer.py` makes.

>>> gazetteer().find("the Kremlin").stands_for
('https://w3id.org/diplomacy-kg/id/state/RU',)
>>> gazetteer().match("the Prime Minister of Viet Nam".split(), 4)[1][0].name
'Viet Nam'
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from kg.vocabulary import ontology_folder
from kg.vocabulary.phrases import Phrases
from kg.vocabulary.terms import DKG, ONTOLOGY, facts_of

ROLES = "roles.ttl"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
NAME, OFFICIAL, ALIAS, ACRONYM, NICKNAME = DKG.name, DKG.officialName, DKG.alias, DKG.acronym, DKG.nickname
ADJECTIVE, DEMONYM = DKG.adjective, DKG.demonym
CAPITAL, IN_STATE, OF_STATE, STANDS_FOR = (
    DKG.capital,
    DKG.inState,
    DKG.ofState,
    DKG.standsFor,
)
RANK, OF_ORGANIZATION, HOME_STATE = DKG.rank, DKG.ofOrganization, DKG.homeState
KINDS = {DKG.State: "State", DKG.Organization: "Organization", DKG.Place: "Place"}

_VIA = {NAME: "name", OFFICIAL: "name", ALIAS: "name", ACRONYM: "name", NICKNAME: "nickname"}
_VIA |= {ADJECTIVE: "adjective", DEMONYM: "demonym"}
_ORDER = {"State": 0, "Organization": 1, "Place": 2}
_SHORTEST_SHOUT = 4  # "CHINA" may be China in capitals; "US" and "IN" are what they are

Facts = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """Who or what a name is.

    `kind` is State, Organization or Place; `name` its one listed name. `via` tells how it is named: "name", "adjective"
    ("Japanese"), "demonym" ("Filipinos"), "capital", "seat" ("the Kremlin") or "nickname" (a name that needs more
    evidence: "the North", "Congress"). `state` is the common name of the state it is, lies in or belongs to.
    `stands_for` lists the IRIs of the actors for whom a capital, a seat or an organ speaks, the likeliest first; `home`
    is the state whose people a movement, party or armed group comes from.
    """

    iri: str
    kind: str
    name: str
    via: str = "name"
    state: str | None = None
    stands_for: tuple[str, ...] = ()
    home: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A role by which people are called: its IRI, its name as a title, and its rank, a local name ("headOfGovernment").

    `state` and `organization` are set where only one has the role, as only Ireland has a Taoiseach.
    """

    iri: str
    name: str
    rank: str
    state: str | None = None
    organization: str | None = None


class Gazetteer:
    """All entries and roles, found by name or matched in a row of words."""

    def __init__(self, facts: Facts, role_facts: Facts) -> None:
        self._facts, self._role_facts = facts, role_facts

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Entry by IRI, with `via` as the entry's own name has it."""
        return {iri: self._entry(iri) for iri, facts in self._facts.items() if NAME in facts}

    @cached_property
    def _capitals(self) -> Mapping[str, list[str]]:
        """Place → the states whose capital it is."""
        states: dict[str, list[str]] = {}
        for iri, facts in self._facts.items():
            for place in facts.get(CAPITAL, ()):
                states.setdefault(place, []).append(iri)
        return states

    def _name(self, iri: str | None) -> str | None:
        return self._facts[iri][NAME][0] if iri else None

    def _entry(self, iri: str) -> Entry:
        facts, capital_of = self._facts[iri], self._capitals.get(iri, [])
        kind = next(KINDS[type_] for type_ in facts[TYPE] if type_ in KINDS)
        itself = iri if kind == "State" else None
        home = next((facts[link][0] for link in (IN_STATE, OF_STATE) if link in facts), itself)
        seat_of = facts.get(STANDS_FOR, ())
        via = "capital" if capital_of else "seat" if seat_of and kind == "Place" else "name"
        actors = tuple(dict.fromkeys((*seat_of, *capital_of)))
        origin = self._name(next(iter(facts.get(HOME_STATE, ())), None))
        return Entry(iri, kind, facts[NAME][0], via, self._name(home), actors, origin)

    @cached_property
    def phrases(self) -> Phrases[Entry]:
        """Every name of every entry, with the entries it may mean: states first, then organisations, then places."""
        phrases: Phrases[Entry] = Phrases()
        for iri, entry in sorted(self.entries.items(), key=lambda item: _ORDER[item[1].kind]):
            for name, via in self._names(iri):
                phrases.add(name, entry if via == "name" else replace(entry, via=via))
        return phrases

    def _names(self, iri: str) -> Iterator[tuple[str, str]]:
        facts = self._facts[iri]
        for predicate, via in _VIA.items():
            for name in facts.get(predicate, ()):
                yield name, via

    @cached_property
    def roles(self) -> Phrases[Role]:
        """Every name of every role, in small letters."""
        phrases: Phrases[Role] = Phrases()
        for iri, facts in self._role_facts.items():
            for name in (*facts.get(NAME, ()), *facts.get(ALIAS, ())):
                phrases.add(name.lower(), self._role(iri, facts))
        return phrases

    def _role(self, iri: str, facts: Mapping[str, Sequence[str]]) -> Role:
        rank = facts[RANK][0].removeprefix(ONTOLOGY)
        state, organization = (next(iter(facts.get(link, ())), None) for link in (OF_STATE, OF_ORGANIZATION))
        return Role(iri, facts[NAME][0], rank, self._name(state), self._name(organization))

    def find(self, name: str) -> Entry | None:
        """The likeliest entry of a name ("the" before it is no part of it); None where it is unknown. Case counts."""
        return next(iter(self.find_all(name)), None)

    def find_all(self, name: str) -> tuple[Entry, ...]:
        """All entries of a name, the likeliest first."""
        return self.phrases.get(name) or self.phrases.get(name.removeprefix("the ").removeprefix("The "))

    def find_role(self, name: str) -> Role | None:
        """The role of a name, in whatever case."""
        return next(iter(self.roles.get(name.lower())), None)

    def actors(self, entry: Entry) -> tuple[Entry, ...]:
        """The actors for which a capital, a seat or an organ stands, the likeliest first."""
        return tuple(self.entries[iri] for iri in entry.stands_for)

    def capitals(self, state: str) -> tuple[Entry, ...]:
        """The capitals of the state of an IRI, the first the first to name."""
        return tuple(self.entries[place] for place in self._facts.get(state, {}).get(CAPITAL, ()))

    def match(self, words: Sequence[str], i: int) -> tuple[int, tuple[Entry, ...]]:
        """The longest name that starts at word `i`: how many words, and the entries it may mean; (0, ()) for none.

        Words in capitals of four letters and more are also tried as names ("CHINA", "NORTH KOREA").
        """
        found = self.phrases.match(words, i)
        if found[0] or not words[i].isupper() or len(words[i]) < _SHORTEST_SHOUT:
            return found
        return self.phrases.match([word.capitalize() for word in words[i : i + 6]], 0)

    def match_role(self, words: Sequence[str], i: int) -> tuple[int, tuple[Role, ...]]:
        """The longest role that starts at word `i` of words in small letters; (0, ()) for none."""
        return self.roles.match(words, i)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of `ontology/gazetteer`, read once."""
    folder = ontology_folder() / "gazetteer"
    return Gazetteer(facts_of(*sorted(set(folder.glob("*.ttl")) - {folder / ROLES})), facts_of(folder / ROLES))
