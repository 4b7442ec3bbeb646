"""When an article was published: given, stated, inferred, or unknown."""

from __future__ import annotations

import pytest

from kg.extraction.reference import reference_date
from kg.model import Article, When

TITLE = "Two ministers meet"
BODY = "The two ministers met on Monday, as they had on May 5, 2015, in Geneva."


def reference(text: str, given: str | None = None) -> When | None:
    return reference_date(Article("a", TITLE, text), f"{TITLE}\n\n{text}", given)


def test_what_is_given_wins() -> None:
    assert reference("PARIS, May 12, 2016 — " + BODY, "2016-05") == When("2016-05", "2016-05-01", "2016-05-31", "given")


STATED = [
    "PARIS, May 12, 2016 — " + BODY,
    "PARIS, May 12, 2016 (AFP) - " + BODY,
    "PARIS (AFP), 12 May 2016. " + BODY,
    "NEW YORK, Thursday, May 12, 2016 -- " + BODY,
    "May 12, 2016 – " + BODY,
    "Thursday, May 12, 2016\n\n" + BODY,
    "Ministry of Foreign Affairs\n12 May 2016\n\n" + BODY,
    "For immediate release: 12 May 2016\n\n" + BODY,
    "Press release No. 14 of 12 May 2016\n\n" + BODY,
    "Published 2016-05-12\n\n" + BODY,
    BODY + "\n\nParis, 12 May 2016",
]


@pytest.mark.parametrize("text", STATED)
def test_a_dateline_or_date_line_states_it(text: str) -> None:
    assert reference(text) == When("2016-05-12", "2016-05-12", "2016-05-12", "stated")


UNKNOWN = [
    BODY,
    "PARIS — " + BODY,
    "PARIS, May 12 — " + BODY,
    "On May 12, 2016, the two ministers met in Paris.",
    "The accord of 12 May 2016 - the first of its kind - was praised.",
    "The ministers marked the tenth anniversary of their accord.",
    "The ministers marked the tenth anniversary of their accord on Friday.",
    "A ceremony marked the third anniversary of the March 3 flood on Friday.",
    "A ceremony marked the second anniversary of the Jan. 6 assault on the Capitol on Monday.",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_nothing_is_invented(text: str) -> None:
    assert reference(text) is None


INFERRED = [
    ("A vigil marked the third anniversary of the Jan. 6 assault on the Capitol on Saturday.", "2024-01-06/2024-01-12"),
    (
        "A vigil on Friday will mark the second anniversary of the Jan. 6 assault on the Capitol.",
        "2022-12-31/2023-01-06",
    ),
    ("Today is the 70th anniversary of the liberation of Auschwitz, the President said.", "2015-01-27"),
    ("They marked the fifth anniversary of the March 3, 2010 flood on Tuesday.", "2015-03-03/2015-03-09"),
    (
        "Signed in 2014, the pact was praised.\n\nThe third anniversary of the March 3 flood was marked on Tuesday.",
        "2015-03-03/2015-03-09",
    ),
    ("On Monday they marked the 25th anniversary of the fall of the Berlin Wall.", None),
    ("On Sunday they marked the 25th anniversary of the fall of the Berlin Wall.", "2014-11-09/2014-11-15"),
    ("Agreed in 2018, it failed.\n\nOn Sunday they marked the 25th anniversary of the fall of the Berlin Wall.", None),
]


@pytest.mark.parametrize(("text", "edtf"), INFERRED)
def test_an_anniversary_dates_the_article(text: str, edtf: str | None) -> None:
    found = reference(text)
    assert (found and found.edtf) == edtf
    assert found is None or found.basis == "inferred"
