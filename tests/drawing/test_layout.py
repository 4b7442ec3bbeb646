"""Where nodes stand."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as some

from kg.drawing.layout import BOX, positions
from tests.drawing.extremes import crowd

NAMES = [f"n{number}" for number in range(24)]
GRAPHS = some.lists(some.tuples(some.sampled_from(NAMES), some.sampled_from(NAMES)), max_size=40)


@settings(max_examples=30, deadline=None)
@given(GRAPHS)
def test_marks_never_lie_on_each_other(edges: list[tuple[str, str]]) -> None:
    placed = positions(NAMES, edges)
    assert set(placed) == set(NAMES)
    for one, other in combinations(placed.values(), 2):
        assert abs(one[0] - other[0]) > BOX[0] / 3 or abs(one[1] - other[1]) > BOX[1] / 3


@settings(max_examples=20, deadline=None)
@given(GRAPHS, some.randoms())
def test_order_leaves_no_trace(edges: list[tuple[str, str]], chance: object) -> None:
    turned = [(other, one) for one, other in reversed(edges)]
    assert positions(NAMES[::-1], turned) == positions(NAMES, edges)


def test_the_middle_is_the_middle_and_the_page_is_wide() -> None:
    picture = crowd(120)
    placed = positions([node.id for node in picture.nodes], [(edge.source, edge.target) for edge in picture.edges])
    left, right = min(x for x, _ in placed.values()), max(x for x, _ in placed.values())
    top, bottom = min(y for _, y in placed.values()), max(y for _, y in placed.values())
    assert abs(left + right) < 1
    assert right - left > bottom - top


def test_nothing_is_placed_nowhere() -> None:
    assert positions([], []) == {}
    assert positions(["a"], [("a", "a")]) == {"a": (0.0, 0.0)}
