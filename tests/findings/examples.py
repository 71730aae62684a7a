"""Read the examples of findings: one Markdown file for each code, which is also its documentation.

A file has a heading with the code, a few sentences on why it matters, and sections that begin with
"Fails" or "Passes". Each section shows files, or the parts of files that differ from the minimal
library, and a failing one the report of that code:

    `roles/support/agent.yaml`:      the YAML block below takes the place of the same keys
    `roles/x.yaml`, the whole file:  it is all that the file holds
    `roles/x.yaml`, 50,000 times:    the file is the block, repeated
    `roles/x.yaml`, in cp1251:       the file is saved in that encoding
    `roles/x.yaml` does not exist.
    `roles/x.yaml` links to `../x.yaml`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .minimal import FILES, lay_over

_BLOCK = re.compile(r"^`([^`]+)`(?:, (.+))?:\n\n```yaml\n(.*?)^```$", re.M | re.S)
_REPORT = re.compile(r"^```text\n(.*?)\n```$", re.M | re.S)
_ABSENT = re.compile(r"^`([^`]+)` does not exist\.$", re.M)
_LINK = re.compile(r"^`([^`]+)` links to `([^`]+)`\.$", re.M)


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
        return "\n".join(_REPORT.findall(self.text))

    def write(self, folder: Path) -> Path:
        """Write the minimal library with the changes of this case; return its folder."""
        files = {name: text.encode() for name, text in FILES.items()}
        for name, how, text in _BLOCK.findall(self.text):
            files[name] = _content(name, text, how)
        for name in _ABSENT.findall(self.text):
            del files[name]
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        for name, target in _LINK.findall(self.text):
            (folder / name).symlink_to(target)
        return folder / "roles"


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of an example."""
    _, *sections = re.split(r"^## (.+)\n", path.read_text(encoding="utf-8"), flags=re.M)
    for title, text in zip(sections[::2], sections[1::2], strict=True):
        yield Case(path.stem, title, text)


def _content(name: str, text: str, how: str) -> bytes:
    if how.endswith(" times"):
        return text.encode() * int(how.removesuffix(" times").replace(",", ""))
    if how.startswith("in "):
        return text.encode(how.removeprefix("in "))
    if how == "the whole file":
        return text.encode()
    assert not how, f"no such way to write a file: {how}"
    return lay_over(name, text).encode()
