"""What a finding is about: the ontology's topics whose words stand in its content, label or sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.model import Finding, Role
from kg.vocabulary.terms import topics

MOST_TOPICS = 3
WORD = re.compile(r"[\w’'-]+")


def with_topics(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with a role for every topic that its words name, at most three, in the order of the words."""
    return tuple(replace(finding, roles=(*finding.roles, *_topics(finding))) for finding in findings)


def _topics(finding: Finding) -> Iterator[Role]:
    for topic in list(dict.fromkeys(_named(_words(finding))))[:MOST_TOPICS]:
        yield Role("topic", topic, "its words")


def _words(finding: Finding) -> str:
    """What it says, where it says something of its own; else the sentence that tells of it."""
    content = [value for value in finding.fillers("content") if isinstance(value, str)]
    if content:
        return " ".join(content)
    return " ".join((finding.label, *(mention.sentence for mention in finding.mentions[:1])))


def _named(text: str) -> Iterator[str]:
    """The topics whose words stand in a text, in its order."""
    words = WORD.findall(text.lower())
    for i, word in enumerate(words):
        for rest, topic in _phrases().get(word, ()):
            if tuple(words[i + 1 : i + 1 + len(rest)]) == rest:
                yield topic
                break


@cache
def _phrases() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """By the first word of each phrase that names a topic: its other words and the topic, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for topic, phrases in topics().items():
        for phrase in phrases:
            first, *rest = WORD.findall(phrase.lower())
            found[first].append((tuple(rest), topic))
    return {first: sorted(phrases, key=lambda each: (-len(each[0]), each)) for first, phrases in found.items()}
