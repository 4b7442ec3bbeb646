"""The store: claims of each article in a named graph of its own, the world as the default graph; in memory or on disk.

An article is in the store if and only if its graph is, for articles are written whole: a batch of them, with what they
change in the world, is one transaction. What a change takes away from the world can't be in that transaction; a mark in
the folder stands while it is done, and a store that is opened with the mark makes its world anew. So a build that is
killed leaves a whole store.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from kg.errors import StoreError
from kg.graph.folder import is_stale, marked_stale, open_folder
from kg.graph.mapping import PUBLISHED_BY, claims, given_of
from kg.graph.namespace import article_id, article_iri, edtf, node, term
from kg.graph.quads import WORLD, Quads, lines_of
from kg.graph.world import Contribution
from kg.model import Article, Resolved
from kg.vocabulary.terms import prefixes

BATCH = 50_000
"""Claims' quads that wait in memory. Measured: 5 µs a quad in such batches, 16 µs in a transaction for each article."""

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
"""What SELECT, ASK and CONSTRUCT or DESCRIBE give."""

_DATE_WAS_GIVEN = (term("publishedBy"), PUBLISHED_BY["given"])


class Store:
    """A graph of diplomacy on disk or in memory. Open it with `Store.open`, best in a `with` statement."""

    def __init__(self, store: ox.Store, folder: Path | None, read_only: bool) -> None:
        self._store, self._folder, self._read_only = store, folder, read_only
        self._quads = Quads(store)
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

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
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
        article, said = resolved.findings.article, claims(resolved)
        if self._has(article.id):
            self.retract(article.id)
        graph = node(article_iri(article.id))
        self._contribution.add_article(graph, said)
        self._waiting += lines_of(graph, said)
        self._waiting_ids.add(article.id)
        if len(self._waiting) > BATCH:
            self.flush()

    def retract(self, article: str) -> None:
        """Take an article back: afterwards the store is as if it had never been added.

        Raises:
            StoreError: the store holds no article of that id, or was opened only to read.
        """
        self._check_writable()
        self.flush()
        if not self._has(article):
            raise StoreError(f"no article {article!r} in the store", self._where(), "see `kg query sources`")
        with marked_stale(self._folder):
            self._quads.withdraw(node(article_iri(article)))

    def holds(self, article: Article) -> bool:
        """Whether the store holds this very article: same id, same text, and the same things given of it."""
        if article.id in self._waiting_ids:
            self.flush()
        told = set(self._quads.told(node(article_iri(article.id))))
        if article.published is None:
            return told.issuperset(given_of(article)) and _DATE_WAS_GIVEN not in told
        return told.issuperset((*given_of(article), _DATE_WAS_GIVEN, (term("published"), edtf(article.published))))

    def articles(self) -> tuple[str, ...]:
        """The ids of all articles in the store, sorted."""
        self.flush()
        return tuple(sorted(article_id(graph.value) for graph in self._store.named_graphs()))

    def query(self, sparql: str, article: str | None = None) -> Answer:
        """Run SPARQL over the world; what one article claims is in `GRAPH <its IRI>`. Prefixes need not be declared.

        Args:
            sparql: the text of the query.
            article: the id of an article whose claims are asked in place of the world.

        Raises:
            SyntaxError: the query is broken.
        """
        self.flush()
        graph = None if article is None else NamedNode(article_iri(article))
        return self._store.query(sparql, prefixes=dict(prefixes()), default_graph=graph)

    def world(self) -> Iterator[Quad]:
        """The quads of the default graph."""
        self.flush()
        return self._store.quads_for_pattern(None, None, None, WORLD)

    def claims(self, article: str) -> Iterator[Quad]:
        """The quads of the graph of one article, by its id."""
        self.flush()
        return self._store.quads_for_pattern(None, None, None, NamedNode(article_iri(article)))

    def rebuild_world(self) -> None:
        """Make the world anew from the claims."""
        self._check_writable()
        self.flush()
        with marked_stale(self._folder):
            self._quads.rebuild()

    def flush(self) -> None:
        """Write what waits in memory: articles, and what they change in the world.

        Raises:
            StoreError: the disk is full or broken; what waited is not in the store.
        """
        if not self._waiting:
            return
        new, obsolete = self._contribution.changes(self._quads.names)
        lines = self._waiting + new
        self._start_batch()
        with marked_stale(self._folder) if obsolete else nullcontext():
            self._write(lines)
            self._quads.remove(obsolete)

    def close(self) -> None:
        """Write what waits and let go of the folder."""
        if not self._read_only:
            self.flush()
            self._store.flush()
        del self._store, self._quads

    def _start_batch(self) -> None:
        self._waiting: list[str] = []
        self._waiting_ids: set[str] = set()
        self._contribution = Contribution()

    def _has(self, article: str) -> bool:
        return article in self._waiting_ids or self._store.contains_named_graph(NamedNode(article_iri(article)))

    def _write(self, lines: list[str]) -> None:
        try:
            self._quads.write(lines)
        except OSError as error:
            raise StoreError(f"cannot write ({error})", self._where(), "free the disk and build again") from error

    def _check_writable(self) -> None:
        if self._read_only:
            raise StoreError("opened only to read", self._where(), "open it with read_only=False")

    def _where(self) -> str:
        return str(self._folder or "store in memory")
