"""The data of YAML files, kept for the next run: taking them apart takes most of a start.

What is kept is found by the hash of a file's bytes, so a changed file is read again. A file that
is cut short or damaged is no JSON and counts as absent.
"""

import json
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from jdgen.resources import cache_folder

_MOST = 50_000
"""Files after which all are dropped: nothing tells which ones are still of use."""
_READERS = ("scalars.py", "yaml_tree.py")


def recall(raw: bytes) -> tuple[object] | None:
    """Return the data of a file with these bytes, if it was kept."""
    try:
        (data,) = json.loads(_place(raw).read_bytes())
    except (OSError, ValueError, TypeError):
        return None
    return (data,)


def keep(raw: bytes, data: object) -> None:
    """Keep the data of a file that was read without findings, where that is possible."""
    with suppress(OSError):
        _make_room(_folder(cache_folder()))
        _place(raw).write_text(json.dumps([data], separators=(",", ":")), encoding="ascii")


def _place(raw: bytes) -> Path:
    return _folder(cache_folder()) / f"{sha256(raw).hexdigest()}.json"


@cache
def _folder(parent: Path) -> Path:
    """Return the folder for what this version of the program reads."""
    here = Path(__file__).parent
    made_by = sha256(b"".join((here / name).read_bytes() for name in _READERS))
    return parent / f"data-{made_by.hexdigest()[:16]}"


@cache
def _make_room(folder: Path) -> None:
    """See to it, once in a process, that there is a folder and that it does not grow for ever."""
    if folder.is_dir() and sum(1 for _ in folder.iterdir()) > _MOST:
        from shutil import rmtree

        rmtree(folder)
    folder.mkdir(exist_ok=True)
