"""What the tests of rules share."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jdgen.checks import check_library
from jdgen.library import Library, load_library
from tests.findings.minimal import with_changes

Write = Callable[[Mapping[str, str]], Path]
Changes = dict[str, str]


@pytest.fixture
def library(project: Write) -> Callable[[Changes], Library]:
    """Return a function that loads the minimal library with some keys of its files changed."""

    def load(changes: Changes) -> Library:
        loaded = load_library(project(with_changes(changes)) / "roles")
        assert loaded.library is not None
        return loaded.library

    return load


@pytest.fixture
def check(library: Callable[[Changes], Library]) -> Callable[[Changes], list[str]]:
    """Return a function that checks such a library and returns codes and messages."""

    def find(changes: Changes) -> list[str]:
        return [f"{one.code}: {one.message}" for one in check_library(library(changes))]

    return find
