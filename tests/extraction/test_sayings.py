"""What somebody says: each thing once, by whom and to whom, with a type only where the words show one."""

from __future__ import annotations

import pytest

from tests.extraction.deeds_told import deeds, names, read

UNTYPED = [
    "Foreign Minister Ole Hansen warned that the road would be long.",
    "Foreign Minister Ole Hansen cautioned that dozens of declarations have been broken.",
    "Chilean spokesman Luis Rojas declined to comment on the matter.",
    "Foreign Minister Ole Hansen said that the talks were useful.",
    "Chile said that Peru might have been told.",
]
SPOKEN = [
    ("Norway cautioned Chad against a new offensive.", "THREATEN", ["Chad"]),
    ("Norway conveyed its condolences over the attack claimed by Hezbollah.", "SUPPORT", []),
    ("Norway conveyed its condolences to Peru over the attack claimed by Hezbollah.", "SUPPORT", ["Peru"]),
    ("Norway reiterated Norway's full support to the deal.", "SUPPORT", []),
    ("Mali called on all parties to hold a constructive dialogue.", "REQUEST", ["all parties"]),
    ("Norway opposed any attempt to form cliques.", "REJECT", []),
]


@pytest.mark.parametrize("text", UNTYPED)
def test_a_plain_saying_has_no_type(text: str) -> None:
    assert [each.fillers("plover") for each in deeds(read(text))] == [()]


@pytest.mark.parametrize(("text", "plover", "addressed"), SPOKEN)
def test_whom_it_is_said_to(text: str, plover: str, addressed: list[str]) -> None:
    findings = read(text)
    found = deeds(findings)
    assert [each.fillers("plover") for each in found] == [(plover,)]
    assert names(findings, found[0], "addressee") == addressed


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Norway said that Chad is calm and shows restraint.", ["that Chad is calm and shows restraint"]),
        ("Norway said that Chad is calm and that Mali is not.", ["that Chad is calm", "that Mali is not"]),
        ("Norway said that Chad may be calm, reported the agency NTB.", ["that Chad may be calm"]),
        ("Norway said it condemns the raid.", ["condemns the raid"]),
    ],
)
def test_each_thing_that_is_said_is_told_once(text: str, contents: list[str]) -> None:
    assert [each.fillers("content")[0] for each in deeds(read(text)) if each.kind == "Statement"] == contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Two Danish sailors were killed off Chad.", "two Danish sailors were killed off Chad"),
        ("Denmark invaded and colonised Norway and other northern countries.", "invaded Norway and other northern"),
    ],
)
def test_the_content_tells_whom_it_befell(text: str, content: str) -> None:
    assert deeds(read(text))[0].fillers("content")[0].casefold().startswith(content.casefold())  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "Denmark stressed the importance of coordinating aid with Sweden.",
        "Any further Danish aggression toward Sweden would fail.",
        "Denmark aborted the raid because it could have killed 150 Swedes.",
        "Ole Hansen of Denmark ended a visit to Sweden on Monday.",
        "Denmark continued to fly military planes over Sweden.",
        "Denmark intercepted a missile from Sweden.",
        "We have had 60 years of war plaguing Denmark.",
        "The spirit and political will demonstrated by the governments of Denmark and Norway are rare.",
        "Danish President Ole Hansen celebrated his birthday.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert [each for each in deeds(read(text)) if each.fillers("plover")] == []


def test_the_others_are_nobody_known() -> None:
    findings = read("Denmark and Sweden met. Two soldiers were killed while three others were injured.")
    assert not {name for each in deeds(findings) for name in names(findings, each, "target")} & {"Denmark", "Sweden"}
