"""What the lexicon says of the words beside an encounter's."""

from __future__ import annotations

from kg.language import Word
from kg.vocabulary.lexicon import lexicon

ROUND = "round"


def effects_of(word: Word) -> set[str]:
    """The effects of the markers that a word is, as noun, adjective or adverb."""
    entries = (lexicon().find("Marker", part, word.lower) for part in ("noun", "adjective", "adverb"))
    return {entry.effect for found in entries for entry in found}
