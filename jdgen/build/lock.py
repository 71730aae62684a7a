"""One build at a time in an output folder; a second one waits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

try:
    import fcntl
except ImportError:  # Windows has other locks; there two builds at once are not kept apart
    _locks: ModuleType | None = None
else:
    _locks = fcntl

NAME = ".lock"


@contextmanager
def hold(output: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the folder's lock; where another build has it, say so and wait.

    Raises OSError where the folder cannot be written.
    """
    output.mkdir(parents=True, exist_ok=True)
    if _locks is None:
        yield
        return
    with (output / NAME).open("w") as file:
        try:
            _locks.flock(file, _locks.LOCK_EX | _locks.LOCK_NB)
        except BlockingIOError:
            tell(f"another build writes into {output}; waiting for it")
            _locks.flock(file, _locks.LOCK_EX)
        yield
