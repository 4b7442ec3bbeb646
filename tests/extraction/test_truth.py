"""What kind of truth an event has, from its own clause outward."""

from __future__ import annotations

import pytest

from kg.extraction.truth import truth
from kg.language import Word, parse
from kg.model import Article


def word(text: str, form: str) -> Word:
    return next(found for found in parse(Article("t", "", text)).words if found.text == form)


@pytest.mark.parametrize(
    ("text", "form", "mode"),
    [
        ("The ministers met in Lima.", "met", "fact"),
        ("The ministers will meet in Lima.", "meet", "planned"),
        ("The ministers are to meet in Lima.", "meet", "planned"),
        ("The king is expected to visit Oslo.", "visit", "planned"),
        ("The ministers agreed to hold talks in March.", "talks", "planned"),
        ("The upcoming summit will test them.", "summit", "planned"),
        ("The talks are due to be held in Doha.", "talks", "planned"),
        ("Peru called for a meeting with Chile.", "meeting", "proposed"),
        ("Peru proposed a summit.", "summit", "proposed"),
        ("The summit was cancelled.", "summit", "cancelled"),
        ("His plan to visit Kenya was called off.", "visit", "cancelled"),
        ("Monday should have seen the ministers meet.", "seen", "cancelled"),
        ("The ministry denied that the envoys had met.", "met", "denied"),
        ("The ministers did not meet.", "meet", "denied"),
        ("The ministry rejected reports that the envoys had held talks.", "talks", "denied"),
        ("The minister refused to meet the envoy.", "meet", "refused"),
        ("He would have signed the treaty.", "signed", "none"),
        ("If the ministers meet, they will talk.", "meet", "conditional"),
        ("He did not rule out meeting the king.", "meeting", "proposed"),
        ("He spoke after talks with the king.", "talks", "fact"),
        ("He denied that the minister had left during the talks.", "talks", "fact"),
    ],
)
def test_mode(text: str, form: str, mode: str) -> None:
    found = truth(word(text, form))
    assert found.mode == mode, found.reasons


def test_a_modal_makes_it_only_possible() -> None:
    assert truth(word("The ministers may meet in Lima.", "meet")).certainty == "possible"


def test_a_mention_in_passing_is_not_firm() -> None:
    assert not truth(word("The prize was given at the summit.", "summit")).firm
    assert truth(word("The ministers held a summit.", "summit")).firm


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the ministers had met.",
        "The ministers had met, officials said.",
        "The ministers had met, according to officials.",
    ],
)
def test_the_source_is_who_is_said_to_say_it(text: str) -> None:
    assert [source.text.lower() for source in truth(word(text, "met")).sources] == ["officials"]
