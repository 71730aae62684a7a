"""Run the command line: `python -m jdgen`."""

from jdgen.cli.main import run

if __name__ == "__main__":
    run()
