"""What a finding is about: the ontology's topics whose words stand in its content, label or sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kg.model import Finding, Role
from kg.vocabulary.terms import topics

MOST_TOPICS = 3


def with_topics(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with a role for every topic that its words name, at most three, in the order of the words."""
    return tuple(replace(finding, roles=(*finding.roles, *_topics(finding))) for finding in findings)


def _topics(finding: Finding) -> Iterator[Role]:
    named = dict.fromkeys(_topic_of()[match.group().lower()] for match in _pattern().finditer(_words(finding)))
    for topic in list(named)[:MOST_TOPICS]:
        yield Role("topic", topic, "its words")


def _words(finding: Finding) -> str:
    """What it says, where it says something of its own; else the sentence that tells of it."""
    content = [value for value in finding.fillers("content") if isinstance(value, str)]
    if content:
        return " ".join(content)
    return " ".join((finding.label, *(mention.sentence for mention in finding.mentions[:1])))


@cache
def _topic_of() -> dict[str, str]:
    return {word.lower(): topic for topic, words in topics().items() for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_topic_of(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
