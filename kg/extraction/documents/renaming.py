"""Whether two names are of one document: a title repeated, shortened, abbreviated, or set beside another name."""

from __future__ import annotations

import re

from kg.extraction.documents.mentions import DocumentMention, points_back, weighty_modifiers
from kg.extraction.documents.records import GENERAL, Record, Told, families_agree, numbers, topic_words, weighty
from kg.extraction.documents.titles import PLAIN
from kg.extraction.documents.words import marked
from kg.language import Word
from kg.vocabulary.wordclasses import word_class

YEAR = re.compile(r"(?:1[89]|20)\d\d")
ALIAS = marked("other name")
NAMING = word_class("namingDocument")
NEAR = 2
CONTRAST = marked("another document")


def same_title(told: Told, record: Record) -> bool:
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


def that_with(told: Told, record: Record) -> bool:
    """Whether nothing but one of its parties names a document that was named before: "the Agreement with Cambodia"."""
    mention = told.mention
    noun = mention.head.sentence.doc.text[mention.first.start : mention.head.end]
    return points_back(mention) and weighty(noun) <= GENERAL and bool(told.sides & record.makers)


def _same_subject(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two names of agreements differ in the noun or in one word: "maritime boundary treaty"."""
    mine, theirs = mine - GENERAL, theirs - GENERAL
    return min(len(mine), len(theirs)) > 1 and (mine <= theirs or theirs <= mine) and numbers(mine) == numbers(theirs)


def renamed(told: Told, records: list[Record]) -> Record | None:
    """The document of which this is another name set beside it: "the deal, formally the Joint Plan", "(JCPOA)"."""
    if told.mention.form not in ("title", "description") or not records:
        return None
    before = max(records, key=lambda record: record.told[-1].mention.last.i)
    last, words = before.told[-1].mention.last, told.mention.head.sentence.words
    if last.sentence is not told.mention.head.sentence or last.i >= told.mention.first.i:
        return None
    gap = [word for word in words if last.i < word.i < told.mention.first.i]
    if _set_beside(told, before, gap):
        return before
    named = any(word.text == "(" or word.lower in NAMING for word in gap)
    return before if gap and named and all(word.lower in ALIAS for word in gap) else None


def _set_beside(told: Told, title: Record, gap: list[Word]) -> bool:
    """Whether a comma sets "the accord on" right beside a title whose apposition the parser missed."""
    named = title.told[-1].mention.form == "title" and told.mention.form == "description"
    return named and points_back(told.mention) and [word.text for word in gap] == [","] and families_agree(told, title)


def _numbers_one(numbered: frozenset[str], plain: frozenset[str]) -> bool:
    """Whether one name gives the number of the other: "Resolution 2249", "Security Council resolution".

    A year is no number of its own: "the 1991 Open Skies Treaty" is not the new one.
    """
    if not numbers(numbered) or numbers(plain):
        return False
    rest = numbered - numbers(numbered)
    return rest == plain if any(YEAR.fullmatch(number) for number in numbers(numbered)) else rest <= plain


def named_at_last(told: Told, record: Record) -> bool:
    """Whether a title with "the" names what was described just before: "signed a protocol. The Minsk Protocol …"."""
    head, definite = told.mention.head, points_back(told.mention)
    described = all(each.mention.form != "title" for each in record.told) and record.told[0].mention.form != "pronoun"
    described = described and not _has_other_topic(told, record) and not _has_other_name(told, record)
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
    topics = [topic for each in record.told if (topic := topic_words(each))]
    return bool(topics) and not any(topic & told.words for topic in topics)


def _has_other_name(told: Told, record: Record) -> bool:
    """Whether a document is known by words before its noun that its supposed title lacks: "the withdrawal deal"."""
    words = (word for each in record.told for word in weighty_modifiers(each.mention.head))
    telling = (word for word in words if word.lower not in PLAIN and word.lower not in CONTRAST and word.tag != "CD")
    return any(not weighty(word.text) <= told.words for word in telling)


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
