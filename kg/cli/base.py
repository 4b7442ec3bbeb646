"""What all commands share: how errors end, the store's option, how a time or a name is given."""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from kg.errors import KgError

Command = TypeVar("Command", bound=Callable[..., Any])
DEFAULT_STORE = "kg.db"


def tell(problem: KgError) -> None:
    """Print a problem as one line on standard error."""
    click.echo("kg: " + " ".join(str(problem).split()), err=True)


class Commands(click.Group):
    """A group in which whatever the user can mend is one line on standard error, not a traceback."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command and end the process; what is printed is UTF-8, as JSON and Turtle ask for, in any locale."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error of the house ends it with the exit code of its class, a file refused with 1."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            tell(error)
            ctx.exit(error.exit_code)
        except OSError as error:
            if error.errno == errno.EPIPE or error.filename is None:
                raise
            tell(KgError(error.strerror or str(error), str(error.filename), "check the name and who may use it"))
            ctx.exit(KgError.exit_code)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a user meets them."""
        return list(self.commands)


def store_option(command: Command) -> Command:
    """The option that names the store."""
    return click.option(
        "--store",
        "store_path",
        default=DEFAULT_STORE,
        show_default=True,
        metavar="FOLDER",
        help="The store that holds the graph.",
    )(command)
