"""Build documents: plan, render, compare with what is there, write."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from jdgen.documents.catalogue import Document
from jdgen.library import Library
from jdgen.locales.fonts import font_files, font_findings
from jdgen.locales.words import FellBack, Words, load_words
from jdgen.render.faults import TemplateFault
from jdgen.render.page import Renderer
from jdgen.source.findings import Finding, has_errors

from .convert import Made, convert
from .files import remove_files, write_whole
from .manifest import Entry, Manifest, describe, is_current, read_manifest, write_manifest
from .pool import PdfJob, Rendered, render_all

FORMATS = ("html", "pdf", "docx", "md", "txt", "json")
DEFAULT_FORMATS = ("html", "pdf", "md")
MOST_PAGES = {"posting": 2}
"""Kinds that must not need more pages; they are set tighter where they would."""

Progress = Callable[[int, int, str], None]


def _in_silence(done: int, total: int, name: str) -> None:
    """Tell nobody how far the build is."""


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
    release: bool = False
    """Whether to write nothing where a text is outdated or not translated."""


@dataclass(slots=True)
class Report:
    """What a build did."""

    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    unbuilt: dict[str, str] = field(default_factory=dict)
    fell_back: dict[str, tuple[FellBack, ...]] = field(default_factory=dict)


def make_documents(order: Order, words: Words) -> Iterator[Made]:
    """Yield the documents of an order in one locale."""
    renderer = Renderer(words, order.templates)
    accent = order.library.company.accent
    for document in order.documents:
        view = document.view(order.library, words)
        page = renderer.render(document.kind, view, accent, order.paper)
        yield Made(document, words, page, view, accent)


def build(order: Order, progress: Progress = _in_silence) -> Report:
    """Build an order's documents into the output folder.

    Files whose content is the same already are left alone. Raises OSError where the folder cannot
    be written; whatever was written by then is whole.
    """
    report = Report()
    sound = list(_sound_words(order, report))
    if order.release and _falls_back(order, sound, report):
        return report
    old = read_manifest(order.output)
    files: dict[str, Entry] = {} if order.whole else dict(old.files)
    jobs: list[tuple[PdfJob, str]] = []
    fonts = font_files(order.templates)
    for words in sound:
        for made in _made_safely(order, words, report):
            for format_name in order.formats:
                name = f"{made.stem}.{format_name}"
                if format_name == "pdf":
                    job = PdfJob(name, made.page, fonts, MOST_PAGES.get(made.document.kind, 0))
                    jobs.append((job, _pdf_key(job)))
                else:
                    content = convert(made, format_name)
                    _store(order, report, files, old, name, sha256(content).hexdigest(), content)
        report.fell_back[words.tag] = words.fell_back
    for locale in report.unbuilt:
        files.update({k: v for k, v in old.files.items() if k.startswith(f"{locale}/")})
    _render_pdfs(order, report, files, old, jobs, progress)
    report.removed = sorted(set(old.files) - set(files)) if order.whole else []
    remove_files(order.output, report.removed)
    whole = order.whole and not report.failed and not report.unbuilt
    write_manifest(order.output, Manifest(order.inputs if whole else "", files))
    return report


def _sound_words(order: Order, report: Report) -> Iterator[Words]:
    """Yield the words of each locale whose files are in order; note what is wrong with others."""
    report.findings.extend(font_findings(order.templates))
    for tag in order.locales:
        words = load_words(tag, order.templates)
        report.findings.extend(words.findings)
        if has_errors(words.findings):
            report.unbuilt[tag] = "its files have errors"
        else:
            yield words


def _falls_back(order: Order, sound: Sequence[Words], report: Report) -> bool:
    """Render everything once without writing, and note each text that is not fit for release."""
    for words in sound:
        for _ in _made_safely(order, words, report):
            pass
        report.fell_back[words.tag] = words.fell_back
        if words.fell_back:
            report.unbuilt[words.tag] = "texts are outdated or not translated"
    return bool(report.unbuilt)


def _made_safely(order: Order, words: Words, report: Report) -> Iterator[Made]:
    """Yield a locale's documents; a fault in its templates ends this locale only."""
    try:
        yield from make_documents(order, words)
    except TemplateFault as fault:
        report.unbuilt[words.tag] = str(fault)


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
