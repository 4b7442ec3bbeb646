"""Offices of several told together, offices in several parts, and whom common knowledge knows."""

import pytest

from kg.extraction.actors.discourse import discourse
from kg.extraction.actors.officeholders import full_name, is_statesman, state_known, states_served
from kg.extraction.actors.spelling import folded, name_key
from kg.language import parse
from kg.model import Article

Told = dict[str, tuple[str | None, str | None]]


def people(text: str, title: str = "") -> Told:
    found = discourse(parse(Article("a", title, text)))
    return {entity.name: (entity.role, entity.state) for entity in found.entities if entity.kind == "Person"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The texts were signed by the Foreign Ministers of Chile and the Republic of Peru, Ana Diaz and Juan Paz.",
            {"Ana Diaz": ("Foreign Minister", "Chile"), "Juan Paz": ("Foreign Minister", "Peru")},
        ),
        (
            "The meeting was agreed by Prime Ministers Anna Holm of Sweden and Nils Friis of Denmark in May.",
            {"Anna Holm": ("Prime Minister", "Sweden"), "Nils Friis": ("Prime Minister", "Denmark")},
        ),
        (
            "Anna Holm and Nils Friis, the chief diplomats of Stockholm and Copenhagen, had stood by.",
            {"Anna Holm": ("chief diplomat", "Sweden"), "Nils Friis": ("chief diplomat", "Denmark")},
        ),
        (
            "Ana Diaz and Juan Paz, the Chilean and Peruvian presidents, met on Monday.",
            {"Ana Diaz": ("president", "Chile"), "Juan Paz": ("president", "Peru")},
        ),
        (
            "It was drawn up by two security chiefs, Ana Diaz of Chile and her Peruvian colleague Juan Paz.",
            {"Ana Diaz": ("security chief", "Chile"), "Juan Paz": ("security chief", "Peru")},
        ),
        (
            "A draft will be put round by Chile and Peru, whose envoys, Ana Diaz and Juan Paz, steer the process.",
            {"Ana Diaz": ("envoy", "Chile"), "Juan Paz": ("envoy", "Peru")},
        ),
        (
            "The deputy ministers of the two countries, Ana Diaz (Chile) and Juan Paz (Peru), initialled the text.",
            {"Ana Diaz": ("deputy minister", "Chile"), "Juan Paz": ("deputy minister", "Peru")},
        ),
        (
            "We, the Presidents of the Republic of Chile, Carlos Pinto, of Peru, Juan Paz, and of Bolivia, Eva Rojas.",
            {
                "Carlos Pinto": ("President", "Chile"),
                "Juan Paz": ("President", "Peru"),
                "Eva Rojas": ("President", "Bolivia"),
            },
        ),
        (
            "The presidents gathered in Lima. Alvaro Uribe of Colombia embraced Hugo Chavez of Venezuela.",
            {"Alvaro Uribe": ("president", "Colombia"), "Hugo Chavez": ("president", "Venezuela")},
        ),
        (
            "The presidents gathered after the foreign ministers. Alvaro Uribe of Colombia left early.",
            {"Alvaro Uribe": (None, "Colombia")},
        ),
    ],
)
def test_a_plural_tells_the_office_of_each_in_a_list(text: str, told: Told) -> None:
    assert people(text) == told


@pytest.mark.parametrize(
    ("text", "name", "role", "state"),
    [
        ("Ana Diaz, President of Chile and Chairperson of ASEAN, opened it.", "Ana Diaz", "President", "Chile"),
        (
            "Ana Diaz, Deputy Prime Minister and Minister of Finance of Chile, spoke.",
            "Ana Diaz",
            "Deputy Prime Minister and Minister of Finance",
            "Chile",
        ),
        (
            "He thanked the Executive Secretary of the Lake Chad Basin Commission (LCBC), Ambassador Musa Bello.",
            "Musa Bello",
            "Executive Secretary of the Lake Chad Basin Commission",
            None,
        ),
        (
            "The African Union mediator, former Kenyan president Musa Bello, has asked both sides to come.",
            "Musa Bello",
            "mediator of the African Union",
            "Kenya",
        ),
        (
            "Juan Paz, a deputy department head in the Peruvian foreign ministry, told reporters.",
            "Juan Paz",
            "deputy department head in the foreign ministry",
            "Peru",
        ),
        (
            "Ana Diaz, a secretary at Chile's embassy in Portugal, watched the polls.",
            "Ana Diaz",
            "secretary at Chile's embassy",
            "Chile",
        ),
        (
            "Juan Paz, Chargé d'Affaires ad interim of Peru, signed too.",
            "Juan Paz",
            "Chargé d'Affaires ad interim",
            "Peru",
        ),
        ("Gen. Musa Bello of Kenya arrived on Monday.", "Musa Bello", "General", "Kenya"),
        ("Senator Juan Paz, the former president of Peru, asked what it was worth.", "Juan Paz", "Senator", "Peru"),
        ("President Omar Sheikh Bello of Somalia spoke.", "Omar Sheikh Bello", "President", "Somalia"),
    ],
)
def test_offices_in_several_parts(text: str, name: str, role: str, state: str | None) -> None:
    assert people(text)[name] == (role, state)


@pytest.mark.parametrize(
    ("text", "name", "role", "state"),
    [
        ("Open it, said Musa Bello, who heads the rebels' wing.", "Musa Bello", "head of the rebels' wing", None),
        ("Musa Bello, who speaks for their alliance, agreed.", "Musa Bello", "spokesperson of the alliance", None),
        ("Juan Paz, who runs Peru for the time being, spoke.", "Juan Paz", "head", "Peru"),
        (
            "Musa Bello, who presides over the commission of the African Union, sent his applause.",
            "Musa Bello",
            "president of the commission of the African Union",
            None,
        ),
        (
            "The United Nations, represented by Anna Holm, chaired the round.",
            "Anna Holm",
            "representative of the United Nations",
            None,
        ),
        (
            "Beside her sat Maria Rossi for the European Union.",
            "Maria Rossi",
            "representative of the European Union",
            None,
        ),
        ("The ministers heard H.E. Ana Diaz for Chile, and agreed.", "Ana Diaz", None, "Chile"),
        ("Ana Diaz, named foreign minister of Chile last week, spoke.", "Ana Diaz", "foreign minister", "Chile"),
        ("Juan Paz, who served as ambassador of Peru, left.", "Juan Paz", "ambassador", "Peru"),
        ("In Lima, Senator Ana Diaz asked what it was worth.", "Ana Diaz", "Senator", "Peru"),
        (
            "Omar Khan, a spokesman for the Foreign Ministry in Islamabad, agreed.",
            "Omar Khan",
            "spokesman for the Foreign Ministry",
            "Pakistan",
        ),
        (
            "Present were Anna Holm, Deputy Minister for Foreign Affairs, Sweden; and others.",
            "Anna Holm",
            "Deputy Minister for Foreign Affairs",
            "Sweden",
        ),
        (
            "It was led by U.S. Coordinator for Counterterrorism Ambassador Nils Lund.",
            "Nils Lund",
            "Coordinator for Counterterrorism",
            "United States",
        ),
        (
            "He met Deputy Commander Lieutenant General Nils Lund of Denmark.",
            "Nils Lund",
            "Deputy Commander",
            "Denmark",
        ),
        (
            "Chile's Ministry of Finance Special Secretary Ambassador Juan Paz led it.",
            "Juan Paz",
            "Ministry of Finance Special Secretary",
            "Chile",
        ),
        (
            "Under Secretary of State for Political Affairs Nils Lund told U.S. partners.",
            "Nils Lund",
            "Under Secretary of State for Political Affairs",
            "United States",
        ),
        ('President José "Pepe" Flores of Uruguay came.', 'José "Pepe" Flores', "President", "Uruguay"),
        (
            "John Keane, Prime Minister of New Zealand, spoke. Kevin Rudge, his Australian colleague, did not.",
            "Kevin Rudge",
            "Prime Minister",
            "Australia",
        ),
    ],
)
def test_offices_told_by_verbs_rows_and_chains_of_titles(
    text: str, name: str, role: str | None, state: str | None
) -> None:
    assert people(text)[name] == (role, state)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It was attended by Cabinet Secretaries Rose Atieno and Sam Kiprop of Kenya.",
            {"Rose Atieno": ("Cabinet Secretary", None), "Sam Kiprop": ("Cabinet Secretary", "Kenya")},
        ),
        (
            "Musa Bello Prime Minister of Kenya arrived on Monday.",
            {"Musa Bello": ("Prime Minister", "Kenya")},
        ),
        (
            "She met Musa Bello, Minister of Finance of Kenya and Gen. Omar Said.",
            {"Musa Bello": ("Minister of Finance", "Kenya"), "Omar Said": ("General", None)},
        ),
        (
            "She met the Cabinet Secretary for Foreign and Diaspora Affairs, Musa Bello.",
            {"Musa Bello": ("Cabinet Secretary for Foreign and Diaspora Affairs", None)},
        ),
        (
            "They named Nils Lund of Denmark as the new Secretary General of the Forum.",
            {"Nils Lund": ("Secretary General of the Forum", "Denmark")},
        ),
        (
            "The Permanent Representative of Chile to the United Nations, Ana Diaz, spoke.",
            {"Ana Diaz": ("Permanent Representative to the United Nations", "Chile")},
        ),
    ],
)
def test_titles_as_ministries_write_them(text: str, told: Told) -> None:
    assert people(text) == told


@pytest.mark.parametrize(
    ("text", "name", "role", "state"),
    [
        (
            "The mediator of the African Union (AU) for Mali, former Kenyan President Musa Bello, has arrived.",
            "Musa Bello",
            "mediator of the African Union for Mali",
            "Kenya",
        ),
        (
            "He met the chairman of the NATO Military Committee, Dutchman Nils Lund, in Brussels.",
            "Nils Lund",
            "chairman of the North Atlantic Treaty Organization Military Committee",
            None,
        ),
        (
            "She wrote to the President of Chile and Governor of Santiago, Ana Diaz.",
            "Ana Diaz",
            "President",
            "Chile",
        ),
        (
            "Peru Ambassador to the United Arab Emirates (UAE) Juan Paz has presented his credentials.",
            "Juan Paz",
            "Ambassador to the United Arab Emirates",
            "Peru",
        ),
        ("He sent greetings to President His Highness Sheikh Omar Said of Oman.", "Omar Said", "President", "Oman"),
        ("Present was Mr Musa BELLAMINE, Minister of Trade of Niger.", "Musa BELLAMINE", "Minister of Trade", "Niger"),
        (
            "They heard General Musa Bello, Commissioner in charge of Political Affairs.",
            "Musa Bello",
            "Commissioner in charge of Political Affairs",
            None,
        ),
        (
            "Assistant Secretary Lund spoke. Nils Lund, Assistant Secretary of State, is from the United States.",
            "Nils Lund",
            "Assistant Secretary of State",
            "United States",
        ),
    ],
)
def test_titles_between_brackets_courtesies_and_nationalities(
    text: str, name: str, role: str, state: str | None
) -> None:
    assert people(text)[name] == (role, state)


def test_a_row_of_units_ends_in_the_state() -> None:
    text = "Present were Ms. Anna Holm, Deputy Secretary, Planning Group, Department of Trade, Sweden; and others."
    assert people(text) == {"Anna Holm": ("Deputy Secretary, Planning Group, Department of Trade", "Sweden")}


def test_states_behind_an_office_that_do_something_are_not_whose_it_is() -> None:
    assert people("At the request of Ana Diaz, the foreign minister, Chile and Peru agreed.") == {
        "Ana Diaz": ("foreign minister", None)
    }


def test_a_body_behind_a_word_in_capitals_is_no_person() -> None:
    assert people("Each sends a permanent representative to the Regional Counter Structure in Tashkent.") == {}


def test_a_counterpart_has_an_office_of_two_words_too() -> None:
    told = people("Musa Bello, the attorney general of Kenya, told his Ugandan counterpart, Omar Said.")
    assert told["Omar Said"] == ("attorney general", "Uganda")


def test_who_speaks_in_a_transcript_is_somebody() -> None:
    turns = (
        "MR LUNDGREN: Good afternoon. The United States will help.",
        "QUESTION: What will it pay?",
        "SPOKESPERSON ROSA QUISPE: We agreed to meet.",
        "SENIOR DEPARTMENT OFFICIAL TWO: No.",
        "MR LUNDGREN: Let me add that the U.S. will pay.",
    )
    told = people("\n\n".join(turns), title="Department Press Briefing")
    assert told == {"Lundgren": (None, None), "Rosa Quispe": ("Spokesperson", None)}


def test_a_place_in_capitals_before_a_colon_is_no_speaker() -> None:
    assert list(people("ISLAMABAD: Foreign Minister Omar Said of Oman arrived on Monday.")) == ["Omar Said"]


def test_those_who_made_the_article_are_not_in_it() -> None:
    text = "Diplomats met in Lima on Monday, one of them said. (Reporting by Nils Lund; Editing by Anna Holm)"
    assert people(text) == {}


def test_a_committee_is_no_general_and_a_region_no_person() -> None:
    assert people("The General Border Committee met. They spoke of the fighting in Cabo Largo.") == {}


def test_who_held_high_office_counts_though_the_text_does_not_say_so() -> None:
    assert people("He had been invited by Kofi Annan, and met Boris Yeltsin.") == {
        "Kofi Annan": (None, None),
        "Boris Yeltsin": (None, None),
    }


def test_an_office_is_not_learnt_by_who_is_known_in_that_of_another_state() -> None:
    told = people("Chuan Leekpai rose. The president of Ecuador did not smile.")
    assert told.get("Chuan Leekpai", (None, None))[1] != "Ecuador"


def test_holders_known_by_name() -> None:
    assert state_known(name_key(["Tran", "Dai", "Quang"])) == "Viet Nam"
    assert states_served(name_key(["Jonas", "Gahr", "Store"]), {"Norway", "Sweden"}) == {"Norway"}
    assert is_statesman(name_key(["Fidel", "Castro", "Ruz"]))
    assert not is_statesman(("castro",))
    assert full_name(("lavrov",), "Russia") in ("Sergey Lavrov", "Sergei Lavrov")


def test_letters_that_do_not_come_apart_are_folded_as_agencies_write_them() -> None:
    assert (folded("Søreide"), folded("Đukanović"), folded("Wałęsa")) == ("soreide", "dukanovic", "walesa")


@pytest.mark.parametrize(
    ("text", "name", "role", "state"),
    [
        ("He met Adviser to the President Juan Paz in Lima.", "Juan Paz", "Adviser to the President", None),
        ("Ana Diaz, who runs the Chile aid agency, came.", "Ana Diaz", "head of the aid agency", "Chile"),
        ("Ana Diaz, who leads for Chile, spoke to Peru.", "Ana Diaz", "leader", "Chile"),
        ("Ana Diaz, who speaks for the Foreign Office, left.", "Ana Diaz", "spokesperson of the Foreign Office", None),
    ],
)
def test_aides_and_those_who_lead_for_somebody(text: str, name: str, role: str, state: str | None) -> None:
    assert people(text)[name] == (role, state)


def test_a_double_surname_behind_a_given_name_is_one_person() -> None:
    assert list(people("Tourism minister Claudia Ruiz-Massieu Salinas of Mexico came.")) == [
        "Claudia Ruiz-Massieu Salinas"
    ]


def test_a_prince_behind_what_he_is_minister_of_is_still_its_minister() -> None:
    told = people("The talks were led by Minister of Interior Prince Hassan bin Talal of Jordan.")
    assert told == {"Hassan bin Talal": ("Minister of Interior", "Jordan")}


def test_a_handle_is_no_name() -> None:
    assert people("FM @BBZardari met the Russian FM in Goa.") == {}


def test_the_title_of_one_person_is_no_office_of_another() -> None:
    told = people("Minister of Trade of Chile Carlos Pinto met the co-chairs, Jacques Faure and James Warlick.")
    assert told == {"Carlos Pinto": ("Minister of Trade", "Chile")}


def test_what_somebody_is_to_do_is_no_part_of_an_office() -> None:
    assert people("Juan Paz, the third minister to attend, left.")["Juan Paz"][0] == "third minister"
