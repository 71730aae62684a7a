"""No mistake in a file, a flag or a name gives a traceback: exit codes are 0 to 4."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from jdgen.cli.main import main
from tests.findings.minimal import FILES

COMMANDS = ["build", "posting", "ladder", "list", "show", "check", "new", "schema", "nonsense"]
WORDS = [
    "agent",
    "agent/mid",
    "agent/boss",
    "support",
    "roles",
    "project",
    "opening",
    "../../x",
    "<b>",
    "客户",
    "",
    "-",
    "x" * 300,
    "a\x00b",
    "--library",
    "--output",
    "-o",
    "--format",
    "-f",
    "html",
    "md",
    "pdff",
    "--locale",
    "-l",
    "en",
    "en-XA",
    "xx-XX",
    "--json",
    "--strict",
    "--force",
    "--report",
    "github",
    "--jobs",
    "2",
    "-1",
    "--paper",
    "a9",
    "--variant",
    "--place",
    "/dev/null",
    "/proc/1/x",
    "--release",
    "--help",
]


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def lay_out(root: Path, changed: dict[str, str]) -> None:
    shutil.rmtree(root, ignore_errors=True)
    for name, text in {**FILES, **changed}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(root: Path, arguments: list[str]) -> None:
    import os

    before = Path.cwd()
    os.chdir(root)
    try:
        result = CliRunner().invoke(main, arguments, prog_name="jdgen")
    finally:
        os.chdir(before)
    assert result.exception is None or isinstance(result.exception, SystemExit), (
        arguments,
        result.exception,
    )
    assert result.exit_code in range(5)
    assert "Traceback" not in result.output


@pytest.mark.slow
@settings(max_examples=120)
@given(command=st.sampled_from(COMMANDS), words=st.lists(st.sampled_from(WORDS), max_size=5))
def test_any_flags(place: Path, command: str, words: list[str]) -> None:
    root = place / "flags"
    lay_out(root, {})
    run(root, [command, *words])


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 10**12)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        ["agent", "agent/mid", "{{ x }}", "<b>", "**", "../x", "2026-13-40", "客" * 150]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["junior", "mid", "id", "use", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.slow
@settings(max_examples=120)
@given(data=st.data())
def test_any_file(place: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(FILES)))
    lines = FILES[name].splitlines()
    place_of_change = data.draw(st.integers(0, len(lines) - 1))
    how = data.draw(st.sampled_from(["value", "drop", "double", "indent"]))
    line = lines[place_of_change]
    if how == "value":
        key = line.split(":")[0]
        lines[place_of_change] = f"{key}: {json.dumps(data.draw(_VALUES), ensure_ascii=False)}"
    elif how == "drop":
        del lines[place_of_change]
    elif how == "double":
        lines.insert(place_of_change, line)
    else:
        lines[place_of_change] = f"  {line}"
    root = place / "files"
    lay_out(root, {name: "\n".join(lines) + "\n"})
    run(root, data.draw(st.sampled_from([["check"], ["build", "-f", "html"], ["list", "roles"]])))
    run(root, ["show", "agent"])
