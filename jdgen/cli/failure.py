"""How a command ends when it cannot do its work: a message and an exit code."""

from enum import IntEnum
from typing import IO, Any, NoReturn

import click


class Exit(IntEnum):
    """Exit codes of every command."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    RENDERING = 3
    ENVIRONMENT = 4


class Failure(click.ClickException):
    """A failure that the user is told about in plain words."""

    def __init__(self, message: str, code: Exit) -> None:
        super().__init__(message)
        self.code = code

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """The exit code that ends the command."""
        return int(self.code)

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message on stderr."""
        click.echo(f"jdgen: {self.message}", err=True)


def fail(message: str, code: Exit) -> NoReturn:
    """End the command with a message."""
    raise Failure(message, code)
