"""`jdgen changes`: what matters to candidates and employees, and only that."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jdgen.build.past import PastError, open_past
from jdgen.build.project import find_project
from tests.cli.conftest import Run
from tests.exports.test_structured_data import change

Compare = Callable[..., str]
ROLE = "support/agent.yaml"
LADDER = "ladders/support.yaml"


@pytest.fixture
def old(shop: Path) -> Path:
    """Return a copy of the small project as it was before a test changes it."""
    shutil.copytree(shop / "roles", shop / "old" / "roles")
    return shop / "old"


@pytest.fixture
def told(shop: Path, old: Path, run: Run) -> Compare:
    """Return a function that says what changed since then."""

    def compare(name: str, *more: str) -> str:
        result = run("changes", name, "--since", str(old), *more)
        assert result.exit_code == 0, result.stderr
        return result.stdout.replace("\N{NO-BREAK SPACE}", " ")

    return compare


def test_nothing(told: Compare) -> None:
    for name in ("agent-lviv", "agent", "support"):
        assert "Nothing has changed for candidates or employees." in told(name)


def test_what_does_not_matter_is_not_told(shop: Path, told: Compare) -> None:
    change(shop, "posted: 2026-02-01", "posted: 2026-02-02\nrequisition: T-1")
    change(shop, "purpose: You answer customers", "purpose: You help customers", ROLE)
    change(shop, "share: 80, core: true", "share: 70, core: true", ROLE)
    change(shop, "depth: does, share: 20", "depth: does, share: 30", ROLE)
    change(shop, "version: 1.0.0", "version: 1.0.1", LADDER)
    for name in ("agent-lviv", "agent", "support"):
        assert "Nothing has changed" in told(name)


@pytest.mark.parametrize(
    ("old_text", "new_text", "line"),
    [
        (
            "min: 32000",
            "min: 33000",
            "Pay: was UAH 32,000–38,000 a month before tax,"
            " is now UAH 33,000–38,000 a month before tax",
        ),
        (
            "month}",
            "month, months: 13}",
            "is now UAH 32,000–38,000 a month before tax · 13 monthly payments a year",
        ),
        (
            "pay: {min: 32000, max: 38000, currency: UAH, period: month}\n",
            "",
            "Pay: was UAH 32,000–38,000 a month before tax, is now not stated",
        ),
        (
            "month}",
            "month, variable: A bonus of 10%}",
            "Pay beyond base pay: was not stated, is now A bonus of 10%",
        ),
        (
            "hybrid\noffice_days: 2",
            "on-site",
            "Place: was Lviv, Hybrid, 2 days a week in the office, is now Lviv, On site",
        ),
        ("hybrid\noffice_days: 2", "remote", "is now Remote from Lviv"),
        (
            "employment: full-time",
            "employment: fixed-term\ncontract_months: 12",
            "is now Full-time, fixed term · 40 hours a week · 1 year",
        ),
        ("2026-03-01", "2026-03-08", "Apply by: was 1 March 2026, is now 8 March 2026"),
        ("closes: 2026-03-01\n", "", "Apply by: was 1 March 2026, is now Open until filled"),
        (
            "place: lviv\n",
            "place: lviv\nstarts: 2026-04-01\n",
            "Start: was As soon as we agree, is now 1 April 2026",
        ),
        (
            "place: lviv\n",
            "place: lviv\nheadcount: 2\n",
            "Vacancies: was 1 person, is now 2 people",
        ),
        (
            "place: lviv\n",
            "place: lviv\nschedule: From nine to five\n",
            "Hours and travel: was not stated, is now From nine to five",
        ),
        (
            "place: lviv\n",
            "place: lviv\nlanguages: [{language: en, level: B1}]\n",
            "English: was not stated, is now B1, required",
        ),
        (
            "place: lviv\n",
            "place: lviv\nextra_must: [A driving licence]\n",
            "Newly required\n\n• A driving licence",
        ),
        (
            "place: lviv\n",
            "place: lviv\nextra_plus: [A bicycle]\n",
            "Newly welcome\n\n• A bicycle",
        ),
        (
            "place: lviv\n",
            "place: lviv\nreports_to: agent\n",
            "Reports to: was Support Team Lead, is now Support Agent",
        ),
        (
            "rung: agent/junior",
            "rung: agent/mid",
            "Answering questions: was “does”, is now “owns”",
        ),
    ],
)
def test_an_opening(shop: Path, told: Compare, old_text: str, new_text: str, line: str) -> None:
    change(shop, old_text, new_text)
    text = told("agent-lviv")
    assert line in text
    assert "Whom it concerns: everyone who applies or has applied" in text
    assert "Nothing has changed" not in text


def test_a_language_asked_for_better(shop: Path, old: Path, told: Compare) -> None:
    for folder, level in ((old, "B1"), (shop, "B2")):
        line = f"place: lviv\nlanguages: [{{language: en, level: {level}}}]\n"
        change(folder, "place: lviv\n", line)
    assert "• English: was B1, is now B2\n" in told("agent-lviv")


def test_benefits_come_and_go(shop: Path, old: Path, told: Compare) -> None:
    for folder, benefit in ((old, "a: A day off"), (shop, "b: Two days off")):
        line = f"headcount: 40\nbenefits: {{{benefit}}}\neverywhere: [{benefit[0]}]"
        change(folder, "headcount: 40", line, "company.yaml")
    text = told("agent-lviv")
    assert "New benefits\n\n• Two days off" in text
    assert "Benefits that are gone\n\n• A day off" in text


def test_an_opening_that_comes_goes_opens_or_closes(shop: Path, old: Path, told: Compare) -> None:
    path = shop / "roles/openings/agent-lviv.yaml"
    text = path.read_text()
    path.write_text(text.replace("place: lviv", "status: closed\nplace: lviv"))
    assert "The vacancy is closed; nobody can apply any more." in told("agent-lviv")
    path.unlink()
    assert "This vacancy is no longer there." in told("agent-lviv")
    path.write_text(text)
    (old / "roles/openings/agent-lviv.yaml").unlink()
    assert "This vacancy is new." in told("agent-lviv")
    (old / "roles/openings/agent-lviv.yaml").write_text(
        text.replace("place: lviv", "status: draft\nplace: lviv")
    )
    assert "The vacancy is open now; it was not open before." in told("agent-lviv")


def test_a_role_by_level_and_whom_it_concerns(shop: Path, told: Compare) -> None:
    change(shop, "depth: {junior: does, mid: owns}", "depth: owns", ROLE)
    change(
        shop, "skills: {listening: {junior: working,", "skills: {listening: {junior: expert,", ROLE
    )
    change(shop, "target: {junior: 60, mid: 30}", "target: {junior: 45, mid: 30}", ROLE)
    change(shop, "months: 6", "months: 12", ROLE)
    change(shop, "reports_to: [team-lead]", "reports_to: [team-lead]\nplus: []", ROLE)
    text = told("agent")
    assert (
        "Whom it concerns: everyone who works as Support Agent (junior)"
        " · applicants for Support Agent, Lviv\n" in text
    )
    junior, mid = text.split("Whom it concerns: ")[1:]
    assert "Answering questions: was “does”, is now “owns” Keep the whole queue" in junior
    assert "Listening: was working, is now expert" in junior
    assert "Answer time: was at most 60 minutes, is now at most 45 minutes" in junior
    assert "Answering questions" not in mid
    assert "Experience: was 6 months, is now 1 year" in mid


def test_duties_that_come_go_or_are_said_otherwise(shop: Path, told: Compare) -> None:
    change(
        shop,
        "  - {use: write-articles, depth: does, share: 20}\n",
        "  - {use: plan-shifts, depth: owns, share: 20}\n",
        ROLE,
    )
    change(
        shop, "Answer each question within", "Answer every question in", "activities/support.yaml"
    )
    text = told("agent")
    assert "New in the job\n\n• Plan who works when, a month ahead" in text
    assert "No longer part of the job\n\n• Write an article" in text
    assert (
        "Said in other words\n\n• was Answer each question within the hour,"
        " is now Answer every question in the hour" in text
    )


def test_a_skill_that_becomes_required(shop: Path, old: Path, told: Compare) -> None:
    change(old, "must: [listening]", "must: []\nplus: [listening]", ROLE)
    assert "Listening: was welcome, is now required\n" in told("agent")
    change(shop, "must: [listening]", "must: []", ROLE)
    assert "Listening: was welcome, is now part of the job\n" in told("agent")
    change(shop, "listening: {junior: working, mid: practitioner}", "planning: working", ROLE)
    text = told("agent")
    assert "Listening: was welcome, working, is now not stated" in text
    assert "Planning: was not stated, is now part of the job, working" in text


def test_a_level_that_is_new_and_pay_that_rises(shop: Path, old: Path, told: Compare) -> None:
    change(old, "levels: [junior, mid]", "levels: [junior]", ROLE)
    change(old, "[agent/junior, agent/mid]", "[agent/junior]", LADDER)
    change(old, "  - {from: agent/junior, to: agent/mid, kind: promotion, ", "# {", LADDER)
    change(old, "from: agent/mid", "from: agent/junior", LADDER)
    change(old, "agent/mid", "agent/junior", "pay/ua-2026.yaml")
    change(shop, "min: 30000, max: 40000", "min: 32000, max: 42000", "pay/ua-2026.yaml")
    text = told("agent")
    assert "Support Agent (experienced)" in text
    assert "This level is new." in text
    assert "Lviv: was UAH 30,000–40,000 a month, is now UAH 32,000–42,000 a month" in text


def test_newer_bands_count_and_market_figures_do_not(shop: Path, told: Compare) -> None:
    newer = (shop / "roles/pay/ua-2026.yaml").read_text().replace("2026-01-01", "2027-01-01")
    newer = newer.replace("min: 30000", "min: 31000")
    (shop / "roles/pay/ua-2027.yaml").write_text(newer)
    assert "is now UAH 31,000–40,000 a month" in told("agent")
    (shop / "roles/pay/ua-2027.yaml").write_text(newer.replace("kind: company", "kind: market"))
    assert "Nothing has changed" in told("agent")


def test_a_ladder_s_moves(shop: Path, told: Compare) -> None:
    change(
        shop,
        "kind: promotion, decided: review-cycle}",
        "kind: promotion, decided: vacancy, usual_months: [6, 12]}",
        LADDER,
    )
    change(shop, "    kind: into-leadership", "    kind: lateral", LADDER)
    text = told("support")
    assert "Support Agent (junior) – Support Agent (experienced) · promotion\n" in text
    assert "• Usual months before it: was not stated, is now 6–12\n" in text
    assert "• How it is decided: was in the regular review, is now when a post is free" in text
    assert "• New: Support Agent (experienced) – Support Team Lead · sideways\n" in text
    assert "• Gone: Support Agent (experienced) – Support Team Lead · into leading people" in text
    assert "How it is decided" in told("agent")


def test_a_ladder_or_role_that_is_new_or_gone(shop: Path, old: Path, told: Compare) -> None:
    (old / "roles" / LADDER).unlink()
    assert "This ladder is new." in told("support")
    shutil.copyfile(shop / "roles" / LADDER, old / "roles" / LADDER)
    (shop / "roles" / LADDER).unlink()
    assert "This ladder is no longer there." in told("support")
    for name in ("team-lead.yaml",):
        (old / "roles/support" / name).unlink()
    assert "This role is new." in told("team-lead")


def test_a_position_s_parts(shop: Path, old: Path, told: Compare) -> None:
    for folder, share in ((old, 60), (shop, 70)):
        (folder / "roles/positions").mkdir()
        (folder / "roles/positions/both.yaml").write_text(
            "id: both\ntitle: Both\npurpose: You do both.\nsummary: Does both\n"
            f"parts: [{{rung: agent/junior, share: {share}}},"
            f" {{rung: team-lead/lead, share: {100 - share}}}]\n"
        )
        change(folder, "rung: agent/junior", "position: both")
    change(shop, "min: 32000", "min: 34000")
    assert "is now UAH 34,000–38,000 a month" in told("agent-lviv")
    change(shop, "months: 6", "months: 3", ROLE)
    assert "applicants for Both, Lviv" in told("agent")


def test_a_variant_of_a_role(shop: Path, old: Path, told: Compare) -> None:
    variant = (
        "variants:\n  night:\n    name: Nights\n    purpose: You answer at night.\n"
        "    without: [write-articles]\n    activities:\n"
        "      - {use: answer-questions, depth: owns, share: 100}\n"
    )
    for folder in (old, shop):
        path = folder / "roles" / ROLE
        path.write_text(path.read_text() + variant)
    change(shop, "rung: agent/junior", "rung: agent/junior\nvariant: night")
    text = told("agent-lviv")
    assert "Title: was Support Agent, is now Support Agent (Nights)" in text
    assert "No longer part of the job\n\n• Write an article" in text


def test_as_data_and_as_a_page(shop: Path, told: Compare) -> None:
    change(shop, "min: 32000", "min: 33000")
    data: dict[str, Any] = json.loads(told("agent-lviv", "--json"))
    assert data["state"] == "changed"
    assert data["opening"]["facts"] == ["pay"]
    assert data["opening"]["after"]["vacancy"]["pay"]["min"] == "33000"
    written = told("agent-lviv", "-f", "html", "-f", "docx")
    assert written.splitlines() == [
        str(shop / "output/en/changes/agent-lviv.docx"),
        str(shop / "output/en/changes/agent-lviv.html"),
    ]


def test_the_old_words_are_those_of_then(shop: Path, old: Path, told: Compare) -> None:
    """A translated text that is gone from the library is gone from today's catalogs too."""
    for folder, english, ukrainian in (
        (old, "A day off", "Вихідний"),
        (shop, "Two days off", "Два вихідні"),
    ):
        line = f"headcount: 40\nbenefits: {{a: {english}}}\neverywhere: [a]"
        change(folder, "headcount: 40", line, "company.yaml")
        locale = folder / "templates/locales/uk/roles"
        locale.mkdir(parents=True)
        (locale.parent / "locale.yaml").write_text("tag: uk\n")
        (locale / "_company.po").write_text(
            'msgid ""\nmsgstr ""\n"Language: uk\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
            '"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 &&'
            ' (n%100<12 || n%100>14) ? 1 : 2);\\n"\n\n'
            f'msgctxt "company/benefits/a"\nmsgid "{english}"\nmsgstr "{ukrainian}"\n',
            encoding="utf-8",
        )
    text = told("agent-lviv", "-l", "uk")
    assert "• Два вихідні" in text
    assert "• Вихідний" in text


def test_an_older_copy_of_one_file(shop: Path, run: Run) -> None:
    copy = shop / "agent-lviv.yaml"
    shutil.copyfile(shop / "roles/openings/agent-lviv.yaml", copy)
    change(shop, "min: 32000", "min: 33000")
    assert "Pay: was" in run("changes", "agent-lviv", "--since", str(copy)).stdout
    (shop / "other.yaml").write_text("id: other\n")
    result = run("changes", "agent-lviv", "--since", "other.yaml")
    assert result.exit_code == 2
    assert "no file called other.yaml" in result.stderr


def git(folder: Path, *arguments: str) -> None:
    program = shutil.which("git")
    if program is None:
        pytest.skip("git is not installed")
    name = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run([program, "-C", str(folder), *name, *arguments], check=True, capture_output=True)


def test_a_revision_of_git(shop: Path, run: Run) -> None:
    git(shop, "init", "-q")
    git(shop, "add", "roles")
    git(shop, "commit", "-q", "-m", "first")
    change(shop, "min: 32000", "min: 33000")
    assert "Pay: was" in run("changes", "agent-lviv").stdout
    git(shop, "commit", "-q", "-a", "-m", "second")
    assert "Nothing has changed" in run("changes", "agent-lviv").stdout
    result = run("changes", "agent-lviv", "--since", "HEAD~1")
    assert "Compared with HEAD~1" in result.stdout
    assert "Pay: was" in result.stdout
    (shop / "templates").mkdir()
    (shop / "templates" / "changes.html.j2").write_text("<p>{{ changes.state }}</p>")
    git(shop, "add", "templates")
    git(shop, "commit", "-q", "-m", "third")
    assert run("changes", "agent-lviv", "--since", "HEAD~2").stdout == "changed\n"
    for wrong in ("nowhere", "--output=x", "HEAD~9", "-h"):
        result = run("changes", "agent-lviv", "--since", wrong)
        assert result.exit_code == 2
        assert "no revision, folder or file" in result.stderr


def test_what_cannot_be_compared(shop: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("changes", "agent-lviv")
    assert result.exit_code == 2
    assert "not a git repository" in result.stderr
    (shop / "empty").mkdir()
    assert "empty holds no library" in run("changes", "agent", "--since", "empty").stderr
    result = run("changes", "agnet", "--since", str(shop / "roles"))
    assert result.exit_code == 2
    assert 'did you mean "agent"' in result.stderr
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert "git is not installed" in run("changes", "agent").stderr


def test_an_older_library_with_errors_is_compared_as_far_as_it_goes(
    shop: Path, old: Path, run: Run
) -> None:
    change(old, "office_days: 2", "office_days: 2\ncolour: red")
    result = run("changes", "agent-lviv", "--since", str(old))
    assert "This vacancy is new." in result.stdout
    assert "entries with errors are left out" in result.stderr
    change(old, "  - {use: write-articles", "  - {use: wrote-articles", ROLE)
    result = run("changes", "agent", "--since", str(old))
    assert result.exit_code == 1
    assert "an error of then stands in the way" in result.stderr
    (old / "roles/levels.yaml").unlink()
    result = run("changes", "agent-lviv", "--since", str(old))
    assert result.exit_code == 1
    assert "cannot be read" in result.stderr


def test_a_depth_that_had_no_text_is_told(shop: Path, old: Path, run: Run) -> None:
    change(old, "use: write-articles, depth: does", "use: write-articles, depth: owns", ROLE)
    result = run("changes", "agent", "--since", str(old))
    assert result.exit_code == 1
    assert "an error of then stands in the way" in result.stderr


def test_a_path_is_named_shortly(told: Compare) -> None:
    assert "Compared with old\n" in told("agent")


def test_git_that_hangs_is_told(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("git", 60)

    monkeypatch.setattr(subprocess, "run", hang)
    project = find_project(shop / "roles", shop)
    with pytest.raises(PastError, match="does not answer"), open_past(project, "HEAD"):
        pass
