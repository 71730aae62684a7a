"""The texts that a view holds, and their state."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .view import shown


@dataclass(frozen=True, slots=True)
class EditionView:
    """The language of a document, and how far its texts are translated."""

    language: str = shown("name of the language in itself")
    texts: int = shown("texts of the library that the document shows, each once")
    outdated: int = shown("how many of them are translated from an older text")
    missing: int = shown("how many of them are not translated")


def texts_in(view: Any) -> Iterator[Said]:
    """Yield every text of a view, however deep."""
    if isinstance(view, Said):
        yield view
    elif is_dataclass(view):
        for item in fields(view):
            yield from texts_in(getattr(view, item.name))
    elif isinstance(view, tuple):
        for item in view:
            yield from texts_in(item)


def view_edition(words: Words, *views: Any) -> EditionView:
    """Return the state of the texts that some views hold."""
    states = {(text.key, text.english): text.state for view in views for text in texts_in(view)}
    return EditionView(
        language=words.name,
        texts=len(states),
        outdated=sum(state == "outdated" for state in states.values()),
        missing=sum(state == "missing" for state in states.values()),
    )
