"""What completes a word: prepositional phrases, clauses, particles."""

from __future__ import annotations

from collections.abc import Collection

from kg.language.doc import Word
from kg.language.grammar.labels import (
    ADPOSITION,
    ADPOSITION_OBJECT,
    CASE,
    CASE_MARKED,
    CLOSED_CLAUSE,
    CONJUNCT,
    NOUN_CLAUSE,
    OPEN_CLAUSE,
    PARTICLE,
    RELATIVE,
    RELATIVISERS,
)
from kg.language.grammar.memory import remembered
from kg.language.grammar.words import conjuncts, dependents, expanded, is_infinitive, is_relative, is_verb


def adposition_objects(adposition: Word) -> list[Word]:
    """The objects of a preposition, and of one nested in it: "out of Moscow"."""
    found = dependents(adposition, ADPOSITION_OBJECT)
    for nested in dependents(adposition, frozenset({"prep"})):
        found = found + adposition_objects(nested)
    return found


@remembered
def adpositions(word: Word) -> tuple[tuple[str, list[Word]], ...]:
    """Each preposition that hangs on a word, or is joined to one that does, with its objects (conjuncts included).

    In "on to Amman" both prepositions have the object.
    """
    found: list[tuple[str, list[Word]]] = []
    for child in word.children:
        if child.label in ADPOSITION:
            for each in _joined(child):
                phrases = (each, *_nested(each))
                found.extend((phrase.lower, expanded(adposition_objects(phrase))) for phrase in phrases)
        elif child.label in CASE_MARKED:
            found.extend((case.lower, conjuncts(child)) for case in dependents(child, CASE))
    return tuple(found)


def _joined(adposition: Word) -> list[Word]:
    """A preposition with those coordinated with it: "in Kampala and in Kigali", "on Monday and in Kigali"."""
    return [
        each
        for each in conjuncts(adposition)
        if each is adposition or (each.label in CONJUNCT and each.tag in ("IN", "TO"))
    ]


def _nested(adposition: Word) -> list[Word]:
    return [child for child in adposition.children if child.label in ADPOSITION]


def complements(word: Word, prepositions: Collection[str]) -> list[Word]:
    """The objects of a word's prepositional phrases that begin with one of the prepositions: of "talks with A and B",
    both.

    A relative pronoun stands for what it refers to: of "Qatar, to which he travels", Qatar.
    """
    found = [obj for name, objs in adpositions(word) if name in prepositions for obj in objs]
    return [word.head if obj.lower in RELATIVISERS and is_relative(word) else obj for obj in found]


def where(verb: Word) -> Word | None:
    """The place that a relative clause with "where" tells of: Kuwait in "Kuwait, where he landed"."""
    if is_relative(verb) and any(child.lower == "where" for child in verb.children):
        return verb.head
    return None


def clauses(word: Word) -> list[Word]:
    """The heads of the clauses it takes as complement: "agreed to hold", "said that X would"."""
    return expanded(dependents(word, OPEN_CLAUSE | CLOSED_CLAUSE))


def clause_heads(word: Word) -> list[Word]:
    """The heads of the clauses that complete a verb, noun or adjective, conjuncts not included: "agreed to hold", "a
    promise that".
    """
    labels = OPEN_CLAUSE | CLOSED_CLAUSE if is_verb(word) else OPEN_CLAUSE | CLOSED_CLAUSE | NOUN_CLAUSE
    return dependents(word, labels)


def infinitives(noun: Word) -> list[Word]:
    """The verbs of the infinitives that complete a noun: "an agreement to withdraw"."""
    return [verb for verb in dependents(noun, NOUN_CLAUSE | RELATIVE | OPEN_CLAUSE) if is_infinitive(verb)]


def postmodifying_clauses(noun: Word) -> list[Word]:
    """The verbs of the relative and participial clauses that describe a noun."""
    return expanded(dependents(noun, NOUN_CLAUSE | RELATIVE))


def with_particles(verb: Word) -> tuple[str, ...]:
    """Its lemma, alone and with each particle: "look", "look on"."""
    return (verb.lemma, *(f"{verb.lemma} {each}" for each in particles(verb)))


def particles(verb: Word) -> list[str]:
    """Its particles in lower case: "up" of "took up"."""
    return [child.lower for child in dependents(verb, PARTICLE)]
