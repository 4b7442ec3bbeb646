"""Commitments: what actors undertake to do or not to do."""

from __future__ import annotations

from kg.extraction.commitments.reading import commitments

__all__ = [
    "commitments",
]
