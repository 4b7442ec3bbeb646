"""Which documents a text speaks of, whose they are, what became of them, and what they say: texts of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.documents_told import PUBLISHED, one, read, told

TITLES = [
    ("The minister recalled the Treaty on Open Skies.", "Treaty on Open Skies", "Treaty"),
    (
        "They spoke of the Treaty of Friendship, Cooperation and Mutual Assistance.",
        "Treaty of Friendship, Cooperation and Mutual Assistance",
        "Treaty",
    ),
    ("The council adopted Resolution 1325 in haste.", "Resolution 1325", "Resolution"),
    ("Nothing in the Dayton Peace Agreement forbids it.", "Dayton Peace Agreement", "Agreement"),
    ("Both sides have broken the Minsk agreements.", "Minsk agreements", "Agreement"),
    (
        "It breaches the Vienna Convention on Diplomatic Relations.",
        "Vienna Convention on Diplomatic Relations",
        "Treaty",
    ),
    ("He quoted the National Accord and Reconciliation Act.", "National Accord and Reconciliation Act", "Law"),
    ("The minister praised the Joint Comprehensive Plan of Action.", "Joint Comprehensive Plan of Action", "Agreement"),
    ("The envoy described the Cooperative Framework Agreement.", "Cooperative Framework Agreement", "Agreement"),
]


@pytest.mark.parametrize(("text", "label", "kind"), TITLES)
def test_a_title_is_a_document_under_its_whole_name(text: str, label: str, kind: str) -> None:
    found = one(text)
    assert (found["label"], found["kind"]) == (label, kind)


STATES = [
    ("Chile and Peru signed a treaty on mining on Monday.", "signed", "2021-06-14"),
    ("Chile and Peru will sign a treaty on mining next month.", "planned", "2021-07"),
    ("Chile and Peru are negotiating a treaty on mining.", "draft", None),
    ("Chile and Peru reached an agreement on mining in May.", "issued", "2021-05"),
    ("The treaty on mining between Chile and Peru entered into force on 3 May 2019.", "inForce", "2019-05-03"),
    ("Chile has withdrawn from the mining pact with Peru.", "terminated", None),
    ("Chile revised its national strategy for the Andes in March.", "revised", "2021-03"),
    ("Peru published a report on the floods last year.", "issued", "2020"),
    ("The mining treaty between Chile and Peru was discussed at length by historians.", "referenced", None),
]


@pytest.mark.parametrize(("text", "status", "date"), STATES)
def test_what_became_of_a_document_and_when(text: str, status: str, date: str | None) -> None:
    found = one(text)
    assert (found["status"], found["date"]) == (status, date)


NONE = [
    "Chile and Peru are in agreement about the weather.",
    "The minister said in a statement that the harvest was poor.",
    "Any agreement will take years.",
    "They signed a raft of deals.",
    "Peru plans to visit Chile, according to a newspaper report.",
    "The president called for an immediate ceasefire.",
    "Bill Clinton met the speaker.",
    "There was no talk of a trade deal.",
    "Peru seeks the autonomy to reach agreements with blocs or countries.",
    "The minister denied the reports published on Monday.",
    "Two ambassadors presented their letters of credence on Monday.",
    "A great deal had been achieved, the minister said.",
    "The state news agency report said that the king was ill.",
    "Peru condemned the act of terror against a market.",
    "Several international documents were signed in Lima.",
    "Neither side reported agreements on trade.",
    "They exchanged letters of congratulations.",
    "Peru said it would not sign a bad agreement.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_document(text: str) -> None:
    assert [each["label"] for each in told(text)] == []


def test_what_is_dropped_says_why() -> None:
    dropped = read("Any agreement will take years.")[1]
    assert [(each.word.text, each.reason) for each in dropped] == [("agreement", "documents in general")]


def test_one_document_over_many_mentions() -> None:
    found = one(
        "Chile and Peru signed a fishing treaty on Monday. The pact runs for ten years. Lima hailed the document."
    )
    assert found["mentions"] == ["a fishing treaty", "The pact", "the document"]


def test_a_headline_is_taken_up_below() -> None:
    found = one("Chile and Peru signed an agreement on Monday.", "Chile, Peru sign fishing accord")
    assert found["parties"] == ["Chile", "Peru"]
    assert found["status"] == "signed"


def test_different_numbers_and_dates_keep_documents_apart() -> None:
    assert len(told("The council recalled Resolution 1325 and Resolution 1820.")) == 2
    dates = [
        each["date"]
        for each in told("The agreements of Chile with Peru, dated 9 May 2001 and 3 June 2004, are in force.")
    ]
    assert dates == ["2001-05-09", "2004-06-03"]


def test_initials_mean_the_title() -> None:
    found = one("Chile joined the Pacific Trade Agreement (PTA).")
    assert found["label"] == "Pacific Trade Agreement"


def test_a_text_under_its_own_title_is_issued_on_its_day() -> None:
    found = one("The ministers spoke of many things.", "Joint Statement of Chile and Peru")
    assert (found["kind"], found["status"], found["date"]) == ("JointStatement", "issued", PUBLISHED)
    assert found["parties"] == ["Chile", "Peru"]


def test_a_refused_signature_leaves_a_draft() -> None:
    assert one("Chile refused to sign the mining treaty with Peru.")["status"] == "draft"


def test_an_exchange_of_notes_on_a_grant_is_an_agreement() -> None:
    assert one("Japan and Samoa exchanged notes on a grant for schools.")["kind"] == "Agreement"
    assert one("Japan and Samoa exchanged notes on their border.")["kind"] == "Letter"


SAYINGS = [
    ("The mining treaty between Chile and Peru provides for joint patrols.", ["joint patrols"]),
    ("The joint statement of Chile and Peru stresses the importance of trade.", ["importance of trade"]),
    ("In a joint statement, Chile and Peru reaffirmed that the border is settled.", ["border is settled"]),
    (
        "The planned mining treaty between Chile and Peru will include the opening of ports and the building of roads.",
        ["opening of ports", "building of roads"],
    ),
    ("A ban on dynamite will be specified in the mining treaty between Chile and Peru.", ["ban on dynamite"]),
]


@pytest.mark.parametrize(("text", "says"), SAYINGS)
def test_what_a_document_says(text: str, says: list[str]) -> None:
    assert one(text)["says"] == says


def test_who_is_bound_and_by_which_article() -> None:
    found = one("It is covered by Article 7 of the Andes Treaty, which stipulates the duty of Peru to protect Chile.")
    assert found["articles"] == ["Article 7"]
    assert found["says"] == ["duty of Peru to protect Chile"]
    assert found["bound"] == [["Peru"]]
    assert found["status"] == "inForce"


def test_it_may_mean_the_document_of_the_sentence_before() -> None:
    found = one("In the joint statement, Chile and Peru spoke of trade. It also stresses the need for peace.")
    assert "need for peace" in found["says"]


def test_documents_rest_on_and_change_one_another() -> None:
    first = told("Peru released a report based on the Lima Agreement.")[0]
    assert first["basedOn"] == ["Lima Agreement"]
    second = {each["label"]: each["revises"] for each in told("Chile signed a protocol amending the Lima Agreement.")}
    assert second["protocol"] == ["Lima Agreement"]


def test_each_finding_has_its_place_rule_and_key() -> None:
    found, _, _ = read("Chile signed a treaty with Peru. It provides for patrols. Peru published a report on floods.")
    assert len({finding.key for finding in found}) == len(found) == 3
    assert all(finding.mentions and finding.rule for finding in found)
    assert all(role.how for finding in found for role in finding.roles)


PROSPECTS = [
    "Chile and Peru have until May to reach a border agreement.",
    "Chile supports talks with a view to reaching a border agreement with Peru.",
    "The border protocol between Chile and Peru could not be completed in time.",
    "Chile and Peru agreed on a draft border protocol.",
    "Chile wants the treaty with Peru signed in Lima.",
    "The ceremony at which Chile was to have signed a treaty with Peru was called off.",
]


@pytest.mark.parametrize("text", PROSPECTS)
def test_what_is_only_in_prospect_is_a_draft(text: str) -> None:
    assert one(text)["status"] == "draft"


def test_what_is_told_of_a_list_holds_for_its_items() -> None:
    text = "Chile and Peru signed the following agreements:\n\n- Agreement on River Ports\n- Memorandum on Forest Fires"
    found = told(text)
    assert [(each["label"], each["status"], set(each["parties"])) for each in found] == [
        ("Agreement on River Ports", "signed", {"Chile", "Peru"}),
        ("Memorandum on Forest Fires", "signed", {"Chile", "Peru"}),
    ]


def test_a_row_is_signed_as_a_whole() -> None:
    found = told("Chile and Peru signed the Agreement on Trade in River Fish and the Treaty on Forest Fires.")
    assert [each["status"] for each in found] == ["signed", "signed"]


def test_a_definite_noun_with_a_clause_of_its_own_takes_up_no_title() -> None:
    text = "They recalled the Convention on River Pilots. They saw the treaty by which, in May, Chile ceded a port."
    assert [each["label"] for each in told(text)] == ["Convention on River Pilots", "treaty"]


def test_a_date_tells_which_document_is_meant() -> None:
    found = told("Chile signed a treaty with Peru. Under the treaty of 1998 both had promised fish.")
    assert [each["date"] for each in found] == [None, "1998"]


def test_each_of_several_is_a_document() -> None:
    found = told("Chile and Peru signed two agreements, one on the border and one on trade.")
    assert [(each["label"], each["status"]) for each in found] == [
        ("agreement on the border", "signed"),
        ("agreement on trade", "signed"),
    ]


def test_what_was_done_after_a_meeting_bears_its_day() -> None:
    found = one("The ministers of Chile and Peru met on Monday. After the talks they signed a treaty on fish.")
    assert found["date"] == one("Chile and Peru signed a treaty on Monday.")["date"]


TOLD_BY_THEIR_WORDS = [
    ("Chile opened a port under an agreement on salted fish.", "agreement on salted fish", "Agreement"),
    ("Chile and Peru met at odds over a contract under which copper is sold.", "contract", "Agreement"),
    ("Peru spoke of the Arequipa declaration of 1998.", "Arequipa declaration", "Declaration"),
    ("Peru recalled a convention on river pilots.", "convention on river pilots", "Treaty"),
    ("Under the law its parliament passed last year no bank of Peru may lend to Chile.", "law", "Law"),
    ("Chile and Peru work on a convention on river pilots.", "convention on river pilots", "Treaty"),
    ("Peru took two banks off its blacklist.", "blacklist", "Law"),
    ("Chile and Peru spoke of the new strategy for Antarctica.", "new strategy for Antarctica", "Strategy"),
    ("Peru refused to revise the double taxation convention.", "double taxation convention", "Treaty"),
    ("Chile will not accept an ICJ ruling on the border.", "ICJ ruling on the border", "OtherDocument"),
    ("Peru proposed an amendment to its constitution.", "amendment", "Law"),
]


@pytest.mark.parametrize(("text", "label", "kind"), TOLD_BY_THEIR_WORDS)
def test_a_common_noun_makes_a_document_by_what_is_told_of_it(text: str, label: str, kind: str) -> None:
    found = one(text)
    assert (found["label"], found["kind"]) == (label, kind)


STAGES = [
    ("The mining treaty between Chile and Peru is ready for signature.", "planned"),
    ("Chile and Peru initialled a mining treaty on Monday.", "issued"),
    ("The mining treaty between Chile and Peru is still under negotiation.", "draft"),
    ("Chile and Peru are working on a mining treaty.", "draft"),
    ("The truce between Chad and Niger was extended on Monday.", "inForce"),
    ("Talks on a mining treaty between Chile and Peru have been going on since 2010.", "draft"),
    ("A mining treaty between Chile and Peru is to be drawn up by officials and laid before the ministers.", "planned"),
    ("Chile thanked Peru for the negotiation and signing of the Andes Trade Agreement.", "signed"),
    ("Chile cited the Declaration of Principles that the three states signed in Lima.", "signed"),
    ("A treaty on mining that bears the signatures of both kings was shown.", "signed"),
    ("Peru struck two banks from its blacklist.", "revised"),
    ("The second, a declaration on fish, is still being worked on by officials.", "draft"),
    ("A fishing programme was agreed upon by Peru in May.", "issued"),
    ("The Andes Amendment Act was quoted in Chile.", "referenced"),
    ("The ministers met in April, and a treaty on mining followed in May.", "issued"),
]


@pytest.mark.parametrize(("text", "status"), STAGES)
def test_the_stages_of_a_document(text: str, status: str) -> None:
    assert told(text)[-1]["status"] == status


def test_a_row_of_numbers_names_as_many_documents() -> None:
    labels = [each["label"] for each in told("The council recalled resolutions 1325 and 1820 on women.")]
    assert labels == ["resolution 1325", "resolution 1820"]


def test_titles_are_told_apart_by_what_they_are_about() -> None:
    found = told(
        "Chile and Peru signed a Memorandum of Understanding on fish. They drew up a Memorandum of Agreement on tin."
    )
    assert [each["label"] for each in found] == [
        "Memorandum of Understanding on fish",
        "Memorandum of Agreement on tin",
    ]


def test_what_the_parser_sets_beside_another_is_another() -> None:
    found = told("Chile and Peru signed an agreement on visas, an agreement on gold and a treaty on fish.")
    assert [each["label"] for each in found] == ["agreement on visas", "agreement on gold", "treaty on fish"]


DAYS = [
    ("The African Union met in Lagos on 3 May 2021. The Summit adopted a declaration on fish.", "2021-05-03"),
    ("The African Union met in Lagos on 3 May 2021. It had adopted a declaration on fish.", None),
    ("The African Union met in Lagos on 3 May 2021. A declaration on fish was adopted last year.", "2020"),
    ("It is the worst fighting since 1994, when Chad brokered a truce between Niger and Mali.", "1994"),
]


@pytest.mark.parametrize(("text", "date"), DAYS)
def test_what_is_told_without_a_day_was_done_on_that_of_the_article(text: str, date: str | None) -> None:
    assert one(text)["date"] == date


@given(
    st.permutations(
        ["Chile signed a treaty with Peru.", "Brazil enacted a law on ports.", "Peru issued a white paper on soil."]
    )
)
@settings(max_examples=6, deadline=None)
def test_the_order_of_unrelated_news_changes_no_document(sentences: list[str]) -> None:
    kinds = sorted(str(each["kind"]) for each in told("\n\n".join(sentences)))
    assert kinds == ["Law", "Strategy", "Treaty"]
