"""Run the command line as `python -m jdgen`."""

from jdgen.cli.start import run

run()
