"""The contract with templates: what a view documents is what it has and what templates use."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from jdgen.documents.kinds import KINDS
from jdgen.documents.view import documented_fields
from jdgen.resources import templates_root

VIEWS = sorted(KINDS.items())


@pytest.mark.parametrize(("kind", "view"), VIEWS)
def test_every_field_that_templates_see_is_documented(kind: str, view: type) -> None:
    for cls, documented in documented_fields(view).items():
        assert [item.name for item in documented] == [item.name for item in fields(cls)]
        assert all(item.metadata["told"] for item in documented)


def test_every_documented_field_is_used_by_a_template() -> None:
    text = "\n".join(path.read_text() for path in templates_root().rglob("*.j2"))
    unused = sorted(
        f"{cls.__name__}.{item.name}"
        for _, view in VIEWS
        for cls, documented in documented_fields(view).items()
        for item in documented
        if not re.search(rf'[.("]{item.name}\b', text)
    )
    assert sorted(set(unused) - FOR_DATA_ONLY) == []


FOR_DATA_ONLY = {
    # Machine forms of what the page says in words: for JSON and for job boards.
    "DutyView.core",
    "DutyView.depth_rank",
    "EditionView.texts",
    "MeasureView.abbreviation",
    "PlaceView.country",
    "PlaceView.is_country",
    "PlaceView.postal_code",
    "PlaceView.region",
    "PlaceView.street",
    "PlaceView.time_zone",
    "ScopeView.budget",
    "VacancyView.employment",
}
"""Fields that no template shows."""


def test_templates_hold_no_grid_and_no_physical_side() -> None:
    """Neither is mirrored from right to left by the PDF engine."""
    wrong = re.compile(r"display:\s*(grid|flex)|(margin|padding|border)-(left|right)\b")
    for path in Path(templates_root()).rglob("*"):
        if path.suffix in (".css", ".j2"):
            assert not wrong.search(path.read_text()), path.name
