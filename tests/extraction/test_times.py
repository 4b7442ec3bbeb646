"""Times: a table of expressions with what they mean, and the laws that hold of all of them."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction.times import Role, TimeExpression, counted, find, resolve
from kg.extraction.times.feasts import easter, orthodox_easter
from kg.extraction.times.resolution import Tense
from kg.extraction.times.values import bounds
from kg.model import When

ROWS = list(
    csv.DictReader((Path(__file__).parent / "times.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)
)
TIMED = [row for row in ROWS if row["expression"]]
TIMELESS = [row["text"] for row in ROWS if not row["expression"]]
ALL_WORDS = " ".join(row["text"] for row in ROWS).split()


def _when(edtf: str) -> When | None:
    return When(edtf) if edtf not in ("", "-") else None


def _expression(row: dict[str, str]) -> TimeExpression:
    found = find(row["text"])
    return next((time for time in found if time.text == row["expression"]), None) or pytest.fail(f"found {found}")


def test_the_table_is_whole() -> None:
    assert len(ROWS) >= 150
    assert {row["tense"] for row in ROWS} <= set(get_args(Tense))
    assert {row["role"] for row in TIMED} <= set(get_args(Role))


@pytest.mark.parametrize("row", TIMED, ids=lambda row: f"{row['text']} {row['reference']} {row['anchor']}")
def test_expression(row: dict[str, str]) -> None:
    time = _expression(row)
    found = resolve(time, _when(row["reference"]), row["tense"], _when(row["anchor"]))  # type: ignore[arg-type]
    assert (found.edtf if found else "-", time.role) == (row["edtf"], row["role"])


@pytest.mark.parametrize("text", TIMELESS)
def test_no_time_is_seen(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize("edtf", sorted({row["edtf"] for row in ROWS} - {"-", ""}))
def test_what_comes_out_is_edtf(edtf: str) -> None:
    assert str(parse_edtf(edtf)) == edtf
    assert bounds(edtf) is not None


def test_offsets_are_of_the_text() -> None:
    text = "In Rome they met on 3 and 7 June — “today” — and until the end of March."
    found = find(text)
    assert [time.text for time in found] == ["3", "7 June", "today", "until the end of March"]
    assert all(text[time.start : time.end] == time.text for time in found)


def test_a_week_has_its_days_as_bounds() -> None:
    (time,) = find("They will meet next week.")
    assert resolve(time, When("2023-01-11"), "future") == When("2023-01", "2023-01-16", "2023-01-22")


def test_what_rests_on_an_inferred_date_is_inferred() -> None:
    friday, year = find("On Friday they recalled the crisis of 2015.")
    reference = When("2023-01-06/2023-01-12", basis="inferred")
    assert [getattr(resolve(time, reference), "basis", None) for time in (friday, year)] == ["inferred", "stated"]


def test_a_duration_is_counted_from_its_last_or_first_day() -> None:
    visit, tuesday = find("He wrapped up a three-day visit to China on Tuesday.")
    last = resolve(tuesday, When("2023-01-11"))
    assert visit.form.unit == "day"
    assert counted(last, -visit.form.count) == When("2023-01-08/2023-01-10", "2023-01-08", "2023-01-10")
    assert counted(last, visit.form.count) == When("2023-01-10/2023-01-12", "2023-01-10", "2023-01-12")
    assert counted(When("2023-01"), 3) is None


@settings(deadline=None)  # the first call reads the lexicon
@given(
    st.lists(st.sampled_from(ALL_WORDS), max_size=12),
    st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    st.sampled_from(["past", "present", "future"]),
)
def test_any_words_give_ordered_spans_and_valid_times(words: list[str], day: date, tense: Tense) -> None:
    text = " ".join(words)
    end = 0
    for time in find(text):
        assert end <= time.start < time.end <= len(text)
        end = time.end
        found = resolve(time, When(day.isoformat()), tense)
        if found is not None:
            assert str(parse_edtf(found.edtf)) == found.edtf
            assert found.earliest is not None
            assert found.latest is not None
            assert found.earliest <= found.latest


@given(st.dates(date(1990, 1, 1), date(2040, 12, 28)), st.sampled_from(TIMED), st.sampled_from(["past", "future"]))
def test_a_coarser_reference_never_says_more(day: date, row: dict[str, str], tense: Tense) -> None:
    """What a month as reference gives, each of its days gives too."""
    time = _expression(row)
    if coarse := resolve(time, When(f"{day:%Y-%m}"), tense):
        fine = resolve(time, When(day.isoformat()), tense)
        assert fine is not None
        assert fine.edtf == coarse.edtf


@pytest.mark.parametrize(
    ("year", "western", "eastern"), [(2016, "2016-03-27", "2016-05-01"), (2024, "2024-03-31", "2024-05-05")]
)
def test_easter(year: int, western: str, eastern: str) -> None:
    assert (easter(year).isoformat(), orthodox_easter(year).isoformat()) == (western, eastern)
