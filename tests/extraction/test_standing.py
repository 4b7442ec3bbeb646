"""How an event stands and on which day: off, denied, moved, in a programme."""

from __future__ import annotations

import pytest

from tests.extraction.test_meetings import told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The meeting between Chile and Peru, fixed for Saturday, is off.", "cancelled"),
        ("The talks between Chile and Peru could not proceed.", "cancelled"),
        ("The summit between Chile and Peru fell through.", "cancelled"),
        ("The summit between Chile and Peru is on hold.", "cancelled"),
        ("Rumours that the Chilean president had met Peruvian officials in Lima were false.", "denied"),
        ("That Chile and Peru had met in Lima was called a fiction.", "denied"),
        ("The talks between Chile and Peru, set down for May, could not proceed.", "cancelled"),
        ("Chile and Peru have not met since March 2012.", "occurred"),
        ("The date of the Chilean president's visit to Peru has not been set.", "planned"),
        ("President Gabriel Boric is set to travel on Friday, marking his first visit to Peru.", "planned"),
        ("Progress was made on the occasion of the Chilean president's visit to Peru, as had been agreed.", "occurred"),
        ("The Chilean president's trip to Peru is on the cards for May.", "planned"),
        ("The Chilean president's trip to Peru is in doubt.", "proposed"),
        ("The Chilean president's trip to Peru has been put on hold.", "cancelled"),
        ("The meeting between Chile and Peru, scheduled for Monday, did not take place.", "cancelled"),
        ("The negotiations between Chile and Peru have not been completed.", "ongoing"),
        ("Chile and Peru have been negotiating in Lima since Monday.", "ongoing"),
        ("The Chilean president turned down an invitation to visit Peru.", "proposed"),
        ("On a visit to Peru, the Chilean president scrapped the pipeline.", "occurred"),
        ("The meeting between Chile and Peru is pencilled in for Friday.", "planned"),
        ("The Chilean president scrapped plans for a trip to Peru.", "cancelled"),
        ("Chile said it would not take part in talks between Peru and Brazil on Friday.", "planned"),
        ("Chile would have signed at the summit between Peru and Brazil.", "occurred"),
        ("The minister denied that the meeting of Chile with Peru had been put off.", "planned"),
    ],
)
def test_what_is_not(text: str, status: str) -> None:
    assert [each.status for each in told(text)] == [status]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ministers of the European Union will meet in Brussels next Thursday and Friday.", "2024-03-21/2024-03-22"),
        ("Chile and Peru were to have met in Lima on Friday.", "2024-03-15"),
        ("The Chilean president has shelved plans to visit Peru in May.", "2024-05"),
        ("The meeting between Chile and Peru, scheduled for Monday, did not take place.", "2024-03-11"),
        ("The Chilean president had been expected in Lima on Monday.", "2024-03-11"),
        ("The talks between Chile and Peru began on Monday and are expected to last until Friday.", "2024-03-11"),
        ("The meeting between Chile and Peru has been brought forward to Friday.", "2024-03-15"),
        ("Chile and Peru will meet in the second half of the year.", "2024"),
        ("The ministry on Monday announced the visit of the Chilean president to Peru on Friday.", "2024-03-15"),
        ("Chile and Peru met on the margins of the trade fair conference, which closed on Monday.", "2024-03-11"),
    ],
)
def test_the_day(text: str, when: str) -> None:
    assert when in {each.when for each in told(text)}


def test_a_programme_has_its_day_above_and_its_places_within() -> None:
    text = (
        "Programme\n\nThe minister travels to Peru.\n\nMonday, 18 March 2024\n\n"
        "- Lima: meeting of Chilean Foreign Minister Juan Vega with Peruvian President Ana Rojas\n"
    )
    (meeting,) = (each for each in told(text) if each.kind == "BilateralMeeting")
    assert (meeting.where, meeting.when, meeting.status) == ("Lima", "2024-03-18", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Delegations from Chile and Peru sat down in Lima on Monday for a new round of border talks.",
        "Chile and Peru concluded two years of negotiations on Monday.",
    ],
)
def test_one_negotiation(text: str) -> None:
    assert [(each.kind, each.when) for each in told(text)] == [("Negotiation", "2024-03-11")]
