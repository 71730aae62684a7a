"""The shipped library and its pages, and a runner on a small project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.documents.catalogue import Document
from jdgen.formats.blocks import read_blocks
from jdgen.formats.text import write_text
from jdgen.library import Library, load_library
from jdgen.locales.words import Words, load_words
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root
from tests.cli.conftest import run, shop

__all__ = ["run", "shop"]

Render = Callable[..., str]
ROOTS = (templates_root(),)


@pytest.fixture(scope="session")
def shipped() -> Library:
    library = load_library(roles_root()).library
    assert library is not None
    return library


@pytest.fixture(scope="session")
def english() -> Words:
    return load_words("en", ROOTS)


@pytest.fixture(scope="session")
def page(shipped: Library) -> Render:
    """Return a function that renders a document of the shipped library as HTML."""
    made: dict[str, tuple[Words, Renderer]] = {}

    def render(document: Document, tag: str = "en") -> str:
        if tag not in made:
            words = load_words(tag, ROOTS)
            made[tag] = (words, Renderer(words, ROOTS))
        words, renderer = made[tag]
        view = document.view(shipped, words)
        return renderer.render(document.kind, view, shipped.company.accent)

    return render


@pytest.fixture(scope="session")
def text(page: Render) -> Render:
    """Return a function that renders a document as plain text."""
    return lambda document, tag="en": write_text(read_blocks(page(document, tag)))


@pytest.fixture
def own_templates(shop: Path) -> Path:
    """Return the folder of the small project's own templates."""
    folder = shop / "templates"
    folder.mkdir()
    return folder
