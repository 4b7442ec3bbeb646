"""Which time and which place belong to which event: those that modify it or the verb that carries it, not the
sentence's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kg.extraction import times
from kg.extraction.attachment import Placed, around, carrier_of, hangs_on, is_cut_off, rank
from kg.extraction.rubrics import rubrics
from kg.extraction.times import Tense, TimeExpression
from kg.extraction.times.values import days
from kg.extraction.times.words import tokens
from kg.language import Doc, Word, grammar
from kg.model import When
from kg.vocabulary.lexicon import lexicon

ANCHOR_REACH = 3  # sentences back to the day that "the next morning" counts from
FORTNIGHT = 14
STANDING = ("point", "range")


class Calendar:
    """The time expressions of an article by the sentence they stand in, resolved against its reference date."""

    def __init__(self, doc: Doc, reference: When | None) -> None:
        self.reference = reference
        self._placed: dict[int, list[Placed]] = defaultdict(list)
        self._rubrics = rubrics(doc)
        self._known: dict[tuple[Placed, Tense], When | None] = {}
        starts = [word.start for word in doc.words]
        for expression in times.find(doc.text):
            head = _head(doc, starts, expression)
            if head is not None:
                self._placed[head.sentence.index].append(Placed(expression, head))

    def date_of(self, word: Word, tense: Tense, roles: tuple[str, ...] = ("point", "range")) -> When | None:
        """The date that the words around an event give it, None where they give none.

        Args:
            word: the event's verb or noun.
            tense: "past", "present" or "future", which decides what "Friday" means.
            roles: the roles of expressions that count; ("due",) asks for a deadline.
        """
        return self._first_of(self.near(word), tense, roles)

    def date_behind(self, word: Word, tense: Tense, roles: tuple[str, ...]) -> When | None:
        """The date that stands behind a word and belongs to it: July of "was put back to a day in July"."""
        return self._first_of([placed for placed in self.near(word) if placed.head.i > word.i], tense, roles)

    def date_before(self, word: Word, limit: Word, tense: Tense) -> When | None:
        """The date that belongs to a word and stands before another: the old day of what "is put back to" a new one."""
        near = [placed for placed in self.near(word) if placed.head.i < limit.i]
        return self._first_of(near, tense, ("point", "range"))

    def _first_of(self, near: list[Placed], tense: Tense, roles: tuple[str, ...]) -> When | None:
        for placed in near:
            if placed.expression.role in roles and (found := self.resolved(placed, tense)):
                return self._with_next_day(placed, found, near, tense)
        return None

    def _with_next_day(self, placed: Placed, found: When, near: list[Placed], tense: Tense) -> When:
        """Both of two days that follow each other: "on Monday and Tuesday", "next Monday and Tuesday"."""
        for other in near:
            if other.head in grammar.conjuncts(placed.head) and other is not placed:
                second = self.resolved(other, tense)
                if second is not None and follows(found, second):
                    return days(day_of(found), day_of(found) + timedelta(days=1)) or found
        return found

    def resolved(self, placed: Placed, tense: Tense) -> When | None:
        """What a time means where it stands, None where nothing tells."""
        if (placed, tense) not in self._known:
            by_anchor = (times.resolve(placed.expression, None, tense, anchor) for anchor in self._anchors(placed))
            found = next((each for each in by_anchor if each and self._can_be(each, tense)), None)
            self._known[placed, tense] = found or times.resolve(placed.expression, self.reference, tense)
        return self._known[placed, tense]

    def _can_be(self, found: When, tense: Tense) -> bool:
        """Whether a time lies on the side of the article that a tense tells."""
        today = self.reference
        if today is None or not (found.earliest and found.latest and today.earliest and today.latest):
            return True
        return found.latest >= today.earliest if tense == "future" else found.earliest <= today.latest

    def _anchors(self, placed: Placed) -> Iterator[When]:
        """The times told before, the last first, which "that day" and "two days later" count from."""
        if not times.counts_from_then(placed.expression.form):
            return
        index, start = placed.head.sentence.index, placed.expression.start
        reach = index if times.is_same_day(placed.expression.form) else ANCHOR_REACH
        for sentence in range(index, max(index - reach, 0) - 1, -1):
            for other in reversed(self._placed.get(sentence, ())):
                if other.expression.start < start and (found := self.resolved(other, _tense_at(other))):
                    yield found

    def near(self, word: Word) -> list[Placed]:
        """The expressions that belong to a word, nearest first."""
        carrier, here = carrier_of(word), self._placed.get(word.sentence.index, [])
        ranked = [
            (place, abs(placed.head.i - word.i), placed)
            for placed in here
            if (place := rank(placed.head, word, carrier)) is not None
        ]
        found = [placed for _, _, placed in sorted(ranked, key=lambda each: each[:2])]
        if carrier is not None and carrier is not word and speaks_of(carrier, word):
            return [placed for placed in found if _is_spoken_of(placed.head, word, carrier)]
        if carrier is None or any(placed.expression.role in STANDING for placed in found):
            return found
        further = [_as_point(placed) for placed in around(carrier, here)]
        return found + (further or self._fronted(word) or self._under(word))

    def _fronted(self, word: Word) -> list[Placed]:
        """The time that the parser cut off as a sentence of its own: "At 7:15 this evening | he called"."""
        index = word.sentence.index
        return [placed for placed in self._placed.get(index - 1, ()) if is_cut_off(placed.head, word)]

    def _under(self, word: Word) -> list[Placed]:
        """The time of the rubric that a word stands under: "October 5, Santiago. Talks are scheduled with …"."""
        rubric = self.rubric(word)
        sentences = dict.fromkeys(each.sentence.index for each in rubric)
        return [placed for index in sentences for placed in self._placed.get(index, ()) if placed.head in rubric]

    def rubric(self, word: Word) -> tuple[Word, ...]:
        """The words of the rubric that a word stands under, () where it stands under none."""
        return self._rubrics.get(word.sentence.index, ())

    def leans_ahead(self, word: Word) -> bool:
        """Whether a time beside a word is said to lie ahead: "later this week"."""
        return any(placed.expression.form.lean == "future" for placed in self.near(word))

    def between(self, word: Word, end: int | None, tense: Tense) -> When | None:
        """The first date behind a word and before the word of index `end` in its sentence."""
        for placed in self._placed[word.sentence.index]:
            behind = placed.head.i > word.i and (end is None or placed.head.i < end)
            if behind and placed.expression.role in ("point", "range") and (found := self.resolved(placed, tense)):
                return found
        return None

    def length_beside(self, noun: Word) -> int:
        """How many days an event is said to last: 3 of "a three-day visit", "arrived for three days"; 0 if untold."""
        lengths = (
            length_in_days(placed.expression.text) for placed in self.near(noun) if placed.expression.role == "duration"
        )
        return next((length for length in lengths if length), 0)

    def hanging_on(self, word: Word, tense: Tense) -> When | None:
        """The date that modifies a word itself: 4 April in "Turkey on 4 April and Uzbekistan on 6 April"."""
        for placed in self._placed[word.sentence.index]:
            if (
                placed.expression.role in ("point", "range")
                and hangs_on(placed.head, word)
                and (found := self.resolved(placed, tense))
            ):
                return found
        return None

    def in_sentence(self, word: Word) -> list[Placed]:
        """All expressions of the sentence that a word stands in."""
        return self._placed[word.sentence.index]


def _as_point(placed: Placed) -> Placed:
    """A time that a clause is told of, whatever part it plays in its own: June of "since June, when they met"."""
    return (
        placed
        if placed.expression.role in STANDING
        else replace(placed, expression=replace(placed.expression, role="point"))
    )


def _tense_at(placed: Placed) -> Tense:
    """The tense of the clause that a time stands in."""
    verb = grammar.clause_of(placed.head)
    return "future" if grammar.is_verb(verb) and grammar.tense(verb) == "future" else "past"


def length_in_days(text: str) -> int:
    """How many days a duration says: 3 for "three-day", 0 where it counts something else."""
    words = [word for word in tokens(text) if word.code not in "-f"]
    if len(words) < 2 or words[-1].value != "day" or not words[-2].value.isdigit():
        return 0
    return int(words[-2].value)


def follows(first: When, second: When) -> bool:
    """Whether a day of the week comes right after another."""
    if len(first.edtf) != len(second.edtf) or len(first.edtf) != len("2023-01-01"):
        return False
    apart = (day_of(second) - day_of(first)).days
    return apart == 1 or (apart % 7 == 1 and abs(apart) < FORTNIGHT)


def day_of(when: When) -> date:
    """The day of a date that is told to the day."""
    return date.fromisoformat(when.edtf)


def _head(doc: Doc, starts: list[int], expression: TimeExpression) -> Word | None:
    first = max(bisect_right(starts, expression.start) - 1, 0)
    words = []
    for word in doc.words[first:]:
        if word.start >= expression.end:
            break
        if word.end > expression.start:
            words.append(word)
    span = {word.i for word in words}
    return next((word for word in words if word.head.i not in span or word.head is word), None)


def _is_spoken_of(time: Word, noun: Word, verb: Word) -> bool:
    """Whether a time is that of an event of which a verb speaks: what stands behind the noun, and before a verb behind
    it or with "for": "the visit on Friday was announced", "was announced for Friday".
    """
    if verb.i < noun.i:
        return time.i > noun.i
    return time.i < verb.i or any(above.lower == "for" for above in time.ancestors() if above.i > verb.i)


def speaks_of(verb: Word, noun: Word) -> bool:
    """Whether a verb only speaks of an event, so that the time before the event is its own: "on Monday announced a
    visit".
    """
    spoken = lexicon().marks("verb", verb.lemma, "speaking of")
    return spoken and grammar.is_noun(noun) and noun in grammar.undergoers(verb)
