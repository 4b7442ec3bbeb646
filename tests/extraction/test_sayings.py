"""What somebody says: each thing once, by whom and to whom, with a type only where the words show one."""

from __future__ import annotations

import pytest

from tests.extraction.deeds_told import deeds, names, read

UNTYPED = [
    "Foreign Minister Ole Hansen warned that the road would be long.",
    "Foreign Minister Ole Hansen cautioned that dozens of declarations have been broken.",
    "Chilean spokesman Luis Rojas declined to comment on the matter.",
    "Foreign Minister Ole Hansen said that the talks were useful.",
    "Chile said that Peru might have been told.",
    "Foreign Minister Ole Hansen said that he could not tell.",
]
SPOKEN = [
    ("Norway cautioned Chad against a new offensive.", "THREATEN", ["Chad"]),
    ("Norway conveyed its condolences over the attack claimed by Hezbollah.", "SUPPORT", []),
    ("Norway conveyed its condolences to Peru over the attack claimed by Hezbollah.", "SUPPORT", ["Peru"]),
    ("Norway reiterated Norway's full support to the deal.", "SUPPORT", []),
    ("Mali called on all parties to hold a constructive dialogue.", "REQUEST", ["all parties"]),
    ("Norway opposed any attempt to form cliques.", "REJECT", []),
    ("Norway asked for a delay, according to a statement by Chad.", "REQUEST", []),
    ("Norway and Chad clashed at a summit on fish.", "ACCUSE", []),
    ("Norway mourned the president of Chad.", "SUPPORT", ["Chad"]),
    ("Norway gave its consent for Chad to use the port.", "AGREE", ["Chad"]),
    ("Norway said it would neither join nor recognise the treaty of Chad.", "REJECT", ["Chad"]),
]


@pytest.mark.parametrize("text", UNTYPED)
def test_a_plain_saying_has_no_type(text: str) -> None:
    assert [each.fillers("plover") for each in deeds(read(text))] == [()]


@pytest.mark.parametrize(("text", "plover", "addressed"), SPOKEN)
def test_whom_it_is_said_to(text: str, plover: str, addressed: list[str]) -> None:
    findings = read(text)
    found = deeds(findings)
    assert [each.fillers("plover") for each in found] == [(plover,)]
    assert names(findings, found[0], "addressee") == addressed


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Norway said that Chad is calm and shows restraint.", ["that Chad is calm and shows restraint"]),
        ("Norway said that Chad is calm and that Mali is not.", ["that Chad is calm", "that Mali is not"]),
        ("Norway said that Chad may be calm, reported the agency NTB.", ["that Chad may be calm"]),
        ("Norway said it condemns the raid.", ["condemns the raid"]),
    ],
)
def test_each_thing_that_is_said_is_told_once(text: str, contents: list[str]) -> None:
    assert [each.fillers("content")[0] for each in deeds(read(text)) if each.kind == "Statement"] == contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Two Danish sailors were killed off Chad.", "two Danish sailors were killed off Chad"),
        ("Denmark invaded and colonised Norway and other northern countries.", "invaded Norway and other northern"),
    ],
)
def test_the_content_tells_whom_it_befell(text: str, content: str) -> None:
    assert deeds(read(text))[0].fillers("content")[0].casefold().startswith(content.casefold())  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "Denmark stressed the importance of coordinating aid with Sweden.",
        "Any further Danish aggression toward Sweden would fail.",
        "Denmark aborted the raid because it could have killed 150 Swedes.",
        "Ole Hansen of Denmark ended a visit to Sweden on Monday.",
        "Denmark continued to fly military planes over Sweden.",
        "Denmark intercepted a missile from Sweden.",
        "We have had 60 years of war plaguing Denmark.",
        "The spirit and political will demonstrated by the governments of Denmark and Norway are rare.",
        "Danish President Ole Hansen celebrated his birthday.",
        "Ole Hansen of Denmark said it is normal to summon the ambassador of Sweden.",
        "Is Denmark sending observers to Sweden?",
        "Denmark has put off signing a pact with Sweden.",
        "The boats, to be bought by Denmark over ten years, are small.",
        "Denmark scrapped a pipeline during a visit to Sweden.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert [each for each in deeds(read(text)) if each.fillers("plover")] == []


def test_a_statement_speaks_for_whoever_issued_it() -> None:
    text = "Peru has been patient, the government of Chile said in a statement. The statement noted that Peru is calm."
    findings = read(text + " It said that the talks were useful.")
    assert [names(findings, each, "speaker") for each in deeds(findings)] == [["Chile"], ["Chile"], ["Chile"]]


def test_a_parliament_is_of_the_state_in_which_it_sits() -> None:
    findings = read("Norway drew up a plan. The parliament in Copenhagen turned the plan down.")
    assert names(findings, deeds(findings)[-1], "speaker") == ["Denmark"]


def test_whose_troops_they_are_is_told_before_the_relative_clause() -> None:
    findings = read("The Danish leader, whose troops invaded Norway in May, was calm.")
    assert names(findings, deeds(findings)[0], "actor") == ["Denmark"]


def test_what_an_officials_we_has_done_is_his_states_deed() -> None:
    findings = read('"We have sent doctors to Chad," said Danish Foreign Minister Ole Hansen.')
    deed = next(each for each in deeds(findings) if each.kind == "Action")
    assert names(findings, deed, "actor") == ["Denmark"]
    assert names(findings, deed, "target") == ["Chad"]


def test_an_entry_that_lacks_its_other_side_leaves_the_word_to_another() -> None:
    findings = read("A Danish company bought a stake in a Norwegian plant.")
    assert [each.fillers("plover") for each in deeds(findings)] == [("COOPERATE",)]


def test_whoever_suffers_a_violation_is_not_blamed_for_it() -> None:
    findings = read("Norway condemned the violations of Danish airspace.")
    assert names(findings, deeds(findings)[0], "addressee") == []
    findings = read("Norway condemned the Swedish violations of Danish airspace.")
    assert names(findings, deeds(findings)[0], "addressee") == ["Sweden"]


def test_a_court_called_by_its_seat_is_not_the_states() -> None:
    findings = read("The Hague court condemned Chad.")
    assert [each for each in deeds(findings) if "Netherlands" in names(findings, each, "speaker")] == []


def test_whoever_is_blamed_did_it() -> None:
    findings = read("Norway criticised Chad of undermining Mali.")
    deed = next(each for each in deeds(findings) if each.kind == "Action")
    assert names(findings, deed, "actor") == ["Chad"]


def test_a_further_saying_hung_on_the_first_is_the_speakers() -> None:
    findings = read("Norway said the treaties were old and accused Chad of theft.")
    told = [(each.fillers("plover"), names(findings, each, "speaker")) for each in deeds(findings)]
    assert told == [(("ACCUSE",), ["Norway"]), ((), ["Norway"])]


def test_who_made_a_thing_is_not_whose_it_is() -> None:
    findings = read("Peru regretted the end of the Chilean-brokered truce of Bolivia.")
    assert names(findings, deeds(findings)[0], "addressee") == ["Bolivia"]


def test_nobody_urges_himself() -> None:
    findings = read("Chile urged the Danish authorities to wait. It also urged the Danish government to talk.")
    assert [names(findings, each, "speaker") for each in deeds(findings)] == [["Chile"], ["Chile"]]


def test_a_visit_that_they_decided_to_defer_is_no_agreement_to_meet() -> None:
    found = deeds(read("Peru and Chile have decided to defer the visit of the minister."))
    assert [each for each in found if each.fillers("mode") == ("meet",)] == []


def test_the_others_are_nobody_known() -> None:
    findings = read("Denmark and Sweden met. Two soldiers were killed while three others were injured.")
    assert not {name for each in deeds(findings) for name in names(findings, each, "target")} & {"Denmark", "Sweden"}
