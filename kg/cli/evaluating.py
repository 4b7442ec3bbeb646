"""How much of it is right, by gold of one's own: `kg evaluate`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    epilog="""\b
Example:
  kg evaluate gold/
  kg evaluate gold/ --misses
  kg evaluate gold/ --digest digest.jsonl --format json"""
)
@click.argument("gold", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--digest", type=click.Path(path_type=Path), help="Score this file of kg digest, instead of building.")
@click.option("--misses", is_flag=True, help="List each item missed, each not in the gold, and each wrong slot.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="Format of the answer.")
@click.option("--model", metavar="NAME", help="The spaCy pipeline to parse with, by default en_core_web_sm.")
def evaluate(gold: Path, digest: Path | None, misses: bool, form: str, model: str | None) -> None:
    """Score what is told of annotated articles against their annotation.

    FOLDER holds an annotation NAME.json for each article, beside texts/NAME.txt: its people, meetings, documents and
    commitments in the fields of kg digest, each with a cue, words of the text that show where it is stated, and the
    article's date of publication, with which it is built. An item is found where it stands at the same place and shares
    actors or words, and right where all that matters most agrees too: role and state of a person; participants, date
    and status of a meeting; parties and kind of a document; who undertakes what of a commitment.
    """
    from kg.evaluation import evaluate as evaluate_digests
    from kg.evaluation import make_digests, read_digests, read_gold, to_json, to_text

    annotated = read_gold(gold)
    evaluation = evaluate_digests(annotated, read_digests(digest) if digest else make_digests(annotated, model))
    click.echo((to_json if form == "json" else to_text)(evaluation, misses), nl=False)


COMMANDS = (evaluate,)
