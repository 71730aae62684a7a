"""What other programs say of our files: an HTML checker, a checker of accessibility, an office.

Development checks: each is skipped, and says why, where its program is not on the machine. The
checkers of pages are named by the environment: JDGEN_VNU_JAR (vnu.jar of the npm package vnu-jar)
and JDGEN_AXE_JS (axe.min.js of the npm package axe-core).
"""

import json
import os
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import pypdfium2
import pytest
from click.testing import CliRunner

from jdgen.cli.main import main
from jdgen.formats.engine_fonts import admit_fonts
from jdgen.locales.fonts import font_files
from jdgen.locales.tags import direction
from jdgen.resources import roles_root, templates_root
from tests.exports.days import LATER

pytestmark = pytest.mark.slow
LOCALES = ("en", "uk", "zh-Hans", "en-XB")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OFFICES = ("soffice", "libreoffice")
_PROBE = """<script>%s</script><script>axe.run({resultTypes: ["violations"]}).then(function (r) {
var told = r.violations.map(function (v) { return v.id + ": " + v.nodes[0].html; });
document.documentElement.innerHTML = "<pre>axe=" + encodeURIComponent(JSON.stringify(told));
});</script>"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Make the shipped library's site, postings and pages of changes."""
    folder = tmp_path_factory.mktemp("pages")
    library = ["--library", str(roles_root())]
    locales = [part for tag in LOCALES for part in ("-l", tag)]
    site = ["--on", LATER.isoformat(), "--base-url", "https://jobs.example"]
    old = folder / "old"
    shutil.copytree(roles_root(), old / "roles")
    changed = old / "roles" / "openings" / "support-representative-lviv.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("25000", "24000"))
    commands = (
        ["site", *library, *locales, *site, "-o", str(folder / "site")],
        ["posting", "account-manager", *library, "-f", "html"],
        ["posting", "support-specialist-us-remote", *library, "-f", "html", "--with", "compliance"],
        ["changes", changed.stem, *library, "--since", str(old), "-f", "html"],
    )
    for command in commands:
        more = [] if "-o" in command else ["-o", str(folder / "out")]
        result = CliRunner().invoke(main, [*command, *more], prog_name="jdgen")
        assert result.exit_code == 0, result.stderr
    shutil.rmtree(old)
    report = CliRunner().invoke(main, ["check", *library, "--on", site[1], "--report", "html"])
    (folder / "out" / "en" / "report").mkdir()
    (folder / "out" / "en" / "report" / "report.html").write_text(report.stdout, encoding="utf-8")
    yield folder


def program(names: tuple[str, ...]) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.skip(f"{' or '.join(names)} is not on this machine")
    return found


def named_file(variable: str) -> Path:
    path = Path(os.environ.get(variable, ""))
    if not path.is_file():
        pytest.skip(f"{variable} names no file")
    return path


def run_program(
    *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    given = {**os.environ, **(environment or {})}
    return subprocess.run(
        arguments, capture_output=True, text=True, timeout=240, check=False, env=given
    )


@pytest.fixture(scope="module")
def validate() -> Callable[[Path], str]:
    """Return a function that says what vnu finds in the pages of a folder."""
    java, jar = program(("java",)), named_file("JDGEN_VNU_JAR")
    options = ("-jar", str(jar), "--skip-non-html", "--errors-only", "--format", "gnu")
    return lambda folder: run_program(java, *options, str(folder)).stderr


def test_every_page_is_valid_html(pages: Path, validate: Callable[[Path], str]) -> None:
    assert validate(pages) == ""


def test_the_validator_finds_a_planted_fault(
    tmp_path: Path, validate: Callable[[Path], str]
) -> None:
    (tmp_path / "a.html").write_text("<!DOCTYPE html><title>a</title><ul><p>a</ul>")
    assert "not allowed as child" in validate(tmp_path)


@pytest.fixture(scope="module")
def violations() -> Callable[[Path, str], list[str]]:
    """Return a function that says what axe finds in a page; it writes beside the page."""
    browser, axe = program(BROWSERS), named_file("JDGEN_AXE_JS").read_text(encoding="utf-8")
    probe = _PROBE.replace("%s", axe.replace("</script", "<\\/script"))

    def find(folder: Path, page: str) -> list[str]:
        path = folder / "probe.html"
        path.write_text(page.replace("</body>", f"{probe}</body>"), encoding="utf-8")
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000")
        shown = run_program(browser, *options, "--dump-dom", path.as_uri())
        found = re.search(r"axe=([^<]*)", shown.stdout)
        assert found, shown.stderr
        told: list[str] = json.loads(unquote(found[1]))
        return told

    return find


def test_no_page_keeps_anybody_out(
    pages: Path, tmp_path: Path, violations: Callable[[Path, str], list[str]]
) -> None:
    wanted = [pages / "site" / "index.html", *sorted(pages.glob("out/*/*/*.html"))]
    for tag in LOCALES:
        wanted += [pages / "site" / tag / "index.html"]
        wanted += [pages / "site" / tag / "support-specialist-us-remote.html"]
    assert len(wanted) > 10
    for path in wanted:
        assert violations(tmp_path, path.read_text(encoding="utf-8")) == [], path


def test_axe_finds_a_planted_fault(
    tmp_path: Path, violations: Callable[[Path, str], list[str]]
) -> None:
    page = '<!DOCTYPE html><html lang="en"><title>a</title><body><a href="#"></a></body></html>'
    assert any(told.startswith("link-name") for told in violations(tmp_path, page))


@pytest.mark.parametrize("tag", ["en", "uk", "zh-Hans", "ar"])
def test_an_office_shows_the_words_of_every_word_file(tag: str, tmp_path: Path) -> None:
    office = program(OFFICES)
    command = ["posting", "success-manager-shanghai", "--library", str(roles_root()), "-l", tag]
    result = CliRunner().invoke(main, [*command, "-f", "docx", "-f", "txt", "-o", str(tmp_path)])
    assert result.exit_code == 0, result.stderr
    (made,) = tmp_path.rglob("*.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    options = (profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path))
    fonts = {"FONTCONFIG_FILE": str(admit_fonts(font_files((templates_root(),))))}
    done = run_program(office, *options, str(made), environment=fonts)
    path = tmp_path / f"{made.stem}.pdf"
    assert path.is_file(), done.stderr
    document = pypdfium2.PdfDocument(path)
    assert 1 <= len(document) <= 3
    pages = [page.get_textpage() for page in document]
    shown = signs_of("".join(page.get_text_bounded(bottom=_FOOT) for page in pages))
    for number, page in enumerate(pages, 1):
        assert signs_of(page.get_text_bounded(top=_FOOT)).endswith(f"{number}{len(pages)}")
    text = made.with_suffix(".txt").read_text(encoding="utf-8")
    # Ligatures turn pairs of Arabic letters round in a PDF's text, so there lines are not compared.
    assert Counter(shown) == Counter(signs_of(text))
    if direction(tag) == "ltr":
        for line in text.splitlines():
            assert signs_of(re.sub(r"^\d+\. ", "", line)) in shown, line


_FOOT = 56
"""Points from the lower edge of a page below which its foot stands."""


def signs_of(text: str) -> str:
    """Return letters and digits only: a line of text has commas where a page begins a line."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()
