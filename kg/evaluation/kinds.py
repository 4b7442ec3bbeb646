"""The four kinds of item that are scored: when a told item is the gold's, and which of its slots are right.

An item is found where it stands at the same place of the text (the gold's cue is in its evidence) and shares actors or
words; it is right where all its core slots agree too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.evaluation.comparing import date_agrees, names_f1, plain, same_name, words_f1

Item = Mapping[str, Any]
"""An annotated item, or one of a digest: JSON with the fields of its kind."""

SAME_ACTORS = 0.79
"""Of five actors one may be another, or of four one may lack."""
SHARED = 0.5
"""The share of names or words from which on two lists or texts speak of one thing."""
RELATED = 0.4
"""The share of words that is enough where the place is the same."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of an item: how it is compared, whether it must be right for the item to be so.

    It is scored where the gold fills it; `always` also where the gold leaves it empty.
    """

    name: str
    agree: Callable[[Any, Any], bool]
    core: bool = False
    always: bool = False

    def applies(self, gold: Item) -> bool:
        """Whether the gold asks for it."""
        return self.always or bool(gold.get(self.name))

    def is_right(self, gold: Item, told: Item) -> bool:
        """Whether the told item fills it as the gold does."""
        return self.agree(gold.get(self.name), told.get(self.name))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of item: `likeness` of a gold and a told item from 0 (another thing) to 1, and its slots."""

    name: str
    likeness: Callable[[Item, Item], float]
    slots: tuple[Slot, ...]


def _same_actors(gold: Iterable[str] | None, told: Iterable[str] | None) -> bool:
    return names_f1(gold, told) >= SAME_ACTORS


def _shared_actors(gold: Iterable[str] | None, told: Iterable[str] | None) -> bool:
    return names_f1(gold, told) >= SHARED


def _shared_words(gold: str | None, told: str | None) -> bool:
    return words_f1(gold, told) >= SHARED


def _same_name(gold: str | None, told: str | None) -> bool:
    return same_name(gold or "", told or "")


def _same(gold: object, told: object) -> bool:
    return gold == told


def _at_its_place(gold: Item, told: Item) -> bool:
    """Whether the words that the gold points at stand in a sentence the told item rests on."""
    cue = plain(gold.get("cue") or "")
    sentences = (plain(evidence.get("text", "")) for evidence in told.get("evidence") or ())
    return bool(cue) and any(cue in sentence for sentence in sentences)


def _person(gold: Item, told: Item) -> float:
    return float(_same_name(gold.get("name"), told.get("name")))


def _meeting(gold: Item, told: Item) -> float:
    """The same actors at the same place of the text or the same date; where the gold has no actors, the same place."""
    place = _at_its_place(gold, told)
    who = names_f1(gold.get("participants"), told.get("participants"))
    when = date_agrees(gold.get("date"), told.get("date"))
    one = (who >= SHARED and (place or when)) or (place and not gold.get("participants"))
    return 0.4 * place + 0.4 * who + 0.2 * when if one else 0.0


def _document(gold: Item, told: Item) -> float:
    """A title of the same words, or a document of the same kind at the same place."""
    place = _at_its_place(gold, told)
    who = names_f1(gold.get("parties"), told.get("parties"))
    label = words_f1(gold.get("label"), told.get("label"))
    one = label >= SHARED or (place and gold.get("kind") == told.get("kind"))
    return 0.4 * place + 0.4 * label + 0.2 * who if one else 0.0


def _commitment(gold: Item, told: Item) -> float:
    """The same actors or like words at the same place; elsewhere both."""
    place = _at_its_place(gold, told)
    who = names_f1(gold.get("by"), told.get("by"))
    text = words_f1(gold.get("content"), told.get("content"))
    one = (place and (who >= SHARED or text >= RELATED)) or (who >= SHARED and text >= SHARED)
    return 0.4 * place + 0.3 * who + 0.3 * text if one else 0.0


KINDS = (
    Kind("people", _person, (Slot("role", _shared_words, core=True), Slot("state", _same_name, core=True))),
    Kind(
        "meetings",
        _meeting,
        (
            Slot("participants", _same_actors, core=True, always=True),
            Slot("date", date_agrees, core=True),
            Slot("place", _shared_words),
            Slot("status", _same, core=True, always=True),
            Slot("kind", _same, always=True),
        ),
    ),
    Kind(
        "documents",
        _document,
        (
            Slot("parties", _same_actors, core=True),
            Slot("date", date_agrees),
            Slot("status", _same, always=True),
            Slot("kind", _same, core=True, always=True),
        ),
    ),
    Kind(
        "commitments",
        _commitment,
        (
            Slot("by", _same_actors, core=True, always=True),
            Slot("to", _shared_actors),
            Slot("content", _shared_words, core=True, always=True),
            Slot("made", date_agrees),
            Slot("status", _same, always=True),
        ),
    ),
)
