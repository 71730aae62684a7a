"""A machine without Pango: every command that makes PDF says what installs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]

WITHOUT_PANGO = """
import sys
import cffi

def dlopen(self, name, flags=0):
    raise OSError(f"cannot load library '{name}'")

cffi.FFI.dlopen = dlopen
sys.argv[0] = "jdgen"
from jdgen.cli.main import run
run()
"""


def run(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_doctor_says_so():
    done = run("doctor", "--json")
    assert done.returncode == 4
    (pango,) = (check for check in json.loads(done.stdout) if check["name"] == "Pango")
    assert not pango["well"]
    assert pango["mend"]


@pytest.mark.parametrize(
    "command",
    [["posting", "support-specialist"], ["build"]],
)
def test_commands_that_make_pdf_say_so_once(command, tmp_path):
    done = run(*command, "--format", "pdf", "--output", str(tmp_path))
    assert done.returncode == 4
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.count("PDF needs Pango and harfbuzz-subset") == 1


def test_other_formats_do_without(tmp_path):
    done = run("posting", "support-specialist", "--format", "html", "--output", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.rglob("*.html"))
