"""Folders in which a language's words are looked up, one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jdgen.source.findings import Finding

from .catalog import Catalog, Entry, read_catalog
from .folders import display_name, locale_folders
from .settings import LocaleSettings, merge, read_settings
from .tags import chain


@dataclass(frozen=True, slots=True)
class Layer:
    """One folder's words; `own` where readers of the page's language read them."""

    tag: str
    catalog: Catalog
    settings: LocaleSettings
    settings_findings: tuple[Finding, ...]
    own: bool

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the folder's files; reads them all."""
        return (*self.settings_findings, *self.catalog.findings)


def read_layers(tag: str, roots: Sequence[Path]) -> tuple[Layer, ...]:
    """Read the folders of a language, then those of its fallback.

    All of a root's folders come before the next root's: a project's `pt` before a package's
    `pt-PT`.
    """
    own = tuple(_read(folder, own=True) for folder in _folders(tag, roots))
    fallback = merge(layer.settings for layer in own).fallback
    if fallback is None:
        return own
    known = {layer.tag for layer in own}
    behind = (folder for folder in _folders(fallback, roots) if folder.name not in known)
    return (*own, *(_read(folder, own=False) for folder in behind))


def find(layers: Sequence[Layer], context: str, english: str) -> tuple[Layer, Entry] | None:
    """Return the first current entry, or else the first outdated one in the own language."""
    outdated = None
    for layer in layers:
        if outdated is not None and not layer.own:
            break
        entry = layer.catalog.look_up(context, english)
        if entry is not None and entry.state == "translated":
            return layer, entry
        if entry is not None and entry.state == "outdated" and outdated is None:
            outdated = (layer, entry)
    return outdated


def _folders(tag: str, roots: Sequence[Path]) -> Iterator[Path]:
    known = locale_folders(roots)
    for root in roots:
        for name in chain(tag):
            yield from (folder for folder in known.get(name, ()) if folder.parent.parent == root)


def _read(folder: Path, *, own: bool) -> Layer:
    name = display_name(folder)
    catalog = read_catalog(folder, folder.name, name)
    settings, findings = read_settings(folder, name)
    return Layer(folder.name, catalog, settings, findings, own)
