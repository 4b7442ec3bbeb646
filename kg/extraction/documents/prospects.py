"""Documents that are not there yet: told of with "would", or in the programme of what is to come."""

from __future__ import annotations

from kg.extraction.documents.mentions import DocumentMention
from kg.language import Word, grammar

WITHIN = ("under", "in", "by")


def is_supposed(mention: DocumentMention) -> bool:
    """Whether it is told what a document would do: "a treaty that would oblige A", "under the accord B would pay"."""
    head, verb = mention.head, grammar.clause_of(mention.head)
    within = head in grammar.complements(verb, WITHIN) or head in grammar.subjects(verb)
    clauses = [*grammar.postmodifying_clauses(head), *([verb] if within else [])]
    return mention.form != "title" and any(each.lower == "would" for clause in clauses for each in clause.children)


def in_programme(noun: Word) -> bool:
    """Whether a deed is an item of what is to come: "10:00: signing of the accord" where the headline looks ahead."""
    sentences = noun.sentence.doc.sentences
    headline = sentences[0] if sentences and sentences[0].segment.kind == "headline" else None
    finite = any(word.tag in grammar.FINITE for word in noun.sentence.words)
    if headline is None or headline is noun.sentence or finite:
        return False
    return grammar.is_infinitive(headline.root) or any(word.lower == "will" for word in headline.root.children)
