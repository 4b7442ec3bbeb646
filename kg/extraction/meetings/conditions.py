"""The conditions that a trigger's entry may name (`dkg:requires`), each a question to the frame and its fillers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.extraction.candidates import Context, Part, is_definite
from kg.extraction.carriers import Carrier
from kg.extraction.frames import Frame
from kg.extraction.meetings.whereabouts import unknown_town
from kg.extraction.meetings.words import SIDELINES, is_event, way
from kg.language import Word, grammar
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

Condition = Callable[[Frame, tuple[Part, ...], Context], bool]
INSTRUMENT_PREPOSITIONS = ("by", "on", "over", "via", "through", "in", "during")
PLACE_NAMES = frozenset({"GPE", "LOC", "FAC"})
OCCASIONS = frozenset({"at", "during", "after", "before"})
JOINED = frozenset({"with", "opposite", "across", "beside", "alongside"})
PLURAL_TAGS = ("NNS", "NNPS")
MET = frozenset({"object", "with", "alongside", "opposite"})
PEOPLE = word_class("people") | word_class("noActor")
SIDES = word_class("pluralLeader") | word_class("pluralSide") | word_class("pluralState")
BODIES = word_class("organizationNoun")
VENUES = word_class("venue")
STAYS = word_class("stay")
OVER_WIRE = word_class("overWire")
TELEPHONE_NOUNS = word_class("wire")
IN_PERSON = word_class("inPersonCall")
TAKING_PLACE = word_class("takingPlace")
SEVERAL = frozenset({"they", "them", "their", "we", "us", "our"})


def unmet(frame: Frame, parts: tuple[Part, ...], context: Context) -> str:
    """Which of the conditions that the entry names is not met, in words, "" where all are."""
    missing = next((name for name in sorted(frame.entry.requires) if not CONDITIONS[name](frame, parts, context)), "")
    return f"'{frame.word.text}' ({frame.entry.name}) lacks: {missing}" if missing else ""


def is_person(word: Word, context: Context) -> bool:
    """Whether a noun phrase means persons: a named one, or a common noun that stands for an office or a delegation."""
    keys = context.discourse.actors(word)
    office = word.pos == "NOUN" or word.lower in SEVERAL or _is_marked(word, "party")
    office = office or gazetteer().find_role(word.lemma) is not None
    return any(context.discourse.entity(key).kind == "Person" for key in keys) or (bool(keys) and office)


def is_reciprocal(word: Word) -> bool:
    """Whether it is "each other" or "one another"."""
    return word.lower in ("other", "another") and any(child.lower in ("each", "one") for child in word.children)


def _is_office(word: Word, context: Context) -> bool:
    """Whether a word means an actor, or names an office whose holder is not known."""
    return (
        bool(context.discourse.actors(word))
        or gazetteer().find_role(word.lemma) is not None
        or word.lemma == "counterpart"
    )


def by_telephone(frame: Frame) -> bool:
    """Whether a word of telephony stands with the trigger or a verb that holds it: not only "A joined by video"."""
    if any(_is_telephony(child) for child in grammar.premodifiers(frame.word)) or frame.word.lemma in TELEPHONE_NOUNS:
        return True
    attended = {carrier.verb for carrier in frame.carriers if carrier.entry and carrier.entry.effect == "attending"}
    holding = (word for word in frame.words if word not in attended)
    return any(_is_telephony(found) for word in holding for found in _instruments(word))


def is_over_wire(noun: Word) -> bool:
    """Whether the noun before an event's names what it is held over: "video conference"."""
    return any(grammar.is_noun(child) and _is_telephony(child) for child in grammar.premodifiers(noun))


def _instruments(word: Word) -> list[Word]:
    adverbs = [child for child in word.children if child.pos == "ADV"]
    return grammar.complements(word, INSTRUMENT_PREPOSITIONS) + adverbs


def _over_wire(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether a call is not said to be paid in person: no "courtesy call"."""
    before = (child for call in grammar.objects(frame.word) for child in grammar.premodifiers(call))
    return not any(child.lower in IN_PERSON for child in before)


def _is_telephony(word: Word) -> bool:
    """A word of telephony, or a call that one describes: "telephone", "phone call"."""
    called = word.lemma in OVER_WIRE and any(_is_marked(child, "by-telephone") for child in grammar.premodifiers(word))
    return called or _is_marked(word, "by-telephone")


def _is_marked(word: Word, effect: str) -> bool:
    """Whether the lexicon lists a word under an effect, as noun, adjective or adverb."""
    return any(lexicon().marks(part, word.lemma, effect) for part in ("noun", "adjective", "adverb"))


def _keys(parts: tuple[Part, ...]) -> set[str]:
    return {part.key for part in parts}


def _counterpart(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether there are two sides: two known, each other, or one known where the words tell of several."""
    if len(_keys(parts)) > 1:
        return True
    words = [filler.word for filler in frame.fillers("participant")]
    if any(is_reciprocal(word) for word in words):
        return bool(parts)
    collective = any(context.discourse.entity(part.key).kind == "Organization" for part in parts)
    plural = any(context.discourse.actors(word) and (word.tag in PLURAL_TAGS or word.lower == "they") for word in words)
    unnamed = len(words) > 1 and all(_is_office(word, context) for word in words)
    if parts:
        return collective or plural or unnamed or _meets_people(frame)
    return any(_are_several(word) for word in words) and _staged(frame, parts, context)


def _meets_people(frame: Frame) -> bool:
    """Whether the other side is people without an office or a name: "met students and veterans"."""
    others = (filler.word for filler in frame.fillers("participant") if way(filler.how) in MET)
    return any(word.lemma in PEOPLE for word in others)


def _are_several(word: Word) -> bool:
    """Whether a plural or a body means several who may meet, though it is not told who: "leaders", "delegations"."""
    body = word.lemma in BODIES and not is_event(word)
    return body or word.lower in SIDES or (word.tag in PLURAL_TAGS and _is_marked(word, "members"))


def _person(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(is_person(filler.word, context) for filler in frame.fillers("participant"))


def _expected(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether those who are expected are persons: not the one who expects, and no result or report."""
    undergo = [filler.word for filler in frame.fillers("participant") if filler.how == "object"]
    described = [] if grammar.is_verb(frame.word) else [filler.word for filler in frame.fillers("participant")]
    return any(is_person(word, context) for word in undergo or described)


def _no_resident(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether none of those who travel is an ambassador, who does not visit the state of his post."""
    roles = (context.discourse.entity(part.key).role for part in parts if part.property == "participant")
    return not any("ambassador" in (role or "").lower() for role in roles)


def _traveller(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whoever is said to travel is a person or a delegation; that nobody is said is no hindrance."""
    travellers = [part for part in parts if part.property == "participant"]
    return not travellers or any(part.word is not None and is_person(part.word, context) for part in travellers)


def _named_object(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(context.discourse.entity(part.key).kind == "Person" for part in parts if part.how == "object")


def _named_person(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(context.discourse.entity(part.key).kind == "Person" for part in parts if part.property == "participant")


def _person_object(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    objects = [filler.word for filler in frame.fillers("participant") if filler.how == "object"]
    led = any(part.how.startswith("leads the") for part in parts)
    return led or any(is_person(word, context) or is_reciprocal(word) for word in objects)


def _people_object(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether somebody known has persons or people as guests: "received veterans"."""
    met = any(part.how == "subject" for part in parts) and _meets_people(frame)
    return met or _person_object(frame, parts, context)


def _person_target(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    return any(
        is_person(filler.word, context)
        for filler in frame.fillers("participant")
        if filler.how not in ("subject", "object")
    )


def _destination(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether it is told where to: to a state abroad, or, with its day, to a town whose state is not known."""
    told = any(part.property == "host" for part in parts)
    dated = _named_person(frame, parts, context) and _dated(frame, parts, context)
    return told or (dated and unknown_town(frame, context) is not None)


def _state_host(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether it is a state that has a guest: "Oslo will receive A"."""
    hosts = [context.discourse.entity(part.key).kind for part in parts if part.property == "host"]
    return bool(hosts) and all(kind == "State" for kind in hosts)


def _is_statement(clause: Word) -> bool:
    """Whether a clause says something of an object, rather than what for: not "called him to tell"."""
    return not (grammar.is_verb(clause) and grammar.is_infinitive(clause))


def _of_talks(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether a round is one of talks, as far as told: no "first round of the election"."""
    told = [found for found in grammar.complements(frame.word, ("of", "in")) if found.pos == "NOUN"]
    return all(lexicon().find("Trigger", "noun", found.lemma) for found in told)


def _scene(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether a place is told, or who looked on."""
    words = [*frame.words, *(grammar.undergoers(frame.word) if grammar.is_verb(frame.word) else ())]
    signed = [found for word in frame.words for found in grammar.complements(word, ("to", "on", "of"))]
    told = [found for word in (*words, *signed) for found in grammar.complements(word, ("in", "at"))]
    return bool(parts) and any(_is_place(found, context) for found in told)


def _is_place(word: Word, context: Context) -> bool:
    return bool(context.discourse.places(word)) or word.name in PLACE_NAMES or word.lemma in VENUES


def _time_object(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether what a verb has is time: "spent two days", "had an hour"."""
    beside = (child for child in frame.word.children if child.i > frame.word.i and grammar.is_noun(child))
    return any(word.name in ("DATE", "TIME") or word.lemma in STAYS for word in (*grammar.objects(frame.word), *beside))


def _unaddressed(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether several speak and no audience or occasion is told, so that they speak to each other."""
    within = [found for found in grammar.complements(frame.word, ("in",)) if not _is_then_or_there(found, context)]
    addressed = within or grammar.complements(frame.word, ("at", "to", "before", "for", "against", "out"))
    return _several(frame, parts, context) and not addressed


def _is_then_or_there(word: Word, context: Context) -> bool:
    return word.name in ("DATE", "TIME") or _is_place(word, context)


def _several(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether two or more are named as doing it."""
    return len({part.key for part in parts if part.how == "subject"}) > 1


def _two_persons(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether one person acts and another undergoes it."""
    roles = {part.how == "subject" for part in parts if context.discourse.entity(part.key).kind == "Person"}
    return len(roles) == 2


def _by_mouth(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether what one tells another is not said to be written or shown."""
    return not any(
        _is_marked(found, "written") for found in grammar.complements(frame.word, ("in", "by", "via", "through"))
    )


def _joined(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether somebody is said to be with or opposite somebody: "sat with the envoy"."""
    return any(way(part.how) in JOINED for part in parts)


def _staged(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether a scene or a day is told."""
    return _dated(frame, parts, context) or _scene(frame, parts, context)


def _dated(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether a time is told to which it belongs."""
    return any(
        placed.expression.role in ("point", "range") for word in frame.words for placed in context.calendar.near(word)
    )


def _organ(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether a body of states acts: "the Security Council", or its members."""
    named = any(_is_marked(word, "organ") and word.tag not in PLURAL_TAGS for word in _bodies(parts, context))
    return named or _members(frame, parts, context)


def _members(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether the members of a body act: "the ministers of the European Union"."""
    return any(_is_marked(word, "members") and word.tag in PLURAL_TAGS for word in _bodies(parts, context))


def _bodies(parts: tuple[Part, ...], context: Context) -> list[Word]:
    """The words that name organisations."""
    named = (part for part in parts if context.discourse.entity(part.key).kind == "Organization")
    return [part.word for part in named if part.word is not None]


def _convened(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether a verb has a body meet, of which there are many meetings: "headed the Second Binational Cabinet"."""
    numbered = any(_is_marked(child, "ordinal") for child in grammar.premodifiers(frame.word))
    unknown = not context.discourse.actors(frame.word)
    held = any(_holds(carrier, frame.word) or (unknown and _has_event(carrier)) for carrier in frame.carriers)
    return held and (numbered or _dated(frame, parts, context))


def _holds(carrier: Carrier, noun: Word) -> bool:
    """Whether a verb holds what a noun names, or has it begin or end by itself."""
    entry = carrier.entry
    if entry is None or entry.effect == "attending":
        return False
    verb = carrier.verb
    return noun in grammar.undergoers(verb) or not (grammar.objects(verb) or grammar.clauses(verb))


def _has_event(carrier: Carrier) -> bool:
    """Whether what a verb has is an event: "the board begins a session"."""
    return any(lexicon().find("Trigger", "noun", found.lemma) for found in grammar.objects(carrier.verb))


def _eventive(frame: Frame, parts: tuple[Part, ...], context: Context) -> bool:
    """Whether a name with an event's noun is told as one: by its number, day or place, or as an occasion."""
    noun = frame.word
    if not (noun.name or context.discourse.actors(noun)):
        return True
    governor, relation = grammar.governor(noun)
    on_occasion = relation == "adposition" and governor is not None and _is_occasion(governor)
    numbered = any(child.text[0].isdigit() or _is_marked(child, "ordinal") for child in grammar.premodifiers(noun))
    carried = any(_holds(each, noun) or _gathers(each.verb) or _takes_place(each, noun) for each in frame.carriers)
    return on_occasion or numbered or carried or bool(context.calendar.hanging_on(noun, "past"))


def _takes_place(carrier: Carrier, noun: Word) -> bool:
    """Whether a verb tells that its subject, an event, takes place."""
    return carrier.verb.lemma in TAKING_PLACE and noun in grammar.subjects(carrier.verb)


def _gathers(verb: Word) -> bool:
    """Whether a verb tells that a body meets: "the assembly convenes"."""
    return any(entry.needs("no-object") for entry in lexicon().find("Trigger", "verb", verb.lemma))


def _is_occasion(adposition: Word) -> bool:
    """Whether a preposition makes an occasion of its noun: "at", "on the sidelines of", "delegation to", "went for"."""
    purpose = adposition.lower == "for" and _travels(adposition.head)
    sent = adposition.lower == "to" and _is_marked(adposition.head, "party")
    beside = adposition.lower == "of" and adposition.head.lemma in SIDELINES
    return adposition.lower in OCCASIONS or beside or sent or purpose


def _travels(verb: Word) -> bool:
    """Whether a verb tells of a journey or a stay."""
    entries = lexicon().find("Trigger", "verb", verb.lemma) if grammar.is_verb(verb) else ()
    return any(entry.evokes == "Visit" for entry in entries)


CONDITIONS: Mapping[str, Condition] = {
    "by-telephone": lambda frame, parts, context: by_telephone(frame),
    "called": lambda frame, parts, context: len(_keys(parts)) > 1 or bool(parts and grammar.is_passive(frame.word)),
    "counterpart": _counterpart,
    "definite": lambda frame, parts, context: is_definite(frame.word),
    "destination": _destination,
    "convened": _convened,
    "dated": _dated,
    "eventive": _eventive,
    "organ": _organ,
    "expected": _expected,
    "joined": _joined,
    "several": _several,
    "by-mouth": _by_mouth,
    "staged": _staged,
    "state-host": _state_host,
    "reciprocal": lambda frame, parts, context: any(
        is_reciprocal(filler.word) for filler in frame.fillers("participant")
    ),
    "members": _members,
    "named-object": _named_object,
    "named-person": _named_person,
    "ordinal": lambda frame, parts, context: any(
        _is_marked(child, "ordinal") for child in grammar.premodifiers(frame.word)
    ),
    "no-complement": lambda frame, parts, context: (
        not any(_is_statement(clause) for clause in grammar.clauses(frame.word))
        and all(_is_marked(word, "ordinal") for word in grammar.attributes(frame.word))
    ),
    "no-infinitive": lambda frame, parts, context: not grammar.clauses(frame.word),
    "no-object": lambda frame, parts, context: not grammar.undergoers(frame.word) or grammar.is_passive(frame.word),
    "no-resident": _no_resident,
    "of-talks": _of_talks,
    "over-wire": _over_wire,
    "own-side": lambda frame, parts, context: any(
        part.property == "participant" and not part.how.startswith("who acts") for part in parts
    ),
    "person": _person,
    "people-object": _people_object,
    "person-object": _person_object,
    "person-target": _person_target,
    "scene": _scene,
    "somebody": lambda frame, parts, context: any(part.property == "participant" for part in parts),
    "time-object": _time_object,
    "traveller": _traveller,
    "two-persons": _two_persons,
    "unaddressed": _unaddressed,
}
