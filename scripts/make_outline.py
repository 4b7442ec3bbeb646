"""Make `kg/drawing/template/outline.json`, the coasts of the world, from Natural Earth (public domain) as npm's `world-atlas` has it.

    npm pack world-atlas@2 && tar xzf world-atlas-2.*.tgz
    python scripts/make_outline.py package/land-110m.json kg/drawing/template/outline.json

The result is a list of rings; each is a flat list of longitude, latitude, longitude, … in tenths of a degree.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

SMALLEST = 8
"""Islands with fewer numbers than this are specks at the size of the map."""


def rings(topology: dict[str, Any]) -> list[list[int]]:
    """Every ring of the land of a TopoJSON topology (https://github.com/topojson/topojson-specification)."""
    arcs = [_unpacked(arc, topology["transform"]) for arc in topology["arcs"]]
    polygons = [polygon for shape in topology["objects"]["land"]["geometries"] for polygon in shape["arcs"]]
    found = [_ring(numbers, arcs) for polygon in polygons for numbers in polygon]
    return [ring for ring in found if len(ring) >= SMALLEST and max(ring[1::2]) > -600]


def _unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> list[tuple[int, int]]:
    """An arc's points in tenths of a degree: TopoJSON keeps differences of scaled whole numbers."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    xs, ys = (list(accumulate(step[side] for step in arc)) for side in (0, 1))
    return [(round(10 * (x * wide + left)), round(10 * (y * high + low))) for x, y in zip(xs, ys, strict=True)]


def _ring(numbers: list[int], arcs: list[list[tuple[int, int]]]) -> list[int]:
    """Arcs end to end; a negative number (~n) is arc n backwards. A point equal to the one before it is dropped."""
    points = [point for n in numbers for point in (arcs[n] if n >= 0 else arcs[~n][::-1])]
    kept = [point for before, point in zip([None, *points], points, strict=False) if point != before]
    return [value for point in kept for value in point]


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    text = json.dumps(rings(json.loads(source.read_text("utf-8"))), separators=(",", ":"))
    target.write_text(text + "\n", "utf-8")
