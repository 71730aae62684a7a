"""Read examples of findings: one Markdown file for each code, which is also its documentation.

A file has a heading with the code, a few sentences on why it matters, and sections that begin with
"Fails" or "Passes". Each section shows files, and a failing one the report of that code.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jdgen.source.findings import Finding
from jdgen.source.report import as_text

_REPORT = re.compile(r"^```text\n(.*?)\n```$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Case:
    """A section of an example: what it changes, and the report that it shows, if it fails."""

    code: str
    title: str
    text: str

    @property
    def fails(self) -> bool:
        return self.title.startswith("Fails")

    @property
    def report(self) -> str:
        return "\n".join(_REPORT.findall(self.text)) if self.fails else ""

    def check(self, findings: Sequence[Finding]) -> None:
        """Compare findings with the report; what passes has none of any code."""
        own = [finding for finding in findings if finding.code == self.code]
        assert as_text(own if self.fails else findings) == self.report

    def __str__(self) -> str:
        return f"{self.code}: {self.title}"


AnyCase = TypeVar("AnyCase", bound=Case)


def read_cases(path: Path, kind: type[AnyCase]) -> Iterator[AnyCase]:
    """Yield the cases of an example."""
    _, *sections = re.split(r"^## (.+)\n", path.read_text(encoding="utf-8"), flags=re.M)
    for title, text in zip(sections[::2], sections[1::2], strict=True):
        yield kind(path.stem, title, text)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files with the folders around them."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
