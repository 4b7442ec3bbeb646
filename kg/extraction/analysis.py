"""All that one article says: the passes of extraction in their order."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.actors.discourse import discourse, names_in
from kg.extraction.candidates import Context, Dropped
from kg.extraction.commitments.reading import commitments
from kg.extraction.dating import Calendar
from kg.extraction.deeds.reading import deeds
from kg.extraction.documents.reading import documents
from kg.extraction.frames import frames
from kg.extraction.meetings.encounters import encounters
from kg.extraction.relations import related
from kg.extraction.times.reference import reference_date
from kg.extraction.topics import with_topics
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
    names = names_in(doc)
    evoked = tuple(frames(doc))
    context = Context(doc, discourse(doc, names, evoked), Calendar(doc, reference))
    met, texts = encounters(evoked, context), documents(context)
    told = (met, texts, commitments(context, (*met[0], *texts[0])))
    done = deeds(context)
    findings = (*(finding for found, _ in told for finding in found), *done.findings)
    dropped = (*(each for _, drops in told for each in drops), *done.dropped)
    entities = (*context.discourse.entities, *done.groups)
    return Analysis(Findings(doc.article, reference, entities, related(with_topics(findings))), context, dropped)
