"""Who takes part in a meeting, in the constructions in which agencies and ministries name them."""

from __future__ import annotations

import pytest

from kg.extraction import extract
from kg.language import parse
from kg.model import Article, Ref
from kg.vocabulary.terms import family

PUBLISHED = "2024-03-13"


def sides(text: str) -> list[set[str]]:
    """Who takes part in each meeting that a text tells of."""
    findings = extract(parse(Article("t", "", text, PUBLISHED)))
    names = {entity.key: entity.name for entity in findings.entities}
    return [
        {names[ref.key] for ref in each.fillers("participant") if isinstance(ref, Ref)}
        for each in findings.findings
        if family(each.kind) == "Meeting"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Emmanuel Macron of France and Chancellor Olaf Scholz of Germany met in Bonn on Monday.",
            [{"Emmanuel Macron", "Olaf Scholz"}],
        ),
        (
            "Presidents Emmanuel Macron of France and Andrzej Duda of Poland met in Paris on Monday.",
            [{"Emmanuel Macron", "Andrzej Duda"}],
        ),
        (
            "Foreign ministers Sergei Lavrov of Russia, John Kerry of the United States and Wang Yi of China met here.",
            [{"Sergei Lavrov", "John Kerry", "Wang Yi"}],
        ),
        (
            "The French president, Emmanuel Macron, and Germany's chancellor, Olaf Scholz, met in Paris on Monday.",
            [{"Emmanuel Macron", "Olaf Scholz"}],
        ),
        (
            "The prime minister of Israel, Benjamin Netanyahu, and the president of Egypt, Hosni Mubarak, met in Taba.",
            [{"Benjamin Netanyahu", "Hosni Mubarak"}],
        ),
        (
            "The presidents of Kenya, William Ruto, and Uganda, Yoweri Museveni, met in Entebbe on Monday.",
            [{"William Ruto", "Yoweri Museveni"}],
        ),
    ],
)
def test_people_listed_with_whom_they_serve(text: str, expected: list[set[str]]) -> None:
    assert sides(text) == expected


def test_the_two_are_others_than_those_they_meet() -> None:
    text = (
        "Chilean President Gabriel Boric and Peruvian President Dina Boluarte signed the pact in Lima on Monday. "
        "Bolivian President Luis Arce, UN Secretary-General Ban Ki-moon and Omar Bongo, the president of Gabon, stood "
        "behind them. The two had been due to meet on Sunday with Arce and Ban."
    )
    assert sides(text)[-1] == {"Gabriel Boric", "Dina Boluarte", "Luis Arce", "Ban Ki-moon"}
