"""Statements and actions with their PLOVER types."""

from __future__ import annotations

from kg.extraction.deeds.reading import Deeds, deeds

__all__ = [
    "Deeds",
    "deeds",
]
