"""How far a language is: what is translated, outdated, suggested and missing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .catalog import FORM_SEPARATOR, MESSAGES
from .extract import Extraction
from .extract_glossary import GLOSSARY_FILE
from .folders import LOCALES
from .forms import asked_forms, with_forms
from .layers import Layer, read_layers
from .po_file import PoSyntaxError, read_po_file
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


def locale_status(
    tag: str, root: Path, roots: Sequence[Path], extraction: Extraction
) -> LocaleStatus:
    """Return how far a language is with the texts of a project, whatever its files hold."""
    layers = tuple(layer for layer in read_layers(tag, roots) if layer.own)
    settings = merge(layer.settings for layer in layers)
    asked = asked_forms(extraction.texts, layers, extraction.placeholders)
    states: dict[bool, list[TextState]] = {True: [], False: []}
    forms = 0
    texts = [text for text in extraction.texts if text.file != GLOSSARY_FILE]
    for text in with_forms(texts, asked, settings.forms):
        form = text.context.partition(FORM_SEPARATOR)[2] if not text.sort else ""
        state = _state(text, layers)
        if not form:
            states[text.file == MESSAGES].append(state)
        elif not settings.forms[form].optional:
            forms += state != "translated"
    day, person = _last_change(root / LOCALES / tag)
    return LocaleStatus(
        tag=tag,
        supported=settings.status == "supported",
        templates=_tally(states[True]),
        library=_tally(states[False]),
        forms=forms,
        last_change=day,
        last_translator=person,
    )


def _tally(states: Iterable[TextState]) -> Tally:
    counts = Counter(states)
    return Tally(*(counts[state] for state in STATES))


def _state(text: SourceText, layers: Iterable[Layer]) -> TextState:
    """Return the best state that any folder of the language has a text in."""
    entries = (layer.catalog.look_up(*text.key) for layer in layers)
    present = {entry.state for entry in entries if entry is not None}
    return next((state for state in STATES if state in present), "missing")


def _last_change(folder: Path) -> tuple[str, str]:
    """Return the day of the latest change that a translator's tool noted, and whose it was."""
    changes = [("", "")]
    for path in folder.rglob("*.po"):
        try:
            fields = read_po_file(path.read_text(encoding="utf-8")).header_fields()
        except (PoSyntaxError, UnicodeDecodeError):
            continue
        day = fields.get("PO-Revision-Date", "")[:10]
        person = fields.get("Last-Translator", "").partition("<")[0].strip()
        changes.append((day if day[:1].isdigit() else "", person))
    return max(changes)
