"""When a document was made or changed: the date of what was done to it, or the one that its own name bears."""

from __future__ import annotations

from kg.extraction import times
from kg.extraction.candidates import Context
from kg.extraction.document_acceptance import is_headline
from kg.extraction.document_identity import Record
from kg.extraction.document_mentions import DocumentMention
from kg.extraction.document_states import HERE, Deed
from kg.extraction.document_titles import YEAR
from kg.language import Word, grammar
from kg.model import When

POINT = ("point",)
DAY = len("2023-01-06")
NAMED_BY_DATE = frozenset({"referenced", "signed", "issued", "inForce"})


def own_dates(mention: DocumentMention, context: Context) -> list[When]:
    """The dates that its own phrase gives a document: "the 2003 accord", "dated 27 November".

    The document that the article itself is bears the article's.
    """
    if is_headline(mention) and _is_day(context.calendar.reference):
        return [context.calendar.reference] if context.calendar.reference else []
    return _dates_within(mention.head, context, verbs=False) or _year_before(mention)


def _year_before(mention: DocumentMention) -> list[When]:
    """The year that stands before its noun: "a 1929 accord"."""
    words = [word for word in mention.head.sentence.words if mention.first.i <= word.i < mention.head.i]
    years = [word.text for word in words if YEAR.match(word.text)]
    return [When(year, f"{year}-01-01", f"{year}-12-31") for year in years[:1]]


def _dates_within(word: Word, context: Context, *, verbs: bool) -> list[When]:
    placed = (each for each in context.calendar.in_sentence(word) if each.expression.role == "point")
    under = (each for each in placed if _hangs_on(each.head, word, verbs=verbs))
    found = (times.resolve(each.expression, context.calendar.reference, "past") for each in under)
    return [when for when in found if when is not None]


def _hangs_on(head: Word, noun: Word, *, verbs: bool) -> bool:
    for above in (head, *head.ancestors()):
        if above is noun:
            return True
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
    if status in NAMED_BY_DATE and record.dates:
        return max(record.dates, key=lambda when: len(when.edtf)), "its own phrase"
    return None


def _deed_date(deed: Deed, context: Context) -> When | None:
    """The date of a deed: of its own clause, of the day "when" it was done, or of the verb before it in a row."""
    if deed.place == HERE:
        return context.calendar.reference if _is_day(context.calendar.reference) else None
    if found := context.calendar.date_of(deed.word, deed.tense, POINT):
        return found
    governor, relation = grammar.governor(deed.word)
    if governor is None:
        return None
    if grammar.marker(deed.word) == "when":
        return _date_before(deed.word, context)
    return (
        context.calendar.date_of(grammar.coordination_head(deed.word), deed.tense, POINT)
        if relation == "coordinate"
        else None
    )


def _date_before(verb: Word, context: Context) -> When | None:
    """The last time named before a clause of its sentence: "on 6 March, when both signed it"."""
    before = [
        each for each in context.calendar.in_sentence(verb) if each.head.i < verb.i and each.expression.role == "point"
    ]
    return times.resolve(before[-1].expression, context.calendar.reference, "past") if before else None


def _is_day(reference: When | None) -> bool:
    return reference is not None and reference.basis != "inferred" and len(reference.edtf) == DAY
