"""The entities of one article in the making: who there is, by which words, and what is known of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extraction.actors.known import Form, state_iri
from kg.extraction.actors.people import Person
from kg.extraction.actors.spelling import folded
from kg.language.doc import Doc, Word
from kg.model import Entity

NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")


@dataclass(slots=True, eq=False)
class Figure:
    """One entity in the making."""

    key: str
    kind: str
    name: str
    known: str | None = None
    state: str | None = None
    person: Person | None = None
    spans: list[tuple[Word, Word]] = field(default_factory=list)
    aliases: dict[str, None] = field(default_factory=dict)

    @property
    def is_state(self) -> bool:
        """Whether it is a state."""
        return self.kind == "State"

    @property
    def is_person(self) -> bool:
        """Whether it is a human being in office."""
        return self.person is not None and self.person.counts

    @property
    def serves(self) -> str | None:
        """The name of the state that it serves, where it is a person or group of one."""
        return self.person.state if self.person is not None else self.state

    @property
    def is_body(self) -> bool:
        """Whether "it" may mean it as an actor: a state or an organisation."""
        return self.kind in ("State", "Organization", "Group")


class Cast:
    """All figures of an article by key."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.figures: dict[str, Figure] = {}
        self._by_state: dict[str, str] = {}

    @property
    def groups(self) -> list[Figure]:
        """The unnamed groups so far."""
        return [figure for figure in self.figures.values() if figure.kind == "Group"]

    def of_form(self, form: Form) -> Figure:
        """The figure of a gazetteer's form as a thing: a state, an organisation or a place."""
        figure = self._take(form.kind, form.name, form.iri or None)
        if form.kind == "State":
            self._by_state[form.name] = figure.key
        elif form.kind == "Place":
            figure.state = form.state or None
        return figure

    def state_named(self, name: str) -> Figure:
        """The figure of a state by its common name."""
        return self.figures[self._by_state[name]] if name in self._by_state else self._new_state(name)

    def _new_state(self, name: str) -> Figure:
        figure = self._take("State", name, state_iri(name))
        self._by_state[name] = figure.key
        return figure

    def of_person(self, person: Person) -> Figure:
        """The figure of a person."""
        figure = self._take("Person", person.name, None)
        figure.person, person.key = person, figure.key
        return figure

    def place(self, name: str) -> Figure:
        """The figure of a place that the gazetteer does not know."""
        return self._take("Place", name, None)

    def organization(self, name: str) -> Figure:
        """The figure of an organisation that the gazetteer does not know."""
        return self._take("Organization", name, None)

    def group(self, name: str, state: str | None) -> Figure:
        """The figure of an unnamed group, named as worded."""
        figure = self._take("Group", name, None)
        figure.state = figure.state or state
        return figure

    def _take(self, kind: str, name: str, known: str | None) -> Figure:
        key = f"{kind.lower()}-{NOT_IN_KEYS.sub('-', folded(name)).strip('-')}"
        figure = self.figures.get(key)
        if figure is None:
            figure = self.figures[key] = Figure(key, kind, name, known)
        figure.known = figure.known or known
        return figure

    def forget_mentions(self) -> None:
        """Forgets where the figures are mentioned, and groups altogether: the text is about to be read again."""
        self.figures = {key: figure for key, figure in self.figures.items() if figure.kind != "Group"}
        for figure in self.figures.values():
            figure.spans.clear()

    def entities(self) -> tuple[Entity, ...]:
        """The figures that the text mentions, as plain values, in the order of first mention."""
        told = [
            figure
            for figure in self.figures.values()
            if figure.spans and (figure.person is None or figure.person.counts)
        ]
        told.sort(key=lambda figure: min(first.i for first, _ in figure.spans))
        return tuple(self.entity(figure) for figure in told)

    def entity(self, figure: Figure) -> Entity:
        """One figure as a plain value."""
        person = figure.person
        spans = sorted(set(figure.spans), key=lambda span: (span[0].i, span[1].i))
        return Entity(
            key=figure.key,
            kind=figure.kind,
            name=figure.name,
            known=figure.known,
            role=(person.role or None) if person else None,
            state=person.state if person else figure.state,
            organization=person.organization if person else None,
            aliases=tuple(alias for alias in figure.aliases if alias != figure.name),
            mentions=tuple(
                self.doc.mention_of(first, last) for first, last in spans if first.sentence is last.sentence
            ),
        )
