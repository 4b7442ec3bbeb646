"""Which state an office holder serves where no word beside the name tells it.

Better none than a wrong one: the state must be told by who is known to have held office, or by the article itself, that
speaks for one state's ministry or office.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.extraction.actors.cast import Cast
from kg.extraction.actors.known import Form, match_form, rank, state_with
from kg.extraction.actors.names import Name, Names
from kg.extraction.actors.officeholders import (
    full_name,
    is_statesman,
    serves_elsewhere,
    state_known,
    state_ruled,
    states_served,
)
from kg.extraction.actors.people import HEADS, Person
from kg.language import grammar
from kg.language.doc import BODY_SEGMENTS, Word
from kg.vocabulary.wordclasses import word_class

NO_HOME = word_class("noHome")
SAYING = word_class("say")
SOURCES = word_class("source")
REPRESENTING = word_class("represent")
PARTNERS = frozenset({"with", "to"})
SPEAKERS = word_class("speaksFor")
MONARCH = "monarch"
OPENING_WEIGHT = 3
MARGIN = 2
SOURCE_VOTES = 3
FEWEST_VOTES = 3
SURE_SURNAME = 4


def give_known_homes(persons: Iterable[Person], names: Names, cast: Cast) -> None:
    """Gives people the state of which their office, or common knowledge, tells, among those that the article names."""
    weights, bodies = _weights(names), _bodies(names)
    for person in persons:
        _give_known(person, weights, cast)
        _know_by_name(person, bodies)
        if _is_bodys(person) and not person.organization and len(bodies) == 1:
            person.organization = next(iter(bodies))
            person.role = f"{person.role} of the {person.organization}"


def give_homes(persons: Iterable[Person], home: str | None, names: Names, cast: Cast) -> None:
    """Gives people with an office or a turn, but without state or body, the state that the article speaks for.

    Who holds the like office of that state beside another, or is known to serve another, gets none.
    """
    persons = list(persons)
    for person in persons:
        if person.state or person.organization or not (person.role or person.speaks):
            continue
        person.state = _told(person, names) or (_home(person, persons, home) if home else None)
        if person.state:
            cast.state_named(person.state)


def _known_by_name(person: Person) -> str | None:
    """The state that somebody of that full name is known to have served; a president may be a body's."""
    unsure = _may_be_of_a_body(person) or _is_elsewhere(person) or person.noun == "president"
    return None if unsure else state_known(person.parts)


def _signs_for(name: Name, names: Names) -> str | None:
    """The state of a list of signatories: "Ana Diaz signed for Chile, and Juan Paz, the minister, for Peru"."""
    words = name.first.sentence.words
    if not any(word.lemma in REPRESENTING and grammar.is_verb(word) for word in words):
        return None
    for word in words[name.last.i + 1 - words[0].i : -1]:
        if word.i in names.at and names.at[word.i].is_person:
            return None
        if word.lower == "for" and names.doc.words[word.i - 1].text == ",":
            form = names.form_at(word.i + 1)
            return form.name if form is not None and form.kind == "State" else None
    return None


def _is_elsewhere(person: Person) -> bool:
    """Whether the office is of a place that is no state's name."""
    return any(office.elsewhere for office in person.offices)


def _of_organ(person: Person, names: Names) -> str | None:
    """The one state whose organ the article names that the office is of: its "foreign ministry" of a spokesman's."""
    organs = {word.lower() for word in (person.role or "").split()} & SOURCES - {person.noun}
    owners = (_owning(word, names) for word in names.doc.words if word.lower in organs)
    states = {state for found in owners for state in found if state}
    return states.pop() if len(states) == 1 else None


def _told(person: Person, names: Names) -> str | None:
    return _represented(person, names) or _of_organ(person, names) or _known_by_name(person)


def _represented(person: Person, names: Names) -> str | None:
    """The state for which the text says that somebody speaks or signs: "signed on behalf of Chile by Minister Diaz"."""
    for name in person.names:
        if state := _signs_for(name, names):
            return state
        above, relation = grammar.governor(grammar.coordination_head(name.last))
        by = relation == "adposition" and above is not None and above.lower == "by"
        verb = above.head if by and above is not None else above if relation == "subject" else None
        if verb is None or verb.lemma not in REPRESENTING:
            continue
        behalf = [word for word in grammar.complements(verb, ("on",)) if word.lower == "behalf"]
        whom = [of for word in behalf for of in grammar.complements(word, ("of",))] + grammar.complements(
            verb, ("for",)
        )
        for word in whom:
            if state := next((s for s in (_state_of(names.form_at(word.i)), *_owning(word, names)) if s), None):
                return state
    return None


def _home(person: Person, persons: Iterable[Person], home: str) -> str | None:
    if home in person.abroad or _may_be_of_a_body(person) or serves_elsewhere(person.parts, [home]):
        return None
    if _is_elsewhere(person) or _is_partner(person.names[0]) or rank(person.role or "") == MONARCH:
        return None
    taken = any(other is not person and other.state == home and _same_rank(person, other) for other in persons)
    return None if taken else home


def _is_partner(name: Name) -> bool:
    """Whether the text brings somebody in as whom another meets: "held talks with Minister Wu"."""
    above, relation = grammar.governor(grammar.coordination_head(name.last))
    joined, how = grammar.governor(name.last)
    mistaken = how == "coordinate" and joined is not None and grammar.is_verb(joined)
    return (
        mistaken or relation == "object" or (relation == "adposition" and above is not None and above.lower in PARTNERS)
    )


def text_home(names: Names) -> str | None:
    """The state for which an article speaks: whose ministry publishes it or says what it tells, or that does the most.

    None where two states come near each other.
    """
    if published := _publishing(names):
        return published
    votes = Counter(state for word in names.doc.words for state in _votes(word, names))
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < FEWEST_VOTES or (len(ranked) > 1 and ranked[0][1] < MARGIN * ranked[1][1]):
        return None
    return ranked[0][0]


def _publishing(names: Names) -> str | None:
    """The state whose ministry or office an article's publisher is by its name."""
    words = (names.doc.article.publisher or "").replace(",", " ").split()
    if not SOURCES & {word.lower() for word in words}:
        return None
    forms = (match_form(words, i)[1] for i in range(len(words)))
    return next((state for form in forms if form is not None and (state := _state_of(form))), None)


def _votes(word: Word, names: Names) -> Iterator[str]:
    """The state for which a subject or source speaks: "spokesperson" of "a Downing Street spokesperson said"."""
    above, relation = grammar.governor(word)
    source = _tells(word)
    if above is None or not (source or relation == "subject"):
        return
    state = _state_of(names.form_at(word.i)) or next((s for s in _owning(word, names) if s), None)
    if state:
        yield from (state,) * (SOURCE_VOTES if source and word.lower in SOURCES else 1)


def _owning(word: Word, names: Names) -> Iterator[str | None]:
    for each in (*grammar.premodifiers(word), *grammar.possessors(word)):
        yield from (_state_of(names.form_at(child.i)) for child in each.subtree())


def _state_of(form: Form | None) -> str | None:
    if form is None or form.form == "city":
        return None
    return form.name if form.kind == "State" else form.state or None


def _tells(word: Word) -> bool:
    """Whether it says what the article tells: "the ministry said", "according to the ministry"."""
    above, relation = grammar.governor(word)
    if relation == "subject" and above is not None:
        return above.lemma in SAYING
    return relation == "adposition" and above is not None and above.head.lower == "according"


def _may_be_of_a_body(person: Person) -> bool:
    """Whether the office is as often a body's; a spokesman "for" or "of" somebody is theirs."""
    if person.noun in SPEAKERS:
        return bool({"for", "of", "to"} & set((person.role or "").split()))
    return person.noun in NO_HOME


def _give_known(person: Person, weights: Counter[str], cast: Cast) -> None:
    """The state by an office that only one state has, else by who is known to have served one of the states named."""
    if person.state or person.organization or _is_bodys(person) or _is_elsewhere(person):
        return
    unique = state_with(person.role) if person.role else ""
    if unique in weights:
        person.state = unique
    elif person.role or len(person.parts) > 1 or len(person.parts[0]) >= SURE_SURNAME:
        served = states_served(person.parts, weights, top_only=not person.role)
        if not served and person.role and len(person.parts) == 2 and not is_statesman(person.parts):
            served = states_served(person.parts[-1:], weights, top_only=True)
        if served:
            person.state = max(sorted(served), key=lambda state: weights[state])
            person.known = True
    if not person.state and person.noun in HEADS and person.role and len(person.parts[-1]) >= SURE_SURNAME:
        person.state = state_known(person.parts) if len(person.parts) > 1 else state_ruled(person.parts[0])
    if person.state:
        cast.state_named(person.state)


def _know_by_name(person: Person, bodies: Iterable[str]) -> None:
    """Knows whom nothing else makes an office holder: by the full name, or by surname as one of a body named."""
    if person.role or person.known:
        return
    if len(person.parts) > 1:
        person.known = is_statesman(person.parts)
        return
    whole = [name for body in bodies if (name := full_name(person.parts, body))]
    if len(person.parts[0]) >= SURE_SURNAME and len(whole) == 1:
        person.known, person.whole_name = True, whole[0]


def _is_bodys(person: Person) -> bool:
    """Whether the office is one that only organisations have: "Secretary-General"."""
    return person.noun == "general" and (person.role or "").lower().startswith("secretary") and not person.state


def _bodies(names: Names) -> set[str]:
    """The organisations of states that an article names."""
    forms = (form for name in names if (form := name.form) is not None)
    return {form.name for form in forms if form.kind == "Organization" and form.iri and not form.state}


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
