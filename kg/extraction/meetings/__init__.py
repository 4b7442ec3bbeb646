"""Meetings: frames of encounters, gathered into events."""

from __future__ import annotations

from kg.extraction.meetings.encounters import encounters

__all__ = [
    "encounters",
]
