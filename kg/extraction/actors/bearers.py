"""Who bears an office that the text describes: "the Chilean president", "the minister", "her counterpart"."""

from __future__ import annotations

from collections.abc import Collection

from kg.extraction.actors import phrases
from kg.extraction.actors.apposed import head_word
from kg.extraction.actors.known import unabbreviated
from kg.extraction.actors.names import Name
from kg.extraction.actors.owners import Owners
from kg.extraction.actors.people import CONNECTIVES, Person
from kg.extraction.actors.phrases import NUMBERS, POSSESSIVES
from kg.extraction.actors.scene import Scene
from kg.language import grammar
from kg.language.doc import Sentence, Word
from kg.vocabulary.wordclasses import word_class

ANY_DIPLOMAT = word_class("anyDiplomat")
DIPLOMATIC = word_class("diplomatic")
HEAD_OF_STATE = word_class("headOfState")
PARTY_HEADS = word_class("partyHead")
IDLE = (
    word_class("idleModifier")
    | CONNECTIVES
    | POSSESSIVES
    | frozenset(NUMBERS)
    | frozenset({"the", "a", "an", "'s", "-"})
)
TOWARDS = ("with", "to", "by", "from", "for")
FAR_COUNTERPART = 3
INITIALS = 2


def role_words(noun: Word, named: Collection[int]) -> frozenset[str]:
    """The words that tell which office a description means, without those of names (`named`), which tell whose."""
    words = {phrases.singular(noun)}
    for child in grammar.premodifiers(noun):
        if child.i not in named:
            words.update(each.lower for each in child.subtree())
    for child in grammar.complements(noun, ("of", "for")):
        if child.i not in named:
            words.update(each.lower for each in (child, *child.children) if each.pos in ("NOUN", "PROPN"))
    return frozenset(part for word in words for part in _in_full(word).split()) - IDLE


def _in_full(word: str) -> str:
    """An office's initials in full: "fm" is "foreign minister"."""
    return unabbreviated(word.upper()).lower() if len(word) == INITIALS else word


def bears(person: Person, wanted: frozenset[str], states: Collection[str], bodies: Collection[str]) -> bool:
    """Whether what is known of a person fits an office in words, and its state or body."""
    if not person.offices or not person.role:
        return False
    if states and (
        person.organization or (person.state and person.state not in states) or person.abroad >= set(states)
    ):
        return False
    if bodies and person.organization and person.organization not in bodies:
        return False
    have = person.role_words
    if "leader" in wanted and person.leads:
        return wanted - {"leader"} <= have | PARTY_HEADS
    if states and wanted <= ANY_DIPLOMAT:
        return person.state in states and bool(have & DIPLOMATIC)
    if "head" in wanted and wanted <= HEAD_OF_STATE:
        return person.leads
    return bool(wanted) and wanted <= have


class Bearers:
    """Finds bearers among the people of the article, the most recently named first."""

    def __init__(self, scene: Scene, owners: Owners) -> None:
        self.scene, self.owners = scene, owners
        self._apart: set[tuple[frozenset[str], str]] = set()  # the words of an office and who is not meant by them

    def of(self, noun: Word, states: Collection[str], bodies: Collection[str]) -> Person | None:
        """The person whom a description means; one named only later where it is the only one who fits."""
        wanted = role_words(noun, self.scene.names.at)
        fitting = {
            person.key: person
            for person in self.scene.people
            if not (_comes_in_behind(person, noun) if states else self._is_another(noun, wanted, person))
            and bears(person, wanted, states, bodies)
        }
        recent = self.scene.most_recent(fitting)
        if recent is not None:
            return fitting[recent]
        return next(iter(fitting.values())) if len(fitting) == 1 or (fitting and noun.sentence.index == 0) else None

    def _is_another(self, noun: Word, wanted: frozenset[str], person: Person) -> bool:
        """Whether the bearer is another than a person, here or since told so: "the President met President Diaz"."""
        if any(_deals_with(noun, name) for name in person.names if name.first.sentence is noun.sentence):
            self._apart.add((wanted, person.key))
        return (wanted, person.key) in self._apart

    def serving(self, noun: Word, state: str) -> str | None:
        """The key of whoever bears the office described for one state; None where nobody is named."""
        wanted = role_words(noun, self.scene.names.at)
        return next((p.key for p in self.scene.people if p.state == state and bears(p, wanted, [state], [])), None)

    def named_in(self, sentence: Sentence, state: str) -> str | None:
        """The key of whoever of a state a sentence names."""
        serving = (person for person in self.scene.people if person.state == state)
        return next((p.key for p in serving if any(name.first.sentence is sentence for name in p.names)), None)

    def counterpart(self, noun: Word, holders: Collection[str], states: Collection[str]) -> tuple[str, ...]:
        """For "his Chilean counterpart": the one of that state, else the state; without a state, the other of two."""
        if beside := self.scene.named_beside(noun):
            return beside[:1]
        if states:
            return (self._equal(holders, next(iter(states))),)
        if not holders:
            return ()
        other = self.scene.nearest(
            noun,
            lambda figure: figure.person is not None and figure.key not in holders and bool(figure.person.role),
            FAR_COUNTERPART,
            reflexive=True,
        )
        return (other,) if other else ()

    def _equal(self, holders: Collection[str], state_key: str) -> str:
        """Who holds for a state the office that a holder has; the state where nobody is named."""
        state = self.scene.cast.figures[state_key].name
        holder = next((person for person in self.scene.people if person.key in holders), None)
        for person in self.scene.people:
            if person.state == state and person.role and (holder is None or _same_office(holder, person)):
                return person.key
        return state_key

    def holders(self, noun: Word) -> list[str]:
        """Whose counterpart: who is named just before "his counterpart" in the same sentence, else whom "his" means."""
        pronouns = [each for each in grammar.possessors(noun) if each.lower in POSSESSIVES]
        for occurrence in reversed(self.scene.history[-6:] if pronouns else []):
            same_sentence = occurrence.word.sentence is noun.sentence and occurrence.word not in pronouns
            if same_sentence and len(occurrence.keys) == 1 and self.scene.cast.figures[occurrence.keys[0]].is_person:
                return list(occurrence.keys)
        return [key for each in grammar.possessors(noun) for key in self.scene.meant.get(each.i, ())]


def _deals_with(noun: Word, name: Name) -> bool:
    """Whether whom a description means acts together with, or towards, somebody named in the same clause."""
    actor, partner = grammar.coordination_head(noun), grammar.coordination_head(head_word(name))
    if actor is partner:
        return True
    above, relation = grammar.governor(actor)
    if above is None or not (relation == "subject" or grammar.is_possessor(actor)):
        return False
    deeds = [above, *grammar.objects(above)] if relation == "subject" else [above]
    return partner in deeds or any(partner in grammar.complements(deed, TOWARDS) for deed in deeds)


def _comes_in_behind(person: Person, noun: Word) -> bool:
    """Whether a sentence brings somebody in by an own title, of no told state, behind the words for another."""
    first = person.names[0].first
    return not person.state and first.sentence is noun.sentence and first.i > noun.i


def _same_office(one: Person, other: Person) -> bool:
    return not one.noun or one.noun == other.noun or (one.leads and other.leads)
