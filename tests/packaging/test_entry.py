"""`python -m jdgen` is the same as `jdgen`."""

import runpy
import sys

import pytest

from jdgen import __version__


def test_the_module_runs_the_command_line(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["jdgen", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("jdgen", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"jdgen {__version__}\n"
