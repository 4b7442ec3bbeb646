"""Where a meeting is: the place of its words, the host of a visit."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.candidates import Context, Part
from kg.extraction.frames import Filler, Frame
from kg.extraction.meetings.timing import sides
from kg.extraction.meetings.words import SIDELINES, way
from kg.extraction.places import filed_in, places_of
from kg.language import Word, grammar
from kg.vocabulary.wordclasses import word_class

TIMES = frozenset({"DATE", "TIME"})
BESIDE_COMING = frozenset({"for", "with", "after", "before"})
HERE = "where it was reported"
PLACE_PREPOSITIONS = ("in", "at")
NEAR = ("at", "during", "of", "between", "with", "behind", "over")
GOALS = frozenset({"object", "to", "of"})
STAYS = frozenset({"to", "in", "at", "into", "listed"})
GATHERINGS = frozenset({"MultilateralMeeting", "Conference"})
AREAS = frozenset({"State", "Place"})
SUMMITS = word_class("gathering")


def hosts_of(filler: Filler, context: Context) -> list[str]:
    """The state where a destination lies; a person or body visited is its own host."""
    if filler.how == "modifier":
        return [key for key in context.discourse.actors(filler.word) if context.discourse.entity(key).kind == "State"]
    lying = [key for key in places_of(filler.word, context) if _is_known(key, context)]
    found = [context.discourse.state_of(key) or key for key in lying]
    if found:
        return found
    keys = context.discourse.actors(filler.word)
    if filler.how.endswith("'where'"):
        return [key for key in keys if context.discourse.entity(key).kind == "State"]
    return [key for key in keys if way(filler.how) in GOALS]


def _is_known(key: str, context: Context) -> bool:
    """Whether a place is more than a name: a host is known only by where a place lies."""
    return context.discourse.entity(key).known is not None or context.discourse.state_of(key) is not None


def place_of(frame: Frame, parts: tuple[Part, ...], context: Context) -> str | None:
    """The key of the place of a frame's event, None where its words tell none."""
    if frame.kind == "Visit":
        return _destination(frame.word, parts, context) or unknown_town(frame, context)
    words = [*_tellers(frame), *(filler.word for filler in sides(frame)), grammar.clause_of(frame.word)]
    found = (key for word in words for key in _places_beside(word, context))
    return (
        next(found, None)
        or _place_before(frame.word, context)
        or next(_places_within(words, context), None)
        or next(_places_behind_times(frame, context), None)
        or next(_places_of_hosts(frame, context), None)
        or next(_places_of_works(frame, context), None)
        or next(_places_above(frame.word, context), None)
    )


def _tellers(frame: Frame) -> Iterator[Word]:
    """The words on which a place may hang: the frame's, and what is said of the event: "is due in Oslo"."""
    for word in frame.words:
        yield word
        if word.lemma == "be":
            yield from (child for child in word.children if child.pos == "ADJ" and child.i > word.i)


def _places_beside(word: Word, context: Context) -> Iterator[str]:
    """The places that hang on a word: "in Oslo", "at the ministry in Oslo", "here"."""
    pointing = (child for child in word.children if child.lower in ("here", "there"))
    for found in [*grammar.complements(word, PLACE_PREPOSITIONS), *filter(None, [grammar.where(word)]), *pointing]:
        yield from places_of(found, context)
        for town in grammar.appositions(found) if found.pos == "PROPN" else ():
            yield from context.discourse.places(town)
    for seat in grammar.complements(word, ("at",)):
        if seat.pos == "NOUN" and (city := _place_before(seat, context)):
            yield city


def _places_within(words: list[Word], context: Context) -> Iterator[str]:
    """The places of what the words have beside them: "on the sidelines of the assembly in New York"."""
    for word in words:
        beside = [found for found in grammar.complements(word, ("on", "in")) if found.lemma in SIDELINES]
        for near in (*grammar.complements(word, NEAR), *beside):
            yield from _places_beside(near, context)
            for further in grammar.complements(near, ("of",)):
                yield from _places_beside(further, context)


def _places_behind_times(frame: Frame, context: Context) -> Iterator[str]:
    """The places that the parser hung on the time before them: "closed yesterday, 31 January in Abuja"."""
    for word in frame.words:
        for placed in context.calendar.near(word):
            for time in (placed.head, *placed.head.children):
                yield from _places_beside(time, context)


def _places_of_hosts(frame: Frame, context: Context) -> Iterator[str]:
    """The place that is said to hold a gathering: "Kazakhstan will host the summit", "to be hosted by Lima"."""
    if frame.kind not in GATHERINGS and frame.word.lemma not in SUMMITS:
        return
    for carrier in frame.carriers:
        if carrier.entry is not None and carrier.entry.value("subjectIs") == "host":
            for host in (*grammar.subjects(carrier.verb), *grammar.agents(carrier.verb)):
                yield from context.discourse.places(host)


def _places_of_works(frame: Frame, context: Context) -> Iterator[str]:
    """The place of what is signed, opened or laid: "cut the ribbon of a bridge in Lima"."""
    works = grammar.undergoers(frame.word) if frame.kind == "Ceremony" and grammar.is_verb(frame.word) else ()
    for work in works:
        for near in (work, *grammar.complements(work, ("of", "to", "on"))):
            yield from _places_beside(near, context)


def _places_above(word: Word, context: Context) -> Iterator[str]:
    """The places of the rubric that a word stands under: "Beirut: meeting with", "October 5, Santiago."."""
    for each in context.calendar.rubric(word):
        if each.sentence.segment.kind != "headline":
            yield from context.discourse.places(each)


def _place_before(noun: Word, context: Context) -> str | None:
    """The city that names a meeting: "the London conference"."""
    before = [key for word in grammar.premodifiers(noun) for key in context.discourse.places(word)]
    return next((key for key in before if context.discourse.entity(key).kind == "Place"), None)


def _destination(word: Word, parts: tuple[Part, ...], context: Context) -> str | None:
    """The place of a visit: the town told with its host, the town of the report for "arrived", else the host itself."""
    hosts = [part for part in parts if part.property == "host"]
    if hosts and hosts[0].how == HERE:
        return filed_in(word, context)
    for part in hosts:
        keys = places_of(part.word, context) if part.word is not None else ()
        if lying := [key for key in keys if (context.discourse.state_of(key) or key) == part.key]:
            return lying[0]
    return next((part.key for part in hosts if context.discourse.entity(part.key).kind in AREAS), None)


def host_here(frame: Frame, parts: tuple[Part, ...], context: Context) -> Iterator[Part]:
    """The state of the report as the host of whoever is said to have come, not whither: "A arrived on Monday"."""
    guests = {context.discourse.state_of(part.key) for part in parts if part.property == "participant"}
    if not guests or frame.kind != "Visit" or frame.entry.effect != "begun" or not _is_bare(frame, context):
        return
    town = filed_in(frame.word, context)
    state = context.discourse.state_of(town) if town else None
    if state is not None and guests.isdisjoint({None, state}):
        yield Part("host", state, HERE)


def _is_bare(frame: Frame, context: Context) -> bool:
    """Whether nothing but a time, company and a purpose is told of a coming: not "came under fire", "came away"."""
    verb = frame.word
    dated = any(placed.expression.role == "point" for placed in context.calendar.near(verb))
    told = [obj for name, objs in grammar.adpositions(verb) if name not in BESIDE_COMING for obj in objs]
    others = (child for child in verb.children if child.tag == "RP" or child.pos == "ADJ")
    bare = all(obj.name in TIMES for obj in told) and not any(others) and not grammar.objects(verb)
    return dated and bare and not (frame.fillers("host") or frame.entry.values.get("particle"))


def unknown_town(frame: Frame, context: Context) -> str | None:
    """The town that somebody goes to of which it is not known where it lies, None where there is none."""
    fillers = (filler.word for filler in frame.fillers("host") if way(filler.how) in STAYS)
    towns = (word for word in fillers if not grammar.premodifiers(word))
    keys = (key for word in towns for key in places_of(word, context) if not _is_known(key, context))
    return next((key for key in keys if context.discourse.entity(key).kind == "Place"), None)


def abroad(parts: list[Part], context: Context) -> list[Part]:
    """Without hosts that are the visitors' own state: a return home is no visit."""
    guests = {part.key for part in parts if part.property == "participant"}
    homes = {context.discourse.state_of(key) for key in guests}
    own = homes if len(homes) == 1 else set()
    return [part for part in parts if part.property != "host" or (part.key not in own and part.key not in guests)]
