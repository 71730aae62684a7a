"""Every finding in translations is documented by an example that fails and one that passes."""

from pathlib import Path

import pytest

from jdgen.checks.languages import check_language, fix_language
from jdgen.checks.words_templates import check_templates
from jdgen.locales.extract import Extraction
from jdgen.locales.extract_templates import extract_templates
from jdgen.locales.folders import folder_findings, locale_folders
from jdgen.locales.po_file import read_po_file
from jdgen.locales.po_output import write_po_file
from jdgen.locales.update import write_changes
from jdgen.source.findings import Finding, sort_findings
from jdgen.source.report import as_text
from tests.examples import read_cases

from .examples import LanguageCase

HERE = Path(__file__).parent / "findings"
CASES = [case for path in sorted(HERE.glob("*.md")) for case in read_cases(path, LanguageCase)]


def find(root: Path, texts: Extraction | None = None) -> tuple[Finding, ...]:
    findings = [*folder_findings([root]), *check_templates([root])]
    for tag in locale_folders([root]):
        findings += check_language(tag, root, [root], texts)
    return sort_findings(findings)


def texts_for(case: LanguageCase, root: Path) -> Extraction | None:
    """Return the texts of the templates for the one code that needs them."""
    if case.code != "unknown-text":
        return None
    return Extraction(tuple(extract_templates(root, root, root.name)[0]), {}, ())


def test_the_files_around_the_examples_have_no_findings(tmp_path: Path) -> None:
    assert as_text(find(LanguageCase("", "", "").write(tmp_path))) == ""


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example(case: LanguageCase, tmp_path: Path) -> None:
    root = case.write(tmp_path)
    case.check(find(root, texts_for(case, root)))


@pytest.mark.parametrize("case", [case for case in CASES if case.mended], ids=str)
def test_mended_example(case: LanguageCase, tmp_path: Path) -> None:
    """What is mended has no finding of the code left, and mending again changes nothing."""
    root = case.write(tmp_path)
    for tag in locale_folders([root]):
        write_changes(fix_language(tag, root, [root]))
        assert list(fix_language(tag, root, [root])) == []
    (name,) = (name for name in case.files if name.endswith(".po"))
    read = read_po_file((tmp_path / name).read_text(encoding="utf-8"))
    assert write_po_file("", read.entries).strip() == case.mended
    assert case.code not in {finding.code for finding in find(root)}
