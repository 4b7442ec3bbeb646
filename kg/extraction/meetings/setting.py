"""The setting of an event whose own words tell no more: the visit in whose course it falls, the town of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kg.extraction.candidates import Context
from kg.extraction.meetings.cluster import PAST, Cluster, cluster_keys, kinds_of
from kg.extraction.places import filed_in
from kg.extraction.times import dates_agree
from kg.model import Ref, Role, When

LONGEST_STAY = timedelta(days=4)  # after the day of an arrival, in which talks in the country belong to the stay
NEWS = timedelta(days=2)  # before the day of a report, in which what it tells happened where it was filed
DAY = len("2023-01-01")


def setting(cluster: Cluster, visit: Cluster | None, context: Context) -> Iterator[Role]:
    """The roles of place and date: what an event's own words tell, else those of the visit around it."""
    place = _told_place(cluster, context)
    if place is not None:
        yield Role("place", Ref(place), "in, at")
    elif visit is not None and (there := _told_place(visit, context)):
        yield Role("place", Ref(there), "the visit's")
    elif here := _where_reported(cluster, context):
        yield Role("place", Ref(here), "where it was reported")
    if told := cluster.date():
        yield Role("date", told, "the words beside it")
    elif visit and (during := visit.date()):
        yield Role("date", during, "the visit's")


def _told_place(cluster: Cluster, context: Context) -> str | None:
    """The first place that its words tell: a town before a state, one of a headline only where no other does."""
    told = [(each.place, each.in_headline) for each in cluster.candidates if each.place]
    ranked = sorted(told, key=lambda each: (context.discourse.entity(each[0]).kind == "State", each[1]))
    return next((place for place, _ in ranked), None)


def _where_reported(cluster: Cluster, context: Context) -> str | None:
    """The town of the dateline, for what met within a day or two before the report."""
    reference, told = context.calendar.reference, cluster.date()
    if told is None or reference is None or kinds_of(cluster) & {"Call", "Visit"} or cluster.status() not in PAST:
        return None
    if reference.basis == "inferred" or not (_is_day(told) and _is_day(reference)):
        return None
    since = date.fromisoformat(reference.edtf) - date.fromisoformat(told.edtf)
    return filed_in(cluster.candidates[-1].word, context) if timedelta() <= since <= NEWS else None


def visit_around(cluster: Cluster, clusters: Iterable[Cluster], context: Context) -> Cluster | None:
    """The visit in whose course a meeting falls: the visitor's, in the host's country or with somebody from there."""
    if cluster.candidates[0].kind in ("Visit", "Call"):
        return None
    mine = {context.discourse.state_of(key) for key in cluster.places[:1] or cluster.keys}
    for visit in clusters:
        guests, hosts = set(cluster_keys(visit, "participant")), set(cluster_keys(visit, "host"))
        if (
            visit.candidates[0].kind == "Visit"
            and guests & set(cluster.keys)
            and (cluster.status() not in PAST or visit.status() in PAST)
            and (hosts & mine or _tells_no_state(cluster, guests, context))
            and _is_within(cluster.date(), visit)
        ):
            return visit
    return None


def _is_within(told: When | None, visit: Cluster) -> bool:
    """Whether a date falls in a visit, of which the text may tell the first day alone."""
    if dates_agree(visit.dates, told):
        return True
    first = visit.date()
    if told is None or first is None or not (_is_day(told) and _is_day(first)):
        return False
    return timedelta() < date.fromisoformat(told.edtf) - date.fromisoformat(first.edtf) <= LONGEST_STAY


def _is_day(when: When) -> bool:
    return len(when.edtf) == DAY


def _tells_no_state(cluster: Cluster, guests: set[str], context: Context) -> bool:
    """Whether a meeting has no day or place of its own, and nothing tells whence those come whom a visitor met."""
    others = [key for key in cluster.keys if key not in guests]
    placed = cluster.places or cluster.dates
    return not placed and all(context.discourse.state_of(key) is None for key in others)
