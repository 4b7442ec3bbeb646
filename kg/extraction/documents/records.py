"""A document as gathered: its mentions with what is told of each, and what these say of it together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extraction.candidates import Part
from kg.extraction.documents.mentions import DocumentMention
from kg.extraction.documents.states import Deed
from kg.extraction.documents.words import marked
from kg.language import Word
from kg.model import When

WORDS = re.compile(r"[a-z0-9]+")
SMALL = frozenset(
    {"a", "an", "the", "of", "on", "for", "and", "in", "to", "with", "between", "by", "at", "from", "its", "s"}
)
GENERAL = marked("any agreement")
FIGHTING = marked("end of fighting")
LENDING = frozenset(
    {"agreement", "statement", "strategy", "truce", "report", "letter", "list", "resolution", "any", "other", "ruling"}
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with its sides, the deeds done to it, its own date, whether it stands alone, and who made it."""

    mention: DocumentMention
    parts: tuple[Part, ...]
    deeds: tuple[Deed, ...]
    date: When | None
    stands: bool
    makers: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """The words of its name that carry weight."""
        return weighty(self.mention.label)

    @property
    def sides(self) -> frozenset[str]:
        """The keys of the parties that its own phrase names."""
        return frozenset(part.key for part in self.parts)


@dataclass(slots=True)
class Record:
    """The mentions of one document in the order of the text."""

    told: list[Told] = field(default_factory=list)

    @property
    def words(self) -> frozenset[str]:
        """All words of weight that name it."""
        return frozenset(word for each in self.told for word in each.words)

    @property
    def families(self) -> frozenset[str]:
        """The families of nouns it was called by."""
        return frozenset(family(each.mention) for each in self.told)

    @property
    def dates(self) -> list[When]:
        """The dates its phrases name."""
        return [each.date for each in self.told if each.date]

    @property
    def sides(self) -> frozenset[str]:
        """The parties its phrases name."""
        return frozenset(key for each in self.told for key in each.sides)

    @property
    def makers(self) -> frozenset[str]:
        """The parties that its phrases name or that are told to have made it."""
        return self.sides.union(*(each.makers for each in self.told))

    @property
    def last(self) -> Word:
        """The head of its last mention."""
        return self.told[-1].mention.head

    @property
    def plural(self) -> bool:
        """Whether it is spoken of in the plural."""
        return self.told[0].mention.head.tag in ("NNS", "NNPS")


def family(mention: DocumentMention) -> str:
    """The family of nouns that may take each other up."""
    return mention.entry.value("class")


def weighty(label: str) -> frozenset[str]:
    """The words of a label that carry weight, plurals as singulars."""
    return frozenset(
        word.removesuffix("s") if len(word) > 3 else word for word in WORDS.findall(label.lower()) if word not in SMALL
    )


def numbers(words: frozenset[str]) -> frozenset[str]:
    """The numbers among the words of a name."""
    return frozenset(word for word in words if word.isdigit())


def families_agree(told: Told, record: Record) -> bool:
    """Whether the noun of a mention may take up a document that was called by other nouns."""
    mine, theirs = family(told.mention), record.families
    if mine in theirs or (mine == "any" and theirs & LENDING) or (theirs == {"any"} and mine in LENDING):
        return True
    if mine == "truce":
        return bool(record.words & FIGHTING) and "agreement" in theirs
    if mine == "agreement":
        return "truce" in theirs and told.mention.head.lemma in GENERAL
    return False


def topic_words(told: Told) -> frozenset[str]:
    """The words after its noun that say what a document is about."""
    head, text = told.mention.head, told.mention.head.sentence.doc.text
    return weighty(text[head.end : told.mention.last.end]) - GENERAL
