"""One event, said many ways: candidates that tell of the same encounter become one finding.

Two candidates are one where their kinds can be one, their dates and places don't contradict, and their sides are
compatible (equal, a part, a person for his state). A definite noun without sides of its own leans on the last that
fits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.extraction.candidates import Candidate, Context, Part
from kg.language import Word, grammar
from kg.model import Entity, When
from kg.vocabulary.lexicon import lexicon

TALKING = frozenset({"talk", "discussion", "conversation"})
SPOKEN = TALKING | {"call", "exchange", "contact", "meeting", "dialogue", "consultation"}
TALKS = frozenset({"Meeting", "BilateralMeeting"})
GENERAL = frozenset({"Meeting", "BilateralMeeting", "MultilateralMeeting"})
BROAD = frozenset({"Negotiation", "Conference", "Call"})
SETTLED = {"occurred": 5, "ongoing": 4, "cancelled": 6, "denied": 7, "planned": 3, "proposed": 2}
HOLDING = {
    "Ceremony": ("ceremony", "signing"),
    "Conference": ("conference",),
    "Meeting": ("meeting", "summit", "gathering"),
}
LEANING = 8
PAIR = 2
PAST = frozenset({"occurred", "ongoing"})


@dataclass(slots=True)
class Cluster:
    """The candidates that tell of one event, in the order of the text, with the status of each."""

    candidates: list[Candidate] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)

    def take(self, candidate: Candidate, status: str) -> None:
        """Adds a candidate that tells of this event."""
        self.candidates.append(candidate)
        self.statuses.append(status)

    @property
    def dates(self) -> list[When]:
        """The dates its candidates give."""
        return [candidate.date for candidate in self.candidates if candidate.date]

    @property
    def places(self) -> list[str]:
        """The places its candidates give."""
        return [candidate.place for candidate in self.candidates if candidate.place]

    @property
    def keys(self) -> tuple[str, ...]:
        """All who take part or host."""
        return tuple(
            dict.fromkeys(key for candidate in self.candidates for key in candidate.keys("participant", "host"))
        )

    def parts(self) -> tuple[Part, ...]:
        """The roles of all candidates, each once."""
        return tuple(
            {
                (part.property, part.key): part
                for candidate in reversed(self.candidates)
                for part in reversed(candidate.parts)
            }.values()
        )[::-1]

    def date(self) -> When | None:
        """The most precise of the dates."""
        return max(self.dates, key=precision, default=None)

    def status(self) -> str:
        """The most settled of the statuses that are firmly told, the later on a tie; headlines and asides count
        least.
        """
        ranked = zip(self.candidates, self.statuses, strict=True)
        return max(reversed(list(ranked)), key=lambda each: (_weight(each[0]), SETTLED.get(each[1], 0)))[1]


def _weight(candidate: Candidate) -> int:
    return 0 if candidate.in_headline else 2 if candidate.truth.firm else 1


def precision(when: When) -> int:
    """How precise a date is: a day above an interval above a month above a year."""
    return 8 if "/" in when.edtf else len(when.edtf)


def clustered(candidates: Iterable[tuple[Candidate, str]], context: Context) -> list[Cluster]:
    """Candidates with their statuses gathered into events, in the order of the text."""
    clusters: list[Cluster] = []
    for candidate, status in candidates:
        lent = _leaning(candidate, status, clusters)
        for home, told in _homes(lent, status, clusters, context):
            home.take(told, status)
    return clusters


def _homes(
    candidate: Candidate, status: str, clusters: list[Cluster], context: Context
) -> list[tuple[Cluster, Candidate]]:
    """The events that a candidate tells of, each with what it says of it; a new one where it fits none."""
    purpose = _purpose_of(candidate, clusters)
    if len(purpose) == 1:
        return [(purpose[0], candidate)]
    same = (cluster for cluster in reversed(clusters) if _same(cluster, candidate, status, context))
    if not purpose and (home := next(same, None)):
        return [(home, candidate)]
    if tour := purpose or _tour_of(candidate, clusters, context):
        return [(visit, _share(candidate, visit, context)) for visit in tour]
    clusters.append(Cluster())
    return [(clusters[-1], candidate)]


def _purpose_of(candidate: Candidate, clusters: list[Cluster]) -> list[Cluster]:
    """The visits for which talks are the purpose, which are no meeting of their own: "flew to Oslo for talks with"."""
    governor, relation = grammar.governor(grammar.coordination_head(candidate.word))
    if candidate.kind not in TALKS or candidate.label or relation != "adposition" or governor is None:
        return []
    if governor.lower != "for":
        return []
    return [cluster for cluster in clusters if _is_made_for(cluster, governor.head, candidate.date)]


def _is_made_for(visit: Cluster, purposeful: Word, date: When | None) -> bool:
    """Whether a word with a purpose tells of a visit, and the purpose is not of another day."""
    last = visit.candidates[-1].word
    dated_apart = date is not None and date not in visit.dates
    return _kinds(visit) == {"Visit"} and purposeful in (last, last.head) and not dated_apart


def _leaning(candidate: Candidate, status: str, clusters: list[Cluster]) -> Candidate:
    """A candidate without sides of its own takes those of the event before it that it most likely means.

    A visit needs a traveller and a destination, any other event somebody who takes part.
    """
    missing = _missing(candidate)
    if not missing or not _may_lean(candidate, clusters):
        return candidate
    model = max(
        (
            cluster
            for cluster in clusters
            if _can_lend(cluster, candidate, missing) and _statuses_agree(cluster, candidate, status)
        ),
        key=lambda cluster: _closeness(cluster, candidate),
        default=None,
    )
    if model is None:
        return candidate
    borrowed = tuple(
        replace(part, how=f"as of '{model.candidates[0].word.text}' before")
        for part in model.parts()
        if part.property in missing
    )
    return replace(candidate, parts=candidate.parts + borrowed)


def _may_lean(candidate: Candidate, clusters: list[Cluster]) -> bool:
    """Whether a noun points back: definite, plural, one of a series, a visit, or the headline's own word."""
    if candidate.label or (candidate.sided and not candidate.keys()):
        return False
    if candidate.definite or candidate.kind == "Visit" or candidate.word.tag == "NNS" or _is_ordinal(candidate.word):
        return True
    announced = (each.word.lemma for cluster in clusters for each in cluster.candidates if each.in_headline)
    return candidate.word.lemma in announced


def _tour_of(candidate: Candidate, clusters: list[Cluster], context: Context) -> list[Cluster]:
    """The visits whose talks a candidate tells of: with their hosts alone, and no day of their own."""
    if candidate.kind not in TALKS or candidate.label or not candidate.keys():
        return []
    tour = [each for each in clusters if _kinds(each) == {"Visit"} and _near(each, candidate)]
    tour = [each for each in tour if not candidate.date or candidate.date in each.dates]
    known = {key for cluster in tour for key in cluster.keys}
    guests = [key for key in candidate.keys("participant", "host") if key not in known]
    by_name = _by_verb(candidate.word) and any(context.discourse.entity(key).kind == "Person" for key in guests)
    if by_name or not covered(candidate.keys(), known, context):
        return []
    return [each for each in tour if covered(cluster_keys(each, "host"), candidate.keys(), context)] or tour[:1]


def _by_verb(word: Word) -> bool:
    """Whether a verb of its own tells of talks: "met", "held talks", not "for talks"."""
    governor, relation = grammar.governor(word)
    held = relation == "object" and governor is not None and lexicon().first("SupportVerb", "verb", governor.lemma)
    return grammar.is_verb(word) or bool(held)


def _share(candidate: Candidate, visit: Cluster, context: Context) -> Candidate:
    """What the talks of a tour say of one of its visits: those of its own host."""
    mine = tuple(part for part in candidate.parts if covered((part.key,), visit.keys, context))
    return replace(candidate, parts=mine)


def _near(cluster: Cluster, candidate: Candidate) -> bool:
    return candidate.word.sentence.index - cluster.candidates[-1].word.sentence.index <= 1


def _missing(candidate: Candidate) -> tuple[str, ...]:
    needed = ("participant", "host") if candidate.kind == "Visit" else ("participant",)
    if candidate.kind != "Visit" and candidate.keys():
        return ()
    return tuple(name for name in needed if not candidate.keys(name))


def _kinds(cluster: Cluster) -> set[str]:
    return (
        {cluster.candidates[0].kind}
        if cluster.candidates[0].kind == "Visit"
        else {each.kind for each in cluster.candidates}
    )


def _breadths_agree(cluster: Cluster, candidate: Candidate) -> bool:
    """A meeting is also a negotiation only where one of the two points back or announces."""
    broad = (candidate.kind in BROAD) != bool(_kinds(cluster) & BROAD)
    return not broad or candidate.definite or all(each.in_headline for each in cluster.candidates)


def _can_lend(cluster: Cluster, candidate: Candidate, missing: tuple[str, ...]) -> bool:
    kinds = _kinds(cluster)
    names = {part.property for part in cluster.parts()}
    near = candidate.word.sentence.index - cluster.candidates[-1].word.sentence.index <= LEANING
    spoken = "Call" not in kinds or candidate.kind == "Call" or candidate.word.lemma in SPOKEN
    return near and spoken and bool(names & set(missing)) and kinds_agree(kinds, candidate.kind)


def _closeness(cluster: Cluster, candidate: Candidate) -> tuple[int, int, int]:
    """The same word counts most, then two sides for talks, then nearness."""
    lemmas = {each.word.lemma for each in cluster.candidates}
    paired = candidate.word.lemma not in TALKING or len(cluster.keys) > 1
    return (int(candidate.word.lemma in lemmas), int(paired), cluster.candidates[-1].word.i)


def _is_ordinal(word: Word) -> bool:
    return any(
        entry.effect == "ordinal"
        for child in grammar.premodifiers(word)
        for entry in lexicon().find("Marker", "adjective", child.lower)
    )


def _same(cluster: Cluster, candidate: Candidate, status: str, context: Context) -> bool:
    return (
        kinds_agree(_kinds(cluster), candidate.kind)
        and _breadths_agree(cluster, candidate)
        and _names_agree(cluster, candidate)
        and dates_agree(cluster.dates, candidate.date)
        and _places_agree(cluster, candidate, context)
        and _statuses_agree(cluster, candidate, status)
        and _sides_agree(cluster, candidate, context)
    )


def _names_agree(cluster: Cluster, candidate: Candidate) -> bool:
    """Events of different names are two; a named one is meant by its own noun alone ("the summit")."""
    names = {each.label for each in cluster.candidates if each.label}
    if candidate.label and names:
        return candidate.label in names
    if not candidate.label and not names:
        return True
    return candidate.word.lemma in {each.word.lemma for each in cluster.candidates} and (
        candidate.definite or bool(candidate.label)
    )


def kinds_agree(kinds: set[str], kind: str) -> bool:
    """Whether an event of one of the kinds may be meant by a trigger of another.

    "The meeting" may mean a conference, a negotiation or a call; a conference is no negotiation.
    """
    return kind in kinds or (kind in GENERAL and kinds <= GENERAL | BROAD) or (kind in BROAD and kinds <= GENERAL)


def dates_agree(dates: Iterable[When], date: When | None) -> bool:
    """Whether a date lies within, or holds, each of the others."""
    if date is None:
        return True
    return all(_overlap(date, other) for other in dates)


def _overlap(a: When, b: When) -> bool:
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return a.edtf == b.edtf
    return a.earliest <= b.latest and b.earliest <= a.latest


def _places_agree(cluster: Cluster, candidate: Candidate, context: Context) -> bool:
    if candidate.place is None or not cluster.places or candidate.place in cluster.places:
        return True
    entities = [context.discourse.entity(key) for key in (candidate.place, *cluster.places)]
    kinds = {entity.kind for entity in entities}
    return ("State" in kinds and "Place" in kinds) or any(entity.known is None for entity in entities)


def _statuses_agree(cluster: Cluster, candidate: Candidate, status: str) -> bool:
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
    if candidate.kind == "Visit":
        hosts = set(cluster_keys(cluster, "host"))
        if hosts and candidate.keys("host") and not hosts & set(candidate.keys("host")):
            return False
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
    shared = len(set(mine) & set(theirs))
    return candidate.definite and (within or shared > 1 or _joins(cluster, candidate, context))


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
    if any(part.how.split(",")[0] in ("between", "with") for part in candidate.parts):
        return False
    nouns = (*HOLDING.get(candidate.kind, ()), *(each.word.lemma for each in cluster.candidates))
    return _is_of_many(cluster, context) and candidate.word.lemma in nouns and _near_by(cluster, candidate)


def _is_of_many(cluster: Cluster, context: Context) -> bool:
    organised = any(context.discourse.entity(key).kind == "Organization" for key in cluster.keys)
    return (
        organised or len(cluster.keys) > 2 or bool(_kinds(cluster) & {"Ceremony", "Conference", "MultilateralMeeting"})
    )


def _near_by(cluster: Cluster, candidate: Candidate) -> bool:
    return candidate.word.sentence.index - cluster.candidates[-1].word.sentence.index <= LEANING


def cluster_keys(cluster: Cluster, *properties: str) -> tuple[str, ...]:
    """The entities in some roles in any of a cluster's candidates."""
    return tuple(key for candidate in cluster.candidates for key in candidate.keys(*properties))


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
