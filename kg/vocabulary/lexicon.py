"""The lexicon: which words evoke what, which words make it true, planned or denied, read from `ontology/lexicon/*.ttl`.

An entry is a Turtle resource of one of the classes below; a new word is a line of Turtle, no Python.

- `dkg:Trigger` evokes a kind of event or document: its `dkg:verb`s and `dkg:noun`s, and `dkg:slot "participant:
  subject, with"`, which says where the fillers of a property stand in grammar.
- `dkg:SupportVerb` carries an event noun: "hold talks", "pay a visit".
- `dkg:TruthWord` governs an event and tells what kind of truth it has: "plan", "refuse", "cancel".
- `dkg:DocumentNoun` heads the phrase that names or describes a document: "treaty", "joint statement".
- `dkg:ProvisionVerb` introduces what a document says: "stipulate", "include".
- `dkg:DocumentVerb` tells what has become of a document: "sign", "ratify", "revoke".
- `dkg:Commissive` binds an actor: "pledge", "agree", "promise".
- `dkg:Reporting` introduces somebody's word: "say", "announce".
- `dkg:Deed` tells of a statement or an action: "condemn", "expel", "impose" with "sanctions".
- `dkg:DeedVerb` carries the noun of one: "launch" an attack, "voice" support.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pyoxigraph

from kg.errors import OntologyError
from kg.vocabulary import ontology_folder

DKG = "https://w3id.org/diplomacy-kg/ontology#"
PARTS_OF_SPEECH = ("verb", "noun", "adjective", "adverb", "preposition", "phrase")
TYPES = (
    "Trigger",
    "SupportVerb",
    "TruthWord",
    "DocumentNoun",
    "DocumentVerb",
    "ProvisionVerb",
    "Commissive",
    "Reporting",
    "Marker",
    "Deed",
    "DeedVerb",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One lexical entry: its type, the words of each part of speech, and what they do.

    `evokes` is a kind (an ontology class), `effect` what a truth word makes of what it governs and `denied` what it
    makes of it when negated; `slots` maps a property to the grammatical places of its fillers; `requires` names
    conditions.
    """

    name: str
    type: str
    evokes: str = ""
    effect: str = ""
    denied: str = ""
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    slots: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    requires: frozenset[str] = frozenset()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def needs(self, condition: str) -> bool:
        """Whether the entry names a condition that must hold."""
        return condition in self.requires

    def value(self, name: str) -> str:
        """The first value of any other property of the entry, "" where it has none."""
        return self.values.get(name, ("",))[0]


class Lexicon:
    """Entries by type, part of speech and lemma."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self._by_effect: dict[tuple[str, str], tuple[Entry, ...]] = defaultdict(tuple)
        for entry in entries:
            self._by_effect[entry.type, entry.effect] += (entry,)
        self._by_word: dict[tuple[str, str], dict[str, tuple[Entry, ...]]] = defaultdict(dict)
        for entry in entries:
            for part, words in entry.words.items():
                index = self._by_word[entry.type, part]
                for word in words:
                    index[word] = (*index.get(word, ()), entry)

    def find(self, type_: str, part: str, lemma: str) -> tuple[Entry, ...]:
        """The entries of a type ("Trigger") that list a lemma under a part of speech ("verb")."""
        return self._by_word[type_, part].get(lemma, ())

    def first(self, type_: str, part: str, lemma: str) -> Entry | None:
        """The first such entry, None where there is none."""
        found = self.find(type_, part, lemma)
        return found[0] if found else None

    def marks(self, part: str, lemma: str, effect: str) -> bool:
        """Whether a marker of an effect ("leading") lists a lemma under a part of speech."""
        return any(entry.effect == effect for entry in self.find("Marker", part, lemma))

    def with_effect(self, type_: str, effect: str) -> tuple[Entry, ...]:
        """The entries of a type that have an effect: all markers that make a clause conditional."""
        return self._by_effect[type_, effect]

    def words(self, type_: str, part: str) -> Mapping[str, tuple[Entry, ...]]:
        """All words of a type and part of speech with their entries."""
        return self._by_word[type_, part]


@cache
def lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon of the ontology, read once.

    Raises:
        OntologyError: an entry has no type, or a slot is not "property: place, place".
    """
    statements: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted(((folder or ontology_folder()) / "lexicon").glob("*.ttl")):
        for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE):
            statements[_local(quad.subject)][_local(quad.predicate)].append(_local(quad.object))
    return Lexicon(tuple(_entry(name, values) for name, values in sorted(statements.items()) if _is_entry(values)))


def _is_entry(values: Mapping[str, list[str]]) -> bool:
    return any(type_ in TYPES for type_ in values.get("type", ()))


def _local(term: object) -> str:
    value = str(getattr(term, "value", term))
    return value.rsplit("#", 1)[-1] if isinstance(term, pyoxigraph.NamedNode) else value


def _entry(name: str, values: Mapping[str, list[str]]) -> Entry:
    known = {"type", "evokes", "effect", "denied", "slot", "requires", *PARTS_OF_SPEECH}
    return Entry(
        name=name,
        type=values["type"][0],
        evokes=values.get("evokes", [""])[0],
        effect=values.get("effect", [""])[0],
        denied=values.get("denied", [""])[0],
        words={part: tuple(sorted(values[part])) for part in PARTS_OF_SPEECH if part in values},
        slots=dict(_slot(name, text) for text in sorted(values.get("slot", ()))),
        requires=frozenset(values.get("requires", ())),
        values={key: tuple(sorted(found)) for key, found in values.items() if key not in known},
    )


def _slot(entry: str, text: str) -> tuple[str, tuple[str, ...]]:
    property_, colon, places = text.partition(":")
    if not colon:
        raise OntologyError(f"slot {text!r} is not 'property: place, place'", f"lexicon entry {entry}", "write it so")
    return property_.strip(), tuple(place.strip() for place in places.split(","))
