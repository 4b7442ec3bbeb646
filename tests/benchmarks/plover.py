"""How well sentences are coded: PLOVER type, states of source and target. Run: python tests/benchmarks/plover.py FILE

Each line of the file is a record: `text`, `event` (a PLOVER type), `source` and `target` (lists with an ISO 3166
`code`, IGO for an international organisation). Counted per record: the type among those found, the type of the first
event found, and both states right, where the codes of source and target of one event found are just those of the
record. Options: --half even|odd (by the record's number), --verbose.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pycountry

from kg.extraction.analysis import analyse
from kg.language import parse
from kg.model import Article, Entity, Finding, Findings, Ref
from kg.vocabulary.gazetteer import Entry, gazetteer

TODAY = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT", "CRIME": "ASSAULT"}
SLIPS = {"JAP": "JPN", "COG": "COD", "SU": "RUS", "YU": "SRB", "DEW": "DEU", "DD": "DEU", "CS": "CZE", "XK": "XKX"}
SOURCES = ("speaker", "actor", "committer")
TARGETS = ("addressee", "target", "beneficiary")
MUTUAL = ("participant", "party", "host")
HOSTILE_RULE = "threaten"


@dataclass(frozen=True)
class Event:
    """An event found: its type, and the codes of its sides; of a mutual one all codes are sources."""

    type: str
    sources: frozenset[str]
    targets: frozenset[str]

    def agrees(self, sources: frozenset[str], targets: frozenset[str]) -> bool:
        """Whether its states are those of a record; where one side of either is empty, only all together count."""
        if not targets or not self.targets:
            return self.sources | self.targets == sources | targets
        return self.sources == sources and self.targets == targets


def events(findings: Findings) -> Iterator[Event]:
    """The events of an article: deeds in their order, then meetings, commitments and signed documents."""
    order = {"Statement": 0, "Action": 0, "Commitment": 1}
    codes = {entity.key: code_of(entity) for entity in findings.entities}
    for finding in sorted(findings.findings, key=lambda each: order.get(each.kind, 2)):
        if type_ := type_of(finding):
            targets = sides(finding, TARGETS, codes) or named_in(finding, findings, codes)
            yield Event(type_, sides(finding, SOURCES + MUTUAL, codes), targets)


def type_of(finding: Finding) -> str:
    """The PLOVER type of a finding, "" where it has none."""
    named = finding.fillers("plover")
    if named:
        return str(named[0])
    if finding.kind == "Commitment":
        return "THREATEN" if finding.rule.startswith(HOSTILE_RULE) else "AGREE"
    return "SUPPORT" if finding.status == "signed" and finding.fillers("party") else ""


def sides(finding: Finding, names: tuple[str, ...], codes: dict[str, str]) -> frozenset[str]:
    """The codes of those in some roles."""
    keys = (value.key for name in names for value in finding.fillers(name) if isinstance(value, Ref))
    return frozenset(code for key in keys if (code := codes.get(key, "")))


def named_in(finding: Finding, findings: Findings, codes: dict[str, str]) -> frozenset[str]:
    """The codes of the actors named in the words of a commitment that names no beneficiary."""
    if finding.kind != "Commitment" or finding.fillers("beneficiary"):
        return frozenset()
    told = str((finding.fillers("content") or ("",))[0])
    bound = {value.key for value in finding.fillers("committer") if isinstance(value, Ref)}
    named = [
        entity
        for entity in findings.entities
        if entity.key not in bound and any(each.quote in told for each in entity.mentions)
    ]
    return frozenset(codes[entity.key] for entity in named if codes[entity.key])


def code_of(entity: Entity) -> str:
    """The code of an actor: its state's, its home's or that of the state in its name, else IGO of a body."""
    named = gazetteer().entries.get(entity.known or "")
    state = entity.name if entity.kind == "State" else entity.state or (named.state or named.home if named else None)
    for name in (state, *entity.name.split()[:1], " ".join(entity.name.split()[:2])):
        found = gazetteer().find(name) if name else None
        if (
            found is not None
            and found.via in ("name", "adjective", "demonym")
            and (found.kind == "State" or found.state)
        ):
            return alpha_3(gazetteer().find(found.state or found.name))
    return "IGO" if (entity.kind == "Organization" and entity.known) or entity.organization else ""


def alpha_3(state: Entry | None) -> str:
    """The code of a state."""
    code = state.iri.rsplit("/", 1)[-1] if state else ""
    found = pycountry.countries.get(alpha_2=code[:2] if "-" in code else code)
    return found.alpha_3 if found else SLIPS.get(code, code)


def right_codes(actors: list[dict[str, str]]) -> frozenset[str]:
    """The codes of a record's actors."""
    return frozenset(SLIPS.get(actor["code"], actor["code"]) for actor in actors if actor["code"])


def number(record: dict[str, object]) -> int:
    """The number in a record's id."""
    return int(re.findall(r"-(\d+)", str(record["id"]))[0])


def main() -> None:
    """Prints the figures of a file of records."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    records = [json.loads(line) for line in options.file.read_text().splitlines() if line.strip()]
    if options.half:
        records = [record for record in records if number(record) % 2 == (options.half == "odd")]
    tally: Counter[str] = Counter()
    for record in records:
        count(record, tally, verbose=options.verbose)
    for name in ("type among those found", "type of the first", "both states", "type and both states", "no event"):
        print(f"{name:24} {tally[name]:4} of {len(records)}  {tally[name] / len(records):.2f}")
    print(f"{'events per record':24} {tally['events'] / len(records):.2f}")


def count(record: dict[str, object], tally: Counter[str], *, verbose: bool) -> None:
    """Adds one record to the tally."""
    article = Article(str(record["id"]), "", str(record["text"]).strip("{}"), record["date"] or None)  # type: ignore[arg-type]
    found = list(events(analyse(parse(article)).findings))
    type_ = TODAY.get(str(record["event"]), str(record["event"]))
    sources, targets = right_codes(record["source"]), right_codes(record["target"])  # type: ignore[arg-type]
    marks = {
        "type among those found": any(each.type == type_ for each in found),
        "type of the first": bool(found) and found[0].type == type_,
        "both states": any(each.agrees(sources, targets) for each in found),
        "type and both states": any(each.agrees(sources, targets) and each.type == type_ for each in found),
        "no event": not found,
    }
    tally.update({name: int(right) for name, right in marks.items()})
    tally["events"] += len(found)
    if verbose and not (marks["type of the first"] and marks["type and both states"]):
        told = "; ".join(
            f"{each.type} {'+'.join(sorted(each.sources))}>{'+'.join(sorted(each.targets))}" for each in found
        )
        print(f"{type_} {'+'.join(sorted(sources))}>{'+'.join(sorted(targets))} | {told} | {record['text']}\n")


if __name__ == "__main__":
    main()
