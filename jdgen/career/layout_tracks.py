"""Set the pieces of routes that share a gap, a channel or a box edge beside each other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .layout_routes import Grid, Route
from .layout_shapes import Span

_ROUNDS = 3
_NEAR = 3.0
_CROWDED = 1.5
"""Weight of a crossing that lies near a bend of the line that is crossed."""


@dataclass(frozen=True, slots=True, eq=False)
class Strand:
    """A straight piece of a route, from its low to its high end; across it, others lie beside."""

    route: Route
    piece: int
    low: float
    high: float
    turns: tuple[int, int]
    """Where the route turns at the low and the high end: -1, 1, or 0 where it ends at a box."""
    pull: float
    """Where across the route comes from and goes to: outer strands belong to outer ends."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Strands of one gap (even `across`) or of one stretch before boxes (odd), in order."""

    across: int
    strands: tuple[Strand, ...]


def bundle_strands(
    axis: int, routes: Iterable[Route], grid: Grid, along: Callable[[Route, int], float]
) -> list[Bundle]:
    """Collect the upright (axis 0) or level (axis 1) pieces by where they lie, each in order.

    `along` tells where on the other axis the n-th point of a route lies.
    """
    bundles: dict[tuple[int, int, int], list[Strand]] = {}
    for route in routes:
        for piece, (begin, end) in enumerate(pairwise(route.path)):
            across = begin[axis]
            if across != end[axis]:
                continue
            key = (axis, across, -1)
            if across % 2:
                key = grid.name_stretch(axis, across, min(begin[1 - axis], end[1 - axis]))
            bundles.setdefault(key, []).append(_cut_strand(axis, route, piece, along))
    return [Bundle(key[1], tuple(_order(bundles[key]))) for key in sorted(bundles)]


def _cut_strand(
    axis: int, route: Route, piece: int, along: Callable[[Route, int], float]
) -> Strand:
    path = route.path
    across = path[piece][axis]
    ends = []
    for point, beyond in ((piece, piece - 1), (piece + 1, piece + 2)):
        led = path[beyond][axis] if 0 <= beyond < len(path) else across
        ends.append((along(route, point), (led > across) - (led < across), led))
    (low, turn_low, led_low), (high, turn_high, led_high) = sorted(ends)
    return Strand(route, piece, low, high, (turn_low, turn_high), led_low + led_high)


def _order(strands: Sequence[Strand]) -> list[Strand]:
    """Sort strands so that few of them cross: take out each in turn and put it where it is best."""
    order = sorted(strands, key=lambda strand: (strand.pull, strand.route.rank))
    for _ in range(_ROUNDS):
        before = list(order)
        for strand in before:
            order.remove(strand)
            order.insert(_find_place(strand, order, before.index(strand)), strand)
        if order == before:
            break
    return order


def _find_place(strand: Strand, others: Sequence[Strand], now: int) -> int:
    """Return where among others a strand crosses least, the present place if that is as good."""
    cost = 0.0
    costs = [cost]
    for other in others:
        cost += _weigh_crossings(other, strand) - _weigh_crossings(strand, other)
        costs.append(cost)
    return min(range(len(costs)), key=lambda place: (costs[place], abs(place - now)))


def _weigh_crossings(one: Strand, two: Strand) -> float:
    """Weigh how often two strands' routes cross if the first lies before the second."""
    return (
        (one.turns[0] > 0 and _weigh_crossing(one.low, two))
        + (one.turns[1] > 0 and _weigh_crossing(one.high, two))
        + (two.turns[0] < 0 and _weigh_crossing(two.low, one))
        + (two.turns[1] < 0 and _weigh_crossing(two.high, one))
    )


def _weigh_crossing(along: float, strand: Strand) -> float:
    if not strand.low < along < strand.high:
        return 0.0
    return 1.0 if strand.low + _NEAR < along < strand.high - _NEAR else _CROWDED


def lay_tracks(bundle: Bundle, margin: float) -> dict[Strand, tuple[int, int]]:
    """Return each strand's track, and how many tracks lie side by side where it runs."""
    tracks = {}
    for cluster in _find_clusters(bundle.strands, margin):
        levels: list[int] = []
        for place, strand in enumerate(cluster):
            before = (
                level
                for level, other in zip(levels, cluster[:place], strict=True)
                if _meet(strand, other, margin)
            )
            levels.append(1 + max(before, default=-1))
        most = 1 + max(levels)
        tracks.update({s: (level, most) for s, level in zip(cluster, levels, strict=True)})
    return tracks


def spread_ports(
    bundle: Bundle, margin: float, room: float, distances: Span
) -> dict[Strand, float]:
    """Return how far from the boxes' middle each strand lies, straight ones in the middle.

    `room` is the part of a box's edge that lines may use; `distances` the least between lines, and
    the one between lines at the same edge.
    """
    ports: dict[Strand, float] = {}
    for cluster in _find_clusters(bundle.strands, margin):
        offsets: list[float] = []
        for place, strand in enumerate(cluster):
            before = (
                offset + distances[_share_edge(strand, other)]
                for offset, other in zip(offsets, cluster[:place], strict=True)
                if _meet(strand, other, margin)
            )
            offsets.append(max(before, default=0.0))
        straight = [
            offset
            for offset, strand in zip(offsets, cluster, strict=True)
            if strand.turns == (0, 0)
        ]
        wide = max(offsets)
        scale = min(1.0, room / wide) if wide else 1.0
        offsets = [offset * scale for offset in offsets]
        middle = sum(straight) * scale / len(straight) if straight else wide * scale / 2
        half = room / 2
        middle = min(max(middle, wide * scale - half), half)
        ports.update({s: offset - middle for s, offset in zip(cluster, offsets, strict=True)})
    return ports


def _find_clusters(strands: Sequence[Strand], margin: float) -> list[list[Strand]]:
    """Part strands that run past each other from those that do not, keeping their order."""
    clusters: list[list[Strand]] = []
    for strand in strands:
        touched = [c for c in clusters if any(_meet(strand, other, margin) for other in c)]
        joined = [other for cluster in touched for other in cluster]
        clusters = [c for c in clusters if c not in touched]
        clusters.append([*joined, strand])
    place = {strand: number for number, strand in enumerate(strands)}
    return [sorted(cluster, key=place.__getitem__) for cluster in clusters]


def _meet(one: Strand, two: Strand, margin: float) -> bool:
    return one.low - margin <= two.high and two.low - margin <= one.high


def _share_edge(one: Strand, two: Strand) -> bool:
    """Tell whether two strands end at the same edge of the same box."""
    low = one.turns[0] == two.turns[0] == 0 and one.low == two.low
    return low or (one.turns[1] == two.turns[1] == 0 and one.high == two.high)
