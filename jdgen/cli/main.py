"""The `jdgen` command: a group that imports a subcommand only when it is called."""

import errno
import gc
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from jdgen import __version__

from .failure import Exit, fail

_COMMANDS = {
    "build": "make every document of the library",
    "posting": "make one posting",
    "feed": "make the XML feed of all vacancies for a job board",
    "site": "make the careers site",
    "ladder": "make one career ladder",
    "sheet": "make the internal job description of a role or position",
    "compare": "put two roles side by side",
    "handoffs": "make the map of who hands over what to whom",
    "diff": "say what changes from one level to another",
    "changes": "say what changed for candidates and employees since an earlier version",
    "overlap": "find roles that are the same job under another title",
    "list": "list what the library holds",
    "show": "show one entry of the library",
    "check": "find mistakes in the library",
    "new": "start a project, role, ladder, opening or position",
    "locale": "start, update and check languages",
    "watch": "build again whenever a file changes",
    "schema": "write editor schemas that know the library's ids",
    "doctor": "say what this machine lacks and how to mend it",
}
_MODULES = {"list": "listing"}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the help page."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"jdgen.cli.{_MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; a reader who has gone is no fault, a stdout that takes nothing is one."""
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _drop_stdout()
            ctx.exit(int(Exit.DONE))
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EIO):
                raise
            _drop_stdout()
            fail(f"cannot write stdout: {error.strerror or error}", Exit.ENVIRONMENT)
        return result

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, or fail with the nearest name."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from jdgen.source.suggest import suggest

            hint = suggest(args[0], _COMMANDS)
            raise click.UsageError(
                f'there is no command "{args[0]}"; {hint}'.rstrip("; ")
            ) from error


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="jdgen", message="%(prog)s %(version)s")
def main() -> None:
    """Turn a company's roles, written once as data, into postings and career documents."""


def run() -> None:
    """Run the command line; end with an exit code, never with a traceback for a user's mistake."""
    # A command makes much and drops little: looking for garbage costs more than it frees.
    gc.set_threshold(50_000)
    # Plug-ins of pydantic would be code of other packages that sees the library.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A program that is started without a stdout has none.
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open for good
    main(prog_name="jdgen")


def _drop_stdout() -> None:
    """Let what is still to be printed go nowhere, or Python complains of it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
