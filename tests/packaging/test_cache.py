"""What the program keeps in the user's cache for its next run."""

import os
from pathlib import Path

from jdgen.resources import version_folder

_MONTH = 31 * 24 * 3600


def test_versions_have_folders_of_their_own_and_old_ones_go(tmp_path: Path) -> None:
    first, second = version_folder(tmp_path, "data", b"1"), version_folder(tmp_path, "data", b"2")
    other = version_folder(tmp_path, "templates", b"1")
    assert len({first, second, other}) == 3
    old = first.stat().st_mtime - _MONTH
    for folder in (first, other):
        os.utime(folder, (old, old))
    assert version_folder(tmp_path, "data", b"2") == second
    assert first.is_dir()
    version_folder(tmp_path, "data", b"3")
    assert not first.exists()
    assert second.is_dir()
    assert other.is_dir()


def test_a_cache_that_cannot_be_written_ends_nothing(tmp_path: Path) -> None:
    tmp_path.rmdir()
    assert not version_folder(tmp_path, "data", b"1").exists()
