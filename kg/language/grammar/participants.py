"""Who does it and to whom: subjects and objects through passive, control, coordination and relatives."""

from __future__ import annotations

from kg.language.doc import Word
from kg.language.grammar.complements import adposition_objects
from kg.language.grammar.labels import (
    ADPOSITION,
    ADPOSITION_OBJECT,
    ADVERBIAL_CLAUSE,
    AGENT,
    ATTRIBUTE,
    AUXILIARY,
    CLOSED_CLAUSE,
    CONJUNCT,
    NOUN_CLAUSE,
    OBJECT,
    OPEN_CLAUSE,
    PARTICIPLES,
    PASSIVE_AUXILIARY,
    PASSIVE_SUBJECT,
    POSSESSOR,
    RELATIVE,
    RELATIVISERS,
    SUBJECT,
)
from kg.language.grammar.memory import remembered
from kg.language.grammar.words import (
    coordination_head,
    dependents,
    expanded,
    is_adposition,
    is_infinitive,
    is_relative,
    is_verb,
)


@remembered
def is_passive(verb: Word) -> bool:
    """Whether what it grammatically speaks of undergoes it: "was signed", "a treaty signed by"."""
    if dependents(verb, PASSIVE_AUXILIARY | PASSIVE_SUBJECT):
        return True
    if dependents(verb, AGENT) and not dependents(verb, OBJECT):
        return True
    if verb.tag != "VBN":
        return False
    if verb.label in CONJUNCT and not dependents(verb, SUBJECT | AUXILIARY):
        return is_passive(verb.head)
    return not dependents(verb, AUXILIARY | SUBJECT)


@remembered
def subjects(verb: Word) -> list[Word]:
    """Who does it: the subject of an active verb, the agent of a passive one, through control, coordination and
    relatives.
    """
    return expanded(agents(verb) if is_passive(verb) else _surface_subjects(verb))


@remembered
def undergoers(verb: Word) -> list[Word]:
    """What it is done to: the objects of an active verb, the subject of a passive one."""
    return expanded(_surface_subjects(verb) if is_passive(verb) else _own_objects(verb))


def agents(verb: Word) -> list[Word]:
    """The "by" phrase of a passive."""
    found = [obj for by in dependents(verb, AGENT) for obj in adposition_objects(by)]
    if not found and is_passive(verb):
        found = [obj for by in dependents(verb, ADPOSITION) if by.lower == "by" for obj in adposition_objects(by)]
    return [obj for obj in found if not is_verb(obj)]


def objects(verb: Word) -> list[Word]:
    """The objects in form, with conjuncts: of "signed a treaty and a note", both."""
    return expanded(_own_objects(verb))


def _own_objects(verb: Word) -> list[Word]:
    found = [
        child for child in dependents(verb, OBJECT) if not is_adposition(child) and child.lower not in RELATIVISERS
    ]
    if not found and not is_passive(verb):
        found = [child for child in verb.children if child.label == "oprd" and child.name == "PERSON"]
    if not found and is_relative(verb) and own_subjects(verb) and not _is_adjunct_relative(verb):
        relativiser = [child for child in dependents(verb, OBJECT) if child.lower in RELATIVISERS]
        if relativiser or not _fronted_preposition(verb):
            found = [verb.head]
    return found


def _is_adjunct_relative(verb: Word) -> bool:
    """Whether what a clause describes is its subject or its place and time, not its object: "Oslo, where they met"."""
    placed = any(child.lower in ("where", "when") for child in verb.children)
    return placed or any(subject.lower in RELATIVISERS for subject in own_subjects(verb))


def attributes(verb: Word) -> list[Word]:
    """What a copula says of its subject."""
    return expanded(dependents(verb, ATTRIBUTE))


def _fronted_preposition(verb: Word) -> bool:
    return any(child.lower in RELATIVISERS for prep in dependents(verb, ADPOSITION) for child in prep.children)


def fronted_prepositions(verb: Word) -> list[str]:
    """The prepositions that stand before the relative pronoun of its clause: "to" of "the treaty to which both put
    their names".
    """
    return [
        prep.lower
        for prep in dependents(verb, ADPOSITION)
        if any(child.lower in RELATIVISERS for child in prep.children)
    ]


def own_subjects(verb: Word) -> list[Word]:
    """The subject that stands with a verb itself, active or passive, conjuncts not included."""
    return dependents(verb, SUBJECT | PASSIVE_SUBJECT)


def _surface_subjects(verb: Word, depth: int = 0) -> list[Word]:
    own = [word for word in own_subjects(verb) if word.lower != "there"]
    if own:
        return _antecedents(verb, own)
    if depth > 6:
        return []
    return _borrowed_subjects(verb, depth)


def _antecedents(verb: Word, own: list[Word]) -> list[Word]:
    if own[0].lower in RELATIVISERS:
        clause = coordination_head(verb)
        if is_relative(clause):
            return [clause.head]
    return own


def _borrowed_subjects(verb: Word, depth: int) -> list[Word]:
    head = verb.head
    if head is verb:
        return []
    if verb.label in CONJUNCT:
        return _surface_subjects(head, depth + 1) if is_verb(head) else []
    if verb.label in OPEN_CLAUSE or (
        verb.label in CLOSED_CLAUSE and not dependents(verb, frozenset({"mark"})) and is_infinitive(verb)
    ):
        return _controllers(verb, depth)
    if verb.label in ADVERBIAL_CLAUSE and is_verb(head):
        return _surface_subjects(head, depth + 1)
    if verb.label in RELATIVE and is_infinitive(verb):
        return [head] if _is_done_by(verb, head) else []
    if verb.label in NOUN_CLAUSE:
        return [head] if verb.tag in PARTICIPLES else _noun_owner(head, depth)
    if verb.label in ADPOSITION_OBJECT:
        return _gerund_owner(head, depth)
    return []


def _is_done_by(verb: Word, noun: Word) -> bool:
    """Whether an infinitive tells what its noun does: "the leader to visit Oslo", "the first to go there"; not "a place
    to visit".
    """
    return bool(dependents(verb, OBJECT)) or any(child.name == "ORDINAL" for child in noun.children)


def _controllers(verb: Word, depth: int) -> list[Word]:
    """The object of "urged A to go" where there is one, else the subject of the verb above: "A agreed to go"."""
    head = verb.head
    persons = [child for child in dependents(head, OBJECT) if child.i < verb.i]
    if persons and is_verb(head):
        return persons
    if is_verb(head):
        return _surface_subjects(head, depth + 1)
    return _noun_owner(head, depth)


def _gerund_owner(preposition: Word, depth: int) -> list[Word]:
    above = preposition.head
    return _surface_subjects(above, depth + 1) if is_verb(above) else _noun_owner(above, depth)


def _noun_owner(noun: Word, depth: int) -> list[Word]:
    """Whose plan it is to do a thing: the possessor, or the subject of the verb that the noun completes."""
    owners = dependents(noun, POSSESSOR)
    if owners:
        return owners
    verb = noun.head
    if is_verb(verb) and (noun.label in OBJECT or noun.label in ATTRIBUTE):
        return _surface_subjects(verb, depth + 1)
    return []
