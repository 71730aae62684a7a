"""Every finding on postings is documented by an example that fails and one that passes."""

from pathlib import Path

import pytest

from jdgen.checks import RULES
from jdgen.source.codes import CODES
from jdgen.source.report import as_text
from tests.examples import read_cases
from tests.findings.examples import LibraryCase

from .examples import find

HERE = Path(__file__).parent / "findings"
CASES = [case for path in sorted(HERE.glob("*.md")) for case in read_cases(path, LibraryCase)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example(case: LibraryCase, tmp_path: Path) -> None:
    of_code = [finding for finding in find(case, tmp_path) if finding.code == case.code]
    assert as_text(of_code) == case.report


def test_examples_are_of_codes_that_no_rule_over_the_library_finds() -> None:
    codes = {case.code for case in CASES}
    assert len(codes) >= 60
    assert codes <= CODES.keys() - RULES.keys()
