"""requirements.lock: everything pinned with hashes, and nothing of the machine that made it."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WANTED = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
PINNED = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK, re.MULTILINE))


def test_the_lock_names_no_address_and_no_path():
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted|file:|^\s*#", LOCK, re.M)
    assert not re.search(r"^[./]|@ ", LOCK, re.MULTILINE)


def test_every_package_has_hashes():
    packages = re.split(r"\n(?=[a-z0-9])", LOCK.strip())
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("text", WANTED)
def test_the_lock_holds_what_the_project_asks_for(text):
    wanted = Requirement(text)
    assert wanted.specifier.contains(PINNED[canonicalize_name(wanted.name)])


def test_the_tool_that_makes_the_lock_is_not_in_it():
    assert "uv" not in PINNED
