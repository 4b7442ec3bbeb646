"""What is made of the graph: `kg export`, `kg draw`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.base import store_option


@click.command(
    epilog="""\b
Example:
  kg export -o graph.ttl"""
)
@store_option
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="File to write.")
def export(store_path: str, output: Path) -> None:
    """Write the graph to a file; its ending chooses the format.

    .ttl, .nt, .rdf, .jsonld: the graph. .trig, .nq: with each article's own claims. .graphml, .csv: for other tools.
    """
    from kg.exporting import export as export_store
    from kg.graph import Store

    with Store.open(store_path, read_only=True) as store:
        export_store(store, output)
    click.echo(f"wrote {output}")


@click.command(
    epilog="""\b
Example:
  kg draw -o graph.html
  kg draw -o japan.html --focus Japan --hops 2 --from 2022-05 --to 2023
  kg draw -o mine.html --query mine.rq"""
)
@store_option
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="HTML file to write.")
@click.option("--focus", metavar="NAME", help="Draw only what is linked to this actor, meeting or document.")
@click.option("--hops", default=1, show_default=True, type=click.IntRange(min=0), help="How far from the focus.")
@click.option("--from", "start", metavar="DATE", help="Draw nothing that is over before this day, month or year.")
@click.option("--to", "end", metavar="DATE", help="Draw nothing that begins after this day, month or year.")
@click.option("--topic", metavar="TOPIC", help="Draw only what is about this topic.")
@click.option("--max-nodes", type=click.IntRange(min=1), help="Draw at most so many, the best-linked; by default 2000.")
@click.option("--query", metavar="FILE.rq", help="Draw what this CONSTRUCT query gives, a file or the query itself.")
@click.option("--title", help="The heading of the page.")
def draw(store_path: str, output: Path, **options: Any) -> None:
    """Draw the graph, or a part of it, as one page that opens in any browser and needs no network."""
    from kg.drawing import draw as draw_store
    from kg.graph import Store

    given = {name: value for name, value in options.items() if value is not None}
    with Store.open(store_path, read_only=True) as store:
        picture = draw_store(store, output, **given)
    click.echo(f"wrote {output}: {len(picture.nodes)} nodes, {len(picture.edges)} edges")


COMMANDS = (export, draw)
