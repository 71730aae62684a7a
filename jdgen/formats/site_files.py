"""What programs read of the careers site: the sitemap and, in each language, a feed of news."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as Tree

_ATOM = "http://www.w3.org/2005/Atom"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class News:
    """An entry of a news feed: a new opening; `html` is its text."""

    address: str
    title: str
    summary: str
    html: str
    posted: date


def write_sitemap(pages: Iterable[Mapping[str, str]]) -> bytes:
    """Return the sitemap of pages, each given by its address in every language."""
    root = Tree.Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for languages in pages:
        for address in languages.values():
            url = Tree.SubElement(root, "url")
            Tree.SubElement(url, "loc").text = address
            for tag, other in languages.items():
                Tree.SubElement(
                    url, "xhtml:link", {"rel": "alternate", "hreflang": tag, "href": other}
                )
    return _written(root)


def write_news(
    address: str, page: str, title: str, author: str, lang: str, news: Iterable[News]
) -> bytes:
    """Return an Atom feed; `page` is the page that shows the same to people.

    It was changed when the newest entry was posted, so the same openings make the same bytes.
    """
    entries = sorted(news, key=lambda one: (one.posted, one.address), reverse=True)
    root = Tree.Element("feed", {"xmlns": _ATOM, "xml:lang": lang})
    Tree.SubElement(root, "id").text = address
    Tree.SubElement(root, "title").text = title
    Tree.SubElement(root, "updated").text = _moment(entries[0].posted if entries else date.min)
    Tree.SubElement(Tree.SubElement(root, "author"), "name").text = author
    Tree.SubElement(root, "link", {"rel": "self", "href": address})
    Tree.SubElement(root, "link", {"rel": "alternate", "href": page})
    for one in entries:
        entry = Tree.SubElement(root, "entry")
        Tree.SubElement(entry, "id").text = one.address
        Tree.SubElement(entry, "title").text = one.title
        Tree.SubElement(entry, "updated").text = _moment(one.posted)
        Tree.SubElement(entry, "link", {"rel": "alternate", "href": one.address})
        Tree.SubElement(entry, "summary").text = one.summary
        Tree.SubElement(entry, "content", {"type": "html"}).text = one.html
    return _written(root)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _written(root: Tree.Element) -> bytes:
    Tree.indent(root)
    text: bytes = Tree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
