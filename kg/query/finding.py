"""Find a thing of the world by a name as people write it."""

from __future__ import annotations

from difflib import get_close_matches

from pyoxigraph import QuerySolutions

from kg.errors import QueryError
from kg.graph.store import Store
from kg.resolution.names import body_words

NAMES = """
SELECT DISTINCT ?thing ?name WHERE {
  ?thing dkg:name|dkg:label|dkg:officialName|dkg:alias|dkg:acronym|dkg:alpha2|dkg:alpha3 ?name .
  FILTER EXISTS { ?thing dkg:claim ?claim }
} ORDER BY ?thing ?name"""


def find(store: Store, name: str) -> str:
    """The IRI of the one thing of that name: a name, label, alias or code in any case and accents, or an IRI.

    A part of a name is enough where only one thing has it.

    Raises:
        QueryError: no thing is called so, or several are; the nearest are told.
    """
    iri = name.strip("<>")
    answer = store.query(NAMES)
    assert isinstance(answer, QuerySolutions)
    names: list[tuple[str, str]] = [(row["thing"].value, row["name"].value) for row in answer]
    asked = body_words(name)
    whole = {thing: called for thing, called in names if thing == iri or body_words(called) == asked}
    found = whole or {thing: called for thing, called in names if asked and set(asked) <= set(body_words(called))}
    if len(found) == 1:
        return next(iter(found))
    raise _ambiguous(name, found) if found else _unknown(name, names)


def _ambiguous(name: str, found: dict[str, str]) -> QueryError:
    shown = ", ".join(f"{called} <{thing}>" for thing, called in sorted(found.items(), key=lambda pair: pair[1])[:5])
    return QueryError(f"{len(found)} things are called {name!r}", "", f"give the whole name or the IRI: {shown}")


def _unknown(name: str, names: list[tuple[str, str]]) -> QueryError:
    by_words = {" ".join(body_words(called)): called for _, called in names}
    near = [by_words[key] for key in get_close_matches(" ".join(body_words(name)), by_words, n=3)]
    mend = f"did you mean {', '.join(near)}?" if near else "`kg query actors` lists the actors"
    return QueryError(f"nothing is called {name!r} in the store", "", mend)
