"""Meetings: a frame of an encounter to a candidate with its sides, place, date and truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.candidates import Candidate, Context, Dropped, Part, is_definite, mention_of
from kg.extraction.conditions import by_telephone, unmet
from kg.extraction.dating import Tense
from kg.extraction.frames import Filler, Frame, circumstantial_subjects
from kg.extraction.truth import Truth, truth
from kg.language import Word, grammar
from kg.model import When
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.terms import family

PLACE_PREPOSITIONS = ("in", "at")
ALWAYS_PLURAL = frozenset({"talk", "discussion", "negotiation", "consultation"})
NAMED = frozenset({"Meeting", "MultilateralMeeting", "Conference", "Negotiation"})
SIDED = frozenset({"between", "with", "among", "of", "object", "to"})
DETERMINING = frozenset({"DT", "CD", "PRP$", "JJ", "NNP"})
LASTING = frozenset({"Visit", "Negotiation", "Conference"})
AHEAD = frozenset({"planned", "proposed"})
NOWHERE = frozenset({"none", "conditional"})


def meetings(frames: Iterable[Frame], context: Context) -> Iterator[Candidate | Dropped]:
    """The meetings that the frames of an article tell of, and what was dropped on the way; a trigger word gives one at
    most.
    """
    done: set[int] = set()
    for frame in frames:
        if family(frame.kind) != "Meeting" or frame.word.i in done:
            continue
        for found in _of_frame(frame, context):
            if isinstance(found, Candidate):
                done.add(frame.word.i)
            yield found


def _of_frame(frame: Frame, context: Context) -> Iterator[Candidate | Dropped]:
    if reason := _no_meeting(frame, context):
        yield Dropped(frame.word, frame.kind, reason)
        return
    parts = _parts(frame, context)
    reason = unmet(frame, parts, context)
    dependent = bool(reason and parts and frame.entry.needs("scene"))
    if reason and not dependent:
        if parts:
            yield Dropped(frame.word, frame.kind, reason)
        return
    judged = truth(frame.word)
    if judged.mode in NOWHERE:
        yield Dropped(frame.word, frame.kind, f"truth is {judged.mode}: {'; '.join(judged.reasons)}")
        return
    for group in _one_by_one(frame, parts):
        found = replace(_candidate(frame, group, judged, context), dependent=dependent)
        yield found
        if moved := _moved(frame, found, context):
            yield moved


def _candidate(frame: Frame, parts: tuple[Part, ...], judged: Truth, context: Context) -> Candidate:
    return Candidate(
        kind=_kind(frame),
        word=frame.word,
        parts=parts,
        truth=_under_way(frame, judged),
        mention=mention_of(context.doc, frame.word),
        place=_place(frame, parts, context),
        date=_date(frame, parts, judged, context),
        definite=grammar.is_noun(frame.word) and is_definite(frame.word),
        sided=any(filler.how.split(",")[0] in SIDED for filler in frame.fillers("participant")),
        rule=f"{frame.entry.name}: {frame.word.lemma}",
        label=_proper_name(frame.word) if frame.kind in NAMED else "",
    )


def _under_way(frame: Frame, judged: Truth) -> Truth:
    """What has been opened and not said to have closed goes on."""
    opened = any(carrier.entry is not None and carrier.entry.effect == "begun" for carrier in frame.carriers)
    return (
        judged.then("ongoing", "it was begun") if opened and judged.mode == "fact" and frame.kind in LASTING else judged
    )


def _proper_name(noun: Word) -> str:
    """The name of an event that has one: "Africa Leaders Summit"; "" for "the summit"."""
    if noun.tag not in ("NNP", "NNPS") and not noun.text[0].isupper():
        return ""
    first, last = grammar.phrase(noun)
    words = [
        word
        for word in noun.sentence.words
        if first.i <= word.i <= last.i and word.text[0].isupper() and not grammar.is_possessor(word)
    ]
    named = len(words) > 2 and words[-1] is noun and noun.sentence.segment.kind not in ("headline", "heading")
    return " ".join(word.text for word in words) if named else ""


def _date(frame: Frame, parts: tuple[Part, ...], judged: Truth, context: Context) -> When | None:
    tense: Tense = (
        "future" if judged.mode in AHEAD or any(_moves(word) or _plans(word) for word in frame.words) else "past"
    )
    hosts = [part.word for part in parts if part.property == "host" and part.word is not None]
    if len(hosts) == 1 and (own := context.calendar.hanging_on(hosts[0], tense)):
        return own
    words = [word for word in frame.words if not (judged.mode == "cancelled" and _moves(word))]
    found = (context.calendar.date_of(word, tense) for word in words)
    beside = (context.calendar.hanging_on(word, tense) for word in _sides(frame))
    return next((date for dates in (found, beside) for date in dates if date), None)


def _sides(frame: Frame) -> list[Word]:
    """The words for those met, on which the parser may hang what belongs to the verb: "met Kim in Singapore on June
    12".
    """
    return [filler.word for filler in frame.fillers("participant") if filler.how in ("object", "with")]


def _plans(verb: Word) -> bool:
    return any(entry.effect == "planned" for entry in lexicon().find("TruthWord", "verb", verb.lemma))


def _moves(verb: Word) -> bool:
    return any(entry.effect == "moved" for entry in lexicon().find("Marker", "verb", verb.lemma))


def _moved(frame: Frame, found: Candidate, context: Context) -> Candidate | None:
    """The new date of a meeting put off "until Saturday" or "to March" is a meeting that is planned."""
    if found.truth.mode != "cancelled":
        return None
    for verb in filter(_moves, frame.words):
        date = context.calendar.date_of(verb, "future", ("point", "range", "due"))
        if date and date != found.date:
            return replace(found, date=date, truth=found.truth.then("planned", f"'{verb.text}' to a new date"))
    return None


def _one_by_one(frame: Frame, parts: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """Each state of a tour is a visit of its own."""
    hosts = [part for part in parts if part.property == "host"]
    if frame.kind != "Visit" or len(hosts) < 2:
        yield parts
        return
    for host in hosts:
        yield tuple(part for part in parts if part.property != "host" or part is host)


def _no_meeting(frame: Frame, context: Context) -> str:
    """Why the words beside a trigger make it another kind of thing: "press conference", "regular meetings"."""
    for child in frame.word.children:
        for part in ("noun", "adjective", "adverb"):
            for entry in lexicon().find("Marker", part, child.lower):
                if entry.effect in ("no-meeting", "habitual") and child.i < frame.word.i:
                    return f"'{child.text} {frame.word.text}' is no particular meeting"
    return "a plural of no particular events" if _is_generic(frame) and not context.calendar.near(frame.word) else ""


def _is_generic(frame: Frame) -> bool:
    """A bare noun that no verb says to take place: "word of encounters between officials", "the path of dialogue"."""
    noun = frame.word
    if noun.lemma in ALWAYS_PLURAL or noun.sentence.segment.kind in ("headline", "heading"):
        return False
    bare = not any(child.tag in DETERMINING or grammar.is_possessor(child) for child in grammar.premodifiers(noun))
    return (
        grammar.is_noun(noun) and (noun.tag == "NNS" or frame.kind == "Negotiation") and bare and not any(c.entry for c in frame.carriers)
    )


def _parts(frame: Frame, context: Context) -> tuple[Part, ...]:
    parts = [
        part for property_, fillers in frame.slots for filler in fillers for part in _filled(property_, filler, context)
    ]
    parts.extend(_inviters(frame, context))
    if (
        grammar.is_noun(frame.word)
        and not any(part.property == "participant" and part.how != "modifier" for part in parts)
    ) or len({part.key for part in parts}) < 2:
        parts = _with_circumstance(frame, parts, context)
    if frame.kind == "Visit":
        parts = _abroad(parts, context)
    return tuple({(part.property, part.key): part for part in reversed(parts)}.values())[::-1]


def _inviters(frame: Frame, context: Context) -> Iterator[Part]:
    """Whose guest a traveller is, or on whose invitation he comes."""
    if frame.kind != "Visit":
        return
    for word in frame.words:
        for noun in grammar.complements(word, ("as", "at", "on")):
            if noun.lemma in ("guest", "invitation"):
                for found in (*grammar.complements(noun, ("of", "from")), *grammar.possessors(noun)):
                    yield from (Part("host", key, f"{noun.text} of", found) for key in context.discourse.actors(found))


def _filled(property_: str, filler: Filler, context: Context) -> list[Part]:
    if property_ == "host" and not filler.how.startswith("subject"):
        return [Part(property_, key, filler.how, filler.word) for key in _hosts(filler, context)]
    keys = context.discourse.actors(filler.word)
    if filler.how == "modifier" and filler.word.name != "PERSON":
        keys = tuple(key for key in keys if context.discourse.entity(key).kind != "Person")
    return [Part(property_, key, filler.how, filler.word) for key in keys]


def _hosts(filler: Filler, context: Context) -> list[str]:
    """The state where a destination lies; a person or body visited is its own host."""
    if filler.how == "modifier":
        return [key for key in context.discourse.actors(filler.word) if context.discourse.entity(key).kind == "State"]
    found = [context.discourse.state_of(key) or key for key in context.discourse.places(filler.word)]
    return found or [
        key for key in context.discourse.actors(filler.word) if filler.how.split(",")[0] in ("object", "to", "of")
    ]


def _abroad(parts: list[Part], context: Context) -> list[Part]:
    """Without hosts that are the visitor's own state: a return home is no visit."""
    own = {context.discourse.state_of(part.key) for part in parts if part.property == "participant"}
    guests = {part.key for part in parts if part.property == "participant"}
    return [part for part in parts if part.property != "host" or (part.key not in own and part.key not in guests)]


def _with_circumstance(frame: Frame, parts: list[Part], context: Context) -> list[Part]:
    """The side that an event noun leaves open is whoever acts in its clause: "A was in Doha for talks with B"."""
    if not grammar.is_noun(frame.word) or not _carries(frame):
        return parts
    known = {part.key for part in parts}
    acting = [(word, key) for word in circumstantial_subjects(frame) for key in context.discourse.actors(word)]
    found = [Part("participant", key, f"who acts in the clause of '{frame.word.text}'", word) for word, key in acting]
    return [part for part in found if part.key not in known] + parts


def _carries(frame: Frame) -> bool:
    """Whether the clause is about the event: a verb of planning or cancelling it, or a circumstance of who acts."""
    governor, relation = grammar.governor(grammar.coordination_head(frame.word))
    if governor is None:
        return False
    if relation == "adposition":
        return grammar.is_verb(governor.head) and governor.lower in ("for", "in", "during", "after", "at", "on", "to", "from", "of", "following")
    if relation != "object" or not grammar.is_verb(governor):
        return False
    return any(lexicon().find(type_, "verb", governor.lemma) for type_ in ("TruthWord", "SupportVerb"))


def _kind(frame: Frame) -> str:
    """The kind by the words beside the trigger: a talk over the telephone is a call, peace talks are a negotiation."""
    if frame.kind in ("Meeting", "BilateralMeeting", "Call") and by_telephone(frame):
        return "Call"
    if frame.word.lemma in ("talk", "discussion") and frame.kind == "Meeting" and _bargains(frame.word):
        return "Negotiation"
    return frame.kind


def _bargains(noun: Word) -> bool:
    return any(
        entry.effect == "negotiation"
        for child in grammar.premodifiers(noun)
        for part in ("noun", "adjective")
        for entry in lexicon().find("Marker", part, child.lower)
    )


def _place(frame: Frame, parts: tuple[Part, ...], context: Context) -> str | None:
    if frame.kind == "Visit":
        return _destination(parts, context)
    for word in (*frame.words, *_sides(frame), grammar.clause_of(frame.word)):
        for found in [*grammar.complements(word, PLACE_PREPOSITIONS), *filter(None, [grammar.where(word)])]:
            if keys := context.discourse.places(found):
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
    return next((part.key for part in hosts if context.discourse.entity(part.key).kind in ("State", "Place")), None)


def status_of(judged: Truth) -> str:
    """The event status of a truth."""
    return {"fact": "occurred", "refused": "proposed"}.get(judged.mode, judged.mode)
