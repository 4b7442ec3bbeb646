"""One event, said many ways: candidates that tell of the same encounter become one finding.

Two candidates are one where their kinds can be one, their dates and places don't contradict, and their sides are compatible
(equal, a part, a person for his state). A definite noun without sides of its own leans on the last that fits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extraction.candidates import Candidate, Context, Part
from kg.model import When

GENERAL = frozenset({"Meeting", "BilateralMeeting", "MultilateralMeeting", "Negotiation", "Conference"})
SETTLED = {"occurred": 5, "ongoing": 4, "cancelled": 6, "denied": 7, "planned": 3, "proposed": 2}
PAST = frozenset({"occurred", "ongoing"})


@dataclass(slots=True)
class Cluster:
    """The candidates that tell of one event, in the order of the text, with the status of each."""

    candidates: list[Candidate] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)

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
        return tuple(dict.fromkeys(key for candidate in self.candidates for key in candidate.keys("participant", "host")))

    def parts(self) -> tuple[Part, ...]:
        """The roles of all candidates, each once."""
        return tuple({(part.property, part.key): part for candidate in reversed(self.candidates) for part in reversed(candidate.parts)}.values())[::-1]

    def date(self) -> When | None:
        """The most precise of the dates."""
        return max(self.dates, key=precision, default=None)

    def status(self) -> str:
        """The most settled of the statuses, the later on a tie."""
        return max(reversed(self.statuses), key=lambda status: SETTLED.get(status, 0))


def precision(when: When) -> int:
    """How precise a date is: a day above an interval above a month above a year."""
    return 8 if "/" in when.edtf else len(when.edtf)


def clustered(candidates: Iterable[tuple[Candidate, str]], context: Context) -> list[Cluster]:
    """Candidates with their statuses gathered into events, in the order of the text."""
    clusters: list[Cluster] = []
    for candidate, status in candidates:
        home = next((cluster for cluster in reversed(clusters) if _same(cluster, candidate, status, context)), None)
        if home is None:
            home = Cluster()
            clusters.append(home)
        home.candidates.append(candidate)
        home.statuses.append(status)
    return clusters


def _same(cluster: Cluster, candidate: Candidate, status: str, context: Context) -> bool:
    return (
        _kinds_agree({each.kind for each in cluster.candidates}, candidate.kind)
        and dates_agree(cluster.dates, candidate.date)
        and _places_agree(cluster, candidate, context)
        and _statuses_agree(cluster, candidate, status)
        and _sides_agree(cluster, candidate, context)
    )


def _kinds_agree(kinds: set[str], kind: str) -> bool:
    return kind in kinds or (kind in GENERAL and bool(kinds & GENERAL)) or (kind in ("Meeting", "BilateralMeeting") and "Call" in kinds)


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
    kinds = {context.discourse.entity(key).kind for key in (candidate.place, *cluster.places)}
    return "State" in kinds and "Place" in kinds


def _statuses_agree(cluster: Cluster, candidate: Candidate, status: str) -> bool:
    """What took place and what is planned are one only where they are said to be of one day."""
    if status in cluster.statuses or candidate.definite:
        return True
    if (status in PAST) != bool(PAST & set(cluster.statuses)):
        return candidate.date is not None and bool(cluster.dates)
    return True


def _sides_agree(cluster: Cluster, candidate: Candidate, context: Context) -> bool:
    mine, theirs = sides(candidate.keys("participant", "host"), context), sides(cluster.keys, context)
    if not mine:
        return candidate.definite and _near(cluster, candidate)
    return mine <= theirs or theirs <= mine


def _near(cluster: Cluster, candidate: Candidate) -> bool:
    last = cluster.candidates[-1].word.sentence.index
    return candidate.word.sentence.index - last <= 6


def sides(keys: Iterable[str], context: Context) -> frozenset[str]:
    """The sides that entities stand for: a person's state where the text tells it, else the entity itself."""
    found = set()
    for key in keys:
        entity = context.discourse.entity(key)
        found.add(entity.state if entity.kind == "Person" and entity.state else entity.name)
    return frozenset(found)

