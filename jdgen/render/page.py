"""One document in one locale as a self-contained HTML page."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from jdgen.locales.words import Words

from .environment import make_environment
from .faults import explain
from .styles import page_style
from .wide import close_up


@dataclass(frozen=True, slots=True)
class Page:
    """What every template knows besides its document's view."""

    kind: str
    lang: str
    direction: str
    style: Markup


class Renderer:
    """Render documents of one locale; templates and styles are read once."""

    def __init__(self, words: Words, roots: Sequence[Path]) -> None:
        self._words = words
        self._roots = tuple(roots)
        self._environment: Environment = make_environment(words, roots)
        self._style = lru_cache(maxsize=None)(self._read_style)

    def render(self, kind: str, view: Any, accent: str, paper: str = "a4") -> str:
        """Return a view's page; `kind` names its template, style sheet and, with _ for -, variable.

        Raises TemplateFault for whatever a template does wrong.
        """
        page = Page(
            kind=kind,
            lang=self._words.lang,
            direction=self._words.direction,
            style=self._style(kind, accent, paper),
        )
        try:
            template = self._environment.get_template(f"{kind}.html.j2")
            made = template.render(page=page, **{kind.replace("-", "_"): view}) + "\n"
        except Exception as error:
            raise explain(error, self._roots) from error
        return close_up(made) if self._words.settings.punctuation == "fullwidth" else made

    def _read_style(self, kind: str, accent: str, paper: str) -> Markup:
        return page_style(self._words, self._roots, kind, accent, paper)
