"""What goes into a career map and what comes out of it; every length is in millimetres."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

MapKind = Literal["promotion", "into-leadership", "back-to-expert", "change-of-family", "lateral"]
KINDS: tuple[MapKind, ...] = (
    "promotion",
    "into-leadership",
    "back-to-expert",
    "change-of-family",
    "lateral",
)
"""Kinds of moves, those first that a map can least do without."""
SIDEWAYS: frozenset[MapKind] = frozenset({"change-of-family", "lateral"})
"""Kinds that join equals: drawn between neighbour lanes only, one line for both directions."""

Span: TypeAlias = tuple[float, float]
Point: TypeAlias = tuple[float, float]


def round_length(length: float) -> float:
    """Keep hundredths of a millimetre: finer than print, and mirroring twice is exact."""
    return round(length, 2)


@dataclass(frozen=True, slots=True)
class MapBox:
    """A rung to be shown: its lane, and its level counted from 0, the lowest."""

    id: str
    lane: str
    level: int


@dataclass(frozen=True, slots=True)
class MapMove:
    """A step from one rung to another."""

    source: str
    target: str
    kind: MapKind


@dataclass(frozen=True, slots=True)
class Paper:
    """The area that a map may fill, and how small and how large its parts may be."""

    width: float
    height: float
    band: float = 10.0
    """Height of the strip above the lanes that carries their names."""
    margin: float = 20.0
    """Width of the strip beside the levels that carries their names."""
    box_width: Span = (30.0, 52.0)
    box_height: Span = (12.0, 16.0)
    gap: Span = (5.0, 14.0)
    """Room between two columns of boxes."""
    channel: Span = (6.0, 14.0)
    """Room between two rows of boxes."""
    track: Span = (1.6, 2.6)
    """Distance of parallel lines."""
    port: float = 3.2
    """Distance of lines that end at the same edge of a box; leaves room for arrow heads."""
    clearance: float = 2.4
    """Distance of a line from a box that it passes; leaves room for an arrow head."""


PAPERS = {"a4": Paper(273, 160), "letter": Paper(255, 165), "a3": Paper(396, 250)}
"""Type areas of landscape pages."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class MapLane:
    """A lane's column."""

    id: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class MapRow:
    """A level's row."""

    level: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A rung's box."""

    id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class MapLine:
    """One drawn line: right-angled, from the first point to the last, where its arrow head is."""

    kind: MapKind
    points: tuple[Point, ...]
    moves: tuple[MapMove, ...]
    """The move it shows; two where both directions exist, then it has a head at each end."""


@dataclass(frozen=True, slots=True)
class MapPage:
    """One page of a map."""

    width: float
    height: float
    grid: Area
    """Lanes times levels."""
    band: Area
    """Where the lanes' names stand, above the grid."""
    margin: Area
    """Where the levels' names stand, beside the grid."""
    lanes: tuple[MapLane, ...]
    rows: tuple[MapRow, ...]
    """Levels in use, the highest first."""
    boxes: tuple[PlacedBox, ...]
    """In reading order: row by row from the top."""
    lines: tuple[MapLine, ...]
    """Those first that a map can least do without."""


@dataclass(frozen=True, slots=True)
class MapLayout:
    """A whole map."""

    pages: tuple[MapPage, ...]
    listed: tuple[MapMove, ...]
    """Moves that no line shows: they are told in words, as "also leads to"."""
