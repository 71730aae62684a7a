"""Write files so that a reader finds the whole old one or the whole new one."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file atomically; raises OSError and leaves the old file where that fails.

    A device or a pipe, such as /dev/null, is written to; a file in its place would destroy it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".jdgen-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def remove_files(root: Path, names: list[str]) -> None:
    """Remove files below a folder, and folders that become empty by it."""
    for name in names:
        path = root / name
        with suppress(FileNotFoundError):
            path.unlink()
        for folder in path.parents:
            if folder == root:
                break
            with suppress(OSError):
                folder.rmdir()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
