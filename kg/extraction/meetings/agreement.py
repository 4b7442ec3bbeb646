"""Whether a candidate tells of an event that was told before.

It does where their kinds can be one, their names, dates and places don't contradict, and their sides are compatible:
equal, a part, a person for his state.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.candidates import Candidate, Context, Part
from kg.extraction.meetings.cluster import PAST, Cluster, cluster_keys, kinds_of
from kg.extraction.meetings.words import is_occasion, way
from kg.extraction.times import dates_agree
from kg.language import Word, grammar
from kg.model import Entity
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

GENERAL = frozenset({"Meeting", "BilateralMeeting", "MultilateralMeeting"})
CROWDED = frozenset({"Ceremony", "Conference", "MultilateralMeeting"})
BROAD = frozenset({"Negotiation", "Conference", "Call"})
EVENT = "event"
HOLDING = {
    "Ceremony": word_class("ceremonyHeld"),
    "Conference": word_class("conferenceHeld"),
    "Meeting": word_class("meetingHeld") | {EVENT},
}
PAIRING = frozenset({"between", "with", "possessor", "who acted together before"})
SPEAKING = word_class("speakingTogether")
LEANING = 8
PAIR = 2


def same(cluster: Cluster, candidate: Candidate, status: str, context: Context) -> bool:
    """Whether a candidate of a status tells of the event of a cluster."""
    return (
        kinds_agree(kinds_of(cluster), candidate.kind)
        and all(each.word is not candidate.word for each in cluster.candidates)
        and not (is_occasion(candidate.word) and candidate.word.sentence is cluster.candidates[-1].word.sentence)
        and (not is_another(candidate.word) or is_another(cluster.candidates[-1].word))
        and _breadths_agree(cluster, candidate)
        and _names_agree(cluster, candidate)
        and dates_agree(cluster.dates, candidate.date)
        and _places_agree(cluster, candidate, context)
        and statuses_agree(cluster, candidate, status)
        and _sides_agree(cluster, candidate, context)
    )


def is_another(noun: Word) -> bool:
    """Whether its own adjective sets an event apart from the one just told of: "the previous round", not "it was their
    second meeting".
    """
    governor, relation = grammar.governor(noun)
    told_of_one = governor is not None and governor.lemma == "be" and relation == "object"
    if not grammar.is_noun(noun) or told_of_one:
        return False
    return any(lexicon().marks("adjective", child.lower, "another") for child in grammar.premodifiers(noun))


def _names_agree(cluster: Cluster, candidate: Candidate) -> bool:
    """Events of different names are two; a named one is meant by its own noun alone ("the summit")."""
    names = {each.label for each in cluster.candidates if each.label}
    if candidate.word.lemma == EVENT:
        return True
    if candidate.label and names:
        return candidate.label in names
    if not candidate.label and not names:
        return True
    return candidate.word.lemma in {each.word.lemma for each in cluster.candidates} and (
        candidate.definite or bool(candidate.label)
    )


def _breadths_agree(cluster: Cluster, candidate: Candidate) -> bool:
    """A meeting is also a negotiation only where one of the two points back or announces."""
    broad = (candidate.kind in BROAD) != bool(kinds_of(cluster) & BROAD)
    spoken = _speaks(candidate.word) and "Call" in kinds_of(cluster)
    told = spoken or _is_purpose(candidate.word, cluster.candidates[-1].word)
    return not broad or candidate.definite or told or all(each.in_headline for each in cluster.candidates)


def _is_purpose(noun: Word, verb: Word) -> bool:
    """Whether a verb of meeting has a noun for its purpose: "sat down for a new round of talks"."""
    governor, relation = grammar.governor(noun)
    while relation == "adposition" and governor is not None and governor.lower == "of":
        governor, relation = grammar.governor(governor.head)
    return relation == "adposition" and governor is not None and governor.lower == "for" and governor.head is verb


def _speaks(word: Word) -> bool:
    """Whether a verb tells of speaking, which may be by telephone as the call before was."""
    return grammar.is_verb(word) and word.lemma in SPEAKING


def kinds_agree(kinds: set[str], kind: str) -> bool:
    """Whether an event of one of the kinds may be meant by a trigger of another.

    "The meeting" may mean a conference, a negotiation or a call; a conference is no negotiation.
    """
    return kind in kinds or (kind in GENERAL and kinds <= GENERAL | BROAD) or (kind in BROAD and kinds <= GENERAL)


def _places_agree(cluster: Cluster, candidate: Candidate, context: Context) -> bool:
    if candidate.place is None or not cluster.places or candidate.place in cluster.places:
        return True
    entities = [context.discourse.entity(key) for key in (candidate.place, *cluster.places)]
    kinds = {entity.kind for entity in entities}
    return ("State" in kinds and "Place" in kinds) or any(entity.known is None for entity in entities)


def statuses_agree(cluster: Cluster, candidate: Candidate, status: str) -> bool:
    """What took place and what is planned are one only where they are said to be of one day."""
    if _is_called_future(candidate.word) and PAST & set(cluster.statuses):
        return False
    if status in cluster.statuses or candidate.definite or not candidate.truth.firm:
        return True
    if all(not each.truth.firm or each.in_headline for each in cluster.candidates):
        return True
    if (status in PAST) != bool(PAST & set(cluster.statuses)):
        return candidate.date is not None and bool(cluster.dates)
    return True


def _is_same_noun(cluster: Cluster, candidate: Candidate) -> bool:
    """Whether an event told before of nobody is told again: in its own sentence, or by "the" and its own noun."""
    last = cluster.candidates[-1].word
    return last.sentence is candidate.word.sentence or (candidate.definite and last.lemma == candidate.word.lemma)


def _is_called_future(noun: Word) -> bool:
    """Whether the noun's own adjective sets it ahead: "the upcoming meeting"."""
    entries = (lexicon().first("TruthWord", "adjective", word.lower) for word in grammar.premodifiers(noun))
    return any(entry is not None and entry.effect == "planned" for entry in entries)


def _sides_agree(cluster: Cluster, candidate: Candidate, context: Context) -> bool:
    """Whether those whom a candidate names are, as far as they are told, those of an event."""
    if candidate.kind == "Visit":
        hosts = set(cluster_keys(cluster, "host"))
        if hosts and candidate.keys("host") and not hosts & set(candidate.keys("host")):
            return False
        if hosts & set(candidate.keys("host")) and candidate.definite and _is_company(candidate):
            return True
    mine, theirs = candidate.keys("participant", "host"), cluster.keys
    within, around = covered(mine, theirs, context), covered(theirs, mine, context)
    if not theirs:
        return bool(mine) and _is_same_noun(cluster, candidate)
    if not mine:
        return False
    announced = all(each.in_headline for each in cluster.candidates)
    if announced and (within or around):
        return True
    if (within and around) or (around and _widens(cluster, candidate)) or (within and len(mine) > 1):
        return True
    if _match_but_one(mine, theirs, context):
        return True
    if within and _is_done_in_session(cluster.candidates[-1].word, candidate.word):
        return True
    shared = len(set(mine) & set(theirs))
    return candidate.definite and (within or shared > 1 or _joins(cluster, candidate, context))


def _is_done_in_session(sitting: Word, verb: Word) -> bool:
    """Whether those do something who are said to sit together: "leaders, meeting in Oslo, agreed"."""
    doers, relation = grammar.governor(sitting)
    described = relation in ("noun clause", "relative") and sitting.tag in grammar.PARTICIPLES
    acts = grammar.is_verb(verb) and not grammar.is_infinitive(verb)
    return described and acts and doers in grammar.subjects(verb)


def _is_company(candidate: Candidate) -> bool:
    """Whether of a visit only those are told who come along: "A will be joined on the trip by B"."""
    guests = [part for part in candidate.parts if part.property == "participant"]
    return bool(guests) and all(part.how.startswith(("by", "joined", "accompanied")) for part in guests)


def _widens(cluster: Cluster, candidate: Candidate) -> bool:
    """Whether more sides may be told of the same event: not by "a meeting" of three after one of two of them."""
    return len(cluster.keys) < len(candidate.keys()) and (
        len(cluster.keys) < PAIR or candidate.definite or not grammar.is_noun(candidate.word)
    )


def _match_but_one(mine: tuple[str, ...], theirs: tuple[str, ...], context: Context) -> bool:
    """Whether two pairs are one but for a person whose side the text does not tell: "South Korea and Japan", "Cho and
    Japan's Iwaya".
    """
    if len(mine) != PAIR or len(theirs) != PAIR:
        return False
    left = [key for key in mine if not covered((key,), theirs, context)]
    right = [key for key in theirs if not covered((key,), mine, context)]
    if len(left) != 1 or len(right) != 1:
        return False
    person, body = sorted((context.discourse.entity(left[0]), context.discourse.entity(right[0])), key=_is_body)
    return person.kind == "Person" and body.kind == "State" and not person.state and not person.organization


def _is_body(entity: Entity) -> bool:
    return entity.kind != "Person"


def _joins(cluster: Cluster, candidate: Candidate, context: Context) -> bool:
    """Whether others are said to be at an event of many told before: "the ceremony was attended by"."""
    if any(way(part.how) in PAIRING for part in candidate.parts):
        return False
    nouns = (*HOLDING.get(candidate.kind, ()), *(each.word.lemma for each in cluster.candidates))
    beside = all(_is_beside(part) for part in candidate.parts)
    held = _is_of_many(cluster, context) and candidate.word.lemma in nouns
    return (beside or held) and _near_by(cluster, candidate)


def _is_beside(part: Part) -> bool:
    """Whether somebody chairs, hosts, mediates or attends what others hold: "the talks, mediated by A"."""
    told = part.word is not None and part.how.startswith(("subject of", "by, by"))
    verb = grammar.clause_of(part.word) if told and part.word is not None else None
    entry = lexicon().first("SupportVerb", "verb", verb.lemma) if verb is not None else None
    return entry is not None and (entry.effect in ("attending", "presiding") or entry.value("subjectIs") == "host")


def _is_of_many(cluster: Cluster, context: Context) -> bool:
    organised = any(context.discourse.entity(key).kind == "Organization" for key in cluster.keys)
    return (
        organised
        or len(cluster.keys) > 2
        or bool(kinds_of(cluster) & {"Ceremony", "Conference", "MultilateralMeeting"})
    )


def _near_by(cluster: Cluster, candidate: Candidate) -> bool:
    return candidate.word.sentence.index - cluster.candidates[-1].word.sentence.index <= LEANING


def covered(keys: Iterable[str], others: Iterable[str], context: Context) -> bool:
    """Whether each of some entities is among others, itself or as the person that speaks for it, or the state he speaks
    for.

    Two persons of one state are two.
    """
    others = tuple(others)
    return all(any(_same_side(key, other, context) for other in others) for key in keys)


def _same_side(one: str, other: str, context: Context) -> bool:
    if one == other:
        return True
    person, body = sorted(
        (context.discourse.entity(one), context.discourse.entity(other)), key=lambda each: each.kind != "Person"
    )
    if person.kind != "Person" or body.kind == "Person":
        return False
    return body.name == person.state or body.name == person.organization or f"of the {body.name}" in (person.role or "")


def sides(keys: Iterable[str], context: Context) -> frozenset[str]:
    """The sides that entities stand for: a person's state where the text tells it, else the entity itself."""
    found = set()
    for key in keys:
        entity = context.discourse.entity(key)
        found.add(entity.state if entity.kind == "Person" and entity.state else entity.name)
    return frozenset(found)
