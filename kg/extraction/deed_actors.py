"""Who does a deed and to whom: the places of an entry's slots turned into actors, unnamed groups included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction.candidates import Context
from kg.extraction.deed_words import Told
from kg.extraction.wordclasses import word_class
from kg.language import Word, grammar
from kg.model import Entity
from kg.vocabulary.lexicon import lexicon

OWNED_BY = ("by", "from", "of")
LOCATIVE = frozenset({"in", "at", "near", "outside", "around", "across", "within", "inside", "into", "throughout"})
SCENE = ("in", "at", "near", "outside")
HOME = ("in", "from", "of", "to")
ACTORS = frozenset({"Person", "State", "Organization", "Group"})
LARGEST_GROUP_NAME = 60
LONGEST_NAME = 8
DEEP = ("content", "inner", "else")
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
HUMAN = word_class("role") | word_class("side") | word_class("noActor") | word_class("pluralLeader")


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

    def is_placed(self, key: str) -> bool:
        """Whether somebody is known by name or by state."""
        return self.entity(key).kind != "Group" or self.entity(key).state is not None

    def meant(self, word: Word) -> tuple[str, ...]:
        """Whom a noun phrase means: who is named, an unnamed group of people, or the owner of the thing."""
        if _is_of_class(word, "relational") and grammar.possessors(word):
            return self._group(word)
        if keys := tuple(key for key in self.discourse.actors(word) if self.entity(key).kind in ACTORS):
            return keys
        if grammar.is_verb(word) or word.pos in ("NUM", "ADV"):
            return ()
        if _is_of_class(word, "forces"):
            return self._owners(word) or self._named_before(word) or self._group(word)
        if _is_people(word):
            return self._states_together(word) or self._group(word)
        if word.name == "ORG":
            return self._unlisted(word)
        return self._states_of_places(word) or self._owners(word) or self._named_before(word)

    def _states_of_places(self, word: Word) -> tuple[str, ...]:
        return tuple(state for key in self.discourse.places(word) if (state := self.discourse.state_of(key)))

    def _owners(self, word: Word) -> tuple[str, ...]:
        found = [key for key in self.discourse.owners(word) if self.entity(key).kind != "Person"]
        return tuple(dict.fromkeys(key for key in found if self.entity(key).kind in ACTORS))

    def _named_before(self, word: Word) -> tuple[str, ...]:
        """The state or body named somewhere before the noun in its phrase: "Montenegro Municipality Association officials"."""
        inside = (inner for before in grammar.premodifiers(word) for inner in before.subtree())
        found = [key for inner in inside for key in self.discourse.actors(inner) if self.entity(key).kind in ("State", "Organization")]
        return tuple(found[:1])

    def people(self, word: Word) -> tuple[str, ...]:
        """The group that a noun phrase names, taken to mean people."""
        return self._group(word)

    def _group(self, word: Word) -> tuple[str, ...]:
        """The unnamed people of a phrase: "Afghan guerrillas", "opposition parties in Nepal", "gunmen"."""
        first, last = grammar.phrase(word)
        name = _without_article(word.sentence.doc.text[first.start : last.end])[:LARGEST_GROUP_NAME]
        return self._enter("Group", name, self._home(word), first, last)

    def _states_together(self, word: Word) -> tuple[str, ...]:
        """The states of people of several states or of a body: "Ethiopian and Eritrean workers", "United Nations staff"."""
        owners = self._owners(word)
        bodies = [key for key in owners if self.entity(key).kind == "Organization"]
        return owners if len(owners) > 1 else tuple(bodies)

    def _unlisted(self, word: Word) -> tuple[str, ...]:
        """An organisation by a name that only the pipeline knows, of two words or more or in capitals."""
        run = [each for each in word.sentence.words if each.name == word.name and abs(each.i - word.i) < LONGEST_NAME]
        run = [each for each in run if all(between.name == word.name for between in word.sentence.words if min(each.i, word.i) < between.i < max(each.i, word.i))]
        name = _without_article(word.sentence.doc.text[run[0].start : run[-1].end])
        if run[-1] is not word or not (" " in name or name.isupper()):
            return ()
        return self._enter("Organization", name, self._home(word), run[0], run[-1])

    def _enter(self, kind: str, name: str, home: str | None, first: Word, last: Word) -> tuple[str, ...]:
        key = f"{kind.lower()}-{'-'.join(''.join(c if c.isalnum() else ' ' for c in name.lower()).split())}"
        if key not in self.groups and not self._is_known(key):
            self.groups[key] = Entity(key, kind, name, state=home, mentions=(self.context.doc.mention_of(first, last),))
        return (key,)

    def _is_known(self, key: str) -> bool:
        return any(entity.key == key for entity in self.discourse.entities)

    def _home(self, word: Word) -> str | None:
        lives = [verb for verb in grammar.postmodifying_clauses(word) if verb.tag in ("VBN", "VBG")]
        places = [key for each in (word, *lives) for found in grammar.complements(each, HOME) for key in self.meant(found)]
        for key in (*self.discourse.owners(word), *self._named_before(word), *places, *self._scene(word)):
            if state := self.state_of(key):
                return state
        return None

    def _scene(self, word: Word) -> list[str]:
        """Where people act or undergo: those who block streets in Lima are Peru's."""
        verb, relation = grammar.governor(grammar.coordination_head(word))
        if relation not in ("subject", "object") or verb is None:
            return []
        inside = [each for each in verb.subtree() if each is not word and each.head is not word]
        found = [place for each in inside for place in grammar.complements(each, SCENE)]
        return [state for place in found for state in self._states_of_places(place)]


def _is_people(noun: Word) -> bool:
    """Whether a common noun means human beings, by office or without one."""
    if noun.tag not in ("NN", "NNS"):
        return False
    if noun.lemma in HUMAN or noun.lower in HUMAN:
        return True
    return _is_of_class(noun, "people")


def _is_of_class(noun: Word, effect: str) -> bool:
    found = lexicon().find("Marker", "noun", noun.lemma) if noun.tag in ("NN", "NNS") else ()
    return any(entry.effect == effect for entry in found)


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.lower() in ("the", "a", "an") and rest else text


def doers(told: Told, roster: Roster) -> Side:
    """Who does it: the entry's places in their order, the first at which an actor stands; "it" under "said" is who says it."""
    places = told.entry.slots.get("source", ("subject",))
    if any(child.lower == "or" for word in _subjects(told) for child in grammar.coordination_head(word).children):
        return Side()
    return _first(told, places, roster, frozenset()) or _as_reported(told, roster) or _of_sayers(told, roster)


def _as_reported(told: Told, roster: Roster) -> Side:
    """Whom an unclear pronoun means in what somebody says: the sayer."""
    words = _subjects(told)
    if words and all(word.lower in PRONOUNS for word in words):
        for above in told.verb.ancestors():
            if lexicon().find("Reporting", "verb", above.lemma):
                keys = tuple(dict.fromkeys(key for subject in grammar.subjects(above) for key in roster.meant(subject)))
                return Side(keys, f"who '{above.text}' it")
    return Side()


def _of_sayers(told: Told, roster: Roster) -> Side:
    """The unnamed people who speak: what speaks in the plural is human."""
    plural = [word for word in _subjects(told) if word.tag == "NNS"] if told.entry.effect != "report" else []
    speaks = told.entry.evokes == "Statement" and grammar.is_verb(told.word)
    return Side(tuple(key for word in plural for key in roster.people(word)), "subject") if speaks and plural else Side()


def receivers(told: Told, source: Side, roster: Roster) -> Side:
    """To whom it is done or said, whoever does it left out."""
    return _first(told, told.entry.slots.get("target", ()), roster, frozenset(source.keys))


def _first(told: Told, places: Iterable[str], roster: Roster, without: frozenset[str]) -> Side:
    """The first place at which an actor stands.

    Unnamed people of no known state stand back behind others. "content" and "else" lie deeper; the latter counts only where
    nothing stands at the places before it.
    """
    filled, nameless = False, Side()
    for place in places:
        words = list(_words_at(told, place))
        if place == "else" and filled:
            continue
        named = _deepest if place in DEEP else _named
        if found := named(words, place, roster, without):
            side = Side(found, f"{place} of '{told.word.text}'")
            if any(roster.is_placed(key) for key in found):
                return side
            nameless = nameless or side
        filled = filled or bool(words)
    return nameless


def _named(words: Iterable[Word], place: str, roster: Roster, without: frozenset[str]) -> tuple[str, ...]:
    found = (key for word in words for key in _keys(word, place, roster))
    return tuple(dict.fromkeys(key for key in found if key not in without))


def _deepest(words: Iterable[Word], place: str, roster: Roster, without: frozenset[str]) -> tuple[str, ...]:
    """The first noun that means an actor, with what is coordinated with it."""
    for word in words:
        if place == "inner" and _is_locative(word):
            continue
        if any(key not in without for key in roster.meant(word)):
            return _named(grammar.conjuncts(word), place, roster, without)
    return ()


def _is_locative(word: Word) -> bool:
    above, relation = grammar.governor(grammar.coordination_head(word))
    return relation == "adposition" and above is not None and above.lower in LOCATIVE


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
    elif place in DEEP:
        yield from content_words(told)
    elif place == "condition":
        yield from _conditional_subjects(told.verb)
    else:
        near = (told.word, told.verb, *_happening(told), *(noun for noun in _objects(told) if noun is not told.word))
        yield from {found.i: found for word in near for found in grammar.complements(word, (place,))}.values()


def _happening(told: Told) -> list[Word]:
    """The verb that an event noun is subject of: "erupted" of "fighting erupted between"."""
    verb, relation = grammar.governor(told.word)
    return [verb] if told.verb is told.word and relation == "subject" and verb is not None and not grammar.objects(verb) else []


def _subjects(told: Told) -> list[Word]:
    if told.word is not told.verb or grammar.is_verb(told.word):
        if told.word.tag.startswith("JJ") or (told.word is told.verb and _is_predicated(told)):
            return grammar.undergoers(told.verb) if grammar.is_passive(told.verb) else grammar.subjects(told.verb)
        if told.undergone or not grammar.is_verb(told.verb):
            return []
        return grammar.agents(told.verb) if _is_absolute(told.verb) else grammar.subjects(told.verb)
    return []


def _is_absolute(verb: Word) -> bool:
    """Whether a participle has a subject of its own but no auxiliary, so that the subject undergoes it: "with ten people killed"."""
    dependent = grammar.governor(verb)[1] in ("adposition", "adverbial", "other", "noun clause")
    return verb.tag == "VBN" and dependent and not grammar.auxiliaries(verb) and bool(grammar.own_subjects(verb))


def _is_predicated(told: Told) -> bool:
    return told.word.lower in told.entry.words.get("adjective", ())


def _objects(told: Told) -> list[Word]:
    if told.undergone:
        return grammar.subjects(told.verb)
    return grammar.undergoers(told.verb) if grammar.is_verb(told.verb) else []


def _conditional_subjects(verb: Word) -> Iterator[Word]:
    """Who must act lest a threat come true: "Israel" of "will strike unless Israel rescinds"."""
    for clause in (verb, *grammar.clauses(verb)):
        for child in clause.children:
            if grammar.governor(child)[1] == "adverbial" and grammar.marker(child) in ("if", "unless", "until"):
                yield from grammar.own_subjects(child)


def content_words(told: Told) -> Iterator[Word]:
    """The nouns in what completes a deed's words, in the order of the text, without clauses that only tell the circumstances."""
    subjects = {word.i for word in (*_subjects(told), *grammar.expanded(grammar.agents(told.verb)))}
    for word in sorted(_completing(told.verb), key=lambda each: each.i):
        if word.i > told.verb.i and word.i not in subjects and (grammar.is_noun(word) or word.tag.startswith("JJ")):
            yield word


def _completing(word: Word) -> Iterator[Word]:
    for child in word.children:
        if not _is_circumstance(child):
            yield child
            yield from _completing(child)


def _is_circumstance(child: Word) -> bool:
    relation = grammar.governor(child)[1]
    if relation == "relative":
        return not grammar.is_infinitive(child)
    return relation in ("adverbial", "apposition") or (grammar.is_aside(child) and relation != "complement")
