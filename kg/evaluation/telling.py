"""An evaluation as a table for the eye, or as JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from kg.evaluation.scoring import Evaluation, Figures, KindScore, Miss

NOT_SHOWN = ("evidence", "id")
"""Fields of a told item that are long and say nothing of why it is no match."""


def to_text(evaluation: Evaluation, misses: bool = False) -> str:
    """The figures per kind and slot, if asked for with every miss under its kind and slot."""
    parts = [_figures(evaluation), _slots(evaluation), *_without_digest(evaluation)]
    if misses:
        parts += _misses(evaluation)
    return "\n".join(parts)


def _figures(evaluation: Evaluation) -> str:
    lines = [f"{'':12} {'gold':>5} {'told':>5}   found {'P':>5} {'R':>5} {'F1':>5}   right {'P':>5} {'R':>5} {'F1':>5}"]
    for name, score in evaluation.kinds.items():
        counts = f"{name:12} {score.gold:5} {score.told:5}"
        lines.append(f"{counts}   {score.hits:5} {_three(score.found)}   {score.right_hits:5} {_three(score.right)}")
    blank = " " * 18
    lines.append(f"{'mean':12} {blank} {blank[:5]} {evaluation.found:5.3f} {blank} {blank[:6]}{evaluation.right:5.3f}")
    return "".join(line.rstrip() + "\n" for line in lines)


def _three(figures: Figures) -> str:
    return f"{figures.precision:5.3f} {figures.recall:5.3f} {figures.f1:5.3f}"


def _slots(evaluation: Evaluation) -> str:
    lines = [f"{'right on found':25} {'of':>11} {'share':>7}"]
    for kind, score in evaluation.kinds.items():
        for slot, slot_score in score.slots.items():
            of = f"{slot_score.right:5} / {slot_score.scored:3}"
            share = f"{slot_score.share:7.3f}" if slot_score.scored else f"{'-':>7}"
            lines.append(f"{kind:12} {slot:12} {of:>11} {share}")
    return "".join(f"{line}\n" for line in lines)


def _without_digest(evaluation: Evaluation) -> Iterator[str]:
    if evaluation.without_digest:
        yield f"no digest of: {' '.join(evaluation.without_digest)}\n"


def _misses(evaluation: Evaluation) -> Iterator[str]:
    """A block for each kind and class of miss: items missed, items not in the gold, then slot by slot."""
    ordered = sorted(evaluation.misses, key=lambda miss: list(evaluation.kinds).index(miss.kind))
    for kind, of_kind in groupby(ordered, key=lambda miss: miss.kind):
        for title, alike in groupby(sorted(of_kind, key=_class_of), key=_class_of):
            lines = [_line(miss) for miss in alike]
            yield f"{kind}: {title[1]} ({len(lines)})\n" + "".join(lines)


def _class_of(miss: Miss) -> tuple[int, str]:
    if miss.slot is not None:
        return 2, f"wrong {miss.slot}"
    return (0, "missed") if miss.told is None else (1, "not in the gold")


def _line(miss: Miss) -> str:
    if miss.slot is not None:
        return f"  {miss.article}  gold {_json(miss.gold)}, told {_json(miss.told)}\n"
    return f"  {miss.article}  {_json(miss.told if miss.gold is None else miss.gold)}\n"


def _json(value: Any) -> str:
    if isinstance(value, dict):
        value = {name: part for name, part in value.items() if name not in NOT_SHOWN}
    return json.dumps(value, ensure_ascii=False)


def to_json(evaluation: Evaluation, misses: bool = False) -> str:
    """All figures as a JSON object, if asked for with a list of every miss."""
    content: dict[str, Any] = {
        "kinds": {name: _score(score) for name, score in evaluation.kinds.items()},
        "mean": {"found": evaluation.found, "right": evaluation.right},
        "without_digest": evaluation.without_digest,
    }
    if misses:
        content["misses"] = [_miss(miss) for miss in evaluation.misses]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _score(score: KindScore) -> dict[str, Any]:
    return {
        "gold": score.gold,
        "told": score.told,
        "found": {"items": score.hits, **_named(score.found)},
        "right": {"items": score.right_hits, **_named(score.right)},
        "slots": {name: {"scored": slot.scored, "right": slot.right} for name, slot in score.slots.items()},
    }


def _named(figures: Figures) -> dict[str, float]:
    return {"precision": figures.precision, "recall": figures.recall, "f1": figures.f1}


def _miss(miss: Miss) -> dict[str, Any]:
    return {"article": miss.article, "kind": miss.kind, "slot": miss.slot, "gold": miss.gold, "told": miss.told}
