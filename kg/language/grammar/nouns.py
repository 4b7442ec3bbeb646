"""A noun phrase: its owner, its modifiers, what stands beside it, how far it runs."""

from __future__ import annotations

from kg.language.doc import Word
from kg.language.grammar.labels import ADPOSITION, APPOSITION, OUTSIDE_PHRASE, POSSESSOR, PREMODIFIER
from kg.language.grammar.words import dependents, expanded


def possessors(noun: Word) -> list[Word]:
    """Whose it is: "Japan" of "Japan's pledge"."""
    return expanded(dependents(noun, POSSESSOR))


def appositions(noun: Word) -> list[Word]:
    """The nouns set beside it that name it anew."""
    return dependents(noun, APPOSITION)


def premodifiers(noun: Word) -> list[Word]:
    """The words before a noun that tell which or what kind: adjectives, compounds, numbers, determiners."""
    return [child for child in noun.children if child.label in PREMODIFIER and child.i < noun.i]


def phrase(head: Word) -> tuple[Word, Word]:
    """First and last word of the noun phrase without clauses, appositions and coordination."""
    words = [head]
    for child in head.children:
        if child.label not in OUTSIDE_PHRASE and child.i < head.i:
            words.extend(child.subtree())
    first = min(words, key=lambda w: w.i)
    return first, head


def long_phrase(head: Word) -> tuple[Word, Word]:
    """First and last word of the noun phrase with its "of" and other prepositional phrases, without clauses and
    conjuncts.
    """
    first, last = phrase(head)
    for child in head.children:
        if child.label in ADPOSITION and child.i > head.i:
            last = max(last, child.subtree()[-1], key=lambda w: w.i)
    return first, last
