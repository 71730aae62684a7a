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
from tests.examples import read_cases
from tests.exports.days import DAY
from tests.findings.examples import LibraryCase

CASES = [
    case
    for path in sorted((Path(__file__).parent / "findings").glob("*.md"))
    for case in read_cases(path, LibraryCase)
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


@pytest.mark.parametrize("case", CASES, ids=str)
def test_example(case: LibraryCase, tmp_path: Path) -> None:
    case.check(find(case.write(tmp_path)))
