"""One event, said many ways: candidates that tell of the same encounter become one finding.

A candidate joins the event that it agrees with (`agreement`), with the sides that others lend it (`lending`); the talks
for which a tour is made are told of its visits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.candidates import Candidate, Context
from kg.extraction.meetings.agreement import covered, is_another, same
from kg.extraction.meetings.cluster import Cluster, cluster_keys, kinds_of
from kg.extraction.meetings.lending import (
    guessed,
    has_met,
    is_anchored,
    is_particular,
    leaning,
    of_article,
)
from kg.extraction.meetings.protagonist import protagonist
from kg.extraction.meetings.words import way
from kg.language import Word, grammar
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

CROWDED = frozenset({"Conference", "MultilateralMeeting", "Ceremony"})
GATHERINGS = word_class("gathering")
DECIDING = (word_class("say") | word_class("together") | word_class("deciding")) - word_class("lastingOrEnding")
NOTED = word_class("noted")
PAIR = 2
TALKS = frozenset({"Meeting", "BilateralMeeting"})


def clustered(candidates: Iterable[tuple[Candidate, str]], context: Context) -> list[Cluster]:
    """Candidates with their statuses gathered into events, in the order of the text."""
    clusters: list[Cluster] = []
    hero = protagonist(context)
    for candidate, status in candidates:
        if (sitting := _in_session(candidate, clusters)) is not None:
            sitting.take(replace(candidate, date=None, place=None), status)
            continue
        lent = leaning(candidate, clusters, context, hero)
        for home, told in _homes(lent, status, clusters, context):
            home.take(told, status)
    return list(_without_open(clusters, context))


def _in_session(candidate: Candidate, clusters: list[Cluster]) -> Cluster | None:
    """The event that acts itself, as those who sit in it: what "the Summit noted" or "the Meeting agreed" has no day or
    place of its own.
    """
    governor, relation = grammar.governor(grammar.coordination_head(candidate.word))
    acts = relation == "subject" and governor is not None and _decides(governor)
    told = not candidate.keys() and grammar.is_noun(candidate.word) and not is_another(candidate.word)
    if not (acts and told):
        return None
    lemma = candidate.word.lemma
    return next((each for each in clusters if any(known.word.lemma == lemma for known in each.candidates)), None)


def _decides(verb: Word) -> bool:
    noting = verb.lemma == "take" and any(noun.lemma in NOTED for noun in grammar.objects(verb))
    return noting or verb.lemma in DECIDING


def _without_open(clusters: list[Cluster], context: Context) -> Iterator[Cluster]:
    """The events, those of which no side was told with the sides of the next one: "Talks in Oslo failed. A and B"; else
    with those whom the article is about.
    """
    for cluster in clusters:
        first = cluster.candidates[0]
        if not cluster.keys and is_anchored(first) and (model := _next_met(cluster, clusters, context)) is not None:
            cluster.candidates[0] = guessed(first, model, context)
        elif not cluster.keys and is_particular(first):
            cluster.candidates[0] = of_article(first, context)
        yield cluster


def _next_met(cluster: Cluster, clusters: list[Cluster], context: Context) -> Cluster | None:
    behind = clusters[clusters.index(cluster) + 1 :]
    return next((each for each in behind if has_met(each, cluster.candidates[0], context)), None)


def _homes(
    candidate: Candidate, status: str, clusters: list[Cluster], context: Context
) -> list[tuple[Cluster, Candidate]]:
    """The events that a candidate tells of, each with what it says of it; a new one where it fits none."""
    purpose = _purpose_of(candidate, clusters)
    if len(purpose) == 1:
        if _is_joined(candidate) or _is_elsewhere(purpose[0], candidate, context):
            _become(purpose[0], candidate)
        return [(purpose[0], candidate)]
    told_before = [cluster for cluster in reversed(clusters) if same(cluster, candidate, status, context)]
    if told_before and not purpose:
        return [(_closest(told_before, candidate, context), candidate)]
    if tour := purpose or _tour_of(candidate, clusters, context):
        return [(visit, _share(candidate, visit, context)) for visit in tour]
    clusters.append(Cluster())
    return [(clusters[-1], candidate)]


def _closest(clusters: list[Cluster], candidate: Candidate, context: Context) -> Cluster:
    """Of the events that a candidate may tell of the last in which the same sides met, else the last that is more than
    background.
    """
    mine = candidate.keys("participant", "host")
    met = (each for each in clusters if len(mine) == PAIR and covered(each.keys, mine, context))
    return next(met, None) or next((each for each in clusters if not _is_background(each)), clusters[0])


def _is_background(cluster: Cluster) -> bool:
    """Whether an event is told only in clauses that describe something else: "the treaty that A signed in 1963"."""
    return all(grammar.is_relative(grammar.clause_of(each.word)) for each in cluster.candidates)


def _purpose_of(candidate: Candidate, clusters: list[Cluster]) -> list[Cluster]:
    """The visits of which a meeting is the purpose, which are no event of their own: "flew to Oslo for talks with A",
    "will be in Oslo to meet A", "was in Oslo for the summit".
    """
    if (candidate.label or candidate.kind not in TALKS | {"Visit"}) and not _is_joined(candidate):
        return []
    made = _made_for(candidate.word)
    return [cluster for cluster in clusters if any(_is_made_for(cluster, each, candidate) for each in made)]


def _made_for(word: Word) -> list[Word]:
    """The words for what is done with an event as its purpose: "flew" of "flew for talks", "flew to hold talks"."""
    governor, relation = grammar.governor(grammar.coordination_head(word))
    if governor is None:
        return []
    if relation == "adposition" and governor.lower == "for":
        return [governor.head]
    verb = word if grammar.is_verb(word) else governor if grammar.is_verb(governor) else governor.head
    return [verb.head] if grammar.is_verb(verb) and grammar.is_infinitive(verb) and verb.head is not verb else []


def _is_made_for(visit: Cluster, purposeful: Word, candidate: Candidate) -> bool:
    """Whether a word with a purpose tells of a visit, and the purpose is not of another day."""
    last = visit.candidates[-1].word
    dated_apart = candidate.date is not None and candidate.date not in visit.dates
    dated_apart = dated_apart and not _is_joined(candidate) and candidate.kind != "Visit"
    return kinds_of(visit) == {"Visit"} and purposeful in (last, last.head) and not dated_apart


def _is_joined(candidate: Candidate) -> bool:
    """Whether it is an event of many, to which one travels: the trip is that event."""
    met = any(way(part.how) in ("with", "between", "object") for part in candidate.parts)
    return candidate.kind in CROWDED or (candidate.word.lemma in GATHERINGS and not met)


def _is_elsewhere(visit: Cluster, candidate: Candidate, context: Context) -> bool:
    """Whether those who travel meet others than their hosts: "both flew to Doha for talks"."""
    keys = (*cluster_keys(visit, "participant"), *candidate.keys())
    sides = {context.discourse.state_of(key) or key for key in keys}
    known = all(context.discourse.entity(side).kind != "Person" for side in sides)
    return known and len(sides) > 1 and not sides & set(cluster_keys(visit, "host"))


def _become(visit: Cluster, event: Candidate) -> None:
    """A trip to an event is that event: whoever travels takes part, and the host does only where he is told to."""
    visit.candidates[:] = [
        replace(each, kind=event.kind, parts=tuple(part for part in each.parts if part.property != "host"))
        for each in visit.candidates
    ]


def _tour_of(candidate: Candidate, clusters: list[Cluster], context: Context) -> list[Cluster]:
    """The visits whose talks a candidate tells of: with their hosts alone, and no day of their own."""
    if candidate.kind not in TALKS or candidate.label or not candidate.keys():
        return []
    tour = [each for each in clusters if kinds_of(each) == {"Visit"} and _near(each, candidate)]
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
