"""Libraries of any size, made from the shipped one."""

import shutil
from pathlib import Path

from jdgen.resources import roles_root

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
_RUNGS = ("support-specialist/junior", "support-representative/entry", "success-manager/mid")


def write_library(folder: Path, openings: int) -> Path:
    """Write a project whose library has so many openings and no ladder; return its folder."""
    library = folder / "roles"
    shutil.copytree(roles_root(), library)
    shutil.rmtree(library / "openings")
    shutil.rmtree(library / "ladders")
    (library / "openings").mkdir()
    for number in range(openings):
        text = _OPENING.format(
            number=number,
            rung=_RUNGS[number % len(_RUNGS)],
            headcount=number % 9 + 1,
            low=30000 + number % 1000,
            high=38000 + number % 1000,
        )
        (library / "openings" / f"bench-{number}.yaml").write_text(text, encoding="utf-8")
    return folder
