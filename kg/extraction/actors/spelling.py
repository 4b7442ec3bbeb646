"""How names of people compare: without accents, particles and marks of generation."""

from __future__ import annotations

import unicodedata

from kg.vocabulary.wordclasses import word_class

PARTICLES = word_class("particle")
GENERATIONS = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi", "vii"})
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'"})
# Letters that Unicode does not take apart into a plain one and a mark, as agencies write them.
STROKES = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "æ": "ae", "ß": "ss", "œ": "oe"})


def folded(text: str) -> str:
    """Lower case without accents, for comparing names."""
    if text.isascii():
        return text.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.lower().translate(APOSTROPHES).translate(STROKES)


def name_key(words: list[str]) -> tuple[str, ...]:
    """The words of a person's name that tell it from another: without particles, initials' dots and generations."""
    kept = [
        folded(word).strip(".") for word in words if word.lower() not in PARTICLES and word.lower() not in GENERATIONS
    ]
    return tuple(word for word in kept if word.strip("-'\"“”")) or tuple(folded(word) for word in words)
