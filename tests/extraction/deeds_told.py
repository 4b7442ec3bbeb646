"""The statements and actions that a short text tells, for tests."""

from __future__ import annotations

from kg.extraction.analysis import analyse
from kg.language import parse
from kg.model import Article, Finding, Findings, Ref


def read(text: str) -> Findings:
    """What is found in a text."""
    return analyse(parse(Article("a", "", text))).findings


def deeds(findings: Findings) -> list[Finding]:
    """Its statements and actions."""
    return [finding for finding in findings.findings if finding.kind in ("Statement", "Action")]


def names(findings: Findings, finding: Finding, *properties: str) -> list[str]:
    """The names of those in some roles of a finding."""
    called = {entity.key: entity.name for entity in findings.entities}
    return [called[value.key] for name in properties for value in finding.fillers(name) if isinstance(value, Ref)]
