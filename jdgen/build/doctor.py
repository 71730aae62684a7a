"""Examine the machine: what the program needs, what is there, and what mends the rest."""

import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import packages_distributions, requires, version
from pathlib import Path

from jdgen import __version__
from jdgen.formats.engine_libraries import DEBIAN_PACKAGES, install_command
from jdgen.formats.pdf import EngineMissingError, RenderingError, engine_versions, make_pdf
from jdgen.resources import checkout_root

OLDEST_PYTHON = (3, 11)
OLDEST_PANGO = (1, 44)
"""The engine counts on the line breaking that came with this version."""
ENGINE = "weasyprint"

Render = Callable[[str, Sequence[Path]], bytes]

_NOT_NAME = re.compile(r"[^\w.-]")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; `mend` is the command or the step that puts it right.

    What is not `needed` may be missing: a language that is still a draft, for example.
    """

    name: str
    well: bool
    found: str
    mend: str = ""
    needed: bool = True


def examine(roots: Sequence[Path], output: Path, render: Render = make_pdf) -> tuple[Check, ...]:
    """Look at the machine and render a small page in every language.

    `roots` are templates folders, the project's before the package's; `render` makes a PDF of a
    page with the fonts given. Nothing that is written stays.
    """
    basics = (_python(), *_packages())
    if not all(check.well for check in basics):
        return basics  # without its packages the program cannot look any further
    engine = tuple(_engine())
    languages = tuple(_languages(roots, render)) if engine[0].well else ()
    folders = (
        _folder("temporary folder", Path(tempfile.gettempdir())),
        _folder("output folder", output),
    )
    return (*basics, _yaml(), *engine, *languages, *folders)


def missing_engine_help() -> str:
    """Say what the PDF engine lacks and the command that installs it on this system."""
    return f"PDF needs Pango and harfbuzz-subset. To install them:\n\n    {_install_engine()}\n"


def _python() -> Check:
    found = ".".join(str(part) for part in sys.version_info[:3])
    wanted = ".".join(str(part) for part in OLDEST_PYTHON)
    well = sys.version_info >= OLDEST_PYTHON
    return Check("Python", well, found, "" if well else f"install Python {wanted} or newer")


def _packages() -> Iterator[Check]:
    modules: dict[str, str] = {}
    for module, names in packages_distributions().items():
        modules.update(dict.fromkeys((_normal(name) for name in names), module))
    for requirement in requires("jdgen") or ():
        if "extra ==" not in requirement:
            yield _package(_normal(_NOT_NAME.split(requirement)[0]), modules)


def _package(name: str, modules: dict[str, str]) -> Check:
    if name not in modules:
        return Check(name, False, "not installed", _reinstall())
    found = version(name)
    if name != ENGINE:  # which fails for another reason: see _engine
        try:
            import_module(modules[name])
        except (ImportError, OSError) as error:
            return Check(name, False, f"{found} cannot be imported: {error}", _reinstall())
    return Check(name, True, found)


def _yaml() -> Check:
    import yaml

    well = hasattr(yaml, "CSafeLoader")
    found = "there" if well else "missing: reading takes ten times as long"
    return Check("libyaml", well, found, "" if well else _reinstall())


def _engine() -> Iterator[Check]:
    try:
        versions = engine_versions()
    except EngineMissingError as error:
        yield Check("Pango", False, f"missing: {error}", _install_engine())
        return
    pango = versions["pango"]
    if tuple(int(part) for part in pango.split(".")[:2]) < OLDEST_PANGO:
        wanted = ".".join(str(part) for part in OLDEST_PANGO)
        yield Check("Pango", False, f"{pango}, too old", f"install Pango {wanted} or newer")
    else:
        yield Check("Pango", True, pango)
    if versions["harfbuzz-subset"] == "yes":
        yield Check("harfbuzz-subset", True, "there")
    else:
        found = "missing: Chinese takes thirty times as long"
        yield Check("harfbuzz-subset", False, found, _install_engine())


def _languages(roots: Sequence[Path], render: Render) -> Iterator[Check]:
    from jdgen.locales.folders import locale_folders
    from jdgen.locales.fonts import font_files

    fonts = font_files(roots)
    for tag in locale_folders(roots):
        yield _language(tag, roots, lambda page: render(page, fonts))


def _language(tag: str, roots: Sequence[Path], render: Callable[[str], bytes]) -> Check:
    from jdgen.locales.words import load_words
    from jdgen.resources import FONTS

    from .specimen import embedded_families, write_specimen

    words = load_words(tag, roots)
    family = words.fonts[0]
    try:
        families = embedded_families(render(write_specimen(words)))
        found = ", ".join(sorted(families))
    except RenderingError as error:
        families, found = frozenset(), error.problems[0]
    name, needed = f"fonts of {tag}", words.settings.status == "supported"
    if family in families:
        return Check(name, True, found, needed=needed)
    files = " and ".join(f"{family.replace(' ', '')}-{face}.ttf" for face in ("Regular", "Bold"))
    mend = f"put {files} into {roots[0].parent / FONTS}"
    return Check(name, False, f"no {family}: {found or 'no font at all'}", mend, needed)


def _folder(name: str, folder: Path) -> Check:
    """Check that files can be written into a folder, or into where it would be made."""
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        found = f"{there}: {error.strerror}"
        return Check(name, False, found, f"let {there} be written, or name another folder")
    return Check(name, True, str(folder))


def _install_engine() -> str:
    by_hand = f"install the libraries {', '.join(DEBIAN_PACKAGES)} with your package manager"
    return install_command() or by_hand


def _reinstall() -> str:
    """Return the command that installs the packages again, whatever pip believes is there."""
    checkout = checkout_root()
    install = f"{sys.executable} -m pip install --force-reinstall"
    if checkout is None:
        return f"{install} jdgen-{__version__}-py3-none-any.whl"
    return f"{install} --no-deps --require-hashes -r {checkout / 'requirements.lock'}"


def _normal(name: str) -> str:
    """Return a package's name as PyPI compares it."""
    return name.lower().replace("_", "-").replace(".", "-")
