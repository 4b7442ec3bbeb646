"""The many words for an encounter: sitting with, having to dinner, ringing up, voting, swearing in."""

from __future__ import annotations

import pytest

from tests.extraction.test_meetings import told

A, B = "Chilean President Gabriel Boric", "Peruvian President Ana Rojas"
PAIR = {"Gabriel Boric", "Ana Rojas"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{A} sat for two hours with {B}.", "BilateralMeeting"),
        (f"{A} had an hour with {B} on Monday.", "BilateralMeeting"),
        (f"{A} had coffee with {B}.", "BilateralMeeting"),
        (f"{A} has an appointment with {B} on Friday.", "BilateralMeeting"),
        (f"{A} had {B} to dinner.", "BilateralMeeting"),
        (f"{A} asked {B} to lunch.", "BilateralMeeting"),
        (f"{A} and {B} faced each other in Lima.", "BilateralMeeting"),
        (f"{A} exchanged a few words with {B}.", "BilateralMeeting"),
        (f"{A} paid a farewell call on {B}.", "BilateralMeeting"),
        (f"{A} heard from {B} in Lima on Monday.", "BilateralMeeting"),
        (f"{A} will be back at the table with {B} on Friday.", "Negotiation"),
        (f"{A} told {B} in Lima on Monday that trade was growing.", "BilateralMeeting"),
        (f"{A} discussed trade with {B} on Monday.", "BilateralMeeting"),
        (f"{A} and {B} last talked in May, in Lima.", "BilateralMeeting"),
        (f"{A} and {B} spent three days in Lima.", "BilateralMeeting"),
        (f"{A} faced {B} across the table.", "Negotiation"),
        (f"{A} broke the news to {B} by telephone.", "Call"),
        (f"{A} received a phone call from {B} on Monday.", "Call"),
        (f"{A} received a delegation led by {B} on Monday.", "BilateralMeeting"),
        (f"{A} had a tete-a-tete with {B} on Monday.", "BilateralMeeting"),
        (f"{A} congratulated {B} over the phone.", "Call"),
        (f"{A} got {B} on the phone on Monday.", "Call"),
        (f"{A} and {B} laid a wreath in Lima on Monday.", "Ceremony"),
        (f"{A} and {B} set their hands to an accord in Lima.", "Ceremony"),
        (f"{A} and {B} inaugurated a bridge in Lima.", "Ceremony"),
        (f"{A} will have lunch at the Government Palace with {B} on Friday.", "BilateralMeeting"),
        (f"{A} had a conversation in person with {B}.", "BilateralMeeting"),
        (f"The talks that {A} had wished to hold with {B} were put off.", "BilateralMeeting"),
        (f"{A}'s call with {B} on Monday lasted an hour.", "Call"),
        (f"{A} and {B} met by video link on Monday.", "Call"),
        (f"{A} called {B} on Monday to discuss trade.", "Call"),
        (f"{A} granted an audience to {B} on Monday.", "BilateralMeeting"),
        (f"The exchange of notes was signed in Lima between {A} and {B}.", "Ceremony"),
        (f"{A} received a courtesy call from {B} on Monday.", "BilateralMeeting"),
        (f"{A} walked with {B} in Lima on Monday.", "BilateralMeeting"),
        (f"{A} pleaded with {B} in Lima on Monday.", "BilateralMeeting"),
        (f"{A} paid his respects to {B}.", "BilateralMeeting"),
        (f"{A} dropped in on {B} on Monday.", "BilateralMeeting"),
        (f"{A} picked up the phone to {B} on Monday.", "Call"),
        (f"{A} and {B} hammered out a deal in Lima on Monday.", "Negotiation"),
        (f"{A} and {B} are locked in talks in Lima.", "BilateralMeeting"),
        (f"{A} and {B} signed the accord in a hall of the palace.", "Ceremony"),
        (f"{A} and {B} cut the ribbon of a new port in Lima on Monday.", "Ceremony"),
    ],
)
def test_an_encounter_of_two(text: str, kind: str) -> None:
    assert [(each.kind, each.who) for each in told(text)] == [(kind, PAIR)]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} was sworn in on Monday.",
        f"{A} took the oath on Monday.",
    ],
)
def test_an_oath_is_a_ceremony(text: str) -> None:
    assert [(each.kind, each.who) for each in told(text)] == [("Ceremony", {"Gabriel Boric"})]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met veterans and students in Santiago.",
        f"{A} will sit down with former participants of the programme in Santiago.",
        f"{A} received a delegation of farmers on Monday.",
    ],
)
def test_people_without_an_office_are_no_side(text: str) -> None:
    assert [each.who for each in told(text)] == [{"Gabriel Boric"}]


def test_a_named_summit_is_one_of_many_though_one_is_told_to_come() -> None:
    (summit,) = told(f"{A} will attend the Africa Climate Summit in Nairobi on Friday.")
    assert (summit.kind, summit.who, summit.where) == ("MultilateralMeeting", {"Gabriel Boric"}, "Nairobi")


def test_a_forum_that_takes_place() -> None:
    (forum,) = told("The Chile-Peru Business Forum took place in Lima on Monday.")
    assert (forum.kind, forum.who, forum.when) == ("Conference", {"Chile", "Peru"}, "2024-03-11")


def test_a_ministry_of_each() -> None:
    (talks,) = told("Consultations between the foreign ministries of Chile and Peru were held in Lima on Monday.")
    assert (talks.who, talks.where) == ({"Chile", "Peru"}, "Lima")


def test_a_trilateral_meeting_is_one_of_many() -> None:
    (meeting,) = told(f"{A} took part in a trilateral meeting with {B} in Lima on Monday.")
    assert meeting.kind == "MultilateralMeeting"


def test_who_joins_by_video_makes_no_call() -> None:
    (meeting,) = told(f"{A} held a meeting in Lima on Monday, which {B} joined by video link.")
    assert meeting.kind != "Call"


def test_bargainers_negotiate() -> None:
    (talks,) = told("Talks between the experts of Chile and Peru will be resumed in Lima on Friday.")
    assert (talks.kind, talks.who) == ("Negotiation", {"Chile", "Peru"})


LED = "The Andean Community's leaders want a common market. The Andean Community is based in Lima."


def test_leaders_of_whom_no_more_is_said_are_those_of_the_body_that_the_text_is_about() -> None:
    (summit,) = told(f"{LED} Leaders last met in Quito in August 2021.")
    assert (summit.who, summit.where, summit.when) == ({"Andean Community"}, "Quito", "2021-08")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The United Nations Security Council voted on Monday to send a mission.", "United Nations Security Council"),
        ("Ministers of the European Union agreed on Monday to lift the ban.", "European Union"),
        ("The ambassadors of NATO will debate the plan on Friday.", "North Atlantic Treaty Organization"),
        ("The UN General Assembly convenes in New York on Monday.", "United Nations General Assembly"),
        ("The ministers spoke on the sidelines of the UN General Assembly.", "United Nations General Assembly"),
    ],
)
def test_a_body_meets_where_it_acts_on_a_day(text: str, body: str) -> None:
    assert [body in each.who for each in told(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The European Union agreed to lift the ban.",
        "The ministers of the European Union agreed that trade matters.",
        "On Monday Chile adopted a law.",
        "The UN General Assembly has 193 members.",
        "The committee is chaired by Chile.",
        f"{A} spent an hour on the plan.",
        f"{A} put a proposal on the table.",
        "The cabinet was sworn in.",
        "Chile and Peru urged the parties to return to the negotiating table.",
        f"{A} told {B} in a letter on Monday that trade was growing.",
        "Wheat was sent to Peru.",
        "Wounded soldiers were taken to Lima.",
        f"{A} has yet to meet {B}.",
    ],
)
def test_no_encounter(text: str) -> None:
    assert told(text) == []


def test_both_of_two_whom_the_parser_took_for_one() -> None:
    (meeting,) = told("A meeting between President Ruto and Prime Minister Kishida ended without a deal.")
    assert meeting.who == {"Ruto", "Kishida"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile has invited Peru to talks in Lima in May.", "proposed"),
        ("Chile asked Peru for a meeting.", "proposed"),
        ("Chile walked out of talks with Peru on Monday.", "occurred"),
        ("Negotiations on a trade agreement between Chile and Peru ended on Monday.", "occurred"),
        ("Ministers of Chile and Peru, gathered in Lima, called for calm.", "occurred"),
    ],
)
def test_both_sides_of_an_exchange(text: str, status: str) -> None:
    assert [(each.who, each.status) for each in told(text)] == [({"Chile", "Peru"}, status)]
