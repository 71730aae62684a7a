"""The page that explains every finding."""

import re
import runpy
from pathlib import Path

from jdgen.source.codes import CODES

GENERATE = Path(__file__).parents[2] / "docs" / "generate.py"


def test_every_code_has_one_section_that_the_tables_link_to() -> None:
    page = runpy.run_path(str(GENERATE))["findings_page"]()
    page = re.sub(r"^```.*?^```$", "", page, flags=re.M | re.S)
    sections = re.findall(r"^### (\S+)$", page, flags=re.M)
    assert sorted(sections) == sorted(CODES)
    assert re.findall(r"\]\(#(\S+?)\)", page) == sections


def test_sections_show_what_fails_and_what_passes() -> None:
    page = runpy.run_path(str(GENERATE))["findings_page"]()
    section = page.split("### pay-missing\n")[1].split("\n### ")[0]
    assert "*An open vacancy has no pay.*" in section
    assert "**Fails**" in section
    assert "warning[pay-missing]: clerk-lviv is open and says nothing about pay" in section
    assert "**Passes: a draft**" in section
