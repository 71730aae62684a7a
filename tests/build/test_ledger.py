"""The output folder: never half written, never forgotten, one build at a time."""

import json
import threading
from pathlib import Path

import pytest

from jdgen.build.files import write_whole
from jdgen.build.ledger import Ledger
from jdgen.build.lock import hold
from jdgen.build.manifest import read_manifest


def test_what_is_there_is_not_written_again(tmp_path: Path) -> None:
    first = Ledger(tmp_path, whole=True, force=False)
    first.put("a/b.txt", b"x")
    first.close("inputs")
    second = Ledger(tmp_path, whole=True, force=False)
    second.put("a/b.txt", b"x")
    second.close("inputs")
    assert (first.written, second.written, second.kept) == (["a/b.txt"], [], ["a/b.txt"])
    assert read_manifest(tmp_path).inputs == "inputs"


def test_an_interrupted_build_remembers_what_it_wrote(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, whole=True, force=False)
    with pytest.raises(KeyboardInterrupt), ledger.closing():
        ledger.put("a.txt", b"x")
        raise KeyboardInterrupt
    manifest = read_manifest(tmp_path)
    assert set(manifest.files) == {"a.txt"}
    assert manifest.inputs == ""


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"jdgen": "9", "inputs": "", "files": {}}', '{"files": 5}']
)
def test_a_damaged_or_foreign_manifest_counts_as_empty(tmp_path: Path, content: str) -> None:
    (tmp_path / "manifest.json").write_text(content)
    assert read_manifest(tmp_path).files == {}


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "chmod", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["a.txt"]


def test_a_second_build_waits_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    order: list[str] = []
    begun = threading.Event()

    def second() -> None:
        with hold(tmp_path, lambda text: (told.append(text), begun.set())):
            order.append("second")

    with hold(tmp_path, told.append):
        thread = threading.Thread(target=second)
        thread.start()
        assert begun.wait(5)
        order.append("first")
    thread.join(5)
    assert order == ["first", "second"]
    assert "another build" in told[0]


def test_the_manifest_is_plain_json(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, whole=False, force=False)
    ledger.put("a.txt", b"x")
    ledger.close("ignored")
    data = json.loads((tmp_path / "manifest.json").read_text())
    assert data["files"]["a.txt"]["size"] == 1
    assert data["inputs"] == ""
