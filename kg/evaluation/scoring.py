"""The score of digests against gold: what was found, how much of it is right, and each miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.evaluation.gold import Gold
from kg.evaluation.kinds import KINDS, Item, Kind

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision (of what was told), recall (of the gold) and their harmonic mean."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, hits: int, told: int, gold: int) -> Figures:
        """The figures of so many hits; 0 where there is nothing to divide by."""
        precision, recall = hits / told if told else 0.0, hits / gold if gold else 0.0
        total = precision + recall
        return cls(precision, recall, 2 * precision * recall / total if total else 0.0)


@dataclass(frozen=True, slots=True)
class SlotScore:
    """How often a slot was asked for on found items, and how often it was right."""

    scored: int = 0
    right: int = 0

    def __add__(self, other: SlotScore) -> SlotScore:
        return SlotScore(self.scored + other.scored, self.right + other.right)

    @property
    def share(self) -> float:
        """The share that is right; 0 where it was never asked for."""
        return self.right / self.scored if self.scored else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """Where a digest differs from the gold.

    `slot` is the slot that is wrong on a found item, None where a whole item is missed (`told` is None) or was told
    though the gold does not have it (`gold` is None).
    """

    article: str
    kind: str
    slot: str | None
    gold: Any
    told: Any


@dataclass(frozen=True, slots=True)
class KindScore:
    """The counts of one kind: items of the gold, items told, found and right ones, and the slots of the found ones."""

    gold: int = 0
    told: int = 0
    hits: int = 0
    right_hits: int = 0
    slots: Mapping[str, SlotScore] = field(default_factory=dict)
    misses: tuple[Miss, ...] = ()

    def __add__(self, other: KindScore) -> KindScore:
        names = dict.fromkeys((*self.slots, *other.slots))
        return KindScore(
            self.gold + other.gold,
            self.told + other.told,
            self.hits + other.hits,
            self.right_hits + other.right_hits,
            {name: self.slots.get(name, SlotScore()) + other.slots.get(name, SlotScore()) for name in names},
            self.misses + other.misses,
        )

    @property
    def found(self) -> Figures:
        """Precision, recall and F1 of finding."""
        return Figures.of(self.hits, self.told, self.gold)

    @property
    def right(self) -> Figures:
        """Precision, recall and F1 of finding with all core slots right."""
        return Figures.of(self.right_hits, self.told, self.gold)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores per kind, in the order of `KINDS`, and the ids of articles of the gold that have no digest."""

    kinds: Mapping[str, KindScore]
    without_digest: tuple[str, ...] = ()

    @property
    def found(self) -> float:
        """The mean over all kinds of the F1 of finding."""
        return sum(score.found.f1 for score in self.kinds.values()) / len(self.kinds)

    @property
    def right(self) -> float:
        """The mean over all kinds of the F1 of finding with all core slots right."""
        return sum(score.right.f1 for score in self.kinds.values()) / len(self.kinds)

    @property
    def misses(self) -> tuple[Miss, ...]:
        """All that differs, kind by kind."""
        return tuple(miss for score in self.kinds.values() for miss in score.misses)


def evaluate(gold: Iterable[Gold], digests: Iterable[Json]) -> Evaluation:
    """Score digests against gold.

    Args:
        gold: annotated articles, as `read_gold` gives them.
        digests: what was told of them, as `kg digest` prints it; they are matched by `id`, of an IRI by its last part.
            One without gold is left out of account.

    Returns:
        The scores per kind. An article without a digest counts as one of which nothing was told.
    """
    told = {str(digest.get("id")).rsplit("/", 1)[-1]: digest for digest in digests}
    annotated = list(gold)
    scores = {kind.name: KindScore(slots={slot.name: SlotScore() for slot in kind.slots}) for kind in KINDS}
    for article in annotated:
        digest = told.get(article.id, {})
        for kind in KINDS:
            scores[kind.name] += _score(kind, article.id, article.items[kind.name], digest.get(kind.name) or ())
    return Evaluation(scores, tuple(article.id for article in annotated if article.id not in told))


def _score(kind: Kind, article: str, gold: Sequence[Item], told: Sequence[Item]) -> KindScore:
    """The score of one kind in one article."""
    pairs = align(kind, gold, told)
    missed = [item for i, item in enumerate(gold) if i not in {i for i, _ in pairs}]
    extra = [item for j, item in enumerate(told) if j not in {j for _, j in pairs}]
    misses = [*(Miss(article, kind.name, None, item, None) for item in missed)]
    misses += [Miss(article, kind.name, None, None, item) for item in extra]
    score = KindScore(len(gold), len(told), misses=tuple(misses))
    for i, j in pairs:
        score += _score_pair(kind, article, gold[i], told[j])
    return score


def _score_pair(kind: Kind, article: str, gold: Item, told: Item) -> KindScore:
    """What a found item adds: a hit, and its slots."""
    asked = [(slot, slot.is_right(gold, told)) for slot in kind.slots if slot.applies(gold)]
    wrong = [slot.name for slot, right in asked if not right]
    return KindScore(
        hits=1,
        right_hits=int(all(right for slot, right in asked if slot.core)),
        slots={slot.name: SlotScore(1, int(right)) for slot, right in asked},
        misses=tuple(Miss(article, kind.name, name, gold.get(name), told.get(name)) for name in wrong),
    )


def align(kind: Kind, gold: Sequence[Item], told: Sequence[Item]) -> tuple[tuple[int, int], ...]:
    """Which told item is which of the gold, one to one by their positions, the likeliest pairs first.

    Among equally likely pairs the later items come first, as in the scorer that this one must agree with.
    """
    pairs: list[tuple[int, int]] = []
    for i, j in _likely(kind, gold, told):
        if all(i != other_i and j != other_j for other_i, other_j in pairs):
            pairs.append((i, j))
    return tuple(pairs)


def _likely(kind: Kind, gold: Sequence[Item], told: Sequence[Item]) -> Iterator[tuple[int, int]]:
    every = ((kind.likeness(g, t), i, j) for i, g in enumerate(gold) for j, t in enumerate(told))
    return ((i, j) for likeness, i, j in sorted(every, reverse=True) if likeness > 0)
