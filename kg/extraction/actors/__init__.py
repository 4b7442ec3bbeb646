"""Who there is in an article and who is meant: names, offices, descriptions, pronouns. Begin at `discourse`."""

from __future__ import annotations

from kg.extraction.actors.discourse import Discourse, discourse

__all__ = [
    "Discourse",
    "discourse",
]
