"""Meetings: a frame of an encounter to a candidate with its sides, place, date and truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.candidates import Candidate, Context, Dropped, Part, is_definite, mention_of
from kg.extraction.frames import Filler, Frame, circumstantial_subjects
from kg.extraction.truth import Truth, truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.terms import family

PLACE_PREPOSITIONS = ("in", "at", "on")
NOWHERE = frozenset({"none", "conditional"})
TELEPHONE_PREPOSITIONS = ("by", "on", "over", "via", "through")


def meetings(frames: Iterable[Frame], context: Context) -> Iterator[Candidate | Dropped]:
    """The meetings that the frames of an article tell of, and what was dropped on the way."""
    for frame in frames:
        if family(frame.kind) == "Meeting":
            yield _meeting(frame, context)


def _meeting(frame: Frame, context: Context) -> Candidate | Dropped:
    word = frame.word
    if reason := _no_meeting(frame):
        return Dropped(word, frame.kind, reason)
    parts = _parts(frame, context)
    if reason := _unmet(frame, parts, context):
        return Dropped(word, frame.kind, reason)
    judged = truth(word)
    if judged.mode in NOWHERE:
        return Dropped(word, frame.kind, f"truth is {judged.mode}: {'; '.join(judged.reasons)}")
    tense = "future" if judged.mode in ("planned", "proposed", "ahead") else "past"
    date = context.calendar.date_of(word, tense)
    return Candidate(
        kind=_telephoned(frame) or frame.kind,
        word=word,
        parts=parts,
        truth=judged,
        mention=mention_of(context.doc, word),
        place=_place(frame, context),
        date=date,
        definite=grammar.is_noun(word) and is_definite(word),
        rule=f"{frame.entry.name}: {word.lemma}",
    )


def _no_meeting(frame: Frame) -> str:
    """Why the words beside a trigger make it another kind of thing: "press conference", "regular meetings"."""
    for child in grammar.premodifiers(frame.word):
        for part in ("noun", "adjective"):
            for entry in lexicon().find("Marker", part, child.lower):
                if entry.effect in ("no-meeting", "habitual"):
                    return f"'{child.text} {frame.word.text}' is no particular meeting"
    if any(lexicon().first("Marker", "adverb", child.lower) and lexicon().find("Marker", "adverb", child.lower)[0].effect == "habitual" for child in frame.word.children):
        return "a habit"
    return ""


def _parts(frame: Frame, context: Context) -> tuple[Part, ...]:
    parts = [part for property_, fillers in frame.slots for part in _filled(property_, fillers, context)]
    if grammar.is_noun(frame.word) and len({part.key for part in parts}) < 2:
        parts = _with_circumstance(frame, parts, context)
    return tuple({(part.property, part.key): part for part in reversed(parts)}.values())[::-1]


def _filled(property_: str, fillers: Iterable[Filler], context: Context) -> list[Part]:
    return [Part(property_, key, filler.how) for filler in fillers for key in _keys(property_, filler, context)]


def _keys(property_: str, filler: Filler, context: Context) -> tuple[str, ...]:
    if property_ == "host" and not grammar.is_verb(filler.word):
        return context.discourse.places(filler.word) or context.discourse.actors(filler.word)
    return context.discourse.actors(filler.word)


def _with_circumstance(frame: Frame, parts: list[Part], context: Context) -> list[Part]:
    """The side that an event noun leaves open is whoever acts in its clause: "A was in Doha for talks with B"."""
    if frame.support is None or frame.support_entry is not None:
        return parts
    known = {part.key for part in parts}
    if frame.word in grammar.subjects(frame.support) or not _carries(frame):
        return parts
    found = [Part("participant", key, f"who acts in the clause of '{frame.word.text}'") for word in circumstantial_subjects(frame.word) for key in context.discourse.actors(word)]
    return [part for part in found if part.key not in known] + parts


def _carries(frame: Frame) -> bool:
    assert frame.support is not None
    verb = frame.support
    return bool(lexicon().first("TruthWord", "verb", verb.lemma)) or frame.word.head.lower in ("for", "in", "during", "after", "at")


def _unmet(frame: Frame, parts: tuple[Part, ...], context: Context) -> str:
    """Which of the conditions that the entry names is not met, "" where all are."""
    checks = {
        "counterpart": lambda: _has_counterpart(frame, parts, context),
        "person": lambda: _has_person(frame, context),
        "person-object": lambda: any(_is_person(filler.word, context) for filler in frame.fillers("participant") if filler.how == "object"),
        "person-target": lambda: any(_is_person(filler.word, context) for filler in frame.fillers("participant") if filler.how not in ("subject", "object")),
        "destination": lambda: _has_destination(frame, parts, context),
        "by-telephone": lambda: _by_telephone(frame),
        "no-infinitive": lambda: not grammar.clauses(frame.word),
    }
    for name in sorted(frame.entry.requires):
        if name in checks and not checks[name]():
            return f"'{frame.word.text}' lacks {name}"
    return ""


def _has_counterpart(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    if len({part.key for part in parts}) > 1:
        return True
    words = [filler.word for filler in frame.fillers("participant")]
    plural = any(word.tag in ("NNS", "NNPS") or word.lower == "they" for word in words)
    collective = any(context.discourse.entity(part.key).kind == "Organization" for part in parts)
    return bool(parts) and (plural or collective or len(words) > 1)


def _is_person(word: Word, context: Context) -> bool:
    keys = context.discourse.actors(word)
    return any(context.discourse.entity(key).kind == "Person" for key in keys) or (bool(keys) and word.pos == "NOUN")


def _has_person(frame: Frame, context: Context) -> bool:
    return any(_is_person(filler.word, context) for filler in frame.fillers("participant"))


def _has_destination(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(part.property == "host" for part in parts) or (grammar.is_noun(frame.word) and bool(parts))


def _by_telephone(frame: Frame) -> bool:
    if any(lexicon().first("Marker", "noun", child.lower) for child in grammar.premodifiers(frame.word)):
        return True
    near = [frame.word] if frame.support is None else [frame.word, frame.support]
    if frame.word.lemma in ("videoconference", "teleconference", "video-conference", "phone-call", "video-link"):
        return True
    return any(_is_telephony(word) for each in near for word in _instruments(each))


def _instruments(word: Word) -> list[Word]:
    return grammar.complements(word, TELEPHONE_PREPOSITIONS) + [child for child in word.children if not grammar.is_noun(child)]


def _is_telephony(word: Word) -> bool:
    return any(entry.effect == "by-telephone" for part in ("noun", "adjective", "adverb") for entry in lexicon().find("Marker", part, word.lemma))


def _telephoned(frame: Frame) -> str:
    """A talk over the telephone is a call."""
    if frame.kind in ("Meeting", "BilateralMeeting", "Call") and (_by_telephone(frame) or any(_is_telephony(child) for child in grammar.premodifiers(frame.word))):
        return "Call"
    return ""


def _place(frame: Frame, context: Context) -> str | None:
    for word in (frame.word, frame.support, grammar.clause_of(frame.word)):
        if word is None:
            continue
        for found in grammar.complements(word, PLACE_PREPOSITIONS):
            if keys := context.discourse.places(found):
                return keys[0]
    return None


def status_of(judged: Truth) -> str:
    """The event status of a truth."""
    return {"fact": "occurred", "ahead": "planned", "refused": "proposed"}.get(judged.mode, judged.mode)
