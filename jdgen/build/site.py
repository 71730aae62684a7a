"""The careers site: every page made first, so that all can be written together."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape

from jdgen.documents.posting import PostingView
from jdgen.documents.site import (
    FEED,
    INDEX,
    SiteLanguageView,
    SiteLinksView,
    view_links,
    view_site,
    view_site_posting,
    view_site_start,
)
from jdgen.formats.board_html import write_board_html
from jdgen.formats.marks import marks_of
from jdgen.formats.posting_parts import read_posting
from jdgen.formats.site_files import News, write_news, write_sitemap
from jdgen.formats.structured_data import add_structured_data
from jdgen.locales.words import Words
from jdgen.render.page import Renderer

from .exports import Export, sound_words
from .run import Order

SITEMAP = "sitemap.xml"
_TITLE = re.compile("<title>(.*?)</title>", re.DOTALL)


def build_site(order: Order, base: str = "") -> Export:
    """Return the files of a site for an order's postings; raises TemplateFault.

    Without `base`, the site's own address, there are no sitemap and no feeds, since those must
    hold whole addresses.
    """
    export = Export()
    languages = tuple(sound_words(order, export))
    if len(languages) < len(order.locales):
        return export
    site = _Site(order, base.rstrip("/"), languages)
    for words in languages:
        export.files |= site.pages(words)
        export.fell_back[words.tag] = words.fell_back
    export.files[INDEX] = site.start().encode()
    if base:
        export.files[SITEMAP] = write_sitemap(site.addresses())
    return export


@dataclass(frozen=True, slots=True)
class _Site:
    """What the pages of a site share."""

    order: Order
    base: str
    languages: tuple[Words, ...]

    @property
    def _accent(self) -> str:
        return self.order.library.company.accent

    def pages(self, words: Words) -> dict[str, bytes]:
        """Return the pages of one language, and its feed."""
        renderer = Renderer(words, self.order.templates)
        postings = [one.view(self.order.library, words) for one in self.order.documents]
        pages = {view.id: self._posting(renderer, words, view) for view in postings}
        links = self._links(INDEX, words)
        view = view_site(self.order.library, words, postings, links)
        index = renderer.render("site", view, self._accent)
        files = {f"{words.tag}/{name}.html": page.encode() for name, page in pages.items()}
        files[f"{words.tag}/{INDEX}"] = index.encode()
        if self.base:
            news = [
                self._news(pages[view.id], words, view, view.vacancy.posted)
                for view in postings
                if view.vacancy
            ]
            title = _title_of(index)
            author = str(self.order.library.company.name)
            files[f"{words.tag}/{FEED}"] = write_news(
                links.feed, links.canonical, title, author, words.tag, news
            )
        return files

    def start(self) -> str:
        """Return the page that offers the languages; it is in the first of them."""
        words = self.languages[0]
        languages = [
            SiteLanguageView(
                tag=one.tag,
                name=one.name,
                href=f"{one.tag}/{INDEX}",
                address=f"{self.base}/{one.tag}/{INDEX}" if self.base else f"{one.tag}/{INDEX}",
                current=False,
            )
            for one in self.languages
        ]
        view = view_site_start(self.order.library, words, languages)
        return Renderer(words, self.order.templates).render("site_start", view, self._accent)

    def addresses(self) -> Iterator[Mapping[str, str]]:
        """Yield each page's address in every language."""
        for name in (INDEX, *(f"{one.id}.html" for one in self.order.documents)):
            yield {words.tag: f"{self.base}/{words.tag}/{name}" for words in self.languages}

    def _posting(self, renderer: Renderer, words: Words, view: PostingView) -> str:
        links = self._links(f"{view.id}.html", words)
        page = renderer.render("site_posting", view_site_posting(view, links), self._accent)
        marks = marks_of(words)
        return add_structured_data(
            page, read_posting(page), view, words.tag, marks, links.canonical
        )

    def _news(self, page: str, words: Words, view: PostingView, posted: date) -> News:
        return News(
            address=self._links(f"{view.id}.html", words).canonical,
            title=_title_of(page),
            summary=str(view.summary),
            html=write_board_html(read_posting(page).body, marks_of(words)),
            posted=posted,
        )

    def _links(self, page: str, words: Words) -> SiteLinksView:
        return view_links(page, words, self.languages, self.base)


def _title_of(page: str) -> str:
    found = _TITLE.search(page)
    return unescape(found[1]).strip() if found else ""
