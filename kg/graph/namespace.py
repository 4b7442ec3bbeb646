"""The IRIs that quads are made of: resources under `RESOURCES`, and the terms of the ontology as nodes."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from kg.model import Mention
from kg.vocabulary.terms import DKG, RESOURCES
from kg.vocabulary.terms import EDTF as EDTF_IRI

_XSD = "http://www.w3.org/2001/XMLSchema#"
_ARTICLES = f"{RESOURCES}article/"

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
EDTF = NamedNode(EDTF_IRI)
XSD_DATE = NamedNode(f"{_XSD}date")
XSD_MONTH = NamedNode(f"{_XSD}gYearMonth")
XSD_YEAR = NamedNode(f"{_XSD}gYear")
XSD_DECIMAL = NamedNode(f"{_XSD}decimal")


@cache
def term(name: str) -> NamedNode:
    """The node of an ontology term by its local name; one that the ontology does not hold raises OntologyError."""
    return NamedNode(DKG[name])


def article_iri(article_id: str) -> str:
    """The IRI of an article, which is also that of its named graph.

    >>> article_iri("visit to Oslo")
    'https://w3id.org/diplomacy-kg/id/article/visit%20to%20Oslo'
    """
    return _ARTICLES + quote(article_id, safe="")


def article_id(iri: str) -> str:
    """The id of the article whose IRI is given; the inverse of `article_iri`."""
    return unquote(iri.removeprefix(_ARTICLES))


def claim_iri(article: str, key: str) -> str:
    """The IRI of what an article (by its IRI) says under a key."""
    return f"{article}/{quote(key, safe='')}"


def mention_iri(article: str, mention: Mention) -> str:
    """The IRI of a place in an article (by its IRI)."""
    field = "title-" if mention.field == "title" else ""
    return f"{article}/mention/{field}{mention.start}-{mention.end}"
