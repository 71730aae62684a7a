from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jdgen.locales.settings import LocaleSettings, merge, read_settings

Project = Callable[[Mapping[str, str]], Path]


def _read(project: Project, text: str) -> tuple[LocaleSettings, list[tuple[str, int]]]:
    root = project({"locales/uk/locale.yaml": text})
    settings, findings = read_settings(root / "locales/uk", "locales/uk")
    assert all(finding.file == "locales/uk/locale.yaml" for finding in findings)
    return settings, [(finding.code, finding.line) for finding in findings]


def test_every_key_may_be_left_out(tmp_path: Path) -> None:
    settings, findings = read_settings(tmp_path, "locales/uk")
    assert (settings.fonts, settings.status, findings) == (("Noto Sans",), "draft", ())


def test_an_empty_file_has_the_defaults(project: Project) -> None:
    assert _read(project, "# nothing yet\n") == (LocaleSettings(), [])


def test_a_whole_file(project: Project) -> None:
    settings, findings = _read(
        project,
        """\
tag: uk
name: українська
status: supported
plurals: [one, few, many]
forms:
  dat: {ask: "кому?"}
  fem: {ask: "фемінітив", optional: true}
fonts: [Noto Sans, Noto Sans SC]
css: {text-align: justify, hyphenate-limit-chars: 6 3 3}
typography:
  - {find: '(?<!\\w)([зу]) ', put: '\\1\\u00A0'}
letters: абв
numbering: latn
punctuation: fullwidth
quotes: ["«", "»", "„", "“"]
fallback: pl
""",
    )
    assert findings == []
    assert settings.forms["fem"].optional
    assert settings.typography[0].apply("з дому") == "з\N{NO-BREAK SPACE}дому"
    assert (settings.fallback, settings.quotes) == ("pl", ("«", "»", "„", "“"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nmae: x\n", "unknown-field"),
        ("status: done\n", "unknown-value"),
        ("plurals: [one, lots]\n", "wrong-value"),
        ("numbering: roman\n", "wrong-value"),
        ("tag: uk-UA\n", "wrong-value"),
        ("tag: ukrainian\n", "wrong-value"),
        ("tag: de\n", "id-differs"),
        ("fallback: klingon\n", "wrong-value"),
        ("fonts: []\n", "wrong-value"),
        ("fonts: ['x; } body {']\n", "wrong-form"),
        ("css: {'color: red; x': y}\n", "wrong-form"),
        ("css: {background: 'url(http://x)'}\n", "wrong-form"),
        ("css: {color: 'red; } body {'}\n", "wrong-form"),
        ("typography:\n  - {find: '(', put: x}\n", "wrong-value"),
        ("typography:\n  - {find: '(a+)+b', put: x}\n", "wrong-value"),
        ("typography:\n  - {find: 'a', put: '\\2'}\n", "wrong-value"),
        ("forms: {Dat: {ask: x}}\n", "wrong-form"),
        ("quotes: ['«', '»']\n", "wrong-value"),
        ("- a\n", "wrong-type"),
        ("a: &x 1\n", "yaml-anchor"),
    ],
)
def test_what_is_wrong_becomes_a_finding_and_the_defaults_hold(
    project: Project, text: str, code: str
) -> None:
    settings, findings = _read(project, text)
    assert [found for found, _ in findings] == [code]
    assert findings[0][1] > 0
    assert settings.fonts == ("Noto Sans",)


def test_a_pattern_that_is_too_long_is_refused(project: Project) -> None:
    _, findings = _read(project, f"typography:\n  - {{find: '{'a' * 201}', put: x}}\n")
    assert [code for code, _ in findings] == ["too-long"]


def test_what_a_project_sets_hides_only_that_of_the_package() -> None:
    project = LocaleSettings(fonts=("Lato",))
    package = LocaleSettings(fonts=("Noto Sans SC",), status="supported")
    merged = merge([project, package])
    assert (merged.fonts, merged.status, merged.letters) == (("Lato",), "supported", "")
    assert merge([]) == LocaleSettings()
