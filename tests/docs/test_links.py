"""Every link in the documentation leads to a file and, where it names one, to a heading."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    lost = []
    for target in _LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8"))):
        if not target.startswith(("https://", "mailto:")):
            name, _, heading = target.partition("#")
            path = (page.parent / name).resolve() if name else page
            if not path.is_file() or (heading and heading not in headings(path)):
                lost.append(target)
    assert lost == []


def headings(page: Path) -> set[str]:
    lines = _CODE.sub("", page.read_text(encoding="utf-8")).splitlines()
    found = (line.lstrip("#") for line in lines if line.startswith("#"))
    return {re.sub(r"[^\w -]", "", text.strip().lower()).replace(" ", "-") for text in found}
