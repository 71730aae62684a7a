"""Libraries of any size, made from the shipped one."""

import re
import shutil
from pathlib import Path

from jdgen.resources import roles_root

SHARE = 20
"""A twentieth of the openings is for one role."""

_OPENING = """\
id: bench-{number}
rung: {rung}
place: kyiv
workplace: on-site
employment: full-time
headcount: {headcount}
pay: {{min: {low}, max: {high}, currency: UAH, period: month}}
posted: 2026-11-02
closes: 2026-12-20
"""


def write_openings(folder: Path, count: int) -> Path:
    """Write a project with so many openings and no ladder, in English; return its folder."""
    library = _copy(folder, without=("openings", "ladders", "positions"))
    roles = _roles(library)[:SHARE]
    rungs = [f"{path.stem}/{_first_level(path)}" for path in roles]
    for number in range(count):
        text = _OPENING.format(
            number=number,
            rung=rungs[number % SHARE],
            headcount=number % 9 + 1,
            low=30000 + number % 1000,
            high=38000 + number % 1000,
        )
        _write(library / "openings" / f"bench-{number}.yaml", text)
    return folder


def write_roles(folder: Path, count: int) -> Path:
    """Write a project with so many roles, which are copies of the shipped ones."""
    library = _copy(folder, without=("openings", "ladders", "positions"))
    roles = _roles(library)
    for number in range(count - len(roles)):
        role = roles[number % len(roles)]
        name = f"{role.stem[:30]}-{number}"
        text = role.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^id: .*", f"id: {name}", text)
        text = re.sub(r"(?m)^title: (.*)", rf"title: \1 {number}", text)
        _write(role.with_name(f"{name}.yaml"), re.sub(r"(?m)^aliases: .*\n(  .*\n)*", "", text))
    return folder


def change_role(folder: Path) -> None:
    """Change what one role is for, which stands in a twentieth of the postings and no other.

    A title would stand in those of its neighbours too.
    """
    role = _roles(folder / "roles")[0]
    text = role.read_text(encoding="utf-8")
    _write(role, text.replace("\nsummary: ", "\nsummary: New ", 1))


def add_comment(folder: Path) -> None:
    """Change a file of the library, but nothing that is printed."""
    path = folder / "roles" / "company.yaml"
    _write(path, path.read_text(encoding="utf-8") + "# nothing\n")


def role_files(folder: Path) -> list[Path]:
    """Return the role files of a project."""
    return _roles(folder / "roles")


def _copy(folder: Path, without: tuple[str, ...]) -> Path:
    library = folder / "roles"
    shutil.copytree(roles_root(), library)
    for name in without:
        shutil.rmtree(library / name)
        (library / name).mkdir()
    company = library / "company.yaml"
    text = company.read_text(encoding="utf-8")
    _write(company, re.sub(r"(?m)^languages: .*", "languages: [en]", text))
    return library


def _roles(library: Path) -> list[Path]:
    apart = {"activities", "ladders", "positions", "pay", "openings"}
    return sorted(p for p in library.glob("*/*.yaml") if p.parent.name not in apart)


def _first_level(role: Path) -> str:
    found = re.search(r"(?m)^levels: \[([a-z-]+)", role.read_text(encoding="utf-8"))
    assert found, role
    return found[1]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
