"""The shipped library, small ladders made to order, and how to print them."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from jdgen.documents.catalogue import ladder_booklet
from jdgen.documents.ladder import LadderView, view_ladder
from jdgen.library import Library, load_library
from jdgen.locales.words import Words, load_words
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root
from tests.cli.conftest import run, shop
from tests.findings.minimal import FILES, with_changes

__all__ = ["run", "shop"]

ROOTS = (templates_root(),)
Load = Callable[..., Library]


@cache
def _words(tag: str) -> Words:
    return load_words(tag, ROOTS)


@cache
def _renderer(tag: str) -> Renderer:
    return Renderer(_words(tag), ROOTS)


def render(
    library: Library,
    name: str,
    parts: Sequence[str] = (),
    tag: str = "en",
    paper: str = "a4",
    *,
    pay: bool = False,
) -> str:
    """Return a ladder's page."""
    document = ladder_booklet(library, name, paper, parts, pay=pay)
    view = document.view(library, _words(tag))
    return _renderer(tag).render("ladder", view, library.company.accent, paper)


def view(
    library: Library, parts: Sequence[str] = (), tag: str = "en", name: str = "support"
) -> LadderView:
    """Return a ladder's view."""
    return view_ladder(library, _words(tag), library.ladders[name], "a4", parts)


@pytest.fixture(scope="session")
def shipped() -> Library:
    library = load_library(roles_root()).library
    assert library is not None
    return library


@pytest.fixture
def load(project: Callable[..., Path]) -> Load:
    """Return a function that loads the minimal library with some files changed."""

    def loaded(**changes: str) -> Library:
        files = {f"roles/{name}": text for name, text in changes.items()}
        library = load_library(project(with_changes(files)) / "roles").library
        assert library is not None
        return library

    return loaded


@pytest.fixture
def crowd(project: Callable[..., Path]) -> Callable[[int], Library]:
    """Return a function that makes a ladder of so many rungs, two a role, in ten lanes."""

    def loaded(rungs: int) -> Library:
        roles = rungs // 2
        role = FILES["roles/support/agent.yaml"]
        files = dict(FILES)
        lanes: list[list[str]] = [[] for _ in range(10)]
        moves = ""
        for number in range(roles):
            name = f"agent-{number}"
            files[f"roles/support/{name}.yaml"] = role.replace("id: agent\n", f"id: {name}\n")
            lanes[number % 10] += [f"{name}/junior", f"{name}/mid"]
            moves += f"  - {{from: {name}/junior, to: {name}/mid, kind: promotion}}\n"
        lines = "".join(
            f"  - {{id: lane-{place}, name: Lane {place}, rungs: [{', '.join(names)}]}}\n"
            for place, names in enumerate(lanes)
        )
        head, _, _ = FILES["roles/ladders/support.yaml"].partition("lanes:")
        files["roles/ladders/support.yaml"] = f"{head}lanes:\n{lines}moves:\n{moves}"
        library = load_library(project(files) / "roles").library
        assert library is not None
        return library

    return loaded
