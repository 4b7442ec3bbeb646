"""All figures of understanding on the data at hand. Run: make benchmark, or python tests/benchmarks/figures.py GOLD.

GOLD are folders of annotated texts, by default `corpus/` and `check/` beside this file. Texts whose number is divisible
by three are the check part, all others the develop part; both are only measured, nothing of them is printed. Options:
--plover FILE for records of coded sentences, --no-speed.
"""

from __future__ import annotations

import argparse
import csv
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import speed

from kg.evaluation import Evaluation, Gold, SlotScore, evaluate, make_digests, read_gold
from kg.extraction.times import find, resolve
from kg.model import When

HERE = Path(__file__).parent
TIMES = HERE.parent / "extraction" / "times.tsv"
GOALS = {
    "people": (0.95, 0.85),
    "meetings": (0.80, 0.60),
    "documents": (0.80, 0.60),
    "commitments": (0.70, 0.50),
}
"""Per kind the F1 to reach of finding, and of finding with all core slots right."""
DATE_GOAL = 0.90
SPEED_GOAL = "at most 1.6"
DATE_SLOTS = (("meetings", "date"), ("documents", "date"), ("commitments", "made"))


@dataclass(frozen=True)
class Part:
    """A part of the gold and its evaluation."""

    name: str
    texts: int
    evaluation: Evaluation


def parts(gold: Iterable[Gold]) -> Iterator[Part]:
    """The develop part and the check part, as far as they are there, each evaluated."""
    annotated = tuple(gold)
    divided = {
        "develop": [article for article in annotated if number(article) % 3],
        "check": [article for article in annotated if number(article) % 3 == 0],
    }
    for name, articles in divided.items():
        if articles:
            yield Part(name, len(articles), evaluate(articles, make_digests(articles)))


def number(article: Gold) -> int:
    """The number in an article's id; one without counts to the develop part."""
    digits = re.findall(r"\d+", article.id)
    return int(digits[-1]) if digits else 1


def extraction(measured: list[Part]) -> Iterator[tuple[str, ...]]:
    """A row a figure: F1 per kind, then the shares of slots that are right on found items."""
    yield ("", "goal", *(f"{part.name} ({part.texts})" for part in measured))
    for kind, (found, right) in GOALS.items():
        scores = [part.evaluation.kinds[kind] for part in measured]
        yield (f"{kind}, found F1", f"{found:.2f}", *(f"{score.found.f1:.3f}" for score in scores))
        yield (f"{kind}, right F1", f"{right:.2f}", *(f"{score.right.f1:.3f}" for score in scores))
    yield ("mean found F1", "", *(f"{part.evaluation.found:.3f}" for part in measured))
    yield ("mean right F1", "", *(f"{part.evaluation.right:.3f}" for part in measured))
    yield ("dates right on found", f"{DATE_GOAL:.2f}", *(share(dates(part.evaluation)) for part in measured))
    for kind, slot in slots(measured):
        scored = [part.evaluation.kinds[kind].slots.get(slot, SlotScore()) for part in measured]
        yield (f"  {kind}: {slot}", "", *map(share, scored))


def slots(measured: list[Part]) -> Iterator[tuple[str, str]]:
    """Kind and name of each slot that was scored in any part."""
    for kind in GOALS:
        for name in dict.fromkeys(name for part in measured for name in part.evaluation.kinds[kind].slots):
            yield kind, name


def dates(evaluation: Evaluation) -> SlotScore:
    """All slots that hold a date, together."""
    scores = (evaluation.kinds[kind].slots.get(slot, SlotScore()) for kind, slot in DATE_SLOTS)
    return sum(scores, SlotScore())


def share(score: SlotScore) -> str:
    """A share with the counts it is made of."""
    return f"{score.share:.3f} {score.right}/{score.scored}" if score.scored else "-"


def time_table() -> SlotScore:
    """How many expressions of the table of times are found and mean what they should."""
    with TIMES.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row["expression"]]
    return SlotScore(len(rows), sum(map(is_right, rows)))


def is_right(row: dict[str, str]) -> bool:
    """Whether the expression of a row is found and resolved as the row says."""
    time = next((time for time in find(row["text"]) if time.text == row["expression"]), None)
    if time is None:
        return False
    found = resolve(time, when(row["reference"]), row["tense"], when(row["anchor"]))  # type: ignore[arg-type]
    return (found.edtf if found else "-") == row["edtf"]


def when(edtf: str) -> When | None:
    """A date of the table, where there is one."""
    return When(edtf) if edtf not in ("", "-") else None


def aligned(rows: Iterable[tuple[str, ...]]) -> str:
    """Rows as lines of aligned columns."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table)
    return "\n".join(line.rstrip() for line in lines)


def arguments() -> argparse.Namespace:
    """What the user asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "gold", nargs="*", type=Path, default=[HERE / "corpus", HERE / "check"], help="folders of annotated texts"
    )
    parser.add_argument("--plover", type=Path, help="file of PLOVER records")
    parser.add_argument("--no-speed", action="store_true", help="leave out the measurement of speed")
    return parser.parse_args()


def main() -> None:
    """Measure and print."""
    asked = arguments()
    print(aligned(extraction(list(parts(article for folder in asked.gold for article in read_gold(folder))))))
    print(f"\ntable of times: {share(time_table())} (goal: {DATE_GOAL:.2f})")
    if asked.plover:
        print("\nPLOVER (goals: type among those found 0.75, both states 0.70)", flush=True)
        subprocess.run([sys.executable, HERE / "plover.py", asked.plover], check=True)
    if not asked.no_speed:
        with tempfile.TemporaryDirectory() as folder:
            rows = speed.speed(Path(folder))
        print(f"\nspeed (goal of kg build / bare pipeline: {SPEED_GOAL})\n{aligned(rows)}")


if __name__ == "__main__":
    main()
