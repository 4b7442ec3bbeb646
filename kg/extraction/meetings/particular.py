"""Whether words tell of a particular encounter: not of a habit, of a topic, of another kind of thing."""

from __future__ import annotations

from kg.extraction.candidates import Context, is_definite
from kg.extraction.frames import Frame
from kg.extraction.meetings.words import ROUND, effects_of, is_event, way
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

ALWAYS_PLURAL = word_class("alwaysPlural")
DETERMINING = frozenset({"DT", "CD", "PRP$", "JJ", "NNP"})
PLURAL = frozenset({"NNS", "NNPS"})


def no_meeting(frame: Frame, context: Context) -> str:
    """Why the words beside a trigger make it another kind of thing: "press conference", "regular meetings"."""
    governor, relation = grammar.governor(frame.word)
    if relation == "modifier" and governor is not None and lexicon().find("Trigger", "noun", governor.lemma):
        return f"'{governor.text}' is the event"
    if relation == "modifier" and governor is not None and frame.word.tag == governor.tag == "NNP":
        return f"'{governor.text}' bears its name"
    if event := next(filter(is_event, _own_subjects(frame)), None):
        return f"'{event.text}' is the event"
    if frame.entry.needs("convened") and relation == "adposition" and governor is not None and is_event(governor.head):
        return f"'{governor.head.text}' is the event"
    if frame.word.lemma == ROUND and any(_is_talks(found) for found in grammar.complements(frame.word, ("of",))):
        return "the talks are the event"
    for child in frame.word.children:
        effects = effects_of(child)
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
    voices = lexicon().marks("verb", governor.lemma, "voicing")
    return voices or lexicon().first("Reporting", "verb", governor.lemma) is not None


def _is_habit(verb: Word, context: Context) -> bool:
    """Whether a verb tells of what is done again and again: "meet annually", "would meet every year"."""
    recurring = any("habitual" in effects_of(child) for child in verb.children if child.pos == "ADV")
    times = [child for child in verb.children if child.name == "DATE" and child.pos == "NOUN"]
    each = any("habitual" in effects_of(child) for time in times for child in time.children)
    return (recurring or each) and context.calendar.date_of(verb, "past") is None


def _own_subjects(frame: Frame) -> list[Word]:
    """What a verb of meeting is said of: who meets, or what is convened."""
    if not _gathers(frame):
        return []
    return [*(each.word for each in frame.fillers("participant") if each.how == "subject"), *_convened(frame.word)]


def _convened(verb: Word) -> list[Word]:
    """What is said to be convened: "the council was convened"."""
    return grammar.undergoers(verb) if grammar.is_passive(verb) else []


def _gathers(frame: Frame) -> bool:
    return grammar.is_verb(frame.word) and frame.kind == "MultilateralMeeting" and frame.entry.needs("no-object")


def _is_talks(noun: Word) -> bool:
    return bool(lexicon().find("Trigger", "noun", noun.lemma))


def _is_one_of_series(noun: Word, context: Context) -> bool:
    """Whether one event of those that recur is meant: "its 128th regular session", "the annual summit in June"."""
    if noun.tag in PLURAL and noun.lemma not in ALWAYS_PLURAL:
        return False
    numbered = any(child.tag == "CD" or child.text[0].isdigit() for child in grammar.premodifiers(noun))
    return numbered or is_definite(noun) or bool(context.calendar.near(noun))


def _is_generic(frame: Frame, context: Context) -> bool:
    """A bare noun that no verb says to take place: "word of encounters between officials", "the path of dialogue"."""
    noun = frame.word
    if frame.kind == "Visit" and any(filler.word.name == "GPE" for filler in frame.fillers("host")):
        return False
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
    words = (filler.word for filler in frame.fillers("participant") if way(filler.how) in ("with", "between"))
    return any(
        context.discourse.entity(key).kind == "Person" for word in words for key in context.discourse.actors(word)
    )
