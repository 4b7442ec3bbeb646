"""One event, said many ways: candidates that tell of the same encounter become one finding.

A candidate joins the event that it agrees with (`agreement`). A definite noun without sides of its own leans on the
last that fits, and the talks for which a tour is made are told of its visits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.extraction.candidates import Candidate, Context
from kg.extraction.meetings.agreement import covered, kinds_agree, same, statuses_agree
from kg.extraction.meetings.cluster import Cluster, cluster_keys, kinds_of
from kg.language import Word, grammar
from kg.model import When
from kg.vocabulary.lexicon import lexicon

TALKING = frozenset({"talk", "discussion", "conversation"})
SPOKEN = TALKING | {"call", "exchange", "contact", "meeting", "dialogue", "consultation"}
TALKS = frozenset({"Meeting", "BilateralMeeting"})
LEANING = 8


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
    told_before = (cluster for cluster in reversed(clusters) if same(cluster, candidate, status, context))
    if not purpose and (home := next(told_before, None)):
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
    return kinds_of(visit) == {"Visit"} and purposeful in (last, last.head) and not dated_apart


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
            if _can_lend(cluster, candidate, missing) and statuses_agree(cluster, candidate, status)
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


def _missing(candidate: Candidate) -> tuple[str, ...]:
    needed = ("participant", "host") if candidate.kind == "Visit" else ("participant",)
    if candidate.kind != "Visit" and candidate.keys():
        return ()
    return tuple(name for name in needed if not candidate.keys(name))


def _can_lend(cluster: Cluster, candidate: Candidate, missing: tuple[str, ...]) -> bool:
    kinds = kinds_of(cluster)
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
