"""What the output folder holds: each file's key, hash and size, in `manifest.json`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from jdgen import __version__

from .files import write_whole

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the output: `key` is the hash of all that decides its bytes.

    `source` is the hash of all that decides its page, where that was noted: a page from the same
    source need not be made to know that the file is as it would be.
    """

    key: str
    sha256: str
    size: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The output as the last build left it.

    `inputs` is the hash of everything it read, `facts` the same for what the library's files say.
    """

    inputs: str
    files: Mapping[str, Entry]
    facts: str = ""


EMPTY = Manifest("", {})


def read_manifest(output: Path, name: str = NAME) -> Manifest:
    """Return a folder's manifest; an absent, damaged or older one counts as empty."""
    try:
        data = json.loads((output / name).read_bytes())
        if data["jdgen"] != __version__:
            return EMPTY
        files = {
            str(file): Entry(
                str(item["key"]), str(item["sha256"]), int(item["size"]), str(item["source"])
            )
            for file, item in data["files"].items()
        }
        return Manifest(str(data["inputs"]), files, str(data["facts"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return EMPTY


def write_manifest(output: Path, manifest: Manifest, name: str = NAME) -> None:
    """Write the manifest."""
    data: dict[str, Any] = {
        "jdgen": __version__,
        "inputs": manifest.inputs,
        "facts": manifest.facts,
        "files": {
            file: {
                "key": entry.key,
                "sha256": entry.sha256,
                "size": entry.size,
                "source": entry.source,
            }
            for file, entry in sorted(manifest.files.items())
        },
    }
    write_whole(output / name, (json.dumps(data, indent=1) + "\n").encode())


def has_same_facts(output: Path, inputs: str, facts: str) -> bool:
    """Tell whether the output was made from the same facts; if so, note their new inputs."""
    manifest = read_manifest(output)
    if not facts or manifest.facts != facts or not is_whole(output, manifest):
        return False
    write_manifest(output, replace(manifest, inputs=inputs))
    return True


def describe(key: str, content: bytes, source: str = "") -> Entry:
    """Return the entry of a file's content."""
    return Entry(key, sha256(content).hexdigest(), len(content), source)


def is_current(output: Path, name: str, entry: Entry | None, key: str) -> bool:
    """Tell whether a file is there as the manifest says and was made from the same key."""
    if entry is None or entry.key != key:
        return False
    path = output / name
    try:
        if path.stat().st_size != entry.size:
            return False
        return sha256(path.read_bytes()).hexdigest() == entry.sha256
    except OSError:
        return False


def is_whole(output: Path, manifest: Manifest) -> bool:
    """Tell whether every file of a manifest is there and has its size."""
    try:
        return all((output / name).stat().st_size == e.size for name, e in manifest.files.items())
    except OSError:
        return False
