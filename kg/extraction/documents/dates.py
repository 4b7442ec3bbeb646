"""When a document was made or changed: the date of what was done to it, or the one that its own name bears."""

from __future__ import annotations

from kg.extraction.candidates import Context
from kg.extraction.dating import day_of
from kg.extraction.documents.acceptance import is_headline
from kg.extraction.documents.mentions import DocumentMention
from kg.extraction.documents.records import Record
from kg.extraction.documents.states import HERE, Deed
from kg.extraction.documents.titles import YEAR
from kg.extraction.documents.words import marked
from kg.language import Word, grammar
from kg.model import When

POINT = ("point",)
DAY = len("2023-01-06")
SEQUEL_REACH = 2
OPENING = 3
TWO_MONTHS = 62  # days; what is longer ago is background
SEQUEL = marked("told next")
OCCASION = marked("an occasion told before")
NAMED_BY_DATE = frozenset({"referenced", "signed", "issued", "inForce"})


def own_dates(mention: DocumentMention, context: Context) -> list[When]:
    """The dates that its own phrase gives a document: "the 2003 accord", "dated 27 November".

    The document that the article itself is bears the article's.
    """
    if is_headline(mention) and _is_day(context.calendar.reference):
        return [context.calendar.reference] if context.calendar.reference else []
    return _dates_within(mention.head, context, verbs=False) or _year_named(mention)


def _year_named(mention: DocumentMention) -> list[When]:
    """The year that stands before its noun or after an "of": "a 1929 accord", "the Treaty of 1858"."""
    words = mention.head.sentence.words
    within = words[mention.first.i - words[0].i : mention.last.i - words[0].i + 3]
    years = [
        word.text
        for before, word in zip([mention.first, *within], within, strict=False)
        if YEAR.match(word.text) and (word.i < mention.head.i or before.lower in ("of", "dated", "("))
    ]
    return [When(year, f"{year}-01-01", f"{year}-12-31") for year in years[:1]]


def _dates_within(word: Word, context: Context, *, verbs: bool) -> list[When]:
    placed = (each for each in context.calendar.in_sentence(word) if each.expression.role == "point")
    under = (each for each in placed if _hangs_on(each.head, word, verbs=verbs))
    found = (context.calendar.resolved(each, "past") for each in under)
    return [when for when in found if when is not None]


def _hangs_on(head: Word, noun: Word, *, verbs: bool) -> bool:
    for above in (head, *head.ancestors()):
        if above is noun:
            return True
        if above.lower == "for" and above.head is noun:
            return False
        if grammar.is_verb(above) and above.lemma != "date" and not verbs:
            return False
    return False


def date_told(record: Record, status: str, telling: list[Deed], context: Context) -> tuple[When, str] | None:
    """The date of the state, and by which words.

    Of a document that is made or only named it is also the date that its name bears.
    """
    for deed in telling:
        if deed.place != "modifier" and "dates" not in deed.entry.values and (found := _deed_date(deed, context)):
            return found, f"'{deed.word.text}'"
    if status == "inForce" and (found := _date_made(record, context)):
        return found, "the day it was made"
    if status in NAMED_BY_DATE and record.dates:
        return max(record.dates, key=lambda when: len(when.edtf)), "its own phrase"
    if status in ("signed", "issued"):
        opening = (found for deed in telling if (found := _date_of_opening(deed, context)))
        return next(((found, "the day of which the article tells") for found in opening), None)
    return None


def _date_of_opening(deed: Deed, context: Context) -> When | None:
    """The day that the article's opening tells, of what is told of it as done then: "Leaders adopted a declaration"."""
    if not _is_narrated(deed) or any(each.expression.role in POINT for each in context.calendar.near(deed.word)):
        return None
    body = [each for each in context.doc.sentences if each.segment.kind == "paragraph"][:OPENING]
    for sentence in body:
        told = sentence.index <= deed.word.sentence.index and grammar.tense(sentence.root) == "past"
        found = context.calendar.date_of(sentence.root, "past", POINT) if told else None
        if found and len(found.edtf) == DAY and _is_of_late(found, context):
            return found
    return None


def _is_of_late(day: When, context: Context) -> bool:
    """Whether a day is one that an article reports: of the two months before it, where its own day is known."""
    reference = context.calendar.reference
    if reference is None or not _is_day(reference):
        return True
    return (day_of(reference) - day_of(day)).days <= TWO_MONTHS


def _is_narrated(deed: Deed) -> bool:
    """Whether a deed is told in the plain past, not as what had been before."""
    word = deed.word
    before = any(helper.lower in ("had", "'d", "been") for helper in grammar.auxiliaries(word))
    then = grammar.is_verb(word) and (grammar.tense(word) == "past" or deed.place == "in")
    plain = then and deed.place not in ("modifier", HERE) and "dates" not in deed.entry.values
    return plain and not before and not grammar.fronted_prepositions(word)


def _date_made(record: Record, context: Context) -> When | None:
    """The day on which a document was signed or issued, where none is told of its entry into force."""
    made = (
        deed
        for told in record.told
        for deed in told.deeds
        if deed.status in ("signed", "issued") and "dates" not in deed.entry.values
    )
    return next((found for deed in made if (found := _deed_date(deed, context))), None)


def _deed_date(deed: Deed, context: Context) -> When | None:
    """The date of a deed: of its own clause, of the day "when" it was done, or of the verb before it in a row."""
    if deed.place == HERE:
        return context.calendar.reference if _is_day(context.calendar.reference) else None
    governor, relation = grammar.governor(deed.word)
    date_of = context.calendar.date_of
    if governor is None:
        return date_of(deed.word, deed.tense, POINT) or _date_of_occasion(deed, context)
    if _is_there(deed.word) or (relation == "noun clause" and grammar.fronted_prepositions(deed.word)):
        return date_of(grammar.clause_of(governor), deed.tense, POINT) or date_of(deed.word, deed.tense, POINT)
    if found := date_of(deed.word, deed.tense, POINT):
        return found
    if grammar.marker(deed.word) == "when":
        return _date_before(deed.word, context)
    first = grammar.coordination_head(deed.word)
    found = date_of(first, deed.tense, POINT) if relation == "coordinate" else None
    return found or _date_of_occasion(deed, context)


def _is_there(verb: Word) -> bool:
    """Whether a clause tells what was done where another brought them: "took them to Oslo, where they signed"."""
    return any(child.lower == "where" for child in verb.children)


def _date_of_occasion(deed: Deed, context: Context) -> When | None:
    """The day told just before, of what was done "at the close of the meeting" or "then"."""
    if deed.tense != "past" or not grammar.is_verb(deed.word) or not _is_sequel(deed.word):
        return None
    sentences, here = context.doc.sentences, deed.word.sentence
    for sentence in reversed(sentences[max(here.index - SEQUEL_REACH, 0) : here.index]):
        told = sentence.segment.kind == "paragraph" and grammar.tense(sentence.root) == "past"
        if told and (found := context.calendar.date_of(sentence.root, "past", POINT)):
            return found
    return None


def _is_sequel(verb: Word) -> bool:
    """Whether a verb is told to follow on what was told before."""
    if any(child.lower in SEQUEL for child in verb.children if child.tag == "RB"):
        return True
    occasions = grammar.complements(verb, ("at", "after", "following", "during"))
    nested = [each for noun in occasions for each in (noun, *grammar.complements(noun, ("of",)))]
    return any(noun.lemma in OCCASION for noun in nested)


def _date_before(verb: Word, context: Context) -> When | None:
    """The last time named before a clause of its sentence: "on 6 March, when both signed it"."""
    placed = (each for each in context.calendar.in_sentence(verb) if each.head.i < verb.i)
    before = [each for each in placed if each.expression.role in ("point", "since")]
    return context.calendar.resolved(before[-1], "past") if before else None


def _is_day(reference: When | None) -> bool:
    return reference is not None and reference.basis != "inferred" and len(reference.edtf) == DAY
