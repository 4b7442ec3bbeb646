"""Ways in which prose tells who undertakes what, and for whom: terms of texts, asides, gifts, plans dropped."""

from __future__ import annotations

import pytest

from kg.model import Article
from tests.extraction.test_commitments import PUBLISHED, found_in, told

SIGNED = "Norway and Chile signed a treaty on fishing in Oslo on Monday."
MET = "Foreign ministers Ine Soreide of Norway and Ann Linde of Sweden met in Oslo on Monday."

GATHERED = "The foreign ministers of Norway and Sweden met in Oslo on Monday."

WAYS = [
    ("Norway, she added, would defend its soil by every means.", ["Norway"], "defend its soil by every means"),
    ("Norway means to clear the mines.", ["Norway"], "clear the mines"),
    ("Norway guaranteed the safety of the rebels.", ["Norway"], "the safety of the rebels"),
    ("In return, Norway will open a port.", ["Norway"], "open a port"),
    ("Norway agreed to open a port in return for visas.", ["Norway"], "open a port in return for visas"),
    ("Norway and Chile concurred in setting up a fund.", ["Norway", "Chile"], "set up a fund"),
    ("Norway offered Chad a moratorium on payments.", ["Norway"], "a moratorium on payments"),
    ("Norway declared a moratorium on whaling.", ["Norway"], "a moratorium on whaling"),
    ("Norway and Chile decided to extend a mission.", ["Norway", "Chile"], "extend a mission"),
    ("Norway has ruled out military action against Chad.", ["Norway"], "not military action against Chad"),
    ("Norway will stay in contact with Chad, its minister said.", ["Norway"], "stay in contact with Chad"),
    ("Norway promised the Union 300 observers.", ["Norway"], "300 observers"),
    ("Norway has allocated 20 million euros to help Lebanon.", ["Norway"], "20 million euros to help Lebanon"),
    ("The pipes are to be built and owned by Norway.", ["Norway"], "build and own the pipes"),
    ("Norway and Chad have agreed to give Chad a discount.", ["Norway"], "give Chad a discount"),
    ("According to the treaty, Norway will take back the ships.", ["Norway"], "take back the ships"),
    (f"{SIGNED} The treaty calls for each side to destroy its nets.", ["Norway", "Chile"], "destroy its nets"),
    (f"{SIGNED} It provides for the exchange of data.", ["Norway", "Chile"], "the exchange of data"),
    (f"{MET} The sides confirmed their readiness to open a port.", ["Norway", "Sweden"], "open a port"),
    ("Norway will help Chad, Ine Soreide, its foreign minister, said.", ["Norway"], "help Chad"),
    ("Norway and Chad signed a treaty banning mines.", ["Norway", "Chad"], "ban mines"),
    ("Norway signed a contract to supply Chad with tanks.", ["Norway"], "supply Chad with tanks"),
    ("Norway agreed a $5 million loan for Chad.", ["Norway"], "a $5 million loan for Chad"),
    (f"{SIGNED} The treaty reopens the ports.", ["Norway", "Chile"], "reopen the ports"),
    (f"{SIGNED} Both sides are to pull back their boats.", ["Norway", "Chile"], "pull back their boats"),
    (
        "Norway, Chile, Chad and Mali signed a treaty on Monday. Both sides are to pull back their boats.",
        [],
        "pull back their boats",
    ),
    (
        "Agreement was reached between Norway and Chad on the release of sailors.",
        ["Norway", "Chad"],
        "the release of sailors",
    ),
    ("Norwegian officials said aid would be resumed.", ["Norway"], "resume aid"),
    ("Norway, for its part, is lifting its ban on fish.", ["Norway"], "lift its ban on fish"),
    ("Oslo has made clear that it will not negotiate.", ["Norway"], "not negotiate"),
    ("NATO allies agreed to spend more.", ["North Atlantic Treaty Organization"], "spend more"),
    (
        "Norway will see its trade grow, and it pledged 5 million euros to help Chad.",
        ["Norway"],
        "5 million euros to help Chad",
    ),
    ("Norway said it would pledge 5 million euros for Chad.", ["Norway"], "5 million euros for Chad"),
    ("Others were smaller, such as $5 million promised by Norway.", ["Norway"], "$5 million"),
    (
        "Norway and three rebel groups signed a deal that includes an immediate ceasefire.",
        ["Norway"],
        "an immediate ceasefire",
    ),
    ("Aid comes from a commitment made by Norway to give $5 million.", ["Norway"], "give $5 million"),
    ("Norway and Chad struck a deal that will see Chad free its prisoners.", ["Chad"], "free its prisoners"),
    ('"We have agreed to give Chad a discount," said Erna Solberg of Norway.', ["Norway"], "give Chad a discount"),
    (
        "Energy ministers Tina Bru of Norway and Amin Adan of Chad signed a pact to lay pipes.",
        ["Norway", "Chad"],
        "lay pipes",
    ),
    ("We, the leaders of Norway and Chad, commit to ending the dispute.", ["Norway", "Chad"], "end the dispute"),
    (f"{GATHERED}\n\nThe Ministers:\n\nAGREED to set up a fund.", ["Norway", "Sweden"], "set up a fund"),
]


@pytest.mark.parametrize(("text", "by", "content"), WAYS)
def test_who_undertakes_what(text: str, by: list[str], content: str) -> None:
    assert [(each["by"], each["content"]) for each in told(text)] == [(by, content)]


def test_a_government_stands_for_its_state() -> None:
    (found,) = told(
        "Ine Soreide, Norway's foreign minister, came to Oslo. Soreide said her government stands ready to help."
    )
    assert found["by"] == ["Norway"]


def test_each_of_several_gives_his_own() -> None:
    found = told("Norway will give $5 million, Sweden $3 million and Denmark $2 million.")
    assert [(each["by"], each["content"]) for each in found] == [
        (["Norway"], "$5 million"),
        (["Sweden"], "$3 million"),
        (["Denmark"], "$2 million"),
    ]
    found = told("Chile pledged 10,000 dollars, with Norway and Sweden each promising to donate 20,000 dollars.")
    assert [each["by"] for each in found] == [["Chile"], ["Norway", "Sweden"]]


def test_those_who_agreed_will_do_more() -> None:
    agreed = "Foreign ministers Ine Soreide of Norway and Ann Linde of Sweden agreed to open a port."
    assert len(told(f"{agreed} They will also work to raise trade.")) == 2


def test_what_follows_a_clause_under_a_text_is_a_term_of_it_too() -> None:
    found = told(f"{SIGNED} Under the treaty, Chile opens its ports; Norway provides the boats.")
    assert [(each["by"], each["content"]) for each in found] == [
        (["Chile"], "open its ports"),
        (["Norway"], "provide the boats"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway has yet to honour its commitment to clear the mines.", "broken"),
        ("Norway dropped its plan to cut the aid.", "withdrawn"),
        ("Norway sent tanks to Chad, as it had promised in May.", "fulfilled"),
    ],
)
def test_what_became_of_it(text: str, status: str) -> None:
    assert [each["status"] for each in told(text)] == [status]


TO_WHOM = [
    ("Norway gave Chad its word that it would pay.", ["Chad"]),
    ("Norway assured its Chadian partner that it would return the ships.", ["Chad"]),
    ("Norway will deepen its trade with Chad, Ine Soreide, its foreign minister, said.", ["Chad"]),
    ("Norway has allocated 20 million euros to help Lebanon.", ["Lebanon"]),
    ("Norway told Sweden that it would give Chad 5 million euros.", ["Chad"]),
]


@pytest.mark.parametrize(("text", "to"), TO_WHOM)
def test_whom_it_is_for(text: str, to: list[str]) -> None:
    assert [each["to"] for each in told(text)] == [to]


def test_what_one_gives_for_somebody_the_others_give_for_him_too() -> None:
    found = told("Norway pledged 5 million euros for Chad. Sweden promised 3 million euros.")
    assert [each["to"] for each in found] == [["Chad"], ["Chad"]]


NONE = [
    "Norway explained how it means to clear the mines.",
    "Norway came under pressure to accept the ceasefire.",
    f"{SIGNED} Both sides want advice if waste is to be dumped.",
    "Norway has kept its word.",
    "Norway voted to adopt a resolution on fishing.",
    "The supplies, as determined by Norway, to reach Chad must pass.",
    "Norway and Chad have a treaty on fishing.",
    "Norway listed the activities undertaken by Chad.",
    "Norway's fight for peace will be aided by Swedes leaving the town.",
    "The attack stiffened Norway's resolve to clear the mines.",
    "Deciding on the opening of talks was a task of Norway and Chad.",
    "Norway's minister, Ine Soreide, insisted that Norway was not breaking off the talks.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_undertaking(text: str) -> None:
    assert told(text) == ()


def test_a_headline_that_names_nobody_tells_what_the_text_tells() -> None:
    text = "Leaders agree border truce\n\nNorway and Chad agreed on a truce on their border.\n"
    findings, _ = found_in(Article("h", "Leaders agree border truce", text, PUBLISHED))
    assert [len(each.fillers("committer")) for each in findings] == [2]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Another 500 Norwegian soldiers will be withdrawn by 2022.",
            "withdraw another 500 Norwegian soldiers by 2022",
        ),
        ("Norway announced plans to pull 300 soldiers out of Mali.", "pull 300 soldiers out of Mali"),
    ],
)
def test_by_when_is_no_doer_and_plans_tell_of_themselves(text: str, content: str) -> None:
    assert [(each["by"], each["content"]) for each in told(text)] == [(["Norway"], content)]


def test_what_would_have_been_done_was_expected() -> None:
    (found,) = told("Under the accord Norway would have cleared the mines.")
    assert (found["by"], found["status"]) == (["Norway"], "expected")
