"""For whom the gifts of an article are: what one giver is told to give for somebody, the others give for him too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.model import Finding, Role, Value


def with_shared_cause(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings, those of a sum for nobody in particular with the one for whom all other sums of the article are."""
    listed = tuple(findings)
    causes = {_cause(each) for each in listed if each.fillers("amount")} - {()}
    if len(causes) != 1:
        return listed
    (cause,) = causes
    return tuple(_given_for(cause, each) if each.fillers("amount") and not _cause(each) else each for each in listed)


def _cause(finding: Finding) -> tuple[Value, ...]:
    """For whom it is told to be."""
    return finding.fillers("beneficiary")


def _given_for(cause: tuple[Value, ...], gift: Finding) -> Finding:
    """A gift with those whom it is for, unless they are who gives it."""
    if set(cause) & set(gift.fillers("committer")):
        return gift
    shared = (Role("beneficiary", each, "whom the other gifts are for") for each in cause)
    return replace(gift, roles=(*gift.roles, *shared))
