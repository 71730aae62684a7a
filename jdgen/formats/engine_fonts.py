"""Tell the PDF engine which font files exist: the pinned ones, and no others.

A machine's own fonts would change line breaks and bytes, and would fill in for a missing character
in silence. So fontconfig gets a file of its own that admits just the files it is told.
"""

import os
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from jdgen.resources import cache_folder

_TEMPLATE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
  <cachedir>{cache}</cachedir>
  <selectfont>
    <rejectfont><glob>/*</glob></rejectfont>
    <acceptfont>
{files}
    </acceptfont>
  </selectfont>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


def admit_fonts(files: Sequence[Path]) -> Path:
    """Write the font configuration for exactly these files and let the process use it.

    Must run before the engine makes its first FontConfiguration. Returns the file's path.
    """
    cache = cache_folder()
    (cache / "fonts").mkdir(exist_ok=True)
    text = _TEMPLATE.format(
        folders="\n".join(
            f"  <dir>{escape(str(folder))}</dir>" for folder in sorted({f.parent for f in files})
        ),
        cache=escape(str(cache / "fonts")),
        files="\n".join(f"      <glob>{escape(str(file))}</glob>" for file in sorted(files)),
    )
    name = f"fonts-{sha256(text.encode()).hexdigest()[:16]}.conf"
    path = cache / name
    if not path.exists():
        with tempfile.NamedTemporaryFile("w", dir=cache, delete=False, encoding="utf-8") as file:
            file.write(text)
        Path(file.name).replace(path)
    os.environ["FONTCONFIG_FILE"] = str(path)
    return path
