"""Diplomatic articles in, a knowledge graph out. The front page: what a program calls, each also a command of `kg`.

    import kg

    with kg.Store.open("kg.db") as store:
        kg.build(["seeds"], store)
        for article in kg.digest(store):
            print(article["title"], len(article["meetings"]))
        kg.export(store, "graph.ttl")

    read, build                         articles to a store
    Store, to_rdflib, to_networkx       the graph, and as other libraries' graphs
    query.run, catalogue, digest, show  questions to it
    export, draw, validate              what is made of it
    explain                             why an article was read as it was
    evaluate                            how well articles with known content are read

`kg.query` is the module of questions; all other names are functions and classes. They are imported when first used,
so that `import kg` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.build import Summary, build
from kg.errors import KgError

if TYPE_CHECKING:
    from kg import query
    from kg.drawing import draw
    from kg.evaluation import evaluate
    from kg.exporting import export
    from kg.extraction import explain
    from kg.graph import Store, to_networkx, to_rdflib, validate
    from kg.query import catalogue, digest, show
    from kg.reading import read

__version__ = "0.1.0"
__all__ = [
    "KgError",
    "Store",
    "Summary",
    "build",
    "catalogue",
    "digest",
    "draw",
    "evaluate",
    "explain",
    "export",
    "query",
    "read",
    "show",
    "to_networkx",
    "to_rdflib",
    "validate",
]

HOMES = {
    "Store": "kg.graph",
    "catalogue": "kg.query",
    "digest": "kg.query",
    "draw": "kg.drawing",
    "evaluate": "kg.evaluation",
    "explain": "kg.extraction",
    "export": "kg.exporting",
    "read": "kg.reading",
    "show": "kg.query",
    "to_networkx": "kg.graph",
    "to_rdflib": "kg.graph",
    "validate": "kg.graph",
}


def __getattr__(name: str) -> Any:
    if name == "query":
        return import_module("kg.query")
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
