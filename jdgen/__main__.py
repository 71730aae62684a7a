"""Run the command line as `python -m jdgen`."""

from jdgen.cli.main import run

run()
