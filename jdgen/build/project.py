"""Where a project's files are: its library, its templates, its output."""

from dataclasses import dataclass
from pathlib import Path

from jdgen.resources import FONTS, templates_root


@dataclass(frozen=True, slots=True)
class Project:
    """A project on disk; `templates` are searched in order, the project's own first."""

    library: Path
    templates: tuple[Path, ...]
    output: Path

    @property
    def looks(self) -> tuple[Path, ...]:
        """Folders of all that is not the library but shows in documents."""
        return (*self.templates, *(root.parent / FONTS for root in self.templates))


def find_project(library: Path | None, start: Path) -> Project:
    """Return the project around a library folder, or around the nearest `roles/` upwards.

    Raises FileNotFoundError where there is none.
    """
    root = library if library is not None else _nearest(start)
    if not root.is_dir():
        raise FileNotFoundError(root)
    root = root.resolve()
    own = root.parent / "templates"
    shipped = templates_root()
    templates = (own, shipped) if own.is_dir() and own.resolve() != shipped else (shipped,)
    return Project(root, templates, root.parent / "output")


def _nearest(start: Path) -> Path:
    for folder in (start, *start.parents):
        candidate = folder / "roles"
        if (candidate / "company.yaml").exists() or (candidate / "levels.yaml").exists():
            return candidate
    raise FileNotFoundError(start / "roles")
