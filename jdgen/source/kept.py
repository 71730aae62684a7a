"""YAML files as they were read, kept for the next run: taking them apart takes most of a start.

What is kept is found by the hash of a file's bytes, so a changed file is read again. A file that
is cut short or damaged counts as absent.
"""

import json
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from jdgen.resources import cache_folder, version_folder

from .span import Places, Span

_MOST = 50_000
"""Files after which all are dropped: nothing tells which ones are still of use."""
_READERS = ("kept.py", "scalars.py", "span.py", "yaml_tree.py")


def recall(raw: bytes) -> tuple[object, bytes] | None:
    """Return the data of a file with these bytes and where it stands, if they were kept.

    The latter is for `unpack`, which is work that only findings need.
    """
    try:
        data, _, places = _place(raw).read_bytes().partition(b"\n")
        (value,) = json.loads(data)
    except (OSError, ValueError, TypeError):
        return None
    return (value, places) if places.endswith(b"\n") else None


def keep(raw: bytes, data: object, places: Places) -> None:
    """Keep a file that was read without findings, where that is possible."""
    told = (list(places.values.items()), list(places.keys.items()))
    with suppress(OSError):
        _make_room(_folder(cache_folder()))
        text = "".join(f"{json.dumps(part, separators=(',', ':'))}\n" for part in ([data], told))
        _place(raw).write_text(text, encoding="ascii")


def unpack(places: bytes, lines: tuple[str, ...]) -> Places:
    """Return what `recall` gave as places in the lines of the file."""
    values, keys = (
        {tuple(path): Span(*span) for path, span in told} for told in json.loads(places)
    )
    return Places(lines, values, keys)


def _place(raw: bytes) -> Path:
    return _folder(cache_folder()) / f"{sha256(raw).hexdigest()}.json"


@cache
def _folder(parent: Path) -> Path:
    """Return the folder for what this version of the program reads."""
    here = Path(__file__).parent
    return version_folder(parent, "data", b"".join((here / name).read_bytes() for name in _READERS))


@cache
def _make_room(folder: Path) -> None:
    """See to it, once in a process, that the folder does not grow for ever."""
    if sum(1 for _ in folder.iterdir()) > _MOST:
        from shutil import rmtree

        rmtree(folder)
        folder.mkdir()
