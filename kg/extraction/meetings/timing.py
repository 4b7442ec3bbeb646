"""When a meeting is: the date beside its words, the days it lasts, the date it is moved to."""

from __future__ import annotations

from datetime import date, timedelta

from kg.extraction.candidates import Context, Part
from kg.extraction.carriers import Carrier
from kg.extraction.dating import speaks_of
from kg.extraction.frames import Filler, Frame
from kg.extraction.meetings.words import occasions_of, way
from kg.extraction.times import Tense
from kg.extraction.times.values import days, when
from kg.extraction.truth import Truth
from kg.language import Word, grammar
from kg.model import When
from kg.vocabulary.lexicon import Entry, lexicon

AHEAD = frozenset({"planned", "proposed", "refused"})
PRESENT = frozenset({"VBZ", "VBP"})
NARRATIVE = frozenset({"headline", "heading", "caption"})
LIKE_PAST = frozenset(
    {"put", "set", "cut", "let", "hit", "shut", "bid", "cast", "spread", "beat", "read", "quit", "split"}
)
LASTING = frozenset({"Visit", "Negotiation", "Conference"})
CIRCUMSTANCE = frozenset({"at", "in", "during", "after", "following"})
AFTERWARDS = frozenset({"after", "following"})
UNTIL = ("until", "till", "before")
LONGEST_STAY = 15
ECHO_LENGTH = 8  # words


def date_of(frame: Frame, parts: tuple[Part, ...], judged: Truth, context: Context) -> When | None:
    """The date of a frame's event, None where its words tell none."""
    tense = _tense(frame, judged)
    hosts = [part.word for part in parts if part.property == "host" and part.word is not None]
    own = _of_host(hosts[0], frame, tense, context) if len(hosts) == 1 else None
    own = own or _behind(frame, tense, context)
    told = own or _span(frame, tense, context) or _beside(frame, judged, tense, context)
    if told and not own and (judged.mode == "cancelled" or _was_to_be(frame, judged)):
        told = _called_off(told, frame, judged, context)
    if told and judged.mode == "cancelled" and any(moves(word) for word in frame.words):
        return _end_of(told, 0)
    return _lasting(frame, told, context) if told else None


def _was_to_be(frame: Frame, judged: Truth) -> bool:
    """Whether a plan is told as one of the past: "was to be in Oslo on 27 February"."""
    verbs = (above for word in frame.words for above in (word.head, word))
    return judged.mode == "planned" and any(verb.lemma == "be" and verb.tag == "VBD" for verb in verbs)


def _called_off(told: When, frame: Frame, judged: Truth, context: Context) -> When:
    """When something was to be that is off or was only planned, where its words mean a day in the past or one ahead.

    What did not come about lies in the past; else a weekday is yesterday or the next, and a date or month the nearer.
    """
    past, ahead = (_beside(frame, judged, tense, context) for tense in ("past", "future"))
    reference = context.calendar.reference
    if not (past and ahead and reference and past.latest and ahead.earliest and reference.earliest):
        return told
    if past == ahead or any(_was_not(verb, frame) for verb in map(grammar.clause_of, frame.words)):
        return past
    today, before, behind = (date.fromisoformat(each) for each in (reference.earliest, past.latest, ahead.earliest))
    weekly = behind - before == timedelta(weeks=1)
    recent = today - before <= timedelta(days=1) if weekly else today - before < behind - today
    return past if recent else ahead


def _was_not(verb: Word, frame: Frame) -> bool:
    """Whether a verb tells that a thing did not come about: "did not take place", "had been expected"."""
    denied = grammar.is_verb(verb) and grammar.is_negated(verb) and grammar.tense(verb) == "past"
    return denied or (frame.entry.effect == "awaited" and had_been(verb))


def had_been(verb: Word) -> bool:
    """Whether a verb is in the past perfect: "had been expected"."""
    return any(helper.lemma == "have" and helper.tag == "VBD" for helper in grammar.own_auxiliaries(verb))


def _tense(frame: Frame, judged: Truth) -> Tense:
    """Whether a day without a year lies ahead of an event's report or behind it."""
    described = (verb for side in sides(frame) for verb in grammar.postmodifying_clauses(side.word))
    telling = (frame.word,) if _is_circumstance(frame.word) else frame.words
    if any(map(_has_begun, frame.carriers)):
        return "past"
    planning = [*telling, *filter(grammar.is_passive, described)]
    planned = any(moves(word) or _plans(word) for word in planning if word is not frame.word)
    ahead = judged.mode in AHEAD or planned or any(map(_was_to_have, frame.words))
    return "future" if ahead else "past"


def _has_begun(carrier: Carrier) -> bool:
    """Whether a verb tells that its event has begun, whatever is expected of its end: "began on Monday"."""
    begun = carrier.entry is not None and carrier.entry.effect == "begun"
    return begun and not grammar.is_infinitive(carrier.verb) and grammar.tense(carrier.verb) == "past"


def _is_circumstance(noun: Word) -> bool:
    """Whether an event is told as where or when another thing was done: "announced the deal at a meeting"."""
    governor, relation = grammar.governor(noun)
    return relation == "adposition" and governor is not None and governor.lower in CIRCUMSTANCE


def _was_to_have(verb: Word) -> bool:
    """Whether a plan is told that came to nothing: "was to have met", mostly before the day."""
    return grammar.is_infinitive(verb) and any(helper.lower == "have" for helper in grammar.own_auxiliaries(verb))


def _of_host(host: Word, frame: Frame, tense: Tense, context: Context) -> When | None:
    """The date of one state of a tour: what hangs on its name, or follows it before the next state's name."""
    if own := context.calendar.hanging_on(host, tense):
        return own
    stops = [filler.word for filler in frame.fillers("host") if filler.how != "modifier"]
    others = [word.i for word in stops if word.i > host.i]
    several = len(stops) > 1
    if not several:
        return None
    verb = grammar.clause_of(host)
    apart = len({carrier.verb.i for carrier in frame.carriers}) > 1 and verb in frame.words
    of_verb = context.calendar.date_of(verb, tense) if apart else None
    return of_verb or context.calendar.between(host, min(others, default=None), tense)


def _behind(frame: Frame, tense: Tense, context: Context) -> When | None:
    """The date right behind a word that stands for an event without a verb: "one in Lima in May, the other in June"."""
    if frame.echoed is None or frame.carriers:
        return None
    return context.calendar.between(frame.word, frame.word.i + ECHO_LENGTH, tense)


def _beside(frame: Frame, judged: Truth, tense: Tense, context: Context) -> When | None:
    """The date told with the words of an event, else with its sides, what it is held at, and the clauses behind it."""
    moving = next(filter(_moves_to, frame.words), None) if judged.mode == "cancelled" else None
    words = [word for word in frame.words if word is not moving and not speaks_of(word, frame.word)]
    planned = grammar.postmodifying_clauses(frame.word)
    found = (
        context.calendar.date_of(word, tense)
        if moving is None or word in planned
        else context.calendar.date_before(word, moving, tense)
        for word in words
    )
    beside = (context.calendar.hanging_on(filler.word, tense) for filler in sides(frame))
    occasions = (_of_event(noun, tense, context) for word in words for noun in occasions_of(word))
    bounds = (context.calendar.date_of(verb, _tense_of(verb)) for verb in _bounding_clauses(frame.word))
    told = next((told for dates in (found, beside, occasions, bounds) for told in dates if told), None)
    return told or since(frame, context) or _at_latest(frame, judged, context) or _of_report(frame.word, context)


def _bounding_clauses(noun: Word) -> list[Word]:
    """The verbs that tell, behind an event noun, its first or last day: "the fair, which opened on Monday"."""
    named = (noun, *grammar.appositions(noun), *grammar.complements(noun, ("of",)))
    return [verb for word in named for verb in grammar.postmodifying_clauses(word) if _bounding(verb) is not None]


def _tense_of(verb: Word) -> Tense:
    return "past" if grammar.tense(verb) == "past" else "future"


def _at_latest(frame: Frame, judged: Truth, context: Context) -> When | None:
    """When a plan is due: "will meet by the end of March" tells the month, "will not meet until May" the time."""
    if judged.mode != "planned":
        return None
    if first := not_before(frame, context):
        return first
    due = next((told for word in frame.words if (told := context.calendar.date_of(word, "future", ("due",)))), None)
    reference = context.calendar.reference
    if due is None or reference is None or _day(due) is None:
        return due
    month = due.edtf[: len("2023-01")]
    return when(month, due.basis) if reference.edtf.startswith(month) else None


def not_before(frame: Frame, context: Context) -> When | None:
    """The time before which an event is said not to be: "will not meet until May"."""
    verb = grammar.clause_of(frame.word)
    if not grammar.is_negated(verb):
        return None
    waits = (each for each in context.calendar.near(verb) if each.expression.text.lower().startswith(UNTIL))
    return next((told for each in waits if (told := context.calendar.resolved(each, "future"))), None)


def _of_report(word: Word, context: Context) -> When | None:
    """The day on which somebody speaks after an event: "said on Monday after talks with"."""
    governor, relation = grammar.governor(word)
    if relation != "adposition" or governor is None or governor.lower not in AFTERWARDS:
        return None
    verb = grammar.clause_of(governor)
    speaks = verb.lemma == "speak" or lexicon().first("Reporting", "verb", verb.lemma) is not None
    told = context.calendar.date_of(verb, "past", ("point",)) if speaks and grammar.is_verb(verb) else None
    return told if told and _day(told) else None


def since(frame: Frame, context: Context) -> When | None:
    """Since when somebody has been there, or not any more: "has been in Oslo since Monday", "not met since May"."""
    verb = grammar.clause_of(frame.word)
    if frame.kind in LASTING and grammar.tense(verb) == "future" and not grammar.is_negated(verb):
        ahead = (context.calendar.date_of(word, "future", ("since",)) for word in frame.words)
        return next(filter(None, ahead), None)
    if not is_perfect(verb) or not (frame.kind == "Visit" or grammar.is_negated(verb)):
        return None
    found = (context.calendar.date_of(word, "past", ("since",)) for word in frame.words)
    return next(filter(None, found), None)


def is_perfect(verb: Word) -> bool:
    """Whether a verb is in the present perfect: "has been"."""
    return any(helper.lemma == "have" and helper.tag in PRESENT for helper in grammar.own_auxiliaries(verb))


def _of_event(noun: Word, tense: Tense, context: Context) -> When | None:
    """The date told of an event that is the occasion of another: "on the margins of the fair, which closed today"."""
    clauses = (context.calendar.date_of(verb, tense) for verb in grammar.postmodifying_clauses(noun))
    return context.calendar.hanging_on(noun, tense) or next(filter(None, clauses), None)


def sides(frame: Frame) -> list[Filler]:
    """Those met, on whose words the parser may hang what belongs to the verb: "met Kim in Singapore on June 12"."""
    return [filler for filler in frame.fillers("participant") if way(filler.how) in ("object", "with")]


def _span(frame: Frame, tense: Tense, context: Context) -> When | None:
    """From the day on which it is said to begin to the day on which it ends: "began yesterday and will end on 11
    March".
    """
    first = _carried(frame, "begun", tense, context)
    last = _carried(frame, "ended", tense, context)
    if first is None or last is None or first == last:
        return None
    opening, closing = _day(first), _day(last)
    return days(opening, closing) if opening and closing and opening < closing else None


def _carried(frame: Frame, effect: str, tense: Tense, context: Context) -> When | None:
    carriers = ((each.verb, each.entry.effect) for each in frame.carriers if each.entry is not None)
    clauses = ((verb, entry.effect) for verb in _bounding_clauses(frame.word) if (entry := _bounding(verb)))
    for verb, its_effect in (*carriers, *clauses):
        ahead: Tense = tense if verb in frame.words and grammar.tense(verb) == "past" else _tense_of(verb)
        if its_effect == effect and (found := context.calendar.date_of(verb, ahead)):
            return found
    return None


def _lasting(frame: Frame, told: When, context: Context) -> When:
    """The days of a stay whose length is told with the day of its beginning or end: "ended a three-day visit on
    Friday".
    """
    entries = [_bounding(word) for word in frame.words]
    effects = {entry.effect for entry in entries if entry is not None}
    start, length = _day(told), context.calendar.length_beside(frame.word)
    if start is None or not 1 < length < LONGEST_STAY or not effects:
        return told
    rest = timedelta(days=length - 1)
    found = days(start - rest, start) if "ended" in effects else days(start, start + rest)
    return found or told


def _bounding(word: Word) -> Entry | None:
    """The entry of a verb that tells an event's first or last day."""
    for type_ in ("SupportVerb", "Trigger"):
        for entry in lexicon().find(type_, "verb", word.lemma):
            if entry.effect in ("begun", "ended"):
                return entry
    return None


def _day(when: When) -> date | None:
    return date.fromisoformat(when.edtf) if len(when.edtf) == len("2023-01-01") else None


def _plans(verb: Word) -> bool:
    """Whether a verb puts an event ahead: "schedule", "is expected"."""
    entries = lexicon().find("TruthWord", "verb", verb.lemma)
    beside = {child.lower for child in verb.children}
    return any(
        entry.effect == "planned"
        and (not entry.needs("present") or _is_present(verb))
        and (not entry.values.get("particle") or beside & set(entry.values["particle"]))
        for entry in entries
    )


def moves(verb: Word) -> bool:
    """Whether a verb moves an event to another time: "postpone", "put off"."""
    return lexicon().marks("verb", verb.lemma, "moved")


def date_moved_to(verb: Word, context: Context) -> When | None:
    """The new date that a verb of moving gives: Saturday in "put off until Saturday"."""
    found = context.calendar.date_behind(verb, "future", ("point", "range", "due"))
    return _end_of(found, -1) if found else None


def _moves_to(verb: Word) -> bool:
    """Whether a verb of moving tells the new time alone, not "from June to September"."""
    return moves(verb) and not grammar.complements(verb, ("from",))


def _end_of(told: When, place: int) -> When:
    """The first (0) or last (-1) of the two times of a range: "from June to September"."""
    return when(told.edtf.split("/")[place], told.basis) or told


def scheduled(frame: Frame, context: Context) -> bool:
    """Whether a present tense has an event lie ahead: "arrives on Friday", read on a Wednesday; "later joins"."""
    reference = context.calendar.reference
    present = any(_is_present(word) for word in frame.words) and not any(map(_has_begun, frame.carriers))
    if frame.word.sentence.segment.kind in NARRATIVE or not present:
        return False
    if any(context.calendar.leans_ahead(word) or _is_later(word) for word in frame.words):
        return True
    telling = (word for word in frame.words if not (grammar.is_verb(word) and grammar.tense(word) == "past"))
    found = next((told for word in telling if (told := context.calendar.date_of(word, "future"))), None)
    if found is None or reference is None or not (reference.earliest and reference.latest and found.earliest):
        return False
    exact = reference.earliest == reference.latest
    return found.earliest > reference.latest if exact else found.earliest >= reference.earliest


def _is_present(word: Word) -> bool:
    if grammar.is_passive(word) and word.tag == "VBN":
        return any(helper.lemma == "be" and helper.tag in PRESENT for helper in grammar.own_auxiliaries(word))
    return word.tag in PRESENT and not grammar.is_auxiliary(word) and word.lower not in LIKE_PAST


def _is_later(verb: Word) -> bool:
    return any(
        entry.effect == "later" for child in verb.children for entry in lexicon().find("Marker", "adverb", child.lower)
    )
