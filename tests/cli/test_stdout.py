"""What goes to stdout: one thing, whole, and no traceback where nobody takes it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.slow

JDGEN = [sys.executable, "-m", "jdgen"]
COMMANDS = [
    ("list", "roles"),
    ("posting", "agent", "-o", "-"),
    ("changes", "agent", "--since", "."),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_reader_who_has_gone_is_no_fault(shop: Path, command: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [*JDGEN, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", COMMANDS[:2], ids=lambda command: command[0])
def test_a_full_disk_behind_stdout_is_told(shop: Path, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*JDGEN, *command], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 4
    assert done.stderr.startswith("jdgen: cannot write")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="closes stdout by a shell")
def test_no_stdout_at_all(shop: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m jdgen posting agent -o - >&-', sys.executable],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "command",
    [
        ("posting", "agent"),
        ("posting", "agent", "-f", "md"),
        ("build", "agent", "-f", "md"),
        ("feed", "indeed"),
    ],
)
def test_json_and_a_document_do_not_share_stdout(
    shop: Path, run: Run, command: tuple[str, ...]
) -> None:
    result = run(*command, "--json", "-o", "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "both print on stdout" in result.stderr


def test_a_document_as_json_is_the_one_json_document(shop: Path, run: Run) -> None:
    result = run("posting", "agent", "-f", "json", "-o", "-", "--json")
    assert json.loads(result.stdout)["id"] == "agent"


def test_a_feed_tells_as_json_where_it_is(shop: Path, run: Run) -> None:
    assert json.loads(run("feed", "linkedin", "-o", "a.xml", "--json").stdout) == {
        "written": ["a.xml"]
    }


def test_a_feed_into_a_folder_names_the_folder(shop: Path, run: Run) -> None:
    result = run("feed", "linkedin", "-o", "roles")
    assert result.exit_code == 4
    assert "cannot write roles: " in result.stderr


def test_what_needs_a_file_or_a_folder_says_so(shop: Path, run: Run) -> None:
    result = run("feed", "linkedin", "-o", "new/")
    assert (result.exit_code, (shop / "new").exists()) == (2, False)
    assert "new/ is a folder" in result.stderr
    result = run("site", "-o", "-")
    assert (result.exit_code, (shop / "-").exists()) == (2, False)


def test_the_same_format_twice_is_one_format(shop: Path, run: Run) -> None:
    assert run("posting", "agent", "-f", "md", "-f", "md", "-o", "-").exit_code == 0


def test_two_languages_of_words_are_told_in_words(shop: Path, run: Run) -> None:
    result = run("overlap", "-l", "uk", "-l", "en")
    assert result.exit_code == 2
    assert "stdout takes one document, not 2" in result.stderr


def test_a_language_with_errors_is_not_printed_either(shop: Path, run: Run) -> None:
    file = shop / "templates" / "locales" / "uk" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text("hello world\n")
    result = run("posting", "agent", "-l", "uk", "-o", "-")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "messages.po:1:1: error[po-syntax]" in result.stderr
