"""Which state an office holder serves where no word beside the name tells it: by the office or the article's theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.extraction.cast import Cast
from kg.extraction.names import Names
from kg.extraction.officeholders import serves_elsewhere, states_served
from kg.extraction.people import HEADS, Person
from kg.extraction.wordclasses import word_class
from kg.language.doc import BODY_SEGMENTS
from kg.vocabulary.gazetteer import gazetteer

NO_HOME = word_class("noHome")
SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
OPENING_WEIGHT = 3
MARGIN = 1.4
SURE_SURNAME = 4


def give_known_homes(persons: Iterable[Person], names: Names, cast: Cast) -> None:
    """Gives people the state of which their office, or common knowledge, tells, among those that the article names."""
    weights = _weights(names)
    for person in persons:
        _give_known(person, weights, cast)


def give_homes(persons: Iterable[Person], names: Names, cast: Cast) -> None:
    """Gives each person with an office but without state or body the state that the article tells of most.

    A state whose like office another person holds is no candidate, and too small a lead over the next decides nothing.
    """
    persons = list(persons)
    weights = _weights(names)
    for person in persons:
        if (
            person.role
            and not person.state
            and not person.organization
            and not _may_be_of_a_body(person)
            and not serves_elsewhere(person.parts, weights)
        ):
            taken = {
                other.state for other in persons if other is not person and other.state and _same_rank(person, other)
            }
            home = _leading({state: weight for state, weight in weights.items() if state not in taken})
            if home is not None:
                person.state = home
                cast.state_named(home)


def _may_be_of_a_body(person: Person) -> bool:
    """Whether the office is as often a body's; a spokesman "for" or "of" somebody is theirs."""
    if person.noun in SPEAKERS:
        return bool({"for", "of", "to"} & set((person.role or "").split()))
    return person.noun in NO_HOME


def _give_known(person: Person, weights: Counter[str], cast: Cast) -> None:
    """The state by an office that only one state has, else by who is known to have served one of the states named."""
    if person.state or person.organization:
        return
    unique = gazetteer().find_role(person.role) if person.role else None
    if unique is not None and unique.state in weights:
        person.state = unique.state
    elif person.role or len(person.parts) > 1 or len(person.parts[0]) >= SURE_SURNAME:
        served = states_served(person.parts, weights, top_only=not person.role)
        if not served and person.role:
            served = states_served(person.parts[-1:], weights)
        if served:
            person.state = max(sorted(served), key=lambda state: weights[state])
            person.known = True
    if person.state:
        cast.state_named(person.state)


def _same_rank(one: Person, other: Person) -> bool:
    if one.noun in HEADS and other.noun in HEADS:
        return True
    return bool(one.role) and (one.role or "").lower() == (other.role or "").lower()


def _weights(names: Names) -> Counter[str]:
    """How much the article speaks of each state; its headline and first sentences count more."""
    weights: Counter[str] = Counter()
    body_sentences = [sentence for sentence in names.doc.sentences if sentence.segment.kind in BODY_SEGMENTS]
    opening = body_sentences[min(1, len(body_sentences) - 1)].end if body_sentences else 0
    for name in names:
        form = name.form
        if form is None or form.form == "city":
            continue
        state = form.name if form.kind == "State" else form.state
        if state:
            weights[state] += OPENING_WEIGHT if name.first.start < opening else 1
    return weights


def _leading(weights: dict[str, int]) -> str | None:
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] < MARGIN * ranked[1][1]):
        return None
    return ranked[0][0]
