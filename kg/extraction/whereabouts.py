"""Where a meeting is: the place of its words, the host of a visit."""

from __future__ import annotations

from kg.extraction.candidates import Context, Part
from kg.extraction.frames import Filler, Frame
from kg.extraction.timing import sides
from kg.language import Word, grammar

PLACE_PREPOSITIONS = ("in", "at")
TERRITORY = frozenset({"capital", "country", "nation", "territory", "soil", "kingdom", "republic"})
GOALS = frozenset({"object", "to", "of"})
AREAS = frozenset({"State", "Place"})


def places_of(word: Word, context: Context) -> tuple[str, ...]:
    """The places that a noun phrase means, also by what it is to a state: "the Sudanese capital", "the country"."""
    if found := context.discourse.places(word):
        return found
    if word.lemma not in TERRITORY:
        return ()
    keys = (*context.discourse.actors(word), *context.discourse.owners(word))
    return tuple(key for key in dict.fromkeys(keys) if context.discourse.entity(key).kind in AREAS)


def hosts_of(filler: Filler, context: Context) -> list[str]:
    """The state where a destination lies; a person or body visited is its own host."""
    if filler.how == "modifier":
        return [key for key in context.discourse.actors(filler.word) if context.discourse.entity(key).kind == "State"]
    found = [context.discourse.state_of(key) or key for key in places_of(filler.word, context)]
    if found:
        return found
    keys = context.discourse.actors(filler.word)
    if filler.how.endswith("'where'"):
        return [key for key in keys if context.discourse.entity(key).kind == "State"]
    return [key for key in keys if filler.how.split(",")[0] in GOALS]


def place_of(frame: Frame, parts: tuple[Part, ...], context: Context) -> str | None:
    """The key of the place of a frame's event, None where its words tell none."""
    if frame.kind == "Visit":
        return _destination(parts, context)
    for word in (*frame.words, *(filler.word for filler in sides(frame)), grammar.clause_of(frame.word)):
        for found in [*grammar.complements(word, PLACE_PREPOSITIONS), *filter(None, [grammar.where(word)])]:
            if keys := places_of(found, context):
                return keys[0]
    return _place_before(frame.word, context)


def _place_before(noun: Word, context: Context) -> str | None:
    """The city that names a meeting: "the London conference"."""
    before = [key for word in grammar.premodifiers(noun) for key in context.discourse.places(word)]
    return next((key for key in before if context.discourse.entity(key).kind == "Place"), None)


def _destination(parts: tuple[Part, ...], context: Context) -> str | None:
    hosts = [part for part in parts if part.property == "host"]
    for part in hosts:
        if part.word is not None and (keys := context.discourse.places(part.word)):
            return keys[0]
    return next((part.key for part in hosts if context.discourse.entity(part.key).kind in AREAS), None)


def abroad(parts: list[Part], context: Context) -> list[Part]:
    """Without hosts that are the visitor's own state: a return home is no visit."""
    guests = {part.key for part in parts if part.property == "participant"}
    own = {context.discourse.state_of(key) for key in guests}
    return [part for part in parts if part.property != "host" or (part.key not in own and part.key not in guests)]
