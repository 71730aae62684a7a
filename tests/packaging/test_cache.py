"""What the program keeps in the user's cache for its next run."""

import os
from pathlib import Path

import pytest

from jdgen.resources import version_folder

_MONTH = 31 * 24 * 3600


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("jdgen.resources.cache_folder", lambda: tmp_path)
    return tmp_path


def test_versions_have_folders_of_their_own_and_old_ones_go(cache: Path) -> None:
    first, second = version_folder("data", b"1"), version_folder("data", b"2")
    other = version_folder("templates", b"1")
    assert len({first, second, other}) == 3
    old = first.stat().st_mtime - _MONTH
    for folder in (first, other):
        os.utime(folder, (old, old))
    assert version_folder("data", b"2") == second
    assert first.is_dir()
    version_folder("data", b"3")
    assert not first.exists()
    assert second.is_dir()
    assert other.is_dir()


def test_a_cache_that_cannot_be_written_ends_nothing(cache: Path) -> None:
    cache.rmdir()
    assert not version_folder("data", b"1").exists()
