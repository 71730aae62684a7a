"""Build documents: plan, render, compare with what is there, write."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from jdgen.documents.catalogue import Document
from jdgen.library import Library
from jdgen.locales.fonts import font_files, font_findings
from jdgen.locales.words import FellBack, Words, load_words
from jdgen.render.faults import TemplateFault
from jdgen.render.page import Renderer
from jdgen.source.findings import Finding, has_errors

from .convert import Made, convert
from .keys import PdfKeys, hash_source
from .ledger import Ledger
from .lock import hold
from .pool import PdfJob, render_all

FORMATS = ("html", "pdf", "docx", "md", "txt", "json")
DEFAULT_FORMATS = ("html", "pdf", "md")
_LENGTHS = {"ladder": 0, "posting": 2}
"""Kinds by length, the longest first; all others are 1."""
MOST_PAGES = {"posting": 2}
"""Kinds that must not need more pages; they are set tighter where they would."""

Progress = Callable[[int, int, str], None]
Tell = Callable[[str], None]
IsThere = Callable[[Document, str, str], bool]


def _in_silence(*_: object) -> None:
    """Tell nobody anything."""


def _nothing_is_there(*_: object) -> bool:
    return False


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
    executor: str = ""
    """Empty for this machine, or `dask://host:port`."""
    force: bool = False
    whole: bool = False
    """Whether these are all the documents, so that files of others are removed."""
    narrowed: bool = False
    """Whether languages or formats were chosen, so that files in others stay."""
    inputs: str = ""
    facts: str = ""
    """Hashes of what the build reads, by which the next one knows that nothing changed."""
    rest: str = ""
    """Hash of what documents depend on besides the library; where empty, every page is made."""
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
    """Languages of which nothing was made, and why."""
    faulty: list[str] = field(default_factory=list)
    """Those of them whose templates are at fault."""
    fell_back: dict[str, tuple[FellBack, ...]] = field(default_factory=dict)


def build(order: Order, progress: Progress = _in_silence, tell: Tell = _in_silence) -> Report:
    """Build an order's documents into the output folder.

    Files whose content is the same already are left alone. Raises OSError where the folder cannot
    be written and ClusterError where the cluster cannot be used; what was written is whole.
    """
    report = Report()
    sound = list(_sound_words(order, report))
    if order.release and _falls_back(order, sound, report):
        return report
    with hold(order.output, tell):
        ledger = Ledger(order.output, whole=order.whole, force=order.force)
        if order.narrowed:
            ledger.keep_others(order.locales, order.formats)
        with ledger.closing():
            due = _write_pages(order, sound, ledger, report)
            _render_pdfs(order, due, ledger, report, progress)
            _note_fallbacks(sound, ledger, report)
        for locale in report.unbuilt:
            ledger.keep_folder(locale)
        if report.failed or report.unbuilt:
            ledger.close()
        else:
            ledger.close(order.inputs, order.facts)
    report.written, report.kept, report.removed = ledger.written, ledger.kept, ledger.removed
    return report


def make_documents(
    order: Order, words: Words, is_there: IsThere = _nothing_is_there
) -> Iterator[Made]:
    """Yield the documents of an order in one locale; raises TemplateFault.

    Those are left out of which `is_there` tells, by document, locale and source, that their files
    are there already.
    """
    renderer = Renderer(words, order.templates)
    accent = order.library.company.accent
    for document in order.documents:
        view = document.view(order.library, words)
        source = ""
        if order.rest:
            stem = document.stem(words.tag)
            source = hash_source(order.rest, stem, order.paper, accent, view)
            if is_there(document, words.tag, source):
                continue
        page = renderer.render(document.kind, view, accent, order.paper)
        yield Made(document, words, page, view, accent, source)


def _sound_words(order: Order, report: Report) -> Iterator[Words]:
    """Yield the words of each locale whose files are in order; note what is wrong with others."""
    if "pdf" in order.formats:
        report.findings.extend(font_findings(order.templates, order.locales))
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


def _made_safely(
    order: Order, words: Words, report: Report, is_there: IsThere = _nothing_is_there
) -> Iterator[Made]:
    """Yield a locale's documents; a fault in its templates ends this locale only."""
    try:
        yield from make_documents(order, words, is_there)
    except TemplateFault as fault:
        report.unbuilt[words.tag] = str(fault)
        report.faulty.append(words.tag)


@dataclass(frozen=True, slots=True)
class _Due:
    """A PDF to make, its key, and the source of its page."""

    job: PdfJob
    key: str
    source: str


def _write_pages(
    order: Order, sound: Sequence[Words], ledger: Ledger, report: Report
) -> Iterator[_Due]:
    """Write every format but PDF, and yield the PDFs that must be made.

    Kinds with the longest documents come first: they are rendered while the others are made.
    """
    fonts = font_files(order.templates)
    keys = PdfKeys(fonts)

    def is_there(document: Document, tag: str, source: str) -> bool:
        return ledger.has_all(list(_files_of(document, tag, order.formats).values()), source)

    for made in _made_in_order(order, sound, report, is_there):
        for format_name, name in _files_of(made.document, made.words.tag, order.formats).items():
            if format_name != "pdf":
                ledger.put(name, convert(made, format_name), source=made.source)
                continue
            job = PdfJob(name, made.page, fonts, MOST_PAGES.get(made.document.kind, 0))
            key = keys.key(job)
            if not ledger.has(name, key, made.source):
                yield _Due(job, key, made.source)


def _note_fallbacks(sound: Sequence[Words], ledger: Ledger, report: Report) -> None:
    """Report texts that are not translated; only a page that is made can tell them again."""
    for words in sound:
        report.fell_back[words.tag] = words.fell_back
        if words.fell_back:
            ledger.forget_sources(words.tag)


def _made_in_order(
    order: Order, sound: Sequence[Words], report: Report, is_there: IsThere
) -> Iterator[Made]:
    ranks = sorted({_LENGTHS.get(document.kind, 1) for document in order.documents})
    for rank in ranks:
        alike = tuple(one for one in order.documents if _LENGTHS.get(one.kind, 1) == rank)
        for words in sound:
            if words.tag not in report.unbuilt:
                yield from _made_safely(replace(order, documents=alike), words, report, is_there)


def _files_of(document: Document, tag: str, formats: Sequence[str]) -> dict[str, str]:
    """Return a document's files, by those of the formats that make sense for it."""
    fitting = document.formats or formats
    return {name: f"{document.stem(tag)}.{name}" for name in formats if name in fitting}


def _render_pdfs(
    order: Order,
    due: Iterable[_Due],
    ledger: Ledger,
    report: Report,
    progress: Progress,
) -> None:
    taken: dict[str, tuple[str, str]] = {}
    files = sum(len(_files_of(document, "", order.formats)) for document in order.documents)
    total = files * len(order.locales)

    def take_jobs() -> Iterator[PdfJob]:
        for one in due:
            taken[one.job.name] = (one.key, one.source)
            yield one.job

    for rendered in render_all(take_jobs(), order.jobs, order.executor):
        key, source = taken.pop(rendered.name)
        if rendered.problems:
            report.failed[rendered.name] = rendered.problems
            ledger.drop(rendered.name)
        else:
            ledger.put(rendered.name, rendered.content, key, source)
        done = len(ledger.written) + len(ledger.kept) + len(report.failed)
        progress(done, total, rendered.name)
