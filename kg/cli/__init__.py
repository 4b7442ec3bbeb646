"""The command `kg`: each command parses its arguments, makes one call of the library and prints."""

from __future__ import annotations

import click

import kg
from kg.cli.asking import COMMANDS as ASKING
from kg.cli.base import Commands
from kg.cli.building import COMMANDS as BUILDING
from kg.cli.checking import COMMANDS as CHECKING
from kg.cli.evaluating import COMMANDS as EVALUATING
from kg.cli.showing import COMMANDS as SHOWING

EPILOG = """\b
Example:
  kg build articles/ --date 2023-01-13
  kg query who-met-whom
  kg draw -o graph.html"""


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(kg.__version__, prog_name="kg")
def main() -> None:
    """Diplomatic articles in, a knowledge graph out: who met whom, what was signed, what was promised."""


for command in (*BUILDING, *ASKING, *SHOWING, *CHECKING, *EVALUATING):
    main.add_command(command)
