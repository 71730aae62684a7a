"""In the pseudo-locale en-XA every text is in brackets; what is not never reached translators."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel import Locale

from jdgen.documents.catalogue import list_documents
from jdgen.library import Library, load_library
from jdgen.locales.words import load_words
from jdgen.model.base import Translatable
from jdgen.model.walk import leaves
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root

_WORD = re.compile(r"[^\W\d_]{2,}")
_ID = re.compile(r"[a-z0-9/-]+")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+|www\.\S+")
_SEEN = ("title", "alt", "aria-label", "placeholder")
_UNSEEN = ("style", "script")


class Visible(HTMLParser):
    """Collect what people see of a page, the texts of attributes included."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        self.pieces += [value or "" for name, value in attrs if name in _SEEN]

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)


def bypassed(page: str) -> set[str]:
    """Return the words of a page that stand outside of brackets."""
    visible = Visible()
    visible.feed(page)
    depth, outside = 0, []
    for sign in " ".join(visible.pieces):
        depth += (sign == "⟦") - (sign == "⟧")
        outside.append(sign if depth == 0 else " ")
    return set(_WORD.findall(_ADDRESS.sub(" ", "".join(outside))))


def data_words(library: Library) -> set[str]:
    """Return the words that are data: names and ids of the library, and what CLDR writes."""
    english = Locale("en")
    texts = [
        *english.months["format"]["wide"].values(),
        *english.months["format"]["abbreviated"].values(),
        *english.territories.values(),
        *english.languages.values(),
        *english.currencies,
        "xa XA",  # the tag of the pseudo-locale itself
        "years year months month weeks week days day hours hour minutes minute and or",
    ]
    nouns = ("roles", "ladders", "positions", "openings", "places", "metrics")
    for model in (library.company, *(one for n in nouns for one in getattr(library, n).values())):
        values = [leaf.value for leaf in leaves(model) if leaf.mark(Translatable) is None]
        texts += [value for value in values if isinstance(value, str) and not _ID.fullmatch(value)]
    return {word for text in texts for word in _WORD.findall(str(text))}


def test_a_hard_coded_word_is_found() -> None:
    assert bypassed("<style>red</style><p>⟦Þåý ⟦x⟧⟧ Salary: 3</p>") == {"Salary"}
    assert bypassed('<p title="Pay">⟦Þåý⟧</p>') == {"Pay"}


@pytest.mark.slow
def test_no_word_of_a_shipped_document_bypasses_translation() -> None:
    library = load_library(roles_root()).library
    assert library is not None
    roots: list[Path] = [templates_root()]
    words = load_words("en-XA", roots)
    renderer = Renderer(words, roots)
    known = data_words(library)
    found: dict[str, str] = {}
    for document in list_documents(library):
        view = document.view(library, words)
        page = renderer.render(document.kind, view, library.company.accent)
        for word in bypassed(page) - known:
            found.setdefault(word, f"{document.kind} {document.id}")
    assert found == {}
