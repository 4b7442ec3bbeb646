"""Grammar answers in its own terms, whatever the form of the sentence."""

from __future__ import annotations

import pytest

from kg.language import Word, grammar, parse
from kg.model import Article


def words_of(text: str) -> list[Word]:
    return parse(Article("t", "", text)).words


def word(text: str, form: str) -> Word:
    return next(found for found in words_of(text) if found.text == form)


def texts(found: list[Word]) -> list[str]:
    return [each.text for each in found]


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        ("France and Italy signed the treaty in Rome.", "signed", ["France", "Italy"]),
        ("The treaty was signed by France and Italy.", "signed", ["France", "Italy"]),
        ("The minister agreed to visit Oslo.", "visit", ["minister"]),
        ("The president, who met the king, left on Monday.", "met", ["president"]),
        ("Norway urged Sweden to withdraw its troops.", "withdraw", ["Sweden"]),
        ("The envoy arrived in Doha and met the emir.", "met", ["envoy"]),
        ("Chile recalled its ambassador before closing the embassy.", "closing", ["Chile"]),
    ],
)
def test_who_does_it(text: str, verb: str, subjects: list[str]) -> None:
    assert texts(grammar.subjects(word(text, verb))) == subjects


@pytest.mark.parametrize(
    ("text", "verb", "undergoers"),
    [
        ("France and Italy signed a treaty and a protocol.", "signed", ["treaty", "protocol"]),
        ("The treaty was signed by France.", "signed", ["treaty"]),
        ("They praised the accord that the ministers signed.", "signed", ["accord"]),
        ("They praised a pact signed in Lima.", "signed", ["pact"]),
    ],
)
def test_what_it_is_done_to(text: str, verb: str, undergoers: list[str]) -> None:
    assert texts(grammar.undergoers(word(text, verb))) == undergoers


def test_complements_with_their_conjuncts() -> None:
    talks = word("The talks between Chad and Niger ended.", "talks")
    assert texts(grammar.complements(talks, ("between", "with"))) == ["Chad", "Niger"]


def test_a_relative_pronoun_stands_for_what_it_refers_to() -> None:
    travels = word("Qatar, to which he travels tomorrow, is small.", "travels")
    assert texts(grammar.complements(travels, ("to",))) == ["Qatar"]


@pytest.mark.parametrize(
    ("text", "verb", "tense"),
    [
        ("The ministers met.", "met", "past"),
        ("The ministers have met.", "met", "past"),
        ("The ministers will meet.", "meet", "future"),
        ("The ministers meet today.", "meet", "present"),
        ("The ministers hope to meet.", "meet", "future"),
    ],
)
def test_tense(text: str, verb: str, tense: str) -> None:
    assert grammar.tense(word(text, verb)) == tense


@pytest.mark.parametrize(
    ("text", "form", "denied"),
    [
        ("The ministers did not meet.", "meet", True),
        ("There was no meeting.", "meeting", True),
        ("He left without signing.", "signing", True),
        ("The ministers met.", "met", False),
    ],
)
def test_what_is_denied(text: str, form: str, denied: bool) -> None:
    assert grammar.is_negated(word(text, form)) is denied


def test_a_name_heads_the_title_before_it() -> None:
    text = "Chilean President Gabriel Boric and Peruvian President Dina Boluarte signed the accord in Lima."
    assert texts(grammar.subjects(word(text, "signed"))) == ["Boric", "Boluarte"]


def test_no_word_of_a_name_is_a_preposition() -> None:
    """The small model takes the first name "Barack" for a preposition."""
    text = "Barack Obama and Hassan Rouhani are not going to meet."
    assert texts(grammar.subjects(word(text, "meet"))) == ["Obama", "Rouhani"]


def test_labels_of_universal_dependencies_are_known() -> None:
    """The table holds both schemes, so that a pipeline of either works: here a tree built by hand."""
    verb, noun, case = (
        _word(i, text, label) for i, (text, label) in enumerate([("met", "root"), ("king", "obl"), ("with", "case")])
    )
    verb.head, noun.head, case.head = verb, verb, noun
    verb.children, noun.children = [noun], [case]
    assert texts(grammar.complements(verb, ("with",))) == ["king"]


def _word(i: int, text: str, label: str) -> Word:
    return Word(i, text, text, "", "", label, 0, len(text), lower=text)
