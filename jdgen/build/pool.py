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
    from concurrent.futures import Executor

DASK = "dask://"
_FEW = 2
"""From so many documents on, workers render them; one alone is rendered here."""
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
    jobs: Iterable[PdfJob], workers: int | None = None, executor: str = ""
) -> Iterator[Rendered]:
    """Yield rendered documents as they are done; all jobs are taken before the first is yielded.

    Jobs are begun while later ones are still being made, so the longest should come first.
    `executor` is empty for this machine or `dask://host:port`. A worker that dies costs one more
    try, after which the document is reported as failed. Raises ClusterError.
    """
    stream = iter(jobs)
    first = list(islice(stream, _FEW))
    count = workers or os.cpu_count() or 1
    if not executor and (len(first) < _FEW or count == 1):
        yield from map(render_job, [*first, *stream])
        return
    from .executors import cluster_workers, local_workers

    if executor:
        address = executor.removeprefix(DASK)
        yield from _render_twice(lambda: cluster_workers(address), chain(first, stream))
        return
    size, rest = RECYCLE_AFTER * count, list[PdfJob]()
    begun = chain(first, islice(stream, size - len(first)))
    yield from _render_twice(lambda: local_workers(count), begun, lambda: rest.extend(stream))
    for start in range(0, len(rest), size):
        yield from _render_twice(lambda: local_workers(count), rest[start : start + size])


def _render_twice(
    open_workers: Open, jobs: Iterable[PdfJob], meanwhile: Callable[[], None] = lambda: None
) -> Iterator[Rendered]:
    """Render jobs; those that a dying worker took along are tried once more.

    When all are begun, `meanwhile` is called.
    """
    from concurrent.futures import as_completed
    from concurrent.futures.process import BrokenProcessPool

    stream = iter(jobs)
    left: dict[str, PdfJob] = {}
    for _ in range(2):
        try:
            with open_workers() as executor:
                waiting = []
                for job in chain(tuple(left.values()), stream):
                    left[job.name] = job
                    waiting.append(executor.submit(render_job, job))
                meanwhile()
                for future in as_completed(waiting):
                    rendered = future.result()
                    del left[rendered.name]
                    yield rendered
        except BrokenProcessPool:
            continue
        return
    for name in left:
        yield Rendered(name, problems=("the worker process died twice",))
