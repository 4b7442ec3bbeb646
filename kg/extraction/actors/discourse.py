"""Who there is in an article, and who is meant by any of its noun phrases: the answers of the second and third pass."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extraction.actors.cast import Cast, Figure
from kg.extraction.actors.coreference import Resolver
from kg.extraction.actors.homes import give_homes, give_known_homes, text_home
from kg.extraction.actors.joined import join_people, join_states
from kg.extraction.actors.known import capitals, match_form
from kg.extraction.actors.names import Names
from kg.extraction.actors.naming import find_names
from kg.extraction.actors.occasions import occasions
from kg.extraction.actors.people import Person, people
from kg.extraction.actors.scene import Scene
from kg.extraction.frames import Frame, frames
from kg.language.doc import Doc, Word
from kg.model import Entity, Mention

PLACE_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


class Discourse:
    """The entities of one article after coreference, and the reading of its noun phrases."""

    def __init__(self, entities: tuple[Entity, ...], resolver: Resolver) -> None:
        self._scene, self._owners = resolver.scene, resolver.describer.owners
        self._by_key = {entity.key: entity for entity in entities}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Those the text mentions, in the order of first mention, then the states asked for by a place in them."""
        return tuple(self._by_key.values())

    def entity(self, key: str) -> Entity:
        """The entity of a key; raises KeyError where there is none."""
        return self._by_key[key]

    def actors(self, head: Word) -> tuple[str, ...]:
        """The keys of those whom the noun phrase of a head, without its conjuncts, means as actors; () where none."""
        return tuple(key for key in self._scene.actors(head) if key in self._by_key)

    def places(self, head: Word) -> tuple[str, ...]:
        """The keys of the places (cities, seats, states) that the noun phrase of a head means, () where none."""
        return tuple(key for key in self._scene.located.get(head.i, ()) if key in self._by_key)

    def owners(self, head: Word) -> tuple[str, ...]:
        """The keys of those whose it is: "Japan" of "Japan's pledge", "Japanese pledge", "pledge of Japan"."""
        return tuple(key for key in self._owners.of(head) if key in self._by_key)

    def state_of(self, key: str) -> str | None:
        """The key of the state that a person serves or a place lies in, of a state itself; None where nothing tells.

        A state known only by a place in it becomes an entity, with the place's mentions.
        """
        figure = self._scene.cast.figures[key]
        if figure.is_state:
            return key
        name = figure.person.state if figure.person else figure.state
        return self._told(name, by=key) if name else None

    def capital_of(self, key: str) -> str | None:
        """The key of the capital of a state, of several the one that the text names; None where none is known.

        One that the text does not name becomes an entity, with the state's mentions.
        """
        cast = self._scene.cast
        figures = [cast.of_form(form) for form in capitals(cast.figures[key].known or "")]
        told = next((figure for figure in figures if figure.key in self._by_key), next(iter(figures), None))
        return self._taken(told, self._by_key[key].mentions) if told is not None else None

    def place_called(self, first: Word, last: Word) -> str:
        """The key of the place that words name which the gazetteer does not know."""
        mention = first.sentence.doc.mention_of(first, last)
        return self._taken(self._scene.cast.place(mention.quote), (mention,))

    def body_called(self, first: Word, last: Word) -> str:
        """The key of the organisation that words name which the gazetteer does not know."""
        mention = first.sentence.doc.mention_of(first, last)
        return self._taken(self._scene.cast.organization(mention.quote), (mention,))

    def filed_in(self, mention: Mention) -> str | None:
        """The key of the place that a dateline begins with, None where the gazetteer does not know it."""
        form = match_form(PLACE_WORD.findall(mention.quote), 0)[1]
        if form is None or "/" in mention.quote or form.form not in ("name", "city", "capital"):
            return None
        return self._taken(self._scene.cast.of_form(form), (mention,))

    def _taken(self, figure: Figure, mentions: tuple[Mention, ...]) -> str:
        """The key of a figure, which becomes an entity with some mentions where the text does not name it otherwise."""
        if figure.key not in self._by_key:
            self._by_key[figure.key] = replace(self._scene.cast.entity(figure), mentions=mentions)
        return figure.key

    def _told(self, name: str, by: str) -> str:
        return self._taken(self._scene.cast.state_named(name), self._by_key[by].mentions)


def names_in(doc: Doc) -> Names:
    """The names of an article, once its tree is mended where they tell that the parser lost who is joined with whom."""
    names = find_names(doc)
    join_states(names)
    join_people(names)
    return names


def discourse(doc: Doc, names: Names | None = None, evoked: Iterable[Frame] | None = None) -> Discourse:
    """Reads an article twice: first for who holds which office, then, knowing that, for who is meant where.

    `names` and `evoked` are the article's names and frames where they are known already.
    """
    names = names_in(doc) if names is None else names
    cast, met = Cast(doc), occasions(frames(doc) if evoked is None else evoked)
    persons = people(names)
    give_known_homes(persons, names, cast)
    for person in persons:
        cast.of_person(person)
    learner = Resolver(Scene(doc, names, cast), met, learning=True)
    learner.run()
    if learner.describer.learner is not None:
        learner.describer.learner.finish()
    for person in persons:
        _complete(person, learner.scene)
    home = text_home(names)
    give_homes(persons, home, names, cast)
    cast.forget_mentions()
    resolver = Resolver(Scene(doc, names, cast, home), met)
    resolver.run()
    return Discourse(cast.entities(), resolver)


def _complete(person: Person, scene: Scene) -> None:
    """The state or body of a person from whose office it is: "its president", "spokesman for Gbagbo"."""
    if person.state or person.organization or person.owner is None:
        return
    if scene.actors(person.owner) == (person.key,):
        return
    for key in scene.actors(person.owner):
        figure = scene.cast.figures[key]
        if figure.is_state:
            person.state = figure.name
        elif figure.person is not None:
            person.state, person.organization = figure.person.state, figure.person.organization
        elif figure.kind == "Organization" and person.role and figure.name.lower() not in person.role.lower():
            person.organization = figure.name
            person.role += f" of the {figure.name}"
