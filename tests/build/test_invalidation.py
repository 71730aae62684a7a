"""The cache never lies: after any change, a build makes what a clean build makes."""

import shutil
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from jdgen import resources
from jdgen.build import fingerprint, keys, manifest, pool
from jdgen.build.pool import PdfJob, Rendered
from jdgen.render.page import Renderer
from jdgen.resources import templates_root
from tests.cli.conftest import Run

QUICK = ("-l", "uk", "-f", "html", "-f", "md")
PDF = ("-l", "en", "-f", "pdf")


def replace(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(shop: Path) -> None:
        path = shop / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def add(name: str, text: str) -> Callable[[Path], None]:
    def change(shop: Path) -> None:
        path = shop / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return change


def add_changed(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Put a changed copy of a shipped template into the project."""
    text = (templates_root() / name).read_text(encoding="utf-8")
    assert old in text
    return add(f"templates/{name}", text.replace(old, new, 1))


CHANGES = {
    "library text": replace("roles/support/agent.yaml", "title: ", "title: Chief "),
    "pay": replace("roles/openings/agent-lviv.yaml", "min: 32000", "min: 31000"),
    "company accent": replace("roles/company.yaml", "#0B5C54", "#7A1F5C"),
    "locale PO": add(
        "templates/locales/uk/messages.po",
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: uk\\n"\n\n'
        'msgid "How hiring works"\nmsgstr "Як ми наймаємо людей"\n',
    ),
    "locale.yaml": add_changed("locales/uk/locale.yaml", "fonts: [", "fonts: [Source Sans 3, "),
    "template": add_changed("posting.html.j2", "<section", '<section data-x="1"'),
    "locale template": add(
        "templates/locales/uk/posting.html.j2",
        '{% extends "base/posting.html.j2" %}{% block sections %}<p>uk</p>{% endblock %}\n',
    ),
    "style": add("templates/styles/posting.css", "body { color: #123 }\n"),
}


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (".lock", "manifest.json")
    }


def test_any_change_makes_what_a_clean_build_makes(shop: Path, run: Run) -> None:
    """One change upon the other, so that each is built from what the last one left."""
    run("build", *QUICK)
    before = content(shop / "output")
    for name, change in CHANGES.items():
        change(shop)
        result = run("build", *QUICK)
        run("build", *QUICK, "-o", name)
        after = content(shop / "output")
        assert after == content(shop / name), f"{name}: {result.stderr}"
        assert after != before, name
        before = after
    assert "nothing has changed" in run("build", *QUICK).stderr


def test_other_options_make_what_a_clean_build_makes(shop: Path, run: Run) -> None:
    run("build", *QUICK)
    for options in (("-f", "txt"), ("-l", "en", "-f", "json")):
        assert run("build", *options).exit_code == 0
        run("build", *options, "-o", "clean")
        assert content(shop / "clean").items() <= content(shop / "output").items()


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list of the PDFs that are rendered from now on; none of them takes any time."""
    names: list[str] = []

    def render(job: PdfJob) -> Rendered:
        names.append(job.name)
        return Rendered(job.name, f"%PDF- {job.page}".encode())

    monkeypatch.setattr(pool, "render_job", render)
    return names


def count(rendered: list[str], run: Run, *options: str) -> int:
    rendered.clear()
    assert run("build", *PDF, "-j", "1", *options).exit_code == 0
    return len(rendered)


def test_only_pdfs_whose_page_changed_are_rendered(
    shop: Path, run: Run, rendered: list[str]
) -> None:
    every = count(rendered, run)
    assert every > 2
    assert count(rendered, run) == 0
    replace("roles/openings/agent-lviv.yaml", "min: 32000", "min: 31000")(shop)
    assert count(rendered, run) == 1
    replace("roles/openings/agent-lviv.yaml", "min: 31000", "min:  31000")(shop)
    assert count(rendered, run) == 0
    (shop / "output" / "en" / "posting" / "agent-lviv.pdf").write_bytes(b"mine")
    assert count(rendered, run) == 1
    (shop / "output" / "manifest.json").unlink()
    assert count(rendered, run) == every


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list of the kinds of the pages that are made from now on."""
    kinds: list[str] = []
    render = Renderer.render

    def note(self: Renderer, kind: str, *arguments: Any) -> str:
        kinds.append(kind)
        return render(self, kind, *arguments)

    monkeypatch.setattr(Renderer, "render", note)
    return kinds


def test_only_pages_that_show_a_change_are_made(shop: Path, run: Run, pages: list[str]) -> None:
    def made(*options: str) -> list[str]:
        pages.clear()
        assert run("build", "-l", "en", "-f", "html", "-f", "md", *options).exit_code == 0
        return pages

    every = len(made())
    assert every > 5
    replace("roles/openings/agent-lviv.yaml", "min: 32000", "min: 31000")(shop)
    assert made("agent-lviv") == ["posting"]
    assert made() == []
    (shop / "output" / "en" / "posting" / "agent-lviv.md").write_bytes(b"mine")
    assert made() == ["posting"]
    add("templates/styles/posting.css", "body { color: #123 }\n")(shop)
    assert len(made()) == every
    assert len(made("--force")) == every


def test_formats_are_made_from_the_same_library_whenever_they_are_asked_for(
    shop: Path, run: Run
) -> None:
    """A format that was left out while the library changed is not taken for a current one."""
    run("build", *QUICK)
    replace("roles/openings/agent-lviv.yaml", "min: 32000", "min: 31000")(shop)
    run("build", "-l", "uk", "-f", "html")
    run("build", *QUICK)
    run("build", *QUICK, "-o", "clean")
    assert content(shop / "output") == content(shop / "clean")


def test_every_build_tells_the_same_untranslated_texts(shop: Path, run: Run) -> None:
    def told() -> str:
        return next(line for line in run("build", *QUICK).stderr.splitlines() if "uk:" in line)

    first = told()
    assert "not translated" in first
    replace("roles/openings/agent-lviv.yaml", "min: 32000", "min: 31000")(shop)
    assert told() == first


def test_kinds_with_long_documents_are_begun_first(
    shop: Path, run: Run, rendered: list[str]
) -> None:
    count(rendered, run)
    kinds = [name.split("/")[1] for name in rendered]
    assert kinds[0] == "ladder"
    assert kinds[-1] == "posting"
    assert kinds == [kind for kind, _ in groupby(kinds) for _ in range(kinds.count(kind))]


def test_another_engine_font_or_program_renders_every_pdf_again(
    shop: Path, run: Run, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    every = count(rendered, run)
    with monkeypatch.context() as patch:
        patch.setattr(fingerprint, "library_versions", lambda: {"pango": "0"})
        patch.setattr(keys, "library_versions", lambda: {"pango": "0"})
        assert count(rendered, run) == every
    assert count(rendered, run) == every
    fonts = shop / "fonts"
    fonts.mkdir()
    (shop / "templates").mkdir()
    font = next(Path(path) for path in _fonts() if path.name == "NotoSans-Regular.ttf")
    shutil.copy(font, fonts / font.name)
    with (fonts / font.name).open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\x01")
    assert count(rendered, run) == every
    with monkeypatch.context() as patch:
        patch.setattr(fingerprint, "__version__", "9.9.9")
        patch.setattr(manifest, "__version__", "9.9.9")
        assert count(rendered, run) == every


def test_a_new_package_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = fingerprint.take_inputs(Path(), (), ()).rest
    (tmp_path / "weasyprint-99.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert fingerprint.take_inputs(Path(), (), ()).rest != before


@pytest.mark.parametrize("harm", ["gone", "cut short", "not code", "unwritable"])
def test_what_is_kept_for_the_next_run_may_be_lost(
    shop: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    resources.cache_folder.cache_clear()
    try:
        run("build", *QUICK)
        first = content(shop / "output")
        templates, data = (
            list((tmp_path / "cache").rglob(kind)) for kind in ("*.cache", "data-*/*.json")
        )
        assert min(len(templates), len(data)) > 5
        kept = templates + data
        for path in kept:
            _harm(path, harm)
        run("build", *QUICK, "--force")
        assert content(shop / "output") == first
    finally:
        resources.cache_folder.cache_clear()


def _harm(path: Path, harm: str) -> None:
    match harm:
        case "gone":
            path.unlink()
        case "cut short":
            path.write_bytes(path.read_bytes()[:40])
        case "not code":
            path.write_bytes(path.read_bytes()[:30] + b"\x00" * 50)
        case _:
            path.unlink()
            path.mkdir()


def _fonts() -> tuple[Path, ...]:
    from jdgen.locales.fonts import font_files

    return font_files((templates_root(),))
