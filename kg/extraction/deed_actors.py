"""Who does a deed and to whom: the places of an entry's slots turned into actors, unnamed groups included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction.candidates import Context
from kg.extraction.deed_words import Told
from kg.language import Word, grammar
from kg.model import Entity
from kg.vocabulary.lexicon import lexicon

OWNED_BY = ("by", "from", "of")
HOME = ("in", "from", "of")
ACTORS = frozenset({"Person", "State", "Organization", "Group"})
LARGEST_GROUP_NAME = 60


@dataclass(frozen=True, slots=True)
class Side:
    """The keys of one side of a deed, and in words how they were found."""

    keys: tuple[str, ...] = ()
    how: str = ""

    def __bool__(self) -> bool:
        return bool(self.keys)


class Roster:
    """Whom noun phrases mean as sides of a deed; it keeps the unnamed groups met on the way."""

    def __init__(self, context: Context) -> None:
        self.context, self.discourse = context, context.discourse
        self.groups: dict[str, Entity] = {}

    def entity(self, key: str) -> Entity:
        """The entity of a key, one of the article's or a group met here."""
        return self.groups[key] if key in self.groups else self.discourse.entity(key)

    def state_of(self, key: str) -> str | None:
        """The common name of the state that somebody is or speaks for, None where the text does not tell."""
        entity = self.entity(key)
        return entity.name if entity.kind == "State" else entity.state

    def meant(self, word: Word) -> tuple[str, ...]:
        """Whom a noun phrase means: who is named, an unnamed group of people, or the owner of the thing."""
        if keys := tuple(key for key in self.discourse.actors(word) if self.entity(key).kind in ACTORS):
            return keys
        if grammar.is_verb(word) or word.pos in ("NUM", "ADV"):
            return ()
        if _is_people(word):
            return self._group(word)
        return self._states_of_places(word) or self._owners(word)

    def _states_of_places(self, word: Word) -> tuple[str, ...]:
        return tuple(state for key in self.discourse.places(word) if (state := self.discourse.state_of(key)))

    def _owners(self, word: Word) -> tuple[str, ...]:
        found = [key for key in self.discourse.owners(word) if self.entity(key).kind != "Person"]
        return tuple(dict.fromkeys(key for key in found if self.entity(key).kind in ACTORS))

    def _group(self, word: Word) -> tuple[str, ...]:
        """The unnamed people of a state: "Afghan guerrillas", "opposition parties in Nepal"; () where no state is told."""
        home = self._home(word)
        if home is None:
            return ()
        first, last = grammar.phrase(word)
        name = _without_article(word.sentence.doc.text[first.start : last.end])[:LARGEST_GROUP_NAME]
        key = f"group-{'-'.join(''.join(c if c.isalnum() else ' ' for c in name.lower()).split())}"
        if key not in self.groups and not self._is_known(key):
            self.groups[key] = Entity(key, "Group", name, state=home, mentions=(self.context.doc.mention_of(first, last),))
        return (key,)

    def _is_known(self, key: str) -> bool:
        return any(entity.key == key for entity in self.discourse.entities)

    def _home(self, word: Word) -> str | None:
        places = [key for found in grammar.complements(word, HOME) for key in self.meant(found)]
        for key in (*self.discourse.owners(word), *places):
            if state := self.state_of(key):
                return state
        return None


def _is_people(noun: Word) -> bool:
    return any(entry.effect == "people" for entry in lexicon().find("Marker", "noun", noun.lemma))


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.lower() in ("the", "a", "an") and rest else text


def doers(told: Told, roster: Roster) -> Side:
    """Who does it: the entry's places in their order, the first at which an actor stands."""
    return _first(told, told.entry.slots.get("source", ("subject",)), roster, frozenset())


def receivers(told: Told, source: Side, roster: Roster) -> Side:
    """To whom it is done or said, whoever does it left out."""
    return _first(told, told.entry.slots.get("target", ()), roster, frozenset(source.keys))


def _first(told: Told, places: Iterable[str], roster: Roster, without: frozenset[str]) -> Side:
    for place in places:
        found = (key for word in _words_at(told, place) for key in _keys(word, place, roster))
        if keys := tuple(dict.fromkeys(key for key in found if key not in without)):
            return Side(keys if place != "content" else keys[:1], f"{place} of '{told.word.text}'")
    return Side()


def _keys(word: Word, place: str, roster: Roster) -> tuple[str, ...]:
    if place == "owner":
        by = [key for found in grammar.complements(word, OWNED_BY) for key in roster.meant(found)]
        return tuple(dict.fromkeys((*_people_owning(word, roster), *by)))
    return roster.meant(word)


def _people_owning(word: Word, roster: Roster) -> Iterator[str]:
    for owner in (*grammar.possessors(word), *(each for each in grammar.premodifiers(word) if not grammar.is_possessor(each))):
        yield from roster.discourse.actors(owner)


def _words_at(told: Told, place: str) -> Iterator[Word]:
    """The words at a place of a deed's slots."""
    if place == "subject":
        yield from _subjects(told)
    elif place in ("object", "owner"):
        yield from _objects(told)
    elif place == "clause-subject":
        yield from (word for clause in grammar.clauses(told.verb) for word in grammar.own_subjects(clause))
    elif place == "possessor":
        yield from grammar.possessors(told.word)
    elif place == "modifier":
        yield from (each for each in grammar.premodifiers(told.word) if not grammar.is_possessor(each))
    elif place == "content":
        yield from content_words(told)
    else:
        yield from grammar.complements(told.word, (place,))
        if told.verb is not told.word:
            yield from grammar.complements(told.verb, (place,))


def _subjects(told: Told) -> list[Word]:
    if told.word is not told.verb or grammar.is_verb(told.word):
        if told.word.tag.startswith("JJ") or (told.word is told.verb and _is_predicated(told)):
            return grammar.undergoers(told.verb) if grammar.is_passive(told.verb) else grammar.subjects(told.verb)
        if told.undergone:
            return []
        return grammar.subjects(told.verb) if grammar.is_verb(told.verb) else []
    return []


def _is_predicated(told: Told) -> bool:
    return told.word.lower in told.entry.words.get("adjective", ())


def _objects(told: Told) -> list[Word]:
    if told.undergone:
        return grammar.subjects(told.verb)
    return grammar.undergoers(told.verb) if grammar.is_verb(told.verb) else []


def content_words(told: Told) -> Iterator[Word]:
    """The nouns in what completes a deed's words, in the order of the text, without clauses that only tell the circumstances."""
    subjects = {word.i for word in _subjects(told)}
    for word in sorted(_completing(told.verb), key=lambda each: each.i):
        if word.i > told.verb.i and word.i not in subjects and (grammar.is_noun(word) or word.tag.startswith("JJ")):
            yield word


def _completing(word: Word) -> Iterator[Word]:
    for child in word.children:
        relation = grammar.governor(child)[1]
        if relation in ("adverbial", "relative", "apposition") or grammar.is_aside(child) and grammar.governor(child)[1] != "complement":
            continue
        yield child
        yield from _completing(child)
