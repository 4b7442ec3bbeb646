"""Who is named and what office the text gives them. The sentences are made up; real names stand for real grammar."""

import pytest

from kg.extraction.actors.discourse import Discourse, discourse
from kg.language import parse
from kg.model import Article, Entity


def read(text: str, title: str = "") -> Discourse:
    return discourse(parse(Article("a", title, text)))


def person(text: str, name: str) -> Entity:
    return next(entity for entity in read(text).entities if entity.kind == "Person" and entity.name == name)


def names(found: Discourse, kind: str) -> list[str]:
    return [entity.name for entity in found.entities if entity.kind == kind]


@pytest.mark.parametrize(
    ("text", "name", "role", "state"),
    [
        (
            "Norwegian Foreign Minister Espen Barth Eide arrived on Monday.",
            "Espen Barth Eide",
            "Foreign Minister",
            "Norway",
        ),
        ("Anna Holm, Sweden's prime minister, spoke first.", "Anna Holm", "prime minister", "Sweden"),
        ("The president of Ghana, Kofi Mensah, welcomed the guests.", "Kofi Mensah", "president", "Ghana"),
        ("President Carlos Pinto of Chile will travel on Friday.", "Carlos Pinto", "President", "Chile"),
        ("Peru's Maria Flores, the foreign minister, agreed.", "Maria Flores", "foreign minister", "Peru"),
        ("Adel al-Harbi, the foreign minister of Oman, declined.", "Adel al-Harbi", "foreign minister", "Oman"),
        (
            "State Department spokeswoman Jane Hill declined to comment.",
            "Jane Hill",
            "State Department spokeswoman",
            "United States",
        ),
        (
            "Minister for the Middle East Thomas Reed spoke for the British government.",
            "Thomas Reed",
            "Minister for the Middle East",
            "United Kingdom",
        ),
    ],
)
def test_office_and_state_beside_a_name(text: str, name: str, role: str, state: str) -> None:
    found = person(text, name)
    assert (found.role, found.state) == (role, state)


@pytest.mark.parametrize(
    ("text", "name", "role", "state"),
    [
        (
            "President Carlos Pinto of Chile and President Anna Holm of Sweden met in Lima.",
            "Anna Holm",
            "President",
            "Sweden",
        ),
        ("French Foreign Minister Jean-Marc Duval arrived.", "Jean-Marc Duval", "Foreign Minister", "France"),
        ("H. E. Mrs Maria Flores, President of Peru, opened the session.", "Maria Flores", "President", "Peru"),
        ("Deputy PM Nils Friis of Denmark will attend.", "Nils Friis", "Deputy Prime Minister", "Denmark"),
        ("Saudi Foreign Minister Prince Omar Al-Harbi left.", "Omar Al-Harbi", "Foreign Minister", "Saudi Arabia"),
        ("On 7 March Foreign Minister of Latvia Janis Ozols left.", "Janis Ozols", "Foreign Minister", "Latvia"),
        (
            "The minutes were signed on behalf of Chile by Deputy Minister Ana Diaz.",
            "Ana Diaz",
            "Deputy Minister",
            "Chile",
        ),
        (
            "He was greeted by Peru's prime minister Carlos Quispe and foreign minister Rosa Mamani.",
            "Rosa Mamani",
            "foreign minister",
            "Peru",
        ),
    ],
)
def test_titles_of_agencies_and_ministries(text: str, name: str, role: str, state: str) -> None:
    found = person(text, name)
    assert (found.role, found.state) == (role, state)


def test_names_after_a_plural_office_in_the_order_of_the_states() -> None:
    found = read("The foreign ministers of Peru and Chile, Maria Flores and Ana Diaz, signed a note.")
    assert [(each.name, each.state) for each in found.entities if each.kind == "Person"] == [
        ("Maria Flores", "Peru"),
        ("Ana Diaz", "Chile"),
    ]


def test_no_state_is_better_than_one_that_is_only_near() -> None:
    text = "The Council tightened the sanctions on Syria. State Secretary Erika Vogt attended the meeting."
    assert person(text, "Erika Vogt").state is None


def test_the_state_for_which_the_text_speaks() -> None:
    text = (
        "Foreign Minister Seo Min-ho left for Lima, Seoul's foreign ministry said. The ministry said he will be back."
    )
    assert person(text, "Seo Min-ho").state == "South Korea"


def test_a_verb_in_a_title_is_no_name() -> None:
    found = read("Ambassador Peter Lund is returning to Peru.", title="Ambassador Peter Lund Returns to Peru")
    assert names(found, "Person") == ["Peter Lund"]


def test_an_official_of_a_body_has_no_state_and_the_body_in_full_in_the_role() -> None:
    found = person("NATO Secretary General Lars Berg met reporters in Belgium.", "Lars Berg")
    assert found.role == "Secretary General of the North Atlantic Treaty Organization"
    assert (found.state, found.organization) == (None, "North Atlantic Treaty Organization")


def test_a_list_of_names_after_a_plural_office() -> None:
    signed = "It was signed by the foreign ministers "
    text = signed + "Ilir Hoxha of Albania, Marko Babic of Croatia and Ana Petrova of Bulgaria."
    found = {entity.name: (entity.role, entity.state) for entity in read(text).entities if entity.kind == "Person"}
    assert found["Ilir Hoxha"] == ("foreign minister", "Albania")
    assert found["Ana Petrova"] == ("foreign minister", "Bulgaria")


def test_a_counterpart_has_the_same_office() -> None:
    text = "Foreign Minister Lena Vogt of Austria received her Danish counterpart, Nils Friis, on Monday."
    assert person(text, "Nils Friis").role == "Foreign Minister"
    assert person(text, "Nils Friis").state == "Denmark"


def test_an_office_told_in_the_next_sentence() -> None:
    text = "Peter Lund landed in Lima on Monday. The Danish prime minister will stay for two days."
    assert person(text, "Peter Lund").role == "prime minister"
    assert person(text, "Peter Lund").state == "Denmark"


def test_people_without_office_and_names_inside_names_are_left_out() -> None:
    text = "Tom Baker, an analyst, praised the Keating government. The farmer Joe Miller watched."
    assert names(read(text), "Person") == []


def test_a_surname_in_the_headline_is_the_person_of_the_text() -> None:
    found = read("Prime Minister Anna Holm of Sweden flew to Oslo on Monday.", title="Holm Flies to Oslo")
    assert names(found, "Person") == ["Anna Holm"]
    assert {mention.field for mention in found.entities[0].mentions} == {"title", "text"}


def test_mentions_quote_the_article_at_their_offsets() -> None:
    text = "Japan and the European Union agreed.\n\nTokyo will pay, said Foreign Minister Ken Mori."
    for entity in read(text).entities:
        for mention in entity.mentions:
            assert text[mention.start : mention.end] == mention.quote
            assert text[mention.sentence_start : mention.sentence_end] == mention.sentence


def test_reading_is_the_same_each_time() -> None:
    text = "President Carlos Pinto of Chile met Prime Minister Anna Holm of Sweden. The two leaders agreed."
    assert read(text).entities == read(text).entities


@pytest.mark.parametrize("text", ["", "\n", "—", "’s", "Mr", "President", "of", "Both", "12", "Japan", "the two"])
def test_scraps_of_text_are_read_without_complaint(text: str) -> None:
    assert all(entity.mentions for entity in read(text, title=text).entities)


@pytest.mark.parametrize(
    ("text", "name", "role", "state"),
    [
        (
            "Minister of Industry HE Sultan Al Nur met President Ana Diaz of Chile.",
            "Sultan Al Nur",
            "Minister of Industry",
            None,
        ),
        (
            "Her Tongan counterpart, Prime Minister the Hon Sione Vaka, spoke first.",
            "Sione Vaka",
            "Prime Minister",
            "Tonga",
        ),
        (
            "Ambassador Extraordinary and Plenipotentiary of Colombia Alfonso Reyes spoke.",
            "Alfonso Reyes",
            "Ambassador Extraordinary and Plenipotentiary",
            "Colombia",
        ),
        ("He thanked the chairman and Fijian PM Jone Tuva.", "Jone Tuva", "Prime Minister", "Fiji"),
        (
            "A dinner for the Chilean foreign minister is planned, said state minister for foreign affairs Juan Paz.",
            "Juan Paz",
            "state minister for foreign affairs",
            None,
        ),
    ],
)
def test_titles_of_courtesy_and_of_form(text: str, name: str, role: str, state: str | None) -> None:
    found = person(text, name)
    assert (found.role, found.state) == (role, state)


def test_a_visitor_does_not_serve_the_state_visited() -> None:
    text = (
        "Foreign Minister Ram Thapa, who is on a visit to Chile, met his Chilean counterpart Juan Paz. "
        "The foreign minister of Chile hosted a dinner for the foreign minister of Nepal."
    )
    assert person(text, "Ram Thapa").state == "Nepal"
    assert person(text, "Juan Paz").state == "Chile"
