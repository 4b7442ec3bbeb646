"""Classes of words that the reading of documents asks for, from the markers of `ontology/lexicon/documents.ttl`."""

from __future__ import annotations

from functools import cache

from kg.vocabulary.lexicon import lexicon


@cache
def marked(effect: str) -> frozenset[str]:
    """All words of the markers of an effect, in lower case; none where the lexicon has no such marker."""
    markers = (entry for entry in lexicon().entries if entry.type == "Marker" and entry.effect == effect)
    return frozenset(word for entry in markers for words in entry.words.values() for word in words)
