"""Questions to the store: `kg digest`."""

from __future__ import annotations

import json
from typing import IO

import click

from kg.cli.base import store_option


@click.command(
    epilog="""\b
Example:
  kg digest -o digest.jsonl"""
)
@store_option
@click.option("-o", "--output", type=click.File("w", "utf-8", atomic=True), default="-", help="File to write.")
def digest(store_path: str, output: IO[str]) -> None:
    """Print what the store holds of each article: people, meetings, documents, commitments, statements.

    One JSON object a line, each thing with the sentences that state it and their place in the text.
    """
    from kg.graph import Store
    from kg.query import digest as digest_store

    with Store.open(store_path, read_only=True) as store:
        for article in digest_store(store):
            output.write(json.dumps(article, ensure_ascii=False) + "\n")


COMMANDS = (digest,)
