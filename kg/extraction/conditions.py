"""The conditions that a trigger's entry may name (`dkg:requires`), each a question to the frame and its fillers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.extraction.candidates import Context, Part
from kg.extraction.frames import Frame
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon

Condition = Callable[[Frame, tuple[Part, ...], Context], bool]
INSTRUMENT_PREPOSITIONS = ("by", "on", "over", "via", "through")
PLURAL_TAGS = ("NNS", "NNPS")


def unmet(frame: Frame, parts: tuple[Part, ...], context: Context) -> str:
    """Which of the conditions that the entry names is not met, in words, "" where all are."""
    missing = next((name for name in sorted(frame.entry.requires) if not CONDITIONS[name](frame, parts, context)), "")
    return f"'{frame.word.text}' ({frame.entry.name}) lacks: {missing}" if missing else ""


def is_person(word: Word, context: Context) -> bool:
    """Whether a noun phrase means persons: a named one, or a common noun that stands for an office or a delegation."""
    keys = context.discourse.actors(word)
    return any(context.discourse.entity(key).kind == "Person" for key in keys) or (bool(keys) and word.pos == "NOUN")


def by_telephone(frame: Frame) -> bool:
    """Whether a word of telephony stands with the trigger or the verb that carries it."""
    if any(_is_telephony(child) for child in grammar.premodifiers(frame.word)) or frame.word.lemma in TELEPHONE_NOUNS:
        return True
    return any(_is_telephony(found) for word in frame.words for found in _instruments(word))


TELEPHONE_NOUNS = frozenset({"videoconference", "teleconference", "video-conference", "phone-call", "video-link"})


def _instruments(word: Word) -> list[Word]:
    adverbs = [child for child in word.children if child.pos == "ADV"]
    return grammar.complements(word, INSTRUMENT_PREPOSITIONS) + adverbs


def _is_telephony(word: Word) -> bool:
    found = (entry for part in ("noun", "adjective", "adverb") for entry in lexicon().find("Marker", part, word.lemma))
    return any(entry.effect == "by-telephone" for entry in found)


def _counterpart(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    if len({part.key for part in parts}) > 1:
        return True
    words = [filler.word for filler in frame.fillers("participant")]
    plural = any(word.tag in PLURAL_TAGS or word.lower == "they" for word in words)
    collective = any(context.discourse.entity(part.key).kind == "Organization" for part in parts)
    return bool(parts) and (plural or collective or len(words) > 1)


def _person(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(is_person(filler.word, context) for filler in frame.fillers("participant"))


def _named_person(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(context.discourse.entity(part.key).kind == "Person" for part in parts if part.property == "participant")


def _person_object(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(is_person(filler.word, context) for filler in frame.fillers("participant") if filler.how == "object")


def _person_target(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(is_person(filler.word, context) for filler in frame.fillers("participant") if filler.how not in ("subject", "object"))


def _destination(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(part.property == "host" for part in parts)


def _scene(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(context.discourse.places(found) for found in grammar.complements(frame.word, ("in", "at")))


CONDITIONS: Mapping[str, Condition] = {
    "actor": lambda frame, parts, context: bool(parts),
    "by-telephone": lambda frame, parts, context: by_telephone(frame),
    "counterpart": _counterpart,
    "destination": _destination,
    "named-person": _named_person,
    "no-complement": lambda frame, parts, context: not grammar.clauses(frame.word) and not grammar.attributes(frame.word),
    "no-infinitive": lambda frame, parts, context: not grammar.clauses(frame.word),
    "no-name": lambda frame, parts, context: not frame.word.name,
    "no-object": lambda frame, parts, context: not grammar.undergoers(frame.word) or grammar.is_passive(frame.word),
    "person": _person,
    "person-object": _person_object,
    "person-target": _person_target,
    "scene": _scene,
}
