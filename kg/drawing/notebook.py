"""Pictures inside a notebook: the same page in a frame of its own, cut off from the notebook and from the net.

    import kg.drawing
    kg.drawing.show(store, focus="Norway")      # as the last line of a cell

With `%load_ext kg.drawing.notebook`, a store or what a CONSTRUCT query gave shows itself as the last line of a cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from kg.drawing.picture import Picture

if TYPE_CHECKING:
    from kg.graph import Store
    from kg.query import Triples

HEIGHT = 640
ALLOWED = "allow-scripts allow-downloads allow-modals allow-popups"


@dataclass(frozen=True, slots=True)
class Inline:
    """A picture that a notebook shows where it stands."""

    picture: Picture
    height: int = HEIGHT

    def _repr_html_(self) -> str:
        """The page in a frame that may run its own scripts and save files, and nothing else."""
        from kg.drawing.page import html

        return (
            f'<iframe title="{escape(self.picture.title)}" width="100%" height="{self.height}" style="border:0" '
            f'sandbox="{ALLOWED}" srcdoc="{escape(html(self.picture))}"></iframe>'
        )


def show(store: Store, *, height: int = HEIGHT, **options: Any) -> Inline:
    """The picture of a store's graph, or of the part asked for, for a notebook. Options as for `kg.drawing.draw`."""
    from kg.drawing import picture_of

    return Inline(picture_of(store, **options), height)


def load_ipython_extension(shell: Any) -> None:
    """Let stores and constructed triples show themselves; called by `%load_ext kg.drawing.notebook`."""
    html_of = shell.display_formatter.formatters["text/html"]
    html_of.for_type_by_name("kg.graph.store", "Store", lambda store: show(store)._repr_html_())
    html_of.for_type_by_name("kg.query.table", "Triples", lambda result: _shown_triples(result)._repr_html_())


def _shown_triples(result: Triples) -> Inline:
    from kg.drawing.gather import gather_triples

    return Inline(gather_triples(result.triples))
