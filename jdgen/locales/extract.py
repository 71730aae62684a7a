"""Everything that translators of a project receive."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jdgen.library import Library
from jdgen.source.findings import Finding

from .extract_glossary import extract_glossary
from .extract_library import extract_library
from .extract_templates import extract_templates
from .extract_terms import extract_terms
from .placeholders import Placeholder, read_placeholders
from .source_text import SourceText


@dataclass(frozen=True, slots=True)
class Extraction:
    """The English texts, each key once; what stands for placeholders; what cannot be read."""

    texts: tuple[SourceText, ...]
    placeholders: Mapping[str, Placeholder]
    findings: tuple[Finding, ...]


def extract(library: Library, roots: Sequence[Path]) -> Extraction:
    """Collect the texts of a library and of the templates folders, the project's own first."""
    placeholders, wrong = read_placeholders(roots)
    texts: list[SourceText] = []
    findings = list(wrong)
    for root in roots:
        found, wrong_templates = extract_templates(root, root, root.name)
        texts += found
        findings += wrong_templates
    for root in roots:
        texts += extract_terms(root, root.name)
    for root in roots:
        texts += extract_glossary(root, root.name)
    texts += extract_library(library)
    return Extraction(join_texts(texts), placeholders, tuple(findings))


def extract_overrides(folder: Path, root: Path) -> tuple[list[SourceText], list[Finding]]:
    """Return the texts of the templates that a locale folder holds."""
    return extract_templates(root, folder, root.name)


def join_texts(texts: Iterable[SourceText]) -> tuple[SourceText, ...]:
    """Return each key once, with every place where it stands."""
    joined: dict[tuple[str, str], SourceText] = {}
    for text in texts:
        first = joined.get(text.key)
        if first is None:
            joined[text.key] = text
            continue
        joined[text.key] = replace(
            first,
            plural=first.plural or text.plural,
            comments=_union(first.comments, text.comments),
            places=_union(first.places, text.places),
            flags=_union(first.flags, text.flags),
        )
    return tuple(joined.values())


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
