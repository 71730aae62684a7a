"""`jdgen check` on postings: the library's, and texts from elsewhere, in every kind of report."""

import json
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from jdgen.cli.main import main
from tests.findings.minimal import FILES

PLANTED = Path(__file__).parent / "planted"


def run(*arguments: str, stdin: str = "") -> Result:
    result = CliRunner().invoke(main, list(arguments), input=stdin, prog_name="jdgen")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def shop(project: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = project(FILES)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(result: Result) -> list[str]:
    return [finding["code"] for finding in json.loads(result.stdout)["findings"]]


def test_postings_of_the_library_are_judged(shop: Path) -> None:
    found = codes(run("check", "--json", "--on", "2026-02-10"))
    assert found == ["equality-missing", "posting-length"]
    assert "deadline-passed" in codes(run("check", "--json", "--on", "2026-03-02"))
    assert run("check", "--strict", "--on", "2026-03-02").exit_code == 1
    assert run("check", "--strict", "--on", "2026-03-01").exit_code == 0


def test_a_waiver_in_the_opening_holds_wherever_the_words_stand(shop: Path) -> None:
    agent = shop / "roles/support/agent.yaml"
    agent.write_text(agent.read_text().replace("so that they can", "in a fast-paced team and"))
    assert "cliche" in codes(run("check", "--json", "--on", "2026-02-10"))
    opening = shop / "roles/openings/agent-lviv.yaml"
    text = opening.read_text()
    opening.write_text(text + "waive:\n  - {code: cliche, because: it is a quotation}\n")
    assert "cliche" not in codes(run("check", "--json", "--on", "2026-02-10"))
    opening.write_text(text + "waive:\n  - {code: age, because: nothing of this is there}\n")
    assert "waiver-unused" in codes(run("check", "--json", "--on", "2026-02-10"))


def test_the_company_sets_severities(shop: Path) -> None:
    company = shop / "roles/company.yaml"
    company.write_text(company.read_text() + "severity: {equality-missing: error}\n")
    assert run("check", "--on", "2026-02-10").exit_code == 1


def test_a_library_with_errors_is_judged_as_data_only(shop: Path) -> None:
    opening = shop / "roles/openings/agent-lviv.yaml"
    opening.write_text(opening.read_text().replace("closes: 2026-03-01", "closes: 2026-01-01"))
    found = codes(run("check", "--json", "--on", "2026-02-10"))
    assert found == ["dates-upside-down", "deadline-passed"]


def test_a_broken_template_ends_the_command_in_words(shop: Path) -> None:
    template = shop / "templates/posting.html.j2"
    template.parent.mkdir()
    template.write_text("{{ posting.nothing }}")
    result = run("check", "--on", "2026-02-10")
    assert result.exit_code == 3
    assert "posting.html.j2" in result.stderr


def test_a_broken_word_list_is_told(shop: Path) -> None:
    path = shop / "templates/locales/en/words.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("rules: {cliche: 3}")
    assert "wrong-type" in codes(run("check", "--json", "--on", "2026-02-10"))


# Texts from elsewhere


@pytest.mark.parametrize("locale", ["en", "uk", "zh-Hans", "de", "ar"])
def test_text_from_a_file(nowhere: Path, locale: str) -> None:
    result = run("check", "--text", str(PLANTED / f"{locale}.md"), "--locale", locale)
    assert result.exit_code == 1
    assert "error[sex-or-family]" in result.stderr


def test_text_from_stdin(nowhere: Path) -> None:
    result = run("check", "--text", "-", "--locale", "en", stdin="Q\n\nHe will answer.")
    assert "stdin:3:1: error[sex-or-family]" in result.stderr


def test_text_at_a_place_of_the_library(shop: Path) -> None:
    arguments = ("check", "--text", "-", "--locale", "uk", "--place", "lviv")
    result = run(*arguments, stdin="Q\n\nДо 35 років")
    assert "forbidden in UA" in result.stderr


def test_the_head_count_of_the_library_counts(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The minimal library has 40 people; Hawaii asks employers of 50."""
    arguments = ("check", "--text", "-", "--locale", "en", "--place", "US-HI", "--on", "2026-02-10")
    assert "pay-missing" in run(*arguments, stdin="Q\n\nYou answer.").stderr
    monkeypatch.chdir("/")
    assert "error[pay-required]" in run(*arguments, stdin="Q\n\nYou answer.").stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--text", "-"], "in which language"),
        (["--text", "-", "-l", "xx-yy-zz"], "not the tag of a language"),
        (["--text", "-", "-l", "en", "--place", "atlantis"], 'no place "atlantis"'),
        (["--text", "missing.md", "-l", "en"], "cannot read missing.md"),
        (["--text", "-", "-l", "en", "roles"], "leave the paths out"),
        (["--text", "-", "-l", "en", "--library", "nothing"], "no library at nothing"),
        (["--place", "lviv"], "go with --text"),
        (["--on", "yesterday"], "yesterday"),
    ],
)
def test_usage(nowhere: Path, arguments: list[str], told: str) -> None:
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_what_cannot_be_a_posting(nowhere: Path) -> None:
    Path("latin.md").write_bytes(b"caf\xe9")
    assert "byte 4 is not UTF-8" in run("check", "--text", "latin.md", "-l", "en").stderr
    Path("long.md").write_bytes(b"a" * 1_000_001)
    assert "no posting is so long" in run("check", "--text", "long.md", "-l", "en").stderr
    Path("folder").mkdir()
    assert run("check", "--text", "folder", "-l", "en").exit_code == 2
    empty = run("check", "--text", "-", "-l", "en", stdin=" \n")
    assert empty.exit_code == 2
    assert "stdin is empty" in empty.stderr


ODD = """\0|\u202e|\u200f|<ul><p>|</b>|<!--|&#xZZ;|# |- |\r\n|**|](|{{ x }}|�|İ|ß|35岁以下|客户支持
|under 35 years old|up to $|999999999999999|<script type="application/ld+json">|</script>
|{"@type": "JobPosting", "title": [1]}"""


@pytest.mark.slow
@given(
    pieces=st.lists(st.sampled_from(ODD.split("|")) | st.text(max_size=5), max_size=40),
    locale=st.sampled_from(["en", "uk", "zh-Hans", "de", "ar", "fr"]),
    report=st.sampled_from(["text", "json", "github", "sarif", "html"]),
)
@settings(max_examples=60)
def test_any_text_is_judged_without_a_traceback(
    pieces: list[str], locale: str, report: str
) -> None:
    text = "".join(pieces)
    arguments = ("--text", "-", "-l", locale, "--place", "US-NY", "--report", report)
    result = run("check", *arguments, stdin=text.encode("utf-8", "replace").decode())
    assert result.exit_code in (0, 1, 2)
    assert (result.exit_code == 2) == (not text.strip())


# Reports


def test_sarif(nowhere: Path) -> None:
    Path("a b.md").write_text((PLANTED / "uk.md").read_text(encoding="utf-8"), encoding="utf-8")
    result = run("check", "--text", "a b.md", "-l", "uk", "--report", "sarif")
    log = json.loads(result.stdout)
    assert log["version"] == "2.1.0"
    (sarif,) = log["runs"]
    rules = sarif["tool"]["driver"]["rules"]
    assert sarif["columnKind"] == "unicodeCodePoints"
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert sarif["results"]
    for found in sarif["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]
        assert found["level"] in ("error", "warning", "note")
        assert found["message"]["text"]
        (location,) = found["locations"]
        physical = location["physicalLocation"]
        assert physical["artifactLocation"]["uri"] == "a%20b.md"
        region = physical.get("region")
        if region:
            assert region["startLine"] >= 1
            assert 1 <= region["startColumn"] < region["endColumn"]


class _Marks(HTMLParser):
    """Note what the report marks, and whether its tags are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.marked: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.outside += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marked.append(data)


def test_html_marks_the_words(nowhere: Path) -> None:
    arguments = ("check", "--text", str(PLANTED / "en.md"), "-l", "en", "--report", "html")
    result = run(*arguments)
    reader = _Marks()
    reader.feed(result.stdout)
    assert reader.open == []
    assert reader.outside == []
    assert {"ROCKSTAR", "young team", "Native English", "crazy"} <= set(reader.marked)
    assert "<h2>" in result.stdout


def test_html_of_the_library_marks_its_postings(shop: Path) -> None:
    agent = shop / "roles/support/agent.yaml"
    agent.write_text(agent.read_text().replace("so that they can", "in a fast-paced <team> and"))
    result = run("check", "--report", "html", "--on", "2026-02-10")
    assert "agent-lviv (en)" in result.stdout
    assert ">fast-paced</mark> &lt;team&gt;" in result.stdout
    assert "markup-in-text" in result.stdout


def test_a_clean_library_has_an_empty_report(shop: Path) -> None:
    company = shop / "roles/company.yaml"
    ignored = "severity: {equality-missing: ignore, posting-length: ignore}\n"
    company.write_text(company.read_text() + ignored)
    result = run("check", "--report", "html", "--on", "2026-02-10")
    assert "<p>no findings</p>" in result.stdout
    assert "<table>" not in result.stdout


def test_compliance_beside_a_posting(shop: Path) -> None:
    result = run("posting", "agent-lviv", "--with", "compliance", "-f", "html")
    assert result.exit_code == 0, result.stderr
    assert (shop / "output/en/compliance/agent-lviv.html").is_file()
    assert run("posting", "agent", "--with", "compliance").exit_code == 2
