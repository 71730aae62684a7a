"""A runner for the command line, and a small project to run it on."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jdgen.cli.main import main
from tests.findings.minimal import FILES

Run = Callable[..., Result]


@pytest.fixture
def shop(project: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a small project, which is the working folder too."""
    folder = project(FILES)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run() -> Run:
    """Return a function that runs `jdgen` with arguments and lets no exception pass."""

    def call(*arguments: str) -> Result:
        result = CliRunner().invoke(main, list(arguments), prog_name="jdgen")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert "Traceback" not in result.output
        return result

    return call
