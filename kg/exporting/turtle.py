"""Turtle and TriG written for people: short names, a heading for each kind, the same bytes on each run.

The RDF library's own writer keeps neither groups nor headings; what is written here is read back by it in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.graph.namespace import TYPE, Term, term
from kg.vocabulary.terms import EDTF, ONTOLOGY, RESOURCES

Subjects = dict[Term, dict[Term, list[Term]]]
"""Subject → property → values, as N-Triples terms."""

SECTIONS = (
    ("Article", "Articles"),
    ("Person", "People"),
    ("State", "States"),
    ("Organization", "Organisations"),
    ("Group", "Groups"),
    ("Place", "Places"),
    ("Meeting", "Meetings"),
    ("Document", "Documents"),
    ("Provision", "Provisions"),
    ("Commitment", "Commitments"),
    ("Statement", "Statements"),
    ("Action", "Actions"),
    ("Mention", "Mentions: where in an article it is said"),
)
"""Class → heading, in the order in which a reader wants them."""

HEADER = f"""@base <{RESOURCES}> .
@prefix dkg: <{ONTOLOGY}> .
@prefix edtf: <{EDTF.removesuffix("edtf")}> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

_FIRST = (TYPE, *map(term, ("name", "label", "title", "status", "date", "quote", "sentence")))
_LAST = (term("mention"), term("claim"))
_RANK = {predicate: rank - len(_FIRST) for rank, predicate in enumerate(_FIRST)} | {_LAST[0]: 1, _LAST[1]: 2}
_SORTED_BY = tuple(map(term, ("date", "name", "label")))
_UNTOLD = "~"
_SECTION_RANK = {term(name): rank for rank, (name, _) in enumerate(SECTIONS)}
_HEADINGS = dict(enumerate(heading for _, heading in SECTIONS)) | {len(SECTIONS): "Others"}

_INTEGER = re.compile(r'"([+-]?\d+)"\^\^<http://www\.w3\.org/2001/XMLSchema#integer>')
_DATATYPE = re.compile(r'("(?:[^"\\]|\\.)*")\^\^<http://(?:www\.w3\.org/2001/XMLSchema#|id\.loc\.gov/datatypes/)(\w+)>')
_SAFE_LOCAL = re.compile(r"[A-Za-z]\w*", re.ASCII)
_UNSAFE_PATH = re.compile(r"/\.|//")


def write_turtle(world: Iterable[Quad]) -> Iterator[str]:
    """The world as Turtle, in parts."""
    yield HEADER
    yield from _sections(_by_subject(world), "", headings=True)


def write_trig(world: Iterable[Quad], claims: Iterable[tuple[Term, Iterable[Quad]]]) -> Iterator[str]:
    """The world and the claims of each article (graph, quads) as TriG, in parts."""
    yield from write_turtle(world)
    for graph, quads in claims:
        yield f"\n# ── What one article says {'─' * 76}\n\n{_short(graph)} {{\n"
        yield from _sections(_by_subject(quads), "  ", headings=False)
        yield "}\n"


def in_order(quads: Iterable[Quad]) -> list[tuple[Term, Term, Term]]:
    """Triples in the order of this writer, for formats that have no headings."""
    subjects = _by_subject(quads)
    return [(subject, *statement) for subject in _ordered(subjects) for statement in _statements(subjects[subject])]


def _by_subject(quads: Iterable[Quad]) -> Subjects:
    subjects: Subjects = {}
    for quad in quads:
        subjects.setdefault(str(quad.subject), {}).setdefault(str(quad.predicate), []).append(str(quad.object))
    return subjects


def _sections(subjects: Subjects, indent: str, headings: bool) -> Iterator[str]:
    section = -1
    for subject in _ordered(subjects):
        if headings and _section(subjects[subject]) != section:
            section = _section(subjects[subject])
            yield f"\n# ── {_HEADINGS[section]} {'─' * max(3, 96 - len(_HEADINGS[section]))}\n"
        yield "\n" + _block(subject, subjects[subject], indent)


def _ordered(subjects: Subjects) -> list[Term]:
    """Subjects by kind, then date, name or label, and IRI."""

    def key(subject: Term) -> tuple[int, list[tuple[int, str]]]:
        about = subjects[subject]
        told = [min(about.get(predicate, (_UNTOLD,))) for predicate in _SORTED_BY]
        return _section(about), _natural(" ".join((*told, subject)))

    return sorted(subjects, key=key)


def _section(about: dict[Term, list[Term]]) -> int:
    return min((_SECTION_RANK[kind] for kind in about.get(TYPE, ()) if kind in _SECTION_RANK), default=len(SECTIONS))


def _statements(about: dict[Term, list[Term]]) -> Iterator[tuple[Term, Term]]:
    for predicate in sorted(about, key=lambda predicate: (_RANK.get(predicate, 0), predicate)):
        for value in sorted(about[predicate], key=lambda value: (value in _SECTION_RANK, _natural(value))):
            yield predicate, value


def _block(subject: Term, about: dict[Term, list[Term]], indent: str) -> str:
    lines: dict[str, list[str]] = {}
    for predicate, value in _statements(about):
        lines.setdefault("a" if predicate == TYPE else _short(predicate), []).append(_short(value))
    body = f" ;\n{indent}    ".join(f"{name} {', '.join(values)}" for name, values in lines.items())
    return f"{indent}{_short(subject)} {body} .\n"


def _short(value: Term) -> str:
    """A term as Turtle may write it: `dkg:name`, `<person/ana-pires>`, `12`, `"2022-05"^^edtf:edtf`."""
    if value.startswith("<"):
        return _short_iri(value)
    if number := _INTEGER.fullmatch(value):
        return number[1]
    if typed := _DATATYPE.fullmatch(value):
        return f"{typed[1]}^^{'edtf' if typed[2] == 'edtf' else 'xsd'}:{typed[2]}"
    return value


def _short_iri(value: Term) -> str:
    iri = value[1:-1]
    local = iri.removeprefix(ONTOLOGY)
    if local != iri and _SAFE_LOCAL.fullmatch(local):
        return f"dkg:{local}"
    path = iri.removeprefix(RESOURCES)
    return f"<{path}>" if path != iri and not _UNSAFE_PATH.search(f"/{path}") else value


def _natural(value: str) -> list[tuple[int, str]]:
    """A key that sorts 9 before 10."""
    parts = re.split(r"([0-9]+)", value)
    return [(int(part), "") if at % 2 else (-1, part) for at, part in enumerate(parts)]
