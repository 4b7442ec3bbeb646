"""Descriptions: "the Japanese leader", "Turkish officials", "the two sides", "the bloc", "the rebels", and whom they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extraction.cast import Figure
from kg.extraction.names import ROLES, Name
from kg.extraction.people import CONNECTIVES, HEADS, Person
from kg.extraction.roles import COUNTERPARTS, WEAK, Office, OfficeReader
from kg.extraction.wordclasses import word_class
from kg.language import grammar
from kg.language.doc import Word

if TYPE_CHECKING:
    from kg.extraction.coreference import Resolver

BODY = word_class("body")
PLURAL_LEADERS = word_class("pluralLeader")
PLURAL_SIDES = word_class("pluralSide")
PLURAL_STATES = word_class("pluralState")
SINGULAR_STATE = word_class("singularState")
ORGANIZATIONS = word_class("organizationNoun")
GENERIC_BODIES = frozenset({"bloc", "alliance", "organization", "organisation", "body", "grouping", "group"})
SIDES = word_class("side")
SPOKES = word_class("spokesRole")
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "his", "her", "its", "their", "our"})
POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my"})
VAGUE = frozenset(
    {"several", "some", "many", "few", "unnamed", "number", "dozens", "a", "an", "any", "other", "various", "certain"}
)
NUMBERS = {
    "two": 2,
    "both": 2,
    "pair": 2,
    "duo": 2,
    "three": 3,
    "trio": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "latter": 2,
    "each": 2,
}
PLAIN_OFFICES = frozenset({"president", "minister", "premier", "chancellor", "king", "ambassador", "secretary"})
FAR_SET = 10
FAR_NEAR = 6


class Describer:
    """Reads the noun phrases that are no names, with what the resolver knows up to them."""

    def __init__(self, resolver: Resolver, *, learning: bool) -> None:
        self.learning = learning
        self.resolver, self.cast, self.names = resolver, resolver.cast, resolver.names
        self.reader = OfficeReader(self.names)
        self.open: list[tuple[Word, Office]] = []
        self.open_sets: list[tuple[Office, frozenset[str]]] = []
        self.persons = [figure for figure in self.cast.figures.values() if figure.person is not None]
        self._person_of = {
            id(name): figure.key for figure in self.persons if figure.person for name in figure.person.names
        }

    def person_of(self, name: Name) -> str | None:
        """The key of the person whose name it is."""
        return self._person_of.get(id(name))

    def describe(self, word: Word) -> tuple[str, ...]:
        """Whom the noun phrase of a common noun or number means, () where nobody or unknown."""
        lower = word.lower
        if lower in NUMBERS and word.tag in ("CD", "DT", "PDT", "PRP"):
            return self._number(word) if self._is_argument(word) and word.tag != "PDT" else ()
        if word.tag in ("NNS", "NNPS"):
            return self._plural(word)
        if word.lemma in ROLES or lower in ROLES or (lower in COUNTERPARTS and grammar.possessors(word)):
            return self._role(word)
        if lower in SIDES:
            return self._group(word)
        if lower in SINGULAR_STATE and (found := self._state_noun(word)):
            return found
        if lower in ORGANIZATIONS and (found := self._organization(word)):
            return found
        if lower in ("side", "party") and any(child.lower in ("each", "either", "neither") for child in word.children):
            return self._sides_before(word, 2)
        if lower in BODY or lower == "side":
            return self._body(word)
        if lower in NUMBERS:
            return self._number(word)
        return ()

    def _is_argument(self, word: Word) -> bool:
        above, relation = grammar.governor(grammar.coordination_head(word))
        return relation in ("subject", "object", "adposition") and not (above is not None and grammar.is_noun(above))

    # Whose

    def owners(self, head: Word) -> tuple[str, ...]:
        """Keys of the states, bodies and people that a noun phrase names as its owners, in order."""
        found: dict[str, None] = {}
        for child in grammar.premodifiers(head):
            for each in grammar.conjuncts(child):
                found.update(dict.fromkeys(self._meant(each)))
        for each in grammar.possessors(head):
            found.update(dict.fromkeys(self._meant(each)))
        for each in grammar.complements(head, ("of", "from")):
            found.update(dict.fromkeys(self._meant(each, through=True)))
        for each in grammar.complements(head, ("for", "to")) if head.lemma in SPOKES else ():
            found.update(dict.fromkeys(self._meant(each)))
        return tuple(found)

    def _meant(self, word: Word, *, through: bool = False) -> tuple[str, ...]:
        keys = self.resolver.meant.get(word.i, ())
        if keys:
            return keys
        located = self.resolver.located.get(word.i, ())
        form = self.names.form_at(word.i)
        if located and form is not None and form.actor is not None:
            return (self.cast.of_form(form.actor).key,)
        if through and word.lower not in POSSESSIVES and not located:
            keys = self.describe(word)
            if keys:
                self.resolver.meant[word.i] = keys
        return keys

    def _states(self, keys: tuple[str, ...]) -> list[str]:
        """The names of the states that owners are or belong to."""
        names = []
        for key in keys:
            figure = self.cast.figures[key]
            state = figure.name if figure.is_state else figure.person.state if figure.person else figure.state
            if state:
                names.append(state)
        return names

    # Roles

    def _role(self, word: Word) -> tuple[str, ...]:
        if self._names_beside(word):
            return ()
        if word.lemma in COUNTERPARTS:
            return self._counterpart(word)
        owners = self.owners(word)
        if word.lemma in SPOKES and owners and not self._definite_the(word):
            return self._for_whom(owners)
        states = self._states(owners)
        bodies = [key for key in owners if self.cast.figures[key].kind == "Organization"]
        person = self._bearer(word, states, bodies) if self._definite(word) else None
        if person is None and self.learning and self._definite(word) and word.lemma not in WEAK:
            person = self._adopt(word, states, bodies)
        if person is not None:
            if states and not person.state and not person.organization:
                person.state = states[0]
            return (person.key,)
        return self._for_whom(owners) if not self._quantified(word) else ()

    def _adopt(self, word: Word, states: list[str], bodies: list[str]) -> Person | None:
        """The person named shortly before without any office: the description tells it."""
        office = self._described(word, states, bodies)
        key = self._officeless(word, office, 2)
        if key is None:
            self.open.append((word, office))
            return None
        person = self.cast.figures[key].person
        if person is not None:
            person.take(office)
        return person

    def _take_from_set(self, figure: Figure) -> None:
        """ "the foreign ministers of A and B" whose names come later: one known to serve A is A's."""
        person = figure.person
        if person is None or person.role or not person.state:
            return
        for office, states in self.open_sets:
            if person.state in states:
                person.take(Office(office.role, office.noun, person.state))
                return

    def _described(self, word: Word, states: list[str], bodies: list[str]) -> Office:
        office = self.reader.office_at(word)
        office.state = office.state or (states[0] if states else "")
        if bodies and not office.state and not office.organization:
            office.organization = self.cast.figures[bodies[0]].name
            office.role += (
                f" of the {office.organization}" if office.organization.lower() not in office.role.lower() else ""
            )
        return office

    def _officeless(self, word: Word, office: Office, far: int) -> str | None:
        """The one named before without an office: of the nearest sentence, the first of its subjects."""
        best, sentence = None, None
        for occurrence in reversed(self.resolver.history):
            distance = word.sentence.index - occurrence.word.sentence.index
            if distance > far or (best is not None and occurrence.word.sentence.index != sentence):
                break
            if len(occurrence.keys) == 1 and self._lacks(occurrence.keys[0], office) and occurrence.named:
                best, sentence = occurrence.keys[0], occurrence.word.sentence.index
        return best

    def _lacks(self, key: str, office: Office) -> bool:
        person = self.cast.figures[key].person
        if person is None or person.role or len(person.parts) < 2:
            return False
        return not (person.state and office.state and person.state != office.state)

    def finish(self) -> None:
        """People still without an office take the nearest description that nobody took, before or after their name."""
        for figure in self.persons:
            self._take_from_set(figure)
        for figure in self.persons:
            person = figure.person
            if person is None or person.role or len(person.parts) < 2:
                continue
            near = [
                (abs(word.sentence.index - name.first.sentence.index), word.i, office, word)
                for name in person.names[:2]
                for word, office in self.open
                if self._lacks(figure.key, office)
            ]
            near = [
                each
                for each in near
                if each[0] <= 2 or (person.known and each[2].state == person.state and each[2].noun in HEADS)
            ]
            if near:
                _, _, office, word = min(near, key=lambda each: each[:2])
                person.take(office)
                self.open = [each for each in self.open if each[1].role != office.role or each[1].state != office.state]
                self.resolver.meant[word.i] = (figure.key,)

    def _for_whom(self, owners: tuple[str, ...]) -> tuple[str, ...]:
        """The states and bodies behind an unnamed bearer; a person's envoy speaks for the person's state."""
        found = []
        for key in owners:
            figure = self.cast.figures[key]
            if figure.is_body:
                found.append(key)
            elif figure.person is not None:
                found.append(self.cast.state_named(figure.person.state).key if figure.person.state else key)
        return tuple(dict.fromkeys(found))

    def _names_beside(self, word: Word) -> bool:
        """Whether it is only the title of a name: "President" of "President Obama"."""
        name = self.names.at.get(word.i + 1)
        return name is not None and name.is_person and name.first.i == word.i + 1

    def _definite(self, word: Word) -> bool:
        if any(
            child.lower in ("a", "an", "any", "another", "no", "each", "every", "some")
            for child in word.children
            if child.i < word.i
        ):
            return False
        return True

    def _definite_the(self, word: Word) -> bool:
        return any(child.lower in ("the", "that", "this") for child in word.children)

    def _quantified(self, word: Word) -> bool:
        return any(child.lower in ("no", "any", "another", "every") for child in word.children)

    def _role_words(self, word: Word) -> frozenset[str]:
        words = {word.lemma}
        for child in grammar.premodifiers(word):
            if child.i not in self.names.at:
                words.update(each.lower for each in child.subtree())
        for child in grammar.complements(word, ("of", "for")):
            if child.i not in self.names.at:
                words.update(each.lower for each in (child, *child.children) if each.pos in ("NOUN", "PROPN"))
        return (
            frozenset(words)
            - CONNECTIVES
            - {
                "the",
                "'s",
                "-",
                "his",
                "her",
                "its",
                "their",
                "a",
                "an",
                "same",
                "two",
                "new",
                "then",
                "visiting",
                "own",
            }
        )

    def _bearer(self, word: Word, states: list[str], bodies: list[str]) -> Person | None:
        """The person most recently named who bears the office described."""
        wanted = self._role_words(word)
        fitting = [
            person
            for figure in self.persons
            if (person := figure.person) and self._bears(person, wanted, states, bodies)
        ]
        if not fitting:
            return None
        recent = self._most_recent(word, [person.key for person in fitting])
        if recent is None:
            named_later = [person for person in fitting if word.sentence.index == 0 or len(fitting) == 1]
            return named_later[0] if named_later else None
        return self.cast.figures[recent].person

    def _bears(self, person: Person, wanted: frozenset[str], states: list[str], bodies: list[str]) -> bool:
        if not person.offices or not person.role:
            return False
        if states and (person.organization or (person.state and person.state not in states)):
            return False
        if (
            bodies
            and person.organization
            and not any(self.cast.figures[key].name == person.organization for key in bodies)
        ):
            return False
        have = person.role_words
        if wanted & {"leader"} and person.leads:
            return wanted - {"leader"} <= have | {"opposition", "rebel"} or not (wanted - {"leader"})
        if wanted <= {"diplomat", "chief", "top", "official", "envoy", "chief diplomat"}:
            return (
                bool(states)
                and person.state in states
                and ("foreign" in have or "envoy" in have or "state" in have or "ambassador" in have)
            )
        if wanted <= {"head", "state", "government"} and "head" in wanted:
            return person.leads
        return bool(wanted) and wanted <= have

    def _most_recent(self, word: Word, keys: list[str]) -> str | None:
        for occurrence in reversed(self.resolver.history):
            for key in occurrence.keys:
                if key in keys and len(occurrence.keys) <= 2:
                    return key
        return None

    def _counterpart(self, word: Word) -> tuple[str, ...]:
        """ "his Chilean counterpart": the one of that state, else the state; without a state, the other of two."""
        owners = self.owners(word)
        holders = self._holders(word)
        states = [key for key in owners if key not in holders and self.cast.figures[key].is_state]
        if self.learning:
            self._inherit(word, holders, states)
        if states:
            name = self.cast.figures[states[0]].name
            holder = self.cast.figures[holders[0]].person if holders else None
            for figure in self.persons:
                person = figure.person
                if (
                    person
                    and person.state == name
                    and person.role
                    and (
                        holder is None
                        or not holder.noun
                        or holder.noun == person.noun
                        or (holder.leads and person.leads)
                    )
                ):
                    return (figure.key,)
            return (states[0],)
        appositive = [key for each in grammar.appositions(word) for key in self.resolver.meant.get(each.i, ())]
        if appositive:
            return tuple(appositive[:1])
        if holders:
            taken = self.resolver.nearest(
                word,
                lambda figure: figure.person is not None and figure.key not in holders and bool(figure.person.role),
                3,
                reflexive=True,
            )
            return (taken,) if taken else ()
        return ()

    def _holders(self, word: Word) -> list[str]:
        """Whose counterpart: where another is named in the same sentence just before "his counterpart", that one."""
        for each in grammar.possessors(word):
            if each.lower in POSSESSIVES:
                for occurrence in reversed(self.resolver.history[-6:]):
                    if (
                        occurrence.word.sentence is word.sentence
                        and occurrence.word is not each
                        and len(occurrence.keys) == 1
                        and self._counts(self.cast.figures[occurrence.keys[0]])
                    ):
                        return list(occurrence.keys)
        return [key for each in grammar.possessors(word) for key in self.resolver.meant.get(each.i, ())]

    def _inherit(self, word: Word, holders: list[str], states: list[str]) -> None:
        """ "his Russian counterpart, Vladimir Putin": whose office it is, tells the other's."""
        holder = self.cast.figures[holders[0]].person if holders else None
        office = (
            Office(holder.role or "", holder.noun, self.cast.figures[states[0]].name if states else "")
            if holder and not holder.organization
            else None
        )
        if office is None or not office.role or office.noun in WEAK:
            return
        for each in grammar.appositions(word):
            for key in self.resolver.meant.get(each.i, ()):
                if self._lacks(key, office):
                    self._person(key).take(office)
                    return
        key = self._officeless(word, office, 2)
        if states and key is not None and key not in holders:
            self._person(key).take(office)

    def _person(self, key: str) -> Person:
        person = self.cast.figures[key].person
        assert person is not None
        return person

    # Plurals and sets

    def _plural(self, word: Word) -> tuple[str, ...]:
        lower = word.lower
        owners = (
            self.owners(word)
            if lower in PLURAL_LEADERS
            or lower in BODY
            or lower in PLURAL_SIDES
            or lower in SIDES
            or word.lemma in ROLES
            else ()
        )
        size = self._size(word)
        if lower in SIDES:
            return self._group(word)
        if lower in PLURAL_LEADERS or word.lemma in ROLES:
            return self._leaders(word, owners, size)
        if lower in PLURAL_STATES and (self._definite_set(word) or size):
            if lower == "governments" and owners:
                return self._for_whom(owners)
            return self._states_before(word, size or 2)
        if lower in PLURAL_SIDES and (self._definite_set(word) or size):
            return self._for_whom(owners) if owners else self._sides_before(word, size or 2)
        if lower in BODY and owners:
            return self._unnamed(word, owners)
        return ()

    def _unnamed(self, word: Word, owners: tuple[str, ...]) -> tuple[str, ...]:
        if any(child.lower in ("several", "some", "unnamed", "anonymous") for child in word.children):
            first, last = grammar.phrase(word)
            states = self._states(owners)
            group = self.cast.group(self._worded(first, last), states[0] if states else None)
            group.spans.append((first, last))
            return (group.key,)
        return self._for_whom(owners)

    def _worded(self, first: Word, last: Word) -> str:
        text = first.sentence.doc.text[first.start : last.end]
        return text[4:] if text.lower().startswith("the ") else text

    def _size(self, word: Word) -> int:
        for child in word.children:
            if child.i < word.i and child.lower in NUMBERS:
                return NUMBERS[child.lower]
        return 0

    def _definite_set(self, word: Word) -> bool:
        return any(child.lower in DEFINITE for child in word.children if child.i < word.i)

    def _leaders(self, word: Word, owners: tuple[str, ...], size: int) -> tuple[str, ...]:
        holders = {
            key
            for each in grammar.possessors(word)
            if each.lower in POSSESSIVES
            for key in self.resolver.meant.get(each.i, ())
        }
        rest = tuple(key for key in owners if key not in holders)
        if rest:
            if any(child.lower in ("several", "some", "unnamed") for child in word.children):
                return self._unnamed(word, rest)
            return self._each_bearer(word, rest)
        if holders:
            return self._for_whom(tuple(holders)) if word.lemma in SPOKES | {"official", "aide"} else ()
        if not (size or self._definite_set(word)):
            return ()
        role = self._role_words(word) - set(NUMBERS)
        persons = self._persons_before(word, role, size or 2)
        if self.learning and word.lemma in PLAIN_OFFICES:
            self._share_office(word, persons)
        return persons or self._sides_before(word, size or 2)

    def _share_office(self, word: Word, keys: tuple[str, ...]) -> None:
        """ "the two presidents": each of them is president, who has no office yet."""
        role = self._singular(self.reader.office_at(word).role)
        for key in keys:
            if not self._person(key).role:
                self._person(key).take(Office(role, word.lemma))

    def _each_bearer(self, word: Word, owners: tuple[str, ...]) -> tuple[str, ...]:
        """ "the presidents of A and B": the persons who are that, else the states."""
        wanted = self._role_words(word) - set(NUMBERS)
        if self.learning:
            self._adopt_in_order(word, owners)
        found = []
        for key in self._for_whom(owners):
            figure = self.cast.figures[key]
            bearer = None
            if figure.is_state and len(owners) > 1 and word.lemma not in SPOKES:
                bearer = next(
                    (
                        other.key
                        for other in self.persons
                        if other.person
                        and self._bears(other.person, wanted, [figure.name], [])
                        and other.person.state == figure.name
                    ),
                    None,
                )
            found.append(bearer or key)
        return tuple(dict.fromkeys(found))

    def _adopt_in_order(self, word: Word, owners: tuple[str, ...]) -> None:
        """ "the Presidents of A and B" after two names without office: they are those, in that order."""
        states = [self.cast.figures[key].name for key in owners if self.cast.figures[key].is_state]
        if len(states) < 2 or word.lemma in WEAK or word.lemma in SPOKES:
            return
        office = self.reader.office_at(word)
        bearers = self.resolver.pair_before(
            word,
            lambda figure: figure.person is not None and not figure.person.role and len(figure.person.parts) > 1,
            len(states),
            2,
        )
        if len(bearers) == len(states) and not any(
            figure.person and figure.person.state in states and figure.person.noun == word.lemma
            for figure in self.persons
        ):
            for key, state in zip(bearers, states, strict=True):
                self._person(key).take(Office(self._singular(office.role), word.lemma, state))
        else:
            self.open_sets.append((Office(self._singular(office.role), word.lemma), frozenset(states)))

    def _singular(self, role: str) -> str:
        return " ".join(part.removesuffix("s") for part in role.split() if part.lower() not in NUMBERS)

    def _persons_before(self, word: Word, role: frozenset[str], size: int) -> tuple[str, ...]:
        general = role & {
            "leader",
            "man",
            "woman",
            "head",
            "official",
            "counterpart",
            "statesman",
            "politician",
            "negotiator",
            "diplomat",
            "envoy",
            "principal",
            "colleague",
            "guest",
            "host",
            "friend",
        }

        def fits(figure: Figure) -> bool:
            return figure.person is not None and (bool(general) or word.lemma in figure.person.role_words)

        return self.resolver.pair_before(word, fits, size, FAR_SET) or self.resolver.pair_before(
            word, self._counts, size, FAR_SET
        )

    def _counts(self, figure: Figure) -> bool:
        return figure.person is not None and figure.person.counts

    def _states_before(self, word: Word, size: int) -> tuple[str, ...]:
        keys = self.resolver.pair_before(word, lambda figure: figure.is_state, size, FAR_SET)
        people_ = self.resolver.pair_before(
            word, lambda figure: figure.person is not None and bool(figure.person.state), size, FAR_SET
        )
        from_people = tuple(dict.fromkeys(self.cast.state_named(state).key for state in self._states(people_)))
        return keys or (from_people if len(from_people) >= size else ())

    def _sides_before(self, word: Word, size: int) -> tuple[str, ...]:
        """ "the two sides": states and bodies first, as sides; else the persons."""
        return self.resolver.pair_before(
            word, lambda figure: figure.is_body, size, FAR_NEAR
        ) or self.resolver.pair_before(word, self._counts, size, FAR_SET)

    def _number(self, word: Word) -> tuple[str, ...]:
        """ "the two agreed", "both said": persons first, else sides."""
        size = NUMBERS[word.lower]
        return self.resolver.pair_before(word, self._counts, size, FAR_NEAR) or self.resolver.pair_before(
            word, lambda figure: figure.is_body, size, FAR_SET
        )

    # Bodies

    def _body(self, word: Word) -> tuple[str, ...]:
        owners = self.owners(word)
        return self._for_whom(owners) if owners and not self._quantified(word) else ()

    def _group(self, word: Word) -> tuple[str, ...]:
        """ "the rebels", "the Syrian opposition": a side of its own, named as worded, the same again when said again."""
        if not self._definite_set(word) or not self._head_of_phrase(word):
            return ()
        first, last = grammar.phrase(word)
        states = self._states(self.owners(word))
        name = self._worded(first, last)
        known = [
            figure
            for figure in self.cast.figures.values()
            if figure.kind == "Group" and figure.name.split()[-1].lower() == word.lower
        ]
        group = (
            known[-1]
            if known and (len(name.split()) == 1 or name.lower() == known[-1].name.lower())
            else self.cast.group(name, states[0] if states else None)
        )
        group.spans.append((first, last))
        return (group.key,)

    def _head_of_phrase(self, word: Word) -> bool:
        return grammar.governor(word)[1] != "modifier" or word.lower not in ("opposition", "rebel")

    def _state_noun(self, word: Word) -> tuple[str, ...]:
        """ "the country", "his government": the state it takes up."""
        owners = self.owners(word)
        if owners:
            return self._for_whom(owners)
        if not any(child.lower in ("the", "this", "that") for child in word.children if child.i < word.i):
            return ()
        found = self.resolver.nearest(word, lambda figure: figure.is_state, 2, reflexive=True)
        return (found,) if found else ()

    def _organization(self, word: Word) -> tuple[str, ...]:
        """ "the bloc", "the commission": an organisation named before whose name says so, else the only one."""
        if not self._definite_the(word) or self.owners(word):
            return ()
        bodies = [figure for figure in self.cast.figures.values() if figure.kind == "Organization"]
        by_name = [figure.key for figure in bodies if word.lower in figure.name.lower().split()]
        pool = by_name or ([figure.key for figure in bodies] if word.lower in GENERIC_BODIES else [])
        recent = self._most_recent(word, pool)
        return (recent,) if recent else tuple(pool[:1]) if len(pool) == 1 else ()
