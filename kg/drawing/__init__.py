"""The graph to look at: one HTML file that opens from disk and fetches nothing.

    store ──gather──▶ Picture ──layout──▶ page          `draw` does all of it, `picture_html` the latter part
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.drawing.picture import Edge, Evidence, Node, Picture, Source, Status

if TYPE_CHECKING:
    from kg.graph import Store

MAX_NODES = 2000
"""More than this no reader can look at and no browser moves smoothly: the best-linked are drawn and the page says so."""

__all__ = ["MAX_NODES", "Edge", "Evidence", "Node", "Picture", "Source", "Status", "draw", "picture_html"]


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

    `focus` is an IRI or a name, with all that lies within `hops` of it. `start` and `end` are days (a year or month will do).
    `topic` is a topic's name. `query` is a CONSTRUCT query or a file of one: what it gives is drawn.
    Raises `QueryError` for a focus or topic that the store does not know, and for a query that does not construct.
    """
    from kg.drawing.gather import gather
    from kg.drawing.select import Wish

    wish = Wish(focus=focus, hops=hops, start=start, end=end, topic=topic, max_nodes=max_nodes)
    picture = gather(store, wish, query=query, title=title)
    Path(output).write_text(picture_html(picture), encoding="utf-8", newline="\n")
    return picture
