"""Forms of titles and names: entries that appear when a message asks for `{name}[form]`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .catalog import FORM_SEPARATOR
from .layers import Layer
from .message import names, pieces
from .placeholders import Placeholder
from .settings import Form
from .source_text import SourceText

Asked = Mapping[tuple[str, str], tuple[str, ...]]
"""Messages by the sort of text and the form that they ask for."""
_MOST_SHOWN = 2


def asked_forms(
    texts: Iterable[SourceText],
    layers: Iterable[Layer],
    placeholders: Mapping[str, Placeholder],
) -> Asked:
    """Return which forms of which sorts of texts a language's messages ask for."""
    keys = {text.key for text in texts if names(text.english)}
    asked: dict[tuple[str, str], list[str]] = defaultdict(list)
    for layer in layers:
        for key in sorted(keys & layer.catalog.entries.keys() if layer.own else ()):
            for translation in layer.catalog.entries[key].forms:
                for sort, form in _asked_in(translation, placeholders):
                    asked[sort, form].append(translation)
    return {key: tuple(dict.fromkeys(messages)) for key, messages in asked.items()}


def _asked_in(
    translation: str, placeholders: Mapping[str, Placeholder]
) -> Iterator[tuple[str, str]]:
    for piece in pieces(translation):
        if isinstance(piece, tuple) and piece[1] and piece[0] in placeholders:
            for sort in placeholders[piece[0]].from_:
                yield sort, piece[1]


def with_forms(
    texts: Iterable[SourceText], asked: Asked, known: Mapping[str, Form]
) -> Iterator[SourceText]:
    """Yield each text, and after it the forms of it that are asked for, in the language's order."""
    for text in texts:
        yield text
        for form, settings in known.items():
            messages = asked.get((text.sort, form))
            if messages:
                needed = " · ".join(messages[:_MOST_SHOWN])
                optional = "" if not settings.optional else " (may stay empty)"
                yield replace(
                    text,
                    context=f"{text.context}{FORM_SEPARATOR}{form}",
                    comments=(f"{settings.ask}{optional} – {needed}",),
                    flags=(),
                    sort="",
                )
