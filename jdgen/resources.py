"""The templates and the library that travel with the program, and where it keeps what it made.

A wheel holds them in `jdgen/shipped/`; a checkout has them beside the program.
"""

import os
import time
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR

FONTS = "fonts"
"""A project's own fonts stand in this folder beside its templates."""

_MONTH = 30 * 24 * 3600
_PACKAGE = Path(__file__).resolve().parent


def templates_root() -> Path:
    """Return the folder of the shipped templates."""
    return _find("templates")


def roles_root() -> Path:
    """Return the folder of the shipped library."""
    return _find("roles")


def checkout_root() -> Path | None:
    """Return the folder of the checkout that the program runs from, if it runs from one."""
    root = _PACKAGE.parent
    return root if (root / "Makefile").is_file() else None


@cache
def cache_folder() -> Path:
    """Return a folder for what can be made again; nobody else can write into it.

    That is the user's cache, or one in the temporary folder.
    """
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    with suppress(OSError, RuntimeError):
        folder = Path(home).expanduser() / "jdgen"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_ours(folder):
            return folder
    import tempfile

    return Path(tempfile.mkdtemp(prefix="jdgen-"))


def version_folder(parent: Path, kind: str, made_by: bytes) -> Path:
    """Return a folder of the cache for what this version of the program keeps, by its source.

    When a version begins with a folder of its own, those that were left alone for a month go.
    """
    folder = parent / f"{kind}-{sha256(made_by).hexdigest()[:16]}"
    if not folder.is_dir():
        from shutil import rmtree  # takes a while, and is needed once in a version's life

        with suppress(OSError):
            for other in parent.glob(f"{kind}-*"):
                if other.stat().st_mtime < time.time() - _MONTH:
                    rmtree(other)
            folder.mkdir(exist_ok=True)
    return folder


def _is_ours(folder: Path) -> bool:
    """Tell whether this user alone can write into a folder."""
    stat = folder.lstat()
    own = os.name == "nt" or (stat.st_uid == os.geteuid() and not stat.st_mode & 0o022)
    return S_ISDIR(stat.st_mode) and own and os.access(folder, os.W_OK)


def _find(name: str) -> Path:
    shipped = _PACKAGE / "shipped" / name
    return shipped if shipped.is_dir() else _PACKAGE.parent / name
