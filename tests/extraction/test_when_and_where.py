"""When and where a meeting is, by the words around it: in its clause, its sentence, before it, above it."""

from __future__ import annotations

import pytest

from kg.extraction import extract
from kg.language import parse
from kg.model import Article, Ref, When
from kg.vocabulary.terms import family

PUBLISHED = "2024-03-13"  # a Wednesday
CHILE = "Chilean President Gabriel Boric"
PERU = "Peruvian President Dina Boluarte"


def told(text: str, *, title: str = "") -> list[tuple[str | None, str | None]]:
    """Date and place of each meeting of a text."""
    findings = extract(parse(Article("t", title, text, PUBLISHED)))
    names = {entity.key: entity.name for entity in findings.entities}
    meetings = [each for each in findings.findings if family(each.kind) == "Meeting"]
    return [
        (
            next((date.edtf for date in each.fillers("date") if isinstance(date, When)), None),
            next((names[ref.key] for ref in each.fillers("place") if isinstance(ref, Ref)), None),
        )
        for each in meetings
    ]


def dates(text: str, *, title: str = "") -> list[str | None]:
    return [date for date, _ in told(text, title=title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The quarrel has gone on since June, when {CHILE} met {PERU} in Lima.", "2023-06"),
        (f"It was on Monday that {CHILE} met {PERU}.", "2024-03-11"),
        (f"On Tuesday {CHILE} opened a fair, addressed parliament and held talks with {PERU}.", "2024-03-12"),
        (f"{CHILE} met {PERU} in the morning.", None),
        (f"Two days after the coup of 3 March, {CHILE} met {PERU}.", None),
    ],
)
def test_a_time_of_the_sentence(text: str, expected: str | None) -> None:
    assert expected in dates(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The cabinet fell on Sunday. Late in the evening {CHILE} met {PERU}.", "2024-03-10"),
        (f"A storm is due on 4 April. {CHILE} will meet {PERU} the evening before.", "2024-04-03"),
        (f"A storm is due on 4 April, the first since 2016. {CHILE} will meet {PERU} the next morning.", "2024-04-05"),
    ],
)
def test_a_time_counted_from_one_told_before(text: str, expected: str) -> None:
    assert expected in dates(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'"Trade will grow," {CHILE} said on Monday after talks with {PERU}.', "2024-03-11"),
        (f"Speaking on Monday after talks with {PERU}, {CHILE} promised more trade.", "2024-03-11"),
        (f"{CHILE} announced the deal on Monday at a meeting with {PERU}.", "2024-03-11"),
        ("Chile and Peru will not resume talks until Friday.", "2024-03-15"),
        ("Chile and Peru agreed to hold talks by the end of April.", "2024-04"),
        ("Chile and Peru agreed to hold talks no later than 20 March.", "2024-03"),
        (f"{CHILE} will visit Peru from 5 April.", "2024-04-05"),
        (
            "The Lima summit of the African Union, which began on Monday and ends on Friday, is large.",
            "2024-03-11/2024-03-15",
        ),
        (f"{CHILE} is on a visit to Peru that began on Monday.", "2024-03-11"),
    ],
)
def test_a_time_told_of_something_beside(text: str, expected: str) -> None:
    assert expected in dates(text)


@pytest.mark.parametrize(
    ("day", "expected"), [("Tuesday", "2024-03-12"), ("Monday", "2024-03-18"), ("Friday", "2024-03-15")]
)
def test_the_weekday_of_what_is_called_off(day: str, expected: str) -> None:
    assert dates(f"Talks between Chile and Peru, due to start on {day}, have been called off.") == [expected]


def test_the_same_day_is_the_last_one_told() -> None:
    lines = (f"The cabinet of {name} fell." for name in ("Chile", "Peru", "Bolivia", "Ecuador", "Cuba"))
    text = f"A storm came on Sunday. {' '.join(lines)} On the same day {CHILE} met {PERU}."
    assert "2024-03-10" in dates(text)


def test_a_day_that_opens_its_paragraph() -> None:
    text = (
        f"{CHILE} sets out on a journey.\n\nApril 5, Lima. The town is old. {CHILE} will meet {PERU}.\n\n"
        "April 6, Quito. He will meet Ecuadorian President Daniel Noboa."
    )
    assert dates(text)[-2:] == ["2024-04-05", "2024-04-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fourth round of talks between Chile and Peru is due in Geneva on 4 April.", ("2024-04-04", "Geneva")),
        ("A summit of the African Union is planned for May in Nairobi.", ("2024-05", "Nairobi")),
        (f"{CHILE} met {PERU} at State House, Nairobi, on Monday.", ("2024-03-11", "Nairobi")),
        (f"{CHILE} and {PERU} cut the ribbon of a bridge in Lima on Monday.", ("2024-03-11", "Lima")),
        (f"{CHILE} cancelled a meeting with {PERU} scheduled for Friday in Quito.", ("2024-03-15", "Quito")),
        (f"{CHILE} postponed a trip to Lima planned for Friday.", ("2024-03-15", "Lima")),
        (f"{CHILE} was to be in Lima on 27 February.", ("2024-02-27", "Lima")),
        (
            f"{CHILE} said on Tuesday following talks with {PERU} in Lima that trade was growing.",
            ("2024-03-12", "Lima"),
        ),
        ("On Tuesday the meeting on Haiti, convened by the United Nations, opens in Quito.", ("2024-03-19", "Quito")),
        (f"{CHILE} met {PERU} behind closed doors in Quito on Monday.", ("2024-03-11", "Quito")),
        (f"{CHILE} was in New York on Monday for the UN General Assembly.", ("2024-03-11", "New York")),
        ("Chile and Peru held their annual consultations in Lima on Monday.", ("2024-03-11", "Lima")),
        ("The summit of Chile and Peru in Lima, which took place on 5 March, was short.", ("2024-03-05", "Lima")),
    ],
)
def test_day_and_place_together(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


def test_a_day_that_heads_the_lines_below_it() -> None:
    text = (
        f"{CHILE} sets out on a journey.\n\nFriday, 5 April\n- Lima: meeting with {PERU}\n\n"
        "Saturday, 6 April\n- Quito: meeting with Ecuadorian President Daniel Noboa"
    )
    assert dates(text)[-2:] == ["2024-04-05", "2024-04-06"]


def test_a_day_in_the_title_of_a_programme() -> None:
    assert "2024-03-14" in dates(f"{CHILE} will meet {PERU}.", title="Diary: Thursday, 14 March")


def test_the_day_of_the_page_is_no_rubric() -> None:
    text = f"Santiago, 13 March 2024\n\n{CHILE} has met {PERU}.\n\nTrade was discussed."
    assert dates(text) == [None]


def places(text: str, *, title: str = "") -> list[str | None]:
    return [place for _, place in told(text, title=title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CHILE} met {PERU} in the Bolivian capital of La Paz.", "La Paz"),
        (f"{CHILE} met {PERU} in the Peruvian capital.", "Lima"),
        (f"{CHILE} met {PERU} in the Swiss town of Vevey.", "Vevey"),
        (f"A storm hit Basel. In the Swiss city {CHILE} met {PERU}.", "Basel"),
        (f"{CHILE} flew to Vienna. There he met {PERU}.", "Vienna"),
        ("Kazakhstan is to host a summit of the African Union.", "Kazakhstan"),
        (f"There was no meeting of {CHILE} with {PERU}, officials in Quito said.", None),
    ],
)
def test_a_place_by_its_kind(text: str, expected: str | None) -> None:
    assert places(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"QUITO (Agency) - {CHILE} and {PERU} held talks here last month.", "Quito"),
        (f"QUITO, March 13 - {CHILE} and {PERU} held talks on Tuesday.", "Quito"),
        (f"QUITO, March 13 - {CHILE} and {PERU} held talks in Basel on Tuesday.", "Basel"),
        (f"QUITO, March 13 - {CHILE} and {PERU} held talks last month.", None),
        (f"QUITO, March 13 - {CHILE} spoke to {PERU} by telephone on Tuesday.", None),
    ],
)
def test_where_the_report_was_filed(text: str, expected: str | None) -> None:
    assert places(text) == [expected]


def test_the_place_of_the_visit() -> None:
    text = f"{CHILE} landed in Lima on Sunday. He was received by {PERU} on Tuesday."
    assert told(text) == [("2024-03-10", "Lima"), ("2024-03-12", "Lima")]


def test_the_place_that_opens_a_line() -> None:
    text = f"{CHILE} sets out on a journey.\n\nFriday, 5 April\n- Lima: meeting with {PERU}"
    assert places(text)[-1] == "Lima"


def test_the_city_is_where_the_article_was_filed() -> None:
    text = (
        f"IQUIQUE, Chile, March 13, 2024 - {CHILE} and {PERU} ended four years of talks in Tacna. {CHILE} met {PERU} "
    )
    assert "Iquique" in {place for _, place in told(text + "in the coastal city.")}


def test_a_town_tells_more_than_the_state_that_hosts() -> None:
    text = "The conference was hosted by Chile and Peru."
    assert told(text, title="Donors pledge aid at Santiago conference") == [(None, "Santiago")]
