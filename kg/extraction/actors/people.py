"""Who of the named is one and the same person, and what office the text gives each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extraction.actors.growing import is_qualifier
from kg.extraction.actors.names import Name, Names, after_thing_word, parts
from kg.extraction.actors.naming import add_later_mentions, candidates
from kg.extraction.actors.officeholders import full_name, is_statesman, states_served
from kg.extraction.actors.offices import COUNTERPARTS, Office
from kg.extraction.actors.roles import OfficeReader
from kg.extraction.actors.spelling import folded
from kg.language.doc import Word
from kg.vocabulary.wordclasses import word_class

HEADS = word_class("headRole")
NO_ACTOR = word_class("noActor")
WOMAN = word_class("woman")
MAN = word_class("man")
WHERE = frozenset({"in", "at", "near", "across", "around", "outside"})
CONNECTIVES = frozenset({"of", "for", "the", "in", "and", "to"})


@dataclass(slots=True, eq=False)
class Person:
    """A human being of the article: all its names in the order of the text, and what they tell together.

    `abroad` are states that it does not serve: those it visits, and those of its counterparts.
    """

    key: str = ""
    names: list[Name] = field(default_factory=list)
    parts: tuple[str, ...] = ()
    offices: list[Office] = field(default_factory=list)
    role: str | None = None
    noun: str = ""
    state: str | None = None
    organization: str | None = None
    owner: Word | None = None
    gender: str = ""
    known: bool = False
    whole_name: str | None = None
    private: bool = False
    shared: bool = False
    abroad: set[str] = field(default_factory=set)

    def take(self, office: Office) -> None:
        """Takes an office in that words elsewhere in the text give it."""
        self.offices.append(office)
        self.settle()

    def settle(self) -> None:
        """Works out the main role, state and body from all offices told."""
        main = _main_office(self.offices)
        if main is not None:
            self.role, self.noun, self.organization, self.owner = (
                main.role,
                main.noun,
                main.organization or None,
                main.owner,
            )
            self.shared = main.shared
        self.state = self.state or next((office.state for office in self.offices if office.state), None)
        if self.organization:
            self.state = next((office.state for office in self.offices if office.state), None)

    @property
    def name(self) -> str:
        """The fullest form in the text; of a bare surname the whole name of the one high office holder it can mean."""
        told = max((name.text for name in self.names), key=lambda text: (len(text.split()), len(text)))
        bare = len(self.parts) == 1 and self.known and not any(office.is_rank for office in self.offices)
        bare = bare and (bool(self.role) or not self.speaks)
        whole = full_name(self.parts, self.state) if bare and self.state else self.whole_name
        return whole or (told.title() if self.speaks and told.isupper() else told)

    @property
    def counts(self) -> bool:
        """Whether the text or common knowledge makes it an office holder, and not somebody else of whom it tells."""
        return bool(self.role) or self.known or self.speaks or (self.state is not None and not self.private)

    @property
    def speaks(self) -> bool:
        """Whether it has a turn of its own in a transcript."""
        return any(name.first.sentence.segment.kind == "turn" for name in self.names)

    @property
    def role_words(self) -> frozenset[str]:
        """The words of all its offices, in lower case, without whom the office serves ("adviser to the secretary")."""
        roles = (office.role.lower().split(" to ")[0].replace("-", " ") for office in self.offices)
        return frozenset(word for role in roles for word in role.split()) - CONNECTIVES

    @property
    def leads(self) -> bool:
        """Whether it leads a state, as "the leader" may mean."""
        return any(office.noun in HEADS or office.role.lower() in HEADS for office in self.offices)


def people(names: Names) -> list[Person]:
    """The people of an article with their offices, in the order of first mention."""
    reader = OfficeReader(names)
    unsure = list(candidates(names))
    reader.read_lists(unsure)
    for name in unsure:
        if states_served(parts(name), names.states) or is_statesman(parts(name)) or _made_by_office(name, reader):
            names.add(name)
    add_later_mentions(names.doc, names)
    found = [person for person in _clustered([name for name in names if name.is_person]) if not _is_place(person)]
    for person in found:
        _read_offices(person, reader)
    return found


def _is_place(person: Person) -> bool:
    """Whether it is only ever said where, as of a place that the gazetteer lacks: "in Cabo Delgado"."""
    return all(_told_where(name) for name in person.names) and not is_statesman(person.parts)


def _told_where(name: Name) -> bool:
    words, i = name.first.sentence.doc.words, name.first.i
    return i > 0 and not name.titled and words[i - 1].lower in WHERE


def _made_by_office(name: Name, reader: OfficeReader) -> bool:
    """Whether an office beside it shows that a run of capitalised words names a person."""
    if name.first.i in reader.listed:
        return True
    if name.first.i and is_qualifier(reader.words[name.first.i - 1]):
        return False
    offices = reader.offices(name)
    if after_thing_word(name):
        offices = [office for office in (reader.apposition_after(name),) if office]
    return any(office.role and (not office.weak or office.noun in COUNTERPARTS) for office in offices)


def _clustered(names: list[Name]) -> list[Person]:
    keyed = [(name, parts(name)) for name in names]
    clusters: list[Person] = []
    for name, key in keyed:
        if len(key) > 1:
            person = _same_full_name(key, clusters)
            if person is None:
                person = Person(parts=key)
                clusters.append(person)
            elif len(key) > len(person.parts):
                person.parts = key
            person.names.append(name)
    for name, key in keyed:
        if len(key) == 1:
            _place_single(name, key[0], clusters)
    for person in clusters:
        person.names.sort(key=lambda name: name.first.i)
    return sorted(clusters, key=lambda person: person.names[0].first.i)


def _same_full_name(key: tuple[str, ...], clusters: Iterable[Person]) -> Person | None:
    for person in clusters:
        if set(key) <= set(person.parts) or set(person.parts) <= set(key):
            return person
        if key[-1] == person.parts[-1] and _first_names_agree(key[0], person.parts[0]):
            return person
    return None


def _first_names_agree(one: str, other: str) -> bool:
    """Joe and Joseph, J. and John."""
    return one[:2] == other[:2] or ((len(one) == 1 or len(other) == 1) and one[:1] == other[:1])


def _place_single(name: Name, part: str, clusters: list[Person]) -> None:
    matching = [person for person in clusters if part in (person.parts[-1], person.parts[0])] or [
        person for person in clusters if part in person.parts
    ]
    if matching:
        min(matching, key=lambda person: _distance(person, name)).names.append(name)
    else:
        clusters.append(Person(parts=(part,), names=[name]))


def _distance(person: Person, name: Name) -> int:
    """How far back the person was last named; one named only later is farther than any before."""
    before = [name.first.i - other.first.i for other in person.names if other.first.i < name.first.i]
    return min(before) if before else 1_000_000


def _read_offices(person: Person, reader: OfficeReader) -> None:
    for name in person.names:
        person.offices.extend(reader.offices(name))
        person.gender = person.gender or _gender(name, reader)
    for office in person.offices:
        if not person.gender:
            person.gender = "f" if office.noun in WOMAN else "m" if office.noun in MAN else ""
    person.settle()


def _main_office(offices: list[Office]) -> Office | None:
    """The first office that is more than a rank, told with its state or body where one is."""
    told = [office for office in offices if office.role and not office.weak]
    if not told:
        return next(
            (
                office
                for office in offices
                if office.role and len(office.role.split()) > 1 and office.noun not in NO_ACTOR | COUNTERPARTS
            ),
            None,
        )
    rank = min(map(_inferiority, told))
    best = [office for office in told if _inferiority(office) == rank]
    main = next((office for office in best if len(office.role.split()) > 1 or office.noun in HEADS), best[0])
    fuller = [office for office in best if office.role.lower().startswith(f"{main.role.lower()} of ")]
    return fuller[0] if fuller else main


def _inferiority(office: Office) -> tuple[bool, ...]:
    """What speaks against an office as the main one; what weighs most comes first."""
    return office.shared, office.former, office.is_rank, office.headline, office.abbreviated


def _gender(name: Name, reader: OfficeReader) -> str:
    i = name.first.i - 1
    if i < 0:
        return ""
    before = folded(reader.words[i].text).rstrip(".")
    return "f" if before in WOMAN - {"her"} else "m" if before in MAN else ""
