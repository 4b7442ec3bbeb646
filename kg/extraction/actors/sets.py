"""Plurals and numbers ("the two leaders", "both sides", "Turkish officials", "the ministers of A and B")."""

from __future__ import annotations

from itertools import takewhile

from kg.extraction.actors import phrases
from kg.extraction.actors.apposed import states_listed
from kg.extraction.actors.bearers import Bearers, role_words
from kg.extraction.actors.cast import Figure
from kg.extraction.actors.doers import doers_above, pair_joined
from kg.extraction.actors.growing import ROLES
from kg.extraction.actors.known import namesakes
from kg.extraction.actors.learning import OfficeLearner
from kg.extraction.actors.offices import COUNTERPARTS
from kg.extraction.actors.owners import SPOKES, Owners
from kg.extraction.actors.scene import Scene, unique
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

BODY = word_class("body")
LEADERS = word_class("pluralLeader")
SIDES = word_class("pluralSide")
STATES = word_class("pluralState")
SHARED = word_class("sharedName")
SOURCES = word_class("source")
ANY_LEADER = word_class("anyLeader")
PREMIER = frozenset({"prime", "minister"})
FAR, NEAR = 10, 6
PAIR = 2


class Sets:
    """Reads plurals with what is known up to them."""

    def __init__(self, scene: Scene, owners: Owners, bearers: Bearers, learner: OfficeLearner | None) -> None:
        self.scene, self.cast = scene, scene.cast
        self.owners, self.bearers, self.learner = owners, bearers, learner
        self.of_bodies: dict[str, tuple[str, ...]] = {}

    def plural(self, noun: Word) -> tuple[str, ...]:
        """Whom a plural noun means, () where nobody or unknown; a body's "ministers" are meant when said again."""
        again = self.of_bodies.get(phrases.singular(noun), ()) if _is_bare(noun) else ()
        keys = again or self._plural(noun)
        if len(keys) == 1 and self.cast.figures[keys[0]].kind == "Organization":
            self.of_bodies[phrases.singular(noun)] = keys
        return keys

    def _plural(self, noun: Word) -> tuple[str, ...]:
        lower, size = noun.lower, phrases.size(noun)
        if lower in SHARED:
            return self._namesakes(noun)
        if lower in LEADERS or phrases.singular(noun) in ROLES:
            return self._leaders(noun, size)
        known = bool(size) or phrases.is_definite(noun)
        listed = states_listed(noun, self.scene.names) if lower in STATES else []
        if len(listed) > 1:
            return tuple(key for name in listed for key in self.scene.meant.get(name.first.i, ()))
        if lower in SIDES | STATES and known and (named := self._named_behind(noun)):
            return named
        if lower in STATES and known:
            owners = self.owners.of(noun)
            if lower != "governments":
                owners = tuple(key for key in owners if self.cast.figures[key].kind == "Organization")
            holders = self.owners.by_pronoun(noun)
            theirs = self.owners.for_whom(holders) if len(holders) > 1 else ()
            return theirs or self.owners.for_whom(owners) or self.states(noun, size)
        if lower in SIDES and known:
            return self.owners.for_whom(self.owners.of(noun)) or self.sides(noun, size) or self._of_clause(noun, size)
        owners = self.owners.of(noun) if lower in BODY else ()
        return self._unnamed(noun, owners) if owners else ()

    def _named_behind(self, noun: Word) -> tuple[str, ...]:
        """The sides that a plural is said to be: "the two sides, Chile and Peru"."""
        beside = grammar.expanded(grammar.appositions(noun))
        keys = unique(key for each in beside for key in self.owners.meant_within(each))
        return keys if len(keys) >= PAIR else ()

    def _namesakes(self, noun: Word) -> tuple[str, ...]:
        """The states that share a name: "the two Koreas"."""
        states = [self.cast.state_named(name) for name in namesakes(noun.lower)]
        for state in states:
            state.spans.append((noun, noun))
        return tuple(state.key for state in states)

    def number(self, word: Word) -> tuple[str, ...]:
        """For "the two agreed", "both said": persons first, else sides."""
        above, relation = grammar.governor(grammar.coordination_head(word))
        if word.tag == "PDT" or relation not in ("subject", "object", "adposition"):
            return ()
        if above is not None and grammar.is_noun(above):
            return ()
        size = phrases.NUMBERS[word.lower]
        return self.scene.set_before(word, [_is_person], size, NEAR) or self.scene.set_before(
            word, [_is_side], size, FAR
        )

    def sides(self, word: Word, size: int) -> tuple[str, ...]:
        """For "the two sides": states and bodies first, else persons."""
        return self.scene.set_before(word, [_is_side], size, NEAR) or self.scene.set_before(
            word, [_is_person], size, FAR
        )

    def states(self, word: Word, size: int) -> tuple[str, ...]:
        """For "the two countries": of those who act here, else states or persons named together."""
        acting = self.owners.states(doers_above(self.scene, word))
        for keys in (tuple(self.cast.state_named(state).key for state in acting), self._named_before(word)):
            if size and len(set(keys)) == size:
                return unique(keys)
        named = self.scene.set_before(word, [_is_state], size, FAR)
        if named:
            return named
        people = self.scene.set_before(word, [_has_state], size, FAR)
        keys = unique(self.cast.state_named(state).key for state in self.owners.states(people))
        return keys if len(keys) >= (size or PAIR) else ()

    def _named_before(self, word: Word) -> tuple[str, ...]:
        """The states of which its sentence speaks before a word, else those of the people there."""
        here = takewhile(lambda o: o.word.sentence is word.sentence, reversed(self.scene.history))
        spoken = [key for occurrence in here for key in reversed(occurrence.keys)][::-1]
        states = tuple(key for key in spoken if self.cast.figures[key].is_state)
        people = tuple(key for key in spoken if self.cast.figures[key].is_person)
        return states or tuple(self.cast.state_named(state).key for state in self.owners.states(people))

    def _leaders(self, noun: Word, size: int) -> tuple[str, ...]:
        """For "the presidents of A and B", "their ministers", "the two leaders": those, or the states they serve."""
        if self.learner is not None:
            self.learner.hear_plural(noun)
        holders = self.owners.by_pronoun(noun)
        named = self.scene.named_beside(noun)
        if len(named) > 1:
            if self.learner is not None:
                self.learner.share_out(noun, named, holders, self._states(self.owners.of(noun), holders))
            return named
        owners = tuple(key for key in self.owners.of(noun) if key not in holders)
        if owners:
            return self._unnamed(noun, owners) if phrases.is_vague(noun) else self._of_each(noun, owners)
        if holders:
            return self._theirs(noun, holders)
        if not (size or phrases.is_definite(noun)):
            return ()
        persons = self._persons(noun, size)
        if self.learner is not None:
            self.learner.share(noun, persons)
        return persons or self._in_office(noun, self.sides(noun, size)) or self._of_clause(noun, size)

    def _theirs(self, noun: Word, holders: tuple[str, ...]) -> tuple[str, ...]:
        """For "their foreign ministers": of each of several whoever is that, else the state; of one his aides only."""
        alone = grammar.coordination_head(noun) is noun
        several = len(holders) > 1 and alone and phrases.singular(noun) not in COUNTERPARTS
        if several or phrases.singular(noun) in SPOKES:
            return self._of_each(noun, self.owners.for_whom(holders))
        return ()

    def _in_office(self, noun: Word, sides: tuple[str, ...]) -> tuple[str, ...]:
        """The people who bear an office for sides, where the article names them for all."""
        figures = [self.cast.figures[key] for key in sides]
        bearers = [self.bearers.serving(noun, figure.name) if figure.is_state else None for figure in figures]
        named = tuple(key for key in bearers if key)
        return named if len(named) == len(sides) else sides

    def _of_clause(self, noun: Word, size: int) -> tuple[str, ...]:
        """For "the ministers" of no told number: the two whom the clause of a sentence before joins."""
        if size:
            return ()
        pairs = (pair_joined(self.scene, noun, far) for far in range(1, NEAR))
        return next((pair for pair in pairs if pair), ())

    def _states(self, owners: tuple[str, ...], holders: tuple[str, ...]) -> list[str]:
        return [self.cast.figures[key].name for key in owners if key not in holders and self.cast.figures[key].is_state]

    def _of_each(self, noun: Word, owners: tuple[str, ...]) -> tuple[str, ...]:
        """For "the presidents of A and B": for each state the person who is that, else the state."""
        if self.learner is not None:
            self.learner.adopt_in_order(noun, self._states(owners, ()))
        whom = self.owners.for_whom(owners)
        if len(owners) == 1 or phrases.singular(noun) in SPOKES:
            return whom
        figures = [self.cast.figures[key] for key in whom]
        named = [self._bearer(noun, figure) for figure in figures]
        return unique(key or figure.key for key, figure in zip(named, figures, strict=True))

    def _bearer(self, noun: Word, state: Figure) -> str | None:
        """Who bears an office for a state; as a counterpart, whoever of that state the sentence names."""
        if not state.is_state:
            return None
        if phrases.singular(noun) in COUNTERPARTS:
            return self.bearers.named_in(noun.sentence, state.name)
        return self.bearers.serving(noun, state.name)

    def _persons(self, noun: Word, size: int) -> tuple[str, ...]:
        anybody = bool(role_words(noun, self.scene.names.at) & ANY_LEADER)

        office = PREMIER if phrases.singular(noun) == "premier" else {phrases.singular(noun)}

        def fits(figure: Figure) -> bool:
            words = figure.person.role_words if figure.person is not None else frozenset()
            return office <= words or phrases.singular(noun) in words

        kinds = [_leads if anybody else fits, _is_person]
        found = (self.scene.set_before(noun, [kind], size, FAR) for kind in kinds)
        return next((keys for keys in found if keys), ())

    def _unnamed(self, noun: Word, owners: tuple[str, ...]) -> tuple[str, ...]:
        """For "several Japanese officials" are a group; "Japanese officials" are Japan."""
        if not phrases.is_vague(noun):
            return self.owners.for_whom(owners)
        name, first, last = phrases.worded(noun)
        group = self.cast.group(name, next(iter(self.owners.states(owners)), None))
        group.spans.append((first, last))
        return (group.key,)


def _is_bare(noun: Word) -> bool:
    """Whether nothing but "the" or a capital tells which are meant: "the ministers", "Ministers"."""
    told = [
        child for child in noun.children if child.tag != "DT" and child.pos != "PUNCT" and not grammar.is_verb(child)
    ]
    named_again = phrases.is_definite(noun) or noun.text[0].isupper()
    return named_again and all(_of_state(child) for child in told)


def _of_state(preposition: Word) -> bool:
    """Whether it begins "of State and Government", which tells nothing of "the Heads"."""
    objects = grammar.adposition_objects(preposition)
    return preposition.lower == "of" and bool(objects) and all(each.lower in ("state", "states") for each in objects)


def _is_person(figure: Figure) -> bool:
    """Whether it is a human being who may be one of "the two": whoever merely speaks for others is not."""
    return figure.is_person and (figure.person is None or figure.person.noun not in SOURCES)


def _leads(figure: Figure) -> bool:
    return figure.person is not None and figure.person.leads


def _is_side(figure: Figure) -> bool:
    return figure.is_body


def _is_state(figure: Figure) -> bool:
    return figure.is_state


def _has_state(figure: Figure) -> bool:
    return figure.person is not None and bool(figure.person.state)
