from collections.abc import Callable, Mapping
from pathlib import Path

from jdgen.locales.fonts import faces, font_css, font_files, font_findings, uncovered
from jdgen.resources import templates_root

Project = Callable[[Mapping[str, str]], Path]


def test_each_weight_and_style_is_one_file() -> None:
    found = faces("Noto Sans", [])
    assert [(face.weight, face.style) for face in found] == [
        (400, "normal"),
        (400, "italic"),
        (700, "normal"),
        (700, "italic"),
    ]
    assert [face.path.name for face in faces("Noto Sans SC", [])] == [
        "NotoSansSC-Regular.ttf",
        "NotoSansSC-Bold.ttf",
    ]


def test_every_shipped_language_has_its_fonts() -> None:
    roots = [templates_root()]
    assert font_findings(roots, ("en", "uk", "zh-Hans", "de", "ar")) == ()
    names = {path.name for path in font_files(roots)}
    assert names >= {"NotoSans-Regular.ttf", "NotoSansSC-Bold.ttf", "IBMPlexSansArabic-Bold.ttf"}


def test_a_projects_own_font_comes_first(project: Project) -> None:
    top = project({"fonts/NotoSans-Bold.ttf": "mine", "templates/locales/uk/locale.yaml": ""})
    roots = [top / "templates"]
    paths = [face.path for face in faces("Noto Sans", roots)]
    assert paths[2] == top / "fonts/NotoSans-Bold.ttf"
    assert paths[0].parent != paths[2].parent
    assert set(paths) <= set(font_files(roots))


def test_a_family_without_a_file_is_told(project: Project) -> None:
    top = project({"templates/locales/uk/locale.yaml": "fonts: [Nowhere Sans]\n"})
    (finding,) = font_findings([top / "templates"], ("en", "uk-UA"))
    assert (finding.code, finding.file) == ("font-missing", "templates/locales/uk/locale.yaml")
    assert font_findings([top / "templates"], ("en", "de")) == ()
    assert "NowhereSans-Regular.ttf" in finding.hint


def test_the_rules_name_whole_files() -> None:
    css = font_css(["Noto Sans SC"], [])
    assert css.count("@font-face") == 2
    assert 'font-family:"Noto Sans SC";font-weight:700' in css
    assert "file://" in css
    assert "unicode-range" not in css


def test_characters_without_a_glyph_are_found() -> None:
    assert uncovered("Привіт, 客服!\n\u200f", ["Noto Sans"], []) == {"客", "服"}
    assert uncovered("Привіт, 客服!", ["Noto Sans SC", "Noto Sans"], []) == frozenset()
    assert uncovered("مرحبا ₴", ["IBM Plex Sans Arabic"], []) == frozenset()
