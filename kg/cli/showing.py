"""What is made of the graph: `kg export`, `kg draw`."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.base import store_option


@click.command(
    epilog="""\b
Example:
  kg export -o graph.ttl"""
)
@store_option
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="File to write.")
def export(store_path: str, output: Path) -> None:
    """Write the graph to a file; its ending chooses the format.

    .ttl, .nt, .rdf, .jsonld: the graph. .trig, .nq: with each article's own claims. .graphml, .csv: for other tools.
    """
    from kg.exporting import export as export_store
    from kg.graph import Store

    with Store.open(store_path, read_only=True) as store:
        export_store(store, output)
    click.echo(f"wrote {output}")


COMMANDS = (export,)
