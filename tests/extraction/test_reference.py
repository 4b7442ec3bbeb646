"""When an article was published: given, stated, inferred, or unknown."""

from __future__ import annotations

import pytest

from kg.extraction.times.reference import reference_date
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
    "Bulletin of 12 May 2016\n\n" + BODY,
    BODY + "\n\nParis, 12 May 2016",
    "PARIS, May 12, 2016 (UNI) The two ministers met.",
    "PARIS, May 12, 2016. /TASS/. The two ministers met.",
    "PARIS (Town News / Agency - 12th May, 2016) The two ministers met.",
    "Addis Abeba, May 12/ 2016 – The two ministers met.",
    "May 12, 2016 - PARIS: The two ministers met.",
    "Paris [France], May 12, 2016 (ANI): The two ministers met.",
    "12 May 2016, Paris – " + BODY,
    "12 May 2016 at 18:40\n\n" + BODY,
    "[Paris, 12 May 2016] " + BODY,
    "12th Thursday, May 2016\n\n" + BODY,
    "Posted: 12 May 2016\n\n" + BODY,
    "Posted on 12 May 2016 by admin\n\n" + BODY,
    "Published 05/12/2016\n\nOn Thursday 12 May they met.",
    "12-05-2016\n\nOn 11 and 12 May they met.",
    "12.05.2016. 18:40\n\nOn 11 and 12 May they met.",
    "2016-05-12T18:40:00Z\n\n" + BODY,
    "FOR IMMEDIATE RELEASE\nOffice of the Press Secretary\nMay 12, 2016\n\n" + BODY,
    "Updated 14 May 2016\nPublished 12 May 2016\n\n" + BODY,
    "They spoke by telephone this evening (Thursday), 12.5.16.",
    "The talks begin tomorrow (13 May 2016).",
    BODY + "\n(Town News Agency May 12, 2016)",
    BODY + "\n\nDone at Paris, this 12 May 2016.",
]


UNSTATED = [
    "12.05.2016\n\nThey met.",
    "Published 05/12/2016\n\nThey met on 5 June.",
    "PARIS, May 12 (UNI) The two ministers met.",
    "Summit planned for 12 May 2016 called off\n\nThey will not meet.",
    "Talks to open 12 May 2016\n\nThey will meet.",
    "Ministers recall attack of 12 May 2016\n\nThey met.",
    "12 May 2016: Talks begin\n3 June 2016: Talks end\n4 July 2016: They resume\nThat was all.",
    "1394-10-15\n\nThey met.",
    "12 May 2016 talks called off\n\nThey will not meet.",
    "Released on 12 May 2016, the paper was praised by both.",
    "They met.\n\n• Treaty of 5 May 1955\n• Protocol, 12 May 2016",
    "They met today. On 12 May 2016 they had quarrelled.",
]


@pytest.mark.parametrize("text", UNSTATED)
def test_what_is_no_date_of_the_article_states_none(text: str) -> None:
    assert reference(text) is None


TITLES = [
    ("Final Communiqué of the Summit (Abuja, 24th February 2024)", "2024-02-24"),
    ("Press release: call with the President: May 2014", "2014-05"),
    ("Ministers to meet (Paris, 12 May 2016)", None),
    ("Statement on the attack of 12 May 2016", None),
]


@pytest.mark.parametrize(("title", "edtf"), TITLES)
def test_the_title_of_a_dated_text_states_it(title: str, edtf: str | None) -> None:
    found = reference_date(Article("a", title, f"{title}\n\nThey met."), f"{title}\n\nThey met.", None)
    assert (found and found.edtf) == edtf


def test_an_address_states_it() -> None:
    article = Article("a", TITLE, BODY, url="https://news.example/2016/05/12/ministers-meet")
    assert reference_date(article, BODY, None) == When("2016-05-12", "2016-05-12", "2016-05-12", "stated")


TOLD = [
    ("The minister told reporters on 12 May 2016 that they had met on Thursday.", "2016-05-12/2016-05-18"),
    ("The minister told reporters on 12 May 2016 that they had met on Friday.", None),
    ("The minister told reporters on 12 May 2016 that they had met.", None),
    ("The treaty was signed on 12 May 2016. They met on Thursday.", None),
]


@pytest.mark.parametrize(("text", "edtf"), TOLD)
def test_a_briefing_of_a_weekday_dates_its_report(text: str, edtf: str | None) -> None:
    assert reference(text) == (edtf and When(edtf, edtf[:10], edtf[11:], "inferred"))


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
