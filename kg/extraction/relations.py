"""What findings of one sentence have to do with each other: a promise made at a meeting, a document signed at one.

Two findings belong together where one sentence tells of both and they share somebody; nothing is joined across
sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from kg.model import Finding, Ref, Role
from kg.vocabulary.terms import family

Place = tuple[str, int]
"""A sentence: its field and where it starts."""

Fits = Callable[[Finding], bool]

HELD = frozenset({"occurred", "ongoing"})
AGREED = frozenset({"agreed", "expected"})
MADE = frozenset({"signed", "issued"})
ACTORS = ("participant", "party", "committer")


def related(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with roles `madeAt`, `statedIn` and `issuedAt` (of documents) and `produced` (of meetings)."""
    findings = tuple(findings)
    beside = _by_sentence(findings)
    links = {finding.key: list(_links(finding, beside)) for finding in findings}
    for finding in findings:
        for role in links[finding.key]:
            if role.property == "issuedAt" and isinstance(role.value, Ref):
                links[role.value.key].append(Role("produced", Ref(finding.key), role.how))
    return tuple(replace(finding, roles=(*finding.roles, *links[finding.key])) for finding in findings)


def _by_sentence(findings: Iterable[Finding]) -> Mapping[Place, list[Finding]]:
    found: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        for place in _sentences(finding):
            found[place].append(finding)
    return found


def _sentences(finding: Finding) -> tuple[Place, ...]:
    return tuple(dict.fromkeys((mention.field, mention.sentence_start) for mention in finding.mentions))


def _links(finding: Finding, beside: Mapping[Place, list[Finding]]) -> Iterator[Role]:
    own = {role.property for role in finding.roles}
    for property_, fits in _wanted(finding):
        near = (other for place in _sentences(finding) for other in beside[place])
        found = next((other for other in near if other is not finding and fits(other) and _share(finding, other)), None)
        if found is not None and property_ not in own:
            yield Role(property_, Ref(found.key), "told in one sentence, of the same actors")


def _wanted(finding: Finding) -> Iterator[tuple[str, Fits]]:
    if finding.kind == "Commitment":
        yield "madeAt", _is_held
        if finding.status in AGREED:
            yield "statedIn", _is_document
    elif family(finding.kind) == "Document" and finding.status in MADE:
        yield "issuedAt", _is_held


def _is_held(finding: Finding) -> bool:
    return family(finding.kind) == "Meeting" and finding.status in HELD


def _is_document(finding: Finding) -> bool:
    return family(finding.kind) == "Document"


def _share(one: Finding, other: Finding) -> bool:
    return bool(_actors(one) & _actors(other))


def _actors(finding: Finding) -> frozenset[str]:
    return frozenset(
        role.value.key for role in finding.roles if role.property in ACTORS and isinstance(role.value, Ref)
    )
