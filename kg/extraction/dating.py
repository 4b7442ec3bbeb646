"""Which time and which place belong to which event: those that modify it or the verb that carries it, not the
sentence's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from kg.extraction import times
from kg.extraction.times import Tense, TimeExpression
from kg.extraction.times.values import days
from kg.extraction.times.words import tokens
from kg.language import Doc, Word, grammar
from kg.model import When

ANCHOR_REACH = 2
SIMULTANEOUS = frozenset({"as", "while", "when"})
FORTNIGHT = 14
MOST_CROSSED = 2  # nouns between a time and its event: "on the evening of the first day"
APART = frozenset({"after", "before", "following", "since", "of", "about", "on", "until", "from"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A time expression and the word that heads it in its sentence."""

    expression: TimeExpression
    head: Word


class Calendar:
    """The time expressions of an article by the sentence they stand in, resolved against its reference date."""

    def __init__(self, doc: Doc, reference: When | None) -> None:
        self.reference = reference
        self._placed: dict[int, list[Placed]] = defaultdict(list)
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
            if placed.expression.role in roles and (found := self._resolved(placed, tense)):
                return self._with_next_day(placed, found, near, tense)
        return None

    def _with_next_day(self, placed: Placed, found: When, near: list[Placed], tense: Tense) -> When:
        """Both of two days that follow each other: "on Monday and Tuesday", "next Monday and Tuesday"."""
        for other in near:
            if other.head in grammar.conjuncts(placed.head) and other is not placed:
                second = self._resolved(other, tense)
                if second is not None and follows(found, second):
                    return days(day_of(found), day_of(found) + timedelta(days=1)) or found
        return found

    def _resolved(self, placed: Placed, tense: Tense) -> When | None:
        return times.resolve(placed.expression, self.reference, tense, self._anchor(placed))

    def _anchor(self, placed: Placed) -> When | None:
        """The last time told before, which "that day" and "two days later" count from."""
        index = placed.head.sentence.index
        for sentence in range(index, max(index - ANCHOR_REACH, 0) - 1, -1):
            for other in reversed(self._placed.get(sentence, ())):
                if other.expression.start < placed.expression.start and (
                    found := times.resolve(other.expression, self.reference, "past")
                ):
                    return found
        return None

    def near(self, word: Word) -> list[Placed]:
        """The expressions that belong to a word, nearest first."""
        carrier = None if _is_apart(word) or _in_nominal_headline(word) else grammar.clause_of(word)
        ranked = [
            (rank, abs(placed.head.i - word.i), placed)
            for placed in self._placed[word.sentence.index]
            if (rank := _rank(placed.head, word, carrier)) is not None
        ]
        found = [placed for _, _, placed in sorted(ranked, key=lambda each: each[:2])]
        return found or (self._fronted(word) if carrier is not None else [])

    def _fronted(self, word: Word) -> list[Placed]:
        """The time that the parser cut off as a sentence of its own: "At 7:15 this evening | he called"."""
        index = word.sentence.index
        return [placed for placed in self._placed.get(index - 1, ()) if _is_cut_off(placed.head, word)]

    def heading_over(self, word: Word, tense: Tense) -> When | None:
        """The day that heads the list in which a word stands: "Monday, 11 September" above the items of a programme."""
        sentences = word.sentence.doc.sentences
        if word.sentence.segment.kind != "item" or grammar.is_verb(word.sentence.root):
            return None
        above = range(word.sentence.index - 1, -1, -1)
        heading = next((index for index in above if sentences[index].segment.kind != "item"), 0)
        is_heading = sentences[heading].segment.kind == "heading"
        return self._first_of(self._placed.get(heading, []), tense, ("point", "range")) if is_heading else None

    def leans_ahead(self, word: Word) -> bool:
        """Whether a time beside a word is said to lie ahead: "later this week"."""
        return any(placed.expression.form.lean == "future" for placed in self.near(word))

    def between(self, word: Word, end: int | None, tense: Tense) -> When | None:
        """The first date behind a word and before the word of index `end` in its sentence."""
        for placed in self._placed[word.sentence.index]:
            behind = placed.head.i > word.i and (end is None or placed.head.i < end)
            if behind and placed.expression.role in ("point", "range") and (found := self._resolved(placed, tense)):
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
                and _hangs(placed.head, word)
                and (found := self._resolved(placed, tense))
            ):
                return found
        return None

    def in_sentence(self, word: Word) -> list[Placed]:
        """All expressions of the sentence that a word stands in."""
        return self._placed[word.sentence.index]


def _hangs(head: Word, word: Word) -> bool:
    """Whether a time modifies a word, also by a participle that has it: "a trip planned for Friday"."""
    if word in (head.head, head.head.head):
        return True
    verb = head.head.head
    return verb.tag == "VBN" and verb.head is word and verb in grammar.postmodifying_clauses(word)


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


def _is_cut_off(head: Word, word: Word) -> bool:
    """Whether a time heads a sentence without a verb that ends in no stop, right before a word's sentence."""
    fragment = head.sentence
    return (
        head is fragment.root
        and fragment.segment is word.sentence.segment
        and fragment.words[-1].text not in (".", "!", "?", ":", ";")
        and not any(grammar.is_verb(each) for each in fragment.words)
    )


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


def _in_nominal_headline(word: Word) -> bool:
    """A headline without a verb hangs everything on one noun: only what modifies a word is its own."""
    return word.sentence.segment.kind == "headline" and not grammar.is_verb(word.sentence.root)


def _is_apart(word: Word) -> bool:
    """Whether an event noun is told as another time than its clause's: "after talks", "ahead of the summit"."""
    return grammar.is_noun(word) and grammar.is_adposition(word.head) and word.head.lower in APART


def _matrix(verb: Word | None) -> Word | None:
    """The verb whose time a clause shares: "announced" for "ended" in "announced, as he ended the visit"."""
    if verb is None or grammar.marker(verb) not in SIMULTANEOUS:
        return None
    governor, relation = grammar.governor(verb)
    return governor if relation == "adverbial" else None


def _rank(head: Word, event: Word, carrier: Word | None) -> int | None:
    """0 where the expression hangs on the event, 1 on the verb that carries it, 2 on a verb that shares its clause."""
    crossed = 0
    for above in (head, *head.ancestors()):
        if above is event:
            return 0 if crossed <= MOST_CROSSED else None
        crossed += above.pos in ("NOUN", "PROPN") and not above.name
        if above is carrier:
            return 1
        if above is _matrix(carrier):
            return 3
        if grammar.is_verb(above) and not grammar.is_auxiliary(above):
            return (
                2
                if carrier is not None and carrier in (above.head, *grammar.conjuncts(above)) and above.tag == "VBG"
                else None
            )
    return None
