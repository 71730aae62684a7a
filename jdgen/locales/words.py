"""The words of one language: from catalogs, with values in them, and what had to fall back."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from jdgen.source.findings import Finding

from .catalog import ALIAS_SEPARATOR, FORM_SEPARATOR, Entry
from .cldr import Cldr, Conjunction, own_name
from .layers import Layer, find, read_layers
from .message import Piece, change_text, names, pieces, placeholder
from .plurals import Number, category
from .pseudo import BRACKET_FONT, PSEUDO_LOCALES
from .said import Said, State
from .settings import LocaleSettings, Rule, merge
from .tags import SOURCE, canonicalise, direction, font_lang, same_language
from .terms import Terms, read_terms
from .widths import ends_wide

Count = Number | tuple[Number, Number]
"""What a message counts: a number, or a range whose upper end decides the plural form."""

_HTML_TAG = re.compile(r"<[^<>]*>")
_FIRST_SLOT = 0xE000
_SLOT = re.compile("([\ue000-\uf8ff])")
"""Private-use characters stand for the items of a list while it is put together."""


@dataclass(frozen=True, slots=True)
class FellBack:
    """A text that was printed otherwise than as a current translation."""

    key: str
    english: str
    state: Literal["outdated", "missing", "form-missing"]


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A text before values are put in: where it comes from and in which language it is."""

    text: str
    tag: str
    lang: str
    state: State
    entry: Entry | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Words(Cldr):
    """Say texts in one language; what cannot be said is said in English and remembered.

    `lang` is the value of HTML's lang attribute, `direction` "ltr" or "rtl".
    """

    lang: str
    direction: str
    name: str
    settings: LocaleSettings
    layers: tuple[Layer, ...]
    terms: Terms
    term_findings: tuple[Finding, ...] = ()
    preview: bool = False
    transform: Callable[[str], str] | None = None
    _fell_back: dict[FellBack, None] = field(default_factory=dict)
    _said_before: dict[tuple[str, str], Said] = field(default_factory=dict)

    @property
    def fonts(self) -> tuple[str, ...]:
        """Font families of the language, the first one first."""
        brackets = (BRACKET_FONT,) if self.transform else ()
        return (*self.settings.fonts, *brackets)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the language's files; reads them all."""
        return sum((layer.findings for layer in self.layers), self.term_findings)

    @property
    def fell_back(self) -> tuple[FellBack, ...]:
        """What was said so far from outdated translations or in another language, each once."""
        return tuple(self._fell_back)

    def say(self, key: str, english: str) -> Said:
        """Say a text of the library; `key` names the entry and its field: `csat/definition`."""
        before = self._said_before.get((key, english))
        if before is None:
            before = self._said_before[key, english] = self._said(
                self._speak(key, english), key, english
            )
        return before

    def say_all(self, key: str, english: Iterable[str]) -> tuple[Said, ...]:
        """Say each text of a list that shares one key."""
        return tuple(self.say(key, text) for text in english)

    def aliases(self, key: str, english: Sequence[str]) -> tuple[Said, ...]:
        """Say a set of titles, which may have more or fewer members than the English one."""
        if not english or self.transform is not None:
            return self.say_all(key, english)
        whole = ALIAS_SEPARATOR.join(english)
        said = self._said(self._speak(key, whole), key, whole)
        texts = (text.strip() for text in said.text.split(ALIAS_SEPARATOR.strip()))
        return tuple(replace(said, text=text) for text in texts if text)

    def term(self, kind: str, value: str) -> Said:
        """Say a closed word of the model, such as depth "owns"; its English is in terms.yaml.

        Raises KeyError where terms.yaml does not have it.
        """
        try:
            english = self.terms[kind][value]
        except KeyError:
            raise KeyError(f"terms.yaml has no {kind}: {value}") from None
        return self._said(self._speak(kind, english), kind, english)

    def separator(self, name: str) -> str:
        """Return the sign between items, facts or label and value, with the blank after it."""
        sign = str(self.term("separator", name))
        return sign if ends_wide(sign) else f"{sign} "

    def gettext(self, message: str, /, **values: object) -> Said:
        """Say a message of a template: `_("Reports to {manager}", manager=title)`."""
        return self._say_message("", message, values)

    def pgettext(self, context: str, message: str, /, **values: object) -> Said:
        """Say a message that means different things in different contexts."""
        return self._say_message(context, message, values)

    def ngettext(self, one: str, many: str, n: Count, /, **values: object) -> Said:
        """Say a message that counts; {n} is the number, written as the language does."""
        return self._say_message("", one, values, many, n)

    def npgettext(self, context: str, one: str, many: str, n: Count, /, **values: object) -> Said:
        """Say a message that counts, in a context."""
        return self._say_message(context, one, values, many, n)

    def join(self, items: Iterable[object], conjunction: Conjunction = "and") -> Said:
        """Say a list: A, B and C; what the items are marked with stays."""
        parts = [_part(item) for item in items]
        slots = [chr(_FIRST_SLOT + index) for index in range(len(parts))]
        listed = self.listed(slots, conjunction)
        filled = tuple(
            parts[ord(piece) - _FIRST_SLOT] if piece in slots else piece
            for piece in _SLOT.split(listed)
            if piece
        )
        return Said(_plain(filled), self.lang, page_lang=self.lang, parts=filled)

    def _speak(self, context: str, english: str, many: str | None = None, n: Count = 1) -> _Spoken:
        """Find the best text there is: in the language, in its fallback, or the English one.

        A message that does not count may share its entry with one that does: it is the singular.
        """
        counted = n[1] if isinstance(n, tuple) else n
        found = find(self.layers, context, english)
        if found is not None:
            layer, entry = found
            text = entry.text_for(layer.tag, counted)
            if layer.own:
                state: State = "outdated" if entry.state == "outdated" else "translated"
                return _Spoken(self._set(text), self.tag, self.lang, state, entry)
            return _Spoken(text, layer.tag, font_lang(layer.tag), "missing", entry)
        text = english if many is None or category(SOURCE, counted) == "one" else many
        if self.transform is not None:
            return _Spoken(self.transform(text), self.tag, self.lang, "translated")
        if same_language(self.tag, SOURCE):
            return _Spoken(self._set(text), self.tag, self.lang, "source")
        return _Spoken(text, SOURCE, SOURCE, "missing")

    def _set(self, text: str) -> str:
        """Apply the language's typography."""
        return _set_text(text, self.settings.typography)

    def _said(
        self,
        spoken: _Spoken,
        key: str,
        english: str,
        text: str | None = None,
        parts: tuple[str | Markup | Said, ...] = (),
    ) -> Said:
        if spoken.state in ("outdated", "missing"):
            self._fell_back[FellBack(key, english, spoken.state)] = None
        said = Said(
            spoken.text if text is None else text,
            lang=spoken.lang,
            state=spoken.state,
            key=key,
            english=english,
            page_lang=self.lang,
            parts=parts,
        )
        return self._with_place(said, spoken.entry) if self.preview else said

    def _with_place(self, said: Said, entry: Entry | None) -> Said:
        """Add what a preview shows: the file and the key, and for which English it was made."""
        entry = entry or next(
            filter(None, (one.catalog.look_up(said.key, said.english) for one in self.layers)), None
        )
        file = entry.file if entry else self.tag
        previous = entry.previous if entry and said.state == "outdated" else ""
        return replace(said, where=f"{file}:{said.key or said.english}", previous=previous)

    def _say_message(
        self,
        context: str,
        message: str,
        values: Mapping[str, object],
        many: str | None = None,
        n: Count = 1,
    ) -> Said:
        if many is None and not values and not names(message):
            return self.say(context, message)
        spoken = self._speak(context, message, many, n)
        if many is not None:
            values = {**values, "n": self._write_count(n, spoken)}
        lacking = names(many or message) - values.keys()
        if lacking:
            raise KeyError(f'no value for {{{min(lacking)}}} in "{message}"')
        filled = tuple(self._fill(piece, values) for piece in pieces(spoken.text))
        if all(isinstance(piece, str) for piece in pieces(spoken.text)):
            return self._said(spoken, context, message)
        return self._said(spoken, context, message, _plain(filled), filled)

    def _write_count(self, n: Count, spoken: _Spoken) -> str:
        writer = self if spoken.lang == self.lang else Cldr(spoken.tag)
        return writer.number_range(*n) if isinstance(n, tuple) else writer.number(n)

    def _fill(self, piece: Piece, values: Mapping[str, object]) -> str | Markup | Said:
        """Return a value for a placeholder; one that the template does not know stays as it is."""
        if isinstance(piece, str):
            return piece
        name, form = piece
        if name not in values:
            return placeholder(name, form)
        value = values[name]
        if value is None:
            raise TypeError(f"{{{name}}} has no value")
        part = _part(value)
        return self._in_form(part, form) if form and isinstance(part, Said) else part

    def _in_form(self, said: Said, form: str) -> Said:
        """Return a title in the form that a message asks for, or as it is where it has none."""
        if said.lang != self.lang or not said.key:
            return said
        key = f"{said.key}{FORM_SEPARATOR}{form}"
        found = find(self.layers, key, said.english)
        if found is not None and found[0].own:
            return self._said(self._speak(key, said.english), key, said.english)
        wanted = self.settings.forms.get(form)
        if wanted is None or not wanted.optional:
            self._fell_back[FellBack(key, said.english, "form-missing")] = None
        return said


def load_words(tag: str, roots: Sequence[Path], *, preview: bool = False) -> Words:
    """Return the words of a language; what is wrong in its files is in `findings`.

    `roots` are templates folders, the project's before the package's. Raises UnknownTagError for
    a text that is no tag; broken files only make words fall back.
    """
    tag = canonicalise(tag)
    layers = read_layers(tag, roots)
    terms, wrong_terms = read_terms(roots)
    settings = merge(layer.settings for layer in layers if layer.own)
    names = (layer.settings.name for layer in layers if layer.tag == tag)
    transform = PSEUDO_LOCALES.get(tag)
    return Words(
        tag=tag,
        numbering=settings.numbering or "",
        quotes=settings.quotes or (),
        day_pattern=settings.day or "",
        lang=font_lang(tag),
        direction=direction(tag),
        name=next(filter(None, names), None) or own_name(tag),
        settings=settings,
        layers=() if transform else layers,
        terms=terms,
        term_findings=wrong_terms,
        preview=preview,
        transform=transform,
    )


def _part(value: object) -> str | Markup | Said:
    return value if isinstance(value, Said | Markup) else str(value)


def _plain(parts: Iterable[str | Markup | Said]) -> str:
    return "".join(
        unescape(_HTML_TAG.sub("", part)) if isinstance(part, Markup) else str(part)
        for part in parts
    )


@lru_cache(maxsize=16384)
def _set_text(text: str, rules: tuple[Rule, ...]) -> str:
    for rule in rules:
        text = change_text(text, rule.apply)
    return text
