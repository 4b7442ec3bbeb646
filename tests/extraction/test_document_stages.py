"""What became of a document, by the many ways in which prose tells that it is made, planned or only drafted."""

from __future__ import annotations

import pytest

from tests.extraction.documents_told import one, told

STAGES = [
    ("The talks in Oslo produced little besides an understanding on fish.", "issued"),
    ("The president of Chile took home a mining pact.", "issued"),
    ("The ministers left Quito with a declaration on fish.", "issued"),
    ("It contains no duty which was not in the first Arequipa accord, reached by the ministers in April.", "issued"),
    ("If the ceasefire the two commanders reached on the 28th holds, he will go.", "issued"),
    ("All ports must open, a communique said.", "issued"),
    ("Chile and Peru reached a fisheries accord. Cuba denounced the accord as a mistake.", "issued"),
    ("The grain deal, which expires on 18 May, would be extended, he said.", "inForce"),
    ("The junta has ended the 2015 peace accord.", "terminated"),
    ("The Council is expected to renew the mandate by a resolution on 30 July.", "planned"),
    ("Both signed the Arequipa Treaty. Fishing ends on the day that the Treaty takes effect.", "signed"),
    ("Several texts were signed, including an accord on visas.", "signed"),
    ("Both signed a framework for talks.", "signed"),
    ("In a letter that had reached Lima, the general pleaded for time.", "issued"),
    ("He said the aims of the fishing agreement reached on 23 July between both could be met.", "issued"),
    ("All of it rests on the Declaration of Commitment to Protect the Seas of Peru, done at Lima in May.", "issued"),
    ("Chile declined to update a 1999 fisheries agreement.", "referenced"),
    ("The instruments of ratification will change hands in Lima on 14 July.", "planned"),
    ("The two protocols, signed in Lima, were praised.", "signed"),
    ("The court's ruling on the islands was read out.", "issued"),
    ("Both presidents subscribed to the declaration on fish.", "signed"),
    ("The treaty on fish bears the names of three presidents.", "signed"),
    ("There would be a separate agreement on fish, he said.", "planned"),
    ("The agreement on fish to be signed on Monday covers tuna.", "planned"),
    ("Another document to be signed is an Agreement between Chile and Peru on Fish.", "planned"),
    ("Chile and Peru have initialled a border treaty, which will be signed in March.", "planned"),
    ("Peru would now go after a pact with Chile.", "planned"),
    ("The ministers want the terms set down in a memorandum of understanding.", "draft"),
    ("Experts spent a morning on a joint statement on fish.", "draft"),
    ("Chile has put off signing a fisheries pact with Peru.", "draft"),
    ("A treaty under negotiation with Peru covers tuna.", "draft"),
    ("The bill on fish that he sent to parliament lists the ports.", "draft"),
    ("A new treaty with Peru would oblige Chile to open its ports.", "draft"),
    ("He spoke of a new Fisheries Charter. Under the draft all ships must be counted.", "draft"),
    ("The cabinet approved the draft Arequipa Declaration on Fish.", "draft"),
    ("The protocol on fish, in force since 2016, names ten ports.", "inForce"),
    ("The Fisheries Act has to be repealed, he said.", "referenced"),
    ("The Fisheries Convention, which Peru has not signed, names ten ports.", "referenced"),
]


@pytest.mark.parametrize(("text", "status"), STAGES)
def test_the_stage_of_a_document_by_what_is_told_of_it(text: str, status: str) -> None:
    assert told(text)[-1]["status"] == status


def test_an_item_of_a_programme_is_to_come() -> None:
    text = "10:00: signing of the Agreement between Chile and Peru on Fish."
    assert one(text, "President to visit Lima")["status"] == "planned"
    assert one(text, "President back from Lima")["status"] == "signed"


def test_what_is_told_of_the_first_of_a_row_holds_for_all() -> None:
    found = told('They signed an Agreement on the park "El Sol", a Protocol on fish, and a Memorandum on trade.')
    assert [each["status"] for each in found] == ["signed"] * 3


def test_one_on_another_matter_is_another_of_the_kind() -> None:
    found = told("Chile and Peru signed an agreement on fish, and their banks one on trade.")
    assert [each["label"] for each in found] == ["agreement on fish", "agreement on trade"]


def test_a_clause_of_its_own_making_tells_a_document_from_one_with_a_title() -> None:
    found = told("The Arequipa Treaty was signed by Peru. The accord which Chile and Cuba struck there was forgotten.")
    assert [each["status"] for each in found] == ["signed", "issued"]


APART = [
    (
        "They approved a revised accord with the rebels. The original deal was rejected. Both signed the new pact.",
        [("revised accord with the rebels", "signed"), ("original deal", "draft")],
    ),
    (
        "Peru rejected the withdrawal agreement. The Good Friday Agreement was quoted.",
        [("withdrawal agreement", "draft"), ("Good Friday Agreement", "referenced")],
    ),
    (
        "The ministers approved the Protocol on Fish. Members that ratified the Treaty were praised.",
        [("Protocol on Fish", "issued"), ("Treaty", "signed")],
    ),
    (
        "They signed an agreement on tax and a programme for cultural exchanges.",
        [("agreement on tax", "signed"), ("programme for cultural exchanges", "signed")],
    ),
]


@pytest.mark.parametrize(("text", "documents"), APART)
def test_documents_are_told_apart(text: str, documents: list[tuple[str, str]]) -> None:
    assert [(each["label"], each["status"]) for each in told(text)] == documents


def test_a_noun_within_a_name_is_no_document() -> None:
    assert told("The leaders praised the India-Japan Act East Forum.") == ()


DAYS = [
    ("Chile's leader met his guest in Lima on 3 May 2021. The text that they adopted is short.", "2021-05-03"),
    ("In May 2019 he took both to Lima, where they signed a treaty on fish.", "2019-05"),
]


@pytest.mark.parametrize(("text", "date"), DAYS)
def test_a_document_bears_the_day_on_which_the_article_opens(text: str, date: str) -> None:
    assert one(text)["date"] == date


def test_the_city_where_a_deal_was_made_is_no_part_of_its_name() -> None:
    assert one("Chile and Peru signed a peace deal in Quito.")["label"] == "peace deal"


def test_a_paper_that_several_sign_is_an_agreement() -> None:
    assert one("Chile and Peru signed a paper on fish.")["kind"] == "Agreement"


def test_a_declaration_that_several_sign_stays_one() -> None:
    assert one("Chile and Peru signed a declaration on fish.")["kind"] == "Declaration"


HEADLINES = [
    ("Statement by the Co-Facilitators", "Declaration"),
    ("AREQUIPA STATEMENT", "Declaration"),
    ("Press communiqué of the co-chairs: third round", "Communique"),
]


@pytest.mark.parametrize(("headline", "kind"), HEADLINES)
def test_a_headline_names_the_text_of_a_body(headline: str, kind: str) -> None:
    found = one("The round closed on Friday.", headline)
    assert (found["kind"], found["status"]) == (kind, "issued")


def test_a_minister_s_release_is_no_document() -> None:
    assert told("The round closed on Friday.", "Foreign Secretary statement on fish") == ()


def test_what_the_headline_calls_by_another_word_is_the_one_below() -> None:
    found = one("Chile and Peru signed a treaty on tuna on Monday.", "Neighbours get their fish deal")
    assert (found["label"], found["kind"]) == ("treaty on tuna", "Treaty")
