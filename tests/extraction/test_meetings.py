"""Meetings as an article tells them: kind, who, where, when and whether."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kg.extraction import extract
from kg.language import parse
from kg.model import Article, Finding, Findings, Ref, When
from kg.vocabulary.terms import family

PUBLISHED = "2024-03-13"


@dataclass(frozen=True)
class Told:
    """A meeting in plain words."""

    kind: str
    who: frozenset[str]
    where: str | None
    when: str | None
    status: str | None


def told(text: str) -> list[Told]:
    findings = extract(parse(Article("t", "", text, PUBLISHED)))
    return [_told(each, findings) for each in findings.findings if family(each.kind) == "Meeting"]


def _told(finding: Finding, findings: Findings) -> Told:
    names = {entity.key: entity.name for entity in findings.entities}
    who = frozenset(names[ref.key] for ref in finding.fillers("participant") if isinstance(ref, Ref))
    where = next((names[ref.key] for ref in finding.fillers("place") if isinstance(ref, Ref)), None)
    when = next((date.edtf for date in finding.fillers("date") if isinstance(date, When)), None)
    return Told(finding.kind, who, where, when, finding.status)


A, B = "Gabriel Boric", "Dina Boluarte"
PAIR = "Chilean President Gabriel Boric and Peruvian President Dina Boluarte"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{PAIR} met in Lima on Monday.",
            Told("BilateralMeeting", frozenset({A, B}), "Lima", "2024-03-11", "occurred"),
        ),
        (
            f"{PAIR} will meet in Lima on Friday.",
            Told("BilateralMeeting", frozenset({A, B}), "Lima", "2024-03-15", "planned"),
        ),
        (
            f"{PAIR} held talks in Lima on Monday.",
            Told("BilateralMeeting", frozenset({A, B}), "Lima", "2024-03-11", "occurred"),
        ),
        (f"{PAIR} spoke by telephone on Monday.", Told("Call", frozenset({A, B}), None, "2024-03-11", "occurred")),
        (
            "Chilean President Gabriel Boric visited Peru on Monday.",
            Told("Visit", frozenset({A, "Peru"}), "Peru", "2024-03-11", "occurred"),
        ),
        (
            "Chilean President Gabriel Boric has cancelled a visit to Peru.",
            Told("Visit", frozenset({A, "Peru"}), "Peru", None, "cancelled"),
        ),
        (
            "Chile denied that its envoys had met Peruvian officials.",
            Told("BilateralMeeting", frozenset({"Chile", "Peru"}), None, None, "denied"),
        ),
        (
            "Chile and Peru will hold the second round of negotiations in Quito in April.",
            Told("Negotiation", frozenset({"Chile", "Peru"}), "Quito", "2024-04", "planned"),
        ),
        (
            "The African Union summit was held in Addis Ababa on Monday.",
            Told("MultilateralMeeting", frozenset({"African Union"}), "Addis Ababa", "2024-03-11", "occurred"),
        ),
        (
            "Peru proposed a meeting with Chile.",
            Told("BilateralMeeting", frozenset({"Peru", "Chile"}), None, None, "proposed"),
        ),
    ],
)
def test_one_meeting(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_told_many_ways_it_is_one() -> None:
    text = f"{PAIR} met in Lima on Monday. The talks lasted two hours. Their meeting was the first since 2021."
    assert len(told(text)) == 1


def test_each_state_of_a_tour_is_a_visit() -> None:
    visits = told("Chilean President Gabriel Boric will travel to Peru, Brazil and Ecuador.")
    assert {state for visit in visits for state in visit.who} == {A, "Peru", "Brazil", "Ecuador"}
    assert [visit.kind for visit in visits] == ["Visit"] * 3


def test_a_postponed_meeting_has_two_dates() -> None:
    meetings = told("The talks between Chile and Peru, planned for Friday in Lima, have been postponed until April.")
    assert {(each.when, each.status) for each in meetings} == {("2024-03-15", "cancelled"), ("2024-04", "planned")}


def test_others_at_the_ceremony_join_it() -> None:
    text = (
        "Chile and Peru signed a border treaty in Lima on Monday. "
        "The ceremony was attended by Brazilian President Lula da Silva."
    )
    (ceremony,) = told(text)
    assert ceremony.kind == "Ceremony"
    assert {"Chile", "Peru"} < ceremony.who


@pytest.mark.parametrize(
    "text",
    [
        "The minister held a press conference in Lima.",
        "Chile and Peru hold regular meetings on trade.",
        "Chile will meet its climate target.",
        "If Chile and Peru meet, the king will come.",
        "Peru would have met Chile in the final.",
        "The path of dialogue is the only one, Chile said.",
        "The leaders agreed that Chile and Peru would meet annually.",
        "Chile and Peru meet every year.",
        "Chile and Peru meet weekly.",
        "Chilean President Gabriel Boric highlighted the dialogue held between Chile and Peru.",
        "The Chilean ambassador Juan Vega is returning to Peru.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert told(text) == []


def test_credentials_are_presented_at_a_meeting_of_two() -> None:
    (meeting,) = told("Ambassador Juan Vega presented his letters of credence to President Ana Rojas on Monday.")
    assert (meeting.kind, meeting.who) == ("BilateralMeeting", {"Juan Vega", "Ana Rojas"})
    assert not told("The ambassador Juan Vega thanked the president for the reception.")


@pytest.mark.parametrize(
    "text",
    [
        f"{PAIR} met in Lima. They were joined by Minister Pat Moreno.",
        "Chilean President Gabriel Boric met President Dina Boluarte, who was accompanied by Minister Pat Moreno.",
    ],
)
def test_companions_take_part(text: str) -> None:
    (meeting,) = told(text)
    assert meeting.who == {A, B, "Pat Moreno"}


def test_bilateral_meetings_are_one_with_each() -> None:
    meetings = told(
        "Chilean President Gabriel Boric held bilateral meetings with leaders from Peru, Brazil and Ecuador."
    )
    assert [meeting.kind for meeting in meetings] == ["BilateralMeeting"] * 3
    assert {meeting.who for meeting in meetings} == {frozenset({A, state}) for state in ("Peru", "Brazil", "Ecuador")}


def test_a_place_behind_the_date() -> None:
    (summit,) = told("The African Union summit closed yesterday, 12 March in Abuja, Nigeria.")
    assert summit.where == "Abuja"


def test_a_dateline_takes_no_part() -> None:
    (meeting,) = told(
        "New York, The Minister of Foreign Affairs, Ahmed Khalifa, "
        "met with the Minister of Foreign Affairs of Mongolia, Mr. Damien Tsogtbaatar."
    )
    assert meeting.who == {"Ahmed Khalifa", "Damien Tsogtbaatar"}


def test_a_video_conference_is_a_call() -> None:
    (call,) = told("Chilean President Gabriel Boric held a video conference with President Dina Boluarte.")
    assert call.kind == "Call"


def test_who_hails_a_visit_does_not_make_it() -> None:
    (visit,) = told("Minister Juan Vega hailed the official visit of the Peruvian minister Ana Rojas to Vietnam.")
    assert visit.who == {"Ana Rojas", "Viet Nam"}


def test_a_visit_that_may_not_come_about_is_not_off() -> None:
    (visit,) = told("The visit of Chilean President Gabriel Boric to Peru may not materialize.")
    assert visit.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "The African Union summit has ended. A text was adopted at the event held at its Addis Ababa headquarters.",
        "The African Union summit opened in Addis Ababa. Foreign Minister Juan Vega attended the event.",
    ],
)
def test_the_event_is_the_summit_told_before(text: str) -> None:
    (summit,) = told(text)
    assert (summit.where, "African Union" in summit.who) == ("Addis Ababa", True)


@pytest.mark.parametrize(
    "text",
    [
        "About 30 African leaders attended the special summit held in conjunction with celebrations.",
        "The summit was aimed to tackle regional conflicts.",
        "The chairman spoke before the opening of the summit that three states had agreed to send troops.",
    ],
)
def test_the_summit_is_the_one_before(text: str) -> None:
    (summit,) = told(f"The African Union summit ended in Libya. {text}")
    assert (summit.where, summit.status) == ("Libya", "occurred")


def test_talks_that_somebody_sees_lie_ahead() -> None:
    (talks,) = told("Chilean President Gabriel Boric sees difficult talks with Peru.")
    assert talks.status == "planned"


def test_an_arrival_leaves_a_visit_under_way() -> None:
    (visit,) = told("Chilean President Gabriel Boric arrived in Lima for a state visit. The visit is taking place.")
    assert visit.status == "ongoing"


def test_ministers_of_a_body_are_many() -> None:
    (meeting,) = told("Chilean President Gabriel Boric met ministers of the African Union in Lima.")
    assert meeting.kind == "MultilateralMeeting"


def test_every_slot_tells_how_it_was_filled() -> None:
    findings = extract(parse(Article("t", "", f"{PAIR} met in Lima on Monday.", PUBLISHED)))
    (meeting,) = (each for each in findings.findings if family(each.kind) == "Meeting")
    assert all(role.how for role in meeting.roles)
    assert meeting.rule == "meet: meet"


def who(text: str) -> list[set[str]]:
    """Who takes part in each meeting of a text."""
    return [set(each.who) for each in told(text)]


MET = f"{PAIR} met in Lima on Monday. "
SUMMIT = "The Andean Community held a summit in Lima on Monday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MET + "A session in Quito in May will follow.", [{A, B}, {A, B}]),
        (MET + "The talks were mediated by Norway.", [{A, B, "Norway"}]),
        (MET + "Brazilian Foreign Minister Mauro Vieira also took part.", [{A, B, "Mauro Vieira"}]),
        (SUMMIT + f"Among those attending were {PAIR}.", [{A, B, "Andean Community"}]),
        (SUMMIT + f"Participants included {PAIR}.", [{A, B, "Andean Community"}]),
        (
            SUMMIT + "The summit was chaired by Peru. The next summit is in May.",
            [{"Andean Community", "Peru"}, {"Andean Community"}],
        ),
        (f"Peruvian President {B} told Chilean President {A} in a meeting on Monday that she agreed.", [{A, B}]),
        (f"Peruvian President {B} gave a dinner for Chilean President {A} on Monday.", [{A, B}]),
        (f"Peruvian President {B} held talks with visiting Chilean President {A} on Monday.", [{A, B}]),
        (f"Chilean President {A} flew to Lima on Monday to meet Peruvian President {B}.", [{A, B}]),
        (f"Chilean President {A} flew to Lima for the summit of the Andean Community.", [{A, "Andean Community"}]),
        ("A conference in Oslo on 3 May was co-chaired by Norway and Qatar.", [{"Norway", "Qatar"}]),
        ("Talks in Quito in May failed. Chile and Peru will meet in Lima in June.", [{"Chile", "Peru"}] * 2),
    ],
)
def test_sides_told_around_the_event(text: str, expected: list[set[str]]) -> None:
    assert who(text) == expected


def test_whose_words_name_only_the_other_side_is_the_protagonist() -> None:
    text = f"Chilean President {A} will visit Peru on Friday. {A} leaves Santiago on Thursday. "
    assert who(text + f"Talks are scheduled with Peruvian President {B}.")[-1] == {A, B}


def test_a_previous_round_is_another() -> None:
    text = "Talks between Chile and Peru resumed in Lima on Monday. The previous round ended in December."
    assert [each.when for each in told(text)] == ["2024-03-11", "2023-12"]


def test_a_delegation_is_who_leads_it() -> None:
    text = "The talks between Chile and Peru were held in Lima on Monday. "
    assert who(text + f"President {A} led the Chilean delegation.") == [{A, "Peru"}]


def test_a_particular_event_without_sides_is_of_the_pair_that_the_article_is_about() -> None:
    text = "Chile and Peru are at odds over water. Chile wants more of it. Peru does not. Both await a ruling. "
    assert who(text + "The next round of negotiations is in Quito in May.") == [{"Chile", "Peru"}]


@pytest.mark.parametrize(
    "list_",
    [
        f"It was attended by {A}, President of Chile; and {B}, President of Peru.",
        f"Also present were {A}, President of Chile; and {B}, President of Peru.",
        f"In attendance were:\n\n{A}, President of Chile\n\n{B}, President of Peru",
    ],
)
def test_a_list_tells_who_came(list_: str) -> None:
    assert who(SUMMIT + list_) == [{"Andean Community", A, B}]


def test_an_exchange_without_day_place_and_sides_is_none() -> None:
    assert who("Peru urged the parties to engage in a meaningful dialogue.") == []


def test_what_a_summit_decides_has_no_day_of_its_own() -> None:
    text = SUMMIT + "The Summit decided to extend the mandate until 31 July 2025 and noted a report of 2023."
    assert [each.when for each in told(text)] == ["2024-03-11"]


def test_a_trip_to_talks_with_others_than_the_hosts_is_those_talks() -> None:
    text = f"{PAIR} flew to Oslo on Monday for talks."
    assert [(each.kind, set(each.who)) for each in told(text)] == [("BilateralMeeting", {A, B})]


def test_a_joint_commission_is_the_two_states() -> None:
    text = "Chile and Peru are neighbours. Chile and Peru trade in fish. Peru sells more to Chile. "
    assert who(text + "The Joint Commission met in Lima in May.") == [{"Chile", "Peru"}]


def test_who_comes_along_joins_the_visit() -> None:
    text = (
        f"Chilean President {A} will visit Peru on Friday. He will be joined on the trip to Peru by Admiral Luis Vera."
    )
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peace talks between the Malian government and mainly Tuareg rebels will resume on September 1.",
            [{"Mali", "mainly Tuareg rebels"}],
        ),
        ("The Sudanese government and rebels held talks in Juba on Monday.", [{"Sudan", "rebels"}]),
        ("The first round of the Chile-Peru Strategic Dialogue took place in March 2019.", [{"Chile", "Peru"}]),
        ("The third meeting of the Chile-Peru Joint Working Group was held in Lima on Monday.", [{"Chile", "Peru"}]),
        (
            f"{PAIR} discussed trade by letter. The meeting was held on the margins of a fair in Rome.",
            [{A, B}],
        ),
        (
            f"Chilean President {A} held meetings with important personalities, including Peruvian President {B}.",
            [{A, B}],
        ),
        (f"Chilean President {A} spoke of his journey.", []),
        ("Negotiators from Chile and Peru parted after eight hours of talks in Lima on Monday.", [{"Chile", "Peru"}]),
        (f"Peruvian President {B} received a courtesy call from Chilean President {A} on Monday.", [{A, B}]),
        (
            "Officials from Chile and Peru met in Lima on Monday. The Chilean side was led by Commissioner Luis Vera.",
            [{"Luis Vera", "Peru"}],
        ),
        (SUMMIT + f"Chilean President {A} was a special guest.", [{"Andean Community", A}]),
    ],
)
def test_sides_as_releases_and_agencies_word_them(text: str, expected: list[set[str]]) -> None:
    assert who(text) == expected


def test_the_ceremony_is_not_one_told_in_passing() -> None:
    text = (
        "Peruvian President Ana Rojas and Chilean President Juan Vega signed a treaty in Lima on Monday. It supplements"
        " the Treaty of Ancón, which Konrad Adenauer signed in 1963 in Ancón. The ceremony was attended by Brazilian "
        "President Rui Costa."
    )
    (signed,) = [meeting for meeting in told(text) if "Rui Costa" in meeting.who]
    assert {"Ana Rojas", "Juan Vega"} < signed.who


def test_those_met_separately_did_not_meet_each_other() -> None:
    assert told("Somebody spoke by phone separately with Ana Rojas of Peru and Juan Vega of Chile.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Senate and Russia's Federal Assembly have yet to ratify the treaty.",
        "Peru and Chile opened the Coronation Hall in Lima.",
    ],
)
def test_what_only_has_an_event_in_its_name(text: str) -> None:
    assert told(text) == []
