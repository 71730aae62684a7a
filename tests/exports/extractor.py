"""What a search engine finds in a page: its JSON-LD, read by nothing that made it."""

import json
from html.parser import HTMLParser
from typing import Any


class Extractor(HTMLParser):
    """Collect JSON-LD, the text that people see, and the elements that hold it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.data: list[Any] = []
        self.text: list[str] = []
        self.elements: list[str] = []
        self.unclosed: list[str] = []
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag not in ("br", "meta", "link"):
            self.unclosed.append(tag)
        if tag == "script" and dict(attrs).get("type") == "application/ld+json":
            self._script = []

    def handle_endtag(self, tag: str) -> None:
        assert self.unclosed.pop() == tag
        if tag == "script" and self._script is not None:
            self.data.append(json.loads("".join(self._script)))
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)
        elif self.unclosed[-1:] != ["style"]:
            self.text.append(data)


def extract(page: str) -> Extractor:
    """Read a page or a piece of one; fails where elements are not well nested."""
    reader = Extractor()
    reader.feed(page)
    reader.close()
    assert reader.unclosed == []
    return reader


def posting_in(page: str) -> dict[str, Any]:
    """Return the one JobPosting of a page."""
    (data,) = extract(page).data
    assert data["@type"] == "JobPosting"
    found: dict[str, Any] = data
    return found


def words_of(text: str) -> str:
    """Return a text without its blanks, for comparing."""
    return "".join(text.split())
