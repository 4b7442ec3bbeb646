"""Dates and places in words and numbers, and colours that can be read."""

from __future__ import annotations

import doctest
import json
import re
from itertools import pairwise

import pytest

import kg.drawing.dates
import kg.drawing.places
import kg.drawing.skeleton
from kg.drawing.dates import in_words
from kg.drawing.page import TEMPLATE
from kg.drawing.places import of_city, of_state
from kg.drawing.skeleton import KINDS
from kg.model import When
from kg.vocabulary.terms import statuses


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-01-13", "13 January 2023"),
        ("2022-05", "May 2022"),
        ("2022", "2022"),
        ("199X", "the 1990s"),
        ("2023-01-XX", "January 2023"),
        ("2023-21", "spring 2023"),
        ("2004?", "perhaps 2004"),
        ("2004-06~", "about June 2004"),
        ("2023-01-09/2023-01-12", "between 9 January 2023 and 12 January 2023"),
        ("2023/..", "from 2023 on"),
        ("../2023-05", "by May 2023"),
        ("[2023-01-05..2023-01-08]", "between 5 January 2023 and 8 January 2023"),
        ("[2022, 2023]", "2022 or 2023"),
        ("some day", "some day"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_told(edtf: str, words: str) -> None:
    assert in_words(When(edtf)) == words


def test_no_date_is_no_word() -> None:
    assert in_words(None) == ""


def test_a_city_is_told_from_its_namesakes_by_state() -> None:
    assert of_city("Tripoli", ["LB"]) != of_city("Tripoli", ["LY"])
    assert of_city("White House") is None
    assert of_city("nowhere at all") is None


def test_every_state_of_the_world_has_a_place() -> None:
    for code in ("US", "KR", "KP", "TW", "PS", "XK", "VA", "SS", "TL"):
        assert of_state(code) is not None, code
    assert of_state("QQ") is None


@pytest.mark.parametrize("module", [kg.drawing.dates, kg.drawing.places, kg.drawing.skeleton])
def test_examples_run(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


def test_no_coast_crosses_the_date_line() -> None:
    rings = json.loads((TEMPLATE / "outline.json").read_text("utf-8"))
    assert len(rings) > 100
    for ring in rings:
        longitudes = ring[::2]
        assert all(-1800 <= one <= 1800 for one in longitudes)
        assert all(abs(one - other) <= 1800 for one, other in pairwise(longitudes))


# ── the looks ──────────────────────────────────────────────────────────────────────────────────────────────────────

LOOKS = json.loads((TEMPLATE / "looks.json").read_text("utf-8"))
CSS = (TEMPLATE / "styles/base.css").read_text("utf-8")


def paints(theme: str) -> dict[str, str]:
    block = CSS.split('[data-theme="dark"]')[theme == "dark"]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block.split("}")[0]))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2, relative luminance)."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_word_can_be_read(theme: str) -> None:
    paint = paints(theme)
    for text in ("ink", "muted", "struck"):
        for ground in ("ground", "raised", "sunk"):
            assert contrast(paint[text], paint[ground]) >= 4.5, (text, ground)
    assert contrast(paint["accent"], paint["accent-soft"]) >= 4.5
    assert contrast(paint["ink"], paint["mark"]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_mark_can_be_seen(theme: str) -> None:
    for look in LOOKS["kinds"]:
        assert contrast(look[theme], paints(theme)["ground"]) >= 3, look["kind"]


def test_every_kind_has_a_look_and_every_status_is_known() -> None:
    looks = {look["kind"]: look for look in LOOKS["kinds"]}
    assert set(KINDS) <= set(looks)
    assert all(look["shape"] in LOOKS["shapes"] for look in looks.values())
    assert set(LOOKS["dashed"]) | set(LOOKS["struck"]) <= set(statuses())
