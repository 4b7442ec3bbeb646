"""Where a place lies on the map: cities by name, states by their capital, as GeoNames (CC BY 4.0) has them."""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from typing import Any

Point = tuple[float, float]


def of_city(name: str, states: Collection[str] = ()) -> Point | None:
    """Latitude and longitude of a city: the one of its name in the first of `states` that has one, else the largest.

    >>> of_city("Lima")
    (-12.04, -77.03)
    """
    found = _known()["cities"].get(name.lower(), ())
    near = sorted((city for city in found if city[0] in states), key=lambda city: list(states).index(city[0])) or found
    return (near[0][1], near[0][2]) if near else None


def of_state(code: str) -> Point | None:
    """Latitude and longitude of a state's capital, by the state's two-letter code."""
    found = _known()["states"].get(code)
    return (found[1], found[2]) if found else None


@cache
def _known() -> Any:
    return json.loads(files("kg.drawing").joinpath("places.json").read_text("utf-8"))
