"""The command line on the small project, as in the tests of commands."""

from tests.cli.conftest import run, shop

__all__ = ["run", "shop"]
