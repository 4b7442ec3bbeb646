"""What the store holds of one thing, in words, each fact with the sentence that states it."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.graph.namespace import TYPE, iri_of_term
from kg.graph.store import Store
from kg.query.finding import find
from kg.query.table import plain
from kg.vocabulary.terms import DKG, EDTF, FAMILIES

ABOUT = """
SELECT ?thing ?property ?value ?name WHERE {
  %s
  ?thing ?property ?value .
  OPTIONAL { ?value dkg:name|dkg:label ?name }
} ORDER BY ?thing ?property ?name ?value"""

EVIDENCE = """
SELECT DISTINCT ?thing ?sentence ?title WHERE {
  %s
  ?thing dkg:mention ?mention . ?mention dkg:sentence ?sentence ; dkg:start ?start ; dkg:inArticle ?article .
  ?article dkg:title ?title .
} ORDER BY ?title ?start"""

QUOTES = 5
"""Sentences that are quoted of one thing; the rest are counted. A state is named in every other article."""

_TYPE = iri_of_term(TYPE)
_LEFT_OUT = frozenset(
    (DKG.claim, DKG.mention, DKG.name, DKG.label, DKG.date, DKG.status, DKG.content, DKG.polarity, DKG.certainty)
) | {_TYPE, DKG.dateBasis, DKG.notBefore, DKG.notAfter, DKG.dueNotBefore, DKG.dueNotAfter}
_PLURALS = {"Meeting": "Meetings", "Document": "Documents", "Provision": "Provisions", "Commitment": "Commitments"}
_HEADINGS = _PLURALS | {"Statement": "Statements", "Action": "Actions"}


@dataclass(slots=True)
class Thing:
    """A node of the world as read: values by property, names of the nodes it points at, and its evidence."""

    values: dict[str, list[NamedNode | Literal]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)
    evidence: list[tuple[str, str]] = field(default_factory=list)

    def words(self, predicate: str) -> list[str]:
        """The values of a property in words, dates once."""
        all_values = self.values.get(predicate, [])
        values = [value for value in all_values if not _is_second_form(value, all_values)]
        return list(dict.fromkeys(self.names.get(value.value) or str(plain(value)) for value in values))

    def first(self, *predicates: str) -> str:
        """The first value of the first property that has one, else ""."""
        return next((words[0] for words in map(self.words, predicates) if words), "")

    def kind(self) -> str:
        """What it is, by its most special class."""
        families = {DKG[family] for family in FAMILIES}
        classes = sorted(self.values[_TYPE], key=lambda value: value.value in families)
        return DKG.term(DKG.local(classes[0].value)).label

    def family(self) -> str:
        """Meeting, Document, …; "" of an actor or place."""
        classes = {value.value for value in self.values[_TYPE]}
        return next((family for family in FAMILIES if DKG[family] in classes), "")


def show(store: Store, name: str) -> str:
    """What the store holds of an actor, meeting, document or other thing, in words with the evidence.

    Args:
        store: the store to ask.
        name: its name, label, alias or IRI; a part is enough where only one thing has it.

    Raises:
        QueryError: nothing is called so, or several things are.
    """
    iri = find(store, name)
    itself = _read(store, f"VALUES ?thing {{ <{iri}> }}")[iri]
    around = _read(store, f"{{ SELECT DISTINCT ?thing WHERE {{ ?thing ?role <{iri}> ; dkg:claim ?claim }} }}")
    blocks = [_head(itself), *(_section(heading, family, around) for family, heading in _HEADINGS.items())]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _read(store: Store, which: str) -> dict[str, Thing]:
    things: dict[str, Thing] = defaultdict(Thing)
    for thing, predicate, value, name in _rows(store, ABOUT % which):
        things[thing.value].values[predicate.value].append(value)
        if name is not None:
            things[thing.value].names[value.value] = name.value
    for thing, sentence, title in _rows(store, EVIDENCE % which):
        things[thing.value].evidence.append((sentence.value, title.value))
    return things


def _rows(store: Store, sparql: str) -> QuerySolutions:
    answer = store.query(sparql)
    assert isinstance(answer, QuerySolutions)
    return answer


def _is_second_form(value: NamedNode | Literal, values: list[NamedNode | Literal]) -> bool:
    """Whether the literal repeats an EDTF date as a date of XML Schema."""
    as_edtf = {other.value for other in values if isinstance(other, Literal) and other.datatype.value == EDTF}
    return isinstance(value, Literal) and value.datatype.value != EDTF and value.value in as_edtf


def _head(thing: Thing) -> str:
    title = thing.first(DKG.name, DKG.label) or thing.kind()
    facts = [f"  {line}" for line in (thing.first(DKG.status), thing.first(DKG.date), *_facts(thing)) if line]
    return "\n".join([f"{title} ({thing.kind()})", *facts, *_quoted(thing.evidence, 2)])


def _facts(thing: Thing) -> list[str]:
    content = thing.words(DKG.content)
    told = [iri for iri in sorted(thing.values) if iri not in _LEFT_OUT]
    return content + [f"{DKG.term(DKG.local(iri)).label}: {', '.join(thing.words(iri))}" for iri in told]


def _section(heading: str, family: str, things: dict[str, Thing]) -> str:
    of_family = [thing for thing in things.values() if thing.family() == family]
    entries = sorted((thing.first(DKG.date) or "~", _entry(thing)) for thing in of_family)
    return "\n".join([heading, *(entry for _, entry in entries)]) if entries else ""


def _entry(thing: Thing) -> str:
    called = thing.first(DKG.label)
    told = (thing.first(DKG.date) or "no date", thing.kind(), thing.first(DKG.status))
    line = ", ".join(part for part in told if part)
    facts = "; ".join(_facts(thing))
    first = f"  {line}: {called}" if called else f"  {line}"
    return "\n".join([first, *_indented(facts, 4), *_quoted(thing.evidence, 4)])


def _quoted(evidence: list[tuple[str, str]], indent: int) -> list[str]:
    shown = [line for sentence, title in evidence[:QUOTES] for line in _indented(f"“{sentence}” ({title})", indent)]
    more = len(evidence) - QUOTES
    return [*shown, f"{' ' * indent}… and {more} more"] if more > 0 else shown


def _indented(text: str, indent: int) -> list[str]:
    return textwrap.wrap(text, 100, initial_indent=" " * indent, subsequent_indent=" " * indent)
