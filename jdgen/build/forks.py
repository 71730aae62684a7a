"""Let every processor take part in plain Python work, where a process can be forked.

A fork inherits what was read, so nothing but names and answers travels between processes. Where
forking is not safe, each worker would have to read everything again, and the work is done here.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Task = TypeVar("Task")
Answer = TypeVar("Answer")

_inherited: dict[str, Callable[[Any], Any]] = {}


def share_out(items: Sequence[Task], fewest: int) -> list[Sequence[Task]]:
    """Part items into one share for each processor, of at least so many items each."""
    size = max(fewest, -(-len(items) // _processors()))
    return [items[start : start + size] for start in range(0, len(items), size)]


def map_in_forks(work: Callable[[Task], Answer], tasks: Sequence[Task]) -> Iterator[Answer]:
    """Yield the answers to tasks in their order; tasks and answers must be picklable.

    `work` need not be: forks inherit it.
    """
    count = min(_processors(), len(tasks))
    if count == 1 or not tasks:
        yield from map(work, tasks)
        return
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(count, context, initializer=_begin, initargs=(work,)) as pool:
        yield from pool.map(_answer, tasks)


def _processors() -> int:
    return (os.cpu_count() or 1) if sys.platform.startswith("linux") else 1


def _begin(work: Callable[[Any], Any]) -> None:
    """Remember the work, and leave Ctrl-C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _inherited["work"] = work


def _answer(task: Any) -> Any:
    return _inherited["work"](task)
