"""All that one article says: the passes of extraction in their order."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitments import commitments
from kg.extraction.dating import Calendar
from kg.extraction.deeds import deeds
from kg.extraction.discourse import discourse
from kg.extraction.documents import documents
from kg.extraction.encounters import encounters
from kg.extraction.frames import frames
from kg.extraction.reference import reference_date
from kg.language import Doc
from kg.model import Findings


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in an article, in which context, and what was dropped with the reason."""

    findings: Findings
    context: Context
    dropped: tuple[Dropped, ...]


def extract(doc: Doc) -> Findings:
    """The findings of a parsed article."""
    return analyse(doc).findings


def analyse(doc: Doc) -> Analysis:
    """The findings of a parsed article with the context and the candidates that were dropped."""
    reference = reference_date(doc.article, doc.text, doc.article.published)
    context = Context(doc, discourse(doc), Calendar(doc, reference))
    found, dropped = zip(
        *(each for each in (encounters(frames(doc), context), documents(context), commitments(context))), strict=True
    )
    done = deeds(context)
    findings = (*(finding for group in found for finding in group), *done.findings)
    return Analysis(
        Findings(doc.article, reference, (*context.discourse.entities, *done.groups), findings),
        context,
        (*(each for group in dropped for each in group), *done.dropped),
    )
