"""Of whom an article tells: the person whose deeds it follows, the body or the pair that it is about.

They are meant where an event names only the other side, or nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.extraction.candidates import Context
from kg.language import Sentence, Word, grammar
from kg.model import Entity
from kg.vocabulary.wordclasses import word_class

VOICES = word_class("source") | {"press"}
HELD_IN = frozenset({"in", "at"})
IN_TITLE, AT_FIRST = 2, 2
LEAST, PAIR, LEAD, APART = 3, 2, 2, 2


def protagonist(context: Context) -> str | None:
    """The key of the person who is foremost in title, lead and main clauses; None where nobody stands out."""
    told: Counter[str] = Counter()
    for sentence in context.doc.sentences:
        for word in _foremost(sentence):
            for key in context.discourse.actors(word):
                if _acts(context.discourse.entity(key)):
                    told[key] += _weight(sentence)
    best = told.most_common(2)
    clear = best and best[0][1] >= LEAST and (len(best) < 2 or best[0][1] > best[1][1])
    return best[0][0] if clear else None


def body(context: Context) -> tuple[str, ...]:
    """The organisation that title or lead name and the article keeps speaking of, () where there is none."""
    told = _sides_told(context)
    bodies = [key for key in told if context.discourse.entity(key).kind == "Organization"]
    return tuple(key for key in bodies[:1] if told[key] >= PAIR)


def pair(context: Context) -> tuple[str, ...]:
    """The two sides that title and lead name and the article keeps speaking of, () where they are more or fewer."""
    told = _sides_told(context)
    sides = [key for key in told if told[key] >= LEAST]
    clear = len(sides) == PAIR or (len(sides) > PAIR and told[sides[PAIR]] + APART <= told[sides[1]])
    return tuple(sides[:PAIR]) if clear else ()


@lru_cache(maxsize=1)
def _sides_told(context: Context) -> Mapping[str, int]:
    """The states and organisations of title and lead with the number of sentences that speak of them, most first.

    Kept while the article is read, since many of its events ask.
    """
    told: Counter[str] = Counter()
    first: set[str] = set()
    for sentence in context.doc.sentences:
        words = (word for word in sentence.words if not _is_whereabouts(word))
        spoken_of = (_side(key, context) for word in words for key in context.discourse.actors(word))
        sides = tuple(dict.fromkeys(spoken_of))
        told.update(sides)
        if sentence.index <= LEAD:
            first.update(sides)
    return {key: count for key, count in told.most_common() if key in first}


def _is_whereabouts(word: Word) -> bool:
    """Whether a place is named as where something is: "a summit in Egypt"."""
    above, relation = grammar.governor(grammar.coordination_head(word))
    return word.name == "GPE" and relation == "adposition" and above is not None and above.lower in HELD_IN


def _side(key: str, context: Context) -> str:
    return context.discourse.state_of(key) or key


def _acts(entity: Entity) -> bool:
    """Whether it is a person who does not merely speak for others."""
    return entity.kind == "Person" and not VOICES & set((entity.role or "").lower().split())


def _foremost(sentence: Sentence) -> Iterator[Word]:
    root = sentence.root
    for verb in grammar.conjuncts(root) if grammar.is_verb(root) else ():
        yield from grammar.undergoers(verb) if grammar.is_passive(verb) else grammar.subjects(verb)


def _weight(sentence: Sentence) -> int:
    if sentence.segment.kind == "headline":
        return IN_TITLE
    return AT_FIRST if sentence.index <= 1 else 1
