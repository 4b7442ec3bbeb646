"""What one article says, as statements for its named graph: a pure function of `Resolved`, with no blank node.

Each entity and finding becomes a node of its own, a *claim*; `dkg:identifiedAs` says which node of the world it is. How
sure that is, and why, stands beside it where there is room for doubt.
"""

from __future__ import annotations

import re
from hashlib import sha256

from kg.graph.facts import iri_of
from kg.graph.namespace import (
    TYPE,
    XSD,
    Term,
    article_iri,
    claim_iri,
    edtf,
    mention_iri,
    node,
    number,
    term,
    text,
    typed,
)
from kg.model import Article, Entity, Finding, Match, Mention, Ref, Resolved, Role, When
from kg.resolution import identify, slug
from kg.resolution.names import body_words
from kg.vocabulary.terms import family

Statements = list[tuple[Term, Term]]
"""What is said of one subject: pairs of a property and a value."""

Claims = dict[Term, Statements]
"""What an article says of each subject."""

IDENTIFIED_AS = term("identifiedAs")
IN_ARTICLE = term("inArticle")
MENTION = term("mention")
NAME = term("name")
LABEL = term("label")
START = term("start")
SENTENCE_BOUNDS = (term("sentenceStart"), term("sentenceEnd"))
_QUOTE, _END, _SENTENCE = term("quote"), term("end"), term("sentence")
_ALIAS, _ROLE, _STATE, _ORGANIZATION = term("alias"), term("role"), term("state"), term("organization")
_STATUS, _POLARITY, _CERTAINTY, _RULE = term("status"), term("polarity"), term("certainty"), term("rule")
_ATTRIBUTED_TO, _DATE_BASIS = term("attributedTo"), term("dateBasis")
_MATCH_SCORE, _MATCH_REASON = term("matchScore"), term("matchReason")
_IS_MENTION = (TYPE, term("Mention"))

CONCEPTS = frozenset(("topic", "discussed", "plover"))
"""Properties whose words are local names of concepts."""

PUBLISHED_BY = {"given": text("given"), "stated": text("found"), "inferred": text("inferred")}
"""How `dkg:publishedBy` words the basis of a reference date."""

_BOUNDS = dict.fromkeys(("date", "published"), ("notBefore", "notAfter")) | {"due": ("dueNotBefore", "dueNotAfter")}
_EXACT_TYPE = {10: f"{XSD}date", 7: f"{XSD}gYearMonth", 4: f"{XSD}gYear"}
_EXACT = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def claims(resolved: Resolved) -> Claims:
    """What one article says, for the graph named by its IRI.

    Args:
        resolved: the article's findings with the world's identities.

    Returns:
        Subject → statements, the article itself first.
    """
    return _Mapper(resolved).claims()


def given_of(article: Article) -> Statements:
    """What was given of an article itself: title, source, digest of the text."""
    values = {
        "articleId": article.id,
        "title": article.title,
        "language": article.language,
        "publisher": article.publisher,
        "url": article.url,
        "sha256": sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    told = [(term(name), text(value)) for name, value in values.items() if value is not None]
    return [(TYPE, term("Article")), *told]


def time_terms(date: str) -> tuple[Term, ...]:
    """A time as literals: EDTF always, and the XML Schema type that is exactly as precise where there is one.

    >>> time_terms("2022-05")[1]
    '"2022-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    exact = (typed(date, _EXACT_TYPE[len(date)]),) if _EXACT.fullmatch(date) else ()
    return (edtf(date), *exact)


class _Mapper:
    """Writes one article; holds what its parts share: the nodes of the claims, and the mentions already told."""

    def __init__(self, resolved: Resolved) -> None:
        self.findings = resolved.findings
        self.iri = article_iri(self.findings.article.id)
        self.node = node(self.iri)
        self.matches = {match.key: match for match in resolved.matches}
        entities = self.findings.entities
        keys = [entity.key for entity in entities] + [finding.key for finding in self.findings.findings]
        self.nodes = {key: node(claim_iri(self.iri, key)) for key in keys}
        self.bodies = {(entity.kind, body_words(entity.name)): self.nodes[entity.key] for entity in entities}
        self.told: Claims = {}

    def claims(self) -> Claims:
        self.told[self.node] = self.article()
        for entity in self.findings.entities:
            self.told[self.nodes[entity.key]] = self.entity(entity, self.matches[entity.key])
        for finding in self.findings.findings:
            self.told[self.nodes[finding.key]] = self.finding(finding, self.matches[finding.key])
        return self.told

    def article(self) -> Statements:
        given, reference = given_of(self.findings.article), self.findings.reference
        if reference is None:
            return given
        return [*given, *_time("published", reference), (term("publishedBy"), PUBLISHED_BY[reference.basis])]

    def entity(self, entity: Entity, match: Match) -> Statements:
        told = [(TYPE, term(entity.kind)), (NAME, text(entity.name)), *_match(match)]
        told += [(_ALIAS, text(alias)) for alias in entity.aliases]
        if entity.role:
            told.append((_ROLE, text(entity.role)))
        if entity.state:
            told.append((_STATE, self.body("State", entity.state)))
        if entity.organization:
            told.append((_ORGANIZATION, self.body("Organization", entity.organization)))
        return told + self.evidence(entity.mentions)

    def body(self, kind: str, name: str) -> Term:
        """The claim of a state or organisation that a person acts for, told now if the article has none of it yet."""
        names = (kind, body_words(name))
        if names not in self.bodies:
            body = Entity(f"{kind.lower()}-{slug(names[1])}", kind, name, known=iri_of(kind, name))
            claim = self.bodies[names] = node(claim_iri(self.iri, body.key))
            self.told.setdefault(claim, self.entity(body, identify(self.findings.article.id, body)))
        return self.bodies[names]

    def finding(self, finding: Finding, match: Match) -> Statements:
        told = [(TYPE, term(kind)) for kind in sorted({finding.kind, family(finding.kind)})]
        told += [(_POLARITY, term(finding.polarity)), (_CERTAINTY, term(finding.certainty)), *_match(match)]
        if finding.rule:
            told.append((_RULE, text(finding.rule)))
        if finding.label:
            told.append((LABEL, text(finding.label)))
        if finding.status:
            told.append((_STATUS, term(finding.status)))
        if finding.source:
            told.append((_ATTRIBUTED_TO, self.nodes[finding.source.key]))
        for role in finding.roles:
            told += self.role(role)
        return told + self.evidence(finding.mentions)

    def role(self, role: Role) -> Statements:
        if isinstance(role.value, When):
            return _time(role.property, role.value)
        if isinstance(role.value, Ref):
            return [(term(role.property), self.nodes[role.value.key])]
        return [(term(role.property), term(role.value) if role.property in CONCEPTS else text(role.value))]

    def evidence(self, mentions: tuple[Mention, ...]) -> Statements:
        return [(MENTION, self.mention(mention)) for mention in mentions]

    def mention(self, mention: Mention) -> Term:
        place = node(mention_iri(self.iri, mention))
        if place not in self.told:
            self.told[place] = [_IS_MENTION, (IN_ARTICLE, self.node), *_mention(mention)]
        return place


def _time(name: str, when: When) -> Statements:
    told = [(term(name), literal) for literal in time_terms(when.edtf)]
    bounds = zip(_BOUNDS.get(name, ()), (when.earliest, when.latest), strict=False)
    told += [(term(bound), typed(day, f"{XSD}date")) for bound, day in bounds if day]
    return [*told, (_DATE_BASIS, term(when.basis))] if name == "date" else told


def _match(match: Match) -> Statements:
    identity = (IDENTIFIED_AS, node(match.iri))
    if match.score == 1:
        return [identity]
    score = typed(str(match.score), f"{XSD}decimal")
    return [identity, (_MATCH_SCORE, score), (_MATCH_REASON, text(match.reason))]


def _mention(mention: Mention) -> Statements:
    told = [
        (_QUOTE, text(mention.quote)),
        (START, number(mention.start)),
        (_END, number(mention.end)),
        (_SENTENCE, text(mention.sentence)),
        (SENTENCE_BOUNDS[0], number(mention.sentence_start)),
        (SENTENCE_BOUNDS[1], number(mention.sentence_end)),
    ]
    return told if mention.field == "text" else [*told, (term("field"), text(mention.field))]
