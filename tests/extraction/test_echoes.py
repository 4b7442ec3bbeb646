"""Events told again by a pronoun or a numeral: "it was put off", "a second followed"."""

from __future__ import annotations

import pytest

from tests.extraction.test_meetings import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Chile and Peru ended the second round of talks on Monday. The first was held in Lima in June 2015.",
            {("2024-03-11", "occurred"), ("2015-06", "occurred")},
        ),
        (
            "Chile and Peru held a first round of talks in January, and again a second in February.",
            {("2024-01", "occurred"), ("2024-02", "occurred")},
        ),
        (
            "Chile and Peru will hold two meetings, one in Lima in May and the other in Quito in June.",
            {("2024-05", "planned"), ("2024-06", "planned")},
        ),
        (
            "The summit of Chile and Peru was to have been held on Friday. It has been put off until April.",
            {("2024-03-15", "cancelled"), ("2024-04", "planned")},
        ),
        (
            "Talks between Chile and Peru, due on Monday, have been put back to a date in July.",
            {("2024-03-18", "cancelled"), ("2024-07", "planned")},
        ),
        (
            "The talks between Chile and Peru did not open on Monday. They are now to begin on March 24.",
            {("2024-03-11", "denied"), ("2024-03-24", "planned")},
        ),
    ],
)
def test_the_days_of_each(text: str, days: set[tuple[str, str]]) -> None:
    assert {(each.when, each.status) for each in told(text)} == days


@pytest.mark.parametrize(
    "text",
    [
        "They signed one in May. It took two hours.",
        "It was held responsible in Lima. One in ten is poor.",
        "The first to speak was the host.",
    ],
)
def test_other_things_are_no_events(text: str) -> None:
    assert len(told(f"Chile and Peru held talks on Monday. {text}")) == 1
