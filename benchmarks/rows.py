"""A row of the table: a ratio to another program, or an amount against a limit."""

from dataclasses import dataclass

from .measure import Cost, Pair


@dataclass(frozen=True)
class Row:
    """A row; `most` is the figure to reach, none where we only tell."""

    case: str
    against: str
    value: float
    unit: str
    most: float | None = None
    span: tuple[float, float] | None = None
    costs: tuple[Cost, ...] = ()

    def cells(self) -> tuple[str, ...]:
        """Return the row as it is printed."""
        digits = 2 if self.value < 100 else 0
        span = "" if self.span is None else f"{self.span[0]:.2f} – {self.span[1]:.2f}"
        met = "" if self.most is None else "yes" if self.value <= self.most else "**no**"
        limit = "" if self.most is None else f"{self.most:.3g}"
        costs = [f"{one.cpu:.2f}, {one.wall:.2f}, {one.memory / 1024:.0f}" for one in self.costs]
        costs += [""] * (2 - len(costs))
        value = f"{self.value:.{digits}f} {self.unit}"
        return (self.case, self.against, value, span, limit, met, *costs)


def ratio(case: str, against: str, pair: Pair, most: float | None = None) -> Row:
    """Return the row of a pair."""
    span = (pair.lowest, pair.highest)
    return Row(case, against, pair.ratio, "×", most, span, (pair.ours, pair.theirs))


def amount(case: str, value: float, unit: str, most: float | None = None, *costs: Cost) -> Row:
    """Return the row of an amount."""
    return Row(case, "", value, unit, most, None, costs)


def skipped(case: str, why: str) -> Row:
    """Return the row of a case that this machine cannot measure."""
    return Row(f"{case}: SKIPPED, {why}", "", 0.0, "")
