"""Whether it is right, and why it is so: `kg validate`, `kg explain`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from kg.cli.base import store_option, tell
from kg.model import Article


@click.command(
    epilog="""\b
Example:
  kg validate"""
)
@store_option
@click.pass_context
def validate(ctx: click.Context, store_path: str) -> None:
    """Hold the graph against the shapes of the ontology (SHACL).

    Tells how many nodes each shape looked at and what it objects to; the exit code is 1 if the graph does not conform.
    """
    from kg.graph import Store
    from kg.graph import validate as validate_store

    with Store.open(store_path, read_only=True) as store:
        report = validate_store(store)
    click.echo(report.to_text(), nl=False)
    ctx.exit(0 if report.conforms else 1)


@click.command(
    epilog="""\b
Example:
  kg explain 'The two presidents are to meet in Lima on Friday.' --date 2023-01-13
  kg explain article.txt"""
)
@click.argument("text")
@click.option("--date", metavar="EDTF", help="Day of publication, where the article bears none.")
@click.option("--model", metavar="NAME", help="The spaCy pipeline to parse with, by default en_core_web_sm.")
def explain(text: str, date: str | None, model: str | None) -> None:
    """Tell why what was found in TEXT was found, and why the rest was not.

    TEXT is the name of a file, - for standard input, or the text itself. For each sentence: its clauses, the words that
    fired a rule, what fills each slot and by which words, and the candidates that were dropped with the reason.
    """
    from kg.extraction import explain as explain_doc
    from kg.language import parse
    from kg.reading.dates import publication

    day = publication(date)
    for article in _articles(text):
        doc = parse(replace(article, published=article.published or day), model)
        click.echo(explain_doc(doc), nl=False)


def _articles(text: str) -> Iterator[Article]:
    if text != "-" and not _is_file(text):
        yield Article(id="text", title="", text=text)
        return
    from kg.reading import read

    for item in read([text]):
        if isinstance(item, Article):
            yield item
        elif item.exit_code:
            raise item
        else:
            tell(item)


def _is_file(text: str) -> bool:
    try:
        return Path(text).exists()
    except OSError:
        return False  # too long for a name


COMMANDS = (validate, explain)
