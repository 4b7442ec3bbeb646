"""A cluster: the candidates that tell of one event, and what they say of it together."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extraction.candidates import Candidate, Part
from kg.model import When

PAST = frozenset({"occurred", "ongoing"})
SETTLED = {"occurred": 5, "ongoing": 4, "cancelled": 6, "denied": 7, "planned": 3, "proposed": 2}


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
    """A headline weighs least, then what is told in passing, then an arrival, which leaves open whether it goes on."""
    if candidate.in_headline:
        return 0
    return 3 if candidate.truth.firm and not candidate.rule.startswith("arrive") else 2 if candidate.truth.firm else 1


def precision(when: When) -> int:
    """How precise a date is: a day above an interval above a month above a year."""
    return 8 if "/" in when.edtf else len(when.edtf)


def cluster_keys(cluster: Cluster, *properties: str) -> tuple[str, ...]:
    """The entities in some roles in any of a cluster's candidates."""
    return tuple(key for candidate in cluster.candidates for key in candidate.keys(*properties))


def kinds_of(cluster: Cluster) -> set[str]:
    """The kinds of its candidates; one that began as a visit is a visit."""
    return (
        {cluster.candidates[0].kind}
        if cluster.candidates[0].kind == "Visit"
        else {each.kind for each in cluster.candidates}
    )
