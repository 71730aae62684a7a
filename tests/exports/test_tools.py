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
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import pypdfium2
import pytest
from click.testing import CliRunner

from jdgen.build.convert import Made, convert
from jdgen.cli.main import main
from jdgen.formats.text import write_text
from jdgen.resources import roles_root
from tests.exports.days import LATER
from tests.exports.extractor import words_of

pytestmark = pytest.mark.slow
Shipped = Mapping[tuple[str, str], tuple[Made, str]]
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
        ["posting", "account-manager", *library, "-f", "html", "-o", str(folder / "out")],
        ["changes", changed.stem, *library, "--since", str(old), "-f", "html"],
    )
    for command in commands:
        more = [] if "-o" in command else ["-o", str(folder / "out")]
        result = CliRunner().invoke(main, [*command, *more], prog_name="jdgen")
        assert result.exit_code == 0, result.stderr
    shutil.rmtree(old)
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


def run_program(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(arguments, capture_output=True, text=True, timeout=240, check=False)


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


def test_an_office_shows_the_words_of_every_word_file(shipped: Shipped, tmp_path: Path) -> None:
    office = program(OFFICES)
    names = ("success-manager-shanghai", "support-representative-lviv")
    chosen = {f"{tag}-{name}": shipped[tag, name][0] for tag, name in shipped if name in names}
    for stem, made in chosen.items():
        (tmp_path / f"{stem}.docx").write_bytes(convert(made, "docx"))
    files = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    options = (profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path))
    done = run_program(office, *options, *files)
    for stem, made in chosen.items():
        path = tmp_path / f"{stem}.pdf"
        assert path.is_file(), done.stderr
        document = pypdfium2.PdfDocument(path)
        assert 1 <= len(document) <= 4
        shown = words_of("".join(page.get_textpage().get_text_range() for page in document))
        for line in write_text(made.blocks).splitlines():
            words = words_of(re.sub(r"^(• |\d+\. )", "", line))
            assert words.casefold() in shown.casefold(), (stem, line)
