"""Meetings: a frame of an encounter to a candidate with its sides, place, date and truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.candidates import Candidate, Context, Dropped, Part, is_definite, mention_of
from kg.extraction.frames import Filler, Frame
from kg.extraction.meetings.attendance import parts_of
from kg.extraction.meetings.conditions import by_telephone, is_over_wire, unmet
from kg.extraction.meetings.gapping import one_each
from kg.extraction.meetings.particular import ALWAYS_PLURAL, PLURAL, no_meeting
from kg.extraction.meetings.protagonist import body
from kg.extraction.meetings.standing import is_hypothetical, standing, under_way
from kg.extraction.meetings.timing import date_moved_to, date_of, moves
from kg.extraction.meetings.whereabouts import host_here, place_of
from kg.extraction.meetings.words import ROUND, effects_of, way
from kg.extraction.truth import Truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.terms import family
from kg.vocabulary.wordclasses import word_class

NAMED = frozenset({"Meeting", "MultilateralMeeting", "Conference", "Negotiation"})
SIDED = frozenset({"between", "with", "among", "of", "object", "to"})
AHEAD = frozenset({"planned", "proposed"})
MET = frozenset({"with", "object", "to"})
BARGAINERS = word_class("bargainer")
LEADERS = word_class("memberOfBody")
TALKING = word_class("talking")
NOWHERE = frozenset({"none", "conditional"})


def meetings(frames: Iterable[Frame], context: Context) -> Iterator[Candidate | Dropped]:
    """The meetings that the frames of an article tell of, and what was dropped on the way; a trigger word gives one at
    most.
    """
    done: set[int] = set()
    for frame in frames:
        if family(frame.kind) != "Meeting" or frame.word.i in done or _echoes_nothing(frame, done):
            continue
        for found in _of_frame(frame, context):
            if isinstance(found, Candidate):
                done.add(frame.word.i)
            yield found


def _echoes_nothing(frame: Frame, done: set[int]) -> bool:
    """Whether what a word would stand for is no meeting."""
    return frame.echoed is not None and frame.echoed.word.i not in done


def _of_frame(frame: Frame, context: Context) -> Iterator[Candidate | Dropped]:
    if reason := no_meeting(frame, context):
        yield Dropped(frame.word, frame.kind, reason)
        return
    parts = parts_of(frame, context)
    parts = (*parts, *host_here(frame, parts, context))
    reason = unmet(frame, parts, context)
    if not (parts or reason):
        parts = _of_body(frame, context)
    signed = bool(parts) and frame.kind == "Ceremony" and reason.endswith(": scene")
    dependent = signed or frame.entry.effect == "dependent"
    if reason and not signed:
        if parts:
            yield Dropped(frame.word, frame.kind, reason)
        return
    judged = standing(_telling(frame), context)
    if judged.mode in NOWHERE:
        yield Dropped(frame.word, frame.kind, f"truth is {judged.mode}: {'; '.join(judged.reasons)}")
        return
    if judged.mode in AHEAD and is_hypothetical(frame.word):
        yield Dropped(frame.word, frame.kind, "it hangs on an 'if'")
        return
    for group in _one_by_one(frame, parts, context):
        found = replace(_candidate(frame, group, judged, context), dependent=dependent)
        if frame.echoed is not None and not _tells_anew(frame, found):
            yield Dropped(frame.word, frame.kind, f"nothing new is told of what '{frame.word.text}' stands for")
            continue
        yield from _replaced(frame, found, context) or one_each(found, context)
        if moved := _moved(frame, found, context):
            yield moved


def _of_body(frame: Frame, context: Context) -> tuple[Part, ...]:
    """The body that the article is about, where leaders or ministers of whom no more is said are told to meet."""
    words = [filler.word for filler in frame.fillers("participant") if filler.how == "subject"]
    if not grammar.is_verb(frame.word) or not any(word.lower in LEADERS for word in words):
        return ()
    return tuple(Part("participant", key, "of whom the article tells", words[0]) for key in body(context))


def _telling(frame: Frame) -> Frame:
    """The frame whose words tell how an event stands: of "two rounds, one in May and the other in June", the noun's."""
    listed = not frame.carriers and grammar.governor(frame.word)[1] != "adposition"
    return frame.echoed if frame.echoed is not None and listed else frame


def _tells_anew(frame: Frame, found: Candidate) -> bool:
    """Whether a word that stands for an event tells its day, its place, or that it is moved or off."""
    moved = found.truth.mode == "cancelled" or any(moves(word) for word in frame.words)
    return moved or found.date is not None or found.place is not None


def _candidate(frame: Frame, parts: tuple[Part, ...], judged: Truth, context: Context) -> Candidate:
    return Candidate(
        kind=_kind(frame.echoed or frame),
        word=frame.word,
        parts=parts,
        truth=under_way(frame, judged),
        mention=mention_of(context.doc, frame.word),
        place=place_of(frame, parts, context),
        date=date_of(frame, parts, judged, context),
        definite=frame.echoed is not None or (grammar.is_noun(frame.word) and is_definite(frame.word)),
        sided=_is_sided(frame, context),
        rule=f"{frame.entry.name}: {frame.word.lemma}",
        label=_proper_name(frame.word) if frame.kind in NAMED else "",
    )


def _is_sided(frame: Frame, context: Context) -> bool:
    """Whether the words name a second side, known or not: "with aides", "Iran and the six powers"."""
    fillers = frame.fillers("participant")
    nameless = [filler for filler in fillers if filler.how != "modifier" and not context.discourse.actors(filler.word)]
    sided = any(way(filler.how) in SIDED and not _is_of_noun(filler, frame) for filler in fillers)
    return sided or 0 < len(nameless) < len(fillers)


def _is_of_noun(filler: Filler, frame: Frame) -> bool:
    """Whether a preposition is that of a noun beside the event: "held in conjunction with the festivities"."""
    governor, relation = grammar.governor(grammar.coordination_head(filler.word))
    above = governor.head if governor is not None and relation == "adposition" else frame.word
    return grammar.is_noun(above) and above.pos == "NOUN" and above not in frame.words


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


def _replaced(frame: Frame, found: Candidate, context: Context) -> tuple[Candidate, ...]:
    """A meeting that "was to be held on Monday" and "will be held on Friday instead": one cancelled, one planned."""
    verbs = [carrier.verb for carrier in frame.carriers]
    instead = [verb for verb in verbs if any(child.lower == "instead" for child in verb.children)]
    new = next((told for verb in instead if (told := context.calendar.date_of(verb, "future"))), None)
    dates = (context.calendar.date_of(verb, "past") for verb in verbs if verb not in instead)
    old = next((told for told in dates if told and new and told.edtf != new.edtf), None)
    if new is None or old is None:
        return ()
    gone = replace(found, date=old, truth=found.truth.then("cancelled", "another day is told instead"))
    return gone, replace(found, date=new, truth=found.truth.then("planned", "'instead'"))


def _moved(frame: Frame, found: Candidate, context: Context) -> Candidate | None:
    """The new date of a meeting put off "until Saturday" or "to March" is a meeting that is planned."""
    if found.truth.mode != "cancelled":
        return None
    for verb in filter(moves, frame.words):
        date = date_moved_to(verb, context)
        if date and date != found.date:
            return replace(found, date=date, truth=found.truth.then("planned", f"'{verb.text}' to a new date"))
    return None


def _one_by_one(frame: Frame, parts: tuple[Part, ...], context: Context) -> Iterator[tuple[Part, ...]]:
    """Each state of a tour is a visit of its own; who receives the visitor there is no second destination."""
    if frame.kind != "Visit" and _is_separate(frame):
        yield from _apart(parts)
        return
    if frame.kind != "Visit" and _is_pairwise(frame):
        yield from _state_by_state(parts, context)
        return
    hosts = [part for part in parts if part.property == "host"]
    states = dict.fromkeys(context.discourse.state_of(part.key) or part.key for part in hosts)
    if frame.kind != "Visit" or len(states) < 2:
        yield parts
        return
    for state in states:
        yield tuple(
            part
            for part in parts
            if part.property != "host" or (context.discourse.state_of(part.key) or part.key) == state
        )


def _is_separate(frame: Frame) -> bool:
    """Whether the sides were met one by one: "met separately with", "held separate talks with"."""
    return any("separate" in effects_of(child) for word in frame.words for child in word.children)


def _apart(parts: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """One meeting with each of those met, none where it is not known by whom: they did not meet each other."""
    met = [part for part in parts if way(part.how) in MET]
    others = tuple(part for part in parts if part not in met)
    if len(met) < 2:
        yield parts
    elif others:
        yield from ((*others, part) for part in met)


def _is_pairwise(frame: Frame) -> bool:
    """Whether several meetings of two are told: "bilateral meetings with leaders from A, B and C"."""
    noun = frame.word
    counted = noun.tag in PLURAL and noun.lemma not in ALWAYS_PLURAL
    return counted and any("pairwise" in effects_of(child) for child in grammar.premodifiers(noun))


def _state_by_state(parts: tuple[Part, ...], context: Context) -> Iterator[tuple[Part, ...]]:
    """One meeting with those met of each state."""
    met = [part for part in parts if way(part.how) in MET]
    others = tuple(part for part in parts if part not in met)
    states = dict.fromkeys(context.discourse.state_of(part.key) or part.key for part in met)
    if len(states) < 2 or not others:
        yield parts
        return
    for state in states:
        mine = (part for part in met if (context.discourse.state_of(part.key) or part.key) == state)
        yield (*others, *mine)


def _kind(frame: Frame) -> str:
    """The kind by the words beside the trigger: a talk over the telephone is a call, peace talks are a negotiation."""
    if frame.kind in ("Meeting", "BilateralMeeting", "Call") and by_telephone(frame):
        return "Call"
    if frame.kind == "Conference" and is_over_wire(frame.word):
        return "Call"
    if frame.word.lemma in TALKING and frame.kind == "Meeting" and _bargains(frame.word):
        return "Negotiation"
    if frame.kind == "Meeting" and (_of_bargainers(frame) or _is_of_round(frame.word)):
        return "Negotiation"
    return frame.kind


def _of_bargainers(frame: Frame) -> bool:
    """Whether those meet who bargain for their sides: "the negotiators met", "talks between the experts"."""
    words = (filler.word for filler in frame.fillers("participant"))
    return any(word.lemma in BARGAINERS and word.tag in PLURAL for word in words)


def _is_of_round(noun: Word) -> bool:
    """Whether talks are a numbered round of more: "the third round of talks"."""
    governor, relation = grammar.governor(noun)
    if relation != "adposition" or governor is None or governor.head.lemma != ROUND or not grammar.is_noun(noun):
        return False
    return any("ordinal" in effects_of(child) for child in grammar.premodifiers(governor.head))


def _bargains(noun: Word) -> bool:
    return any(
        entry.effect == "negotiation"
        for child in grammar.premodifiers(noun)
        for part in ("noun", "adjective")
        for entry in lexicon().find("Marker", part, child.lower)
    )


def status_of(judged: Truth) -> str:
    """The event status of a truth."""
    return {"fact": "occurred", "refused": "proposed"}.get(judged.mode, judged.mode)
