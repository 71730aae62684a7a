"""Which file of `roles/` holds which noun."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from jdgen.model.activity import ActivitiesFile
from jdgen.model.company import Company
from jdgen.model.grid import LevelsFile
from jdgen.model.handoff import HandoffsFile
from jdgen.model.ladder import Ladder
from jdgen.model.metric import MetricsFile
from jdgen.model.opening import Opening
from jdgen.model.pay import PayFile
from jdgen.model.place import PlacesFile
from jdgen.model.position import Position
from jdgen.model.reference import SourcesFile
from jdgen.model.role import Role
from jdgen.model.skill import SkillsFile
from jdgen.model.stage import StagesFile
from jdgen.model.titles import TitlesFile


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of library file: its noun, its model and where it stands."""

    noun: str
    model: type[BaseModel]
    required: bool = False


SINGLE_FILES = {
    "company.yaml": FileKind("company", Company, required=True),
    "levels.yaml": FileKind("levels", LevelsFile, required=True),
    "stages.yaml": FileKind("stages", StagesFile, required=True),
    "skills.yaml": FileKind("skills", SkillsFile, required=True),
    "metrics.yaml": FileKind("metrics", MetricsFile),
    "places.yaml": FileKind("places", PlacesFile, required=True),
    "sources.yaml": FileKind("sources", SourcesFile),
    "handoffs.yaml": FileKind("handoffs", HandoffsFile),
    "titles.yaml": FileKind("titles", TitlesFile),
}
FOLDERS = {
    "activities": FileKind("activities", ActivitiesFile),
    "ladders": FileKind("ladder", Ladder),
    "positions": FileKind("position", Position),
    "pay": FileKind("pay", PayFile),
    "openings": FileKind("opening", Opening),
}
ROLE = FileKind("role", Role)
KINDS = {kind.noun: kind for kind in (*SINGLE_FILES.values(), *FOLDERS.values(), ROLE)}


def is_library(folder: Path) -> bool:
    """Tell whether a folder holds any of the files that stand at the top of a library."""
    return any((folder / name).is_file() for name in SINGLE_FILES)


def kind_of(path: PurePosixPath) -> FileKind | None:
    """Return the kind of a file by its path below `roles/`, or None where none belongs."""
    match path.parts:
        case [name]:
            return SINGLE_FILES.get(name)
        case [folder, _]:
            return FOLDERS.get(folder, ROLE)
        case _:
            return None
