"""The library as it was: at a revision of git, in another folder, or with an older file in it."""

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from jdgen.library import load_library
from jdgen.library.load import Loaded

from .project import Project

_SECONDS = 60


class PastError(Exception):
    """There is no such version; the text says why."""


@dataclass(frozen=True, slots=True)
class Past:
    """An older version of a project: its library as it was read, and its templates folders."""

    loaded: Loaded
    templates: tuple[Path, ...]


@contextmanager
def open_past(project: Project, since: str) -> Iterator[Past]:
    """Open an older version of a project; its templates exist only inside the `with`.

    `since` is a folder that holds a library, a file that takes the place of one of the library's,
    or a revision of git. Raises PastError.
    """
    with tempfile.TemporaryDirectory(prefix="jdgen-") as name:
        folder = Path(name)
        path = Path(since)
        if path.is_dir():
            library = path if (path / "company.yaml").is_file() else path / "roles"
            templates = library.resolve().parent / "templates"
        elif path.is_file():
            library = _with_file(project, path, folder)
            templates = project.templates[0]
        else:
            library = _at_revision(project, since, folder)
            templates = folder / "templates"
        if not (library / "company.yaml").is_file():
            raise PastError(f"{since} holds no library")
        own = (templates,) if templates.is_dir() else ()
        yield Past(load_library(library), tuple(dict.fromkeys((*own, *project.templates))))


def _with_file(project: Project, file: Path, folder: Path) -> Path:
    """Copy the library with one file as it was; it is known by its name, which holds its id."""
    found = [path for path in project.library.rglob(file.name) if path.is_file()]
    if len(found) != 1:
        known = "no file" if not found else f"{len(found)} files"
        raise PastError(f"the library has {known} called {file.name}; name a folder or a revision")
    library = folder / "roles"
    shutil.copytree(project.library, library)
    shutil.copyfile(file, library / found[0].relative_to(project.library))
    return library


def _at_revision(project: Project, revision: str, folder: Path) -> Path:
    root = Path(_git(project.library, "rev-parse", "--show-toplevel").decode().strip())
    commit = f"{revision}^{{commit}}"
    name = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", commit)
    commit = name.decode().strip()
    _extract(root, commit, project.library, folder / "roles")
    own = project.library.parent / "templates"
    if own.is_dir() and _git(root, "ls-tree", commit, "--", _relative(own, root)):
        _extract(root, commit, own, folder / "templates")
    return folder / "roles"


def _extract(root: Path, commit: str, wanted: Path, target: Path) -> None:
    """Write the files of a folder as they were; links and other special entries are left out."""
    prefix = PurePosixPath(_relative(wanted, root))
    archive = _git(root, "archive", "--format=tar", commit, "--", str(prefix))
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        for member in members:
            path = PurePosixPath(member.name)
            content = members.extractfile(member) if member.isfile() else None
            if content is None or not path.is_relative_to(prefix) or ".." in path.parts:
                continue
            place = target / path.relative_to(prefix)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content.read())


def _relative(path: Path, root: Path) -> str:
    return path.resolve().relative_to(root.resolve()).as_posix()


def _git(folder: Path, *arguments: str) -> bytes:
    """Return what git prints; raises PastError with what it says otherwise."""
    git = shutil.which("git")
    if git is None:
        raise PastError("git is not installed; name a folder or a file instead of a revision")
    try:
        done = subprocess.run(  # noqa: S603 - our own words, and a revision behind --end-of-options
            [git, "-C", str(folder), *arguments],
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise PastError("git does not answer") from error
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        what = told or f'there is no revision, folder or file "{arguments[-1].split("^")[0]}"'
        raise PastError(what) from error
    return done.stdout
