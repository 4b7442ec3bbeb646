"""Whom noun phrases mean as sides of a deed: the named, unnamed groups of people, bodies that only their name tells."""

from __future__ import annotations

from kg.extraction.candidates import Context
from kg.extraction.deeds.words import (
    HUMAN_NAMES,
    STATEMENT,
    is_harm,
    is_of_class,
    is_people,
    tells_of_encounter,
    told_by,
    violated,
)
from kg.language import Word, grammar
from kg.model import Entity
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

SCENE = ("in", "at", "near", "outside", "across", "through", "around")
HOME = ("in", "from", "of", "to", "across", "throughout")
BEARINGS = word_class("bearing")
ACTORS = frozenset({"Person", "State", "Organization", "Group"})
FORCE = "force"
OFFICIAL = word_class("officialForce")
APART = word_class("apartFromState")
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
LARGEST_GROUP_NAME = 60
LONGEST_WAY_BACK = 4  # sentences between a paper and who issued it
BODY = word_class("body")


class Roster:
    """Whom noun phrases mean as sides of a deed; it keeps the unnamed groups met on the way."""

    def __init__(self, context: Context) -> None:
        self.context, self.discourse = context, context.discourse
        self.groups: dict[str, Entity] = {}
        self.proper: set[str] = set()

    def entity(self, key: str) -> Entity:
        """The entity of a key, one of the article's or a group met here."""
        return self.groups[key] if key in self.groups else self.discourse.entity(key)

    def state_of(self, key: str) -> str | None:
        """The common name of the state that somebody is, speaks for or comes from, None where nothing tells."""
        entity = self.entity(key)
        listed = gazetteer().entries.get(entity.known or "")
        return entity.name if entity.kind == "State" else entity.state or (listed.home if listed else None)

    def home_of(self, key: str) -> str | None:
        """The state of somebody, or the name of the body that is no state's."""
        entity = self.entity(key)
        return self.state_of(key) or (entity.name if entity.kind == "Organization" and entity.known else None)

    def is_placed(self, key: str) -> bool:
        """Whether somebody is known by name or by state."""
        return self.entity(key).kind != "Group" or self.entity(key).state is not None

    def is_particular(self, key: str) -> bool:
        """Whether a name, a state or a proper noun beside them tells who somebody is: not of "the leaders"."""
        return self.is_placed(key) or key in self.proper

    def meant(self, word: Word, *, acting: bool = False) -> tuple[str, ...]:
        """Whom a noun phrase means: who is named, an unnamed group of people, or the owner of the thing.

        Who acts (`acting`) owns the thing: "Chad's planes", "a column of Chadian tanks", not "the Chad file".
        """
        if is_of_class(word, "rest") or (word.lower == "it" and _stands_for_event(word)):
            return ()
        if (paper := _paper_meant(word)) is not None:
            return self.meant(paper, acting=True)
        if (is_of_class(word, "relational") and grammar.possessors(word)) or _is_ethnic(word):
            return self.group(word)
        if (seat := self._seated(word)) or (seat := self._of_whose(word)):
            return seat
        if any(is_of_class(each, "seat", named=True) for each in grammar.premodifiers(word)):
            return self._unlisted(word) if word.name == "ORG" else ()
        if keys := tuple(key for key in self.discourse.actors(word) if self.entity(key).kind in ACTORS):
            return keys if self._are_counted(word, keys) else self.group(word)
        if grammar.is_verb(word) or word.pos in ("NUM", "ADV"):
            return ()
        if is_of_class(word, "forces"):
            return self.owners(word) or self._ruled(word) or self._named_before(word) or self._manned(word)
        if is_people(word):
            return self._states_together(word) or self.group(word)
        if word.name == "ORG":
            return self._states_of_places(word) or self._unlisted(word)
        if acting and is_of_class(word, "paper") and (issuers := self._issuers(word)):
            return issuers
        if acting:
            if word.tag.startswith("NNP") or word.lower in BODY:
                return self.owners(word)
            return self._masters(word)
        return self._states_of_places(word) or self.owners(word) or self._named_before(word)

    def _seated(self, word: Word) -> tuple[str, ...]:
        """The state of a government or court by the place it sits in: "the parliament in Sarajevo"."""
        if not is_of_class(word, "forces") or is_of_class(word, "equipment") or word.tag != "NN":
            return ()
        return tuple(state for place in grammar.complements(word, ("in",)) for state in self._states_of_places(place))

    def _of_whose(self, word: Word) -> tuple[str, ...]:
        """The state of whoever a relative clause speaks of: "the leader, whose troops crossed the border"."""
        clause = word.head if any(owner.lower == "whose" for owner in grammar.possessors(word)) else None
        above = grammar.governor(clause)[0] if clause is not None else None
        if above is None or not is_of_class(word, "forces"):
            return ()
        keys = self.discourse.actors(above)
        return tuple(dict.fromkeys(state for key in keys if (state := self.discourse.state_of(key))))

    def _issuers(self, paper: Word) -> tuple[str, ...]:
        """Who issued a paper that speaks for itself: whoever "said in a statement" a few sentences before."""
        if self.owners(paper) or not any(child.lower == "the" for child in paper.children):
            return self.owners(paper)
        last = paper.sentence.index
        for sentence in reversed(paper.sentence.doc.sentences[max(0, last - LONGEST_WAY_BACK) : last]):
            for verb in filter(_is_saying, sentence.words):
                if any(noun.lemma == paper.lemma for noun in grammar.complements(verb, ("in",))):
                    return tuple(key for who in grammar.subjects(verb) for key in self.meant(who, acting=True))
        return ()

    def _are_counted(self, word: Word, keys: tuple[str, ...]) -> bool:
        """Whether a plural may mean the states named: "both countries", not "three African countries"."""
        if word.tag != "NNS" or len(keys) < 2 or any(self.entity(key).kind != "State" for key in keys):
            return True
        if set(keys) <= set(self.discourse.owners(word)):
            return True
        above = word.head
        if above.lemma == "be" and word in grammar.attributes(above):
            return True
        before = [each for each in grammar.premodifiers(word) if not grammar.is_possessor(each)]
        counts = [each for each in (*before, *word.children) if each.pos == "NUM" or each.lower == "both"]
        if counts:
            return all(COUNTS.get(each.lower, len(keys)) == len(keys) for each in counts)
        return not before and word.lower in word_class("pluralSide")

    def _manned(self, word: Word) -> tuple[str, ...]:
        """The people that forces are; of "government planes" the state where they act, of other planes nobody."""
        if is_of_class(word, "equipment"):
            official = any(each.lower in OFFICIAL for each in grammar.premodifiers(word))
            return tuple(self._scene(word)[:1]) if official else ()
        return () if word.lower == FORCE else self.group(word)

    def _states_of_places(self, word: Word) -> tuple[str, ...]:
        return tuple(state for key in self.discourse.places(word) if (state := self.discourse.state_of(key)))

    def owners(self, word: Word) -> tuple[str, ...]:
        """The states, bodies and groups whose a thing is."""
        if violated(word):
            beside = (*grammar.possessors(word), *grammar.premodifiers(word))
            return tuple(dict.fromkeys(key for each in beside for key in self.discourse.actors(each)))
        makers = [inner for each in grammar.premodifiers(word) for inner in each.children if is_maker(inner)]
        others = {key for maker in makers for key in self.discourse.actors(maker)}
        found = [key for key in self.discourse.owners(word) if key not in others and self.entity(key).kind != "Person"]
        return tuple(dict.fromkeys(key for key in found if self.entity(key).kind in ACTORS))

    def _ruled(self, word: Word) -> tuple[str, ...]:
        """The state whose forces or government are called by its ruler: "Assad's troops", "the Sarkozy government"."""
        rulers = [key for key in self.discourse.owners(word) if self.entity(key).kind == "Person"]
        return tuple(state for key in rulers if (state := self.discourse.state_of(key)))

    def _masters(self, word: Word) -> tuple[str, ...]:
        """Whose a thing is by a possessive, an adjective or "of"; an event is nobody's but by "of": "India's war"."""
        event = told_by(word) is not None or tells_of_encounter(word)
        beside = [*grammar.possessors(word), *(each for each in grammar.premodifiers(word) if each.tag == "JJ")]
        found = [key for each in beside for key in self.discourse.actors(each) if not event]
        found.extend(key for each in grammar.complements(word, ("of",)) for key in self.meant(each, acting=True))
        return tuple(dict.fromkeys(key for key in found if self.entity(key).kind in ACTORS - {"Person"}))

    def _named_before(self, word: Word) -> tuple[str, ...]:
        """The state or body named somewhere before the noun in its phrase: "Lima Municipality officials"."""
        inside = (each for before in grammar.premodifiers(word) for each in before.subtree() if not is_maker(each))
        keys = (key for inner in inside for key in self.discourse.actors(inner))
        found = [key for key in keys if self.entity(key).kind in ("State", "Organization")]
        return tuple(found[:1])

    def group(self, word: Word) -> tuple[str, ...]:
        """The unnamed people of a phrase: "Afghan guerrillas", "opposition parties in Nepal", "gunmen"."""
        first, last = grammar.phrase(word)
        name = _without_article(word.sentence.doc.text[first.start : last.end])[:LARGEST_GROUP_NAME]
        return self._enter("Group", name, self._home(word), first, last)

    def _states_together(self, word: Word) -> tuple[str, ...]:
        """The states of people of several states, or the body they belong to: "Ethiopian and Eritrean workers"."""
        owners = self.owners(word)
        bodies = [key for key in owners or self._named_before(word) if self.entity(key).kind == "Organization"]
        return owners if len(owners) > 1 else tuple(bodies)

    def _unlisted(self, word: Word) -> tuple[str, ...]:
        """An organisation by a name that only the pipeline knows, of two words or more or in capitals."""
        run = _name_run(word)
        name = _without_article(word.sentence.doc.text[run[0].start : run[-1].end])
        if run[-1] is not word or not (" " in name or name.isupper()) or _names_document(run):
            return ()
        return self._enter("Organization", name, self._home(word), run[0], run[-1])

    def _enter(self, kind: str, name: str, home: str | None, first: Word, last: Word) -> tuple[str, ...]:
        key = f"{kind.lower()}-{'-'.join(''.join(c if c.isalnum() else ' ' for c in name.lower()).split())}"
        if key not in self.groups and not self._is_known(key):
            self.groups[key] = Entity(key, kind, name, state=home, mentions=(self.context.doc.mention_of(first, last),))
        inside = (word for word in first.sentence.words if first.i <= word.i <= last.i)
        if any(word.name in HUMAN_NAMES or word.tag.startswith("NNP") for word in inside):
            self.proper.add(key)
        return (key,)

    def _is_known(self, key: str) -> bool:
        return any(entity.key == key for entity in self.discourse.entities)

    def _home(self, word: Word) -> str | None:
        """The state that people or a body belong to, by the words beside them or by where they act."""
        lives = [verb for verb in grammar.postmodifying_clauses(word) if verb.tag in ("VBN", "VBG")]
        loyal = [child for child in word.children if child.tag == "JJ" and child.i > word.i]
        told = (word, *lives, *loyal, *(noun for verb in lives for noun in grammar.objects(verb)))
        near = [found for each in told for found in grammar.complements(each, HOME) if found is not word]
        places = [key for found in near for key in (self.meant(found) or self._states_around(found))]
        own = () if _is_ethnic(word) else (*self.discourse.owners(word), *self._named_before(word))
        for key in (*own, *places, *self._scene(word)):
            if state := self.state_of(key):
                return state
        return None

    def _scene(self, word: Word) -> list[str]:
        """Where people act or undergo: those who block streets in Lima are Peru's."""
        verb, relation = _clause_around(word)
        if verb is None or (relation == "subject" and _is_saying(verb)):
            return []
        inside = [each for each in verb.subtree() if each is not word and each.head is not word]
        found = [place for each in inside for place in grammar.complements(each, SCENE)]
        bearings = [place for each in inside if each.lower in BEARINGS for place in grammar.complements(each, ("of",))]
        return [state for place in (*found, *bearings) for state in self._states_around(place)]

    def _states_around(self, place: Word) -> tuple[str, ...]:
        """The state of a place by its name, or by what it is of: "the Algerian capital", "a suburb of Ica"."""
        if states := self._states_of_places(place):
            return states
        if not is_of_class(place, "locality"):
            return ()
        deeper = (state for inner in grammar.complements(place, ("of", "in")) for state in self._states_around(inner))
        return self.owners(place) or tuple(deeper)


def is_maker(word: Word) -> bool:
    """Whether a name only tells by whom something was made: "Egyptian" of "the Egyptian-brokered truce"."""
    made = word.head
    if made.tag != "VBN" or word.i != made.i - 2 or made.children[-1].text != "-":
        return False
    return lexicon().marks("verb", made.lemma, "maker")


def _clause_around(word: Word) -> tuple[Word | None, str]:
    """The verb whose subject or object a noun, or that of which it is a part, is: "lives" of "the lives of monks"."""
    current = grammar.coordination_head(word)
    above, relation = grammar.governor(current)
    while relation == "adposition" and above is not None and above.lower == "of" and grammar.is_noun(above.head):
        current = grammar.coordination_head(above.head)
        above, relation = grammar.governor(current)
    if relation == "adposition" and above is not None and above.lower == "by" and _is_violent(above.head):
        return above.head, "agent"
    return (above, relation) if relation in ("subject", "object") else (None, relation)


def _paper_meant(word: Word) -> Word | None:
    """The paper that "it" stands for where both say something: "…, the statement said. It said that …"."""
    above, relation = grammar.governor(word)
    place = word.sentence.index - 1
    if word.lower != "it" or relation != "subject" or place < 0 or above is None or not _is_saying(above):
        return None
    before = word.sentence.doc.sentences[place].root
    papers = [noun for noun in grammar.own_subjects(before) if is_of_class(noun, "paper")]
    return papers[0] if papers and _is_saying(before) else None


def _stands_for_event(word: Word) -> bool:
    """Whether the last subject before a pronoun is an event or a measure: "the war raged, and it has forced …"."""
    before = [each for each in word.sentence.words if each.i < word.i and grammar.governor(each)[1] == "subject"]
    nouns = [each for each in before if grammar.is_noun(each)]
    return bool(nouns) and (told_by(nouns[-1]) is not None or is_of_class(nouns[-1], "turmoil"))


def _is_violent(verb: Word) -> bool:
    deed = told_by(verb) if grammar.is_verb(verb) else None
    return deed is not None and is_harm(deed)


def _is_ethnic(word: Word) -> bool:
    """Whether people are called by a state that is not theirs: "ethnic Turks", "pro-Russian separatists"."""
    before = [inner for each in grammar.premodifiers(word) for inner in each.subtree()]
    return any(each.lower in APART or each.lower.startswith("pro-") for each in before)


def _is_saying(verb: Word) -> bool:
    """Whether somebody says something with a verb, so that the places beside it are what is spoken of."""
    heads = (verb, *(noun for noun in grammar.objects(verb) if noun.tag.startswith("NN")))
    return any((found := told_by(word)) is not None and found.entry.evokes == STATEMENT for word in heads)


def _names_document(run: list[Word]) -> bool:
    """Whether a name is a document's or a truce's, which is nobody: "Treaty of Amity", "Cessation of Hostilities"."""
    return any(is_of_class(word, "instrument", named=True) for word in run)


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.lower() in ("the", "a", "an") and rest else text


def _name_run(word: Word) -> list[Word]:
    """The words of the pipeline's name that ends or stands at a word."""
    words = word.sentence.words
    place = word.i - words[0].i
    first = last = place
    while first > 0 and words[first].name == words[first - 1].name and not words[first].name_starts:
        first -= 1
    while last + 1 < len(words) and words[last + 1].name == word.name and not words[last + 1].name_starts:
        last += 1
    return words[first : last + 1]
