"""Every shipped document in every complete locale: valid, in the right size, from our fonts."""

import io
import json
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner

from jdgen.cli.main import main
from jdgen.locales.po_file import read_po_file
from jdgen.resources import roles_root, templates_root

pytestmark = pytest.mark.slow
LOCALES = ("en", "uk", "zh-Hans")
OUR_FONTS = {"Noto-Sans", "Noto-Sans-SC", "IBM-Plex-Sans-Arabic"}


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Build every shipped document in English, and in the other locales some of each kind."""
    root = tmp_path_factory.mktemp("shipped")
    folder = root / "output"
    openings = [path.stem for path in (roles_root() / "openings").glob("*.yaml")]
    some = [*openings, "support", "retention-manager", "engagement-manager"]
    for locale in LOCALES:
        arguments = ["build", "--library", str(roles_root()), "--output", str(folder)]
        arguments += ["-f", "html", "-f", "pdf", "-f", "md", "--locale", locale]
        arguments += [] if locale == "en" else some
        result = CliRunner().invoke(main, arguments, prog_name="jdgen")
        assert result.exit_code == 0, result.stderr
    yield folder
    shutil.rmtree(root)


def pdfs(output: Path) -> list[Path]:
    found = sorted(output.rglob("*.pdf"))
    assert len(found) >= 100
    return found


def test_every_pdf_is_valid_pdf_ua(output: Path) -> None:
    wrong = {}
    for path in pdfs(output):
        report = page.validate_pdf_bytes(path.read_bytes(), profile=page.ValidationProfile.PDF_UA_1)
        if not report.is_compliant:
            wrong[path.name] = str(report)
    assert not wrong, "\n".join(f"{name}: {told}" for name, told in list(wrong.items())[:3])


def test_every_pdf_is_tagged_has_language_title_and_a4_pages(output: Path) -> None:
    for path in pdfs(output):
        locale = path.relative_to(output).parts[0]
        with pikepdf.open(io.BytesIO(path.read_bytes())) as document:
            assert document.Root.MarkInfo.Marked
            assert str(document.Root.Lang).startswith(locale.split("-")[0])
            assert str(document.docinfo.Title)
            for sheet in document.pages:
                sides = sorted(round(float(side)) for side in sheet.MediaBox[2:])
                assert sides == [595, 842], path.name


def test_only_our_fonts_are_embedded(output: Path) -> None:
    for path in pdfs(output):
        with pikepdf.open(io.BytesIO(path.read_bytes())) as document:
            names = {
                str(thing.BaseFont).split("+")[-1]
                for thing in document.objects
                if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
            }
        plain = {name.removesuffix("-Italic").removesuffix("-Bold").strip("/") for name in names}
        assert plain <= OUR_FONTS, (path.name, plain)


def test_postings_take_one_or_two_pages(output: Path) -> None:
    long = [
        f"{path.parts[-3]}/{path.name}"
        for path in pdfs(output)
        if path.parent.name == "posting" and len(pypdfium2.PdfDocument(path)) > 2
    ]
    assert long == []


def test_each_level_sheet_and_each_move_takes_one_page(output: Path) -> None:
    booklets = [path for path in pdfs(output) if path.parent.name == "ladder"]
    assert {path.parts[-3] for path in booklets} == set(LOCALES)
    for path in booklets:
        document = pypdfium2.PdfDocument(path)
        marks = [(mark.level, mark.get_dest().get_index()) for mark in document.get_toc()]
        ends = [*(page for _, page in marks[1:]), len(document)]
        long = [
            start + 1
            for (level, start), end in zip(marks, ends, strict=True)
            if level == 1 and end - start != 1
        ]
        assert long == [], path


def test_every_document_has_its_title_on_the_first_page(output: Path) -> None:
    for path in pdfs(output):
        document = pypdfium2.PdfDocument(path)
        title = document.get_metadata_value("Title")
        text = "".join(document[0].get_textpage().get_text_range().split())
        name = "".join(re.split("[–·,，]", title)[0].split())
        assert name in text, (path.name, title)


def test_every_character_is_drawn_and_can_be_read_back(output: Path) -> None:
    for path in pdfs(output):
        assert not {"\x00", "\ufffd"} & set(words_of(path)), path.name


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "en"])
def test_no_english_sentence_stands_in_a_translated_document(output: Path, locale: str) -> None:
    english = {
        squeeze(entry.english)
        for path in (templates_root() / "locales" / locale).rglob("*.po")
        for entry in read_po_file(path.read_text(encoding="utf-8")).entries
        if entry.english.count(" ") >= 3 and entry.english not in entry.forms
    }
    assert len(english) > 2000
    for path in (output / locale).rglob("*.pdf"):
        text = squeeze(words_of(path))
        assert [words for words in english if words in text] == [], path.name


def words_of(path: Path) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def squeeze(text: str) -> str:
    """Leave out blanks, which break lines in one and not in the other."""
    return "".join(text.split())


class _Page(HTMLParser):
    """Note what an accessible, self-contained page must and must not have."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.outside: list[str] = []
        self.lang = ""
        self.mains = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = given.get("lang", "")
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))
        self.mains += tag == "main"
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a" and given.get("href", "").startswith("#"):
            self.targets.append(given["href"][1:])
        for name in ("src", "href"):
            if tag not in ("a", "link") and name in given:
                self.outside.append(given[name])
        if tag == "script" and given.get("src"):
            self.outside.append(given["src"])


def test_every_page_is_self_contained_and_well_ordered(output: Path) -> None:
    for path in output.rglob("*.html"):
        reader = _Page()
        reader.feed(path.read_text(encoding="utf-8"))
        assert reader.lang
        assert reader.mains == 1, path
        assert reader.headings.count(1) == 1, path
        for before, after in zip(reader.headings, reader.headings[1:], strict=False):
            assert after <= before + 1, path
        assert len(reader.ids) == len(set(reader.ids)), path
        assert set(reader.targets) <= set(reader.ids), path
        assert all(address.startswith("data:") for address in reader.outside), path


def test_no_page_shows_what_programs_say(output: Path) -> None:
    for path in (*output.rglob("*.html"), *output.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        for leftover in ("None", "Undefined", "{{", "Said(", "Markup(", "{title}", "{n}"):
            assert leftover not in text, (path.name, leftover)


def test_the_manifest_lists_every_file(output: Path) -> None:
    listed = set(json.loads((output / "manifest.json").read_text())["files"])
    there = {
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if path.is_file() and path.name not in ("manifest.json", ".lock")
    }
    assert listed == there
