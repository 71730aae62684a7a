"""Chromium's print of a page: as a command, and in a browser that runs already."""

import base64
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .measure import Cost, Work
from .tree import run_tree, tree

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")


def print_once(page: Path, pdf: Path, folder: Path) -> Work:
    """Return the work of starting Chromium and printing one page, tagged."""
    with_tags = ("--generate-pdf-document-outline", "--no-pdf-header-footer")
    command = (PROGRAM, *_FLAGS, *with_tags, f"--print-to-pdf={pdf}", page.as_uri())
    return lambda: run_tree(command, folder)


@contextmanager
def browser(page: Path) -> Iterator[Callable[[], tuple[Cost, bytes]]]:
    """Yield the work of printing a page, tagged, in a browser that is running."""
    ours_in, theirs_out = os.pipe()
    theirs_in, ours_out = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # Chromium reads commands from descriptor 3 and answers on 4.
        program = (PROGRAM, *_FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe")
        shell = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out} 2>/dev/null'
        command = ("/bin/bash", "-c", shell, "sh", *program)
        with tree(command, pass_fds=(theirs_in, theirs_out)) as running:
            pipe = _Pipe(ours_in, ours_out)
            pipe.open_tab()

            def work() -> tuple[Cost, bytes]:
                before = running.look()
                pdf = pipe.print_page(page.as_uri())
                after = running.look()
                cost = Cost(after.cpu - before.cpu, after.wall - before.wall, after.memory)
                return cost, pdf

            yield work


class _Pipe:
    """Chromium's protocol: JSON, each message ended by a zero byte."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading, self._writing = reading, writing
        self._number, self._rest, self._session = 0, b"", ""

    def open_tab(self) -> None:
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self._ask("Page.enable")

    def print_page(self, address: str) -> bytes:
        self._ask("Page.navigate", url=address)
        while self._read().get("method") != "Page.loadEventFired":
            pass
        printed = self._ask(
            "Page.printToPDF",
            generateTaggedPDF=True,
            generateDocumentOutline=True,
            preferCSSPageSize=True,
            printBackground=True,
        )
        return base64.b64decode(printed["data"])

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            part = os.read(self._reading, 1 << 20)
            assert part, "Chromium has gone"
            self._rest += part
        line, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        return message
