"""Build documents: plan, render, compare with what is there, write."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from jdgen.documents.catalogue import Document
from jdgen.documents.data import as_data
from jdgen.formats.blocks import read_blocks
from jdgen.formats.markdown import write_markdown
from jdgen.formats.text import write_text
from jdgen.library import Library
from jdgen.locales.fonts import font_files
from jdgen.locales.words import FellBack, Words, load_words
from jdgen.render.page import Renderer

from .files import remove_files, write_whole
from .manifest import Entry, Manifest, describe, is_current, read_manifest, write_manifest
from .pool import PdfJob, Rendered, render_all

FORMATS = ("html", "pdf", "md", "txt", "json")
DEFAULT_FORMATS = ("html", "pdf", "md")

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What to build."""

    library: Library
    templates: tuple[Path, ...]
    output: Path
    documents: tuple[Document, ...]
    locales: tuple[str, ...]
    formats: tuple[str, ...] = DEFAULT_FORMATS
    paper: str = "a4"
    jobs: int | None = None
    force: bool = False
    whole: bool = False
    """Whether these are all the documents, so that files of others are removed."""
    inputs: str = ""


@dataclass(slots=True)
class Report:
    """What a build did."""

    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fell_back: dict[str, tuple[FellBack, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """A document in one locale: its page, from which every format is made."""

    document: Document
    locale: str
    page: str
    view: Any

    @property
    def stem(self) -> str:
        """The output path without its ending."""
        return f"{self.locale}/{self.document.kind}/{self.document.id}"

    @cached_property
    def blocks(self) -> Any:
        """The page as blocks."""
        return read_blocks(self.page)


def make_documents(order: Order, words: Words) -> Iterator[Made]:
    """Yield the documents of an order in one locale."""
    renderer = Renderer(words, order.templates)
    accent = order.library.company.accent
    for document in order.documents:
        view = document.view(order.library, words)
        page = renderer.render(document.kind, view, accent, order.paper)
        yield Made(document, words.tag, page, view)


def convert(made: Made, format_name: str) -> bytes:
    """Return a document in a format other than PDF."""
    match format_name:
        case "html":
            text = made.page
        case "md":
            text = write_markdown(made.blocks)
        case "txt":
            text = write_text(made.blocks)
        case _:
            text = json.dumps(as_data(made.view), ensure_ascii=False, indent=2) + "\n"
    return text.encode()


def build(order: Order, progress: Progress = lambda done, total, name: None) -> Report:
    """Build an order's documents into the output folder.

    Files whose content is the same already are left alone. Raises OSError where the folder cannot
    be written; whatever was written by then is whole.
    """
    old = read_manifest(order.output)
    report = Report()
    files: dict[str, Entry] = {} if order.whole else dict(old.files)
    jobs: list[tuple[PdfJob, str]] = []
    all_words = [load_words(tag, order.templates) for tag in order.locales]
    fonts = font_files(order.templates)
    for words in all_words:
        for made in make_documents(order, words):
            for format_name in order.formats:
                name = f"{made.stem}.{format_name}"
                if format_name == "pdf":
                    job = PdfJob(name, made.page, fonts)
                    jobs.append((job, _pdf_key(job)))
                else:
                    content = convert(made, format_name)
                    _store(order, report, files, old, name, sha256(content).hexdigest(), content)
        report.fell_back[words.tag] = tuple(words.fell_back)
    _render_pdfs(order, report, files, old, jobs, progress)
    report.removed = sorted(set(old.files) - set(files)) if order.whole else []
    remove_files(order.output, report.removed)
    inputs = order.inputs if order.whole and not report.failed else ""
    write_manifest(order.output, Manifest(inputs, files))
    return report


def _store(
    order: Order,
    report: Report,
    files: dict[str, Entry],
    old: Manifest,
    name: str,
    key: str,
    content: bytes,
) -> None:
    if not order.force and is_current(order.output, name, old.files.get(name), key):
        report.kept.append(name)
    else:
        write_whole(order.output / name, content)
        report.written.append(name)
    files[name] = describe(key, content)


def _render_pdfs(
    order: Order,
    report: Report,
    files: dict[str, Entry],
    old: Manifest,
    jobs: Sequence[tuple[PdfJob, str]],
    progress: Progress,
) -> None:
    keys = {job.name: key for job, key in jobs}
    due = []
    for job, key in jobs:
        entry = old.files.get(job.name)
        if entry and not order.force and is_current(order.output, job.name, entry, key):
            report.kept.append(job.name)
            files[job.name] = entry
        else:
            due.append(job)
    for count, rendered in enumerate(_tried(due, order.jobs), 1):
        progress(count, len(due), rendered.name)
        if rendered.problems:
            report.failed[rendered.name] = rendered.problems
            files.pop(rendered.name, None)
            continue
        write_whole(order.output / rendered.name, rendered.content)
        report.written.append(rendered.name)
        files[rendered.name] = describe(keys[rendered.name], rendered.content)


def _tried(due: Sequence[PdfJob], workers: int | None) -> Iterable[Rendered]:
    return render_all(due, workers) if due else ()


def _pdf_key(job: PdfJob) -> str:
    """Return the hash of all that decides a PDF's bytes: page, fonts, engine."""
    digest = sha256(job.page.encode())
    for font in job.fonts:
        digest.update(f"{font.name} {font.stat().st_size}".encode())
    for name, version in _engine_versions().items():
        digest.update(f"{name} {version}".encode())
    return digest.hexdigest()


def _engine_versions() -> dict[str, str]:
    from importlib.metadata import version

    return {name: version(name) for name in ("weasyprint", "pydyf", "fonttools")}
