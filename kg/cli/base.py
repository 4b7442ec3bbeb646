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


class Failure(click.ClickException):
    """An error of the house as click ends a command with it: one line, and the exit code of its class."""

    def __init__(self, error: KgError) -> None:
        super().__init__(" ".join(str(error).split()))
        self.exit_code = error.exit_code

    def show(self, file: Any = None) -> None:
        """Print the line to standard error."""
        click.echo(f"kg: {self.message}", file=file, err=True)


def tell(problem: KgError) -> None:
    """Print a problem that does not end the command."""
    Failure(problem).show()


class Commands(click.Group):
    """A group in which whatever the user can mend is one line on standard error, not a traceback."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command and end the process; what is printed is UTF-8, as JSON and Turtle ask for, in any locale."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command.

        Raises:
            Failure: for each error of the house, and where the system refuses a file.
        """
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise Failure(error) from error
        except OSError as error:
            if error.errno == errno.EPIPE or error.filename is None:
                raise
            refusal = KgError(error.strerror or str(error), str(error.filename), "check the name and who may use it")
            raise Failure(refusal) from error

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
