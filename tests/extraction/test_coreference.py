"""Who is meant by descriptions, groups, capitals and pronouns."""

import pytest

from kg.extraction.actors.discourse import Discourse, discourse
from kg.language import parse
from kg.language.doc import Doc, Word
from kg.model import Article

PAIR = "President Carlos Pinto of Chile met Prime Minister Anna Holm of Sweden in Lima on Monday. "
PAIRED = ["Carlos Pinto", "Anna Holm"]
ASEAN = "Association of Southeast Asian Nations"
ECOWAS = "Economic Community of West African States"
BRITAIN = "United Kingdom"


def meant(text: str, word: str, nth: int = 0) -> list[str]:
    """The names of those whom the nth occurrence of a word means as actors."""
    _, found, at = located(text, word, nth)
    return [found.entity(key).name for key in found.actors(at)]


def located(text: str, word: str, nth: int = 0) -> tuple[Doc, Discourse, Word]:
    doc = parse(Article("a", "", text))
    return doc, discourse(doc), [each for each in doc.words if each.text == word][nth]


@pytest.mark.parametrize(
    ("rest", "word", "names"),
    [
        ("The Chilean leader praised the talks.", "leader", ["Carlos Pinto"]),
        ("The prime minister praised the talks.", "minister", ["Anna Holm"]),
        ("The two leaders agreed to meet again.", "leaders", ["Carlos Pinto", "Anna Holm"]),
        ("Both agreed to meet again.", "Both", ["Carlos Pinto", "Anna Holm"]),
        ("They agreed to meet again.", "They", ["Carlos Pinto", "Anna Holm"]),
        ("The two countries will sign a treaty.", "countries", ["Chile", "Sweden"]),
        ("He thanked his guest.", "He", ["Carlos Pinto"]),
        ("Holm spoke of a new start.", "Holm", ["Anna Holm"]),
        ("The Norwegian foreign minister was absent.", "minister", ["Norway"]),
    ],
)
def test_descriptions_after_a_meeting_of_two(rest: str, word: str, names: list[str]) -> None:
    assert meant(PAIR + rest, word, nth=-1) == names


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("The Japanese government will pay.", "government", ["Japan"]),
        ("Turkish officials confirmed the visit.", "officials", ["Türkiye"]),
        ("Officials from Peru and Bolivia will meet.", "Officials", ["Peru", "Bolivia"]),
        ("The Americans left the talks.", "Americans", ["United States"]),
        ("ASEAN foreign ministers will convene.", "ministers", ["Association of Southeast Asian Nations"]),
        ("The European Union met on Monday. The bloc will send aid.", "bloc", ["European Union"]),
        ("A spokesman for the Kremlin declined to comment.", "spokesman", ["Russia"]),
        ("The Prime Minister of Nepal will attend.", "Minister", ["Nepal"]),
        ("The Foreign Secretary will attend.", "Secretary", []),
        ("The rebels rejected the offer.", "rebels", ["rebels"]),
        ("Japan, which has signed the treaty, will pay.", "which", ["Japan"]),
        ("It is raining.", "It", []),
    ],
)
def test_states_bodies_and_groups(text: str, word: str, names: list[str]) -> None:
    assert meant(text, word) == names


def test_a_capital_is_its_government_only_where_it_acts() -> None:
    text = "Tokyo and Washington are expected to sign. The talks took place in Tokyo."
    assert meant(text, "Tokyo", 0) == ["Japan"]
    assert meant(text, "Washington") == ["United States"]
    _, found, place = located(text, "Tokyo", 1)
    assert found.actors(place) == ()
    assert [found.entity(key).name for key in found.places(place)] == ["Tokyo"]


def test_a_capital_of_today_is_not_that_of_a_former_state() -> None:
    assert meant("Moscow rejected the offer.", "Moscow") == ["Russia"]


def test_several_officials_are_a_group_of_their_state() -> None:
    _, found, word = located("Several Japanese government officials confirmed the plan.", "officials")
    group = found.entity(found.actors(word)[0])
    assert (group.kind, group.name, group.state) == ("Group", "Several Japanese government officials", "Japan")


def test_we_in_a_quotation_is_the_speaker() -> None:
    text = 'Foreign Minister Ken Mori of Japan said: "We will double our aid."'
    assert meant(text, "We") == ["Ken Mori"]


def test_a_person_serves_a_state() -> None:
    _, found, word = located(PAIR, "Pinto")
    state = found.state_of(found.actors(word)[0])
    assert state is not None
    assert found.entity(state).name == "Chile"


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (PAIR + "They pledged to end the wars that ravage Mali and Chad. They also agreed on trade.", "They", PAIRED),
        ("He denied that Minister Ana Diaz had met Juan Paz during her visit.", "her", ["Ana Diaz"]),
        (
            "Minister Juan Paz spoke. Before his visit to Peru, President Carlos Pinto will rest.",
            "his",
            ["Carlos Pinto"],
        ),
        ("President Carlos Pinto told Premier Anna Holm of it during their talks.", "their", PAIRED),
        ("The negotiators in Oslo agreed to name Cuba and Chile. They decided on a date.", "They", []),
        ("The treaty with Peru was signed. It replaces an older one.", "It", []),
        (PAIR + '"We agreed on trade," Holm said.', "We", PAIRED),
        ("ASEAN ministers met. Australia and Japan sent aid. The ministers left.", "ministers", [ASEAN]),
        ("Leaders from ten nations of ASEAN met.", "Leaders", [ASEAN]),
        ("President Carlos Pinto spoke. He was seen with Juan Paz. The leaders were late.", "leaders", []),
        (
            "The ECOWAS Authority met in Abuja. The Authority decides to lift the sanctions on Mali.",
            "Authority",
            [ECOWAS],
        ),
        ("The Chilean president, Carlos Pinto, spoke.", "president", ["Carlos Pinto"]),
        ("Peru's clash with Chile is a trouble for both nations.", "nations", ["Peru", "Chile"]),
        ("A Downing Street spokesperson said: The Prime Minister spoke to Premier Anna Holm.", "Minister", [BRITAIN]),
    ],
)
def test_who_is_meant_in_agency_and_ministry_prose(text: str, word: str, names: list[str]) -> None:
    assert meant(text, word, nth=-1) == names


def test_counterparts_named_in_a_list() -> None:
    text = "Ministers Ana Diaz and Juan Paz of Peru met their Danish counterparts, Peter Lund and Anna Holm."
    assert meant(text, "counterparts") == ["Peter Lund", "Anna Holm"]


def test_a_headline_joins_states_by_a_comma() -> None:
    doc = parse(Article("a", "Chilean, Peruvian ministers hold talks", "They met on Monday in Lima."))
    found = discourse(doc)
    head = next(word for word in doc.words if word.text == "ministers")
    assert [found.entity(key).name for key in found.actors(head)] == ["Chile", "Peru"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway and its anti-Hamas partners will pay.", []),
        ("Norway supports the Malian government against Hamas.", []),
        ("The Global Front to Combat Hamas met on Monday.", []),
        ("Norway launched attacks against Hamas.", ["Hamas"]),
    ],
)
def test_whom_others_are_against_does_not_act_with_them(text: str, names: list[str]) -> None:
    assert meant(text, "Hamas") == names


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("The summit on crises in Mali and Chad closed in Accra. The participants agreed.", "participants", []),
        ("The talks about Mali and Chad closed. The countries agreed.", "countries", []),
        (
            "He said three countries, namely Malawi, Kenya and Nigeria, agreed.",
            "countries",
            ["Malawi", "Kenya", "Nigeria"],
        ),
        (PAIR + "They spoke. The president praised all Chileans. They also agreed.", "They", PAIRED),
    ],
)
def test_topics_do_not_act_and_pairs_are_kept(text: str, word: str, names: list[str]) -> None:
    assert meant(text, word, nth=-1) == names


@pytest.mark.parametrize(
    ("publisher", "names"), [(None, []), ("The Chile Times", []), ("Ministry of Foreign Affairs of Chile", ["Chile"])]
)
def test_we_of_an_article_itself_is_its_publisher(publisher: str | None, names: list[str]) -> None:
    text = "Ambassador Juan Paz is back in Syria. He will continue his work. We believe that it matters."
    doc = parse(Article("a", "", text, publisher=publisher))
    found, we = discourse(doc), next(word for word in doc.words if word.text == "We")
    assert [found.entity(key).name for key in found.actors(we)] == names


SPOKEN = (
    "President Carlos Pinto of Chile met Prime Minister Anna Holm of Sweden on Monday, spokeswoman Rosa Vidal said. "
)


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (SPOKEN + "They will talk again in May.", "They", PAIRED),
        (SPOKEN + "The pair will talk again in May.", "pair", PAIRED),
        (SPOKEN + "The two leaders will talk again in May.", "leaders", PAIRED),
        (SPOKEN + "Both sides hailed the talks.", "sides", ["Chile", "Sweden"]),
        (PAIR + "Holm thanked the visitor.", "visitor", ["Carlos Pinto"]),
        (PAIR + "The two Koreas were not mentioned.", "Koreas", ["North Korea", "South Korea"]),
        ("ASEAN ministers met on Monday. Ministers will meet again.", "Ministers", [ASEAN]),
    ],
)
def test_those_who_met_are_taken_up(text: str, word: str, names: list[str]) -> None:
    assert meant(text, word) == names


HEAD = "Remarks by Foreign Minister Anna Holm of Sweden\n\n"
TURNS = "Briefing with Foreign Minister Anna Holm of Sweden\n\nMODERATOR: Welcome, all.\n\nMS HOLM: "


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (HEAD + "I met President Carlos Pinto of Chile today.", "I", ["Anna Holm"]),
        (HEAD + "President Carlos Pinto of Chile was here. We will sign the treaty.", "We", ["Sweden"]),
        (TURNS + "I met President Carlos Pinto of Chile today.", "I", ["Anna Holm"]),
        (TURNS + "President Carlos Pinto of Chile was here.\n\nQUESTION: Do I have that right?", "I", []),
    ],
)
def test_in_words_of_his_own_the_first_person_is_the_speaker(text: str, word: str, names: list[str]) -> None:
    assert meant(text, word) == names


READOUT = "The President spoke on Monday with President Carlos Pinto of Chile, praising his own work. "


def test_whoever_deals_with_a_president_is_another_from_then_on() -> None:
    assert meant(READOUT, "President") == []
    assert meant(READOUT, "his") == []
    assert meant(READOUT + "The President thanked Mr. Pinto.", "President", nth=-1) == []
    assert meant(PAIR + "The president thanked the prime minister.", "president") == ["Carlos Pinto"]


def test_two_of_three_who_act_together_are_not_meant() -> None:
    three = "Chilean President Carlos Pinto, Swedish Prime Minister Anna Holm and Danish envoy Nils Friis met in Lima. "
    assert meant(three + "Both sides will withdraw.", "sides") == []
    assert meant(three + "The three leaders will return.", "leaders") == ["Carlos Pinto", "Anna Holm", "Nils Friis"]


def test_the_rebels_are_the_one_movement_of_which_the_article_tells() -> None:
    farc = "Revolutionary Armed Forces of Colombia"
    told = f"Colombia resumed talks with the {farc} on Monday. "
    assert meant(told + "The guerrillas left early.", "guerrillas") == [farc]
    assert meant(told + "The National Liberation Army of Colombia stayed away. The rebels left.", "rebels") == [
        "rebels"
    ]
