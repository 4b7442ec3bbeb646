"""`kg build`: articles into the store."""

from __future__ import annotations

import sys

import click

from kg.cli.base import store_option, tell
from kg.errors import KgError
from kg.model import Article


@click.command(
    epilog="""\b
Example:
  kg build articles/ more.jsonl --date 2023-01-13
  curl -s https://example.org/article.txt | kg build -"""
)
@click.argument("sources", nargs=-1, required=True)
@store_option
@click.option(
    "--date", metavar="EDTF", help="Day of publication of articles that bear none: 2023-01-13, 2023-01, 2023."
)
@click.option("--model", metavar="NAME", help="The spaCy pipeline to parse with, by default en_core_web_sm.")
@click.pass_context
def build(ctx: click.Context, sources: tuple[str, ...], store_path: str, date: str | None, model: str | None) -> None:
    """Read SOURCES and put what they say into the store.

    A source is a .txt file (a title line, an empty line, the text), a .jsonl file (an article a line, fields as in
    schema:NewsArticle or plain: id, title, text, date, publisher, url), a folder of them, or - for standard input.

    An article that the store holds already is left alone, a changed one replaced. What cannot be read is told in one
    line each, the rest goes on, and the exit code is 1.
    """
    from kg.build import build as build_store
    from kg.graph import Store

    progress = _Progress(shown=sys.stderr.isatty())
    with Store.open(store_path) as store:
        summary = build_store(sources, store, date=date, model=model, progress=progress)
    progress.end()
    unchanged = f", {summary.unchanged} unchanged" if summary.unchanged else ""
    click.echo(f"{_counted(summary.stored)} stored in {store_path}{unchanged}")
    ctx.exit(summary.exit_code)


def _counted(number: int) -> str:
    return f"{number} article{'' if number == 1 else 's'}"


class _Progress:
    """A count of articles that stays on its line of the terminal, and a line for each problem."""

    def __init__(self, *, shown: bool) -> None:
        self.shown, self.done = shown, 0

    def __call__(self, item: Article | KgError) -> None:
        """Tell of one more article, or of a problem."""
        if isinstance(item, KgError):
            self.end()
            tell(item)
        else:
            self.done += 1
        if self.shown:
            click.echo(f"\r{_counted(self.done)}", nl=False, err=True)

    def end(self) -> None:
        """Clear the line."""
        if self.shown:
            click.echo("\r\033[K", nl=False, err=True)


COMMANDS = (build,)
