"""What findings of one sentence have to do with each other, and what they are about."""

from __future__ import annotations

from kg.extraction import extract
from kg.language import parse
from kg.model import Article, Finding, Findings, Ref
from kg.vocabulary.terms import family


def read(text: str) -> Findings:
    return extract(parse(Article("t", "", text, "2024-03-13")))


def one(findings: Findings, name: str) -> Finding:
    return next(each for each in findings.findings if family(each.kind) == name)


def linked(findings: Findings, finding: Finding, property_: str) -> list[Finding]:
    by_key = {each.key: each for each in findings.findings}
    return [by_key[ref.key] for ref in finding.fillers(property_) if isinstance(ref, Ref)]


def test_a_promise_is_made_at_the_meeting_of_its_sentence() -> None:
    findings = read("Norway pledged to open its market to Chad during talks with Chad in Oslo on Monday.")
    assert linked(findings, one(findings, "Commitment"), "madeAt") == [one(findings, "Meeting")]


def test_a_document_is_signed_at_the_meeting_and_the_meeting_produced_it() -> None:
    findings = read("Peru and Chile signed a border treaty at a summit between Peru and Chile in Lima on Monday.")
    document, meeting = one(findings, "Document"), one(findings, "Meeting")
    assert linked(findings, document, "issuedAt") == [meeting]
    assert linked(findings, meeting, "produced") == [document]


def test_nothing_is_joined_across_sentences() -> None:
    findings = read("Peru and Chile held talks in Lima on Monday. Peru pledged to open its market.")
    assert linked(findings, one(findings, "Commitment"), "madeAt") == []


def test_topics_are_those_that_the_words_name() -> None:
    pledge = one(read("Norway pledged to reopen the peace talks on fishing quotas."), "Commitment")
    assert "fisheries" in pledge.fillers("topic")
