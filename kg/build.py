"""The whole flow in one screen: read, parse, extract, resolve, store.

An article is stored whole or not at all. One that fails on the way is told and left out, and the rest goes on; one that
the store holds already is left alone, so that a build which was broken off is completed by the same command.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError, KgError
from kg.model import Article
from kg.reading import read
from kg.reading.dates import publication

if TYPE_CHECKING:
    from kg.graph import Store
    from kg.language import Doc

Progress = Callable[[Article | KgError], None]
ARTICLES_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: how many articles it stored, how many it found unchanged, and what went wrong."""

    stored: int
    unchanged: int
    problems: tuple[KgError, ...]

    @property
    def exit_code(self) -> int:
        """0 where all went well, else that of the gravest problem."""
        return max((problem.exit_code for problem in self.problems), default=0)


def build(
    sources: Iterable[Path | str],
    store: Store,
    *,
    date: str | None = None,
    model: str | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Put the articles of `sources` (files, folders, "-") into a store.

    Args:
        date: the day of publication (EDTF) of articles that bear none of their own.
        model: the spaCy pipeline to parse with, by default the one installed with this package.
        progress: called with each article done and each problem, as they come.

    Raises:
        InputError: `date` is no date.
        ModelError: the pipeline is not installed.
        StoreError: the store cannot be written.
    """
    from kg.extraction import extract
    from kg.resolution import resolve

    tally = _Tally(progress)
    articles = _new(_dated(read(sources), publication(date)), store, tally)
    while batch := list(islice(articles, ARTICLES_AT_ONCE)):
        for doc in _parsed(batch, model, tally):
            with tally.sparing_the_rest(doc.article):
                store.add(resolve(extract(doc)))
                tally.store(doc.article)
        store.flush()
    return tally.summary()


def _dated(items: Iterable[Article | KgError], day: str | None) -> Iterator[Article | KgError]:
    for item in items:
        undated = isinstance(item, Article) and item.published is None
        yield replace(item, published=day) if isinstance(item, Article) and undated else item


def _new(items: Iterable[Article | KgError], store: Store, tally: _Tally) -> Iterator[Article]:
    """The articles that the store does not hold just so; what could not be read is told."""
    for item in items:
        if isinstance(item, KgError):
            tally.tell(item)
        elif store.holds(item):
            tally.leave(item)
        else:
            yield item


def _parsed(batch: list[Article], model: str | None, tally: _Tally) -> Iterator[Doc]:
    """Parsed together, which is faster; where that fails, one by one, so that only the one at fault is lost."""
    from kg.language import parse, parse_all

    try:
        yield from list(parse_all(batch, model))
    except KgError:
        raise
    except Exception:
        for article in batch:
            with tally.sparing_the_rest(article):
                yield parse(article, model)


@dataclass(slots=True)
class _Tally:
    """Counts what becomes of each article, and tells it."""

    progress: Progress | None
    stored: int = 0
    unchanged: int = 0
    problems: list[KgError] = field(default_factory=list)

    def store(self, article: Article) -> None:
        self.stored += 1
        self._progress(article)

    def leave(self, article: Article) -> None:
        self.unchanged += 1
        self._progress(article)

    def tell(self, problem: KgError) -> None:
        self.problems.append(problem)
        self._progress(problem)

    def _progress(self, item: Article | KgError) -> None:
        if self.progress is not None:
            self.progress(item)

    @contextmanager
    def sparing_the_rest(self, article: Article) -> Iterator[None]:
        """A fault of this program in one article is told as its problem; a `KgError` would befall every article."""
        try:
            yield
        except KgError:
            raise
        except Exception as error:
            what = f"left out, since {type(error).__name__} befell it ({error})"
            self.tell(InputError(what, article.id, "please report it with the article"))

    def summary(self) -> Summary:
        return Summary(self.stored, self.unchanged, tuple(self.problems))
