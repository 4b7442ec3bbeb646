"""An undertaking as it is found, before its slots are filled and tellings of one commitment are brought together."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.commitments.actors import Bound
from kg.extraction.commitments.together import Act
from kg.language import Word


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The word that binds, the act, who is bound to whom, the status by its words, and the rule that found it."""

    word: Word
    act: Act
    bound: Bound
    status: str
    rule: str
    theme: tuple[Word, ...] = ()
    told: Word | None = None
