"""Offices that the text tells elsewhere than beside the name: by a description, a list of states, a counterpart.

Used on the first reading only, so that on the second everybody bears the office that the article gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extraction.actors import phrases
from kg.extraction.actors.cast import Figure
from kg.extraction.actors.doers import doers_above
from kg.extraction.actors.honorifics import MILITARY, is_honorific
from kg.extraction.actors.known import is_role, rank, unabbreviated
from kg.extraction.actors.names import Name, Names
from kg.extraction.actors.officeholders import serves_elsewhere
from kg.extraction.actors.offices import COUNTERPARTS, WEAK, Office
from kg.extraction.actors.owners import SPOKES, Owners
from kg.extraction.actors.people import HEADS, Person
from kg.extraction.actors.phrases import NUMBERS
from kg.extraction.actors.roles import OfficeReader
from kg.extraction.actors.scene import Scene
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

PLAIN_OFFICES = word_class("plainOffice")
NO_HOME = word_class("noHome") - {"leader"}
ANY_OFFICE = word_class("anyOffice")
BETWEEN = frozenset({"of", "the", "and", ",", ";", ")"})
APPOSING = frozenset({",", "("})
CLOSING = frozenset({",", ";", ")"})
NEAR = 2


class OfficeLearner:
    """Gives offices to people without one, and keeps the descriptions that nobody took for those named later."""

    def __init__(self, scene: Scene, owners: Owners) -> None:
        self.owners = owners
        self.scene, self.cast = scene, scene.cast
        self.reader = OfficeReader(scene.names)
        self.open: list[tuple[Word, Office]] = []
        self.open_sets: list[tuple[Office, frozenset[str]]] = []
        self.plurals: dict[str, Office] = {}  # offices of several, by their words

    def adopt(self, noun: Word, states: Sequence[str], bodies: Sequence[str]) -> Person | None:
        """The person named shortly before without any office, whose office a description tells."""
        if phrases.singular(noun) in WEAK | MILITARY or self.reader.titles_somebody(noun):
            return None
        office = self._described(noun, states, bodies)
        key = self._officeless(noun, office)
        if key is None:
            self.open.append((noun, office))
            return None
        return self._give(key, office)

    def adopt_in_order(self, noun: Word, states: Sequence[str]) -> None:
        """For "the Presidents of A and B" after two names without office: they are those, in that order."""
        if (
            len(states) < 2
            or not phrases.is_definite(noun)
            or phrases.singular(noun) in WEAK
            or phrases.singular(noun) in SPOKES
        ):
            return
        role = self._role_of_each(noun)
        bearers = self.scene.set_before(noun, [_is_officeless], len(states), NEAR)
        if len(bearers) == len(states) and not self._held(phrases.singular(noun), states):
            for key, state in zip(bearers, states, strict=True):
                self._give(key, Office(role, phrases.singular(noun), state))
        else:
            self.open_sets.append((Office(role, phrases.singular(noun)), frozenset(states)))

    def hear_plural(self, noun: Word) -> None:
        """Keeps in mind an office of several, "the presidents", and gives it to those listed behind their states."""
        one = phrases.singular(noun)
        if one not in PLAIN_OFFICES:
            return
        role = self._role_of_each(noun)
        if role.lower() not in ANY_OFFICE:
            self.plurals[role.lower()] = Office(role, one, shared=True)
        for state, name in _listed_by_state(noun, self.scene.names):
            if (key := self.scene.person_of(name)) is not None:
                self._complete(key, Office(role, one), state)

    def share(self, noun: Word, keys: Sequence[str]) -> None:
        """For "the two presidents": each of them is president who has no office yet."""
        if phrases.singular(noun) in PLAIN_OFFICES:
            role = self._role_of_each(noun)
            for key in keys:
                if _is_officeless(self.cast.figures[key]):
                    self._give(key, Office(role, phrases.singular(noun), shared=True))

    def share_out(self, noun: Word, named: Sequence[str], holders: Sequence[str], states: Sequence[str]) -> None:
        """For "the ministers of A and B, C and D" and "their Chilean counterparts, C and D": to each, in that order."""
        offices: list[Office] = []
        if phrases.singular(noun) in COUNTERPARTS:
            persons = [person for key in holders if (person := self.cast.figures[key].person) is not None]
            offices = [Office(p.role or "", p.noun) if _shared(p) else Office("", "") for p in persons]
        elif phrases.singular(noun) not in WEAK:
            role = self._role_of_each(noun)
            offices = [Office(role, phrases.singular(noun)) for _ in named]
        homes = list(states) * len(named) if len(states) == 1 else list(states)
        if len(homes) != len(named):
            homes = [""] * len(named)
        if len(offices) != len(named):
            offices = [Office("", "")] * len(named)
        for key, office, home in zip(named, offices, homes, strict=True):
            self._complete(key, office, home)

    def _complete(self, key: str, office: Office, state: str) -> None:
        """Gives a person the state, and the office where none is told."""
        person = self.cast.figures[key].person
        if person is None or person.organization:
            return
        if state and not any(each.state for each in person.offices):
            person.state = state
        if not person.role and office.role:
            person.take(office)

    def inherit(self, noun: Word, holders: Sequence[str], states: Sequence[str]) -> None:
        """For "his Russian counterpart, Vladimir Putin": whose counterpart it is, tells the other's office."""
        home = self.cast.figures[states[0]].name if states else ""
        behind = self._apposed_to(noun)
        if behind is not None:
            holders = [key for key in (self._other_holder(noun, behind),) if key]
        self.send_abroad(holders, states)
        beside = [behind] if behind is not None else list(self.scene.named_beside(noun)[:1])
        for key in beside:
            self._complete(key, Office("", ""), home)
        holder = self.cast.figures[holders[0]].person if holders else None
        if holder is None or not _shared(holder):
            return
        office = Office(holder.role or "", holder.noun, home, shared=True)
        named = [key for key in beside if self._lacks(key, office)]
        before = self._officeless(noun, office) if states else None
        if named or (before is not None and before not in holders):
            self._give(named[0] if named else str(before), office)

    def _apposed_to(self, noun: Word) -> str | None:
        """Who is named before a counterpart in commas: "Ana Diaz, his Chilean colleague, …"."""
        first, words = grammar.phrase(noun)[0], noun.sentence.doc.words
        name = self.scene.names.at.get(first.i - 2)
        apposed = (
            name is not None and name.is_person and words[first.i - 1].text == "," and bool(grammar.possessors(noun))
        )
        return next(iter(self.scene.meant.get(first.i - 2, ())), None) if apposed else None

    def _other_holder(self, noun: Word, key: str) -> str | None:
        """Whose counterpart somebody is: who else with an office was spoken of last."""
        return self.scene.nearest(
            noun,
            lambda figure: figure.key != key and figure.person is not None and bool(figure.person.role),
            NEAR,
            reflexive=True,
        )

    def send_abroad(self, keys: Sequence[str], states: Sequence[str]) -> None:
        """Keeps in mind that people do not serve the states of their counterparts, or that they visit."""
        names = {self.cast.figures[key].name for key in states}
        for person in (self.cast.figures[key].person for key in keys):
            if person is not None and person.state not in names:
                person.abroad |= names

    def visit(self, noun: Word) -> None:
        """Takes in who visits which state: "Diaz, who is on a visit to Peru", "his visit to Peru"."""
        whom = [key for each in grammar.complements(noun, ("to",)) for key in self.scene.meant.get(each.i, ())]
        above, relation = grammar.governor(noun)
        on = relation == "adposition" and above is not None and above.lower == "on"
        owners = self.owners.of(noun) or self.owners.by_pronoun(noun)
        visitors = owners or (doers_above(self.scene, noun) if on else ())
        self.send_abroad(visitors, [key for key in whom if self.cast.figures[key].is_state])

    def finish(self) -> None:
        """People still without an office take the nearest description that nobody took, before or after their name."""
        officeless = [figure for figure in self.cast.figures.values() if _is_officeless(figure)]
        for figure in officeless:
            self._take_from_set(figure)
        for figure in officeless:
            if _is_officeless(figure) and figure.person is not None:
                self._take_nearest(figure.key, figure.person)
        for figure in officeless:
            self._take_plural(figure)
        for figure in self.cast.figures.values():
            if figure.person is not None and figure.person.shared:
                self._take_own(figure.person)

    def _take_own(self, person: Person) -> None:
        """Who has an office only as one of several, or as a counterpart, takes the one described for the same state.

        Only where it is of the same rank: a secretary of state is a minister, a prime minister is not.
        """
        for _, office in self.open:
            if office.state and office.state == person.state and rank(office.role) == rank(person.role or "") != "":
                person.take(office)
                return

    def _take_nearest(self, key: str, person: Person) -> None:
        near = [
            (distance, noun.i, office)
            for name in person.names[:2]
            for noun, office in self.open
            if self._lacks(key, office)
            and ((distance := abs(noun.sentence.index - name.first.sentence.index)) <= NEAR or _surely(person, office))
        ]
        if near:
            office = min(near, key=lambda each: each[:2])[2]
            person.take(office)
            self.open = [each for each in self.open if (each[1].role, each[1].state) != (office.role, office.state)]

    def _take_plural(self, figure: Figure) -> None:
        """In a text of "the presidents", and of no other office in the plural, a statesman without office is one."""
        person = figure.person
        if person is not None and not person.role and person.known and person.state and len(self.plurals) == 1:
            person.take(next(iter(self.plurals.values())))

    def _take_from_set(self, figure: Figure) -> None:
        """For "the foreign ministers of A and B" whose names come later: one known to serve A is A's."""
        person = figure.person
        for office, states in self.open_sets:
            if person is not None and person.state in states and not person.role:
                person.take(Office(office.role, office.noun, person.state))

    def _role_of_each(self, noun: Word) -> str:
        """The office of each of several: "foreign minister" of "the two foreign ministers of the countries"."""
        # The second of "the presidents and foreign ministers" is read from "and" on.
        words = self.reader.office_at(noun).role.split(" of the ")[0].removeprefix("and ").split()
        one = phrases.singular(noun)
        own = noun.text[: len(one)] if noun.text.lower().startswith(one) else one
        return " ".join(
            unabbreviated(own if word == noun.text else word) for word in words if word.lower() not in NUMBERS
        )

    def _described(self, noun: Word, states: Sequence[str], bodies: Sequence[str]) -> Office:
        office = self.reader.office_at(noun)
        office.state = office.state or next(iter(states), "")
        if bodies and not office.state and not office.organization:
            office.organization = bodies[0]
            if bodies[0].lower() not in office.role.lower():
                office.role += f" of the {bodies[0]}"
        return office

    def _officeless(self, noun: Word, office: Office) -> str | None:
        """The one named before without an office: who serves the state, else of the nearest sentence the first."""
        best, sentence = None, None
        for occurrence in reversed(self.scene.history):
            here = occurrence.word.sentence.index
            if noun.sentence.index - here > NEAR or (best is not None and here != sentence):
                break
            if occurrence.named and len(occurrence.keys) == 1 and self._lacks(occurrence.keys[0], office):
                best, sentence = occurrence.keys[0], here
                if self._serves(best, office.state):
                    return best
        return best

    def _serves(self, key: str, state: str) -> bool:
        person = self.cast.figures[key].person
        return person is not None and bool(state) and person.state == state

    def _lacks(self, key: str, office: Office) -> bool:
        person = self.cast.figures[key].person
        if person is None or len(person.parts) < 2:
            return False
        if person.role:
            return person.shared and bool(office.state) and office.state == person.state
        of_body = office.organization or (not office.state and office.noun in NO_HOME)
        if person.known and person.state and of_body:
            return False
        if office.state and not person.state:
            return not serves_elsewhere(person.parts, [office.state])
        return not (person.state and office.state and person.state != office.state)

    def _held(self, noun: str, states: Sequence[str]) -> bool:
        people = [figure.person for figure in self.cast.figures.values() if figure.person is not None]
        return any(person.state in states and person.noun == noun for person in people)

    def _give(self, key: str, office: Office) -> Person | None:
        person = self.cast.figures[key].person
        if person is not None:
            person.take(office)
        return person


def _listed_by_state(noun: Word, names: Names) -> Iterator[tuple[str, Name]]:
    """The states and people of "the Presidents of Chile, Ana Diaz, of Peru, Juan Paz, and of …"."""
    words, end = noun.sentence.doc.words, noun.sentence.words[-1].i
    i = _skip(words, noun.i + 1, end, lambda word: word.lower in BETWEEN)
    while (state := names.at.get(i)) is not None and state.form is not None and state.form.kind == "State":
        comma = state.last.i + 1
        if words[comma].text not in APPOSING:
            return
        behind = _skip(words, comma + 1, end, lambda word: is_honorific(words, word.i))
        person = names.at.get(behind)
        if person is not None and person.is_person:
            yield state.form.name, person
            behind = person.last.i + 1
        behind = _skip(words, behind, end, lambda word: word.text not in CLOSING)
        i = _skip(words, behind, end, lambda word: word.lower in BETWEEN)


def _skip(words: Sequence[Word], i: int, end: int, passed: Callable[[Word], bool]) -> int:
    """The first word from `i` on that is not passed over, or the last one."""
    while i < end and passed(words[i]):
        i += 1
    return i


def _is_officeless(figure: Figure) -> bool:
    return figure.person is not None and not figure.person.role


def _shared(person: Person) -> bool:
    """Whether a counterpart bears an office of the same name; a secretary's may be a minister."""
    weak = person.noun in WEAK and not is_role(person.role or "")
    return bool(person.role) and not person.organization and not weak and person.noun != "secretary"


def _surely(person: Person, office: Office) -> bool:
    """Whether a head of state described far away is one known to have served that state."""
    return person.known and office.state == person.state and office.noun in HEADS
