"""The catalogue of named queries: the files of `ontology/queries`, each SPARQL under a header of comment lines.

    # title: Who met whom, when and where
    # param: actor — one of those who met, by name — ""
    SELECT … FILTER(… $actor …)

A parameter stands in the query as `$name` and takes the place of a whole term. One without a default (the third part)
must be given; a default is written as SPARQL writes a string.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.vocabulary import ontology_folder

_HEADER = re.compile(r"^#\s*(title|param)\s*:\s*(.*)$", re.MULTILINE)
_PARAMETER_PARTS = re.compile(r"\s+—\s+")
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''(?:\\.|[^\\])*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'(?:\\.|[^'\\\n])*'"
    r'|<[^<>"{}|^`\\\s]*>'
    r"|#[^\n]*"
    r"|\$(?P<name>\w+)"
)
"""Strings, IRIs and comments, in which nothing is put in, and parameters."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query; `default` is None where it must be given."""

    name: str
    description: str = ""
    default: str | None = None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query of the catalogue: its name, title, parameters, SPARQL text, and the file it stands in."""

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    text: str
    path: Path

    def filled(self, values: Mapping[str, str]) -> str:
        """The SPARQL with the parameters' values, or their defaults, in their places.

        Raises:
            QueryError: a parameter is unknown, or one without default is missing.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        if strange := sorted(values.keys() - known.keys()):
            raise QueryError(f"no parameter {strange[0]!r}", self.name, self._help())
        if missing := [name for name, parameter in known.items() if parameter.default is None and name not in values]:
            raise QueryError(f"needs the parameter {missing[0]!r}", self.name, self._help())
        defaults = {name: parameter.default for name, parameter in known.items() if parameter.default is not None}
        return fill(self.text, {**defaults, **values})

    def _help(self) -> str:
        names = ", ".join(parameter.name for parameter in self.parameters)
        return f"its parameters are {names}" if names else "it has no parameters"


def fill(text: str, values: Mapping[str, str]) -> str:
    """SPARQL with each `$name` that has a value replaced by it as a term: an IRI if written `<…>`, else a string.

    >>> fill('ASK { ?x dkg:name $name FILTER("$name" != "") }', {"name": 'O"Neil'})
    'ASK { ?x dkg:name "O\\\\"Neil" FILTER("$name" != "") }'
    """

    def term(token: re.Match[str]) -> str:
        name = token["name"]
        return token[0] if name is None or name not in values else str(_term(values[name]))

    return _TOKEN.sub(term, text)


def _term(value: str) -> NamedNode | Literal:
    if value.startswith("<") and value.endswith(">"):
        try:
            return NamedNode(value[1:-1])
        except ValueError as error:
            raise QueryError(f"no IRI: {value}", "parameter", "write it as <https://…>") from error
    return Literal(value)


def catalogue() -> tuple[NamedQuery, ...]:
    """All named queries, sorted by name."""
    return tuple(read_query(path) for path in sorted((ontology_folder() / "queries").glob("*.rq")))


def named_query(name: str) -> NamedQuery:
    """The named query of a name.

    Raises:
        QueryError: there is none; the nearest names are told.
    """
    queries = {query.name: query for query in catalogue()}
    if name not in queries:
        near = get_close_matches(name, queries, n=3, cutoff=0.4)
        mend = f"did you mean {', '.join(near)}?" if near else "see `kg queries`"
        raise QueryError(f"no query named {name!r}", "", mend)
    return queries[name]


def read_query(path: Path) -> NamedQuery:
    """A query file with its header."""
    text = path.read_text(encoding="utf-8")
    headers = [(header[1], header[2].strip()) for header in _HEADER.finditer(text)]
    title = next((value for key, value in headers if key == "title"), path.stem)
    parameters = tuple(_parameter(value) for key, value in headers if key == "param")
    return NamedQuery(path.stem, title, parameters, text, path)


def _parameter(line: str) -> Parameter:
    name, description, default, *_ = (*_PARAMETER_PARTS.split(line), None, None)
    return Parameter(name, description or "", None if default is None else default.strip('"'))
