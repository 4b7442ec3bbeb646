"""One document over many mentions: by the words of titles and descriptions, by sides, "the pact" by nearness."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extraction.candidates import Part
from kg.extraction.documents.mentions import DocumentMention, points_back, weighty_modifiers
from kg.extraction.documents.states import Deed
from kg.extraction.documents.words import marked
from kg.extraction.times import dates_agree
from kg.language import Word, grammar
from kg.model import When

WORDS = re.compile(r"[a-z0-9]+")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
SMALL = frozenset(
    {"a", "an", "the", "of", "on", "for", "and", "in", "to", "with", "between", "by", "at", "from", "its", "s"}
)
GENERAL = marked("any agreement")
FIGHTING = marked("end of fighting")
CONTRAST = marked("another document")
PLAIN = marked("same document")
ALIAS = marked("other name")
LENDING = frozenset(
    {"agreement", "statement", "strategy", "truce", "report", "letter", "list", "resolution", "any", "other", "ruling"}
)
NAMING = frozenset({"formally", "officially", "known", "called", "dubbed", "titled", "entitled", "styled", "named"})
SALIENCE = 60
FAR = 12
NEAR = 2


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


def gathered(told: Iterable[Told]) -> list[Record]:
    """The documents that mentions speak of; one that points back at nothing and does not stand alone is left out."""
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
    if (alias := _renamed(told, records)) is not None:
        return alias
    if told.mention.form == "title":
        same = next((record for record in candidates if _same_title(told, record) or _that_with(told, record)), None)
        return same or next((record for record in candidates if _named_at_last(told, record)), None)
    apposed = _apposed(told, records)
    if apposed is not None:
        return apposed
    if _takes_up(told):
        near = [record for record in candidates if _fits(told, record)]
        if told.mention.form == "pronoun":
            return max(near, key=lambda record: record.last.i, default=None)
        return max(near, key=lambda record: (_called_so(told, record), _salience(record)), default=None)
    again = next((record for record in candidates if _said_again(told, record)), None)
    return again or next((record for record in candidates if _still_that(told, record)), None)


def _compatible(told: Told, record: Record) -> bool:
    """Whether family, number, dates and parties allow both to be one."""
    return (
        _families_agree(told, record)
        and _numbers_agree(told, record)
        and dates_agree(record.dates, told.date)
        and (not told.sides or not record.sides or bool(told.sides & record.sides))
        and not _beside(told, record)
        and numbers(told.words) <= (numbers(record.words) or numbers(told.words))
    )


def _numbers_agree(told: Told, record: Record) -> bool:
    """Whether one and many are kept apart; a title may be either ("the Minsk agreements")."""
    plural = told.mention.head.tag in ("NNS", "NNPS")
    return plural == record.plural or (record.plural and record.told[0].mention.form == "title")


def _beside(told: Told, record: Record) -> bool:
    """Whether both stand in one clause, so that they are two: "a treaty to replace the armistice"."""
    if record.last.sentence is not told.mention.head.sentence:
        return False
    verb = grammar.clause_of(told.mention.head)
    return grammar.is_verb(verb) and record.last in grammar.subjects(verb) + grammar.undergoers(verb)


def numbers(words: frozenset[str]) -> frozenset[str]:
    """The numbers among the words of a name."""
    return frozenset(word for word in words if word.isdigit())


def _families_agree(told: Told, record: Record) -> bool:
    mine, theirs = family(told.mention), record.families
    if mine in theirs or (mine == "any" and theirs & LENDING) or (theirs == {"any"} and mine in LENDING):
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
        if _abbreviates(each.mention, told.mention):
            return True
        if _same_subject(mine, theirs):
            return True
        if len(theirs) < (2 if each.mention.form == "title" else 3) or len(mine) < 2:
            continue
        if _numbers_one(mine, theirs) or _numbers_one(theirs, mine):
            return True
        shared = mine & theirs
        if mine <= theirs or theirs <= mine or (len(shared) >= 3 and len(shared) >= 0.75 * min(len(mine), len(theirs))):
            return True
    return False


def _that_with(told: Told, record: Record) -> bool:
    """Whether nothing but one of its parties names a document that was named before: "the Agreement with Cambodia"."""
    mention = told.mention
    noun = mention.head.sentence.doc.text[mention.first.start : mention.head.end]
    return points_back(mention) and weighty(noun) <= GENERAL and bool(told.sides & record.makers)


def _same_subject(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two names of agreements differ in the noun or in one word: "maritime boundary treaty"."""
    mine, theirs = mine - GENERAL, theirs - GENERAL
    return min(len(mine), len(theirs)) > 1 and (mine <= theirs or theirs <= mine) and numbers(mine) == numbers(theirs)


def _renamed(told: Told, records: list[Record]) -> Record | None:
    """The document of which this is another name set beside it: "the deal, formally the Joint Plan", "(JCPOA)"."""
    if told.mention.form not in ("title", "description") or not records:
        return None
    before = max(records, key=lambda record: record.told[-1].mention.last.i)
    last, words = before.told[-1].mention.last, told.mention.head.sentence.words
    if last.sentence is not told.mention.head.sentence or last.i >= told.mention.first.i:
        return None
    gap = [word for word in words if last.i < word.i < told.mention.first.i]
    named = any(word.text == "(" or word.lower in NAMING for word in gap)
    return before if gap and named and all(word.lower in ALIAS for word in gap) else None


def _numbers_one(numbered: frozenset[str], plain: frozenset[str]) -> bool:
    """Whether one name gives the number of the other: "Resolution 2249", "Security Council resolution".

    A year is no number of its own: "the 1991 Open Skies Treaty" is not the new one.
    """
    if not numbers(numbered) or numbers(plain):
        return False
    rest = numbered - numbers(numbered)
    return rest == plain if any(YEAR.fullmatch(number) for number in numbers(numbered)) else rest <= plain


def _named_at_last(told: Told, record: Record) -> bool:
    """Whether a title with "the" names what was described just before: "signed a protocol. The Minsk Protocol …"."""
    head, definite = told.mention.head, points_back(told.mention)
    described = all(each.mention.form != "title" for each in record.told) and record.told[0].mention.form != "pronoun"
    described = described and not _has_other_topic(told, record)
    near = head.sentence.index - record.last.sentence.index <= NEAR
    return (
        definite
        and described
        and near
        and head.sentence is not record.last.sentence
        and record.last.lemma == head.lower
    )


def _has_other_topic(told: Told, record: Record) -> bool:
    """Whether a document is known to be about something of which its supposed title says nothing."""
    topics = [topic for each in record.told if (topic := _topic_words(each))]
    return bool(topics) and not any(topic & told.words for topic in topics)


def _abbreviates(full: DocumentMention, short: DocumentMention) -> bool:
    """Whether one is the other's initials: "the CPTPP"."""
    letters = short.label
    if not letters.isupper() or len(letters) < 3 or full.form != "title":
        return False
    initials = "".join(part[0] for part in re.split(r"[\s-]+", full.label) if part[:1].isupper())
    return initials[:1] == letters[:1] and 0 <= len(initials) - len(letters) <= 1 and _in_order(letters, initials)


def _in_order(letters: str, within: str) -> bool:
    """Whether letters come one after another within others."""
    rest = iter(within)
    return all(letter in rest for letter in letters)


def _apposed(told: Told, records: list[Record]) -> Record | None:
    """The document that the mention stands in apposition to."""
    head = told.mention.head
    for record in records:
        for each in record.told:
            beside = head in grammar.appositions(each.mention.head) and not in_list(head, each.mention.head)
            if beside or _is_said_of(head, each.mention.head):
                return record
    return None


def in_list(noun: Word, other: Word) -> bool:
    """Whether two that the parser set in apposition are two of a list: "an accord on fish, an accord on trade"."""
    return all(
        any(child.lower in ("a", "an") for child in grammar.premodifiers(each))
        and grammar.complements(each, ("on", "for"))
        for each in (noun, other)
    )


def _is_said_of(noun: Word, other: Word) -> bool:
    """Whether a noun is what a copula says of another: "the document is a road map"."""
    verb = noun.head
    return (
        grammar.is_verb(verb)
        and verb.lemma == "be"
        and noun in grammar.attributes(verb)
        and other in grammar.subjects(verb)
    )


def _takes_up(told: Told) -> bool:
    return (
        told.mention.form == "pronoun"
        or points_back(told.mention)
        or told.mention.head.sentence.segment.kind in ("headline", "heading")
    )


def _salience(record: Record) -> int:
    """How much a document is in mind: by nearness and by how often it was spoken of, less so one that is ended."""
    ended = any(deed.status == "terminated" for each in record.told for deed in each.deeds)
    return record.last.i + SALIENCE * len(record.told) * (not ended)


def _called_so(told: Told, record: Record) -> bool:
    """Whether a document was called by the very noun before; a title counts where the noun is no general one."""
    lemma = told.mention.head.lemma
    return any(
        each.mention.head.lower in (lemma, told.mention.head.lower)
        and (each.mention.form != "title" or lemma not in GENERAL - {"treaty"})
        for each in record.told
    )


def _fits(told: Told, record: Record) -> bool:
    """Whether what a definite mention says of a document is known of it."""
    distance = told.mention.head.sentence.index - record.last.sentence.index
    if distance > (NEAR if told.mention.form == "pronoun" else FAR) and told.mention.form != "description":
        return False
    if any(_tells_apart(word, told, record) for word in weighty_modifiers(told.mention.head)):
        return False
    rest = _topic_words(told)
    if _announces_text(told) and record.told[0].mention.head.sentence.segment.kind == "headline":
        return True
    return (
        told.mention.form in ("back", "pronoun")
        or not rest
        or bool(rest & record.words)
        or bool(told.sides & record.sides)
    )


def _announces_text(told: Told) -> bool:
    """Whether it is the text that stands below: "issue the following statement"."""
    return any(word.lower == "following" for word in grammar.premodifiers(told.mention.head))


def _topic_words(told: Told) -> frozenset[str]:
    """The words after its noun that say what a document is about."""
    head, text = told.mention.head, told.mention.head.sentence.doc.text
    return weighty(text[head.end : told.mention.last.end]) - GENERAL


def _tells_apart(word: Word, told: Told, record: Record) -> bool:
    """Whether a word before the noun says of a document what is not known of the record."""
    entry = told.mention.entry
    if word.lower in CONTRAST:
        return not weighty(word.text) <= record.words
    if (
        word.lower in entry.values.get("companion", ())
        or word.tag == "CD"
        or any(part.tag == "CD" for part in word.subtree())
    ):
        return False
    if weighty(word.text) <= record.words or word.lower in PLAIN or word.tag.startswith("VB"):
        return False
    if word.name == "DATE" and grammar.is_possessor(word):
        return False
    qualifiers = set(entry.values.get("qualifier", ()))
    return not (word.lower in qualifiers and word.lower not in CONTRAST and not _qualified(record, qualifiers))


def _qualified(record: Record, qualifiers: set[str]) -> bool:
    """Whether words before its noun already say what kind of document it is: "a non-aggression pact"."""
    told = {
        part.lower() for each in record.told for word in weighty_modifiers(each.mention.head) for part in (word.text,)
    }
    return bool(qualifiers & record.words) or any("-" in part for part in told)


def _said_again(told: Told, record: Record) -> bool:
    """Whether an indefinite mention repeats the headline's, or a description its own words."""
    first = record.told[0].mention.head.sentence
    mine, theirs = told.words, record.words
    if first.segment.kind == "headline" and told.mention.head.sentence.index - first.index <= 3:
        return _fits(told, record) or _same_deed(told, record) or _only_named(told, record)
    if any(word.lower in CONTRAST for word in weighty_modifiers(told.mention.head)):
        return False
    return len(mine) > 1 and len(theirs) > 1 and (mine <= theirs or theirs <= mine)


def _still_that(told: Told, record: Record) -> bool:
    """Whether "a deal" without more is the one that is in the making."""
    first = record.told[0].mention
    bare = told.mention.form == "back" and told.mention.head.lemma in GENERAL and first.form != "title"
    same = told.mention.head.lemma == record.last.lemma or (_in_the_making(told) and _in_the_making(record.told[-1]))
    return bare and same and _near_enough(told, record)


def _in_the_making(told: Told) -> bool:
    """Whether a document is told of as not yet made."""
    stages = {deed.status for deed in told.deeds if deed.status}
    return bool(stages) and stages <= {"draft", "planned"}


def _near_enough(told: Told, record: Record) -> bool:
    return 0 < told.mention.head.sentence.index - record.last.sentence.index <= FAR


def _only_named(told: Told, record: Record) -> bool:
    """Whether a headline has the noun alone that is described below: "communique", "a forum communique"."""
    first = record.told[0].mention
    same = first.head.lemma == told.mention.head.lemma or first.entry is told.mention.entry
    return first.form == "back" and same and len(record.told) == 1


def _same_deed(told: Told, record: Record) -> bool:
    """Whether the same is done to it as to the headline's document."""
    done = {deed.entry.name for each in record.told for deed in each.deeds}
    return any(deed.entry.name in done for deed in told.deeds) and not any(
        word.lower in CONTRAST for word in weighty_modifiers(told.mention.head)
    )
