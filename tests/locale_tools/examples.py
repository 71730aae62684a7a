"""Examples of findings in translations, as tests/examples.py reads them.

Files are shown by name, each in a block; a PO file that is shown without a header begins with the
one made below, so that its first entry stands on line 4. A block after the word "Mended:" is what
`--fix` makes of the entries.
"""

import re
from pathlib import Path

from jdgen.locales.plurals import header
from tests.examples import Case, write_files

_FIELDS = "Content-Type: text/plain; charset=UTF-8\\n"
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
_MENDED = re.compile(r"^Mended:\n\n```po\n(.*?)\n```$", re.M | re.S)


class LanguageCase(Case):
    """Files of languages, and what `--fix` makes of them."""

    __slots__ = ()

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
        write_files(folder, files)
        return folder / "templates"


def _content(name: str, text: str, encoding: str) -> bytes:
    if name.endswith(".po") and not text.startswith('msgid ""'):
        text = _header(name.split("/")[2], text) + text
    return text.encode(encoding or "utf-8")


def _header(tag: str, text: str) -> str:
    plurals = f"Plural-Forms: {header(tag)}\\n" if "msgid_plural" in text else ""
    return f'msgid ""\nmsgstr "{_FIELDS}{plurals}"\n\n'
