"""The digest: what the graph holds of each article, read back by SPARQL from its claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.graph.namespace import TYPE, article_iri, iri_of_term
from kg.graph.store import Store
from kg.vocabulary.terms import DKG, EDTF, kinds, statuses

CLAIMS = "SELECT ?subject ?predicate ?value WHERE { ?subject ?predicate ?value }"
"""One plain scan of an article's graph: joins in SPARQL would multiply participants by mentions."""

Node = dict[str, list[NamedNode | Literal]]
Json = dict[str, Any]
Place = tuple[int, int]
"""Where a mention stands: 0 and the offset in the title, 1 and the offset in the text."""

_NOWHERE = (2, 0)


def digest(store: Store) -> Iterator[Json]:
    """What the graph holds of each article, sorted by article id.

    Args:
        store: any store, also one opened only to read.

    Yields:
        One dictionary per article: id, title, published, published_by, and its people, meetings, documents, commitments
        and statements.

        The `id` of an item is the IRI of the node of the world that it is, so that articles can be compared.
    """
    return (digest_of(store, article) for article in store.articles())


def digest_of(store: Store, article: str) -> Json:
    """The digest of one article, by its id."""
    return _Claims(store, article).digest()


class _Claims:
    """The claims of one article by their IRIs, and how the digest words them."""

    def __init__(self, store: Store, article: str) -> None:
        self.iri = article_iri(article)
        self.nodes: dict[str, Node] = defaultdict(lambda: defaultdict(list))
        answer = store.query(CLAIMS, article)
        assert isinstance(answer, QuerySolutions)
        for subject, predicate, value in answer:
            self.nodes[subject.value][predicate.value].append(value)

    def digest(self) -> Json:
        about = self.nodes[self.iri]
        return {
            "id": _text(about, DKG.articleId),
            "title": _text(about, DKG.title),
            "published": _date(about, DKG.published),
            "published_by": _text(about, DKG.publishedBy),
            "people": [self.person(iri) for iri in self.of_class(DKG.Person)],
            "meetings": [self.meeting(iri) for iri in self.of_class(DKG.Meeting)],
            "documents": [self.document(iri) for iri in self.of_class(DKG.Document)],
            "commitments": [self.commitment(iri) for iri in self.of_class(DKG.Commitment)],
            "statements": [self.deed(iri) for iri in self.of_class(DKG.Statement, DKG.Action)],
        }

    def person(self, iri: str) -> Json:
        about = self.nodes[iri]
        return {
            "id": _text(about, DKG.identifiedAs),
            "name": _text(about, DKG.name),
            "role": _text(about, DKG.role),
            "state": next(iter(self.names(iri, DKG.state)), None),
            "evidence": self.evidence(iri),
        }

    def meeting(self, iri: str) -> Json:
        about = self.nodes[iri]
        return {
            "id": _text(about, DKG.identifiedAs),
            "kind": _kind(about),
            "participants": self.names(iri, DKG.participant),
            "place": next(iter(self.names(iri, DKG.place)), None),
            "date": _date(about, DKG.date),
            "status": _status(about),
            "evidence": self.evidence(iri),
        }

    def document(self, iri: str) -> Json:
        about = self.nodes[iri]
        return {
            "id": _text(about, DKG.identifiedAs),
            "label": _text(about, DKG.label),
            "kind": _kind(about),
            "parties": self.names(iri, DKG.party),
            "date": _date(about, DKG.date),
            "status": _status(about),
            "evidence": self.evidence(iri),
        }

    def commitment(self, iri: str) -> Json:
        about = self.nodes[iri]
        return {
            "id": _text(about, DKG.identifiedAs),
            "by": self.names(iri, DKG.committer),
            "to": self.names(iri, DKG.beneficiary),
            "content": _text(about, DKG.content),
            "made": _date(about, DKG.date),
            "due": _date(about, DKG.due),
            "status": _status(about),
            "evidence": self.evidence(iri),
        }

    def deed(self, iri: str) -> Json:
        """A statement, or another act that event coding counts with them ("imposed sanctions"); `act` tells which."""
        about = self.nodes[iri]
        return {
            "id": _text(about, DKG.identifiedAs),
            "act": "action" if _is_a(about, DKG.Action) else "statement",
            "by": self.names(iri, DKG.speaker) or self.names(iri, DKG.actor),
            "to": self.names(iri, DKG.addressee) or self.names(iri, DKG.target),
            "plover": _local(about, DKG.plover),
            "content": _text(about, DKG.content),
            "date": _date(about, DKG.date),
            "evidence": self.evidence(iri),
        }

    def of_class(self, *kinds_: str) -> list[str]:
        """The claims of some classes, in the order of the text."""
        found = [iri for iri, about in self.nodes.items() if any(_is_a(about, kind) for kind in kinds_)]
        return sorted(found, key=lambda iri: (min(self.places(iri), default=_NOWHERE), iri))

    def names(self, iri: str, role: str) -> list[str]:
        """The names of those who fill a role, as the finding's own sentence orders them, then as the article does."""
        sentences = self.evidence(iri)
        fillers = [value.value for value in self.nodes[iri].get(role, ())]
        ordered = sorted(fillers, key=lambda filler: (self.rank(filler, sentences), filler))
        return [_text(self.nodes[filler], DKG.name) or "" for filler in ordered]

    def rank(self, actor: str, sentences: list[Json]) -> tuple[bool, Place]:
        """Whether an actor stands outside the first of the sentences, and its first place there or anywhere."""
        places = self.places(actor)
        inside = [place for place in places if sentences and _is_inside(place, sentences[0])]
        return not inside, min(inside or places, default=_NOWHERE)

    def places(self, iri: str) -> list[Place]:
        return [self.place(mention.value) for mention in self.nodes[iri].get(DKG.mention, ())]

    def place(self, mention: str) -> Place:
        about = self.nodes[mention]
        return (0 if _in_title(about) else 1), int(about[DKG.start][0].value)

    def evidence(self, iri: str) -> list[Json]:
        """The sentences that state a claim, each once, in the order of the text."""
        mentions = sorted((mention.value for mention in self.nodes[iri].get(DKG.mention, ())), key=self.place)
        sentences = [_sentence(self.nodes[mention]) for mention in mentions]
        return [sentence for at, sentence in enumerate(sentences) if sentence not in sentences[:at]]


_TYPE = iri_of_term(TYPE)


def _text(about: Node, predicate: str) -> str | None:
    return min((value.value for value in about.get(predicate, ())), default=None)


def _date(about: Node, predicate: str) -> str | None:
    dates = (value for value in about.get(predicate, ()) if isinstance(value, Literal) and value.datatype.value == EDTF)
    return min((value.value for value in dates), default=None)


def _local(about: Node, predicate: str) -> str | None:
    iri = _text(about, predicate)
    return DKG.local(iri) if iri else None


def _is_a(about: Node, kind: str) -> bool:
    return any(type_.value == kind for type_ in about.get(_TYPE, ()))


def _kind(about: Node) -> str:
    classes = sorted(DKG.local(kind.value) for kind in about[_TYPE])
    return next(kinds()[local] for local in classes if local in kinds())


def _status(about: Node) -> str | None:
    local = _local(about, DKG.status)
    return statuses()[local] if local else None


def _in_title(about: Node) -> bool:
    return _text(about, DKG.field) == "title"


def _sentence(mention: Node) -> Json:
    place = {"start": int(mention[DKG.sentenceStart][0].value), "end": int(mention[DKG.sentenceEnd][0].value)}
    title = {"in": "title"} if _in_title(mention) else {}
    return {"text": mention[DKG.sentence][0].value, **place, **title}


def _is_inside(place: Place, sentence: Json) -> bool:
    in_title = place[0] == 0
    return in_title == ("in" in sentence) and bool(sentence["start"] <= place[1] < sentence["end"])
