"""Meetings of an article as findings: candidates gathered into events, each with its kind, sides, place, date and
status.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from kg.extraction.candidates import Candidate, Context, Dropped, Part
from kg.extraction.frames import Frame
from kg.extraction.meetings.agreement import sides
from kg.extraction.meetings.attending import with_attendees
from kg.extraction.meetings.cluster import Cluster
from kg.extraction.meetings.events import clustered
from kg.extraction.meetings.itinerary import programme
from kg.extraction.meetings.reading import meetings, status_of
from kg.extraction.meetings.setting import setting, visit_around
from kg.extraction.meetings.sufficiency import is_crowded, unmet
from kg.extraction.meetings.words import is_many_sided
from kg.model import Entity, Finding, Ref, Role, When
from kg.vocabulary.lexicon import lexicon
from kg.vocabulary.wordclasses import word_class

OFFICES = word_class("role")
COUNTED = frozenset({"Meeting", "BilateralMeeting", "MultilateralMeeting"})
SPECIFIC = ("Call", "Visit", "Ceremony", "Negotiation", "Conference", "MultilateralMeeting", "BilateralMeeting")
UNMADE = frozenset({"occurred", "ongoing", "planned"})


def encounters(frames: Iterable[Frame], context: Context) -> tuple[tuple[Finding, ...], tuple[Dropped, ...]]:
    """The meetings that an article tells of, and what was dropped with its reason."""
    candidates: list[tuple[Candidate, str]] = []
    dropped: list[Dropped] = []
    for found in meetings(frames, context):
        if isinstance(found, Dropped):
            dropped.append(found)
        else:
            candidates.append((found, _status(found, context.calendar.reference)))
    lines = list(programme([found for found, _ in candidates], context))
    candidates.extend((each, _status(each, context.calendar.reference)) for each in lines)
    standing: list[Cluster] = []
    clusters = with_attendees(clustered(candidates, context), context)
    for cluster in clusters:
        if reason := unmet(cluster, clusters, context):
            dropped.append(Dropped(cluster.candidates[0].word, cluster.candidates[0].kind, reason))
        else:
            standing.append(cluster)
    findings = (_finding(cluster, visit_around(cluster, standing, context), context) for cluster in standing)
    return tuple(_told_apart(findings)), tuple(dropped)


def _told_apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of one mention ("met separately with A and B") under keys of their own."""
    seen: set[str] = set()
    for finding in findings:
        last = [ref.key for ref in finding.fillers("participant") if isinstance(ref, Ref)][-1:]
        each = replace(finding, key="-".join((finding.key, *last))) if finding.key in seen else finding
        seen.add(each.key)
        yield each


def _status(candidate: Candidate, reference: When | None) -> str:
    """The status by the words, corrected by the calendar: what lies ahead of the article has not taken place."""
    status = status_of(candidate.truth)
    if status == "occurred" and candidate.rule.startswith("arrive") and _just_now(candidate.date, reference):
        return "ongoing"
    if status == "occurred" and _lasts_beyond(candidate.date, reference):
        return "ongoing"
    if candidate.date and reference and status in UNMADE and candidate.date.earliest and reference.latest:
        if candidate.date.earliest > reference.latest:
            return "planned"
        over = bool(candidate.date.latest and reference.earliest and candidate.date.latest < reference.earliest)
        if over and not candidate.truth.firm:
            return "occurred"
    return status


def _lasts_beyond(date: When | None, reference: When | None) -> bool:
    """Whether days that began before an article end after it."""
    if date is None or reference is None or "/" not in date.edtf or len(reference.edtf) != len("2023-01-01"):
        return False
    return bool(date.earliest and date.latest and date.earliest <= reference.edtf < date.latest)


def _just_now(date: When | None, reference: When | None) -> bool:
    """Whether a day is that of the article: who landed today is still there."""
    return date is not None and reference is not None and date.edtf == reference.edtf


def _finding(cluster: Cluster, visit: Cluster | None, context: Context) -> Finding:
    first = cluster.candidates[0]
    roles = list(_roles(_taking_part(cluster, context)))
    roles.extend(setting(cluster, visit, context))
    if visit:
        roles.append(Role("partOf", Ref(_key(visit)), "in the course of the visit"))
    roles.append(_plover(cluster.status()))
    return Finding(
        key=_key(cluster),
        kind=_kind(cluster, context),
        status=cluster.status(),
        label=first.mention.quote,
        certainty=first.truth.certainty,
        roles=tuple(roles),
        source=_source(cluster, context),
        mentions=tuple(dict.fromkeys(candidate.mention for candidate in cluster.candidates)),
        rule="; ".join(dict.fromkeys(candidate.rule for candidate in cluster.candidates)),
    )


def _plover(status: str) -> Role:
    """To meet is to consult; to have agreed to meet is as yet an agreement (PLOVER's AGREE, CAMEO 036)."""
    return Role("plover", "AGREE" if status == "planned" else "CONSULT", f"a meeting {status}")


def _key(cluster: Cluster) -> str:
    """The place of the first mention; each state of a tour has its own name beside it, as has a new date."""
    first = cluster.candidates[0]
    own = first.keys("host") if first.kind == "Visit" else (first.truth.mode,)
    return "-".join(("meeting", str(first.mention.start), str(first.mention.end), *own))


def _roles(parts: Iterable[Part]) -> Iterator[Role]:
    """The roles of those who take part; a host takes part too."""
    for part in parts:
        yield Role("participant", Ref(part.key), part.how)
        if part.property == "host":
            yield Role("host", Ref(part.key), part.how)


def _taking_part(cluster: Cluster, context: Context) -> list[Part]:
    """Those who take part: no region or town, which is only the place of a visit."""
    able = tuple(part for part in cluster.parts() if context.discourse.entity(part.key).kind != "Place")
    return _without_represented(able, context)


def _without_represented(parts: tuple[Part, ...], context: Context) -> list[Part]:
    """The parts without states that a person among them stands for: also the one state left, and the one person of no
    told state.
    """
    persons = [part.key for part in parts if context.discourse.entity(part.key).kind == "Person"]
    represented = {context.discourse.state_of(key) for key in persons}
    bodies = {context.discourse.entity(key).organization for key in persons}
    left = [part for part in parts if part.key not in represented and not _is_unnamed_officer(part, bodies, context)]
    states = [part for part in left if context.discourse.entity(part.key).kind == "State"]
    homeless = [key for key in persons if _has_no_home(context.discourse.entity(key))]
    paired = len(parts) > len(left) and len(states) == 1 and len(homeless) == 1
    return [part for part in left if not (paired and part in states)]


def _is_unnamed_officer(part: Part, bodies: Collection[str | None], context: Context) -> bool:
    """Whether a body stands only for its officer, whom the text names elsewhere: "the AU chief met"."""
    entity = context.discourse.entity(part.key)
    office = part.word is not None and part.word.lemma in OFFICES
    return office and entity.kind == "Organization" and entity.name in bodies


def _has_no_home(entity: Entity) -> bool:
    return not entity.state and not entity.organization


def _kind(cluster: Cluster, context: Context) -> str:
    kinds = {candidate.kind for candidate in cluster.candidates}
    named = next((kind for kind in SPECIFIC if kind in kinds and kind not in COUNTED), None)
    return named or _by_sides(cluster, context)


def _by_sides(cluster: Cluster, context: Context) -> str:
    entities = [context.discourse.entity(key) for key in cluster.keys]
    count = len(sides(cluster.keys, context))
    alone = count == 1 and any(entity.kind == "Organization" for entity in entities)
    many = (
        count > 2
        or alone
        or _is_of_bloc(cluster, context)
        or _meets_members(cluster, context)
        or any(is_many_sided(each.word) for each in cluster.candidates)
        or (count == 1 and any(map(is_crowded, cluster.candidates)))
    )
    return "MultilateralMeeting" if many else "BilateralMeeting"


def _is_of_bloc(cluster: Cluster, context: Context) -> bool:
    """Whether it is a meeting of an organisation ("the G20 summit"), not one with it."""
    owners = (part for part in cluster.parts() if part.how in ("modifier", "possessor", "of"))
    return any(context.discourse.entity(part.key).kind == "Organization" for part in owners)


def _meets_members(cluster: Cluster, context: Context) -> bool:
    """Whether those who speak for the members of an organisation take part: "ministers of the coalition"."""
    return any(
        part.word is not None
        and part.word.tag == "NNS"
        and lexicon().marks("noun", part.word.lemma, "members")
        and context.discourse.entity(part.key).kind == "Organization"
        for part in cluster.parts()
    )


def _source(cluster: Cluster, context: Context) -> Ref | None:
    for candidate in cluster.candidates:
        for word in candidate.truth.sources:
            for key in context.discourse.actors(word):
                return Ref(key)
    return None
