"""Where each node stands: the same graph always gets the same picture, and no two nodes or labels lie on each other.

The layout minimises *stress*, the difference between distances on paper and in the graph, by majorisation (Gansner,
Koren, North: Graph drawing by stress majorization, 2004) against a sample of pivots (Ortmann, Klimenta, Brandes: A
sparse stress model, 2016), starting from pivot scaling (Brandes, Pich: Eigensolver methods for progressive
multidimensional scaling, 2006). Of networkx's own layouts ForceAtlas2 takes six times as long for 1,000 nodes; the
others need scipy.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

EDGE_LENGTH = 120.0
BOX = (128.0, 62.0)
"""Room for one node with its label, in pixels at scale 1."""
PIVOTS = 80
ROUNDS = 80
SPREADING = 120
FEW = 200
GAP = 90.0
ASPECT = 1.5


def positions(names: Sequence[str], edges: Iterable[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Give every name an x and y in pixels, the middle of the picture at 0, 0.

    The result depends on names and edges alone: no random number, no clock.
    """
    graph = nx.Graph()
    graph.add_nodes_from(sorted(names))
    graph.add_edges_from(sorted((min(pair), max(pair)) for pair in edges if pair[0] != pair[1]))
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    blocks = [(sorted(part), _component(graph.subgraph(part))) for part in parts]
    return _packed(blocks)


def _component(graph: Any) -> Points:
    """Lay out one connected component, rows in order of the sorted names."""
    names = sorted(graph)
    if len(names) == 1:
        return np.zeros((1, 2))
    pivots, ideal = _distances(graph, names)
    points = _majorised(_scaled(ideal), pivots, ideal)
    return _apart(_landscape(points) + _sunflower(len(names)))


def _distances(graph: Any, names: list[str]) -> tuple[list[int], Points]:
    """The wished distance of each node to each pivot; pivots are far from each other, the best-linked node the first.

    An edge at a node with many edges is longer, so that its neighbours find room around it.
    """
    index = {name: row for row, name in enumerate(names)}
    for left, right in graph.edges:
        crowd = max(graph.degree[left], graph.degree[right])
        graph.edges[left, right]["length"] = EDGE_LENGTH * max(1.0, math.sqrt(crowd / 7))
    near = [[(index[other], graph.edges[name, other]["length"]) for other in graph[name]] for name in names]
    pivots, columns = [max(range(len(names)), key=lambda row: graph.degree[names[row]])], []
    while True:
        columns.append(_reach(near, pivots[-1]))
        if len(pivots) == min(len(names), PIVOTS):
            return pivots, np.stack(columns, axis=1)
        nearest = np.min(np.stack(columns, axis=1), axis=1)
        nearest[pivots] = -1.0
        pivots.append(int(np.argmax(nearest)))


def _reach(near: list[list[tuple[int, float]]], start: int) -> Points:
    """The length of the shortest path from one node to each (Dijkstra)."""
    reach = [math.inf] * len(near)
    reach[start] = 0.0
    queue = [(0.0, start)]
    while queue:
        length, row = heappop(queue)
        if length > reach[row]:
            continue
        for other, step in near[row]:
            if length + step < reach[other]:
                reach[other] = length + step
                heappush(queue, (length + step, other))
    return np.array(reach)


def _scaled(ideal: Points) -> Points:
    """Pivot scaling: a rough first place for each node from its distances to the pivots."""
    squares = ideal**2
    centred = squares.mean(0) + squares.mean(1)[:, None] - squares - squares.mean()
    vectors = np.linalg.eigh(centred.T @ centred)[1][:, ::-1][:, :2]
    if vectors.shape[1] < 2:
        vectors = np.hstack([vectors, np.zeros_like(vectors)])
    points = centred @ vectors
    points = points * np.where(np.take_along_axis(points, np.abs(points).argmax(0)[None], 0) < 0, -1, 1)
    spread = np.sqrt((points**2).sum(1)).max() or 1.0
    return _rounded(points * (ideal.max() / spread / 1.5) + _sunflower(len(points)) / 2)


def _sunflower(count: int) -> Points:
    """Small steps aside, each another way: nodes with the same neighbours would lie on one spot."""
    angle = np.arange(count) * math.pi * (3 - math.sqrt(5))
    reach = EDGE_LENGTH * 0.45 * np.sqrt((np.arange(count) % 13 + 1) / 13)
    return np.stack([reach * np.cos(angle), reach * np.sin(angle)], axis=1)


def _majorised(points: Points, pivots: list[int], ideal: Points) -> Points:
    """Move all nodes at once towards where the pivots wish them, but not all the way, so that it converges."""
    weights = 1.0 / np.maximum(ideal, EDGE_LENGTH / 2) ** 2
    weights[pivots, range(len(pivots))] = 0.0
    for _ in range(ROUNDS):
        offset = points[:, None, :] - points[None, pivots, :]
        length = np.maximum(np.sqrt((offset**2).sum(2)), 1e-6)
        wished = points[None, pivots, :] + offset * (ideal / length)[:, :, None]
        target = (weights[:, :, None] * wished).sum(1) / weights.sum(1)[:, None]
        points = _rounded(points + 0.6 * (target - points))
    return points


def _rounded(points: Points) -> Points:
    """Cut off what differs between processors, which add in other orders, so that the picture is the same on each."""
    return np.round(points, 4)


def _landscape(points: Points) -> Points:
    """Turn the picture so that its longer side lies flat."""
    centred = points - points.mean(0)
    vectors = np.linalg.eigh(centred.T @ centred)[1][:, ::-1]
    vectors = vectors * np.where(vectors[np.abs(vectors).argmax(0), range(2)] < 0, -1, 1)
    return _rounded(centred @ vectors)


def _apart(points: Points) -> Points:
    """Push nodes apart until no two boxes overlap, or the rounds are over."""
    for _ in range(SPREADING * 4 if len(points) < FEW else SPREADING):
        push = _pushes(points)
        if not push.any():
            break
        points = points + push
    return points


def _pushes(points: Points) -> Points:
    """How far each node should move this round, by its overlaps, each along the side where less is needed.

    Nodes are swept in the order of x, so that only near ones are compared.
    """
    order = np.argsort(points[:, 0], kind="stable")
    x, y = points[order].T
    asked, overlaps = np.zeros_like(points), np.zeros(len(points))
    for step in range(1, len(points)):
        across, down = x[step:] - x[:-step], y[step:] - y[:-step]
        wide, high = BOX[0] - across, BOX[1] - np.abs(down)
        if wide.max() <= 0:
            break
        touching = (wide > 0) & (high > 0)
        aside = touching & (wide / BOX[0] < high / BOX[1])
        move = np.stack(
            [np.where(aside, wide, 0.0), np.where(touching & ~aside, np.where(down < 0, -high, high), 0.0)], axis=1
        )
        asked[step:] += move / 2
        asked[:-step] -= move / 2
        overlaps[step:] += touching
        overlaps[:-step] += touching
    pushes = np.zeros_like(points)
    pushes[order] = asked / np.sqrt(np.maximum(overlaps, 1.0))[:, None]
    return pushes


def _packed(blocks: list[tuple[list[str], Points]]) -> dict[str, tuple[float, float]]:
    """Set the components side by side in rows, the largest first, within a landscape page."""
    sizes = [np.ptp(points, axis=0) + np.array(BOX) for _, points in blocks]
    area = sum(float(width + GAP) * float(height + GAP) for width, height in sizes)
    page = max([math.sqrt(area * ASPECT), *(float(size[0]) for size in sizes)], default=0.0)
    placed: dict[str, tuple[float, float]] = {}
    left = top = row = 0.0
    for (names, points), (width, height) in zip(blocks, sizes, strict=True):
        if left and left + width > page:
            left, top, row = 0.0, top + row + GAP / 2, 0.0
        corner = points.min(0)
        for name, (x, y) in zip(names, points - corner, strict=True):
            placed[name] = (round(float(x + left), 1), round(float(y + top), 1))
        left, row = left + float(width) + GAP / 2, max(row, float(height))
    return _centred(placed)


def _centred(placed: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    if not placed:
        return {}
    middle = [(min(axis) + max(axis)) / 2 for axis in zip(*placed.values(), strict=True)]
    return {name: (round(x - middle[0], 1), round(y - middle[1], 1)) for name, (x, y) in placed.items()}
