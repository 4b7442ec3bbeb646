"""One document over many mentions: titles by their words, descriptions by their words and sides, "the pact" by nearness."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extraction.candidates import Part
from kg.extraction.document_mentions import DocumentMention, points_back, weighty_modifiers
from kg.extraction.document_states import Deed
from kg.extraction.events import dates_agree
from kg.language import Word, grammar
from kg.model import When

WORDS = re.compile(r"[a-z0-9]+")
SMALL = frozenset({"a", "an", "the", "of", "on", "for", "and", "in", "to", "with", "between", "by", "at", "from", "its", "s"})
GENERAL = frozenset({"agreement", "accord", "deal", "pact", "treaty"})
FIGHTING = frozenset({"ceasefire", "cease", "truce", "peace", "hostilities", "armistice", "fire"})
CONTRAST = frozenset({
    "second", "first", "third", "previous", "last", "another", "other", "new", "interim", "expanded", "earlier", "older", "final",
    "permanent", "old", "existing", "original", "former", "similar", "separate", "additional", "further", "subsequent", "later", "supplementary",
})
FAR = 12
NEAR = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with what stands around it: its sides, the deeds done to it, its own date, and whether it suffices alone."""

    mention: DocumentMention
    parts: tuple[Part, ...]
    deeds: tuple[Deed, ...]
    date: When | None
    stands: bool

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
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in WORDS.findall(label.lower()) if word not in SMALL)


def gathered(told: Iterable[Told]) -> list[Record]:
    """The documents that mentions speak of; a mention that points back at nothing and does not stand alone is left out."""
    records: list[Record] = []
    for each in told:
        home = _home(each, records)
        if home is not None:
            home.told.append(each)
        elif each.stands:
            records.append(Record([each]))
    return records


def _home(told: Told, records: list[Record]) -> Record | None:
    candidates = [record for record in reversed(records) if _compatible(told, record)]
    if told.mention.form == "title":
        return next((record for record in candidates if _same_title(told, record)), None)
    apposed = _apposed(told, candidates)
    if apposed is not None:
        return apposed
    if _takes_up(told):
        near = [record for record in candidates if _fits(told, record)]
        return max(near, key=lambda record: (_called_so(told, record), record.last.i), default=None)
    return next((record for record in candidates if _said_again(told, record)), None)


def _compatible(told: Told, record: Record) -> bool:
    """Whether family, number, dates and parties allow both to be one."""
    return (
        _families_agree(told, record)
        and _numbers_agree(told, record)
        and dates_agree(record.dates, told.date)
        and (not told.sides or not record.sides or bool(told.sides & record.sides))
        and numbers(told.words) <= (numbers(record.words) or numbers(told.words))
    )


def _numbers_agree(told: Told, record: Record) -> bool:
    """"The agreements" are no single one; "the document" is not several; a title may be either ("the Minsk agreements")."""
    plural = told.mention.head.tag in ("NNS", "NNPS")
    return plural == record.plural or (record.plural and record.told[0].mention.form == "title")


def numbers(words: frozenset[str]) -> frozenset[str]:
    """The numbers among the words of a name."""
    return frozenset(word for word in words if word.isdigit())


def _families_agree(told: Told, record: Record) -> bool:
    mine, theirs = family(told.mention), record.families
    if mine == "any" or mine in theirs or theirs == {"any"}:
        return True
    if mine == "truce":
        return bool(record.words & FIGHTING) and "agreement" in theirs
    if mine == "agreement":
        return "truce" in theirs and told.mention.head.lemma in GENERAL
    return False


def _same_title(told: Told, record: Record) -> bool:
    """Whether a title repeats, shortens or lengthens the name of a document."""
    mine = told.words
    for each in record.told:
        theirs = each.words
        if each.mention.form == "back" or len(theirs) < 2 or len(mine) < 2:
            continue
        shared = mine & theirs
        if mine <= theirs or theirs <= mine or (len(shared) >= 3 and len(shared) >= 0.75 * min(len(mine), len(theirs))):
            return True
    return False


def _apposed(told: Told, candidates: list[Record]) -> Record | None:
    """The document that the mention stands in apposition to."""
    head = told.mention.head
    for record in candidates:
        for each in record.told:
            if head in grammar.appositions(each.mention.head):
                return record
    return None


def _takes_up(told: Told) -> bool:
    return told.mention.form == "pronoun" or points_back(told.mention) or told.mention.head.sentence.segment.kind in ("headline", "heading")


def _called_so(told: Told, record: Record) -> bool:
    """Whether a document was called by the very noun before."""
    return any(each.mention.head.lemma == told.mention.head.lemma and each.mention.form != "title" for each in record.told)


def _fits(told: Told, record: Record) -> bool:
    """Whether what a definite mention says of a document is known of it."""
    distance = told.mention.head.sentence.index - record.last.sentence.index
    if distance > (NEAR if told.mention.form == "pronoun" else FAR) and told.mention.form != "description":
        return False
    known = record.words
    own = told.mention.entry.values.get("companion", ())
    for word in weighty_modifiers(told.mention.head):
        if word.lower in own:
            continue
        hard = word.tag.startswith("NN") or word.name or word.lower in CONTRAST
        if hard and not weighty(word.text) <= known:
            return False
    return told.mention.form in ("back", "pronoun") or bool((told.words - GENERAL) & known) or not (told.words - weighty(told.mention.head.text))


def _said_again(told: Told, record: Record) -> bool:
    """Whether an indefinite mention repeats the headline's, or a description its own words."""
    first = record.told[0].mention.head.sentence
    mine, theirs = told.words, record.words
    if first.segment.kind == "headline" and told.mention.head.sentence.index - first.index <= 3:
        return _fits(told, record)
    return len(mine) > 1 and (mine <= theirs or theirs <= mine)
