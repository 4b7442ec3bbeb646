"""One verb for several meetings, each with a day or place of its own: "met A in Oslo on Monday and B in Rome on
Tuesday".

What the second shares with the first is left out (gapping), and the parser hangs its person on the day or town before
it; so they are told by their order in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.candidates import Candidate, Context, Part, mention_of
from kg.language import Word, grammar

WHEN_OR_WHERE = frozenset({"DATE", "TIME", "GPE"})
LINKS = frozenset({"and", ","})
SHARED = frozenset({"with", "by"})
HELD_AT = frozenset({"in", "at", "on"})
AHEAD = frozenset({"planned", "proposed"})
UNGAPPED = frozenset({"Visit", "Ceremony"})


def one_each(found: Candidate, context: Context) -> tuple[Candidate, ...]:
    """A candidate and those that its verb tells of beside it, each with its own person, day and place."""
    told_first = _told_first(found, context)
    if told_first is None:
        return (found,)
    first, person = told_first
    others = list(_gapped(person, context))
    if not others:
        return (found,)
    keys = {key for _, key in others}
    mine = tuple(part for part in found.parts if part.key not in keys)
    rest = tuple(part for part in mine if part is not first)
    ends = [*((_brought_forward(word) or word).i for word, _ in others), found.word.sentence.words[-1].i + 1]
    told = [
        _told_of(found, (*rest, replace(first, key=key, word=word)), end, context)
        for (word, key), end in zip(others, ends[1:], strict=True)
    ]
    place = next(_places(person, ends[0], context), found.place)
    return (replace(found, parts=mine, place=place), *told)


def _told_first(found: Candidate, context: Context) -> tuple[Part, Word] | None:
    """The person of the first of several meetings, with the word: who is named last before a day or place."""
    if found.kind in UNGAPPED or found.in_headline:
        return None
    people = [
        (part, part.word)
        for part in found.parts
        if part.word is not None
        and part.word.sentence is found.word.sentence
        and context.discourse.entity(part.key).kind == "Person"
    ]
    before = [each for each in people if not _is_cut_off(each[1]) and not _brought_forward(each[1])]
    return max(before, key=lambda each: each[1].i, default=None)


def _gapped(first: Word, context: Context) -> Iterator[tuple[Word, str]]:
    """The people behind the first that a day or place stands before and behind."""
    for word in first.sentence.words:
        keys = context.discourse.actors(word) if word.i > first.i and word.pos == "PROPN" else ()
        person = len(keys) == 1 and context.discourse.entity(keys[0]).kind == "Person"
        apart = person and _is_cut_off(word) and _is_set_apart(word)
        if person and grammar.phrase(word)[1] is word and (apart or _brought_forward(word) is not None):
            yield word, keys[0]


def _is_cut_off(word: Word) -> bool:
    """Whether a person stands right behind a day or place, joined to it: "on Monday and B", "in Oslo, and by B"."""
    words, i = word.sentence.words, grammar.phrase(word)[0].i - word.sentence.words[0].i - 1
    if i >= 0 and words[i].lower in SHARED:
        i -= 1
    joined = i >= 0 and words[i].lower in LINKS
    while i >= 0 and words[i].lower in LINKS:
        i -= 1
    return joined and i >= 0 and words[i].name in WHEN_OR_WHERE


def _brought_forward(word: Word) -> Word | None:
    """The day or place that a person's own is told before him: Rome of "and in Rome by B"."""
    first, words = grammar.phrase(word)[0], word.sentence.words
    before = words[max(0, first.i - words[0].i - 4) : first.i - words[0].i]
    if len(before) < 4 or before[3].lower not in SHARED or before[2].name not in WHEN_OR_WHERE:
        return None
    joined = before[0].lower == "and" or (before[0].lower in LINKS and before[3].lower == "by")
    return before[2] if joined and before[1].lower in HELD_AT else None


def _is_set_apart(word: Word) -> bool:
    """Whether a day or place of its own follows a person who does nothing else."""
    behind = [each for each in word.sentence.words if each.i > word.i][:2]
    timed = len(behind) == 2 and behind[0].lower in HELD_AT and behind[1].name in WHEN_OR_WHERE
    return timed and grammar.governor(word)[1] != "subject"


def _told_of(found: Candidate, parts: tuple[Part, ...], end: int, context: Context) -> Candidate:
    """A further meeting, whose person is the last of its parts and whose day and place stand before the word `end`."""
    person = parts[-1].word or found.word
    before = _brought_forward(person)
    here = context.discourse.places(before) if before is not None else ()
    return replace(
        found,
        word=person,
        parts=parts,
        mention=mention_of(context.doc, person),
        date=context.calendar.between(person, end, "future" if found.truth.mode in AHEAD else "past"),
        place=next(iter((*here, *_places(person, end, context))), None),
        definite=False,
    )


def _places(person: Word, end: int, context: Context) -> Iterator[str]:
    """The places behind a person, up to the next."""
    for word in person.sentence.words:
        if person.i < word.i < end and grammar.governor(word)[1] == "adposition":
            yield from context.discourse.places(word)
