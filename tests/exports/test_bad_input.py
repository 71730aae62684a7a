"""Openings that nobody should publish: told with their place, and nothing half exported."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.exports.days import DAY
from tests.exports.extractor import extract
from tests.exports.test_structured_data import change

EXPORTS = (
    ["posting", "agent-lviv", "-f", "docx", "-f", "html"],
    ["posting", "agent-lviv", "--for", "linkedin", "--on", DAY],
    ["feed", "indeed", "--on", DAY],
    ["site", "--on", DAY],
)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export[0])
@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("openings/agent-lviv.yaml", "place: lviv\n", "", "missing-field"),
        ("openings/agent-lviv.yaml", "posted: 2026-02-01\n", "", "missing-field"),
        ("openings/agent-lviv.yaml", "rung: agent/junior\n", "", "opening-without-job"),
        ("openings/agent-lviv.yaml", "closes: 2026-03-01", "closes: 2026-01-01", "dates-"),
        ("openings/agent-lviv.yaml", "closes: 2026-03-01", "closes: 01.03.26", "wrong-date"),
        ("openings/agent-lviv.yaml", "min: 32000", "min: 42000", "pay-upside-down"),
        ("openings/agent-lviv.yaml", ", max: 38000", "", "missing-field"),
        ("openings/agent-lviv.yaml", "currency: UAH", "currency: hryvnia", "wrong-form"),
        ("openings/agent-lviv.yaml", "currency: UAH", "currency: XYZ", "wrong-value"),
        ("places.yaml", "time_zone: Europe/Kyiv", "time_zone: Europe/Kiev2", "wrong-value"),
        ("places.yaml", "time_zone: Europe/Kyiv", "time_zone: ../../etc", "wrong-value"),
        ("openings/agent-lviv.yaml", "id: agent-lviv", f"id: {'a' * 60}", "too-long"),
        ("support/agent.yaml", "title: Support Agent", f"title: {'Agent ' * 50}x", "too-long"),
    ],
)
def test_a_finding_with_its_line_and_no_file(
    shop: Path, run: Run, export: list[str], name: str, old: str, new: str, code: str
) -> None:
    change(shop, old, new, name)
    result = run(*export)
    assert result.exit_code == 1
    assert f"error[{code}" in result.stderr
    place = result.stderr.split(": error")[0]
    assert place.startswith(f"roles/{name}:")
    assert not (shop / "output").exists()


@pytest.mark.parametrize(
    "evil", ["]]>", "a ]]&gt; b", "<b>bold</b>", "&nbsp;&copy", "</p><script>", "{{ 7*7 }}", "\\0"]
)
def test_markup_in_a_text_is_text_in_every_form(shop: Path, run: Run, evil: str) -> None:
    change(shop, "office_days: 2", f"office_days: 2\nteam: 'We {evil} you'")
    page = run("posting", "agent-lviv", "-f", "html", "-o", "-").stdout
    assert f"We {evil} you" in "".join(extract(page).text)
    assert f"We {evil} you" in run("posting", "agent-lviv", "-f", "txt", "-o", "-").stdout
    linkedin = ("posting", "agent-lviv", "--for", "linkedin", "--on", DAY, "-o", "-")
    assert f"We {evil} you" in run(*linkedin, "-f", "txt").stdout
    body = extract(run(*linkedin, "-f", "html").stdout)
    assert f"We {evil} you" in "".join(body.text)
    assert set(body.elements) <= {"p", "ul", "li", "br", "strong", "em"}


def test_an_invisible_sign_of_a_translation_is_refused(shop: Path, run: Run) -> None:
    po = shop / "templates" / "locales" / "uk" / "messages.po"
    po.parent.mkdir(parents=True)
    po.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "What you will do"\nmsgstr "Що\x07 робити"\n'
    )
    result = run(*EXPORTS[1], "-l", "uk")
    assert result.exit_code == 1
    assert "messages.po:5:1: error[po-syntax]: the line holds U+0007, a sign that" in result.stderr


def test_an_invisible_sign_of_a_template_is_refused_in_every_export(shop: Path, run: Run) -> None:
    (shop / "templates").mkdir()
    (shop / "templates" / "posting.html.j2").write_text(
        '{% extends "base/posting.html.j2" %}\n'
        '{% block duties %}<section data-part="duties"><p>a\x07</p></section>{% endblock %}\n'
    )
    for export in EXPORTS[1:3]:
        result = run(*export)
        assert result.exit_code == 1
        assert "error[board-signs]: a sign that nobody can see" in result.stderr
    assert not (shop / "output").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_device_is_written_to_and_stays_what_it_is(shop: Path, run: Run) -> None:
    pipe = shop / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("feed", "linkedin", "--on", DAY, "-o", "pipe").exit_code == 0
        assert os.read(reading, 5) == b"<?xml"
    finally:
        os.close(reading)
    assert pipe.is_fifo()


def test_options_without_effect_are_refused(shop: Path, run: Run) -> None:
    for arguments, told in (
        (("posting", "agent-lviv", "--on", DAY), "--on goes with --for"),
        (("changes", "agent-lviv", "--since", ""), "--since is empty"),
    ):
        result = run(*arguments)
        assert result.exit_code == 2
        assert told in result.stderr
    assert not (shop / "output").exists()
