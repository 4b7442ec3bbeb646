"""One commitment told twice, in the headline and below, is one: same actors and mostly the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.model import Finding

WORD = re.compile(r"[a-z0-9]+")
VERB = re.compile(r"[^a-z]+")
SMALL = frozenset(
    {"a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or"}
    | {"that", "the", "their", "this", "to", "will", "with", "would"}
)
NEGATIONS = frozenset({"no", "not", "never", "neither", "nor", "none"})
BEGINNING = 4
ALIKE = 0.6
SETTLED = ("broken", "withdrawn", "fulfilled", "conditional", "agreed", "reaffirmed", "pledged", "expected")


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings with those of one commitment brought together, in the order of the text."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_is_in_title):
        twin = next((i for i, other in enumerate(kept) if _same(other, finding)), None)
        if twin is None:
            kept.append(finding)
        else:
            kept[twin] = _joined(kept[twin], finding)
    return tuple(
        sorted(kept, key=lambda finding: finding.mentions[0].start if finding.mentions[0].field == "text" else -1)
    )


def _same(one: Finding, other: Finding) -> bool:
    if one.key == other.key or _is_headline_of(one, other) or _is_headline_of(other, one):
        return True
    if _tell_one_sum(one, other) or _is_nameless_headline(one, other) or _is_nameless_headline(other, one):
        return True
    if _denies(one) != _denies(other) or _tell_two_sums(one, other):
        return False
    if set(one.fillers("committer")) != set(other.fillers("committer")) or {one.status, other.status} & {"broken"}:
        return False
    return _are_of_one_act(one, other) and _likeness(_words(one), _words(other)) >= ALIKE


def _are_of_one_act(one: Finding, other: Finding) -> bool:
    """Whether two tellings may be of one act, by verb, headline or noun: not "freeze X" and "thaw X"."""
    verbs = {VERB.split(each.label.lower(), maxsplit=1)[0] for each in (one, other)}
    named = any("noun" in [role.how for role in each.roles if role.property == "content"] for each in (one, other))
    return len(verbs) == 1 or named or _is_in_title(one) or _is_in_title(other)


def _tell_one_sum(one: Finding, other: Finding) -> bool:
    """Whether one is the headline's telling of a sum that the text tells of as another's of the same actors."""
    sums = one.fillers("amount")
    alike = bool(sums) and sums == other.fillers("amount") and one.fillers("committer") == other.fillers("committer")
    return alike and (_is_in_title(one) or _is_in_title(other))


def _tell_two_sums(one: Finding, other: Finding) -> bool:
    sums = one.fillers("amount"), other.fillers("amount")
    return all(sums) and sums[0] != sums[1] and not (_is_in_title(one) or _is_in_title(other))


def _denies(finding: Finding) -> bool:
    """Whether an act is undertaken not to be done."""
    return not NEGATIONS.isdisjoint(WORD.findall(finding.label.lower())[:BEGINNING])


def _is_headline_of(one: Finding, other: Finding) -> bool:
    """Whether one is the headline's telling of what became of a promise that the text tells of again."""
    settled = one.status == other.status and one.status in ("withdrawn", "fulfilled")
    return _is_in_title(one) and settled and bool(set(one.fillers("committer")) & set(other.fillers("committer")))


def _is_nameless_headline(one: Finding, other: Finding) -> bool:
    """Whether one is the headline's telling, by nobody named, of what the text tells of named ones: "Leaders agree"."""
    nameless = _is_in_title(one) and not one.fillers("committer")
    return nameless and _likeness(_words(one), _words(other)) >= ALIKE


def _is_in_title(finding: Finding) -> bool:
    mention = finding.mentions[0]
    return mention.field == "title" or mention.sentence_start == 0


def _words(finding: Finding) -> frozenset[str]:
    """The words of the act, without its condition and the small ones."""
    conditions = [str(each) for each in finding.fillers("condition")]
    act = finding.label.replace(conditions[0], "") if conditions else finding.label
    return frozenset(WORD.findall(act.lower())) - SMALL


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _joined(one: Finding, other: Finding) -> Finding:
    """The fuller of two tellings with the roles that only the other fills, and the mentions of both."""
    fuller, lesser = (one, other) if len(_words(one)) >= len(_words(other)) else (other, one)
    filled = {role.property for role in fuller.roles}
    return replace(
        fuller,
        status=min((one.status, other.status), key=lambda status: SETTLED.index(status or "expected")),
        roles=fuller.roles + tuple(role for role in lesser.roles if role.property not in filled),
        mentions=tuple(dict.fromkeys(one.mentions + other.mentions)),
        rule="; ".join(dict.fromkeys((one.rule, other.rule))),
    )
