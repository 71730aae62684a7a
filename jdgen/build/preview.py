"""Every document of a language with its texts marked, so that a translator sees them in place.

Outdated texts are amber, with the English that they were made for on hover; missing ones are red.
Pointing at any text shows the file and the key of its entry.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import Literal

from jdgen.documents.catalogue import list_documents
from jdgen.library import Library
from jdgen.locales.words import Words, load_words
from jdgen.render.page import Renderer

from .files import write_whole

PREVIEW = "preview"
_MARK = re.compile(
    r'<(?P<element>\w+)(?P<rest>[^>]*? data-l10n="(?P<where>[^"]*)"'
    r'(?: data-english="(?P<english>[^"]*)")?[^>]*)>'
)
_CLASS = re.compile(r' class="(outdated|missing)"')
_REFRESH = '<meta http-equiv="refresh" content="2">'
_STYLE = """\
<style>
[data-l10n] { border-block-end: 1px dotted #9db0ba }
[data-l10n].outdated { background: #ffe9a8; text-decoration: none }
[data-l10n].missing { background: #ffd3d3; color: #8c1111; font-style: normal }
.missing [data-l10n]:not(.missing, .outdated) { background: #fff; color: #1c2226 }
[data-l10n]:target { outline: 2px solid #0b5c9c; outline-offset: 2px }
[data-l10n]:hover:not(:has([data-l10n]:hover))::after {
  content: attr(data-l10n); position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 1;
  direction: ltr; font: 13px/1.5 monospace; color: #fff; background: #1c2226; padding: 4px 10px }
</style>
"""
_INDEX_STYLE = """\
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
td, th { text-align: start; padding: 3px 8px; border-block-end: 1px solid #d5dadd }
.outdated td:first-child { background: #ffe9a8 }
.missing td:first-child { background: #ffd3d3 }
code { font-size: 13px; overflow-wrap: anywhere }
</style>
"""


@dataclass(frozen=True, slots=True)
class Spot:
    """A text that is not a current translation, and where it is seen first.

    Without a page it is nowhere by itself: in an attribute, or in data that a script reads.
    """

    where: str
    english: str
    state: Literal["outdated", "missing"]
    page: str
    anchor: str

    @property
    def key(self) -> tuple[str, str]:
        """What tells this text from all others: texts of a list share file and key."""
        return self.where, self.english


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """One document of the preview."""

    name: str
    outdated: int
    missing: int


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview as it was written: its index, its pages, and every text that lacks something."""

    index: Path
    pages: tuple[PreviewPage, ...]
    spots: tuple[Spot, ...]


def write_preview(
    library: Library, templates: Sequence[Path], tag: str, output: Path, *, refresh: bool = False
) -> Preview:
    """Write the preview of a language below the output folder.

    With `refresh`, pages load themselves again every two seconds. Raises TemplateFault and OSError.
    """
    words = load_words(tag, templates, preview=True)
    folder = output / PREVIEW / tag
    pages: list[PreviewPage] = []
    spots: dict[tuple[str, str], Spot] = {}
    for name, text in _render(library, templates, words):
        marked, found = mark_page(text, name)
        for spot in found:
            spots.setdefault(spot.key, spot)
        states = [spot.state for spot in found]
        pages.append(PreviewPage(name, states.count("outdated"), states.count("missing")))
        write_whole(folder / name, _with_head(marked, _STYLE, refresh).encode())
    for spot in _unseen(words, {(where.partition(":")[2], english) for where, english in spots}):
        spots[spot.key] = spot
    index = folder / "index.html"
    text = _index(words, pages, spots.values())
    write_whole(index, _with_head(text, _INDEX_STYLE, refresh).encode())
    return Preview(index, tuple(pages), tuple(spots.values()))


def mark_page(text: str, name: str) -> tuple[str, list[Spot]]:
    """Give each text of a page that lacks something an anchor, and return them once each."""
    found: dict[tuple[str, str], Spot] = {}

    def anchored(match: re.Match[str]) -> str:
        state = _CLASS.search(match["rest"])
        where, english = unescape(match["where"]), unescape(match["english"] or "")
        if state is None or (where, english) in found:
            return match[0]
        anchor = f"l10n-{len(found) + 1}"
        spot = Spot(where, english, state[1], name, anchor)  # type: ignore[arg-type]
        found[spot.key] = spot
        return f'<{match["element"]} id="{anchor}"{match["rest"]}>'

    return _MARK.sub(anchored, text), list(found.values())


def _render(library: Library, templates: Sequence[Path], words: Words) -> Iterator[tuple[str, str]]:
    renderer = Renderer(words, templates)
    for document in list_documents(library):
        view = document.view(library, words)
        page = renderer.render(document.kind, view, library.company.accent)
        yield f"{document.kind}-{document.id}.html", page


def _unseen(words: Words, seen: set[tuple[str, str]]) -> Iterator[Spot]:
    """Yield the texts that documents asked for and that no mark on a page stands for."""
    for text in words.fell_back:
        key = text.key or text.english
        if text.state != "form-missing" and (key, text.english) not in seen:
            yield Spot(f"{words.tag}:{key}", text.english, text.state, "", "")


def _with_head(page: str, style: str, refresh: bool) -> str:
    return page.replace("</head>", f"{_REFRESH if refresh else ''}{style}</head>", 1)


def _link(spot: Spot) -> str:
    where = f"<code>{escape(spot.where)}</code>"
    return f'<a href="{spot.page}#{spot.anchor}">{where}</a>' if spot.page else where


def _index(words: Words, pages: Iterable[PreviewPage], spots: Iterable[Spot]) -> str:
    documents = "\n".join(
        f'<tr><td><a href="{page.name}">{escape(page.name.removesuffix(".html"))}</a></td>'
        f"<td>{page.outdated}</td><td>{page.missing}</td></tr>"
        for page in pages
    )
    texts = "\n".join(
        f'<tr class="{spot.state}"><td>{spot.state}</td>'
        f"<td>{_link(spot)}</td><td>{escape(spot.english)}</td></tr>"
        for spot in spots
    )
    title = escape(f"{words.name} ({words.tag})")
    return f"""\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
<h1>{title}</h1>
<table>
<tr><th>document</th><th>outdated</th><th>missing</th></tr>
{documents}
</table>
<h2>Texts to translate</h2>
<table>
<tr><th>state</th><th>file and key, seen first in</th><th>English</th></tr>
{texts}
</table>
</body>
</html>
"""
