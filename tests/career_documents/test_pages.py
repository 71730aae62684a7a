"""Printed pages: how many, of what size, and valid for screen readers."""

import io

import page as validation
import pikepdf
import pytest

from jdgen.documents.catalogue import (
    Document,
    handoff_map,
    role_comparison,
    role_overlaps,
    role_sheet,
    rung_diff,
)
from jdgen.formats.pdf import make_pdf
from jdgen.library import Library
from jdgen.locales.fonts import font_files

from .conftest import ROOTS, Render

pytestmark = pytest.mark.slow
LOCALES = ("en", "uk", "zh-Hans", "en-XB")


def documents(library: Library) -> dict[str, tuple[Document, int, tuple[str, ...]]]:
    """Return documents by name, with the most pages and the languages that they are made in."""
    return {
        "one level up": (
            rung_diff(library, "success-manager/junior", "success-manager/mid"), 1, LOCALES,
        ),
        "into leadership": (
            rung_diff(library, "support-specialist/mid", "support-team-lead"), 2, LOCALES,
        ),
        "far apart": (
            rung_diff(library, "support-representative", "chief-customer-officer"), 2, LOCALES,
        ),
        "success and account": (
            role_comparison(library, "success-manager", "account-manager"), 2, LOCALES,
        ),
        "success and support": (
            role_comparison(library, "success-manager", "support-representative"), 2, LOCALES,
        ),
        "hand-offs": (handoff_map(library), 4, LOCALES),
        "one level": (role_sheet(library, "support-team-lead"), 2, LOCALES),
        "two levels": (role_sheet(library, "success-manager"), 5, LOCALES),
        "position": (role_sheet(library, "customer-generalist"), 5, LOCALES),
        "overlap": (role_overlaps(library), 4, LOCALES),
        "Ukrainian form": (
            role_sheet(library, "success-manager/mid", "posadova-instruktsiia"), 4, ("uk",),
        ),
        "Chinese form": (
            role_sheet(library, "success-manager/mid", "gangwei-shuomingshu"), 2, ("zh-Hans",),
        ),
    }  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "one level up", "into leadership", "far apart", "success and account",
        "success and support", "hand-offs", "one level", "two levels", "position", "overlap",
        "Ukrainian form", "Chinese form",
    ],
)  # fmt: skip
def test_pages(shipped: Library, page: Render, name: str) -> None:
    document, most, locales = documents(shipped)[name]
    for tag in locales:
        pdf = make_pdf(page(document, tag), font_files(ROOTS))
        report = validation.validate_pdf_bytes(pdf, profile=validation.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, (tag, str(report))
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert len(opened.pages) <= most, tag
            for sheet in opened.pages:
                sides = [round(float(side)) for side in sheet.MediaBox[2:]]
                assert sides == ([842, 595] if document.kind == "handoffs" else [595, 842])
