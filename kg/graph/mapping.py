"""What one article says, as quads of its named graph: a pure function of `Resolved`, with no blank node.

Each entity and finding becomes a node of its own, a *claim*; `dkg:identifiedAs` says which node of the world it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.facts import iri_of
from kg.graph.namespace import (
    EDTF, TYPE, XSD_DATE, XSD_DECIMAL, XSD_MONTH, XSD_YEAR, article_iri, claim_iri, mention_iri, term,
)
from kg.model import Article, Entity, Finding, Match, Mention, Ref, Resolved, Role, When
from kg.resolution import identify, slug
from kg.resolution.names import body_words
from kg.vocabulary.terms import family

IDENTIFIED_AS = term("identifiedAs")
IN_ARTICLE = term("inArticle")
MENTION = term("mention")
START = term("start")
NAME = term("name")
LABEL = term("label")
_QUOTE, _END, _SENTENCE = term("quote"), term("end"), term("sentence")
_SENTENCE_START, _SENTENCE_END = term("sentenceStart"), term("sentenceEnd")

CONCEPTS = frozenset(("topic", "discussed", "plover"))
"""Properties whose words are local names of concepts."""

PUBLISHED_BY = {"given": "given", "stated": "found", "inferred": "inferred"}
"""How `dkg:publishedBy` words the basis of a reference date."""

_BOUNDS = {"date": ("notBefore", "notAfter"), "published": ("notBefore", "notAfter"), "due": ("dueNotBefore", "dueNotAfter")}
_EXACT_TYPE = {10: XSD_DATE, 7: XSD_MONTH, 4: XSD_YEAR}
_EXACT = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def claims(resolved: Resolved) -> list[Quad]:
    """The quads of the named graph of one article.

    Args:
        resolved: what the article says, with the world's identities.

    Returns:
        Quads, all in the graph named by the article's IRI.
    """
    return _Mapper(resolved).quads()


def given_of(article: Article) -> list[Quad]:
    """The quads that say what was given of an article itself: title, source, digest of the text."""
    node = NamedNode(article_iri(article.id))
    values = {
        "articleId": article.id,
        "title": article.title,
        "language": article.language,
        "publisher": article.publisher,
        "url": article.url,
        "sha256": sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    told = [Quad(node, term(name), Literal(value), node) for name, value in values.items() if value is not None]
    return [Quad(node, TYPE, term("Article"), node), *told]


def time_terms(edtf: str) -> tuple[Literal, ...]:
    """A time as literals: EDTF always, and the XML Schema type that is exactly as precise where there is one.

    >>> str(time_terms("2022-05")[1])
    '"2022-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    exact = [Literal(edtf, datatype=_EXACT_TYPE[len(edtf)])] if _EXACT.fullmatch(edtf) else []
    return (Literal(edtf, datatype=EDTF), *exact)


class _Mapper:
    """Writes one article; holds what its parts share: the graph, the nodes of the claims, the mentions already told."""

    def __init__(self, resolved: Resolved) -> None:
        self.findings = resolved.findings
        self.iri = article_iri(self.findings.article.id)
        self.node = NamedNode(self.iri)
        self.matches = {match.key: match for match in resolved.matches}
        self.claims = {item.key: NamedNode(claim_iri(self.iri, item.key)) for item in self.items()}
        self.bodies = {
            (entity.kind, body_words(entity.name)): self.claims[entity.key] for entity in self.findings.entities
        }
        self.mentioned: dict[Mention, NamedNode] = {}
        self.written: list[Quad] = []

    def items(self) -> Iterator[Entity | Finding]:
        yield from self.findings.entities
        yield from self.findings.findings

    def say(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        self.written.append(Quad(subject, predicate, value, self.node))

    def quads(self) -> list[Quad]:
        self.say_article()
        for entity in self.findings.entities:
            self.say_entity(self.claims[entity.key], entity)
        for finding in self.findings.findings:
            self.say_finding(self.claims[finding.key], finding)
        return self.written

    def say_article(self) -> None:
        self.written += given_of(self.findings.article)
        if self.findings.reference:
            self.say_time(self.node, "published", self.findings.reference)
            self.say(self.node, term("publishedBy"), Literal(PUBLISHED_BY[self.findings.reference.basis]))

    def say_entity(self, node: NamedNode, entity: Entity) -> None:
        self.say(node, TYPE, term(entity.kind))
        self.say(node, NAME, Literal(entity.name))
        for alias in entity.aliases:
            self.say(node, term("alias"), Literal(alias))
        if entity.role:
            self.say(node, term("role"), Literal(entity.role))
        if entity.state:
            self.say(node, term("state"), self.body("State", entity.state))
        if entity.organization:
            self.say(node, term("organization"), self.body("Organization", entity.organization))
        self.say_evidence(node, entity.mentions)
        self.say_match(node, self.matches[entity.key])

    def body(self, kind: str, name: str) -> NamedNode:
        """The claim of a state or organisation that a person acts for, told now if the article has none of it yet."""
        node = self.bodies.get((kind, body_words(name)))
        if node is None:
            key = f"{kind.lower()}-{slug(body_words(name))}"
            node = self.bodies[kind, body_words(name)] = NamedNode(claim_iri(self.iri, key))
            self.say_body(node, Entity(key, kind, name, known=iri_of(kind, name)))
        return node

    def say_body(self, node: NamedNode, body: Entity) -> None:
        match = identify(self.findings.article.id, body)
        self.matches[body.key] = match
        self.say_entity(node, body)

    def say_finding(self, node: NamedNode, finding: Finding) -> None:
        for kind in {finding.kind, family(finding.kind)}:
            self.say(node, TYPE, term(kind))
        if finding.label:
            self.say(node, LABEL, Literal(finding.label))
        if finding.status:
            self.say(node, term("status"), term(finding.status))
        self.say(node, term("polarity"), term(finding.polarity))
        self.say(node, term("certainty"), term(finding.certainty))
        self.say(node, term("rule"), Literal(finding.rule))
        if finding.source:
            self.say(node, term("attributedTo"), self.claims[finding.source.key])
        for role in finding.roles:
            self.say_role(node, role)
        self.say_evidence(node, finding.mentions)
        self.say_match(node, self.matches[finding.key])

    def say_role(self, node: NamedNode, role: Role) -> None:
        if isinstance(role.value, When):
            self.say_time(node, role.property, role.value)
        elif isinstance(role.value, Ref):
            self.say(node, term(role.property), self.claims[role.value.key])
        elif role.property in CONCEPTS:
            self.say(node, term(role.property), term(role.value))
        else:
            self.say(node, term(role.property), Literal(role.value))

    def say_time(self, node: NamedNode, name: str, when: When) -> None:
        for literal in time_terms(when.edtf):
            self.say(node, term(name), literal)
        for bound, day in zip(_BOUNDS.get(name, ()), (when.earliest, when.latest), strict=False):
            if day:
                self.say(node, term(bound), Literal(day, datatype=XSD_DATE))
        if name == "date":
            self.say(node, term("dateBasis"), term(when.basis))

    def say_evidence(self, node: NamedNode, mentions: tuple[Mention, ...]) -> None:
        self.say(node, IN_ARTICLE, self.node)
        for mention in mentions:
            self.say(node, MENTION, self.mention(mention))

    def say_match(self, node: NamedNode, match: Match) -> None:
        self.say(node, IDENTIFIED_AS, NamedNode(match.iri))
        self.say(node, term("matchScore"), Literal(str(match.score), datatype=XSD_DECIMAL))
        self.say(node, term("matchReason"), Literal(match.reason))

    def mention(self, mention: Mention) -> NamedNode:
        node = self.mentioned.get(mention)
        if node is None:
            node = self.mentioned[mention] = NamedNode(mention_iri(self.iri, mention))
            self.say_mention(node, mention)
        return node

    def say_mention(self, node: NamedNode, mention: Mention) -> None:
        say = self.say
        say(node, TYPE, term("Mention"))
        say(node, IN_ARTICLE, self.node)
        say(node, _QUOTE, Literal(mention.quote))
        say(node, START, Literal(mention.start))
        say(node, _END, Literal(mention.end))
        say(node, _SENTENCE, Literal(mention.sentence))
        say(node, _SENTENCE_START, Literal(mention.sentence_start))
        say(node, _SENTENCE_END, Literal(mention.sentence_end))
        if mention.field != "text":
            say(node, term("field"), Literal(mention.field))
