"""Who there is in an article, and who is meant by any of its noun phrases: the answers of the second and third pass."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extraction.cast import Cast
from kg.extraction.coreference import Resolver
from kg.extraction.homes import give_homes, give_known_homes
from kg.extraction.names import find_names
from kg.extraction.people import Person, people
from kg.language.doc import Doc, Word
from kg.model import Entity


@dataclass(frozen=True)
class Discourse:
    """The entities of one article after coreference, and the reading of its noun phrases.

    `entities` are in the order of first mention.
    """

    entities: tuple[Entity, ...]
    _resolver: Resolver = field(repr=False)
    _by_key: dict[str, Entity] = field(repr=False)

    def entity(self, key: str) -> Entity:
        """The entity of a key; raises KeyError where there is none."""
        return self._by_key[key]

    def actors(self, head: Word) -> tuple[str, ...]:
        """The keys of those whom the noun phrase of a head means as actors (its conjuncts not included), () where none."""
        return tuple(key for key in self._resolver.actors(head) if key in self._by_key)

    def places(self, head: Word) -> tuple[str, ...]:
        """The keys of the places (cities, seats, states) that the noun phrase of a head means, () where none."""
        return tuple(key for key in self._resolver.located.get(head.i, ()) if key in self._by_key)

    def owners(self, head: Word) -> tuple[str, ...]:
        """The keys of those whose it is or of whom it speaks: "Japan" of "Japan's pledge", "Japanese pledge", "pledge of Japan"."""
        return tuple(key for key in self._resolver.describer.owners(head) if key in self._by_key)

    def state_of(self, key: str) -> str | None:
        """The key of the state that a person or group speaks for; of a state itself; None where the text does not tell."""
        figure = self._resolver.cast.figures[key]
        name = figure.person.state if figure.person else figure.state
        if figure.is_state:
            return key
        return self._resolver.cast.state_named(name).key if name else None


def discourse(doc: Doc) -> Discourse:
    """Reads an article twice: the first time its descriptions tell who holds which office, the second time who is meant where."""
    names, cast = find_names(doc), Cast(doc)
    persons = people(names)
    give_known_homes(persons, names, cast)
    for person in persons:
        cast.of_person(person)
    learner = Resolver(doc, names, cast, learning=True)
    learner.run()
    learner.describer.finish()
    for person in persons:
        _complete(person, learner)
    give_homes(persons, names, cast)
    cast.forget_mentions()
    resolver = Resolver(doc, names, cast)
    resolver.run()
    entities = cast.entities()
    return Discourse(entities, resolver, {entity.key: entity for entity in entities})


def _complete(person: Person, resolver: Resolver) -> None:
    """The state or body of a person from whose office it is: "its president", "spokesman for Gbagbo"."""
    if person.state or person.organization or person.owner is None:
        return
    for key in resolver.actors(person.owner):
        figure = resolver.cast.figures[key]
        if figure.is_state:
            person.state = figure.name
        elif figure.person is not None:
            person.state = figure.person.state
        elif figure.kind == "Organization" and person.role and figure.name.lower() not in person.role.lower():
            person.organization = figure.name
            person.role += f" of the {figure.name}"
