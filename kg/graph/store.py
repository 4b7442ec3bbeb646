"""The store: claims of each article in a named graph of its own, the world as the default graph; in memory or on disk.

An article is in the store if and only if its graph is, for articles are written whole: a batch of them, with what they change
in the world, is one transaction. What a change takes away from the world can't be in that transaction; a mark in the folder
stands while it is done, and a store that is opened with the mark makes its world anew. So a killed build leaves a whole store.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph.folder import is_stale, marked_stale, open_folder
from kg.graph.mapping import claims, given_of
from kg.graph.namespace import article_id, article_iri, term
from kg.graph.world import Contribution, World
from kg.model import Article, Resolved
from kg.vocabulary.terms import prefixes

BATCH = 50_000
"""Quads that wait in memory: measured, 5 µs a quad in batches of this size against 16 µs in one transaction an article."""

_PUBLISHED_BY = term("publishedBy")
_GIVEN = Literal("given")


class Store:
    """A graph of diplomacy on disk or in memory. Open it with `Store.open`, best in a `with` statement."""

    def __init__(self, quads: ox.Store, folder: Path | None, read_only: bool) -> None:
        self._quads, self._folder, self._read_only = quads, folder, read_only
        self._world = World(quads)
        self._start_batch()

    @classmethod
    def open(cls, path: Path | str | None = None, read_only: bool = False) -> Self:
        """Open a store, and make it where there is none yet.

        Args:
            path: the store's folder; None for a store in memory.
            read_only: only to query; several may read while one writes.

        Raises:
            StoreError: the folder is no store or one of another version, is in use, or cannot be read or written.
        """
        if path is None:
            return cls(ox.Store(), None, read_only)
        folder = Path(path)
        store = cls(open_folder(folder, read_only), folder, read_only)
        if not read_only and is_stale(folder):
            store.rebuild_world()
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __len__(self) -> int:
        """How many articles the store holds."""
        return len(self.articles())

    def add(self, resolved: Resolved) -> None:
        """Put in what one article says; if the store holds an article of that id, the new one takes its place.

        Raises:
            StoreError: the store was opened only to read, or cannot be written.
        """
        self._check_writable()
        article = resolved.findings.article
        if self._has(article.id):
            self.retract(article.id)
        node = NamedNode(article_iri(article.id))
        quads = claims(resolved)
        self._contribution.add_article(node, quads)
        self._waiting += quads
        self._waiting_ids.add(article.id)
        if len(self._waiting) + len(self._contribution.quads) > BATCH:
            self.flush()

    def retract(self, id: str) -> None:
        """Take an article back: afterwards the store is as if it had never been added.

        Raises:
            StoreError: the store holds no article of that id, or was opened only to read.
        """
        self._check_writable()
        self.flush()
        if not self._has(id):
            raise StoreError(f"no article {id!r} in the store", self._where(), "`kg query sources` lists the articles")
        with marked_stale(self._folder):
            self._world.withdraw(NamedNode(article_iri(id)))

    def holds(self, article: Article) -> bool:
        """Whether the store holds this very article: same id, same text, and the same things given of it."""
        if article.id in self._waiting_ids:
            self.flush()
        node = NamedNode(article_iri(article.id))
        same_date = (Quad(node, _PUBLISHED_BY, _GIVEN, node) in self._quads) == (article.published is not None)
        return same_date and all(quad in self._quads for quad in given_of(article))

    def articles(self) -> tuple[str, ...]:
        """The ids of all articles in the store, sorted."""
        self.flush()
        return tuple(sorted(article_id(graph.value) for graph in self._quads.named_graphs()))

    def query(self, sparql: str, article: str | None = None) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Run SPARQL over the world; what one article claims is in `GRAPH <its IRI>`. The ontology's prefixes are declared.

        Args:
            sparql: the text of the query.
            article: the id of an article whose claims are asked in place of the world.

        Raises:
            SyntaxError: the query is broken.
        """
        self.flush()
        graph = None if article is None else NamedNode(article_iri(article))
        return self._quads.query(sparql, prefixes=dict(prefixes()), default_graph=graph)

    def world(self) -> Iterator[Quad]:
        """The quads of the default graph."""
        self.flush()
        return self._quads.quads_for_pattern(None, None, None, DefaultGraph())

    def claims(self, id: str) -> Iterator[Quad]:
        """The quads of the graph of one article, by its id."""
        self.flush()
        return self._quads.quads_for_pattern(None, None, None, NamedNode(article_iri(id)))

    def rebuild_world(self) -> None:
        """Make the world anew from the claims."""
        self._check_writable()
        self.flush()
        with marked_stale(self._folder):
            self._world.rebuild()

    def flush(self) -> None:
        """Write what waits in memory: articles, and what they change in the world.

        Raises:
            StoreError: the disk is full or broken; what waited is not in the store.
        """
        if not self._waiting:
            return
        new, obsolete = self._world.changes(self._contribution)
        waiting = self._waiting
        self._start_batch()
        with marked_stale(self._folder) if obsolete else nullcontext():
            self._write(chain(waiting, new))
            for quad in obsolete:
                self._quads.remove(quad)

    def close(self) -> None:
        """Write what waits and let go of the folder."""
        if not self._read_only:
            self.flush()
            self._quads.flush()
        del self._quads, self._world

    def _start_batch(self) -> None:
        self._waiting: list[Quad] = []
        self._waiting_ids: set[str] = set()
        self._contribution = Contribution()

    def _has(self, id: str) -> bool:
        return id in self._waiting_ids or self._quads.contains_named_graph(NamedNode(article_iri(id)))

    def _write(self, quads: Iterator[Quad]) -> None:
        try:
            self._quads.bulk_extend(quads)
        except OSError as error:
            raise StoreError(f"cannot write ({error})", self._where(), "free the disk and build again") from error

    def _check_writable(self) -> None:
        if self._read_only:
            raise StoreError("opened only to read", self._where(), "open it with read_only=False")

    def _where(self) -> str:
        return str(self._folder or "store in memory")
