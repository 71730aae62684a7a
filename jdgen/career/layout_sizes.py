"""Turn the coarse grid of a sheet into millimetres: as large as the page allows, and no larger."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .layout_routes import Route
from .layout_shapes import Paper, Span
from .layout_tracks import Bundle, Strand, lay_tracks, spread_ports

_EDGE = 2.2
"""Distance of lines from a box's corners."""
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Rule:
    """What the paper allows on an axis: across (axis 0) or down (axis 1)."""

    origin: float
    space: float
    box: Span
    gap: Span
    track: Span
    port: float
    clearance: float
    margin: float
    """Distance of two lines that lie one after the other on a track."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the boxes of an axis begin and how wide they and the gaps around them are."""

    box: float
    gaps: tuple[float, ...]
    start: float

    @property
    def size(self) -> float:
        """Return the length of all boxes and gaps."""
        return sum(self.gaps) + self.box * (len(self.gaps) - 1)

    def find_middle(self, across: int) -> float:
        """Return the middle of a gap (even) or box (odd)."""
        return (
            self.start
            + sum(self.gaps[: (across + 1) // 2])
            + self.box * (across // 2)
            + (self.box / 2 if across % 2 else self.gaps[across // 2] / 2)
        )


def rule_axis(paper: Paper, axis: int) -> Rule:
    """Return what the paper allows on an axis, beside or below the strip with names."""
    return Rule(
        origin=(paper.margin, paper.band)[axis],
        space=(paper.width - paper.margin, paper.height - paper.band)[axis],
        box=(paper.box_width, paper.box_height)[axis],
        gap=(paper.gap, paper.channel)[axis],
        track=paper.track,
        port=paper.port,
        clearance=paper.clearance,
        margin=(0.0, paper.clearance)[axis],
    )


def count_tracks(bundles: Sequence[Bundle], cells: int, rule: Rule) -> list[int]:
    """Return for each gap how many lines lie side by side in it."""
    tracks = [0] * (cells + 1)
    for bundle in bundles:
        if bundle.across % 2 == 0:
            laid = lay_tracks(bundle, rule.margin)
            tracks[bundle.across // 2] = max(most for _, most in laid.values())
    return tracks


def find_crowded(tracks: Sequence[int], rule: Rule) -> int | None:
    """Return the gap whose lines ask for most, where not all fit; None where all fit."""
    gaps = _list_gaps(tracks, rule, 0)
    if sum(gaps) + rule.box[0] * (len(gaps) - 1) <= rule.space + _TOLERANCE:
        return None
    empty = _list_gaps([0] * len(tracks), rule, 0)
    return max(range(len(gaps)), key=lambda gap: gaps[gap] - empty[gap])


def fit_scale(tracks: Sequence[int], rule: Rule) -> Scale:
    """Stretch boxes and gaps evenly between their least and their best size, in the middle."""
    small, large = _list_gaps(tracks, rule, 0), _list_gaps(tracks, rule, 1)
    cells = len(tracks) - 1
    least = sum(small) + rule.box[0] * cells
    best = sum(large) + rule.box[1] * cells
    share = min(1.0, (rule.space - least) / (best - least)) if best > least else 1.0
    gaps = tuple(a + share * (b - a) for a, b in zip(small, large, strict=True))
    scale = Scale(rule.box[0] + share * (rule.box[1] - rule.box[0]), gaps, 0.0)
    return replace(scale, start=rule.origin + (rule.space - scale.size) / 2)


def _list_gaps(tracks: Sequence[int], rule: Rule, size: int) -> list[float]:
    gaps = []
    for place, count in enumerate(tracks):
        rim = place in (0, len(tracks) - 1)
        need = (2 * rule.clearance + (count - 1) * rule.track[size]) if count else 0.0
        gaps.append(max(rule.gap[size] / (2 if rim else 1), need))
    return gaps


def locate_strands(bundles: Sequence[Bundle], scale: Scale, rule: Rule) -> dict[Strand, float]:
    """Return where on the axis each strand lies."""
    found = {}
    for bundle in bundles:
        middle = scale.find_middle(bundle.across)
        if bundle.across % 2:
            distances = (rule.track[0], rule.port)
            ports = spread_ports(bundle, rule.margin, scale.box - 2 * _EDGE, distances)
            found.update({strand: middle + offset for strand, offset in ports.items()})
            continue
        room = scale.gaps[bundle.across // 2] - 2 * rule.clearance
        for strand, (track, most) in lay_tracks(bundle, rule.margin).items():
            distance = min(rule.track[1], room / (most - 1)) if most > 1 else 0.0
            found[strand] = middle + (track - (most - 1) / 2) * distance
    return found


def locate_points(
    axis: int, routes: Sequence[Route], located: dict[Strand, float], scale: Scale
) -> dict[Route, list[float]]:
    """Return where on the axis the points of each route lie: on its strands, its ends at boxes."""
    points = {route: [float("nan")] * len(route.path) for route in routes}
    for route in routes:
        path = route.path
        for end, beside in ((0, 1), (-1, -2)):
            ahead = path[beside][axis] - path[end][axis]
            way = (ahead > 0) - (ahead < 0)
            points[route][end] = scale.find_middle(path[end][axis]) + way * scale.box / 2
    for strand, place in located.items():
        points[strand.route][strand.piece] = points[strand.route][strand.piece + 1] = place
    return points
