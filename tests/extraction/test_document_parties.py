"""Whose documents are: those named, those who act, the sides and the host of what the article reports."""

from __future__ import annotations

import pytest

from tests.extraction.documents_told import one, told

PARTIES = [
    ("Chile signed a treaty with Peru.", {"Chile", "Peru"}),
    ("A treaty between Chile and Peru was signed in Lima.", {"Chile", "Peru"}),
    ("The Chile-Peru mining treaty is being redrafted.", {"Chile", "Peru"}),
    ("Under Swiss mediation Chile and Peru concluded a peace accord.", {"Chile", "Peru"}),
    ("Peru published its strategy for the Amazon.", {"Peru"}),
    ("The United Nations Security Council adopted Resolution 1325.", {"United Nations Security Council"}),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_whose_a_document_is(text: str, parties: set[str]) -> None:
    found = one(text)
    assert set(found["parties"]) == parties


SPOKEN_OF = [
    (
        "Chile and Peru quarrelled over fish. Chile and Peru sent ships. The Arequipa Declaration of 1998 was quoted.",
        {"Chile", "Peru"},
    ),
    ("Chile spoke. Chile sent ships. Chile quoted the agreement with Peru.", {"Chile", "Peru"}),
    ("A resolution on fish was adopted at a summit of the African Union.", {"African Union"}),
    ("In a letter on fish Chile informed Peru that the ships were late.", {"Chile", "Peru"}),
    ("The joint statement of the United States of America and Mongolia was published.", {"United States", "Mongolia"}),
    (
        "Chile and Peru quarrelled over fish. Chile and Peru sent ships. The Arequipa Agreement of 1998 was quoted.",
        {"Chile", "Peru"},
    ),
    (
        "Chile and Peru quarrelled over fish. Chile and Peru sent ships. The Vienna Convention on Treaties was quoted.",
        set(),
    ),
    ("The ministers read the report of the chairman of the African Union and published it.", {"African Union"}),
    (
        "The African Union met in Lagos. Its session lasted long. The ministers adopted conclusions on fish.",
        {"African Union"},
    ),
    ("Peru scrapped a deal with Volkswagen and seized its docks.", {"Peru", "Volkswagen"}),
    ("A memorandum between Volkswagen and the Peruvian Ministry of Mines was signed.", {"Volkswagen", "Peru"}),
    ("An agreement between the Peruvian government and the armed opposition was hailed by Chile.", {"Peru"}),
    ("The Peruvian government and rebel groups have agreed to a truce. The deal was announced by Chile.", {"Peru"}),
    ("Chile and Peru signed a treaty on fish. A protocol on visas was initialled at the port.", {"Chile", "Peru"}),
    ("Chile and Peru signed a total of ten agreements on trade.", {"Chile", "Peru"}),
    (
        "Chile and Peru signed a trade agreement. The agreement must be approved by the European Parliament.",
        {"Chile", "Peru"},
    ),
    ("Rebels fought on in Peru. Peru sent troops. Mediators from Chile and Cuba proposed a truce.", {"Peru"}),
    ("The UN Charter was quoted by Chile.", {"United Nations"}),
    ("The Rising Sun Union treaty was signed by Chile and Peru.", {"Chile", "Peru"}),
    ("Chile's action plan with Peru was praised.", {"Chile", "Peru"}),
    ("Peru was told. Peru spoke. Peru wrote. Cuba quoted the pact with Peru.", {"Peru", "Cuba"}),
    ("A decree bearing the Peruvian president's signature blamed the Chileans for it.", {"Peru"}),
    ("In Peru rebels fought on. Peru sent troops. The truce of 1998 was forgotten.", {"Peru"}),
    ("Peru spoke. Peru sent ships. Chile's parliament has before it a bill on fish.", {"Chile"}),
    ("Peru would like to see an agreement on fish concluded.", set()),
    ("The Peru Trade Act was quoted by Chile.", {"Chile"}),
    ("The United Nations Convention on Fish was quoted.", set()),
    ("The letter from President Pedro Castillo to Chile was read.", {"Pedro Castillo", "Chile"}),
    ("It was then that Chile, Peru, Brazil and Cuba signed a treaty on fish.", {"Chile", "Peru", "Brazil", "Cuba"}),
]


@pytest.mark.parametrize(("text", "parties"), SPOKEN_OF)
def test_whose_a_document_is_by_what_the_article_is_about(text: str, parties: set[str]) -> None:
    assert set(told(text)[-1]["parties"]) == parties


def test_a_statement_announced_below_its_headline_is_that_of_those_who_issue_it() -> None:
    found = one(
        "The governments of Chile, Peru and Cuba issue the following statement on fish.", "Joint Statement on Fisheries"
    )
    assert set(found["parties"]) == {"Chile", "Peru", "Cuba"}


OPENINGS = [
    "We, the Presidents of the Republic of Chile and of the Republic of Peru, met in Lima.",
    "Foreign Ministers of Chile and Peru, assembled at Arequipa, have adopted the following.",
]


@pytest.mark.parametrize("text", OPENINGS)
def test_a_text_is_theirs_in_whose_name_it_opens(text: str) -> None:
    assert one(text, "Arequipa Declaration")["parties"] == ["Chile", "Peru"]


def test_the_agreement_with_one_side_is_the_one_named_before() -> None:
    found = one("Chile and Peru signed a Free Trade Agreement. The Agreement with Peru opens ports.")
    assert set(found["parties"]) == {"Chile", "Peru"}


def test_what_a_gathering_makes_is_the_organisations_that_the_headline_names() -> None:
    found = one("Leaders adopted a declaration on fish.", "African Union summit ends in Lagos")
    assert found["parties"] == ["African Union"]


SIDES = [
    ("LAGOS, Nigeria — Chile and Peru signed a treaty on Monday.", {"Chile", "Peru"}),
    ("Chile and Peru opened a bridge.\n\nChile and Peru share a river. A treaty of 1984 rules it.", {"Chile", "Peru"}),
    ("A truce negotiated by Egypt between Israel and Lebanon took effect on Sunday.", {"Israel", "Lebanon"}),
    ("The African Union met in Lagos, Nigeria. Leaders of the African Union issued a communique.", {"African Union"}),
]


@pytest.mark.parametrize(("text", "parties"), SIDES)
def test_whose_a_document_is_by_the_sides_of_the_article(text: str, parties: set[str]) -> None:
    assert set(one(text)["parties"]) == parties
