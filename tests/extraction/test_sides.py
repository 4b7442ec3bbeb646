"""Who takes part in a meeting, in the constructions in which agencies and ministries name them."""

from __future__ import annotations

import pytest

from kg.extraction import extract
from kg.language import parse
from kg.model import Article, Ref
from kg.vocabulary.terms import family

PUBLISHED = "2024-03-13"
A, B = "Gabriel Boric", "Dina Boluarte"
PAIR = f"Chilean President {A}, Peruvian President {B}"


def sides(text: str) -> list[set[str]]:
    """Who takes part in each meeting that a text tells of."""
    findings = extract(parse(Article("t", "", text, PUBLISHED)))
    names = {entity.key: entity.name for entity in findings.entities}
    return [
        {names[ref.key] for ref in each.fillers("participant") if isinstance(ref, Ref)}
        for each in findings.findings
        if family(each.kind) == "Meeting"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Emmanuel Macron of France and Chancellor Olaf Scholz of Germany met in Bonn on Monday.",
            [{"Emmanuel Macron", "Olaf Scholz"}],
        ),
        (
            "Presidents Emmanuel Macron of France and Andrzej Duda of Poland met in Paris on Monday.",
            [{"Emmanuel Macron", "Andrzej Duda"}],
        ),
        (
            "Foreign ministers Sergei Lavrov of Russia, John Kerry of the United States and Wang Yi of China met here.",
            [{"Sergei Lavrov", "John Kerry", "Wang Yi"}],
        ),
        (
            "The French president, Emmanuel Macron, and Germany's chancellor, Olaf Scholz, met in Paris on Monday.",
            [{"Emmanuel Macron", "Olaf Scholz"}],
        ),
        (
            "The prime minister of Israel, Benjamin Netanyahu, and the president of Egypt, Hosni Mubarak, met in Taba.",
            [{"Benjamin Netanyahu", "Hosni Mubarak"}],
        ),
        (
            "The presidents of Kenya, William Ruto, and Uganda, Yoweri Museveni, met in Entebbe on Monday.",
            [{"William Ruto", "Yoweri Museveni"}],
        ),
    ],
)
def test_people_listed_with_whom_they_serve(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


def test_the_two_are_others_than_those_they_meet() -> None:
    text = (
        "Chilean President Gabriel Boric and Peruvian President Dina Boluarte signed the pact in Lima on Monday. "
        "Bolivian President Luis Arce, UN Secretary-General Ban Ki-moon and Omar Bongo, the president of Gabon, stood "
        "behind them. The two had been due to meet on Sunday with Arce and Ban."
    )
    assert sides(text)[-1] == {"Gabriel Boric", "Dina Boluarte", "Luis Arce", "Ban Ki-moon"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Peruvian President {B} held a meeting behind closed doors with Chilean President {A}.", [{A, B}]),
        (f"Peruvian President {B} has an appointment for Tuesday with Chilean President {A}.", [{A, B}]),
        (
            "The talks that Chile had hoped to open with Peru in Lima on Monday have been postponed.",
            [{"Chile", "Peru"}],
        ),
        (
            f"A meeting that President {B} was due to have with Chilean President {A} on Friday was called off.",
            [{A, B}],
        ),
        (
            f"Chilean President {A} hosted talks in Arica with envoys of 40 states, including Cuba and Haiti.",
            [{A, "Cuba", "Haiti"}],
        ),
    ],
)
def test_who_with_hangs_further_down(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Executive Board of the International Monetary Fund met on Friday.", [{"International Monetary Fund"}]),
        ("The World Bank's board will meet in Washington on Friday.", [{"World Bank"}]),
    ],
)
def test_a_board_sits_for_its_body(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


def test_a_body_with_the_name_of_an_office_is_its_bearer() -> None:
    text = "The United Nations High Commissioner for Refugees, Filippo Grandi, visited Chad on Monday."
    assert sides(text) == [{"Filippo Grandi", "Chad"}]


def test_who_looks_on_is_there() -> None:
    text = (
        f"The foreign ministers of Chile and Peru signed the treaty in Lima on Monday. Chilean President {A} looked on."
    )
    assert sides(text) == [{"Chile", "Peru", A}] or sides(text) == [{A, "Peru"}]


def test_who_leaves_for_a_visit_makes_one_visit() -> None:
    text = "Prime Minister Fumio Kishida left for Seoul on Sunday for a two-day visit to meet President Yoon Suk Yeol."
    assert len(sides(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Chilean President {A} turned down an invitation to a summit with Peru's {B} in Lima in May.", [{A, B}]),
        ("Chile has rejected Peru's offer of talks in Lima next week.", [{"Chile", "Peru"}]),
        ("Chile has accepted Peru's proposal for a meeting of their foreign ministers.", [{"Chile", "Peru"}]),
    ],
)
def test_whose_offer_it_is_and_who_answers_it(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


def test_him_is_whom_others_dealt_with_before() -> None:
    text = (
        "On Friday the UN envoy, Ghassan Salame, was in Tripoli. Prime Minister Fayez al-Sarraj received him in the "
        "morning. President Aguila Saleh had dined with him on Thursday."
    )
    assert sides(text)[-1] == {"Ghassan Salame", "Aguila Saleh"}


def test_a_list_with_semicolons() -> None:
    text = (
        f"Chilean President {A} held meetings in Geneva with the Director-General of the World Health Organization, "
        f"Tedros Ghebreyesus; the High Commissioner for Human Rights, Volker Turk; and the President of Peru, {B}."
    )
    assert sides(text) == [{A, B, "Tedros Ghebreyesus", "Volker Turk"}]


def test_whom_somebody_receives_on_a_day() -> None:
    text = "Egyptian President Abdel Fattah al-Sisi received on Sunday Sudan's army chief, Abdel Fattah al-Burhan."
    assert sides(text) == [{"Abdel Fattah al-Sisi", "Abdel Fattah al-Burhan"}]


def test_a_joint_commission_is_of_the_states_that_it_is_between() -> None:
    text = "The 12th session of the Joint Commission between Oman and Iran was held in Muscat on Sunday."
    assert sides(text)[0] >= {"Oman", "Iran"}


def test_negotiations_are_of_the_states_whose_ministers_met() -> None:
    text = (
        f"Chilean President {A} received Peruvian President {B} in Santiago on Monday. The negotiations had opened in "
        "Lima on 4 March."
    )
    assert sides(text)[-1] == {"Chile", "Peru"}


def test_one_verb_tells_of_a_meeting_with_each() -> None:
    text = (
        "President Emmanuel Macron met Chancellor Olaf Scholz in Berlin on Sunday, Prime Minister Donald Tusk in "
        "Warsaw on Monday and Prime Minister Giorgia Meloni in Rome on Tuesday."
    )
    assert sides(text) == [
        {"Emmanuel Macron", "Olaf Scholz"},
        {"Emmanuel Macron", "Donald Tusk"},
        {"Emmanuel Macron", "Giorgia Meloni"},
    ]


def test_received_in_one_place_by_one_and_in_another_by_the_other() -> None:
    text = (
        "In Bonn President Emmanuel Macron was received by Chancellor Olaf Scholz, and in Rome by Prime Minister "
        "Giorgia Meloni."
    )
    assert sides(text) == [{"Emmanuel Macron", "Olaf Scholz"}, {"Emmanuel Macron", "Giorgia Meloni"}]


def test_a_delegation_said_again_is_who_leads_it() -> None:
    text = f"A delegation led by Deputy Foreign Minister Sedat Onal came to Lima. The delegation met Peru's {B}."
    assert sides(text)[-1] == {"Sedat Onal", B}


def test_the_event_beside_which_they_meet_is_another() -> None:
    text = f"{PAIR} and Brazil's President Lula da Silva met on the sidelines of the G20 summit in Rio on Monday."
    assert {"Group of Twenty"} in sides(text)


def test_a_list_between_dashes() -> None:
    text = "The three presidents - Vladimir Putin, Ebrahim Raisi and Recep Tayyip Erdogan - met in Tehran on Tuesday."
    assert sides(text) == [{"Vladimir Putin", "Ebrahim Raisi", "Recep Tayyip Erdogan"}]


def test_where_an_event_is_held_is_none_of_the_pair_that_the_article_is_about() -> None:
    text = (
        "Israeli Prime Minister Ariel Sharon and Palestinian President Mahmoud Abbas declared an end to the violence. "
        "The truce was announced at a summit in Egypt on Tuesday. Mister Sharon and Mister Abbas shook hands in Egypt."
    )
    assert sides(text)[0] == {"Ariel Sharon", "Mahmoud Abbas"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treaty between Chile and Peru, signed in Lima in March 2018, fixes the border.", [{"Chile", "Peru"}]),
        ("Chile and Peru have a trade agreement, signed in Lima in March 2018.", [{"Chile", "Peru"}]),
        ("The framework agreement of the Pacific Alliance was signed in Lima in June 2012.", [{"Pacific Alliance"}]),
        ("The treaty between Chile and Peru, signed in March 2018, fixes the border.", []),
    ],
)
def test_a_signing_with_a_place_is_of_those_whose_the_document_is(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two countries, Chile and Peru, held talks in Lima on Monday.", [{"Chile", "Peru"}]),
        (
            "The warring parties, Sudan's army and the Rapid Support Forces, met in Jeddah on Monday.",
            [{"Sudan", "Rapid Support Forces"}],
        ),
    ],
)
def test_the_sides_are_those_named_behind(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Leaders attending the BRICS summit in Rio include Narendra Modi and South Africa's Cyril Ramaphosa.",
            [{"BRICS", "Narendra Modi", "Cyril Ramaphosa"}],
        ),
        (
            "Sixteen leaders attended the BRICS summit in Rio on Sunday, among them Kenya's William Ruto.",
            [{"BRICS", "William Ruto"}],
        ),
    ],
)
def test_some_of_those_who_came(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"On the sidelines of the G20 summit in Rio, Chilean President {A} met with Peruvian President {B}.",
            [{"Group of Twenty"}, {A, B}],
        ),
        (
            f"President {A} held a meeting on the sidelines of the G20 summit in Rio with Peruvian President {B}.",
            [{A, B}, {"Group of Twenty"}],
        ),
        (
            "The President of Chile, the President of Peru and the Foreign Minister of Ecuador met in Lima on Monday.",
            [{"Chile", "Peru", "Ecuador"}],
        ),
        (
            "Heads who attended the Commonwealth meeting in Apia were the President of Kenya and the King of Tonga.",
            [{"Commonwealth of Nations", "Kenya", "Tonga"}],
        ),
        (
            "Mali's government and Tuareg rebels signed a ceasefire in Ouagadougou on Monday.",
            [{"Mali", "Tuareg rebels"}],
        ),
    ],
)
def test_who_meets_where_the_parser_lost_it(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


def test_a_body_stands_not_beside_its_officer() -> None:
    text = "The AU chief met rebels on Friday. The chairperson of the African Union, Moussa Faki, met rebels in Asmara."
    assert all("African Union" not in found for found in sides(text) if "Moussa Faki" in found)


def test_whom_the_title_of_a_transcript_means() -> None:
    text = (
        "Remarks After Her Meeting With Polish Foreign Minister Radoslaw Sikorski\n\n"
        "SECRETARY CLINTON: Good afternoon.\n\n"
        "FOREIGN MINISTER SIKORSKI: Thank you. Hillary Clinton, the Secretary of State, is a friend.\n\n"
        "SECRETARY CLINTON: Let me say a word about Libya.\n"
    )
    assert sides(text)[0] == {"Hillary Clinton", "Radoslaw Sikorski"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Andean Community ministers, meeting in Lima, agreed on Friday to lift the tariffs.",
            [{"Andean Community"}],
        ),
        (
            "The Andean Community's foreign ministers, gathered in Lima, agreed on Friday to meet again in May.",
            [{"Andean Community"}, {"Andean Community"}],
        ),
    ],
)
def test_what_those_decide_who_sit_together_is_no_other_meeting(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


def test_who_is_listed_behind_a_named_emir() -> None:
    text = "The Emir of Kuwait, Sheikh Meshal al-Sabah, and Oman's Sultan Haitham bin Tariq met in Muscat on Tuesday."
    assert sides(text) == [{"Meshal al-Sabah", "Haitham bin Tariq"}]


def test_the_envoy_is_who_is_named_behind_his_post() -> None:
    text = (
        f"Chilean President {A} received the UN envoy to Somalia, James Swan, on Monday. The envoy later met "
        f"Peruvian President {B}."
    )
    assert sides(text) == [{A, "James Swan"}, {"James Swan", B}]


def test_their_ministers_are_of_their_states() -> None:
    text = f"Chilean President {A} and Peruvian President {B} met in Lima. Their ministers will meet in Arica in June."
    assert sides(text) == [{A, B}, {"Chile", "Peru"}]
