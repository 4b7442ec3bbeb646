"""What texts and bodies lay down, when and to whom an undertaking is made, and what only sounds like one."""

from __future__ import annotations

import pytest

from tests.extraction.test_commitments import told

SIGNED = "Norway and Chile signed a pact in Oslo on Monday."
SUMMIT = "The summit of the African Union was held in Addis Ababa on Monday."
TERMS = [
    (f"{SIGNED} Lists of vessels are to be handed over.", ["Norway", "Chile"], "hand lists of vessels over", "agreed"),
    (f"{SIGNED} Neither Party shall claim any islet.", ["Norway", "Chile"], "not claim any islet", "agreed"),
    (f"{SIGNED} Both Sides shall exchange data.", ["Norway", "Chile"], "exchange data", "agreed"),
    (f"{SUMMIT} Leaders undertook to ban the dumping.", ["African Union"], "ban the dumping", "pledged"),
    (f"{SUMMIT} Member States undertook to ban the dumping.", ["African Union"], "ban the dumping", "pledged"),
    (
        f"{SUMMIT} The summit approved the deployment of observers.",
        ["African Union"],
        "the deployment of observers",
        "agreed",
    ),
    (f"{SUMMIT} The African Union voted to send observers.", ["African Union"], "send observers", "agreed"),
]


@pytest.mark.parametrize(("text", "by", "content", "status"), TERMS)
def test_what_a_text_or_a_body_lays_down(text: str, by: list[str], content: str, status: str) -> None:
    (found,) = told(text)
    assert (found["by"], found["content"], found["status"]) == (by, content, status)
    assert found["made"] == ["2021-06-14"]


def test_an_undertaking_is_of_the_day_that_the_article_is_about() -> None:
    met = "Ine Soreide, the foreign minister of Norway, met Ann Linde of Sweden in Oslo on Monday. They spoke of trade."
    (found,) = told(f"{met} The weather was fine. Norway will lift its embargo, Soreide said.")
    assert found["made"] == ["2021-06-14"]
    (older,) = told(f"{met} The weather was fine. Norway had promised to lift its embargo.")
    assert older["made"] == []


def test_a_date_of_another_text_dates_no_undertaking() -> None:
    (found,) = told("Under a resolution of 2 October 2020 the mission stays; Norway pledged 5 million euros for it.")
    assert found["made"] == []


def test_who_spoke_before_an_aside_goes_on_after_it() -> None:
    met = "Foreign ministers Ine Soreide of Norway and Ann Linde of Sweden met."
    found = told(f"{met} Norway regretted the delay, Linde told reporters, and agreed to clear the mines.")
    assert [each["by"] for each in found] == [["Norway"]]


def test_talks_that_are_moved_are_no_undertaking() -> None:
    assert told("Ine Soreide, Norway's foreign minister, said the talks would be moved to Oslo.") == ()


UNDER_WAY = [
    ("Norway announced that it was closing the border.", "close the border"),
    ("Norway is providing an additional 5 million euros to Chad.", "provide an additional 5 million euros to Chad"),
    ("Ine Soreide, Norway's foreign minister, said Norway was suspending flights.", "suspend flights"),
    ("Norway offered its support to Chad.", "support to Chad"),
    ("Norway assured Chad of its support.", "support"),
    ("Norway accepted a request to send troops.", "send troops"),
    ("At the same time, Norway will clear the mines, its minister said.", "clear the mines"),
]


@pytest.mark.parametrize(("text", "content"), UNDER_WAY)
def test_steps_told_as_under_way_offers_and_requests(text: str, content: str) -> None:
    assert [(each["by"], each["content"]) for each in told(text)] == [(["Norway"], content)]


def test_doing_and_not_doing_are_two_as_are_two_sums() -> None:
    assert len(told("Norway vowed to send troops. Norway vowed not to send troops.")) == 2
    assert len(told("Norway pledged 5 million euros for Chad. Norway also pledged 8 million euros for Chad.")) == 2


def test_parties_undertake_what_they_agree() -> None:
    found = told(f"{SIGNED} The Parties undertake to share their data.")
    assert [(each["by"], each["status"]) for each in found] == [(["Norway", "Chile"], "agreed")]


def test_what_an_outline_would_provide_is_expected() -> None:
    (found,) = told("Norway and Chile discussed a draft agreement. Tariffs would be cut by half.")
    assert (found["by"], found["status"]) == (["Norway", "Chile"], "expected")


NONE_EITHER = [
    "Norway and Chile sought guarantees that Peru will not close the border.",
    "Norway and Chile hold the islands under a treaty of 1920.",
    "Both states go by the law of the sea.",
    "Norway had been prepared to send its minister.",
    "Norway's foreign minister, Ine Soreide, said she would go.",
    "King Harald of Norway took the oath of office in Oslo.",
    "The minister of Norway broke protocol and hugged the singer.",
    "Norway and Chile decided to defer the visit of the king.",
    "The choice of the venue underlined Norway's commitment to rebuild the port.",
    "Sweden reminded Norway of its obligation to protect the whales.",
    "The treaty between Norway and Chile requires ratification by both parliaments.",
    "Norway signed the treaty in Oslo with its neighbour, to advance the trade in fish.",
    "Norway and Chile have an agreement on cooperation.",
]


@pytest.mark.parametrize("text", NONE_EITHER)
def test_what_only_sounds_like_an_undertaking(text: str) -> None:
    assert told(text) == ()


ADDRESSED = [
    ("Norway agreed to let Peru use the port.", ["Peru"]),
    ("Norway pledged to work with Kenya on the railway.", ["Kenya"]),
    ("Norway pledged 5 million euros for the Cuban people.", ["Cuba"]),
    ("Norway and Chile held talks. Norway agreed to open its ports.", ["Chile"]),
    ("The foreign ministers of Norway and Chile met. Norway will send 200 doctors, its minister said.", ["Chile"]),
]


@pytest.mark.parametrize(("text", "to"), ADDRESSED)
def test_to_whom_it_is_promised(text: str, to: list[str]) -> None:
    assert [each["to"] for each in told(text)] == [to]


def test_two_givers_with_verbs_of_their_own_give_each_his_own() -> None:
    found = told("Norway will contribute 50 million euros and Chile will contribute 17 million euros.")
    assert sorted(str(each["by"]) for each in found) == ["['Chile']", "['Norway']"]


GIVEN = [
    ("Norway gave the assurance that the calendar would be kept.", [(["Norway"], "keep the calendar")]),
    (
        "Norway announced a loan of $4 million to Chad and an additional $5 million for roads.",
        [(["Norway"], "a loan of $4 million to Chad"), (["Norway"], "an additional $5 million for roads")],
    ),
    (
        "Norway and Chile reached a deal under which Chile will free 12 sailors and Norway will lift its ban.",
        [(["Chile"], "free 12 sailors"), (["Norway"], "lift its ban")],
    ),
    (
        "Norway agreed in May to freeze its exports of gas. Norway plans to resume its exports of gas.",
        [(["Norway"], "freeze its exports of gas"), (["Norway"], "resume its exports of gas")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_each_act_of_several(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert [(each["by"], each["content"]) for each in told(text)] == expected


def test_whom_an_agency_quotes_is_who_speaks() -> None:
    quoted = "the agency quoted Ine Soreide, Norway's foreign minister, as saying"
    (found,) = told(f'"We will clear the mines," {quoted}.')
    assert (found["by"], found["to"]) == (["Norway"], [])


def test_a_text_binds_the_states_of_those_who_settled_it() -> None:
    met = "Foreign ministers Ine Soreide of Norway and Ann Linde of Sweden signed a treaty."
    (found,) = told(f"{met} Such a field is to be run as one.")
    assert found["by"] == ["Norway", "Sweden"]


LEFT_OUT = [
    ("The bill, which Norway intends to send to Chile, is long.", "send the bill to Chile"),
    ("The troops that Norway promised to send never came.", "send the troops"),
    ("The aid which Norway has pledged never came.", "The aid"),
    (
        "Norway's foreign minister said another 500,000 doses would go to Chad.",
        "another 500,000 doses go to Chad",
    ),
]


@pytest.mark.parametrize(("text", "content"), LEFT_OUT)
def test_what_a_clause_leaves_out_is_told(text: str, content: str) -> None:
    assert [(each["by"], each["content"]) for each in told(text)] == [(["Norway"], content)]


UNNAMED = [
    "The donor countries taking part in the conference pledged $4 billion.",
    "Four African nations have agreed to send troops.",
    "A total of 22 nations pledged $4 million.",
    "Companies and foundations undertook to invest $4 billion.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_those_whom_nothing_names_undertake_too(text: str) -> None:
    assert [each["by"] for each in told(text)] == [[]]


def test_what_a_text_says_or_makes_one_do_binds_its_parties() -> None:
    found = told(f"{SIGNED} The accord says that relations will be restored. Under it Chile will have to free sailors.")
    assert [(each["by"], each["content"], each["status"]) for each in found] == [
        (["Norway", "Chile"], "restore relations", "agreed"),
        (["Chile"], "free sailors", "agreed"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway's promise to open the border was kept only in part.", "broken"),
        ("In a joint statement Norway and Chile pledge to clear the mines.", "pledged"),
        ("Under the treaty Norway and Chile undertook to clear the mines.", "agreed"),
        ("Under the draft Norway would clear the mines.", "expected"),
    ],
)
def test_how_far_it_is_settled(text: str, status: str) -> None:
    assert [each["status"] for each in told(text)] == [status]


def test_an_act_stands_in_base_form() -> None:
    (found,) = told("Under the draft Norway would have cleared the mines.")
    assert found["content"] == "clear the mines"


def test_the_items_of_a_text_are_its_terms() -> None:
    reached = "The leaders of Norway and Chile reached a peace agreement."
    found = told(f"{reached}\n\nThe agreement includes:\n\n- All sailors to be released\n- Chile to open its ports")
    assert [(each["by"], each["status"]) for each in found] == [(["Norway", "Chile"], "agreed"), (["Chile"], "agreed")]
    assert "open its ports" in str(found[1]["content"])


def test_items_may_be_nouns() -> None:
    found = told("Norway and Chile agreed on the following:\n\n- establishment of a fund;\n- an exchange of prisoners.")
    assert [each["content"] for each in found] == ["establishment of a fund", "an exchange of prisoners"]
