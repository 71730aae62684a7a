"""Measure commands and functions in pairs: A B A B, so that a noisy machine disturbs both."""

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


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


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end; raises CalledProcessError where it fails."""
    before = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)


def call(work: Callable[[], object]) -> Cost:
    """Run a function in this process."""
    before, cpu = time.perf_counter(), time.process_time()
    work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Cost(time.process_time() - cpu, time.perf_counter() - before, peak)


def compare(
    ours: Callable[[], Cost],
    theirs: Callable[[], Cost],
    times: int = 7,
    by: Callable[[Cost], float] = lambda cost: cost.cpu,
) -> Pair:
    """Measure both in turn, after one run of each that does not count."""
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
