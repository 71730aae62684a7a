"""Measure commands and functions in pairs: A B A B, so that a noisy machine disturbs both."""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_LAUNCH = Path(__file__).with_name("launch.py")


@dataclass(frozen=True)
class Cost:
    """What a run took: CPU seconds of all its processes, seconds on the clock, peak KiB."""

    cpu: float
    wall: float
    memory: int


@dataclass(frozen=True)
class Pair:
    """Median costs of two programs, and the median of their ratios, run by run."""

    ours: Cost
    theirs: Cost
    ratio: float
    lowest: float
    highest: float


Work = Callable[[], Cost]


def command(folder: Path, *words: str, may_fail: bool = False) -> Work:
    """Return the work of running a command to its end; raises CalledProcessError."""

    def work() -> Cost:
        done = subprocess.run(
            (sys.executable, "-I", "-S", str(_LAUNCH), *words),
            cwd=folder,
            check=not may_fail,
            capture_output=True,
        )
        return Cost(*json.loads(done.stdout))

    return work


def function(work: Callable[[], object]) -> Work:
    """Return the work of calling a function in this process."""

    def measured() -> Cost:
        before, cpu = time.perf_counter(), time.process_time()
        work()
        spent = time.process_time() - cpu
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return Cost(spent, time.perf_counter() - before, peak)

    return measured


def after(prepare: Callable[[], object], work: Work) -> Work:
    """Return work before which something is done that does not count."""

    def prepared() -> Cost:
        prepare()
        return work()

    return prepared


def repeat(work: Work, times: int = 7) -> Cost:
    """Return the median costs of work, after a run that does not count."""
    work()
    return _median([work() for _ in range(times)])


def compare(
    ours: Work,
    theirs: Work,
    times: int = 7,
    by: Callable[[Cost], float] = lambda cost: cost.cpu,
) -> Pair:
    """Measure both in turn, after one run of each that does not count if there are several."""
    if times > 1:
        ours(), theirs()
    pairs = [(ours(), theirs()) for _ in range(times)]
    ratios = [by(mine) / by(other) for mine, other in pairs]
    return Pair(
        _median([mine for mine, _ in pairs]),
        _median([other for _, other in pairs]),
        statistics.median(ratios),
        min(ratios),
        max(ratios),
    )


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
        max(cost.memory for cost in costs),
    )
