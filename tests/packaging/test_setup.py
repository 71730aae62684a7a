"""`make setup`: installs what is missing, once."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

STUB_PYTHON = """#!/bin/sh
case "$*" in
*engine_libraries*) cat asked ;;
*-m*) echo "$0 $*" >>calls ;;
esac
"""


@pytest.fixture
def tree(tmp_path):
    """Return a checkout in which every Python is a stub that writes down how it was called."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_text(f"# {name}\n")
    (tmp_path / "asked").write_text("")
    (tmp_path / "calls").write_text("")
    make_stub(tmp_path / "python3", STUB_PYTHON)
    return tmp_path


def make_stub(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


def make_environment(tree: Path) -> None:
    make_stub(tree / ".venv/bin/python", STUB_PYTHON)
    (tree / ".venv/bin/pip").write_text(f"#!{tree.resolve()}/.venv/bin/python\n")


def set_up(tree: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "scripts/setup.sh"],
        cwd=tree,
        env={"PATH": f"{tree}:/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def calls(tree: Path) -> list[str]:
    made = (tree / "calls").read_text().splitlines()
    (tree / "calls").write_text("")
    return made


def test_a_second_run_does_nothing(tree):
    make_environment(tree)
    assert set_up(tree).returncode == 0
    assert len(calls(tree)) == 2
    again = set_up(tree)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert calls(tree) == []


def test_packages_are_checked_against_the_lock_and_the_project_comes_without_network(tree):
    make_environment(tree)
    set_up(tree)
    packages, project = calls(tree)
    assert packages.endswith("install --no-deps --require-hashes --requirement requirements.lock")
    assert project.endswith("install --no-deps --no-index --no-build-isolation --editable .")


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_file_installs_again(tree, name):
    make_environment(tree)
    set_up(tree)
    calls(tree)
    (tree / name).write_text("# changed\n")
    assert "Installing Python packages" in set_up(tree).stdout
    assert len(calls(tree)) == 2


def test_an_environment_that_was_moved_is_made_again(tree):
    make_environment(tree)
    set_up(tree)
    calls(tree)
    (tree / ".venv/bin/pip").write_text("#!/somewhere/else/.venv/bin/python\n")
    set_up(tree)
    assert calls(tree)[0].endswith("python3 -m venv --clear .venv")


def test_an_interrupted_installation_is_done_again(tree):
    make_environment(tree)
    make_stub(tree / ".venv/bin/python", STUB_PYTHON + 'case "$*" in *lock*) exit 1 ;; esac\n')
    assert set_up(tree).returncode != 0
    calls(tree)
    make_environment(tree)
    assert set_up(tree).returncode == 0
    assert len(calls(tree)) == 2


def test_without_rights_the_command_is_told_and_nothing_is_done(tree):
    (tree / "asked").write_text("sudo sh -c 'apt-get update && apt-get install -y thing'\n")
    done = set_up(tree)
    assert done.returncode == 4
    assert "\n    sudo sh -c 'apt-get update && apt-get install -y thing'\n" in done.stderr
    assert calls(tree) == []


def test_with_rights_the_command_is_run(tree):
    make_environment(tree)
    (tree / "asked").write_text("apt-get update && apt-get install -y thing\n")
    make_stub(tree / "apt-get", '#!/bin/sh\necho "apt-get $*" >>calls\n')
    assert set_up(tree).returncode == 0
    assert calls(tree)[:2] == ["apt-get update", "apt-get install -y thing"]


def test_a_command_that_fails_ends_the_set_up(tree):
    (tree / "asked").write_text("apt-get update\n")
    make_stub(tree / "apt-get", "#!/bin/sh\nexit 100\n")
    done = set_up(tree)
    assert done.returncode == 4
    assert calls(tree) == []


def test_an_old_python_is_refused(tree):
    done = set_up(tree, PYTHON="false")
    assert done.returncode == 4
    assert "needs Python 3.11 or newer" in done.stderr


def test_a_real_python_is_accepted_and_asked(tree):
    for module in ("jdgen", "jdgen/formats"):
        (tree / module).mkdir()
        (tree / module / "__init__.py").touch()
    asked = "def setup_command(): return 'brew install it'\n"
    (tree / "jdgen/formats/engine_libraries.py").write_text(asked)
    done = set_up(tree, PYTHON=sys.executable)
    assert done.returncode == 4
    assert "\n    brew install it\n" in done.stderr
