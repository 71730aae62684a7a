"""`python -m jdgen` is the same as `jdgen`."""

import runpy
import sys

import pytest

from jdgen import __version__


def test_the_module_says_its_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["jdgen", "--version"])
    runpy.run_module("jdgen", run_name="__main__")
    assert capsys.readouterr().out == f"jdgen {__version__}\n"


def test_the_module_runs_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["jdgen", "--help"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("jdgen", run_name="__main__")
    assert ended.value.code == 0
    assert "Usage: jdgen [OPTIONS] COMMAND" in capsys.readouterr().out
