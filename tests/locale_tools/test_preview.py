"""Documents with their texts marked."""

from pathlib import Path

import pytest

from jdgen.build.preview import mark_page, write_preview
from jdgen.library import Library, load_library
from jdgen.resources import templates_root
from tests.findings.minimal import FILES

from .conftest import Make

UK = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "agent/title"
msgid "Support Agent"
msgstr "Агент підтримки"

#, fuzzy
#| msgid "Answers \\"everyone\\""
msgctxt "agent/summary"
msgid "Answers customers' questions"
msgstr "Відповідає всім"
"""


@pytest.fixture
def library(make: Make) -> Library:
    root = make()
    loaded = load_library(root / "roles").library
    assert loaded is not None
    folder = root / "own" / "locales" / "qaa" / "roles"
    folder.mkdir(parents=True)
    (folder / "agent.po").write_text(UK, encoding="utf-8")
    return loaded


def preview(library: Library, output: Path, *, refresh: bool = False) -> tuple[str, str]:
    own = library.root.parent / "own"
    written = write_preview(library, [own, templates_root()], "qaa", output, refresh=refresh)
    index = written.index.read_text(encoding="utf-8")
    page = written.index.parent / "posting-agent-lviv.html"
    return index, page.read_text(encoding="utf-8")


def test_texts_are_marked_with_state_file_and_key(library: Library, tmp_path: Path) -> None:
    _, page = preview(library, tmp_path)
    where = "own/locales/qaa/roles/agent.po" if "own/locales" in page else "agent.po"
    assert f'{where}:agent/title">Агент підтримки' in page
    assert 'class="outdated" data-l10n=' in page
    assert "Answers &#34;everyone&#34;" in page
    assert 'class="missing"' in page


def test_the_index_leads_to_each_text_that_lacks_something(
    library: Library, tmp_path: Path
) -> None:
    index, page = preview(library, tmp_path)
    assert '<a href="posting-agent-lviv.html">posting-agent-lviv</a>' in index
    assert '<a href="posting-agent-lviv.html#l10n-1">' in index
    assert 'id="l10n-1"' in page


def test_pages_load_again_while_they_are_watched(library: Library, tmp_path: Path) -> None:
    assert 'http-equiv="refresh"' not in "".join(preview(library, tmp_path))
    assert all('http-equiv="refresh"' in page for page in preview(library, tmp_path, refresh=True))


def test_each_text_of_a_page_gets_one_anchor() -> None:
    span = '<span class="missing" data-l10n="a:b">x</span>'
    text, spots = mark_page(f'{span}{span}<b data-l10n="a:c">y</b>', "page.html")
    assert text.count("id=") == 1
    assert [(spot.where, spot.state, spot.anchor) for spot in spots] == [
        ("a:b", "missing", "l10n-1")
    ]


def test_texts_that_share_a_key_are_told_apart_by_their_english() -> None:
    span = '<span class="missing" data-l10n="a:list" data-english="{0}">{0}</span>'
    text, spots = mark_page(span.format("R&amp;D") + span.format("x") + span.format("x"), "p.html")
    assert text.count("id=") == 2
    assert [(spot.english, spot.anchor) for spot in spots] == [("R&D", "l10n-1"), ("x", "l10n-2")]


def test_every_text_of_a_list_leads_to_its_place(library: Library, tmp_path: Path) -> None:
    own = library.root.parent / "own"
    written = write_preview(library, [own, templates_root()], "qaa", tmp_path)
    keys = [(spot.where, spot.english) for spot in written.spots]
    assert len(keys) == len(set(keys)) > len({where for where, _ in keys})
    for spot in filter(lambda one: one.page, written.spots):
        assert f'id="{spot.anchor}"' in (written.index.parent / spot.page).read_text()


def test_texts_that_stand_nowhere_by_themselves_are_counted_too(
    library: Library, tmp_path: Path
) -> None:
    """A page's title is no place that can be marked, and yet it wants a translation."""
    own = library.root.parent / "own"
    written = write_preview(library, [own, templates_root()], "qaa", tmp_path)
    unseen = {spot.english for spot in written.spots if not spot.page}
    assert "Career map of {company}" in unseen
    assert "qaa:Career map of {company}" in written.index.read_text(encoding="utf-8")


def test_the_minimal_library_has_the_opening_that_is_shown() -> None:
    assert "roles/openings/agent-lviv.yaml" in FILES
