"""How far a language is: what is translated, outdated, suggested and missing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .catalog import FORM_SEPARATOR, MESSAGES, Entry
from .extract import Extraction
from .layers import Layer, read_layers
from .po_file import PoEntry, PoSyntaxError, read_po_file
from .settings import merge
from .source_text import SourceText

TextState = Literal["translated", "outdated", "suggested", "missing"]
STATES: tuple[TextState, ...] = ("translated", "outdated", "suggested", "missing")


@dataclass(frozen=True, slots=True)
class Tally:
    """Texts by state."""

    translated: int = 0
    outdated: int = 0
    suggested: int = 0
    missing: int = 0

    @property
    def total(self) -> int:
        """All texts."""
        return self.translated + self.outdated + self.suggested + self.missing

    @property
    def percent(self) -> int:
        """The share that is translated, 100 only where nothing lacks."""
        return 100 * self.translated // self.total if self.total else 100


@dataclass(frozen=True, slots=True)
class LocaleStatus:
    """How far one language is; `forms` counts forms of titles that are asked for and missing."""

    tag: str
    supported: bool
    templates: Tally
    library: Tally
    forms: int
    last_change: str
    last_translator: str

    @property
    def is_complete(self) -> bool:
        """Whether every text is translated and every form is there."""
        lacking = self.templates.total + self.library.total
        lacking -= self.templates.translated + self.library.translated
        return not lacking and not self.forms
