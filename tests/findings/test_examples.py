"""Every finding is documented by an example that fails and one that passes."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from jdgen.checks import check_library
from jdgen.library import load_library
from jdgen.source.codes import CODES
from jdgen.source.findings import Finding, has_errors, sort_findings
from jdgen.source.report import as_text
from tests.examples import read_cases

from .examples import LibraryCase

TESTS = Path(__file__).parents[1]
HERE = Path(__file__).parent
CASES = [case for path in sorted(HERE.glob("*.md")) for case in read_cases(path, LibraryCase)]


def find(library: Path) -> tuple[Finding, ...]:
    loaded = load_library(library)
    complete = not has_errors(loaded.findings)
    if loaded.library is None:
        return loaded.findings
    checked = check_library(loaded.library, complete=complete)
    errors = check_library(loaded.library, complete=complete, only_errors=True)
    assert errors_of(errors) == errors_of(checked)
    return sort_findings([*loaded.findings, *checked])


def errors_of(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity == "error"]


def test_the_minimal_library_has_no_findings(tmp_path: Path) -> None:
    assert as_text(find(LibraryCase("", "", "").write(tmp_path))) == ""


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example(case: LibraryCase, tmp_path: Path) -> None:
    case.check(find(case.write(tmp_path)))


def test_every_code_has_an_example_and_every_example_a_code() -> None:
    """Examples stand in any folder of the tests that is called `findings`."""
    examples = sorted(path.stem for path in TESTS.glob("**/findings/*.md"))
    assert examples == sorted(CODES)


def test_every_example_fails_passes_and_says_why() -> None:
    for path in TESTS.glob("**/findings/*.md"):
        heading, _, why, *_ = path.read_text(encoding="utf-8").splitlines()
        titles = [case.title for case in read_cases(path, LibraryCase)]
        assert heading == f"# {path.stem}"
        assert why[:1].isupper(), path.name
        assert any(title.startswith("Fails") for title in titles), path.name
        assert any(title.startswith("Passes") for title in titles), path.name
