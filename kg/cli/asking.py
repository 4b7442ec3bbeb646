"""Questions to the store: `kg query`, `kg queries`, `kg show`, `kg digest`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.base import store_option
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.query import Table, Triples

TABLE_FORMATS: dict[str, Callable[[Table], str]] = {
    "table": lambda table: table.to_text(),
    "csv": lambda table: table.to_csv(),
    "json": lambda table: table.to_json(),
}
FORMATS = (*TABLE_FORMATS, "ttl")


def _pairs(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    for pair in given:
        if "=" not in pair:
            raise click.BadParameter(f"{pair!r} has no '='; write NAME=VALUE")
    return {name: value for name, _, value in (pair.partition("=") for pair in given)}


@click.command(
    epilog="""\b
Example:
  kg query who-met-whom
  kg query commitments-by-actor --param actor=Japan --format csv
  kg query 'SELECT ?name WHERE { ?person a dkg:Person ; dkg:name ?name }'
  kg query mine.rq --format ttl"""
)
@click.argument("query", metavar="NAME|FILE.rq|'SELECT …'")
@store_option
@click.option("--param", "params", multiple=True, callback=_pairs, metavar="NAME=VALUE", help="A value for $NAME.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Format of the answer; by default a table on a terminal and CSV elsewhere, of a CONSTRUCT always Turtle.",
)
def query(query: str, store_path: str, params: dict[str, str], form: str | None) -> None:
    """Ask the graph: a question of the catalogue (see kg queries), a file, or SPARQL as it stands.

    The prefixes of the ontology (dkg:, schema:, prov: …) are known. Merged knowledge stands in the default graph, what
    each article claims in the graph named by its IRI.
    """
    from kg.graph import Store
    from kg.query import Table, run

    with Store.open(store_path, read_only=True) as store:
        answer = run(store, query, params)
    if isinstance(answer, Table):
        click.echo(_table(answer, form or ("table" if sys.stdout.isatty() else "csv")), nl=False)
    else:
        click.echo(_turtle(answer, form or "ttl"), nl=False)


def _table(answer: Table, form: str) -> str:
    if form not in TABLE_FORMATS:
        raise QueryError(f"its answer is a table, which {form} cannot hold", "query", "ask with CONSTRUCT for triples")
    return TABLE_FORMATS[form](answer)


def _turtle(answer: Triples, form: str) -> str:
    if form != "ttl":
        raise QueryError(f"its answer is triples, which {form} cannot hold", "query", "ask with SELECT for a table")
    return answer.to_turtle()


@click.command(
    epilog="""\b
Example:
  kg queries"""
)
def queries() -> None:
    """List the catalogue of questions with their parameters, for kg query."""
    from kg.query import catalogue

    for entry in catalogue():
        click.echo(f"{entry.name}\n    {entry.title}")
        for parameter in entry.parameters:
            need = "must be given" if parameter.default is None else f"default {parameter.default!r}"
            click.echo(f"    --param {parameter.name}=…  {parameter.description} ({need})")


@click.command(
    epilog="""\b
Example:
  kg show Japan
  kg show 'Joint Declaration'"""
)
@click.argument("name")
@store_option
def show(name: str, store_path: str) -> None:
    """Tell in words what is known of NAME, an actor, meeting or document, with the sentences that state it."""
    from kg.graph import Store
    from kg.query import show as show_entity

    with Store.open(store_path, read_only=True) as store:
        click.echo(show_entity(store, name).rstrip("\n"))


@click.command(
    epilog="""\b
Example:
  kg digest -o digest.jsonl"""
)
@store_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write, instead of printing.")
def digest(store_path: str, output: Path | None) -> None:
    """Print what the store holds of each article: people, meetings, documents, commitments, statements.

    One JSON object a line, each thing with the sentences that state it and their place in the text.
    """
    from kg.graph import Store
    from kg.query import digest as digest_store

    with Store.open(store_path, read_only=True) as store:
        lines = (json.dumps(article, ensure_ascii=False) + "\n" for article in digest_store(store))
        if output is None:
            sys.stdout.writelines(lines)
        else:
            with output.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(lines)
            click.echo(f"wrote {output}")


COMMANDS = (query, queries, show, digest)
