"""A candidate: one trigger's worth of a finding, before the mentions of one thing are brought together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extraction.truth import Truth
from kg.language import Doc, Word, grammar
from kg.model import Mention, When

if TYPE_CHECKING:
    from kg.extraction.actors.discourse import Discourse
    from kg.extraction.dating import Calendar


@dataclass(frozen=True, slots=True)
class Context:
    """What extraction knows of one article: its parse, who is who in it, its times."""

    doc: Doc
    discourse: Discourse
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Part:
    """An entity in a role, how it got there, and the word that names it."""

    property: str
    key: str
    how: str
    word: Word | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one trigger says: a kind, who takes part, where and when, how true, and where it stands.

    `definite` is true of "the summit", "their talks": a candidate that may lean on an earlier one for its participants,
    unless it is `sided`: its words name sides, known or not. A `dependent` one counts only with another that
    stands alone.
    """

    kind: str
    word: Word
    parts: tuple[Part, ...]
    truth: Truth
    mention: Mention
    place: str | None = None
    date: When | None = None
    definite: bool = False
    sided: bool = False
    dependent: bool = False
    rule: str = ""
    label: str = ""

    @property
    def in_headline(self) -> bool:
        """Whether it stands in a headline, whose tenses are its own."""
        return self.word.sentence.segment.kind in ("headline", "heading")

    def keys(self, *properties: str) -> tuple[str, ...]:
        """The entities in some roles (all where none is named), without repetition, in order."""
        return tuple(dict.fromkeys(part.key for part in self.parts if not properties or part.property in properties))


@dataclass(frozen=True, slots=True)
class Dropped:
    """A candidate that became nothing, and why."""

    word: Word
    kind: str
    reason: str


def is_definite(noun: Word) -> bool:
    """Whether a noun points at something known: "the", "this", "their", "Monday's"."""
    return any(
        child.lower in ("the", "this", "that", "these", "those") or grammar.is_possessor(child)
        for child in grammar.premodifiers(noun)
    )


def mention_of(doc: Doc, word: Word) -> Mention:
    """The mention a trigger word makes: the noun phrase or the verb itself."""
    first, last = grammar.phrase(word) if grammar.is_noun(word) else (word, word)
    return doc.mention_of(first, last)
