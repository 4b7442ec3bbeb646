"""Meetings: a frame of an encounter to a candidate with its sides, place, date and truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.candidates import Candidate, Context, Dropped, Part, is_definite, mention_of
from kg.extraction.frames import Carrier, Filler, Frame
from kg.extraction.meetings.attendance import parts_of
from kg.extraction.meetings.conditions import by_telephone, is_over_wire, unmet
from kg.extraction.meetings.timing import date_moved_to, date_of, moves, scheduled
from kg.extraction.meetings.whereabouts import place_of
from kg.extraction.truth import Truth, truth
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.terms import family

ALWAYS_PLURAL = frozenset({"talk", "discussion", "negotiation", "consultation"})
NAMED = frozenset({"Meeting", "MultilateralMeeting", "Conference", "Negotiation"})
SIDED = frozenset({"between", "with", "among", "of", "object", "to"})
DETERMINING = frozenset({"DT", "CD", "PRP$", "JJ", "NNP"})
LASTING = frozenset({"Visit", "Negotiation", "Conference"})
AHEAD = frozenset({"planned", "proposed"})
ROUND = "round"
MET = frozenset({"with", "object", "to"})
PLURAL = frozenset({"NNS", "NNPS"})
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
    parts = parts_of(frame, context)
    reason = unmet(frame, parts, context)
    signed = bool(reason and parts and frame.entry.needs("scene"))
    dependent = signed or frame.entry.effect == "dependent"
    if reason and not signed:
        if parts:
            yield Dropped(frame.word, frame.kind, reason)
        return
    judged = truth(frame.word)
    if judged.mode in NOWHERE:
        yield Dropped(frame.word, frame.kind, f"truth is {judged.mode}: {'; '.join(judged.reasons)}")
        return
    if judged.mode == "fact" and scheduled(frame, context):
        judged = judged.then("planned", "present tense of a day ahead")
    if judged.mode in AHEAD and _is_hypothetical(frame.word):
        yield Dropped(frame.word, frame.kind, "it hangs on an 'if'")
        return
    for group in _one_by_one(frame, parts, context):
        found = replace(_candidate(frame, group, judged, context), dependent=dependent)
        yield from _replaced(frame, found, context) or (found,)
        if moved := _moved(frame, found, context):
            yield moved


def _is_hypothetical(word: Word) -> bool:
    """Whether the clause of a word is what would follow from an "if"."""
    clause = grammar.clause_of(word)
    return any(grammar.is_verb(child) and grammar.marker(child) == "if" for child in clause.children)


def _candidate(frame: Frame, parts: tuple[Part, ...], judged: Truth, context: Context) -> Candidate:
    return Candidate(
        kind=_kind(frame),
        word=frame.word,
        parts=parts,
        truth=_under_way(frame, judged),
        mention=mention_of(context.doc, frame.word),
        place=place_of(frame, parts, context),
        date=date_of(frame, parts, judged, context),
        definite=grammar.is_noun(frame.word) and is_definite(frame.word),
        sided=_is_sided(frame, context),
        rule=f"{frame.entry.name}: {frame.word.lemma}",
        label=_proper_name(frame.word) if frame.kind in NAMED else "",
    )


def _under_way(frame: Frame, judged: Truth) -> Truth:
    """What has been opened and not said to have closed goes on."""
    if judged.mode != "fact" or frame.kind not in LASTING:
        return judged
    if frame.entry.effect == "lasting" and grammar.tense(frame.word) == "present":
        return judged.then("ongoing", "present tense of being there")
    if frame.kind == "Visit" and _is_on(frame.word):
        return judged.then("ongoing", "somebody is on it")
    if any(_goes_on(carrier) for carrier in frame.carriers):
        return judged.then("ongoing", "it is said to continue")
    opened = any(carrier.entry is not None and carrier.entry.effect == "begun" for carrier in frame.carriers)
    return judged.then("ongoing", "it was begun") if opened else judged


def _goes_on(carrier: Carrier) -> bool:
    lasting = carrier.entry is not None and carrier.entry.effect == "lasting"
    return lasting and grammar.tense(carrier.verb) == "present"


def _is_on(noun: Word) -> bool:
    """Whether somebody is told to be on a visit: "is on a visit", "A, on a visit to Oslo, said"."""
    governor, relation = grammar.governor(noun)
    if relation != "adposition" or governor is None or governor.lower != "on":
        return False
    above = governor.head
    return grammar.is_noun(above) or (above.lemma == "be" and grammar.tense(above) == "present")


def _is_sided(frame: Frame, context: Context) -> bool:
    """Whether the words name a second side, known or not: "with aides", "Iran and the six powers"."""
    fillers = frame.fillers("participant")
    nameless = [filler for filler in fillers if filler.how != "modifier" and not context.discourse.actors(filler.word)]
    sided = any(filler.how.split(",")[0] in SIDED and not _is_of_noun(filler, frame) for filler in fillers)
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
    return any("separate" in _effects(child) for word in frame.words for child in word.children)


def _apart(parts: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """One meeting with each of those met."""
    met = [part for part in parts if part.how.split(",")[0] in MET]
    others = tuple(part for part in parts if part not in met)
    if len(met) < 2 or not others:
        yield parts
        return
    yield from ((*others, part) for part in met)


def _is_pairwise(frame: Frame) -> bool:
    """Whether several meetings of two are told: "bilateral meetings with leaders from A, B and C"."""
    noun = frame.word
    counted = noun.tag in PLURAL and noun.lemma not in ALWAYS_PLURAL
    return counted and any("pairwise" in _effects(child) for child in grammar.premodifiers(noun))


def _state_by_state(parts: tuple[Part, ...], context: Context) -> Iterator[tuple[Part, ...]]:
    """One meeting with those met of each state."""
    met = [part for part in parts if part.how.split(",")[0] in MET]
    others = tuple(part for part in parts if part not in met)
    states = dict.fromkeys(context.discourse.state_of(part.key) or part.key for part in met)
    if len(states) < 2 or not others:
        yield parts
        return
    for state in states:
        mine = (part for part in met if (context.discourse.state_of(part.key) or part.key) == state)
        yield (*others, *mine)


def _no_meeting(frame: Frame, context: Context) -> str:
    """Why the words beside a trigger make it another kind of thing: "press conference", "regular meetings"."""
    governor, relation = grammar.governor(frame.word)
    if relation == "modifier" and governor is not None and lexicon().find("Trigger", "noun", governor.lemma):
        return f"'{governor.text}' is the event"
    if frame.word.lemma == ROUND and any(_is_talks(found) for found in grammar.complements(frame.word, ("of",))):
        return "the talks are the event"
    for child in frame.word.children:
        effects = _effects(child)
        recurs = "recurring" in effects and not _is_one_of_series(frame.word, context)
        if (recurs or effects & {"no-meeting", "habitual"}) and child.i < frame.word.i:
            return f"'{child.text} {frame.word.text}' is no particular meeting"
    if frame.kind == "Negotiation" and _is_spoken_of(frame.word) and not context.calendar.near(frame.word):
        return f"'{frame.word.text}' is what somebody speaks of"
    if grammar.is_verb(frame.word) and _is_habit(frame.word, context):
        return f"'{frame.word.text}' tells of a habit"
    generic = _is_generic(frame, context) and not context.calendar.near(frame.word)
    return "a plural of no particular events" if generic else ""


def _is_spoken_of(noun: Word) -> bool:
    """Whether an exchange is the topic of what somebody says: "highlighted the dialogue held with the envoy"."""
    governor, relation = grammar.governor(noun)
    if governor is None or relation != "object" or noun.tag in PLURAL:
        return False
    voices = any(entry.effect == "voicing" for entry in lexicon().find("Marker", "verb", governor.lemma))
    return voices or lexicon().first("Reporting", "verb", governor.lemma) is not None


def _is_habit(verb: Word, context: Context) -> bool:
    """Whether a verb tells of what is done again and again: "meet annually", "would meet every year"."""
    recurring = any("habitual" in _effects(child) for child in verb.children if child.pos == "ADV")
    times = [child for child in verb.children if child.name == "DATE" and child.pos == "NOUN"]
    each = any("habitual" in _effects(child) for time in times for child in time.children)
    return (recurring or each) and context.calendar.date_of(verb, "past") is None


def _is_talks(noun: Word) -> bool:
    return bool(lexicon().find("Trigger", "noun", noun.lemma))


def _effects(word: Word) -> set[str]:
    entries = (lexicon().find("Marker", part, word.lower) for part in ("noun", "adjective", "adverb"))
    return {entry.effect for found in entries for entry in found}


def _is_one_of_series(noun: Word, context: Context) -> bool:
    """Whether one event of those that recur is meant: "its 128th regular session", "the annual summit in June"."""
    if noun.tag in PLURAL:
        return False
    numbered = any(child.tag == "CD" or child.text[0].isdigit() for child in grammar.premodifiers(noun))
    return numbered or is_definite(noun) or bool(context.calendar.near(noun))


def _is_generic(frame: Frame, context: Context) -> bool:
    """A bare noun that no verb says to take place: "word of encounters between officials", "the path of dialogue"."""
    noun = frame.word
    if noun.lemma in ALWAYS_PLURAL or noun.sentence.segment.kind in ("headline", "heading"):
        return False
    if not grammar.is_noun(noun) or not (noun.tag == "NNS" or frame.kind == "Negotiation"):
        return False
    telling = DETERMINING - {"JJ"} if frame.kind == "Conference" else DETERMINING
    bare = not any(child.tag in telling or grammar.is_possessor(child) for child in grammar.premodifiers(noun))
    carried = any(carrier.entry for carrier in frame.carriers)
    return bare and not carried and not _names_person(frame, context)


def _names_person(frame: Frame, context: Context) -> bool:
    """Whether it says with or between whom by name."""
    words = (filler.word for filler in frame.fillers("participant") if filler.how.split(",")[0] in ("with", "between"))
    return any(
        context.discourse.entity(key).kind == "Person" for word in words for key in context.discourse.actors(word)
    )


def _kind(frame: Frame) -> str:
    """The kind by the words beside the trigger: a talk over the telephone is a call, peace talks are a negotiation."""
    if frame.kind in ("Meeting", "BilateralMeeting", "Call") and by_telephone(frame):
        return "Call"
    if frame.word.lemma == "conference" and is_over_wire(frame.word):
        return "Call"
    if frame.word.lemma in ("talk", "discussion") and frame.kind == "Meeting" and _bargains(frame.word):
        return "Negotiation"
    if frame.kind == "Meeting" and grammar.is_noun(frame.word) and _is_of_round(frame.word):
        return "Negotiation"
    return frame.kind


def _is_of_round(noun: Word) -> bool:
    """Whether talks are a numbered round of more: "the third round of talks"."""
    governor, relation = grammar.governor(noun)
    if relation != "adposition" or governor is None or governor.head.lemma != ROUND:
        return False
    return any("ordinal" in _effects(child) for child in grammar.premodifiers(governor.head))


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
