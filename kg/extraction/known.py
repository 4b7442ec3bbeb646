"""The gazetteer as forms to be found in a text: every way to write a state, organisation, capital or seat of power."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.vocabulary import ontology_folder
from kg.vocabulary.terms import ONTOLOGY, read_turtle

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
NAMES = ("name", "alias", "officialName", "acronym", "placeName")
Facts = Mapping[str, Mapping[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a thing of the gazetteer.

    `kind` is State, Organization or Place, `name` its common English name. `form` tells how these words mean it: "name",
    "adjective" ("Japanese"), "people" ("Americans"), "capital", "seat" ("the Kremlin"), "city" or "nickname" (a name only where
    the thing is otherwise spoken of). `state` is the state that a capital, seat or organ acts for or that a city lies in.
    """

    words: str
    kind: str
    name: str
    iri: str
    form: str
    state: str = ""


@cache
def forms() -> Mapping[str, tuple[Form, ...]]:
    """All forms by their first word, longest first."""
    index: dict[str, dict[str, Form]] = defaultdict(dict)
    for form in _all_forms(_facts()):
        index[first_word(form.words)].setdefault(form.words, form)
    return {word: tuple(sorted(found.values(), key=lambda form: -len(form.words))) for word, found in index.items()}


def first_word(words: str) -> str:
    """The key of a form in the index: its first word up to a hyphen or apostrophe."""
    return words.split()[0].split("-")[0].split("'")[0]


def _facts() -> Facts:
    facts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted((ontology_folder() / "gazetteer").glob("*.ttl")):
        for quad in read_turtle(path):
            predicate = quad.predicate.value
            subject, value = getattr(quad.subject, "value", ""), getattr(quad.object, "value", "")
            facts[subject][predicate.removeprefix(ONTOLOGY)].append(value)
    return facts


def _all_forms(facts: Facts) -> Iterator[Form]:
    capitals = {place for about in facts.values() for place in about.get("capital", ())}
    order = {"State": 0, "Organization": 1, "Place": 2}
    typed = [(next((t.removeprefix(ONTOLOGY) for t in about.get(TYPE, ()) if t.removeprefix(ONTOLOGY) in order), ""), iri) for iri, about in facts.items()]
    for kind, iri in sorted((pair for pair in typed if pair[0] and facts[pair[1]].get("name")), key=lambda pair: order[pair[0]]):
        yield from _forms_of(iri, kind, facts, capitals)


def _forms_of(iri: str, kind: str, facts: Facts, capitals: Iterable[str]) -> Iterator[Form]:
    about = facts[iri]
    name, state = about["name"][0], _state_name(about, facts)
    how = "name"
    if kind == "Place":
        how = "capital" if iri in capitals else "seat" if about.get("standsFor") else "city"
    for property_ in NAMES:
        for words in about.get(property_, ()):
            yield Form(_plain(words), kind, name, iri, how, state)
    for words in about.get("adjective", ()):
        yield Form(_plain(words), kind, name, iri, "adjective", state)
    for words in about.get("demonym", ()):
        yield Form(_plain(words), kind, name, iri, "people", state)
    for words in about.get("nickname", ()):
        if words[0].isupper():
            yield Form(_plain(words), kind, name, iri, "nickname", state)


def _state_name(about: Mapping[str, list[str]], facts: Facts) -> str:
    for property_ in ("standsFor", "ofState", "inState"):
        for state in about.get(property_, ()):
            if names := facts.get(state, {}).get("name"):
                return names[0]
    return ""


def _plain(words: str) -> str:
    return words.replace("’", "'")
