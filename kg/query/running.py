"""Run a query: one of the catalogue, a file, or SPARQL as it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from pyoxigraph import QueryBoolean, QuerySolutions

from kg.errors import QueryError
from kg.graph.store import Answer, Store
from kg.query.named import NamedQuery, fill, named_query, read_query
from kg.query.table import Table, Triples, plain

_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected )?(?:one of )?(.*)", re.DOTALL)
_SENTENCE = re.compile(r"(?:^|, )([A-Z][a-z]+ (?:\w+ ?){2,})(?:,|$)")


def run(store: Store, query: str, params: Mapping[str, str] | None = None) -> Table | Triples:
    """Run a query over the world of a store.

    Args:
        store: the store to ask.
        query: the name of a query of the catalogue, the path of a file that ends in `.rq`, or SPARQL.
        params: values for `$name` in the query, each put in as one term.

    Returns:
        A `Table` for SELECT and ASK, `Triples` for CONSTRUCT and DESCRIBE.

    Raises:
        QueryError: the query is unknown or broken, or a parameter is missing or unknown.
    """
    text, place = _text(query, params or {})
    try:
        return _result(store.query(text))
    except SyntaxError as error:
        raise _broken(text, place, str(error)) from error


def _text(query: str, params: Mapping[str, str]) -> tuple[str, str]:
    """The SPARQL of a query, and what to call it in errors."""
    if query.endswith(".rq"):
        named = _file(Path(query))
        return (named.filled(params) if named.parameters else fill(named.text, params)), query
    if re.search(r"[\s{]", query):
        return fill(query, params), "query"
    named = named_query(query)
    return named.filled(params), str(named.path)


def _file(path: Path) -> NamedQuery:
    try:
        return read_query(path)
    except UnicodeDecodeError as error:
        raise QueryError("not UTF-8 text", str(path), "save it as UTF-8") from error
    except OSError as error:
        raise QueryError(error.strerror or "cannot be read", str(path), "check the file's name") from error


def _result(answer: Answer) -> Table | Triples:
    if isinstance(answer, QueryBoolean):
        return Table(("answer",), ((bool(answer),),))
    if isinstance(answer, QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables)
        return Table(columns, tuple(tuple(plain(value) for value in solution) for solution in answer))
    return Triples(tuple(sorted(answer, key=str)))


def _broken(text: str, place: str, message: str) -> QueryError:
    """A syntax error of the store in one line: where, and the words it stopped at."""
    found = _PLACE.match(message)
    if found is None:
        return QueryError(f"broken SPARQL ({' '.join(message.split())})", place, "mend the query")
    line, column = int(found[1]), int(found[2])
    rest = (text.splitlines() or [""])[line - 1 : line]
    near = rest[0][column - 1 : column + 29].strip() if rest else ""
    reason = _SENTENCE.search(" ".join(found[3].split()))
    what = f"broken SPARQL: {reason[1].strip()}" if reason else "broken SPARQL"
    stop = f"at {near!r}" if near else "at its end"
    return QueryError(f"{what}, {stop}", f"{place}, line {line}", "mend the query")
