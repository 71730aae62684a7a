"""Pages to PDF/UA-1 with the one engine; the only module that imports it."""

import ctypes.util
import gc
import logging
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import cache, lru_cache
from io import StringIO
from pathlib import Path
from typing import Any

from .engine_fonts import admit_fonts
from .engine_libraries import find_homebrew
from .ligatures import put_in_visual_order

_MANNERS = ("flowing", "tight", "tight flowing")
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_AT = re.compile(r" at (\d+):(\d+)(?=,)")
_ACCEPTED = re.compile(r"^Ignored `(text-underline-offset|hyphenate-|overflow-wrap)")


class EngineMissingError(Exception):
    """The engine's system libraries (Pango) are not there."""


class RenderingError(Exception):
    """The engine could not make a faithful document; `problems` says why."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[type["RenderingError"], tuple[tuple[str, ...]]]:
        return (type(self), (self.problems,))


def make_pdf(page: str, fonts: Sequence[Path], most_pages: int = 0) -> bytes:
    """Return a page as a tagged PDF/UA-1 file, the same bytes every time.

    A document that needs more than `most_pages` is set again: with the styles of "flowing", by
    which its parts may break between pages, then of "tight", then of both; 0 means no limit.
    Raises RenderingError for a character that no font has or a file that may not be read, and
    EngineMissingError where the engine cannot start.
    """
    files = tuple(fonts)
    _start(files)
    body, styles = _split_off_styles(page)
    with _garbage_kept():
        try:
            sheets = [_parse_style(style, files) for style in styles]
            with _problems() as problems:
                pdf = _write(body, [sheet for sheet, _ in sheets], files, most_pages)
        except Exception as error:
            # A style sheet of a project can bring the engine down in ways nobody can list.
            raise RenderingError([f"the PDF engine stopped: {error!r}"]) from error
    told = [problem for _, found in sheets for problem in found] + problems
    if told:
        raise RenderingError(list(dict.fromkeys(told)))
    return pdf


def _write(page: str, sheets: Sequence[Any], fonts: tuple[Path, ...], most_pages: int) -> bytes:
    document = _lay_out(page, sheets, fonts)
    for manner in _MANNERS if most_pages else ():
        if len(document.pages) <= most_pages:
            break
        narrower = page.replace('<body class="', f'<body class="{manner} ', 1)
        document = _lay_out(narrower, sheets, fonts)
    pdf: bytes = document.write_pdf(pdf_variant="pdf/ua-1", finisher=_finish)
    return pdf


def _finish(_document: Any, pdf: Any) -> None:
    from .pdf_slim import slim

    put_in_visual_order(pdf)
    slim(pdf)


def _lay_out(page: str, sheets: Sequence[Any], fonts: tuple[Path, ...]) -> Any:
    engine, configuration = _start(fonts)
    document = engine.HTML(string=page, url_fetcher=_fetcher())
    return document.render(
        font_config=configuration,
        stylesheets=sheets,
        pdf_variant="pdf/ua-1",
        pdf_forms=_has_fields(page),
    )


def _split_off_styles(page: str) -> tuple[str, list[str]]:
    """Return a page without its style elements, and what they hold.

    Styles that are for other media or stand in the body stay in the page, and all others with them.
    """
    head, end, body = page.partition("</head>")
    styles = _STYLE.findall(head)
    if len(styles) != page.lower().count("<style"):
        return page, []
    return _STYLE.sub("", head) + end + body, styles


@lru_cache(maxsize=8)
def _parse_style(style: str, fonts: tuple[Path, ...]) -> tuple[Any, tuple[str, ...]]:
    """Return a style sheet that documents share, and what is wrong with it."""
    engine, configuration = _start(fonts)
    with _problems() as problems:
        sheet = engine.CSS(string=style, font_config=configuration, url_fetcher=_fetcher())
    return sheet, tuple(_AT.sub(lambda place: _name_file(style, place), one) for one in problems)


def _name_file(style: str, place: re.Match[str]) -> str:
    """Write a place in a page's styles as a file and the place in it."""
    from jdgen.render.styles import find_rule

    found = find_rule(style, int(place[1]))
    return f" at {found[0]}:{found[1]}:{place[2]}" if found else place[0]


def _has_fields(page: str) -> bool:
    """Tell whether a page has fields to fill in on the screen."""
    return "<input " in page or "<textarea " in page


def engine_versions() -> dict[str, str]:
    """Return the versions that decide a PDF's bytes; raises EngineMissingError."""
    engine = _import_engine()
    import fontTools
    import pydyf
    from weasyprint.text.ffi import pango

    number = int(pango.pango_version())
    return {
        "weasyprint": engine.__version__,
        "pydyf": pydyf.__version__,
        "fonttools": fontTools.version,
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "harfbuzz-subset": "yes" if has_subsetter() else "no",
    }


def has_subsetter() -> bool:
    """Tell whether harfbuzz-subset is there; without it Chinese takes thirty times as long."""
    _import_engine()
    from weasyprint.text.ffi import harfbuzz_subset

    return bool(harfbuzz_subset)


@cache
def _start(fonts: tuple[Path, ...]) -> tuple[Any, Any]:
    engine = _import_engine()
    admit_fonts(fonts)
    from weasyprint.text.fonts import FontConfiguration

    return engine, FontConfiguration()


@cache
def _import_engine() -> Any:
    """Import the engine without the fifty subprocesses by which it looks for its libraries.

    On Linux `find_library` asks gcc, ld and ldconfig; the engine finds the same files by their
    plain names afterwards.
    """
    find_homebrew()
    look_up = ctypes.util.find_library
    try:
        if sys.platform.startswith("linux"):
            ctypes.util.find_library = lambda name: None  # noqa: ARG005
        with redirect_stdout(StringIO()):  # where the engine prints a notice before it fails
            try:
                import weasyprint
            except OSError:
                ctypes.util.find_library = look_up
                import weasyprint
    except OSError as error:
        raise EngineMissingError(str(error).splitlines()[0]) from error
    finally:
        ctypes.util.find_library = look_up
    return weasyprint


def _fetcher() -> Any:
    """Return a fetcher that reads data inside the page and nothing else."""
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=("data",), allow_redirects=False)


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """Let the garbage collector wait for the end of a document: before it finds next to nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(1)
        if enabled:
            gc.enable()


@contextmanager
def _problems() -> Iterator[list[str]]:
    """Collect what the engine warns about; nothing that it warns about is harmless."""
    problems: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            if record.levelno >= logging.WARNING and not _ACCEPTED.match(message):
                problems.append(message)

    logger = logging.getLogger("weasyprint")
    handler = Collect()
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield problems
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
