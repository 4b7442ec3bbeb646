"""The occasions of an article that bear a past date: talks, signings, sayings, in which undertakings were made."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction import times
from kg.extraction.attachment import Placed
from kg.extraction.candidates import Context
from kg.extraction.commitments.telling import is_telling
from kg.extraction.commitments.together import Act
from kg.extraction.commitments.words import is_encounter, is_text, of_class
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.model import Finding, When

HELD = frozenset({"occurred", "ongoing"})
TAKEN_PLACE = frozenset({"fact", "ongoing", "ahead"})
PAST_ROLES = frozenset({"point", "range", "since"})
OPENING = 4
CAPTION = "caption"  # of a picture, which may show another day
YEAR = len("2006")


class Occasions:
    """The dated occasions of an article in the order of the text."""

    def __init__(self, context: Context, events: tuple[Finding, ...] = ()) -> None:
        told = (*_occasions(context), *_of_events(events, context))
        self._found = sorted(told, key=lambda each: each[0].i)
        self._places = [word.i for word, _ in self._found]

    def before(self, word: Word, far: int) -> When | None:
        """The date of the occasion in a word's sentence, else of the last at most `far` sentences above, else None."""
        sentence = word.sentence
        end = bisect_left(self._places, sentence.words[-1].i + 1)
        if end == 0:
            return None
        occasion, date = self._found[end - 1]
        away = sentence.index - occasion.sentence.index
        return date if away == 0 or (away <= far and _is_of_days(date)) else None

    def leading(self) -> When | None:
        """The day of what the article is about: of the occasion dated first, where its opening tells of it."""
        opening = (date for word, date in self._found if word.sentence.index <= OPENING)
        return next((date for date in opening if _is_of_days(date)), None)


def beside(word: Word, acts: tuple[Word, ...], context: Context) -> When | None:
    """The nearest past date told before a word outside the act itself: "a step taken in 2006, when they resolved"."""
    within = {below.i for act in acts for below in act.subtree()}
    told = (each for each in context.calendar.in_sentence(word) if each.expression.role in PAST_ROLES)
    before = [each for each in told if each.head.i < word.i and each.head.i not in within and _is_open(each.head, word)]
    for each in sorted(before, key=lambda each: each.head.i, reverse=True):
        date = context.calendar.resolved(each, "past")
        if date is not None and not _is_ahead(date, context.calendar.reference):
            return date
    return None


def _is_open(date: Word, word: Word) -> bool:
    """Whether a date tells of more than a text or a clause apart from the word: not "the ruling of 2 May"."""
    around = {word, *word.ancestors()}
    for below in (date, *date.ancestors()):
        if below in around:
            return True
        if is_text(below):
            return _speaks(below, word)
        above, relation = grammar.governor(below)
        if relation in ("relative", "noun clause") and (above is None or not is_text(above)):
            return False
    return True


def _speaks(text: Word, word: Word) -> bool:
    """Whether it is a text that binds by a word: its subject, or that under which it binds."""
    above, relation = grammar.governor(text)
    if relation == "adposition" and above is not None and above.lower in ("under", "in", "by"):
        above, relation = grammar.governor(above)
        return above is word
    return above is word and relation == "subject"


def _is_of_days(date: When) -> bool:
    return len(date.edtf.split("/")[0]) == len("2006-01-02")


def _is_ahead(date: When, reference: When | None) -> bool:
    """Whether a date lies behind the article's own, or may, since that is not known."""
    if reference is None or not reference.latest:
        return True
    return bool(date.earliest and date.earliest > reference.latest)


def _past(act: Act, context: Context) -> Iterator[tuple[Placed, When]]:
    """The expressions within an act that can only be past, and so date the undertaking: "in May last year"."""
    reference = context.calendar.reference
    expressions = context.calendar.in_sentence(act.head)
    within = {word.i for head in act.heads for word in head.subtree()} if expressions and reference else set()
    for placed in expressions:
        if placed.head.i in within and placed.expression.role in ("point", "range"):
            date = times.resolve(placed.expression, reference, "future")
            if date and date.latest and reference and reference.earliest and date.latest < reference.earliest:
                yield placed, date


def ahead_within(act: Act, context: Context) -> When | None:
    """The date ahead on which an act is to be done: "leave the Union on 31 October", None where it has none."""
    reference = context.calendar.reference
    if reference is None:
        return None
    found = (date for head in act.heads if (date := context.calendar.date_of(head, "future", roles=("point",))))
    return next((date for date in found if _is_ahead(date, reference)), None)


def past_within(act: Act, context: Context) -> When | None:
    """The past date told within an act, None where there is none."""
    return next((date for _, date in _past(act, context)), None)


def past_words(act: Act, context: Context) -> frozenset[int]:
    """The places of the words by which an act's own phrase dates the undertaking, prepositions with them."""
    found: set[int] = set()
    for placed, _ in _past(act, context):
        top = placed.head.head if grammar.is_adposition(placed.head.head) else placed.head
        span = range(placed.expression.start, placed.expression.end)
        found.update(word.i for word in act.head.sentence.words if word is top or word.start in span)
    return frozenset(found)


def _occasions(context: Context) -> Iterator[tuple[Word, When]]:
    for word in context.doc.words:
        if not context.calendar.in_sentence(word) or not _is_occasion(word) or truth(word).mode not in TAKEN_PLACE:
            continue
        if word.sentence.segment.kind == CAPTION:
            continue
        date = context.calendar.date_of(word, "past")
        if date is not None and _can_be(date, word, context.calendar.reference):
            yield word, date


def _of_events(events: tuple[Finding, ...], context: Context) -> Iterator[tuple[Word, When]]:
    """The meetings that an article tells of as past, with their days, where each is first mentioned."""
    for event in events:
        dates = [value for value in event.fillers("date") if isinstance(value, When)]
        word = context.doc.word_at(event.mentions[0])
        if dates and event.status in HELD and _can_be(dates[0], word, context.calendar.reference):
            yield word, dates[0]


def _can_be(date: When, word: Word, reference: When | None) -> bool:
    """Whether a date can be that of what the article tells: not after it, and no background of a relative clause, which
    is of a day of the same year at least.
    """
    if _is_ahead(date, reference):
        return False
    if reference is None or not (reference.earliest and date.earliest):
        return True
    recent = _is_of_days(date) and date.edtf[:YEAR] == reference.edtf[:YEAR]
    return recent or grammar.governor(grammar.coordination_head(word))[1] != "relative"


def _is_occasion(word: Word) -> bool:
    if word.tag.startswith("NN"):
        return is_encounter(word)
    if not grammar.is_verb(word) or grammar.is_auxiliary(word) or _is_headline_future(word):
        return False
    return is_telling(word) or of_class("verb", word.lemma, "settles", "briefs") is not None


def _is_headline_future(verb: Word) -> bool:
    """Whether an infinitive under no verb says what lies ahead, as in a headline: "A and B to meet on June 12"."""
    return grammar.is_infinitive(verb) and (verb.head is verb or not grammar.is_verb(verb.head))
