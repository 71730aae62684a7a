"""Start a project or a file of one, so that building works at once."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from string import Template

from jdgen.library import Library

from .files import write_whole
from .scaffold_opening import opening_values

_OPEN_DAYS = 30


def project_files(source: Path, name: str, today: date) -> Iterator[tuple[str, str]]:
    """Yield the files of a new project: its path below the project folder, and its text.

    `name` is that of the folder, which the company is called by until somebody writes its own.
    """
    slug = slug_of(name)
    values = {"id": slug, "title": _name_of(name) or title_of(slug), **_dates(today)}
    for path in sorted((source / "new" / "project").rglob("*.yaml")):
        relative = path.relative_to(source / "new" / "project").as_posix()
        yield f"roles/{relative}", _fill(path, values)
    yield ".gitignore", "output/\n.jdgen/\n"


def write_project(source: Path, folder: Path, today: date) -> list[Path]:
    """Write a new project; raises FileExistsError where the folder holds a library already."""
    if (folder / "roles").exists():
        raise FileExistsError(folder / "roles")
    written = []
    for relative, text in project_files(source, folder.resolve().name, today):
        path = folder / relative
        if not path.exists():
            write_whole(path, text.encode())
            written.append(path)
    return written


def write_entry(
    source: Path, library: Library, noun: str, name: str, family: str | None, today: date
) -> Path:
    """Write a new role, ladder, opening or position.

    Raises FileExistsError where there is one of that name, and LookupError where the library
    lacks what the new file needs or what its name names.
    """
    values = {"id": name, "title": title_of(name), **_dates(today)}
    match noun:
        case "role":
            family = family or next(iter(library.company.families))
            path = library.root / family / f"{name}.yaml"
            values |= _role_values(library, family)
        case "ladder":
            path = library.root / "ladders" / f"{name}.yaml"
            rung = _first_rung(library)
            lane = library.rung(rung).role.family
            values |= {"rung": rung, "lane": lane, "lane_title": title_of(lane)}
        case "position":
            path = library.root / "positions" / f"{name}.yaml"
            values |= _position_values(library)
        case _:
            path = library.root / "openings" / f"{name}.yaml"
            values |= opening_values(library, name)
    if path.exists():
        raise FileExistsError(path)
    write_whole(path, _fill(source / "new" / f"{noun}.yaml", values).encode())
    return path


def title_of(name: str) -> str:
    """Return an id as a title."""
    return " ".join(word.capitalize() for word in name.split("-"))


def _name_of(folder: str) -> str:
    """Return a folder's name as a company's, in whatever letters."""
    kept = "".join(sign if sign.isalnum() else " " for sign in folder)
    return " ".join(word[:1].upper() + word[1:] for word in kept.split())


def slug_of(name: str) -> str:
    """Return a folder's name as an id."""
    kept = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in name.lower())
    slug = "-".join(filter(None, kept.split("-")))[:40].strip("-")
    return slug if slug and slug[0].isalpha() else f"company-{slug}".strip("-")


def _fill(path: Path, values: Mapping[str, object]) -> str:
    return Template(path.read_text(encoding="utf-8")).substitute(values)


def _dates(today: date) -> dict[str, object]:
    return {
        "today": today.isoformat(),
        "later": (today + timedelta(days=_OPEN_DAYS)).isoformat(),
    }


def _role_values(library: Library, family: str) -> dict[str, object]:
    activity, found = next(iter(library.activities.items()), (None, None))
    if activity is None or found is None:
        raise LookupError("the library has no activity yet")
    return {
        "family": family,
        "level": next(iter(library.levels)),
        "activity": activity,
        "depth": next(iter(found.texts)),
        "skill": next(iter(library.skills)),
    }


def _first_rung(library: Library) -> str:
    rung = next(iter(library.rungs), None)
    if rung is None:
        raise LookupError("the library has no role yet")
    return rung


def _position_values(library: Library) -> dict[str, object]:
    rungs = list(library.rungs)
    if len(rungs) < 2:  # noqa: PLR2004 - a position is made of two roles or more
        raise LookupError("a position needs two rungs, and the library has fewer")
    return {"rung": rungs[0], "other": rungs[1]}
