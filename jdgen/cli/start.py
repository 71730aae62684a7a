"""Where the program begins: scripts ask for the version often, and should not wait for the rest."""

import gc
import sys

from jdgen import __version__

_OBJECTS = 30_000
"""Objects after which Python looks for garbage; its own figure is 700."""


def run() -> None:
    """Say the version, or run the command line; end with an exit code."""
    if sys.argv[1:] == ["--version"]:
        print(f"jdgen {__version__}")
        return
    # Starting makes a hundred thousand objects that stay; looking among them takes a tenth of it.
    gc.set_threshold(_OBJECTS)
    from .main import run as run_command

    try:
        run_command()
    finally:
        # A search for garbage at the end would take a tenth of a short command, for nothing.
        gc.freeze()
