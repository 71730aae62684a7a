"""The map to click on: everything that choosing a rung shows stands in the page."""

import json
import re

import pytest

from jdgen.documents.catalogue import ladder_explorer
from jdgen.library import Library, load_library
from jdgen.locales.words import load_words
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root

ROOTS = (templates_root(),)


@pytest.fixture(scope="module")
def library() -> Library:
    loaded = load_library(roles_root()).library
    assert loaded is not None
    return loaded


def page_of(library: Library, locale: str) -> str:
    words = load_words(locale, ROOTS)
    view = ladder_explorer(library, "support").view(library, words)
    return Renderer(words, ROOTS).render("explorer", view, library.company.accent)


def data_of(page: str) -> dict[str, dict[str, object]]:
    found = re.search(r'<script type="application/json" id="rungs">(.*?)</script>', page, re.S)
    assert found is not None
    data: dict[str, dict[str, object]] = json.loads(found[1])
    return data


@pytest.mark.parametrize("locale", ["en", "uk", "zh-Hans", "en-XB"])
def test_every_box_has_its_data(library: Library, locale: str) -> None:
    page = page_of(library, locale)
    data = data_of(page)
    boxes = set(re.findall(r'data-rung="([^"]+)"', page))
    assert boxes == set(data)
    for rung in data.values():
        assert rung["title"]
        assert rung["duties"]
        assert rung["skills"]


def test_ways_in_and_out_are_those_of_the_ladders(library: Library) -> None:
    rung = data_of(page_of(library, "en"))["support-specialist/mid"]
    out = {step["rung"] for step in rung["out"]}  # type: ignore[index, attr-defined]
    assert "principal-support-specialist/senior" in out
    into = {step["rung"] for step in rung["in"]}  # type: ignore[index, attr-defined]
    assert "support-specialist/junior" in into


def test_a_text_cannot_end_the_script(library: Library) -> None:
    page = page_of(library, "en")
    script = page.split('id="rungs">')[1].split("</script>")[0]
    assert "<" not in script
