"""Makes `ontology/holders/office-holders.ttl`: who has held a public office of which state, by name alone.

    make_office_holders.py HOLDERS.csv > ontology/holders/office-holders.ttl

HOLDERS.csv has the columns state, position, person, as the Wikidata exports (CC0) of every-politician-scrapers give
them. Reading uses it to tell which of the states that an article names a minister serves, never to add a fact.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

from kg.vocabulary.gazetteer import gazetteer

TOP = (
    "president",
    "prime minister",
    "premier",
    "foreign",
    "external",
    "defen",
    "secretary of state",
    "chancellor",
    "king",
    "queen",
    "emir",
    "sultan",
    "monarch",
    "head of",
    "trade",
    "vice president",
    "state affairs",
)
LEFT_OUT = ("ambassador", "permanent representative")
HEADER = """# Made by scripts/make_office_holders.py from Wikidata (CC0); don't edit.
@base <https://w3id.org/diplomacy-kg/id/> .
@prefix dkg: <https://w3id.org/diplomacy-kg/ontology#> .
"""


def main(path: Path) -> None:
    """Prints the Turtle: per state the names of those in its highest offices, and of those in others."""
    holders: dict[str, dict[str, set[str]]] = defaultdict(lambda: {"topHolder": set(), "holder": set()})
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            state, office, person = gazetteer().find(row["state"]), row["position"].lower(), row["person"].strip()
            if (
                state is None
                or state.kind != "State"
                or not _usable(person)
                or any(word in office for word in LEFT_OUT)
            ):
                continue
            highest = any(word in office for word in TOP)
            holders[state.iri]["topHolder" if highest else "holder"].add(person)
    print(HEADER)
    for iri in sorted(holders):
        top, other = holders[iri]["topHolder"], holders[iri]["holder"] - holders[iri]["topHolder"]
        for property_, people in (("topHolder", top), ("holder", other)):
            if people:
                print(f"<{iri}> dkg:{property_} " + ", ".join(f'"{person}"' for person in sorted(people)) + " .")


def _usable(person: str) -> bool:
    """A name of two words and more in Latin letters, without quotation marks."""
    return (
        len(person.split()) > 1
        and all(ord(character) < 0x250 for character in person)
        and '"' not in person
        and "\\" not in person
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
