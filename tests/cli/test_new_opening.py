"""`jdgen new opening`: what a name says, and what is left for people to write."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from jdgen.library import load_library

Run = Callable[..., Result]
ALLROUNDER = """\
id: agent-allrounder
title: Support Allrounder
purpose: You answer customers and plan who answers them.
summary: Answers and plans
parts:
  - {rung: agent/mid, share: 80}
  - {rung: team-lead, share: 20}
"""


@pytest.fixture
def two_places(shop: Path) -> Path:
    places = shop / "roles" / "places.yaml"
    first = places.read_text()
    entry = first.partition("places:\n")[2]
    places.write_text(first + entry.replace("lviv", "odesa").replace("Lviv", "Odesa"))
    positions = shop / "roles" / "positions"
    positions.mkdir()
    (positions / "agent-allrounder.yaml").write_text(ALLROUNDER)
    return shop


@pytest.mark.parametrize(
    ("name", "job", "place", "low"),
    [
        ("agent", "agent/junior", "lviv", 30000),
        ("agent-lviv-two", "agent/junior", "lviv", 30000),
        ("agent-mid-lviv", "agent/mid", "lviv", 38000),
        ("agent-odesa", "agent/junior", "odesa", None),
        ("team-lead-odesa-evening", "team-lead/lead", "odesa", None),
        ("agent-allrounder-odesa", "agent-allrounder", "odesa", None),
        ("agent-allrounder", "agent-allrounder", "lviv", None),
    ],
)
def test_the_name_says_job_and_place(
    two_places: Path, run: Run, name: str, job: str, place: str, low: int | None
) -> None:
    result = run("new", "opening", name)
    assert result.exit_code == 0, result.stderr
    library = load_library(two_places / "roles").library
    assert library is not None
    opening = library.openings[name]
    assert (opening.rung or opening.position, opening.place) == (job, place)
    assert (opening.pay.min if opening.pay else None) == low
    assert opening.status == ("open" if low else "draft")
    assert not [one for one in findings(run) if one["severity"] == "error"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("agnt-lviv", 'there is no role or position "agnt"; did you mean "agent"?'),
        ("team-leed-odesa", 'no role or position "team-leed"; did you mean "team-lead"?'),
        ("agent-allrouder-odesa", 'no place "allrouder-odesa"; did you mean "agent-allrounder"?'),
        ("agent-evening-odesa", 'there is no place "evening-odesa"; there are lviv, odesa'),
        ("foo", 'there is no role or position "foo"; name it ROLE-PLACE or POSITION-PLACE'),
        ("agents", 'there is no role or position "agents"; did you mean "agent"?'),
        ("agent-atlantis", 'there is no place "atlantis"; there are lviv, odesa'),
        ("agent-oddesa", 'there is no place "oddesa"; did you mean "odesa"?'),
    ],
)
def test_a_name_that_says_neither_is_refused(
    two_places: Path, run: Run, name: str, message: str
) -> None:
    before = sorted(two_places.rglob("*.yaml"))
    result = run("new", "opening", name)
    assert result.exit_code == 2
    assert message in result.stderr
    assert sorted(two_places.rglob("*.yaml")) == before


def test_a_draft_says_what_to_fill_in(two_places: Path, run: Run) -> None:
    path = Path(run("new", "opening", "agent-odesa").stdout.strip())
    text = path.read_text()
    assert "# There is no pay band for agent/junior in odesa" in text
    assert "# pay: {min: , max: , currency: UAH, period: month" in text


def test_work_in_a_whole_country_is_remote(two_places: Path, run: Run) -> None:
    places = two_places / "roles" / "places.yaml"
    places.write_text(places.read_text().replace("name: Odesa", "name: Odesa\n    kind: country"))
    assert (
        "workplace: remote" in Path(run("new", "opening", "agent-odesa").stdout.strip()).read_text()
    )
    assert "workplace: on-site" in Path(run("new", "opening", "agent").stdout.strip()).read_text()


@pytest.mark.parametrize(
    ("noun", "fields"), [("role", 2), ("position", 2), ("ladder", 1), ("opening", 0)]
)
def test_texts_that_nobody_replaced_are_errors(
    shop: Path, run: Run, noun: str, fields: int
) -> None:
    name = "agent-lviv-two" if noun == "opening" else "newcomer"
    path = Path(run("new", noun, name).stdout.strip()).relative_to(shop)
    errors = [one for one in findings(run) if one["severity"] == "error"]
    assert [(one["code"], one["file"]) for one in errors] == [("leftover", str(path))] * fields


def findings(run: Run) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(run("check", "--json").stdout)["findings"]
    return found
