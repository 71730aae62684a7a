"""watch: builds what changed, shows mistakes, and recovers with the next save."""

from pathlib import Path

import pytest

from jdgen.build import watch
from tests.cli.conftest import Run


def test_watching(shop: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    company = shop / "roles" / "company.yaml"
    whole = company.read_text()

    def save_in_place() -> None:
        company.write_text(whole.replace("headcount: 40", "headcuont: 40"))

    def save_by_a_new_file() -> None:
        fresh = company.with_suffix(".new")
        fresh.write_text(whole.replace("name: Tannery", "name: Tannery Two", 1))
        fresh.replace(company)

    def change_nothing() -> None:
        pass

    def interrupt() -> None:
        raise KeyboardInterrupt

    steps = iter([save_in_place, save_by_a_new_file, change_nothing, interrupt])
    monkeypatch.setattr(watch.time, "sleep", lambda _: next(steps)())
    result = run("watch", "-f", "html")
    assert result.exit_code == 0
    told = result.stderr
    assert "error[unknown-field]" in told
    assert told.count(" ms") == 2
    assert told.index("error[unknown-field]") < told.rindex(" ms")
    page = next((shop / "output" / "en" / "posting").glob("*.html")).read_text()
    assert "Tannery Two" in page


def test_files_that_vanish_while_they_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text("")
    (tmp_path / ".swap").write_text("")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nothing")
    assert [Path(name).name for name, _, _ in watch.stamp_files([tmp_path])] == ["a.yaml"]


def test_watch_prints_no_document(shop: Path, run: Run) -> None:
    result = run("watch", "-o", "-")
    assert result.exit_code == 2
    assert "watch writes files" in result.stderr
