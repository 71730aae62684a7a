"""Builds that are stopped, starved or doubled: what is there is whole, and the next build mends."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from jdgen.build import files
from jdgen.build.lock import hold
from tests.build.test_invalidation import content
from tests.cli.conftest import Run

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
BUILD = (sys.executable, "-m", "jdgen", "build", "-l", "en")


@contextmanager
def building(*options: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen((*BUILD, *options), stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for_file(folder: Path, ending: str, process: subprocess.Popen[str]) -> None:
    while process.poll() is None and not list(folder.rglob(f"*{ending}")):
        pass


def assert_whole(folder: Path) -> None:
    for path in folder.rglob("*"):
        assert not path.name.startswith(".jdgen-")
        if path.suffix == ".pdf":
            assert path.read_bytes().rstrip().endswith(b"%%EOF")


def children(process: subprocess.Popen[str]) -> list[int]:
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(number) for number in listed.read_text().split()]


@linux
@pytest.mark.slow
def test_ctrl_c_leaves_whole_files_and_no_process(shop: Path, run: Run) -> None:
    with building("-f", "pdf", "-j", "2") as process:
        wait_for_file(shop / "output", ".pdf", process)
        workers = children(process)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=10)
    assert process.returncode == 1
    assert told.strip() == "Aborted!"
    assert workers
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)
    assert_whole(shop / "output")
    written = content(shop / "output")
    result = run("build", "-l", "en", "-f", "pdf")
    assert f"{len(written)} unchanged" in result.stderr
    assert written.items() <= content(shop / "output").items()


@linux
@pytest.mark.slow
def test_a_killed_worker_costs_no_document(shop: Path) -> None:
    with building("-f", "pdf", "-j", "2") as process:
        wait_for_file(shop / "output", ".pdf", process)
        os.kill(children(process)[0], signal.SIGKILL)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 0, told
    assert "0 unchanged" in told
    assert_whole(shop / "output")


def test_a_full_disk_is_told_and_leaves_the_old_files(
    shop: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build", "-l", "en", "-f", "html", "-f", "md")
    before = content(shop / "output")
    company = shop / "roles" / "company.yaml"
    company.write_text(company.read_text().replace("#0B5C54", "#7A1F5C"))
    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fdopen", _Disk(room=2).open)
        result = run("build", "-l", "en", "-f", "html", "-f", "md")
    assert result.exit_code == 4
    assert "cannot write: No space left on device" in result.stderr
    assert_whole(shop / "output")
    after = content(shop / "output")
    assert after.keys() == before.keys()
    assert sum(after[name] != before[name] for name in after) == 2
    run("build", "-l", "en", "-f", "html", "-f", "md")
    run("build", "-l", "en", "-f", "html", "-f", "md", "-o", "clean")
    assert content(shop / "output") == content(shop / "clean")


class _Disk:
    """Take a few files and then no more."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._open = os.fdopen

    def open(self, handle: int, mode: str) -> object:
        self._room -= 1
        if self._room < 0:
            os.close(handle)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._open(handle, mode)


def test_a_second_build_waits_for_the_first(shop: Path) -> None:
    with ExitStack() as first, building("-f", "md") as second:
        first.enter_context(hold(shop / "output", print))
        assert second.stderr is not None
        assert "another build writes into" in second.stderr.readline()
        assert not list((shop / "output").rglob("*.md"))
        first.close()
        assert " written, 0 unchanged" in second.communicate(timeout=60)[1]


@pytest.mark.slow
def test_a_scheduler_that_does_not_answer_is_told(shop: Path, run: Run) -> None:
    pytest.importorskip("distributed")
    result = run("build", "-l", "en", "-f", "pdf", "--executor", "dask://127.0.0.1:9")
    assert result.exit_code == 4
    assert "no scheduler answers at dask://127.0.0.1:9" in result.stderr
    assert not list((shop / "output").rglob("*.pdf"))
