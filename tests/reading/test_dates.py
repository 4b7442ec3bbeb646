import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading.dates import edtf


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2023-01-13", "2023-01-13"),
        ("2023-01-13T09:30:00Z", "2023-01-13"),
        ("2023-01-13T09:30:00.123+09:00", "2023-01-13"),
        ("2023-01-13 09:30", "2023-01-13"),
        ("2016-10", "2016-10"),
        ("2016", "2016"),
        ("2023-01-09/2023-01-12", "2023-01-09/2023-01-12"),
    ],
)
def test_iso_dates_keep_their_precision(words: str, day: str) -> None:
    assert edtf(words) == day


@pytest.mark.parametrize(
    "words",
    [
        "soon",
        "",
        "2023-02-30",
        "2023-13",
        "2023-01-13 maybe",
        "13/01/2023",
        "2023-01-12/2023-01-09",
        "2023-01T10:00",
        "20230113",
    ],
)
def test_what_is_no_date_is_none(words: str) -> None:
    assert edtf(words) is None


@given(st.dates(min_value=datetime.date(1000, 1, 1)), st.times())
def test_of_any_timestamp_the_day(day: datetime.date, time: datetime.time) -> None:
    assert edtf(f"{day.isoformat()}T{time.isoformat()}") == day.isoformat()
