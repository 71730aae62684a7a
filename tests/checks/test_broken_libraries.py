"""Whatever is wrong with a library, checking it gives findings and never an exception."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdgen.checks import check_library
from jdgen.library import load_library
from jdgen.source.codes import CODES
from tests.findings.minimal import FILES

WORDS = ("agent", "agent/mid", "team-lead", "nobody", "nobody/lead", "lead", "entry", "lviv", "7")


@st.composite
def broken(draw: st.DrawFn) -> dict[str, str]:
    """Return the minimal library without some lines, and with some words changed for others."""
    files = dict(FILES)
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(files)))
        lines = files[name].splitlines(keepends=True)
        line = draw(st.integers(0, len(lines) - 1))
        if draw(st.booleans()):
            words = lines[line].split(" ")
            word = draw(st.integers(0, len(words) - 1))
            end = "".join(sign for sign in words[word] if sign in ",}]\n")
            words[word] = draw(st.sampled_from(WORDS)) + end
            lines[line] = " ".join(words)
        else:
            del lines[line]
        files[name] = "".join(lines) or "\n"
    return files


@pytest.mark.slow
@settings(max_examples=150)
@given(broken())
def test_broken_libraries(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        loaded = load_library(Path(folder, "roles"))
        findings = check_library(loaded.library) if loaded.library else ()
    assert all(finding.code in CODES and finding.line >= 1 for finding in findings)
