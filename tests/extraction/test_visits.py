"""Visits told by expectation, invitation and direction, and how they stand."""

from __future__ import annotations

import pytest

from tests.extraction.test_meetings import Told, told

VEGA = "Chilean Foreign Minister Juan Vega"


@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        (f"{VEGA} is due in Lima on Friday.", "2024-03-15", "planned"),
        (f"{VEGA} is expected in Lima on Friday.", "2024-03-15", "planned"),
        (f"{VEGA} had been awaited in Lima next Monday.", "2024-03-18", "cancelled"),
        (f"{VEGA} is no longer expected in Lima.", None, "cancelled"),
        (f"{VEGA} will not be going to Lima.", None, "cancelled"),
        (f"Officials in Lima said that {VEGA} had landed there on Tuesday.", "2024-03-12", "occurred"),
    ],
)
def test_a_visit(text: str, when: str | None, status: str) -> None:
    (visit,) = told(text)
    assert (visit.kind, visit.who, visit.when, visit.status) == ("Visit", {"Juan Vega", "Peru"}, when, status)


def test_each_place_where_somebody_is_due_is_a_visit() -> None:
    visits = told(f"{VEGA} is expected in Lima on Friday and in Quito on Saturday.")
    assert [visit.where for visit in visits] == ["Lima", "Quito"]


def test_who_is_invited_may_come() -> None:
    (visit,) = told("Peruvian President Ana Rojas has invited Chilean President Gabriel Boric to Lima.")
    assert visit == Told("Visit", frozenset({"Gabriel Boric", "Ana Rojas"}), "Lima", None, "proposed")


@pytest.mark.parametrize(
    "text",
    [
        "A verdict is expected in Lima on Friday.",
        "Chile expects a recession in Peru.",
        "Peru invited Chile to the talks.",
    ],
)
def test_nobody_travels(text: str) -> None:
    assert [each for each in told(text) if each.kind == "Visit"] == []


@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        (f"{VEGA} was last in Peru in 2017.", "2017", "occurred"),
        (f"{VEGA}, in Peru for a fair, said that trade was growing.", None, "ongoing"),
        (f"{VEGA} flew into Lima on Monday.", "2024-03-11", "occurred"),
        (f"{VEGA} is on his way to Peru.", None, "ongoing"),
        (f"{VEGA} has been to Peru this year.", "2024", "occurred"),
        (f"{VEGA} spent Tuesday in Peru.", "2024-03-12", "occurred"),
        (f"{VEGA} will call at Lima on Friday.", "2024-03-15", "planned"),
        (f"{VEGA} became the first Chilean minister to visit Peru.", None, "occurred"),
        (f"{VEGA} will spend his working day in Lima on Friday.", "2024-03-15", "planned"),
        (f"The trip takes {VEGA} to Peru.", None, "planned"),
        (f"The visit of {VEGA} to Peru, which begins on Friday, was announced on Monday.", "2024-03-15", "planned"),
        (f"{VEGA} turned up in Lima on Monday.", "2024-03-11", "occurred"),
        (f"Peru will receive {VEGA} on Friday.", "2024-03-15", "planned"),
        (f"{VEGA} cut short a visit to Peru on Monday.", "2024-03-11", "occurred"),
        (f"{VEGA} has returned from Peru.", None, "occurred"),
        (f"Brazilian President Ana Rojas conveyed to {VEGA} an invitation to visit Peru.", None, "planned"),
        (f"It is unclear whether {VEGA} will visit Peru.", None, "proposed"),
    ],
)
def test_a_visit_by_other_words(text: str, when: str | None, status: str) -> None:
    (visit,) = told(text)
    assert (visit.kind, visit.who, visit.when, visit.status) == ("Visit", {"Juan Vega", "Peru"}, when, status)


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (
            f"{VEGA} visited Peru on 4 March and Ecuador from 5-6 March 2024.",
            [("Peru", "2024-03-04"), ("Ecuador", "2024-03-05/2024-03-06")],
        ),
        (
            f"The tour of {VEGA} opens on Tuesday in Peru and closes on March 20 in Brazil.",
            [("Peru", "2024-03-19"), ("Brazil", "2024-03-20")],
        ),
    ],
)
def test_the_stops_of_an_itinerary(text: str, stops: list[tuple[str, str]]) -> None:
    assert [(visit.where, visit.when) for visit in told(text)] == stops


def test_since_when() -> None:
    here, gone = told(f"{VEGA} has been in Peru since Monday."), told(f"{VEGA} has not been in Peru since 2021.")
    assert [(each.when, each.status) for each in (*here, *gone)] == [("2024-03-11", "ongoing"), ("2021", "occurred")]


def test_each_state_of_a_tour_of_several() -> None:
    visits = told(f"{VEGA} will embark on a tour of Peru and Brazil on Friday.")
    assert [(visit.where, visit.when) for visit in visits] == [("Peru", "2024-03-15"), ("Brazil", "2024-03-15")]


def test_a_region_is_its_states() -> None:
    visits = told(f"{VEGA} leaves for Europe on Friday, where he will visit Spain and France.")
    assert [visit.where for visit in visits] == ["Spain", "France"]


def test_a_continent_takes_part_in_nothing() -> None:
    (visit,) = told(f"{VEGA} will travel to Asia on Friday.")
    assert (visit.who, visit.where) == ({"Juan Vega"}, "Asia")


def test_a_day_on_which_a_visit_is_announced_is_not_its_own() -> None:
    (visit,) = told("The Chilean president's planned visit to Peru was announced on Monday.")
    assert visit.when is None


def test_those_who_are_said_to_travel_by_their_trips() -> None:
    (visit,) = told(f"{VEGA} was due in Lima on Friday. On Wednesday Chile's ministers cancelled their trip.")
    assert visit.status == "cancelled"


def test_a_town_that_no_list_knows_is_a_place_all_the_same() -> None:
    (visit,) = told(f"{VEGA} will travel to Ollantaytambo on Friday.")
    assert (visit.who, visit.where, visit.when) == ({"Juan Vega"}, "Ollantaytambo", "2024-03-15")


def test_a_stop_that_was_not_made() -> None:
    (_, stop) = told(f"{VEGA} will visit Peru on Friday. A stop in Quito had been considered but was not made.")
    assert (stop.kind, stop.where, stop.status) == ("Visit", "Quito", "cancelled")


@pytest.mark.parametrize("words", ["arrived on Monday", "arrived here on Monday", "came on Monday for talks"])
def test_who_comes_comes_to_where_it_is_reported(words: str) -> None:
    visits = [each for each in told(f"LIMA, March 12 (Agency) - {VEGA} {words}.") if each.kind == "Visit"]
    assert visits == [Told("Visit", frozenset({"Juan Vega", "Peru"}), "Lima", "2024-03-11", "occurred")]


@pytest.mark.parametrize("words", ["came under fire on Monday", "came late"])
def test_who_comes_otherwise_goes_nowhere(words: str) -> None:
    assert [each for each in told(f"LIMA, March 12 (Agency) - {VEGA} {words}.") if each.kind == "Visit"] == []


def test_the_capital_is_that_of_the_state_told_last() -> None:
    visit = next(each for each in told(f"Peru is at peace. {VEGA} arrives in the capital on Friday."))
    assert (visit.where, visit.when) == ("Lima", "2024-03-15")
