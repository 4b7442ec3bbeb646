"""The documents of a text of our own, slot by slot, for the tests that ask for them."""

from __future__ import annotations

from functools import cache
from typing import Any

from kg.extraction.actors.discourse import discourse
from kg.extraction.candidates import Context, Dropped
from kg.extraction.dating import Calendar
from kg.extraction.documents.reading import documents
from kg.extraction.times.reference import reference_date
from kg.language import parse
from kg.model import Article, Finding, Ref, When

PUBLISHED = "2021-06-16"
HEADLINE = "Notes from the week"


def read(text: str, headline: str = HEADLINE) -> tuple[tuple[Finding, ...], tuple[Dropped, ...], dict[str, str]]:
    """The findings of a text, what was dropped, and the names of its entities by key."""
    article = Article("a", headline, f"{headline}\n\n{text}\n", PUBLISHED)
    doc = parse(article)
    context = Context(doc, discourse(doc), Calendar(doc, reference_date(article, doc.text, PUBLISHED)))
    found, dropped = documents(context)
    return found, dropped, {entity.key: entity.name for entity in context.discourse.entities}


@cache
def told(text: str, headline: str = HEADLINE) -> tuple[dict[str, Any], ...]:
    """The documents of a text, slot by slot, entities by name, with what they say."""
    found, _, names = read(text, headline)
    by_key = {finding.key: finding for finding in found}

    def slot(finding: Finding, name: str) -> list[str]:
        values = finding.fillers(name)
        return [names.get(v.key, v.key) if isinstance(v, Ref) else v.edtf if isinstance(v, When) else v for v in values]

    return tuple(
        {
            "label": finding.label,
            "kind": finding.kind,
            "status": finding.status,
            "parties": slot(finding, "party"),
            "date": (slot(finding, "date") or [None])[0],
            "says": [slot(by_key[key], "content")[0] for key in slot(finding, "provision")],
            "bound": [slot(by_key[key], "party") for key in slot(finding, "provision")],
            "articles": slot(finding, "article"),
            "basedOn": [by_key[key].label for key in slot(finding, "basedOn")],
            "revises": [by_key[key].label for key in slot(finding, "revises")],
            "mentions": [mention.quote for mention in finding.mentions],
        }
        for finding in found
        if finding.kind != "Provision"
    )


def one(text: str, headline: str = HEADLINE) -> dict[str, Any]:
    """The one document of a text."""
    found = told(text, headline)
    assert len(found) == 1, [each["label"] for each in found]
    return found[0]
