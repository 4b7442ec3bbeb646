"""Evaluation: what this program tells of annotated articles, scored against the annotation.

    from kg.evaluation import evaluate, make_digests, read_gold

    gold = read_gold(Path("gold"))
    evaluation = evaluate(gold, make_digests(gold))
    print(evaluation.kinds["meetings"].found.f1)

`comparing` tells when names, words and dates agree, `kinds` when items do, `scoring` counts, `gold` reads, `telling`
prints.
"""

from __future__ import annotations

from kg.evaluation.gold import Gold, make_digests, read_digests, read_gold
from kg.evaluation.scoring import Evaluation, Figures, KindScore, Miss, SlotScore, evaluate
from kg.evaluation.telling import to_json, to_text

__all__ = [
    "Evaluation",
    "Figures",
    "Gold",
    "KindScore",
    "Miss",
    "SlotScore",
    "evaluate",
    "make_digests",
    "read_digests",
    "read_gold",
    "to_json",
    "to_text",
]
