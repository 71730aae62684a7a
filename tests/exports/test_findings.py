"""Every finding of an export is documented by an example that fails and one that passes."""

from datetime import date
from pathlib import Path

import pytest

from jdgen.build.exports import export_postings
from jdgen.build.run import Order
from jdgen.documents.catalogue import opening_posting
from jdgen.library import load_library
from jdgen.resources import templates_root
from jdgen.source.findings import Finding
from jdgen.source.report import as_text
from tests.exports.days import DAY
from tests.findings.examples import Case, read_cases

CASES = [
    case
    for path in sorted((Path(__file__).parent / "findings").glob("*.md"))
    for case in read_cases(path)
]


def find(roles: Path) -> tuple[Finding, ...]:
    """Return what keeps the only opening of a library off Indeed."""
    library = load_library(roles).library
    assert library is not None
    own = roles.parent / "templates"
    templates = (own, templates_root()) if own.is_dir() else (templates_root(),)
    documents = (opening_posting(library, "agent-lviv"),)
    order = Order(library, templates, roles.parent / "output", documents, ("en",))
    export = export_postings(order, ("indeed",), ("json",), date.fromisoformat(DAY))
    assert bool(export.files) == (not export.findings)
    return tuple(export.findings)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.title}")
def test_example(case: Case, tmp_path: Path) -> None:
    findings = find(case.write(tmp_path))
    if case.fails:
        assert as_text([one for one in findings if one.code == case.code]) == case.report
    else:
        assert as_text(findings) == ""
