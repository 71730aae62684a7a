"""Render PDFs in workers; a job is a plain function of picklable arguments that returns bytes."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from jdgen.formats.pdf import RenderingError, make_pdf
from jdgen.locales.fonts import pinned_font

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

DASK = "dask://"
_FEW = 2
"""From so many documents on, workers render them; one alone is rendered here."""
RECYCLE_AFTER = 500
"""Documents after which a worker is replaced: the engine leaks some 33 KiB a document."""
AHEAD = 200
"""Documents that may wait for a worker: enough to keep many busy, few enough to hold in memory."""

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
    jobs: Iterable[PdfJob], workers: int | None = None, executor: str = ""
) -> Iterator[Rendered]:
    """Yield rendered documents as they are done; few jobs are taken before they can be begun.

    Jobs are begun while later ones are still being made, so the longest should come first.
    `executor` is empty for this machine or `dask://host:port`. Raises ClusterError.
    """
    stream = iter(jobs)
    first = list(islice(stream, _FEW))
    stream = chain(first, stream)
    count = workers or os.cpu_count() or 1
    if not executor and (len(first) < _FEW or count == 1):
        yield from map(render_job, stream)
        return
    from .executors import cluster_workers, local_workers

    if executor:
        address = executor.removeprefix(DASK)
        yield from _render_safely(lambda: cluster_workers(address), stream)
        return
    for job in stream:
        some = chain((job,), islice(stream, RECYCLE_AFTER * count - 1))
        yield from _render_safely(lambda: local_workers(count), some)


def _render_safely(open_workers: Open, jobs: Iterable[PdfJob]) -> Iterator[Rendered]:
    """Render jobs; those that a dying worker took along are tried once more, each alone."""
    from concurrent.futures.process import BrokenProcessPool

    stream = iter(jobs)
    left: dict[str, PdfJob] = {}
    while True:
        try:
            with open_workers() as executor:
                yield from _render_ahead(executor, stream, left)
            return
        except BrokenProcessPool:
            lost = tuple(left.values())
        left.clear()
        for job in lost:
            yield _render_alone(open_workers, job)


def _render_ahead(
    executor: "Executor", jobs: Iterator[PdfJob], left: dict[str, PdfJob]
) -> Iterator[Rendered]:
    """Render jobs with some of them ready for the next free worker; note those not yet done."""
    waiting: set[Future[Rendered]] = set()
    for job in jobs:
        left[job.name] = job
        waiting.add(executor.submit(render_job, job))
        if len(waiting) >= AHEAD:
            yield from _take_done(waiting, left)
    while waiting:
        yield from _take_done(waiting, left)


def _take_done(waiting: "set[Future[Rendered]]", left: dict[str, PdfJob]) -> Iterator[Rendered]:
    """Wait until a job is done, and take all that are done off what is waited for."""
    from concurrent.futures import FIRST_COMPLETED, wait

    done, _ = wait(waiting, return_when=FIRST_COMPLETED)
    waiting -= done
    for future in done:
        rendered = future.result()
        del left[rendered.name]
        yield rendered


def _render_alone(open_workers: Open, job: PdfJob) -> Rendered:
    from concurrent.futures.process import BrokenProcessPool

    try:
        with open_workers() as executor:
            return executor.submit(render_job, job).result()
    except BrokenProcessPool:
        return Rendered(job.name, problems=("the worker process died twice",))
