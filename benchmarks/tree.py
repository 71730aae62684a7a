"""What a program costs together with every process that it starts (Linux)."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from .measure import Cost

_TICKS = os.sysconf("SC_CLK_TCK")
_PAUSE = 0.02


@contextmanager
def tree(command: Sequence[str], **options: object) -> Iterator["Tree"]:
    """Start a program in a session of its own, and end what is left of it."""
    process = subprocess.Popen(command, start_new_session=True, **options)  # type: ignore[call-overload]
    try:
        yield Tree(process)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, 9)
        process.wait()


class Tree:
    """The processes of a session."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._seen: dict[int, float] = {}

    def look(self) -> Cost:
        """Return CPU seconds so far, and the KiB that the processes have now, shared ones once."""
        memory = 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                fields = stat.read_text().rpartition(")")[2].split()
                if int(fields[3]) == self.process.pid:
                    self._seen[int(stat.parent.name)] = sum(map(int, fields[11:13])) / _TICKS
                    memory += _proportional(stat.with_name("smaps_rollup"))
        return Cost(sum(self._seen.values()), time.perf_counter(), memory)


def run_tree(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end, looking at its processes all the time."""
    quiet = subprocess.DEVNULL
    with tree(command, cwd=folder, stdout=quiet, stderr=quiet) as running:
        begun, peak, done = time.perf_counter(), 0, threading.Event()
        threading.Thread(target=lambda: (running.process.wait(), done.set()), daemon=True).start()
        last = running.look()
        while not done.wait(_PAUSE):
            last = running.look()
            peak = max(peak, last.memory)
        return Cost(last.cpu, time.perf_counter() - begun, peak)


def _proportional(path: Path) -> int:
    for line in path.read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0
