"""Render PDFs in warm worker processes; a job is a plain function of picklable arguments."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from jdgen.formats.pdf import RenderingError, make_pdf

_FEW = 3
"""So few documents are rendered here: a pool's start would take longer than they do."""


@dataclass(frozen=True, slots=True)
class PdfJob:
    """A page to render, and the font files that may be used."""

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
    try:
        return Rendered(job.name, make_pdf(job.page, job.fonts, job.most_pages))
    except RenderingError as error:
        return Rendered(job.name, problems=error.problems)


def render_all(jobs: Sequence[PdfJob], workers: int | None = None) -> Iterator[Rendered]:
    """Yield rendered documents as they are done, the longest begun first.

    A worker that dies costs one more try, after which the document is reported as failed.
    """
    ordered = sorted(jobs, key=lambda job: (-len(job.page), job.name))
    workers = workers or os.cpu_count() or 1
    if len(ordered) < _FEW or workers == 1:
        yield from map(render_job, ordered)
        return
    done: set[str] = set()
    for _ in range(2):
        left = [job for job in ordered if job.name not in done]
        try:
            for rendered in _render_in(lambda: _make_pool(workers), left):
                done.add(rendered.name)
                yield rendered
        except BrokenProcessPool:
            continue
        return
    for job in ordered:
        if job.name not in done:
            yield Rendered(job.name, problems=("the worker process died twice",))


def _render_in(make: Callable[[], Executor], jobs: Sequence[PdfJob]) -> Iterator[Rendered]:
    executor = make()
    try:
        waiting = [executor.submit(render_job, job) for job in jobs]
        for future in as_completed(waiting):
            yield future.result()
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _make_pool(workers: int) -> ProcessPoolExecutor:
    # A forked worker inherits the imported engine; elsewhere forking is not safe.
    method = "fork" if sys.platform.startswith("linux") else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(workers, mp_context=context)
