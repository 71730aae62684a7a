"""Render PDFs in workers; a job is a plain function of picklable arguments that returns bytes."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jdgen.formats.pdf import RenderingError, make_pdf
from jdgen.locales.fonts import pinned_font

if TYPE_CHECKING:
    from concurrent.futures import Executor

DASK = "dask://"
_FEW = 3
"""So few documents are rendered here: a pool's start would take longer than they do."""
RECYCLE_AFTER = 500
"""Documents after which a worker is replaced: the engine leaks some 33 KiB a document."""

Open = Callable[[], "AbstractContextManager[Executor]"]


class ClusterError(Exception):
    """A cluster cannot be used; the text says why."""


@dataclass(frozen=True, slots=True)
class PdfJob:
    """A page to render, the font files that may be used, and how many pages it may take."""

    name: str
    page: str
    fonts: tuple[Path, ...]
    most_pages: int = 0


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of a job: the file's bytes, or why there are none."""

    name: str
    content: bytes = b""
    problems: tuple[str, ...] = ()


def render_job(job: PdfJob) -> Rendered:
    """Render one page; faults of the document are returned, not raised."""
    # A worker on another machine has the same pinned fonts in another place.
    fonts = [path if path.exists() else pinned_font(path.name) for path in job.fonts]
    try:
        return Rendered(job.name, make_pdf(job.page, fonts, job.most_pages))
    except RenderingError as error:
        return Rendered(job.name, problems=error.problems)


def render_all(
    jobs: Sequence[PdfJob], workers: int | None = None, executor: str = ""
) -> Iterator[Rendered]:
    """Yield rendered documents as they are done, the longest begun first.

    `executor` is empty for this machine or `dask://host:port`. A worker that dies costs one more
    try, after which the document is reported as failed. Raises ClusterError.
    """
    ordered = sorted(jobs, key=lambda job: (-len(job.page), job.name))
    count = min(workers or os.cpu_count() or 1, len(ordered))
    if not executor and (len(ordered) < _FEW or count == 1):
        yield from map(render_job, ordered)
        return
    from .executors import cluster_workers, local_workers

    if executor:
        address = executor.removeprefix(DASK)
        yield from _render_in(lambda: cluster_workers(address), ordered)
        return
    size = RECYCLE_AFTER * count
    for start in range(0, len(ordered), size):
        yield from _render_twice(lambda: local_workers(count), ordered[start : start + size])


def _render_twice(open_workers: Open, jobs: Sequence[PdfJob]) -> Iterator[Rendered]:
    """Render jobs; those that a dying worker took along are tried once more."""
    from concurrent.futures.process import BrokenProcessPool

    left = {job.name: job for job in jobs}
    for _ in range(2):
        try:
            for rendered in _render_in(open_workers, list(left.values())):
                del left[rendered.name]
                yield rendered
        except BrokenProcessPool:
            continue
        return
    for name in left:
        yield Rendered(name, problems=("the worker process died twice",))


def _render_in(open_workers: Open, jobs: Sequence[PdfJob]) -> Iterator[Rendered]:
    from concurrent.futures import as_completed

    with open_workers() as executor:
        waiting = [executor.submit(render_job, job) for job in jobs]
        for future in as_completed(waiting):
            yield future.result()
