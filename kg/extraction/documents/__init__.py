"""Documents: titles and descriptions, what became of them, what they say."""

from __future__ import annotations

from kg.extraction.documents.reading import documents

__all__ = [
    "documents",
]
