"""Make `kg/drawing/template/outline.json`, the coasts of the world, from Natural Earth (public domain) in npm's
world-atlas.

    npm pack world-atlas@2 && tar xzf world-atlas-2.*.tgz
    python scripts/make_outline.py package/land-110m.json kg/drawing/template/outline.json

The result is a list of rings; each is a flat list of longitude, latitude, longitude, … in tenths of a degree.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

SMALLEST = 4
"""Islands with fewer points than this are specks at the size of the map."""

Point = tuple[int, int]


def rings(topology: dict[str, Any]) -> list[list[int]]:
    """Every ring of the land of a TopoJSON topology (https://github.com/topojson/topojson-specification)."""
    arcs = [_unpacked(arc, topology["transform"]) for arc in topology["arcs"]]
    polygons = [polygon for shape in topology["objects"]["land"]["geometries"] for polygon in shape["arcs"]]
    found = [half for polygon in polygons for numbers in polygon for half in _halves(_ring(numbers, arcs))]
    return [_flat(ring) for ring in found if len(ring) >= SMALLEST and max(y for _, y in ring) > -600]


def _unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> list[tuple[int, int]]:
    """An arc's points in tenths of a degree: TopoJSON keeps differences of scaled whole numbers."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    xs, ys = (list(accumulate(step[side] for step in arc)) for side in (0, 1))
    return [(round(10 * (x * wide + left)), round(10 * (y * high + low))) for x, y in zip(xs, ys, strict=True)]


def _ring(numbers: list[int], arcs: list[list[tuple[int, int]]]) -> list[Point]:
    """Arcs end to end; a negative number (~n) is arc n backwards. A point equal to the one before it is dropped."""
    points = [point for n in numbers for point in (arcs[n] if n >= 0 else arcs[~n][::-1])]
    return [point for before, point in zip([None, *points], points, strict=False) if point != before]


def _halves(ring: list[Point]) -> list[list[Point]]:
    """A ring cut at the date line, each part on its own side of the map."""
    unrolled = _unrolled(ring)
    parts = [
        (_clipped(unrolled, low, 1, low + 3600), -low - 1800)
        for low in (-5400, -1800, 1800)
        if min(x for x, _ in unrolled) < low + 3600 and max(x for x, _ in unrolled) > low
    ]
    return [[(x + shift, y) for x, y in part] for part, shift in parts if part]


def _unrolled(ring: list[Point]) -> list[Point]:
    """The ring with longitudes that go on beyond 180 degrees where it crosses the date line."""
    found, turn = [ring[0]], 0
    for before, (x, y) in pairwise(ring):
        turn += 3600 * ((x - before[0] < -1800) - (x - before[0] > 1800))
        found.append((x + turn, y))
    return found


def _clipped(ring: list[Point], low: int, side: int, high: int) -> list[Point]:
    """The part of a ring between two longitudes (Sutherland, Hodgman: Reentrant polygon clipping, 1974)."""
    return _beside(_beside(ring, low, side), high, -side)


def _beside(ring: list[Point], line: int, side: int) -> list[Point]:
    found: list[Point] = []
    for (x, y), (far, high) in zip(ring, ring[1:] + ring[:1], strict=True):
        if side * (x - line) >= 0:
            found.append((x, y))
        if (x - line) * (far - line) < 0:
            found.append((line, round(y + (high - y) * (line - x) / (far - x))))
    return found


def _flat(ring: list[Point]) -> list[int]:
    return [value for point in ring for value in point]


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    text = json.dumps(rings(json.loads(source.read_text("utf-8"))), separators=(",", ":"))
    target.write_text(text + "\n", "utf-8")
