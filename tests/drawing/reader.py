"""What a reader does on the page: click a node, tick a box, read the panel."""

from __future__ import annotations

from typing import Any

VIEWS = ("graph", "timeline", "ledger", "map", "matrix")


def shown(page: Any) -> set[str]:
    """Ids of the nodes that the graph shows now."""
    return set(page.evaluate("kgPage.Graph.scene.nodes.map((node) => node.id)"))


def click_node(page: Any, name: str) -> None:
    """Click the middle of a node's mark on the canvas."""
    at = page.evaluate("(id) => kgPage.Graph.network.canvasToDOM(kgPage.Graph.network.getPosition(id))", name)
    page.locator("#view-graph canvas").click(position=at)


def panel(page: Any) -> str:
    return str(page.locator("#panel").inner_text())


def box(page: Any, words: str) -> Any:
    """A box to tick in the legend, by its words."""
    return page.locator("#legend label.box", has_text=words).locator("input")
