"""The shipped languages: files that every tool reads, complete where they say so, without slips."""

import shutil
import subprocess
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from jdgen.checks.languages import check_language
from jdgen.locales.folders import folder_findings, locale_folders
from jdgen.locales.plurals import read_header
from jdgen.locales.po_file import PoFile, read_po_file
from jdgen.locales.tags import SOURCE
from jdgen.resources import templates_root

ROOTS = (templates_root(),)
TAGS = [tag for tag in sorted(locale_folders(ROOTS)) if tag != SOURCE]
COMPLETE = ("uk", "zh-Hans")
EVERYWHERE = ("uk", "zh-Hans", "de", "ar")


def files(tag: str) -> dict[str, PoFile]:
    folder = templates_root() / "locales" / tag
    return {
        path.relative_to(folder).as_posix(): read_po_file(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.po"))
    }


def test_every_folder_is_a_language() -> None:
    assert folder_findings(ROOTS) == ()
    assert set(EVERYWHERE) <= set(TAGS)


@pytest.mark.parametrize("tag", TAGS)
def test_gettext_accepts_every_file(tag: str) -> None:
    if shutil.which("msgfmt") is None:
        pytest.skip("msgfmt is not installed: whether gettext accepts the files is not tried")
    for path in sorted((templates_root() / "locales" / tag).rglob("*.po")):
        command = ["msgfmt", "-c", "-o", "/dev/null", str(path)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, ""), path.name


@pytest.mark.parametrize("tag", TAGS)
def test_babel_reads_every_file(tag: str) -> None:
    for path in sorted((templates_root() / "locales" / tag).rglob("*.po")):
        with path.open("rb") as file:
            read = read_po(file, abort_invalid=True)
        wanted = [e for e in read_po_file(path.read_text("utf-8")).entries if not e.obsolete]
        assert len(read) == len(wanted), path.name


@pytest.mark.parametrize("tag", TAGS)
def test_plural_rules_agree_with_cldr(tag: str) -> None:
    rule = files(tag)["messages.po"].header_fields()["Plural-Forms"]
    assert read_header(rule).disagreement(tag) is None


@pytest.mark.slow
@pytest.mark.parametrize("tag", TAGS)
def test_translations_have_no_errors_and_no_warnings(tag: str) -> None:
    findings = check_language(tag, templates_root(), ROOTS)
    assert [str(finding) for finding in findings if finding.severity != "notice"] == []


@pytest.mark.parametrize("tag", EVERYWHERE)
def test_template_words_are_complete(tag: str) -> None:
    assert missing(files(tag)["messages.po"]) == []


@pytest.mark.parametrize("tag", COMPLETE)
def test_the_library_is_complete(tag: str) -> None:
    lacking = {name: missing(po) for name, po in files(tag).items()}
    assert {name: texts for name, texts in lacking.items() if texts} == {}


def missing(po: PoFile) -> list[str]:
    """Return the English texts that have no valid translation."""
    return [entry.english for entry in po.entries if not entry.obsolete and not entry.is_valid]


def test_no_python_file_names_a_language() -> None:
    program = Path(str(templates_root())).parent / "jdgen"
    names = [f'"{tag}"' for tag in TAGS] + [f"'{tag}'" for tag in TAGS]
    found = [
        f"{path.name}: {name}"
        for path in program.rglob("*.py")
        for name in names
        if name in path.read_text(encoding="utf-8")
    ]
    assert found == []
