"""Read the examples of findings in translations: one Markdown file for each code.

They look like those of the library (tests/findings/examples.py). Files are shown by name, each in
a block; a PO file that is shown without a header begins with the header below, so that its first
entry stands on line 4. A block after the word "Mended:" is what `--fix` makes of the entries.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
FILES = {
    "templates/placeholders.yaml": """\
placeholders:
  manager: {means: title of a job, example: Head of Support, from: [role.title]}
  n: {means: a number, example: "3"}
""",
    "templates/locales/uk/locale.yaml": """\
forms:
  dat: {ask: "кому?"}
  fem: {ask: фемінітив, optional: true}
letters: АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя
quotes: ["«", "»", "„", "“"]
""",
    "templates/locales/zh-Hans/locale.yaml": """\
punctuation: fullwidth
fonts: [Noto Sans SC, Noto Sans]
""",
    "templates/locales/ar/locale.yaml": "fonts: [DejaVu Sans]\n",
}
"""What every example begins with: three languages that differ in script and grammar."""

_BLOCK = re.compile(r"^`([^`]+)`(?:, in ([\w-]+))?:\n\n```\w+\n(.*?)^```$", re.M | re.S)
_REPORT = re.compile(r"^```text\n(.*?)\n```$", re.M | re.S)
_MENDED = re.compile(r"^Mended:\n\n```po\n(.*?)\n```$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Case:
    """A section of an example: its files, the report that it shows and what `--fix` makes."""

    code: str
    title: str
    text: str

    @property
    def fails(self) -> bool:
        return self.title.startswith("Fails")

    @property
    def report(self) -> str:
        return "\n".join(_REPORT.findall(self.text))

    @property
    def mended(self) -> str:
        return "\n".join(_MENDED.findall(self.text))

    @property
    def files(self) -> dict[str, bytes]:
        """The files that the example shows, as they are saved."""
        return {name: _content(name, text, how) for name, how, text in _BLOCK.findall(self.text)}

    def write(self, folder: Path) -> Path:
        """Write the files of the example; return the templates folder."""
        files = {name: text.encode() for name, text in FILES.items()} | self.files
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder / "templates"


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of an example."""
    _, *sections = re.split(r"^## (.+)\n", path.read_text(encoding="utf-8"), flags=re.M)
    for title, text in zip(sections[::2], sections[1::2], strict=True):
        yield Case(path.stem, title, text)


def _content(name: str, text: str, encoding: str) -> bytes:
    if name.endswith(".po") and not text.startswith('msgid ""'):
        text = HEADER + text
    return text.encode(encoding or "utf-8")
