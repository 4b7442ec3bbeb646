"""What an article says was settled, and between whom: the sides that a text binds where its provisions name nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.actors.phrases import size
from kg.extraction.candidates import Context
from kg.extraction.commitments.actors import Bound, keys_of, states_apart
from kg.extraction.commitments.words import is_text, of_class, singular
from kg.extraction.truth import truth
from kg.language import Word, grammar
from kg.language.doc import Sentence
from kg.model import Finding, Ref, When

BETWEEN = ("between", "with", "among")
SIDES = frozenset({"both", "two", "each", "neither"})
SINGLED = frozenset({"each", "either", "neither", "every"})
POINTED = frozenset({"the", "both", "two", "these", "all", "three", "four"})
THESE = frozenset({"the", "all", "these", "its"})
NEAR = 4
FAR = 99


@dataclass(frozen=True, slots=True)
class Settlement:
    """A word that tells of an agreement reached, its sides, and when it was reached."""

    word: Word
    keys: tuple[str, ...]
    date: When | None


class Settlements:
    """The agreements of an article in the order of the text."""

    def __init__(self, context: Context, events: tuple[Finding, ...] = ()) -> None:
        self._context = context
        told = [*_settlements(context), *_of_events(events, "party", context)]
        self._found = sorted(told, key=lambda each: each.word.i)
        bodies = (each.key for each in context.discourse.entities if each.kind == "Organization")
        self._body = tuple(bodies)[:1]
        self._talks = sorted(_of_events(events, "participant", context), key=lambda each: each.word.i)
        self._with_text = frozenset(word.sentence.index for word in context.doc.words if is_text(word))
        self._with_terms = [word for word in context.doc.words if _has_terms(word)]

    def is_told_in(self, sentence: Sentence) -> bool:
        """Whether a sentence names a text that can bind."""
        return sentence.index in self._with_text

    def terms(self, word: Word, far: int) -> Word | None:
        """The noun of a text whose terms a word may tell: one told before it, at most `far` sentences above."""
        place = bisect_left(self._with_terms, word.i, key=lambda each: each.i)
        text = self._with_terms[place - 1] if place else None
        near = text is not None and word.sentence.index - text.sentence.index <= far
        return text if near else None

    def before(self, word: Word, far: int | None = None) -> Settlement | None:
        """The last settlement told before a word (at most `far` sentences above), else the first of the article."""
        if last := _last_before(self._found, word):
            return last if far is None or word.sentence.index - last.word.sentence.index <= far else None
        return self._found[0] if self._found and far is None else None

    def sides(self, word: Word, far: int | None = None) -> Bound:
        """Whom the settlement before a word binds."""
        found = self.before(word, far)
        return Bound(found.keys, f"sides of '{found.word.text}'") if found else Bound()

    def convened(self, word: Word, far: int = FAR) -> Bound:
        """Those whose talks an article tells of before a word: "It has been agreed" in "negotiations of the WTO"."""
        last = _last_before(self._talks, word)
        near = last is not None and word.sentence.index - last.word.sentence.index <= far
        return Bound(last.keys, f"sides of '{last.word.text}'") if last is not None and near else Bound()

    def body(self) -> Bound:
        """The organization that an article names first, whose gathering it tells of."""
        return Bound(self._body, "the body that meets")

    def members(self) -> Bound:
        """The body whose members meet, where the article tells of its gathering: "Leaders decided"."""
        gathers = any(each.keys == self._body for each in self._talks)
        return Bound(self._body, "whose members they are") if gathers else Bound()

    def parties(self, word: Word) -> Bound:
        """The sides that a text binds: the states of the persons who settled it, where each has one of his own."""
        bound = self.of_all(word)
        return Bound(states_apart(bound.keys, self._context), bound.how)

    def of_all(self, word: Word) -> Bound:
        """The sides of the settlement before a word, else of the talks."""
        return self.sides(word) or self.convened(word)


def counted(bound: Bound, verb: Word) -> Bound:
    """Those bound where they are as many as the text counts, else nobody: "the twelve governments", "both sides"."""
    counts = {size(doer) for doer in grammar.subjects(verb)} - {0}
    return bound if counts <= {len(bound.keys)} else Bound((), bound.how, True)


def _last_before(told: list[Settlement], word: Word) -> Settlement | None:
    """The last of what is told in the order of the text that stands before a word."""
    place = bisect_left(told, word.i, key=lambda each: each.word.i)
    return told[place - 1] if place else None


def _has_terms(word: Word) -> bool:
    """Whether a noun names a text that says what its parties shall do: "pact", "road map", "draft"."""
    return word.tag in ("NN", "NNS", "NNP") and of_class("noun", word.lemma, "terms") is not None


def is_body(word: Word) -> bool:
    """Whether a noun means the gathering of a body that a text calls by no name: "Summit decided", "the Authority"."""
    if word.tag not in ("NN", "NNP") or any(child.pos == "PROPN" for child in word.children):
        return False
    return of_class("noun", word.lemma.lower(), "body") is not None


def are_members(word: Word) -> bool:
    """Whether a noun means those who sit in a body, and nothing tells of which: "Leaders", "the Member States"."""
    several = word.tag in ("NNS", "NNPS") or word.text.endswith("s")
    if not several or of_class("noun", singular(word), "sitting") is None:
        return False
    return all(_tells_of_none(child) for child in grammar.premodifiers(word)) and not grammar.appositions(word)


def _tells_of_none(child: Word) -> bool:
    """Whether a word before a noun tells of no one in particular: "the Member States", "foreign ministers"."""
    return child.lower in THESE or of_class("adjective", child.lower, "membership") is not None


def is_party(word: Word) -> bool:
    """Whether a noun phrase means the sides of what is told: "both sides", "the parties", "each of the two"."""
    if word.lower in SIDES:
        return True
    if of_class("noun", singular(word), "party") is None or _has_name(word):
        return False
    lowers = {child.lower for child in word.children}
    if not lowers.isdisjoint(SINGLED):
        return True
    several = word.tag in ("NNS", "NNPS")
    return several and (not lowers.isdisjoint(POINTED) or of_class("noun", singular(word), "side") is not None)


def _has_name(noun: Word) -> bool:
    """Whether a name stands with a noun, no capitalised "Neither" or "Both"."""
    named = (child for child in noun.children if child.pos == "PROPN" or _is_native(child))
    return any(not _is_contracting(child) for child in named)


def _is_contracting(child: Word) -> bool:
    """Whether a capitalised word tells of the sides of a text, no name: "the High Contracting Parties"."""
    return child.lower in (*SIDES, *SINGLED) or of_class("adjective", child.lower, "contracting") is not None


def _is_native(word: Word) -> bool:
    """Whether an adjective tells of what people: "Ethiopian parties"."""
    return word.pos == "ADJ" and word.text[:1].isupper() and word.i > word.sentence.words[0].i


def _settlements(context: Context) -> Iterator[Settlement]:
    for word in context.doc.words:
        sides = _sides(word)
        keys = keys_of(sides, context) if sides else ()
        if len(keys) > 1 or (keys and _is_with_unnamed(word, sides)):
            verb = grammar.clause_of(word)
            date = context.calendar.date_of(verb, "past") if truth(verb).mode == "fact" else None
            yield Settlement(word, keys, date)


def _is_with_unnamed(word: Word, sides: list[Word]) -> bool:
    """Whether a text is signed by one who is named and others who are not: "A and four rebel groups"."""
    return len(sides) > 1 and grammar.is_verb(word) and any(is_text(noun) for noun in _texts(word))


def _of_events(events: tuple[Finding, ...], role: str, context: Context) -> Iterator[Settlement]:
    """The sides of the texts or meetings that an article tells of, where each is mentioned."""
    for event in events:
        keys = tuple(filler.key for filler in event.fillers(role) if isinstance(filler, Ref))
        if len(keys) > 1 or any(context.discourse.entity(key).kind == "Organization" for key in keys):
            yield from (Settlement(context.doc.word_at(mention), keys, None) for mention in event.mentions)


def _sides(word: Word) -> list[Word]:
    """Between whom a text is, or who settles something."""
    if is_text(word):
        natives = [child for child in grammar.premodifiers(word) if child.text[:1].isupper()]
        return grammar.complements(word, (*BETWEEN, "of", "by")) + grammar.possessors(word) + natives
    entry = of_class("verb", word.lemma, "settles") if grammar.is_verb(word) else None
    if entry is None or (entry.needs("text") and not any(is_text(noun) for noun in _texts(word))):
        return []
    return grammar.subjects(word) + grammar.complements(word, BETWEEN)


def _texts(verb: Word) -> list[Word]:
    """What is signed or reached: an object, or the noun that the verb's clause describes."""
    above, relation = grammar.governor(grammar.coordination_head(verb))
    described = [above] if above is not None and relation in ("relative", "noun clause") else []
    return grammar.undergoers(verb) + described + grammar.complements(verb, ("to", "on"))
