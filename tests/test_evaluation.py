"""The scorer: what agrees, what is found and right, what is told; and floors under the figures of the corpus."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from kg.cli import main
from kg.errors import InputError
from kg.evaluation import Gold, evaluate, make_digests, read_digests, read_gold
from kg.evaluation.comparing import date_agrees, names_f1, same_name, words_f1

CORPUS = Path(__file__).parent / "benchmarks" / "corpus"
CHECK = Path(__file__).parent / "benchmarks" / "check"
TEXTS = {CORPUS: 156, CHECK: 46}

# What every fourth text of each series of the corpus must at least give, as F1 of finding. Extraction still moves: each
# floor lies a little under what was reached when it was written (n 1.00, .75, .89, .84; w1 .96, .63, .80, .69; w2 1.00,
# .51, .96, .62), so that to give way means a fault and not a text or two. Raise them when the figures have settled.
FLOORS = {
    "n": {"people": 0.97, "meetings": 0.65, "documents": 0.83, "commitments": 0.78},
    "w1": {"people": 0.92, "meetings": 0.56, "documents": 0.73, "commitments": 0.62},
    "w2": {"people": 0.96, "meetings": 0.43, "documents": 0.88, "commitments": 0.54},
}

# What the rule gives for the corpus and its `worsened` digests, counted by another program that follows the same rule:
# items of the gold, told, found, right; then of the found items how many slots were asked for, and how many right.
COUNTS = {
    "people": (654, 535, 429, 279),
    "meetings": (643, 529, 374, 143),
    "documents": (374, 276, 235, 76),
    "commitments": (537, 428, 351, 218),
}
SLOTS = {
    "people": {"role": (386, 329), "state": (346, 253)},
    "meetings": {
        "participants": (374, 242),
        "date": (324, 198),
        "place": (279, 277),
        "status": (374, 301),
        "kind": (374, 280),
    },
    "documents": {"parties": (206, 125), "date": (141, 77), "status": (235, 167), "kind": (235, 157)},
    "commitments": {"by": (351, 218), "to": (116, 71), "content": (351, 350), "made": (174, 95), "status": (351, 231)},
}

TEXT = """Norway and Chile sign fisheries pact

Foreign Minister Ine Dahl of Norway met President Pablo Rojas of Chile in Oslo on 3 March 2021. They signed a fisheries
pact. Rojas pledged to open a consulate in Bergen.
"""
MEETING = {
    "kind": "bilateral",
    "participants": ["Ine Dahl", "Pablo Rojas"],
    "place": "Oslo",
    "date": "2021-03-03",
    "status": "occurred",
    "cue": "met President Pablo Rojas",
}
PLEDGE = {
    "by": ["Pablo Rojas"],
    "to": [],
    "content": "open a consulate in Bergen",
    "made": None,
    "status": "pledged",
    "cue": "pledged to open a consulate",
}
ANNOTATION = {
    "id": "pact",
    "published": "2021-03-04",
    "people": [
        {"name": "Ine Dahl", "role": "Foreign Minister", "state": "Norway"},
        {"name": "Pablo Rojas", "role": "President", "state": "Chile"},
    ],
    "meetings": [MEETING],
    "documents": [],
    "commitments": [PLEDGE],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of gold with one text."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "pact.json").write_text(json.dumps(ANNOTATION))
    (tmp_path / "texts" / "pact.txt").write_text(TEXT)
    return tmp_path


def gold(**items: list[dict[str, Any]]) -> Gold:
    kinds = ("people", "meetings", "documents", "commitments")
    return Gold("a", Path("texts/a.txt"), None, {kind: tuple(items.get(kind, ())) for kind in kinds})


def told(item: Mapping[str, Any], **changes: Any) -> dict[str, Any]:
    """An item as a digest tells it, with its cue as evidence, changed as named."""
    return {**item, "evidence": [{"text": f"They {item.get('cue')} there."}], **changes}


def score(kind: str, item: dict[str, Any], *digest: dict[str, Any]) -> tuple[int, int]:
    """How many of one gold item are found and right, given what a digest tells."""
    kind_score = evaluate([gold(**{kind: [item]})], [{"id": "a", kind: list(digest)}]).kinds[kind]
    return kind_score.hits, kind_score.right_hits


def worsened(annotated: Gold) -> dict[str, Any]:
    """A digest that is the gold with faults: of any four items one is missing, one lacks dates, an actor and half its
    words, one has another status and kind, and one is told twice.
    """
    kinds = {
        kind: [each for i, item in enumerate(items) for each in faulty(item, i % 4)]
        for kind, items in annotated.items.items()
    }
    return {"id": f"https://example.org/{annotated.id}", **kinds}


def faulty(item: Mapping[str, Any], fault: int) -> list[dict[str, Any]]:
    whole = told(item)
    if fault == 1:
        return [{name: lessened(name, value) for name, value in whole.items()}]
    if fault == 2:
        return [whole | {"status": "planned", "kind": "visit", "state": "US", "evidence": []}]
    return [whole, dict(item)] if fault == 3 else []


def lessened(name: str, value: Any) -> Any:
    if name in ("date", "made"):
        return None
    if name in ("participants", "parties", "by", "to"):
        return value[1:]
    return (
        " ".join(value.split()[: len(value.split()) // 2]) if name in ("content", "label", "role") and value else value
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Lavrov", "Sergey Lavrov"),
        ("Joe Biden", "President Joseph R. Biden Jr."),
        ("Ban Ki-moon", "Ki-moon Ban"),
        ("U.S.", "United States of America"),
        ("Vietnam", "Viet Nam"),
        ("ASEAN", "the Association of Southeast Asian Nations"),
        ("Türkiye", "Turkey"),
        ("Congo", "Republic of the Congo"),
    ],
)
def test_names_of_one(left: str, right: str) -> None:
    assert same_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sudan", "South Sudan"),
        ("Kim Jong-un", "Kim Yo-jong"),
        ("Congo", "DRC"),
        ("Iran", "Iraq"),
        ("", ""),
        ("Li", "Li Wei"),
    ],
)
def test_names_of_two(left: str, right: str) -> None:
    assert not same_name(left, right)


@given(
    st.lists(
        st.sampled_from(["US", "United States", "Biden", "Joe Biden", "Jill Biden", "Sudan", "South Sudan"]), max_size=5
    )
)
def test_a_list_of_names_is_just_itself_in_any_order(names: list[str]) -> None:
    assert names_f1(names, names) == 1
    assert 0 <= names_f1(names, names[:1]) <= 1
    assert bool(names_f1(names, [])) == (not names)


@given(st.text(max_size=30), st.text(max_size=30))
def test_names_agree_both_ways(left: str, right: str) -> None:
    assert same_name(left, right) == same_name(right, left)
    assert words_f1(left, right) == words_f1(right, left)


@pytest.mark.parametrize(
    ("gold_date", "told_date", "agrees"),
    [
        ("2022-05", "2022-05-23", True),
        ("2022-05-23", "2022-05", False),
        ("2022-05-23", None, False),
        ("2022", "2022-01/2022-03", False),
        ("2022-01/2022-03", "2022-01/2022-03", True),
    ],
)
def test_a_date_agrees_where_it_is_the_gold_s_or_finer(gold_date: str, told_date: str | None, agrees: bool) -> None:
    assert date_agrees(gold_date, told_date) is agrees


@pytest.mark.parametrize(
    ("changes", "found_and_right"),
    [
        ({}, (1, 1)),
        ({"kind": "visit", "place": "Lima"}, (1, 1)),
        ({"date": "2021-03"}, (1, 0)),
        ({"status": "planned"}, (1, 0)),
        ({"participants": ["Norway", "Pablo Rojas"]}, (1, 0)),
        ({"participants": ["Norway"]}, (0, 0)),
        ({"evidence": []}, (1, 1)),
        ({"evidence": [], "date": None}, (0, 0)),
    ],
)
def test_a_meeting_is_found_by_its_actors_and_its_place_or_date(
    changes: dict[str, Any], found_and_right: tuple[int, int]
) -> None:
    assert score("meetings", MEETING, told(MEETING, **changes)) == found_and_right


@pytest.mark.parametrize(
    ("changes", "found_and_right"),
    [
        ({}, (1, 1)),
        ({"status": "agreed", "to": ["Norway"]}, (1, 1)),
        ({"by": ["Chile"]}, (1, 0)),
        ({"content": "visit Lima"}, (1, 0)),
        ({"by": ["Chile"], "content": "visit Lima"}, (0, 0)),
        ({"evidence": []}, (1, 1)),
        ({"evidence": [], "by": ["Chile"]}, (0, 0)),
    ],
)
def test_a_commitment_is_found_by_its_actor_or_words(changes: dict[str, Any], found_and_right: tuple[int, int]) -> None:
    assert score("commitments", PLEDGE, told(PLEDGE, **changes)) == found_and_right


def test_each_item_is_found_but_once() -> None:
    evaluation = evaluate([gold(meetings=[MEETING])], [{"id": "a", "meetings": [told(MEETING)] * 2}])
    meetings = evaluation.kinds["meetings"]
    assert (meetings.found.precision, meetings.found.recall) == (0.5, 1)
    assert [(miss.slot, miss.gold is None) for miss in evaluation.misses] == [(None, True)]


def test_an_article_without_a_digest_is_one_of_which_nothing_is_told() -> None:
    evaluation = evaluate([gold(meetings=[MEETING])], [{"id": "other", "meetings": [told(MEETING)]}])
    assert evaluation.without_digest == ("a",)
    assert evaluation.kinds["meetings"].found.f1 == 0
    assert [miss.gold for miss in evaluation.misses] == [MEETING]


@pytest.mark.parametrize("part", TEXTS, ids=lambda part: part.name)
def test_the_corpus_is_whole_and_its_cues_stand_in_its_texts(part: Path) -> None:
    articles = read_gold(part)
    assert len(articles) == TEXTS[part]
    assert {int(article.id[1:]) % 3 == 0 for article in articles} == {part is CHECK}
    for article in articles:
        text = article.text.read_text(encoding="utf-8")
        assert [
            item["cue"] for items in article.items.values() for item in items if item.get("cue", "") not in text
        ] == []


def test_the_gold_scored_against_itself_is_all_right() -> None:
    articles = read_gold(CORPUS)
    digests = [
        {"id": each.id, **{kind: list(map(told, items)) for kind, items in each.items.items()}} for each in articles
    ]
    evaluation = evaluate(articles, digests)
    assert (evaluation.found, evaluation.right) == (1, 1)
    assert evaluation.misses == ()


def test_the_counts_are_those_of_the_rule() -> None:
    articles = read_gold(CORPUS)
    kinds = evaluate(articles, map(worsened, articles)).kinds
    assert {name: (kind.gold, kind.told, kind.hits, kind.right_hits) for name, kind in kinds.items()} == COUNTS
    assert {name: {s: (n.scored, n.right) for s, n in kind.slots.items()} for name, kind in kinds.items()} == SLOTS


@pytest.mark.parametrize("series", FLOORS)
def test_extraction_does_not_fall_below_its_floor(series: str) -> None:
    articles = [article for article in read_gold(CORPUS) if article.id.startswith(series)][::4]
    evaluation = evaluate(articles, make_digests(articles))
    assert evaluation.without_digest == ()
    reached = {kind: evaluation.kinds[kind].found.f1 for kind in FLOORS[series]}
    assert {kind: f1 for kind, f1 in reached.items() if f1 < FLOORS[series][kind]} == {}


def kg_evaluate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_the_command_builds_with_the_date_of_publication_and_scores(folder: Path) -> None:
    annotation = json.loads(kg_evaluate(folder, "--format", "json").output)
    assert annotation["kinds"]["people"]["found"] == {"items": 2, "precision": 1, "recall": 1, "f1": 1}
    assert annotation["kinds"]["meetings"]["slots"]["date"] == {"scored": 1, "right": 1}
    assert "misses" not in annotation


def test_the_command_scores_a_given_digest_and_lists_each_miss(folder: Path) -> None:
    digest = {
        "id": "https://example.org/pact",
        "meetings": [told(MEETING, status="planned")],
        "people": [{"name": "Oslo"}],
    }
    (folder / "d.jsonl").write_text(json.dumps(digest) + "\n")
    output = kg_evaluate(folder, "--digest", folder / "d.jsonl", "--misses").output
    assert 'meetings: wrong status (1)\n  pact  gold "occurred", told "planned"\n' in output
    assert "people: missed (2)\n" in output
    assert 'people: not in the gold (1)\n  pact  {"name": "Oslo"}\n' in output
    assert "commitments: missed (1)\n" in output


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("pact.json", "{", "pact.json: no JSON"),
        ("pact.json", "[]", "pact.json: no JSON object"),
        ("pact.json", '{"people": ["Ine Dahl"]}', "pact.json: its people are no list of objects"),
        ("texts/pact.txt", "", "pact.txt"),
    ],
)
def test_faulty_gold_is_one_line_that_names_the_file(folder: Path, name: str, content: str, problem: str) -> None:
    (folder / name).write_text(content)
    result = kg_evaluate(folder)
    assert result.exit_code == 1
    assert problem in result.stderr
    assert result.stderr.count("\n") == 1


def test_what_is_not_there_is_told(folder: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        read_gold(folder / "nowhere")
    with pytest.raises(InputError, match="no annotation"):
        read_gold(folder / "texts")
    (folder / "d.jsonl").write_text('{"id": "pact"}\n\nnonsense\n')
    with pytest.raises(InputError, match="line 3: no JSON"):
        read_digests(folder / "d.jsonl")
    (folder / "texts" / "pact.txt").unlink()
    assert "pact.txt: no such file" in kg_evaluate(folder).stderr
    assert "nowhere.jsonl" in kg_evaluate(folder, "--digest", folder / "nowhere.jsonl").stderr
