"""What the rubrics and lines of a programme tell of a visit and those met on it."""

from __future__ import annotations

from tests.extraction.test_meetings import Told, told

VEGA = "Chilean Foreign Minister Juan Vega"


def test_a_rubric_of_day_and_place_dates_the_visit_there() -> None:
    visits = told(
        f"{VEGA} will visit Peru and Ecuador.\n\n5 April, Lima. Trade will be discussed.\n\n"
        "6 April, Quito. The minister will address students."
    )
    assert [(visit.where, visit.when) for visit in visits] == [("Peru", "2024-04-05"), ("Ecuador", "2024-04-06")]


def test_a_rubric_of_a_place_that_nobody_visits_tells_nothing() -> None:
    assert [each.where for each in told(f"{VEGA} will visit Peru.\n\n5 April, Quito. A fair opens.")] == ["Peru"]


def test_a_line_of_an_hour_and_a_name_is_an_appointment() -> None:
    meetings = told(
        f"{VEGA} will be in Lima on Friday, 5 April.\n\nFriday, 5 April\n- 10.00 President Ana Rojas\n"
        "- 11.30 Pedro Soto, Minister of Trade, and Eva Ruiz, Minister of Energy"
    )
    assert meetings[1:] == [
        Told("BilateralMeeting", frozenset({"Juan Vega", "Ana Rojas"}), "Lima", "2024-04-05", "planned"),
        Told("BilateralMeeting", frozenset({"Juan Vega", "Pedro Soto", "Eva Ruiz"}), "Lima", "2024-04-05", "planned"),
    ]


def test_a_line_with_a_verb_is_read_as_a_sentence() -> None:
    text = f"{VEGA} will be in Lima on Friday, 5 April.\n\nFriday, 5 April\n- 10.00 Arrival\n- 11.00 Trade"
    assert [each.kind for each in told(text)] == ["Visit"]
