"""What binds an actor, and what does not: texts of our own to the commitments they tell of."""

from __future__ import annotations

from functools import cache

import pytest

from kg.extraction.analysis import analyse
from kg.extraction.commitments.amounts import amount
from kg.extraction.commitments.words import COMMITMENT
from kg.language import parse
from kg.model import Article, Finding, Ref, When

PUBLISHED = "2021-06-16"
HEADLINE = "Notes from the week"


def found_in(article: Article) -> tuple[tuple[Finding, ...], dict[str, str]]:
    """The commitments of an article, and the names of its entities by key."""
    analysis = analyse(parse(article))
    names = {entity.key: entity.name for entity in analysis.context.discourse.entities}
    return tuple(each for each in analysis.findings.findings if each.kind == COMMITMENT), names


@cache
def told(text: str) -> tuple[dict[str, object], ...]:
    """The commitments of a text, slot by slot, entities by name."""
    findings, names = found_in(Article("a", HEADLINE, f"{HEADLINE}\n\n{text}\n", PUBLISHED))

    def slot(finding: Finding, name: str) -> list[str]:
        return [
            names[value.key] if isinstance(value, Ref) else value.edtf if isinstance(value, When) else value
            for value in finding.fillers(name)
        ]

    return tuple(
        {
            "by": slot(finding, "committer"),
            "to": slot(finding, "beneficiary"),
            "content": slot(finding, "content")[0],
            "status": finding.status,
            "made": slot(finding, "date"),
            "due": slot(finding, "due"),
            "amount": slot(finding, "amount"),
            "condition": slot(finding, "condition"),
            "rule": finding.rule,
            "mentions": finding.mentions,
        }
        for finding in findings
    )


UNDERTAKEN = [
    ("Norway pledged to clear the mines.", ["Norway"], "clear the mines", "pledged"),
    ("Norway has undertaken, together with Sweden, to clear the mines.", ["Norway"], "clear the mines", "pledged"),
    ("Norway promised Chad that it would rebuild the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway committed itself to rebuilding the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway is committed to rebuilding the port.", ["Norway"], "rebuild the port", "reaffirmed"),
    ("Norway reaffirmed its commitment to rebuild the port.", ["Norway"], "rebuild the port", "reaffirmed"),
    ("Norway remains determined to rebuild the port.", ["Norway"], "rebuild the port", "reaffirmed"),
    ("Norway is determined to rebuild the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway intends to rebuild the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway plans to rebuild the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway stands ready to rebuild the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway gave its word that it would rebuild the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway has made up its mind to rebuild the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway has taken it upon itself to rebuild the port.", ["Norway"], "rebuild the port", "pledged"),
    ("Norway threatened to cut off the gas.", ["Norway"], "cut off the gas", "pledged"),
    (
        "Norway will send a hospital to Chad, its foreign minister said.",
        ["Norway"],
        "send a hospital to Chad",
        "pledged",
    ),
    ("Norway said it would never surrender its share.", ["Norway"], "never surrender its share", "pledged"),
    ("A frigate is to be sent to the Gulf by Norway.", ["Norway"], "send a frigate to the Gulf", "pledged"),
    ("Norway and Sweden agreed to share their radar data.", ["Norway", "Sweden"], "share their radar data", "agreed"),
    (
        "It was agreed between Norway and Chad that the port should be rebuilt.",
        ["Norway", "Chad"],
        "rebuild the port",
        "agreed",
    ),
    ("Norway and Sweden decided to set up a joint fund.", ["Norway", "Sweden"], "set up a joint fund", "agreed"),
    ("Norway signed an accord under which it admits Swedish troops.", ["Norway"], "admit Swedish troops", "agreed"),
    ("Under the treaty, Norway must destroy its mines.", ["Norway"], "destroy its mines", "agreed"),
    ("Norway will lift its embargo if the war ends.", ["Norway"], "lift its embargo if the war ends", "conditional"),
    ("Norway has kept its promise to open the border.", ["Norway"], "open the border", "fulfilled"),
    ("Norway has not honoured its pledge to open the border.", ["Norway"], "open the border", "broken"),
    ("Norway went back on its promise to open the border.", ["Norway"], "open the border", "broken"),
    ("Norway violated the ceasefire.", ["Norway"], "the ceasefire", "broken"),
    ("Norway withdrew its offer to train the pilots.", ["Norway"], "train the pilots", "withdrawn"),
]

NONE = [
    "Norway urged Sweden to open the border.",
    "Norway hopes to open the border.",
    "Norway supports a two-state solution.",
    "Norway does not recognise the verdict.",
    "Norway is working to open the border.",
    "Norway refused to promise anything.",
    "No promise was given by Norway.",
    "Norway was asked to release the sailors.",
    "Norway may send troops.",
    "Norway would have sent troops.",
    "Whether Norway will send troops is not known.",
    "Norway believes that Sweden will sign.",
    "Analysts say Norway will respond.",
    "The talks will be held in Oslo.",
    "Foreign minister Ine Soreide of Norway will attend the ceremony and lay a wreath.",
    "Norway will hold talks with Sweden.",
    "Sweden welcomed Norway's commitment to open the border.",
    "Sweden called on Norway to honour its commitments.",
    "The treaty will enter into force in May.",
]


@pytest.mark.parametrize(("text", "by", "content", "status"), UNDERTAKEN)
def test_who_is_bound_to_what(text: str, by: list[str], content: str, status: str) -> None:
    assert [(each["by"], each["content"], each["status"]) for each in told(text)] == [(by, content, status)]


@pytest.mark.parametrize("text", NONE)
def test_what_binds_nobody(text: str) -> None:
    assert told(text) == ()


def test_a_list_under_one_verb_is_one_and_verbs_of_undertaking_are_apart() -> None:
    assert len(told("Norway promised to fight piracy, support the farmers and uphold the law.")) == 1
    assert len(told("Norway promised to fight piracy. Sweden vowed to support the farmers.")) == 2


def test_a_text_that_imposes_acts_one_by_one_makes_as_many() -> None:
    signed = "Norway and Sweden signed a treaty."
    found = told(f"{signed} It obliges each party to admit ships, to permit flights, and to pay tolls.")
    assert [each["content"] for each in found] == ["admit ships", "permit flights", "pay tolls"]
    assert all(each["by"] == ["Norway", "Sweden"] for each in found)


def test_a_sum_stands_with_what_it_is_for() -> None:
    (found,) = told("Norway pledged 5 million euros for the victims of the storm in Chad.")
    assert found["content"] == "5 million euros for the victims of the storm in Chad"
    assert found["amount"] == ["5 million euros"]
    assert found["to"] == ["Chad"]


def test_the_promiser_speaks_for_its_state() -> None:
    (found,) = told("The Norwegian foreign minister, Ine Soreide, promised that Norway would open the border.")
    assert found["by"] == ["Norway"]


def test_a_promise_to_a_person_binds_who_makes_it() -> None:
    promise = "Prime Minister Erna Solberg of Norway pledged to President Alar Karis of Estonia"
    (found,) = told(f"{promise} that Norway would send ships.")
    assert (found["by"], found["to"]) == (["Erna Solberg"], ["Alar Karis"])


def test_the_day_of_the_promise_and_its_deadline() -> None:
    (found,) = told("On Monday Norway pledged to clear the mines by 2025.")
    assert (found["made"], found["due"]) == (["2021-06-14"], ["2025"])


def test_what_another_text_lays_down_is_not_of_the_day_told_of() -> None:
    (found,) = told(
        "Chile and Peru met in Lima on Monday. They spoke of the Treaty of Ancón, which stipulates the obligation of "
        "Chile to defend Peru."
    )
    assert (found["by"], found["made"]) == (["Chile"], [])


def test_the_condition_is_told_apart_and_with_the_act() -> None:
    (found,) = told("If the fighting stops, Norway will lift its embargo, its government said.")
    assert found["status"] == "conditional"
    assert found["condition"] == ["If the fighting stops"]
    assert "If the fighting stops" in str(found["content"])


def test_said_twice_it_is_one_with_both_mentions() -> None:
    (found,) = told("Norway pledged to clear the mines in Chad. Norway will clear the mines, its minister said.")
    assert len(found["mentions"]) == 2  # type: ignore[arg-type]


def test_what_a_draft_provides_is_expected() -> None:
    (found,) = told("Under the draft agreement, Norway would open its ports to Sweden.")
    assert found["status"] == "expected"


def test_the_rule_names_the_entry_of_the_lexicon() -> None:
    (found,) = told("Norway pledged to clear the mines.")
    assert found["rule"] == "pledge: pledge"


def test_a_target_binds_where_it_has_a_figure() -> None:
    (found,) = told("Norway set itself the goal of generating half of its power from the sun by 2030.")
    assert found["content"] == "generate half of its power from the sun by 2030"
    assert told("Norway set itself the goal of generating power from the sun.") == ()


def test_an_unnamed_side_is_bound_too() -> None:
    (found,) = told("The rebels promised to lay down their arms.")
    assert found["content"] == "lay down their arms"


def test_what_is_to_be_noted_in_a_planned_text_is_expected_of_its_makers() -> None:
    text = "Norway and Sweden plan a paper. Norway's cooperation against piracy is expected to be noted in the paper."
    (found,) = told(text)
    assert (found["by"], found["content"], found["status"]) == (["Norway"], "cooperation against piracy", "expected")


def test_what_parties_are_to_reaffirm_is_expected() -> None:
    (found,) = told("Norway and Sweden are expected to reaffirm that the islands are covered by Article 5.")
    assert (found["by"], found["status"]) == (["Norway", "Sweden"], "expected")
    assert found["content"] == "the islands covered by Article 5"


@pytest.mark.parametrize(
    ("headline", "by", "content"),
    [
        ("Norway to send 600 troops to Estonia", ["Norway"], "send 600 troops to Estonia"),
        ("Norway, Sweden to build joint tank", ["Norway", "Sweden"], "build joint tank"),
        ("Norway vows to keep border open", ["Norway"], "keep border open"),
    ],
)
def test_headlines(headline: str, by: list[str], content: str) -> None:
    text = f"{headline}\n\nThe news came on Friday. Nothing more is known of it at the moment.\n"
    findings, names = found_in(Article("h", headline, text, PUBLISHED))
    assert [each.label for each in findings] == [content]
    assert [names[value.key] for value in findings[0].fillers("committer") if isinstance(value, Ref)] == by


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a grant of $530,000 to the fund", "$530,000"),
        ("up to $5 million for victims", "up to $5 million"),
        ("raise support to £20 million a year", "£20 million"),
        ("more than nine billion euros of aid", "more than nine billion euros"),
        ("3 billion yen", "3 billion yen"),
        ("send 300 more troops", "300 more troops"),
        ("cut emissions by 40 per cent", "40 per cent"),
        ("open the border", None),
    ],
)
def test_amounts_as_worded(text: str, expected: str | None) -> None:
    assert amount(text) == expected


SEVERAL = [
    (
        "Ministers of France and Italy met. They agreed to:\n\n- reopen the tunnel by 2023;\n- restore the trains.",
        [(["France", "Italy"], "reopen the tunnel by 2023"), (["France", "Italy"], "restore the trains")],
    ),
    (
        "Japan promised $120 million and the United States $96 million.",
        [(["Japan"], "$120 million"), (["United States"], "$96 million")],
    ),
    (
        "Saudi Arabia will give $60 million in aid, and so did Qatar.",
        [(["Saudi Arabia"], "give $60 million in aid"), (["Qatar"], "give $60 million in aid")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_lists_and_gifts_of_several(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert sorted((each["by"], each["content"]) for each in told(text)) == sorted(expected)


WHOSE_WORD = [
    ("Norway gave its word that inspectors may visit the plant.", ["Norway"], "pledged"),
    ("India's army accused Pakistan of breaking the ceasefire.", ["Pakistan"], "broken"),
    ("International donors pledged $4 billion.", [], "pledged"),
    ("Norway served notice that it would no longer submit to the court.", ["Norway"], "pledged"),
    ("Should Zimbabwe hold elections, the European Union will lift the sanctions.", ["European Union"], "conditional"),
    ("Convoys may cross Tajikistan, as President Emomali Rahmon has now agreed.", ["Emomali Rahmon"], "agreed"),
    ("Japan decided to resume aid to Myanmar.", ["Japan"], "pledged"),
]


@pytest.mark.parametrize(("text", "by", "status"), WHOSE_WORD)
def test_whose_word_it_is(text: str, by: list[str], status: str) -> None:
    assert [(each["by"], each["status"]) for each in told(text)] == [(by, status)]


@pytest.mark.parametrize("text", ["The ban will likely be lifted by Spain.", "Spain will probably close the port."])
def test_a_guess_is_no_undertaking(text: str) -> None:
    assert not told(text)


def test_a_hostile_act_is_a_threat() -> None:
    plover = {}
    for text in ("Norway pledged to clear the mines.", "Norway threatened to expel the diplomats."):
        findings, _ = found_in(Article("a", HEADLINE, f"{HEADLINE}\n\n{text}\n", PUBLISHED))
        plover[text.split()[1]] = [each.fillers("plover") for each in findings]
    assert plover == {"pledged": [("AGREE",)], "threatened": [("THREATEN",)]}
