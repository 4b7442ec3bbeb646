"""Frames: a trigger from the lexicon evokes a kind, and grammar fills its slots.

Passive, control, coordination and relative clauses are `grammar`'s affair; here a slot's place ("subject", "possessor",
"with") is turned into the words that stand there, each with how it was found. A slot that its own clause leaves open is
looked for in the clauses around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.carriers import Carrier, as_carrier, carrying_verbs
from kg.extraction.echoes import is_echo, said_of
from kg.extraction.truth import UNREAL, truth
from kg.language import Doc, Word, grammar
from kg.vocabulary.lexicon import Entry, lexicon
from kg.vocabulary.wordclasses import word_class

LOCATIVE = frozenset({"in", "at", "to"})
JOINING = frozenset({"with", "between", "by", "among"})
INVITATION = "invitation"
TAKING = word_class("taking")
ECHO_REACH = 2  # sentences from an event noun to what stands for it
THERE = "there"
DEICTIC = frozenset({"here", THERE})
TIMES = frozenset({"TIME", "DATE"})
AREAS = frozenset({"GPE", "LOC"})
PLACES = AREAS | {"FAC"}
SETTINGS = word_class("setting")
REALMS = word_class("realm")
SIDELINES = word_class("sideline")
HELD_IN = frozenset({"in", "at", "on", "over", "behind", "for", "by", "via", "during"})
ABOUT = ("on", "over", "about", "for", "towards")
PREDICATIVE = frozenset({"ADJ", "ADV"})
ABSENCE = word_class("shunning")


@dataclass(frozen=True, slots=True)
class Filler:
    """A word that fills a slot, and how it was found: "subject", "with", "subject of 'hold'"."""

    word: Word
    how: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger word, its lexical entry, the fillers of each property, and the verbs that carry the word if it is a
    noun.

    `echoed` is the frame of the event noun that the word stands for: of "the first", of "it was put off".
    """

    word: Word
    entry: Entry
    slots: tuple[tuple[str, tuple[Filler, ...]], ...]
    carriers: tuple[Carrier, ...] = ()
    echoed: Frame | None = None

    @property
    def kind(self) -> str:
        """The ontology class that the trigger evokes."""
        return self.entry.evokes

    @property
    def words(self) -> tuple[Word, ...]:
        """The trigger and the verbs that carry it: the words that a time or a place may hang on."""
        return (self.word, *(carrier.verb for carrier in self.carriers if not carrier.apart))

    def fillers(self, name: str) -> tuple[Filler, ...]:
        """The fillers of a property."""
        return next((found for property_, found in self.slots if property_ == name), ())


def frames(doc: Doc) -> Iterator[Frame]:
    """The frames of all triggers of an article, in the order of the text; a word may evoke several until its slots
    decide.
    """
    told: Frame | None = None
    for word in doc.words:
        found = [_frame(word, entry) for entry in _triggers(word) if _words_allow(word, entry)]
        if not found and told is not None and _is_near(word, told.word) and is_echo(word):
            found = [_echo(word, told)]
        elif found and grammar.is_noun(word):
            told = found[0]
        yield from found


def _is_near(word: Word, told: Word) -> bool:
    return word.sentence.index - told.sentence.index <= ECHO_REACH


def _echo(word: Word, told: Frame) -> Frame:
    """The frame of a word that stands for an event noun."""
    frame = _frame(word, told.entry)
    behind = tuple(as_carrier(verb) for verb in said_of(word))
    return replace(frame, carriers=(*frame.carriers, *behind), echoed=told)


def _triggers(word: Word) -> tuple[Entry, ...]:
    if word.tag.startswith("VB"):
        return lexicon().find("Trigger", "verb", word.lemma)
    if word.tag.startswith("NN") and not word.name.startswith(("PERSON", "GPE")):
        return lexicon().find("Trigger", "noun", word.lemma) or lexicon().find("Trigger", "noun", word.lower)
    if word.pos in PREDICATIVE:
        return lexicon().find("Trigger", "adjective", word.lower)
    return lexicon().find("Trigger", "phrase", word.lower) if _is_aside(word) else ()


def _is_aside(word: Word) -> bool:
    """Whether a preposition is set behind a name by a comma: "the envoy, in Oslo for talks, said"."""
    before = [each for each in word.sentence.words if each.i == word.i - 1]
    set_off = grammar.is_adposition(word) and bool(before) and before[0].text == ","
    return set_off and word.head.i < word.i and grammar.governor(word.head)[1] == "subject"


def _words_allow(word: Word, entry: Entry) -> bool:
    """Whether the particle, preposition or object noun that an entry names stands there."""
    beside = {child.lower for child in word.children}
    nouns = set(entry.values.get("objectNoun", ()))
    named = entry.values.get("particle", ()) + entry.words.get("preposition", ())
    objects = [near for found in grammar.objects(word) for near in (found, *grammar.complements(found, ("of",)))]
    if nouns and not nouns & {found.lemma for found in objects}:
        return False
    if "complementNoun" in entry.values:
        return _completes(word, entry)
    return not named or bool(beside & set(named))


def _completes(word: Word, entry: Entry) -> bool:
    """Whether one of the entry's nouns stands behind one of its prepositions: "to dinner", "back at the table"."""
    found = [noun for each in _completed(word) for noun in grammar.complements(each, entry.words["preposition"])]
    return bool(set(entry.values["complementNoun"]) & {noun.lemma for noun in found})


def _frame(word: Word, entry: Entry) -> Frame:
    carriers = () if grammar.is_verb(word) else tuple(carrying_verbs(word))
    slots = []
    for property_, places in entry.slots.items():
        found = [filler for place in places for filler in _at(word, place, carriers, property_)]
        found.extend(filler for place in places for filler in _after_object(word, place, entry))
        slots.append((property_, tuple({filler.word.i: filler for filler in reversed(found)}.values())[::-1]))
    return Frame(word, entry, tuple(slots), carriers)


def _at(word: Word, place: str, carriers: tuple[Carrier, ...], property_: str) -> Iterator[Filler]:
    if place == "subject":
        yield from _subjects(word, carriers, property_)
        yield from _gathered(word, carriers)
    elif place == THERE:
        yield from (Filler(child, place) for child in _adverbs(word) if child.lower in DEICTIC)
    elif place == "listed":
        yield from (Filler(found, place) for found in _itinerary(word))
    elif place == "object with":
        told = (found for noun in grammar.objects(word) for found in grammar.complements(noun, ("with",)))
        yield from (Filler(found, "with") for found in told)
    elif place in ("of somewhere", "of somebody"):
        of = (
            found for found in grammar.complements(word, ("of",)) if (found.name in AREAS) == (place == "of somewhere")
        )
        yield from (Filler(found, "of") for found in of)
    elif place == "within":
        yield from (Filler(found, place) for found in grammar.expanded(grammar.adposition_objects(word)))
    elif place == "object":
        yield from (Filler(found, "object") for found in grammar.undergoers(word))
    elif place == "possessor":
        yield from (Filler(found, "possessor") for found in grammar.possessors(word))
    elif place == "modifier":
        yield from (Filler(found, "modifier") for found in _modifiers(word))
    else:
        yield from _after_preposition(word, place, carriers)


def _modifiers(noun: Word) -> list[Word]:
    """The nouns and adjectives before a noun, and those joined to them: both states of "the Japan-U.S. summit"."""
    return grammar.expanded(
        found
        for before in grammar.premodifiers(noun)
        if not grammar.is_possessor(before)
        for found in (before, *grammar.premodifiers(before))
    )


def _subjects(word: Word, carriers: tuple[Carrier, ...], property_: str) -> Iterator[Filler]:
    if (invited := _invited(word)) is not None:
        yield from (Filler(found, "whom somebody invites") for found in invited)
    elif grammar.is_verb(word):
        yield from (Filler(_past_dateline(found), "subject") for found in grammar.subjects(word))
    elif not grammar.is_noun(word):
        yield from (Filler(found, "subject") for found in _described(word))
    for carrier in carriers:
        if (
            carrier.entry is not None
            and (carrier.entry.value("subjectIs") or "participant") in (property_, "host")
            and not is_shunned(carrier.verb)
        ):
            yield from (
                Filler(found, f"subject of '{carrier.verb.text}'")
                for found in grammar.subjects(carrier.verb)
                if found is not word and not _is_described_by(found, carrier.verb)
            )


def _is_described_by(place: Word, verb: Word) -> bool:
    """Whether a verb that carries an event hangs on its place: Oslo of "the visit to Oslo, which begins on Friday"."""
    return place is verb.head and place.name in AREAS and grammar.is_relative(verb)


def _invited(verb: Word) -> list[Word] | None:
    """Who is to do what somebody is invited to: A of "extended to A an invitation to visit"; None for other verbs."""
    noun, relation = grammar.governor(verb)
    if noun is None or relation != "noun clause" or noun.lemma != INVITATION or not grammar.is_infinitive(verb):
        return None
    above = grammar.clause_of(noun.head)
    if above.lemma in TAKING or grammar.possessors(noun):
        return None
    return [*grammar.complements(noun, ("to", "for")), *grammar.complements(above, ("to",))]


def _itinerary(word: Word) -> list[Word]:
    """The further places of a list with times, which the parser hangs on the times: "visits Riga on Monday, Tallinn on
    Tuesday and Vilnius".
    """
    verb = word if grammar.is_verb(word) else grammar.clause_of(word)
    behind = (each for each in word.sentence.words if each.i > word.i and each.pos == "PROPN" and not _is_time(each))
    return [each for each in behind if _is_next_stop(each, verb) and grammar.clause_of(each) is verb]


def _is_time(word: Word) -> bool:
    return word.name in TIMES


def _is_next_stop(place: Word, verb: Word) -> bool:
    """Whether a place hangs where a parser puts the next of a list: on a time, on the verb, on the place before."""
    relation = grammar.governor(place)[1]
    if place.head is verb:
        return relation in ("coordinate", "other")
    if relation == "adposition" and place.head.lower in LOCATIVE:
        return grammar.governor(place.head)[1] == "coordinate" and _is_time(place.head.head)
    return (relation == "coordinate" and _is_time(place.head)) or (
        relation == "apposition" and place.head.name == "GPE"
    )


def _described(adjective: Word) -> list[Word]:
    """Whom an adjective describes: the subject of its copula, or the noun before it ("the envoy, due in Oslo")."""
    above = adjective.head
    if (copula := _copula(adjective)) is not None:
        return grammar.subjects(copula)
    return [above] if grammar.is_noun(above) and above.i < adjective.i else []


def _copula(adjective: Word) -> Word | None:
    """The "be" that an adjective or adverb completes: of "is due in Oslo", "will be back in Rome"."""
    return adjective.head if adjective.head.lemma == "be" and adjective.i > adjective.head.i else None


def _adverbs(word: Word) -> list[Word]:
    """The adverbs of a verb, of an adjective and of its copula."""
    copula = None if grammar.is_verb(word) else _copula(word)
    return [child for each in filter(None, (word, copula)) for child in each.children if child.pos == "ADV"]


def _past_dateline(subject: Word) -> Word:
    """The subject proper where the parser took the place before it for one: "New York, The Minister, A, met"."""
    beside = [child for child in subject.children if child.i > subject.i and child.pos == "PROPN" and not child.name]
    opens = subject.name == "GPE" and grammar.phrase(subject)[0] is subject.sentence.words[0]
    titled = [child for child in beside if any(word.lower == "the" for word in child.children)]
    return titled[0] if opens and titled else subject


def _gathered(noun: Word, carriers: tuple[Carrier, ...]) -> Iterator[Filler]:
    """Those whom an event is said to bring together: "the summit brought together A and B"."""
    for carrier in carriers:
        gathers = lexicon().marks("verb", carrier.verb.lemma, "gathering")
        if gathers and noun in grammar.subjects(carrier.verb):
            yield from (Filler(found, f"object of '{carrier.verb.text}'") for found in grammar.undergoers(carrier.verb))


def is_shunned(verb: Word) -> bool:
    """Whether a verb tells that its subject does not come to an event: "will not attend", "skipped"."""
    entry = lexicon().first("SupportVerb", "verb", verb.lemma)
    attending = entry is not None and entry.effect == "attending"
    return attending and (verb.lemma in ABSENCE or truth(verb).mode in UNREAL)


def _after_object(verb: Word, place: str, entry: Entry) -> Iterator[Filler]:
    """What completes the noun that makes the verb a trigger: "exchanged views with A"."""
    for noun in grammar.objects(verb) if "objectNoun" in entry.values else ():
        if noun.lemma in entry.values["objectNoun"]:
            yield from (Filler(found, place) for found in grammar.complements(noun, (place,)))


def _after_preposition(word: Word, place: str, carriers: tuple[Carrier, ...]) -> Iterator[Filler]:
    for near in (*_completed(word), *_times_of(word), *(_settings_of(word) if place in JOINING else ())):
        yield from (Filler(found, place) for found in grammar.complements(near, (place,)))
    if place == "between" and grammar.is_noun(word):
        topics = grammar.complements(word, ABOUT)
        yield from (Filler(found, place) for topic in topics for found in grammar.complements(topic, (place,)))
    if place == "to" and grammar.is_noun(word):
        owners = grammar.complements(word, ("of", "by"))
        yield from (Filler(found, place) for owner in owners for found in grammar.complements(owner, (place,)))
    if place in ("of", "by") and grammar.is_noun(word):
        goals = [goal for goal in grammar.complements(word, ("to",)) if goal.name == "GPE" and goal.lower not in REALMS]
        yield from (Filler(found, place) for goal in goals for found in grammar.complements(goal, (place,)))
    if place == "to" and (praised := _judged_by(word)) is not None:
        yield from (Filler(found, f"to, by '{praised.text}'") for found in grammar.complements(praised, (place,)))
    if place in LOCATIVE and (antecedent := grammar.where(word)):
        yield Filler(antecedent, f"{place}, by 'where'")
    for carrier in carriers:
        if place in JOINING or (carrier.entry is not None and place in ("to", "in", "from")):
            yield from (
                Filler(found, f"{place}, by '{carrier.verb.text}'")
                for near in (carrier.verb, *_times_of(carrier.verb), *_settings_of(carrier.verb))
                for found in grammar.complements(near, (place,))
                if found is not word
            )


def _completed(word: Word) -> list[Word]:
    """A word and what else its prepositional phrases may hang on: its adverbs and particles, its copula, the time it
    takes ("sat for two hours with").
    """
    copula = None if grammar.is_verb(word) or grammar.is_noun(word) else _copula(word)
    near = [child for child in word.children if child.pos in PREDICATIVE or child.tag == "RP"]
    lasting = [*grammar.complements(word, ("for",)), *word.children] if grammar.is_verb(word) else []
    times = [found for found in lasting if found.name in TIMES and found.pos == "NOUN"]
    return [word, *near, *times, *filter(None, [copula])]


def _times_of(word: Word) -> list[Word]:
    """The times under a word's prepositions, on which the parser may hang what follows: "closes on May 2 in Oslo"."""
    return [found for found in grammar.complements(word, ("on", "from", "until", "since")) if _is_time(found)]


def _settings_of(word: Word) -> list[Word]:
    """Where and how an event is held, on which the parser may hang who with: "a meeting behind closed doors with A",
    "on the margins of the summit with A".
    """
    found = grammar.complements(word, HELD_IN)
    beside = [each for side in found if side.lemma in SIDELINES for each in grammar.complements(side, ("of",))]
    held = [*found, *(each for event in beside for each in grammar.complements(event, HELD_IN))]
    return beside + [each for each in held if each.lemma in SETTINGS or each.name in PLACES or _is_time(each)]


def _judged_by(noun: Word) -> Word | None:
    """The verb that speaks of an event, on which the parser may hang what is its own: "hailed the visit of A to B"."""
    governor, relation = grammar.governor(noun)
    if governor is None or relation != "object" or not grammar.is_verb(governor):
        return None
    entry = lexicon().first("TruthWord", "verb", governor.lemma)
    return governor if entry is not None and entry.effect == "same" else None


def circumstantial_subjects(frame: Frame) -> list[Word]:
    """Who acts in the clause an event noun stands in: the second choice for a slot that its own words leave open."""
    verb = grammar.clause_of(frame.word)
    if not grammar.is_verb(verb):
        return []
    joined = grammar.undergoers(verb) if lexicon().first("SupportVerb", "verb", verb.lemma) else []
    return [found for found in (*grammar.subjects(verb), *joined) if found is not frame.word]
