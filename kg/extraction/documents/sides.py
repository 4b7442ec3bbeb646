"""Whose relations an article is about: those whom it speaks of together and speaks of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.extraction.candidates import Context
from kg.language import Word, grammar

SIGNERS = frozenset({"State", "Organization", "Person"})
BODIES = frozenset({"State", "Organization"})
OFTEN = 2
FAR_AHEAD = 2
DATELINE = 8  # words at most before its dash
DASHES = frozenset({"-", "–", "—", "--"})
WHERE = frozenset({"in", "at", "near", "from"})


def together(word: Word, context: Context) -> tuple[str, ...]:
    """Those whom a word and its conjuncts mean: "the two sides", "A and B"; () for a later conjunct."""
    heads = grammar.conjuncts(word) if grammar.coordination_head(word) is word else [word]
    keys = dict.fromkeys(key for head in heads for key in context.discourse.actors(head))
    return tuple(key for key in keys if context.discourse.entity(key).kind in SIGNERS)


def raised(keys: Iterable[str], context: Context) -> frozenset[str]:
    """The states and organisations that some actors are or serve; a person of no known state stays."""
    return frozenset(_body(key, context) for key in keys)


def _body(key: str, context: Context) -> str:
    person = context.discourse.entity(key).kind == "Person"
    return (context.discourse.state_of(key) or key) if person else key


def scene(context: Context) -> tuple[str, ...]:
    """The sides that an article is about, () where it is about no such set.

    They are spoken of together more than once, or in the headline, and no others are spoken of more; or two are spoken
    of far more than all others.
    """
    counted = Counter(sides for word in context.doc.words if len(sides := raised(together(word, context), context)) > 1)
    ranked = _by_mentions(context)
    headline = _in_headline(context)
    for sides, times in counted.most_common():
        if (times >= OFTEN or sides <= headline) and sides == set(ranked[: len(sides)]):
            return tuple(key for key in ranked if key in sides)
    return () if host(context) else _far_ahead(context)


def host(context: Context) -> str | None:
    """The one organisation that the headline names, whose gathering or act the article reports."""
    found = [key for key in _in_headline(context) if context.discourse.entity(key).kind == "Organization"]
    return found[0] if len(found) == 1 else None


def _far_ahead(context: Context) -> tuple[str, ...]:
    """The two that an article speaks of at least twice as often as of any other, and not as places alone."""
    ranked = _counted(context).most_common(3)
    third = max([times for _, times in ranked[2:]], default=0)
    if len(ranked) < 2 or ranked[1][1] <= OFTEN or ranked[1][1] < FAR_AHEAD * third:
        return ()
    acting = Counter(key for word in context.doc.words if not is_where(word) for key in _bodies(word, context))
    return tuple(key for key, _ in ranked[:2]) if acting[ranked[1][0]] > OFTEN else ()


def _bodies(word: Word, context: Context) -> frozenset[str]:
    return raised(context.discourse.actors(word), context)


def _by_mentions(context: Context) -> list[str]:
    return [key for key, _ in _counted(context).most_common()]


def _counted(context: Context) -> Counter[str]:
    """How often the article speaks of each state and organisation or of those who serve it."""
    counted: Counter[str] = Counter()
    for entity in context.discourse.entities:
        body = _body(entity.key, context)
        if context.discourse.entity(body).kind in BODIES:
            counted[body] += len(entity.mentions)
    return counted


def _in_headline(context: Context) -> frozenset[str]:
    words = (word for sentence in context.doc.sentences[:1] for word in sentence.words if not is_where(word))
    return raised((key for word in words for key in context.discourse.actors(word)), context)


def is_where(word: Word) -> bool:
    """Whether a word only tells where: "in Ethiopia", "in the Swedish capital"."""
    above = word.head if grammar.is_adposition(word.head) else word.head.head
    return grammar.is_adposition(above) and above.lower in WHERE and not grammar.is_verb(word.head)


def in_dateline(word: Word) -> bool:
    """Whether a word belongs to the dateline that opens its sentence: "KOROR, Palau—The ministers …"."""
    opening = word.sentence.words[:DATELINE]
    dash = next((each for each in opening if each.text in DASHES), None)
    return dash is not None and word.i < dash.i and opening[0].text.isupper()
