"""A piece of text with what must be told of it: its language, and whether it is current."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from .tags import direction

State = Literal["source", "translated", "outdated", "missing"]
"""Written in the language, translated, translated from an older text, or not translated."""
_PLAIN = ("source", "translated")


@dataclass(frozen=True, slots=True)
class Said:
    """Words in a language; safe to print in HTML, and plain text for str().

    `parts` are the pieces of a text with values in it, each with marks of its own. `where` and
    `previous` are set for previews only: the entry that the text comes from, and the English
    text that an outdated translation was made for.
    """

    text: str
    lang: str
    state: State = "source"
    key: str = ""
    english: str = ""
    page_lang: str = ""
    where: str = ""
    previous: str = ""
    parts: tuple["str | Markup | Said", ...] = ()

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> Markup:
        return self.html(self.page_lang)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def __format__(self, spec: str) -> str:
        return format(self.text, spec)

    def html(self, around: str) -> Markup:
        """Return the text as HTML, marked where it differs from the language around it."""
        return self.mark(self._inner() if self.parts else escape(self.text), around)

    def _inner(self) -> Markup:
        return Markup("").join(
            piece.html(self.lang) if isinstance(piece, Said) else escape(piece)
            for piece in self.parts
        )

    def mark(self, inner: Markup, around: str, element: str = "span") -> Markup:
        """Put this text's marks around HTML that was made of it; a "div" around paragraphs."""
        plain = self.state in _PLAIN and not self.where and around in ("", self.lang)
        attributes = {} if plain or not inner else self._attributes(around)
        if not attributes:
            return inner
        written = Markup("").join(
            Markup(' {}="{}"').format(name, value) for name, value in attributes.items()
        )
        return Markup("<{0}{1}>{2}</{0}>").format(element, written, inner)

    def _attributes(self, around: str) -> dict[str, str]:
        attributes: dict[str, str] = {}
        if around and self.lang != around:
            attributes |= {"lang": self.lang, "dir": direction(self.lang)}
        if self.state == "outdated" or (self.where and self.state == "missing"):
            attributes["class"] = self.state
        if self.where:
            attributes["data-l10n"] = self.where
            if self.english and self.state in ("outdated", "missing"):
                attributes["data-english"] = self.english
        if self.previous:
            attributes["title"] = self.previous
        return attributes
