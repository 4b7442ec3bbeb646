"""Nodes in words: what the graph says of each, as labels, facts, statuses, dates and sentences that a person reads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from kg.drawing import places
from kg.drawing.dates import in_words
from kg.drawing.picture import Edge, Evidence, Node, Source, Status
from kg.drawing.select import topic_label
from kg.drawing.skeleton import ARTICLE, BY_ACTORS, OTHER, PLACE, TOPIC, TOPICAL, Skeleton, local_name
from kg.model import When
from kg.vocabulary.terms import DKG, EDTF, FAMILIES, statuses, superclasses, terms

Facts = dict[str, dict[str, list[Any]]]
"""Subject → predicate → objects."""

_PERSON, _STATE, _ORGANIZATION, _MEETING = (
    DKG.local(iri) for iri in (DKG.Person, DKG.State, DKG.Organization, DKG.Meeting)
)
_OF = frozenset(DKG.local(iri) for iri in (DKG.state, DKG.organization))
_TARGETS = frozenset(DKG.local(iri) for iri in (DKG.beneficiary, DKG.addressee, DKG.target))
_PLACE_OF, _IN_STATE, _OF_STATE = (DKG.local(iri) for iri in (DKG.place, DKG.inState, DKG.state))
_TOLD = (
    DKG.role,
    DKG.content,
    DKG.amount,
    DKG.condition,
    DKG.number,
    DKG.article,
    DKG.inForceFrom,
    DKG.plover,
    DKG.officialName,
)
"""What is told as a fact, in this order; the rest stands in label, date, status, relations and sentences."""
_PLAIN = {DKG.certainty: DKG.certain, DKG.polarity: DKG.positive}
"""What goes without saying."""
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABELS = (DKG.name, DKG.label, DKG.title, "http://www.w3.org/2000/01/rdf-schema#label")
MOST_SENTENCES = 40
"""What is said in more articles than a reader reads is shown by the first of them."""


class Worder:
    """Words the nodes of a part of the graph. Holds what they share: facts, sources, and who is linked to whom."""

    def __init__(self, part: Skeleton, facts: Facts, histories: dict[str, list[tuple[str, str]]]) -> None:
        self.part, self.facts, self.histories = part, facts, histories
        self.linked: dict[str, dict[str, list[str]]] = {iri: {} for iri in part.kinds}
        for one, name, other in part.links:
            thing, end = (other, one) if name in BY_ACTORS else (one, other)
            self.linked[thing].setdefault(name, []).append(end)
        self.cited: dict[str, dict[str, None]] = {}

    def node(self, iri: str) -> Node:
        """One node with all that is said of it."""
        kind = self.part.kinds[iri]
        return Node(
            id=iri,
            label=self.label(iri),
            kind=kind,
            words=self.class_words(iri),
            subtitle=self.subtitle(iri) if kind == _PERSON else "",
            status=self.status(iri),
            history=self.history(iri),
            when=self.when(iri, DKG.date, DKG.notBefore, DKG.notAfter),
            due=self.when(iri, DKG.due, DKG.dueNotBefore, DKG.dueNotAfter),
            facts=tuple(self.told(iri)),
            evidence=self.evidence(iri),
            states=self.sides(iri),
            topics=tuple(sorted({topic_label(topic) for name in TOPICAL for topic in self.linked[iri].get(name, ())})),
            at=self.at(iri),
        )

    def label(self, iri: str) -> str:
        """Its name; a thing without one is called by its content, or by its class and who has to do with it."""
        if self.part.kinds.get(iri) == TOPIC:
            return topic_label(iri)
        given = self.texts(iri, *_LABELS) or self.texts(iri, DKG.content)
        if given and not (self.part.kinds.get(iri) == _MEETING and _names_nothing(given[0])):
            return given[0]
        if self.part.kinds.get(iri) == _MEETING:
            return self.meeting(iri)
        if self.part.kinds.get(iri) in FAMILIES:
            actors = sorted(
                {self.label(end) for name, ends in self.linked[iri].items() if name in BY_ACTORS for end in ends}
            )
            return f"{self.class_words(iri)}: {', '.join(actors)}" if actors else self.class_words(iri)
        return local_name(iri)

    def meeting(self, iri: str) -> str:
        """A meeting that has no name of its own, by its class and where it is held, else when: "visit in Oslo"."""
        where = [self.label(place) for place in self.linked[iri].get(_PLACE_OF, ())]
        when = in_words(self.when(iri, DKG.date, DKG.notBefore, DKG.notAfter))
        return f"{self.class_words(iri)}{f' in {where[0]}' if where else f', {when}' if when else ''}"

    def class_words(self, iri: str) -> str:
        """The words of its most special class."""
        known = [local_name(value.value) for value in self.facts[iri][_TYPE]]
        classes = sorted((name for name in known if name in terms()), key=lambda name: -len(superclasses(name)))
        return words_of(classes[0]) if classes else self.part.kinds[iri].lower()

    def subtitle(self, iri: str) -> str:
        """A person's role, and the state or body where the role does not name it."""
        role = next(iter(self.texts(iri, DKG.role)), "")
        homes = [self.label(home) for name in sorted(_OF) for home in self.linked[iri].get(name, ())]
        return ", ".join([*([role] if role else []), *(home for home in homes if home not in role)][:2])

    def status(self, iri: str) -> Status | None:
        """The last status that articles give."""
        history = self.history(iri)
        if history:
            return history[-1]
        given = [local_name(value.value) for value in self.facts[iri][DKG.status]]
        return Status(given[0], statuses().get(given[0], given[0])) if given else None

    def history(self, iri: str) -> tuple[Status, ...]:
        """The statuses that articles gave, in the order of the articles; one that repeats the one before is dropped."""
        found: list[Status] = []
        for day, name in self.histories.get(iri, ()):
            if not found or found[-1].name != name:
                found.append(Status(name, statuses().get(name, name), in_words(When(day)) if day else ""))
        return tuple(found)

    def when(self, iri: str, date: str, first: str, last: str) -> When | None:
        """A date with its bounds. Of several that articles give, the most precise."""
        about = self.facts[iri]
        dates = sorted(
            (value.value for value in about[date] if value.datatype.value == EDTF), key=lambda text: (-len(text), text)
        )
        if not dates:
            return None
        basis = [local_name(value.value) for value in about[DKG.dateBasis]] if date == DKG.date else []
        lows, highs = (sorted(value.value for value in about[bound]) for bound in (first, last))
        if len(dates) > 1:
            lows, highs = ([day for day in days if day.startswith(dates[0][:4])] or days for days in (lows, highs))
        return When(
            dates[0], lows[-1] if lows else None, highs[0] if highs else None, basis[0] if len(basis) == 1 else "stated"
        )

    def told(self, iri: str) -> Iterable[tuple[str, str]]:
        """Facts as pairs of words."""
        label = self.label(iri)
        for predicate in _TOLD:
            values = [value for value in self.values(iri, predicate) if value != label]
            if values:
                yield words_of(local_name(predicate)).capitalize(), "; ".join(values)
        for predicate, plain in _PLAIN.items():
            if any(value.value != plain for value in self.facts[iri][predicate]):
                yield words_of(local_name(predicate)).capitalize(), "; ".join(self.values(iri, predicate))
        if self.part.kinds[iri] not in FAMILIES:
            aliases = [name for name in self.texts(iri, DKG.alias) if name != label][:6]
            if aliases:
                yield "Also called", ", ".join(aliases)
        if self.part.kinds[iri] == OTHER:
            yield from self.foreign(iri)

    def foreign(self, iri: str) -> Iterable[tuple[str, str]]:
        """What a query constructed in words of its own."""
        for predicate, values in sorted(self.facts[iri].items()):
            if predicate not in (_TYPE, *_LABELS) and values:
                yield words_of(local_name(predicate)).capitalize(), "; ".join(value.value for value in values)

    def values(self, iri: str, predicate: str) -> list[str]:
        """Objects in words: dates said, concepts by their label."""
        found = self.facts[iri][predicate]
        said = [
            in_words(When(value.value)) if getattr(value, "datatype", None) and value.datatype.value == EDTF
            else value.value if hasattr(value, "datatype") else topic_label(value.value)
            for value in found
        ]  # fmt: skip
        return list(dict.fromkeys(sorted(said)))

    def texts(self, iri: str, *predicates: str) -> list[str]:
        """The literals under the first of some properties that has any."""
        return next((found for found in (sorted(v.value for v in self.facts[iri][p]) for p in predicates) if found), [])

    def sides(self, iri: str) -> tuple[str, ...]:
        """The states and bodies that a thing or person has to do with, also by the people in it."""
        kind = self.part.kinds[iri]
        if kind in (_STATE, _ORGANIZATION):
            return (self.label(iri),)
        found = [end for name, ends in self.linked[iri].items() if name in BY_ACTORS | _TARGETS | _OF for end in ends]
        found += [home for person in found for name in _OF for home in self.linked[person].get(name, ())]
        return tuple(sorted({self.label(end) for end in found if self.part.kinds[end] in (_STATE, _ORGANIZATION)}))

    def at(self, iri: str) -> tuple[float, float] | None:
        """Where it lies: a state at its capital, a place by its name, told from namesakes by who meets there."""
        kind = self.part.kinds[iri]
        if kind == _STATE:
            codes = self.texts(iri, DKG.alpha2)
            return places.of_state(codes[0]) if codes else None
        if kind != PLACE:
            return None
        meeting = [near for near in self.part.neighbours[iri] if self.part.kinds[near] in FAMILIES]
        around = [*self.homes(iri), *sorted(end for near in meeting for end in self.part.neighbours[near])]
        codes = [code for end in around for code in self.texts(end, DKG.alpha2)]
        known = (places.of_city(name, codes) for name in (self.label(iri), *self.texts(iri, DKG.alias)))
        return next((at for at in known if at), None) or self.seat(iri)

    def homes(self, iri: str) -> list[str]:
        """The states in which a place lies or to which it belongs."""
        return [*self.linked[iri].get(_IN_STATE, ()), *self.linked[iri].get(_OF_STATE, ())]

    def seat(self, iri: str) -> tuple[float, float] | None:
        """A place that no list of cities has lies, for a map of the world, where the capital of its state does."""
        return next((at for at in map(self.at, self.homes(iri)) if at), None)

    def evidence(self, iri: str) -> tuple[Evidence, ...]:
        """The sentences that state it, those of one article together; the articles are noted as cited."""
        found = []
        for mention in sorted(value.value for value in self.facts[iri][DKG.mention])[:MOST_SENTENCES]:
            about = self.facts[mention]
            article = about[DKG.inArticle][0].value
            self.cited.setdefault(article, {})[iri] = None
            found.append(Evidence(article, about[DKG.sentence][0].value, about[DKG.quote][0].value))
        return tuple(found)

    def sources(self) -> tuple[Source, ...]:
        """The articles that were cited."""
        return tuple(self.source(iri) for iri in sorted(self.cited))

    def source(self, iri: str) -> Source:
        """One article."""
        title, url, publisher = (
            next(iter(self.texts(iri, name)), None) for name in (DKG.title, DKG.url, DKG.publisher)
        )
        days = [value.value for value in self.facts[iri][DKG.published] if value.datatype.value == EDTF]
        named = title or next(iter(self.texts(iri, DKG.articleId)), local_name(iri))
        return Source(iri, named, url, publisher, days[0] if days else None)

    def articles(self) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
        """The articles as nodes, each linked to the things that it tells of."""
        nodes = tuple(Node(iri, self.source(iri).title, ARTICLE, words_of(ARTICLE)) for iri in sorted(self.cited))
        told = [
            (iri, thing)
            for iri in sorted(self.cited)
            for thing in self.cited[iri]
            if self.part.kinds[thing] in FAMILIES
        ]
        return nodes, tuple(Edge(iri, thing, "mention", "tells of") for iri, thing in told)


def _names_nothing(label: str) -> bool:
    """Whether a label is but a common word of the text: "met", "their talks", "The meeting"."""
    return re.sub(r"^(the|an?|his|her|its|their)\s+", "", label, flags=re.IGNORECASE).islower()


@cache
def words_of(name: str) -> str:
    """The label that the ontology gives a term; an unknown name is taken apart: "metWith" → "met with"."""
    known = terms().get(name)
    return known.label if known and known.label else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").lower()
