"""The table of phrases: cuts as the pipeline's tokenizer does, and finds the longest phrase at a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.phrases import Phrases, spellings, split

WORD = st.text("abcXYZé", min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("People's Republic", ("People", "'s", "Republic")),
        ("al-Qaida", ("al", "-", "Qaida")),
        ("G-7", ("G-7",)),
        ("Congo (Kinshasa)", ("Congo", "(", "Kinshasa", ")")),
        ("Côte d'Ivoire", ("Côte", "d'Ivoire")),
    ],
)
def test_split(phrase: str, words: tuple[str, ...]) -> None:
    assert split(phrase) == words


def test_names_are_cut_as_the_pipeline_cuts_them() -> None:
    spacy = pytest.importorskip("spacy")
    tokenizer = spacy.blank("en").tokenizer
    names = sorted({entry.name for entry in gazetteer().entries.values()})
    unlike = [name for name in names if split(name) != tuple(token.text for token in tokenizer(name))]
    assert len(names) > 6000
    assert len(unlike) <= 0.002 * len(names), unlike


@given(st.lists(WORD, min_size=1, max_size=4), st.lists(WORD, max_size=3), st.lists(WORD, max_size=3))
def test_a_phrase_is_found_where_it_stands(phrase: list[str], before: list[str], after: list[str]) -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add(" ".join(phrase), "it")
    assert phrases.match([*before, *phrase, *after], len(before)) == (len(phrase), ("it",))


def test_the_longest_phrase_wins() -> None:
    phrases: Phrases[str] = Phrases()
    for phrase in ("South", "South Sudan", "South Sudan Liberation"):
        phrases.add(phrase, phrase)
    assert phrases.match(["in", "South", "Sudan", "today"], 1) == (2, ("South Sudan",))
    assert phrases.match(["in", "South", "Sudan", "today"], 0) == (0, ())


def test_a_phrase_never_runs_past_the_end() -> None:
    phrases: Phrases[str] = Phrases()
    for phrase in ("South", "South Sudan Liberation"):
        phrases.add(phrase, phrase)
    assert phrases.match(["the", "South"], 1) == (1, ("South",))


def test_spellings_of_apostrophes_and_accents() -> None:
    assert {"Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire"} <= spellings("Côte d’Ivoire")
