"""The graph to look at: one HTML file that opens from disk and fetches nothing.

store ──gather──▶ Picture ──layout──▶ page          `draw` does all of it, `picture_html` the latter part
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.drawing.notebook import show
from kg.drawing.picture import Edge, Evidence, Node, Picture, Source, Status
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.graph import Store

MAX_NODES = 2000
"""More than this no reader can look at, no browser moves smoothly: the best linked are drawn, and the page says so."""

__all__ = [
    "MAX_NODES", "Edge", "Evidence", "Node", "Picture", "Source", "Status", "draw", "picture_html",
    "picture_of", "show",
]  # fmt: skip


def picture_html(picture: Picture) -> str:
    """The page for a picture as text, to be written as UTF-8."""
    from kg.drawing.page import html

    return html(picture)


def draw(
    store: Store,
    output: Path | str,
    *,
    focus: str | None = None,
    hops: int = 1,
    start: str | None = None,
    end: str | None = None,
    topic: str | None = None,
    max_nodes: int = MAX_NODES,
    query: str | None = None,
    title: str | None = None,
) -> Picture:
    """Write the page of a store's graph, or of the part asked for, to `output`; give the picture that was drawn.

    Args:
        focus: an IRI or a name, drawn with all that lies within `hops` of it.
        start, end: days, months or years between which a thing may lie.
        topic: a topic's name.
        max_nodes: of more, the best linked are drawn and the page says so.
        query: a CONSTRUCT query or a file of one; what it gives is drawn.
        title: the heading of the page.

    Raises:
        QueryError: the store knows no such focus or topic, or the query does not construct.
        InputError: the page cannot be written.
    """
    picture = picture_of(
        store, focus=focus, hops=hops, start=start, end=end, topic=topic, max_nodes=max_nodes, query=query, title=title
    )
    _write(Path(output), picture_html(picture))
    return picture


def picture_of(store: Store, *, query: str | None = None, title: str | None = None, **wish: Any) -> Picture:
    """The picture of a store's graph, or of the part asked for, without a page. Options and errors as for `draw`."""
    from kg.drawing.gather import gather
    from kg.drawing.select import Wish

    return gather(store, Wish(**wish), query=query, title=title)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(
            f"cannot write the page ({error.strerror})", str(path), "name a file in a folder you may write"
        ) from error
