"""What all tests share."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

# What the program keeps for its next run stays out of the developer's own cache.
os.environ["XDG_CACHE_HOME"] = str(Path(__file__).parent.parent / ".test-cache")

pytest.register_assert_rewrite("tests.examples")

settings.register_profile("project", derandomize=True, deadline=None)
settings.load_profile("project")


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Return a function that writes files, by path below the project, and returns its folder."""

    def write(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write
