"""Examples of findings in a library, as tests/examples.py reads them.

Each section shows files, or the parts of files that differ from the minimal library:

    `roles/support/agent.yaml`:      the YAML block below takes the place of the same keys
    `roles/x.yaml`, the whole file:  it is all that the file holds
    `roles/x.yaml`, 50,000 times:    the file is the block, repeated
    `roles/x.yaml`, in cp1251:       the file is saved in that encoding
    `roles/x.yaml` does not exist.
    `roles/x.yaml` links to `../x.yaml`.
"""

import re
from pathlib import Path

from tests.examples import Case, write_files

from .minimal import FILES, lay_over

_BLOCK = re.compile(r"^`([^`]+)`(?:, (.+))?:\n\n```yaml\n(.*?)^```$", re.M | re.S)
_ABSENT = re.compile(r"^`([^`]+)` does not exist\.$", re.M)
_LINK = re.compile(r"^`([^`]+)` links to `([^`]+)`\.$", re.M)


class LibraryCase(Case):
    """A change of the minimal library."""

    __slots__ = ()

    def write(self, folder: Path) -> Path:
        """Write the minimal library with the changes of this case; return its folder."""
        files = {name: text.encode() for name, text in FILES.items()}
        for name, how, text in _BLOCK.findall(self.text):
            files[name] = _content(name, text, how)
        for name in _ABSENT.findall(self.text):
            del files[name]
        write_files(folder, files)
        for name, target in _LINK.findall(self.text):
            (folder / name).symlink_to(target)
        return folder / "roles"


def _content(name: str, text: str, how: str) -> bytes:
    if how.endswith(" times"):
        return text.encode() * int(how.removesuffix(" times").replace(",", ""))
    if how.startswith("in "):
        return text.encode(how.removeprefix("in "))
    if how == "the whole file":
        return text.encode()
    assert not how, f"no such way to write a file: {how}"
    return lay_over(name, text).encode()
