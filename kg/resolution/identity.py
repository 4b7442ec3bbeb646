"""The world's identity of each entity and finding of one article: a pure function of what the article says.

People are one where their full names are (accents and honorifics aside), organisations and places likewise; whoever the
gazetteer knows is the gazetteer's. A person of one name only is one within a state, else within the article; an unnamed
group is the article's own. An event, document or commitment is for now its own node in the world.
"""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import quote

from kg.model import Entity, Finding, Findings, Match, Resolved
from kg.resolution.names import body_words, person_words, slug, words
from kg.vocabulary.terms import RESOURCES, family

Identity = tuple[str, float, str]
"""The end of an IRI (or a whole one), a score from 0 to 1, and the reason in words."""


def resolve(findings: Findings) -> Resolved:
    """Give each entity and finding its IRI in the world.

    Args:
        findings: what one article says.

    Returns:
        The same findings with one `Match` for each entity and finding, in their order.
    """
    article = findings.article.id
    entities = [identify(article, entity) for entity in findings.entities]
    others = [identify(article, finding) for finding in findings.findings]
    return Resolved(findings, tuple(entities + others))


def identify(article: str, item: Entity | Finding) -> Match:
    """Which node of the world an entity or finding of an article (by its id) is, how surely, and why."""
    iri, score, reason = _entity(article, item) if isinstance(item, Entity) else _finding(article, item)
    return Match(article, item.key, iri, score, reason)


def _entity(article: str, entity: Entity) -> Identity:
    if entity.known:
        return entity.known, 1.0, "named in the gazetteer"
    if entity.kind == "Person":
        return _person(article, entity)
    if entity.kind == "Group":
        return _scoped("group", article, body_words(entity.name)), 0.5, "a group is known in its own article only"
    return f"{RESOURCES}{entity.kind.lower()}/{slug(body_words(entity.name))}", 0.9, "same name"


def _person(article: str, entity: Entity) -> Identity:
    name = person_words(entity.name)
    if len(name) > 1:
        return f"{RESOURCES}person/{slug(name)}", 0.9, "same full name"
    if entity.state:
        return _scoped("person", slug(words(entity.state)), name), 0.6, f"same single name, of {entity.state}"
    return _scoped("person", article, name), 0.4, "a single name is known in its own article only"


def _scoped(kind: str, scope: str, name: tuple[str, ...]) -> str:
    return f"{RESOURCES}{kind}/{quote(scope, safe='')}/{slug(name)}"


def _finding(article: str, finding: Finding) -> Identity:
    kind = family(finding.kind).lower()
    return f"{RESOURCES}{kind}/{_fingerprint(article, finding.key)}", 1.0, "told by this article alone"


def _fingerprint(article: str, key: str) -> str:
    """Twelve hexadecimal digits of SHA-256: 2^48 values, so that a million findings share one with odds of 1 in 560."""
    return sha256(f"{article}\n{key}".encode()).hexdigest()[:12]
