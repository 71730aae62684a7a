"""Law as dated data: who must follow which row from which day on, and what rows ask together."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from jdgen.checks.law import Law, Reach, find_law, reach_of, reach_of_codes
from jdgen.checks.law_rows import LAW, Row, read_law, read_law_file
from jdgen.library import Library, load_library
from tests.findings.minimal import with_changes

DAY = date(2026, 11, 21)


def row(**fields: object) -> Row:
    """Return a row of an invented place, with some fields changed."""
    base: dict[str, object] = {
        "id": "xx-pay",
        "place": "XX",
        "effective_from": "2026-07-01",
        "pay": {"in_ad": "required", "form": "range"},
        "source": {"kind": "secondary"},
        "checked_on": "2026-11-21",
        "confidence": "high",
    }
    return Row.model_validate({**base, **fields})


def law_of(rows: list[Row], *, day: date = DAY, people: int | None = 100, **ties: str) -> Law:
    """Return the law of a posting that is tied to places: XX="work-place"."""
    reach = Reach({place: frozenset({tie}) for place, tie in ties.items()}, people, day)  # type: ignore[arg-type]
    return find_law(reach, rows)


@pytest.mark.parametrize(("days", "applies"), [(-1, False), (0, True), (1, True)])
def test_the_first_day(days: int, applies: bool) -> None:
    day = date(2026, 7, 1) + timedelta(days)
    assert bool(law_of([row()], day=day, XX="work-place").pay()) is applies


@pytest.mark.parametrize(("days", "applies"), [(-1, True), (0, True), (1, False)])
def test_the_last_day(days: int, applies: bool) -> None:
    day = date(2026, 12, 31) + timedelta(days)
    ended = row(effective_to="2026-12-31")
    assert bool(law_of([ended], day=day, XX="work-place").pay()) is applies


def test_why_a_row_does_not_apply() -> None:
    rows = [
        row(id="later", effective_from="2027-01-01"),
        row(id="ended", effective_to="2026-08-01"),
        row(id="proposed", status="proposed"),
        row(id="large", applies={"min_headcount": 101}),
        row(id="contractors", applies={"only": "federal contractors"}),
    ]
    law = law_of(rows, XX="work-place")
    assert [standing for _, standing in law.standings] == [
        "not-yet",
        "ended",
        "proposed",
        "too-small",
        "only-some",
    ]
    assert law.rows == ()


@pytest.mark.parametrize(("people", "applies"), [(24, False), (25, True), (None, True)])
def test_the_threshold(people: int | None, applies: bool) -> None:
    """Where nobody knows how many people there are, the threshold counts as reached."""
    law = law_of([row(applies={"min_headcount": 25})], people=people, XX="work-place")
    assert bool(law.pay()) is applies


def test_remote_work_brings_the_law_of_places_where_nobody_works() -> None:
    assert law_of([row()], XX="remote-from").pay()
    office_only = row(applies={"triggers": ["work-place"]})
    assert not law_of([office_only], XX="remote-from").pay()


def test_two_places_merge_to_the_stricter() -> None:
    wide = {"amount": 60000, "currency": "CAD"}
    narrow = {"amount": 50000, "currency": "CAD"}
    rows = [
        row(pay={"in_ad": "to-applicants"}, forbid=["age"], require=["benefits"]),
        row(
            id="yy-pay",
            place="YY",
            pay={"in_ad": "required", "form": "closed-range", "widest": wide},
            require=["deadline"],
        ),
        row(
            id="zz-pay", place="ZZ", pay={"in_ad": "required", "form": "minimum", "widest": narrow}
        ),
    ]
    law = law_of(rows, XX="work-place", YY="remote-from", ZZ="remote-from")
    assert [one.place for one in law.pay()] == ["YY", "ZZ"]
    assert [one.place for one in law.wants_closed_pay()] == ["YY"]
    assert set(law.items()) == {"benefits", "deadline"}
    assert [one.place for one in law.forbids("age")] == ["XX"]
    limit = law.widest()
    assert limit is not None
    assert (limit[0].place, limit[1].amount) == ("ZZ", 50000)


def test_an_unknown_place_is_named() -> None:
    law = law_of([row()], XX="work-place", QQ="remote-from")
    assert law.unknown == ("QQ",)


def test_a_code_brings_the_places_around_it() -> None:
    reach = reach_of_codes(["US-NYC", "DE"], None, DAY)
    assert set(reach.ties) == {"US-NYC", "US-NY", "US", "DE", "EU"}


def load(changes: dict[str, str], folder: Path) -> Library:
    for name, text in with_changes(changes).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    library = load_library(folder / "roles").library
    assert library is not None
    return library


PLACES = """places:
  lviv:
    name: Lviv
    country: UA
    time_zone: Europe/Kyiv
    currency: UAH
    pay_period: month
    jurisdictions: [UA]
  denver:
    name: Denver
    country: US
    time_zone: America/Denver
    currency: USD
    pay_period: year
    jurisdictions: [US, US-CO]
"""


def test_an_opening_reaches_its_place_and_where_it_may_be_done(tmp_path: Path) -> None:
    opening = "workplace: remote\nremote_from: [denver]\noffice_days:\n"
    changes = {"roles/places.yaml": PLACES, "roles/openings/agent-lviv.yaml": opening}
    library = load(changes, tmp_path)
    reach = reach_of(library, library.openings["agent-lviv"])
    assert reach.ties["US-CO"] == {"remote-from"}
    assert "work-place" in reach.ties["UA"]
    assert reach.headcount == 40
    assert reach.day == date(2026, 2, 1)


def test_places_of_remote_work_do_not_count_for_an_office(tmp_path: Path) -> None:
    library = load({"roles/places.yaml": PLACES}, tmp_path)
    assert set(reach_of(library, library.openings["agent-lviv"]).ties) == {"UA"}


# The shipped rows


def test_shipped_rows_have_ids_of_their_own_and_are_dated() -> None:
    rows = read_law()
    assert len(rows) >= 50
    assert len({one.id for one in rows}) == len(rows)
    assert all(one.checked_on >= date(2026, 11, 1) for one in rows)


def test_memory_is_never_of_high_confidence() -> None:
    assert all(one.confidence == "low" for one in read_law() if one.source.kind == "memory")


@pytest.mark.parametrize(
    ("place", "first"),
    [("US-VA", "2026-07-01"), ("US-ME", "2026-07-13"), ("CA-ON", "2026-01-01")],
)
def test_days_on_which_shipped_rows_begin(place: str, first: str) -> None:
    day = date.fromisoformat(first)
    before = find_law(reach_of_codes([place], None, day - timedelta(1)))
    on = find_law(reach_of_codes([place], None, day))
    assert not [one for one in before.pay() if one.place == place]
    assert [one for one in on.pay() if one.place == place]


IN_FORCE = [one for one in read_law() if one.status == "in-force"]


def standing(one: Row, day: date, people: int | None) -> str:
    reach = Reach({one.place: frozenset(one.applies.triggers)}, people, day)
    (found,) = [told for row, told in find_law(reach).standings if row.id == one.id]
    return found


@pytest.mark.parametrize("one", IN_FORCE, ids=lambda one: one.id)
def test_every_shipped_row_begins_and_ends_on_its_days(one: Row) -> None:
    holds = "only-some" if one.applies.only else "applies"
    if one.effective_from:
        assert standing(one, one.effective_from - timedelta(1), None) == "not-yet"
        assert standing(one, one.effective_from, None) == holds
        assert standing(one, one.effective_from + timedelta(1), None) == holds
    if one.effective_to:
        assert standing(one, one.effective_to, None) == holds
        assert standing(one, one.effective_to + timedelta(1), None) == "ended"


@pytest.mark.parametrize(
    "one", [one for one in IN_FORCE if one.applies.min_headcount], ids=lambda one: one.id
)
def test_every_shipped_threshold_counts_from_its_number_on(one: Row) -> None:
    least = one.applies.min_headcount
    assert least is not None
    day = one.effective_to or max(DAY, one.effective_from or DAY)
    assert standing(one, day, least - 1) == ("only-some" if one.applies.only else "too-small")
    assert standing(one, day, least) == standing(one, day, None) != "too-small"


def test_a_remote_posting_merges_what_all_its_places_ask() -> None:
    codes = ["US-CO", "US-WA", "CA-ON", "XX"]
    alone = [find_law(reach_of_codes([code], 420, DAY)) for code in codes]
    law = find_law(reach_of_codes(codes, 420, DAY))
    assert set(law.items()) == {item for one in alone for item in one.items()}
    assert {row.id for row in law.pay()} == {row.id for one in alone for row in one.pay()}
    assert law.widest() == alone[2].widest() is not None
    assert law.unknown == ("CA", "XX")


def test_the_repealed_law_of_colorado_is_not_there_and_its_successor_begins_in_2027() -> None:
    rows = [one for one in read_law() if one.place == "US-CO" and "ai-notice" in one.advise]
    assert [one.effective_from for one in rows] == [date(2027, 1, 1)]


def test_the_directive_does_not_force_pay_into_the_posting() -> None:
    law = find_law(reach_of_codes(["DE"], None, DAY))
    assert not law.pay()
    assert law.requires("neutral-title")
    assert law.forbids("pay-history")


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ({"unverified": ["nothing"]}, "unverified names no field"),
        ({"effective_to": "2026-01-01"}, "before effective_from"),
        ({"require": ["tea"]}, "benefits"),
        ({"place": "texas"}, "pattern"),
    ],
)
def test_broken_rows_are_refused(field: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        row(**field)


def test_broken_files_have_findings(tmp_path: Path) -> None:
    path = tmp_path / "law" / "x.yaml"
    path.parent.mkdir()
    path.write_text("rows: [", encoding="utf-8")
    file, findings = read_law_file(path)
    assert file is None
    assert findings
    path.write_text("rows: []", encoding="utf-8")
    file, findings = read_law_file(path)
    assert file is None
    assert [one.code for one in findings] == ["too-short"]


def test_rows_travel_beside_the_program() -> None:
    assert sorted(path.name for path in LAW.glob("*.yaml"))
