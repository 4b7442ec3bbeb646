"""What a query gives: a table of plain values, or triples."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from kg.vocabulary.terms import DKG, ONTOLOGY, prefixes

Value = str | int | float | bool | None

WIDTH_OF_COLUMN = 44
"""Characters after which a value goes on in the next line of a table for the eye."""

_XSD = "http://www.w3.org/2001/XMLSchema#"
_PLAIN: dict[str, Callable[[str], Value]] = {
    f"{_XSD}integer": int,
    f"{_XSD}decimal": float,
    f"{_XSD}double": float,
    f"{_XSD}boolean": "true".__eq__,
}


@dataclass(frozen=True, slots=True)
class Table:
    """The result of a SELECT or ASK: names of columns, and rows of plain values, None where there is none."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def to_csv(self) -> str:
        """As CSV (RFC 4180) with a header line."""
        out = io.StringIO()
        csv.writer(out).writerows([self.columns, *self.rows])
        return out.getvalue()

    def to_json(self) -> str:
        """As a JSON array of objects, one a row."""
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"

    def to_text(self) -> str:
        """As a table for the eye: aligned columns, long values wrapped."""
        cells = [[_wrapped(value) for value in row] for row in (self.columns, *self.rows)]
        widths = [max(len(line) for row in cells for line in row[at]) for at in range(len(self.columns))]
        header, *rows = ("\n".join(_lines(row, widths)) for row in cells)
        rule = "  ".join("─" * width for width in widths)
        return "\n".join([header, rule, *rows]) + "\n"


@dataclass(frozen=True, slots=True)
class Triples:
    """The result of a CONSTRUCT or DESCRIBE, sorted."""

    triples: tuple[Triple, ...]

    def to_turtle(self) -> str:
        """As Turtle with the ontology's prefixes."""
        turtle = serialize(self.triples, format=RdfFormat.TURTLE, prefixes=dict(prefixes()))
        return (turtle or b"").decode()


def plain(term: object) -> Value:
    """A term as a plain value: a number, a truth value, a concept of the ontology by its words, any other IRI in full.

    >>> plain(NamedNode(DKG.inForce))
    'in force'
    """
    if term is None:
        return None
    if isinstance(term, Literal):
        return _PLAIN.get(term.datatype.value, str)(term.value)
    if isinstance(term, NamedNode):
        return _words(term.value)
    return str(term)


def _words(iri: str) -> str:
    local = iri.removeprefix(ONTOLOGY)
    if local == iri or local not in DKG:
        return iri
    term = DKG.term(local)
    return term.notation or term.label or iri


def _wrapped(value: Value) -> list[str]:
    return textwrap.wrap("" if value is None else str(value), WIDTH_OF_COLUMN) or [""]


def _lines(row: list[list[str]], widths: list[int]) -> list[str]:
    """The lines of one row, columns side by side."""
    height = max(len(cell) for cell in row)
    padded = [cell + [""] * (height - len(cell)) for cell in row]
    lines = [zip(parts, widths, strict=True) for parts in zip(*padded, strict=True)]
    return ["  ".join(part.ljust(width) for part, width in line).rstrip() for line in lines]
