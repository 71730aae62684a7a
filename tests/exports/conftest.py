"""The small project on which exports are tried, and the shipped openings as pages."""

from collections.abc import Mapping

import pytest

from jdgen.build.convert import Made, convert
from jdgen.build.exports import open_postings
from jdgen.build.run import Order, make_documents
from jdgen.library import load_library
from jdgen.locales.words import load_words
from jdgen.resources import roles_root, templates_root
from tests.cli.conftest import run, shop
from tests.exports.days import LATER

__all__ = ["run", "shop"]
LOCALES = ("en", "uk", "zh-Hans")


@pytest.fixture(scope="session")
def shipped() -> Mapping[tuple[str, str], tuple[Made, str]]:
    """Return each shipped opening's posting by locale and id, and its page as it is written."""
    library = load_library(roles_root()).library
    assert library is not None
    templates = (templates_root(),)
    order = Order(library, templates, roles_root(), open_postings(library, LATER), LOCALES)
    return {
        (tag, made.document.id): (made, convert(made, "html").decode())
        for tag in LOCALES
        for made in make_documents(order, load_words(tag, templates))
    }
