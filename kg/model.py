"""The values that flow through the house: text → mention → finding → resolved → quads.

All are frozen and made of plain values, so that they compare, print, pickle and dump to JSON; none holds an object of
the parser or of an RDF library. Offsets count characters (code points), start included, end not.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was given; nothing is guessed here.

    `id` is the file's name without its ending, or the record's own id. `text` is the text that offsets count in: of a
    `.txt` file the whole file, title line included; of a record its text field. `published` is an EDTF date or None.
    """

    id: str
    title: str
    text: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A place in an article that states something: `quote` stands at `start`-`end` within the sentence given.

    `field` is "text" or "title": a title that is not also the text's first line is a field of its own, with its own
    offsets.
    """

    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int
    sentence: str
    field: str = "text"


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A time as honest as its words: `edtf` (ISO 8601-2), bounds as ISO days, and where it comes from.

    `basis` is "given" (by the user or a field), "stated" (found in the text) or "inferred" (worked out from what it
    implies).
    """

    edtf: str
    earliest: str | None = None
    latest: str | None = None
    basis: str = "stated"


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Points at an `Entity` or a `Finding` of the same article by its `key`."""

    key: str


Value = Ref | When | str


@dataclass(frozen=True, slots=True)
class Role:
    """One filled slot: an ontology property's local name, its filler, and in words how it was filled."""

    property: str
    value: Value
    how: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what within one article, after coreference.

    `kind` is an ontology class's local name: Person, State, Organization, Group or Place. `known` is the IRI of the
    gazetteer entry it is, where it is one. `role` and `state` (the state's common English name) are what the text tells
    of a person; `organization` the body a person speaks or acts for.
    """

    key: str
    kind: str
    name: str
    known: str | None = None
    role: str | None = None
    state: str | None = None
    organization: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an article says: a meeting, document, provision, commitment, statement or action.

    `kind` is the local name of an ontology class (BilateralMeeting, Treaty, Commitment, …), `status` of a status
    concept. `polarity` is "positive" or "negative", `certainty` "certain", "probable" or "possible" (FactBank's scale).
    `source` is who the article names for it (an entity), None for the article's author. `rule` names the rule that
    fired.
    """

    key: str
    kind: str
    status: str | None
    label: str = ""
    polarity: str = "positive"
    certainty: str = "certain"
    roles: tuple[Role, ...] = ()
    source: Ref | None = None
    mentions: tuple[Mention, ...] = ()
    rule: str = ""

    def fillers(self, name: str) -> tuple[Value, ...]:
        """The fillers of one property, in order."""
        return tuple(role.value for role in self.roles if role.property == name)


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one article says. `reference` is the day (or interval) it was published, None where nothing tells it."""

    article: Article
    reference: When | None = None
    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Who or what in the world an entity or finding is: `iri`, a `score` from 0 to 1, and the `reason` in words."""

    article: str
    key: str
    iri: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """An article's findings with the world's identity of each entity and finding."""

    findings: Findings
    matches: tuple[Match, ...] = field(default=())
