"""Descriptions: "the Japanese leader", "the Turkish side", "the bloc", "the rebels", and whom they mean."""

from __future__ import annotations

from kg.extraction.actors import phrases
from kg.extraction.actors.apposed import head_word
from kg.extraction.actors.bearers import Bearers
from kg.extraction.actors.doers import doers_above, leads
from kg.extraction.actors.growing import HYPHEN, ROLES
from kg.extraction.actors.learning import OfficeLearner
from kg.extraction.actors.names import Name
from kg.extraction.actors.offices import COUNTERPARTS
from kg.extraction.actors.owners import SPOKES, Owners
from kg.extraction.actors.scene import Scene
from kg.extraction.actors.sets import Sets
from kg.language import grammar
from kg.language.doc import Word
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.wordclasses import word_class

BODY = word_class("body")
STATE_NOUNS = word_class("singularState")
ORGANIZATIONS = word_class("organizationNoun")
ANY_ORGANIZATION = word_class("anyOrganization")
ORGANS_OF_BODIES = ORGANIZATIONS | word_class("unlistedBody")
BOARDS = word_class("board")
GROUPS = word_class("side")
REBELS = word_class("rebels")
ORGANS = word_class("organNoun")
HIGH = word_class("plainOffice")
VISITORS = word_class("visitor")
VISITS = word_class("visit")
SIDES = word_class("eachSide")
DELEGATIONS = word_class("delegation") - SIDES
NUMBER_TAGS = frozenset({"CD", "DT", "PDT", "PRP"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
FAR_STATE = 2
PAIR = 2
PARTNERS = frozenset({"between", "with"})
HOSTS = word_class("hosting")
COUNTRIES = word_class("ownCountry")


class Describer:
    """Reads the noun phrases that are no names, with what is known up to them."""

    def __init__(self, scene: Scene, *, learning: bool) -> None:
        self.scene, self.cast, self.names = scene, scene.cast, scene.names
        self.owners = Owners(scene, self.describe)
        self.learner = OfficeLearner(scene, self.owners) if learning else None
        self.bearers = Bearers(scene, self.owners)
        self.of_bodies: dict[str, tuple[str, ...]] = {}
        self.of_states: dict[str, set[str]] = {}
        self.leaders: tuple[str, ...] = ()
        self.sets = Sets(scene, self.owners, self.bearers, self.learner)

    def describe(self, word: Word) -> tuple[str, ...]:
        """Whom the noun phrase of a common noun or number means, () where nobody or unknown."""
        lower = word.lower
        if lower in VISITS and self.learner is not None:
            self.learner.visit(word)
        if lower in phrases.NUMBERS and word.tag in NUMBER_TAGS:
            return self.sets.number(word)
        if lower in GROUPS:
            return self._group(word)
        if word.tag in PLURAL_TAGS:
            return self.sets.plural(word)
        if word.lemma in ROLES or lower in ROLES or (lower in COUNTERPARTS and grammar.possessors(word)):
            return self._role(word)
        if lower in VISITORS:
            return self._visitor(word)
        return self._collective(word, lower)

    def _collective(self, word: Word, lower: str) -> tuple[str, ...]:
        """Whom a noun for a state, a body or a side means."""
        if lower in STATE_NOUNS and (found := self._state(word)):
            return found
        if lower in ORGANIZATIONS and (found := self._organization(word)):
            return found
        if lower in SIDES and phrases.has_before(word, phrases.DISTRIBUTIVE):
            return self.sets.sides(word, 2)
        if lower in DELEGATIONS and (found := self._delegation(word)):
            return found
        if lower in BODY and not phrases.is_quantified(word):
            keys = self.owners.for_whom(self.owners.of(word))
            if len(keys) == 1 and self.cast.figures[keys[0]].kind == "Organization":
                self.of_bodies[lower] = keys
            return keys
        if lower in phrases.NUMBERS:
            return self.sets.number(word)
        proper = word.pos == "PROPN" and lower in ORGANS_OF_BODIES
        return self._organ(word) if proper or lower in BOARDS else ()

    def _delegation(self, noun: Word) -> tuple[str, ...]:
        """Who leads a delegation of nobody in particular, also where it is said again: "the delegation met B"."""
        leaders = tuple(key for word in _leading(noun) for key in self.scene.actors(word))
        self.leaders = leaders or self.leaders
        if self.owners.of(noun):
            return ()
        return self.leaders if phrases.is_demonstrated(noun) else leaders

    def _organ(self, noun: Word) -> tuple[str, ...]:
        """For "the Double Troika of the African Union", "the agency's board" the organisation whose it is; for "the
        India-Japan Joint Commission" the two states.
        """
        wholes = self.owners.of(noun)
        if len(wholes) == PAIR and all(self.cast.figures[key].is_state for key in wholes) and noun.pos == "PROPN":
            return wholes
        wholes = wholes if noun.lower in BOARDS or grammar.complements(noun, ("of",)) else ()
        bodies = tuple(key for key in wholes if self.cast.figures[key].kind == "Organization")
        return bodies if len(wholes) == len(bodies) == 1 else ()

    def _role(self, noun: Word) -> tuple[str, ...]:
        """Whom a noun of office means: its bearer where the article names him, else whom he serves."""
        if self._in_title(noun):
            return ()
        if (name := self._titles(noun)) is not None:
            if phrases.singular(noun) in COUNTERPARTS:
                self._counterpart(noun, self.owners.of(noun))
            return self.scene.meant.get(name.last.i, ()) if head_word(name).head is noun else ()
        owners = self.owners.of(noun)
        beside = self.scene.named_beside(noun)
        if len(beside) == 1 and phrases.singular(noun) not in COUNTERPARTS:
            return beside
        if phrases.singular(noun) in COUNTERPARTS:
            return self._counterpart(noun, owners)
        if phrases.singular(noun) in SPOKES and owners and not phrases.is_demonstrated(noun):
            return self.owners.for_whom(owners)
        if not phrases.is_indefinite(noun) and (key := self._bearer(noun, owners)):
            return (key,)
        if not owners and phrases.is_demonstrated(noun) and phrases.singular(noun) in HIGH:
            return self._at_home()
        return self.owners.for_whom(owners) if not phrases.is_quantified(noun) else ()

    def _at_home(self) -> tuple[str, ...]:
        """The state for which the article speaks: "the Prime Minister", unnamed, of a release of his office."""
        home = self.scene.home
        return (self.cast.state_named(home).key,) if home else ()

    def _bearer(self, noun: Word, owners: tuple[str, ...]) -> str | None:
        """Who bears the office described; what the description tells of the state is learnt."""
        states, bodies = self.owners.states(owners), self.owners.bodies(owners)
        person = self.bearers.of(noun, states, bodies)
        if person is None and self.learner is not None:
            person = self.learner.adopt(noun, states, bodies)
        if person is None:
            return None
        if states and not person.state and not person.organization:
            person.state = states[0]
        return person.key

    def _visitor(self, noun: Word) -> tuple[str, ...]:
        """For "his guest", "the visitor": the other of two, who does not act here."""
        holders = self.owners.by_pronoun(noun) or self.bearers.holders(noun)
        if holders:
            return self.bearers.counterpart(noun, holders, ())
        return self.bearers.counterpart(noun, doers, ()) if (doers := self._hosts_of(noun)) else ()

    def _hosts_of(self, noun: Word) -> tuple[str, ...]:
        """Who acts towards "the visitor"."""
        return doers_above(self.scene, noun) if phrases.is_demonstrated(noun) else ()

    def _counterpart(self, noun: Word, owners: tuple[str, ...]) -> tuple[str, ...]:
        holders = self.bearers.holders(noun)
        states = [key for key in owners if key not in holders and self.cast.figures[key].is_state]
        if self.learner is not None:
            self.learner.inherit(noun, holders, states)
        return self.bearers.counterpart(noun, holders, states)

    def _in_title(self, noun: Word) -> bool:
        """Whether it is part of a title in several words: "Secretary" of "Secretary-General Diaz"."""
        words = self.names.doc.words
        hyphened = noun.i + 1 < len(words) and words[noun.i + 1].text == HYPHEN
        name = self.names.at.get(noun.head.i) if hyphened else None
        return name is not None and name.is_person and noun.i < name.first.i

    def _titles(self, noun: Word) -> Name | None:
        """The name whose title a noun is: "Obama" of "President Obama"."""
        name = self.names.at.get(noun.i + 1)
        return name if name is not None and name.is_person and name.first.i == noun.i + 1 else None

    def _group(self, noun: Word) -> tuple[str, ...]:
        """For "the rebels", "the Syrian opposition": a side of its own, named as worded, the same when said again."""
        owners = self.owners.of(noun)
        if bodies := tuple(key for key in owners if self.cast.figures[key].kind == "Organization"):
            return bodies
        if not (phrases.is_definite(noun) or self._is_side(noun)) or grammar.governor(noun)[1] == "modifier":
            return ()
        name, first, last = phrases.worded(noun)
        if noun.lower in REBELS and len(name.split()) == 1 and len(movements := self._movements()) == 1:
            return movements
        known = [each for each in self.cast.groups if each.name.split()[-1].lower() == noun.lower]
        again = known and (len(name.split()) == 1 or name.lower() == known[-1].name.lower())
        state = next(iter(self.owners.states(owners)), None)
        group = known[-1] if again else self.cast.group(name, state)
        group.spans.append((first, last))
        return (group.key,)

    def _movements(self) -> tuple[str, ...]:
        """The movements and armed groups that the article names."""
        entries = gazetteer().entries
        named = ((figure.key, entries.get(figure.known or "")) for figure in self.cast.figures.values())
        return tuple(key for key, entry in named if entry is not None and entry.home)

    def _is_side(self, noun: Word) -> bool:
        """Whether somebody is told to deal with it: "between the government and rebels", "the army and rebels met"."""
        first = grammar.coordination_head(noun)
        above, relation = grammar.governor(first)
        dealt = relation == "adposition" and above is not None and above.lower in PARTNERS
        return dealt or (first is not noun and bool(self.scene.actors(first)))

    def _state(self, noun: Word) -> tuple[str, ...]:
        """For "the country", "his government": the state that it takes up."""
        owners = self.owners.of(noun)
        if owners or not phrases.is_demonstrated(noun):
            keys = self.owners.for_whom(owners)
            if noun.lower in ORGANS and len(keys) == 1:
                self.of_states.setdefault(noun.lower, set()).update(keys)
            return keys
        if len(again := self.of_states.get(noun.lower, ())) == 1:
            return tuple(again)
        if phrases.has_before(noun, HOSTS):
            return ()
        doers = doers_above(self.scene, noun) if noun.lower in COUNTRIES else ()
        found = self.scene.nearest(
            noun, lambda figure: figure.is_state and figure.key not in doers, FAR_STATE, reflexive=True
        )
        return (found,) if found else ()

    def _organization(self, noun: Word) -> tuple[str, ...]:
        """For "the bloc", "the commission": an organisation whose name says so, else the only one."""
        if not phrases.is_demonstrated(noun) or self.owners.of(noun):
            return ()
        if again := self.of_bodies.get(noun.lower):
            return again
        bodies = [figure for figure in self.cast.figures.values() if figure.kind == "Organization"]
        named = [figure.key for figure in bodies if noun.lower in figure.name.lower().split()]
        listed = [figure.key for figure in bodies if figure.known] or [figure.key for figure in bodies]
        pool = named or (listed if noun.lower in ANY_ORGANIZATION else [])
        recent = self.scene.most_recent(pool)
        return (recent,) if recent else tuple(pool) if len(pool) == 1 else ()


def _leading(noun: Word) -> list[Word]:
    """Who leads a group: A of "a delegation led by A", "A led a delegation"."""
    verb, relation = grammar.governor(noun)
    led = [each for clause in grammar.postmodifying_clauses(noun) if leads(clause) for each in grammar.agents(clause)]
    return led or (grammar.subjects(verb) if verb is not None and relation == "object" and leads(verb) else [])
