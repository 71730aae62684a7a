"""Worker processes: every job comes back, whatever happens to a worker."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jdgen.build import pool
from jdgen.build.pool import PdfJob, Rendered, render_all, render_job
from jdgen.locales.fonts import font_files
from jdgen.resources import templates_root

FONTS = font_files((templates_root(),))


def jobs(count: int, body: str = "text") -> list[PdfJob]:
    page = '<html lang="en"><head><title>t</title></head><body style="font-family:Noto Sans">{}'
    return [
        PdfJob(f"{number}.pdf", page.format(body * (number + 1)), FONTS) for number in range(count)
    ]


def test_the_pool_makes_what_one_process_makes() -> None:
    work = jobs(5)
    alone = {done.name: done.content for done in render_all(work, 1)}
    together = {done.name: done.content for done in render_all(work, 2)}
    assert alone == together
    assert set(alone) == {job.name for job in work}


def _mark(job: PdfJob) -> Rendered:
    (Path(os.environ["JDGEN_TEST_MARKER"]) / job.name).touch()
    return Rendered(job.name, b"done")


def test_jobs_are_begun_while_others_are_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JDGEN_TEST_MARKER", str(tmp_path))
    monkeypatch.setattr(pool, "render_job", _mark)

    def make() -> Iterator[PdfJob]:
        *most, last = jobs(5)
        yield from most
        while len(list(tmp_path.iterdir())) < len(most):
            time.sleep(0.01)
        yield last

    assert {done.name for done in render_all(make(), 2)} == {job.name for job in jobs(5)}


def test_few_jobs_are_taken_before_they_can_be_begun(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JDGEN_TEST_MARKER", str(tmp_path))
    monkeypatch.setattr(pool, "AHEAD", 3)
    monkeypatch.setattr(pool, "render_job", _mark)
    taken = []
    work = jobs(20)

    def make() -> Iterator[PdfJob]:
        for job in work:
            taken.append(job.name)
            yield job

    for count, _ in enumerate(render_all(make(), 2), 1):
        assert len(taken) < count + 3


def test_more_jobs_than_a_worker_may_do_are_done_by_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "RECYCLE_AFTER", 2)
    done = [rendered.name for rendered in render_all(iter(jobs(9)), 2)]
    assert sorted(done) == sorted(job.name for job in jobs(9))
    assert set(done[:4]) == {job.name for job in jobs(4)}


def test_a_fault_of_a_document_is_returned() -> None:
    (done,) = render_all(jobs(1, "ก"), 1)
    assert done.content == b""
    assert "U+0E01" in done.problems[0]


def _die(job: PdfJob) -> Rendered:
    marker = Path(os.environ["JDGEN_TEST_MARKER"])
    if job.name == "2.pdf" and not (marker.exists() and marker.read_text() == "once"):
        marker.write_text(os.environ["JDGEN_TEST_DEATHS"])
        os._exit(9)
    return Rendered(job.name, b"done")


@pytest.mark.parametrize(("deaths", "failed"), [("once", set()), ("always", {"2.pdf"})])
def test_a_dead_worker_costs_one_try(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, deaths: str, failed: set[str]
) -> None:
    monkeypatch.setenv("JDGEN_TEST_MARKER", str(tmp_path / "marker"))
    monkeypatch.setenv("JDGEN_TEST_DEATHS", deaths)
    monkeypatch.setattr(pool, "render_job", _die)
    results = {done.name: done for done in render_all(jobs(4), 2)}
    assert set(results) == {f"{number}.pdf" for number in range(4)}
    assert {name for name, done in results.items() if done.problems} == failed


def test_render_job_returns_bytes() -> None:
    assert render_job(jobs(1)[0]).content.startswith(b"%PDF-")
