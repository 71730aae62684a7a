"""JSON-LD that says what the page says, read back by a reader of its own."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfoNotFoundError

import pytest

from jdgen.build.convert import Made
from jdgen.documents.vacancy import PayView, VacancyView
from jdgen.formats.structured_data import EMPLOYMENT_TYPES, UNITS
from jdgen.model.opening import Employment
from jdgen.model.place import Period
from tests.cli.conftest import Run
from tests.exports.extractor import extract, posting_in, words_of

Shipped = Mapping[tuple[str, str], tuple[Made, str]]
GOOGLE_TYPES = {
    *("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM"),
    "OTHER",
}
KNOWN = {
    *("@context", "@type", "title", "description", "identifier", "datePosted", "validThrough"),
    *("hiringOrganization", "employmentType", "directApply", "inLanguage", "totalJobOpenings"),
    *("jobLocation", "jobLocationType", "applicantLocationRequirements", "jobStartDate", "url"),
    *("baseSalary", "incentiveCompensation", "jobBenefits", "experienceRequirements"),
}


def test_each_of_our_values_has_one_of_theirs() -> None:
    assert set(EMPLOYMENT_TYPES) == set(get_args(Employment))
    assert set(EMPLOYMENT_TYPES.values()) <= GOOGLE_TYPES
    assert set(UNITS) == set(get_args(Period))


def expected_place(vacancy: VacancyView) -> dict[str, Any]:
    if vacancy.workplace == "remote":
        return {"TELECOMMUTE": [place.country for place in vacancy.remote_from]}
    return {"at": (str(vacancy.place.name), vacancy.place.country)}


def told_place(data: dict[str, Any]) -> dict[str, Any]:
    if "jobLocationType" in data:
        assert "jobLocation" not in data
        areas = data["applicantLocationRequirements"]
        return {data["jobLocationType"]: [area["name"] for area in areas]}
    assert "applicantLocationRequirements" not in data
    address = data["jobLocation"]["address"]
    return {"at": (address.get("addressLocality", ""), address["addressCountry"])}


def told_pay(data: dict[str, Any]) -> tuple[Any, ...] | None:
    if "baseSalary" not in data:
        return None
    salary = data["baseSalary"]
    value = salary["value"]
    low, high = value.get("minValue", value.get("value")), value.get("maxValue", value.get("value"))
    return low, high, salary["currency"], value["unitText"].lower()


def expected_pay(pay: PayView | None) -> tuple[Any, ...] | None:
    return None if pay is None else (pay.min, pay.max, pay.currency, pay.period)


def test_every_shipped_page_says_in_data_what_its_view_and_its_words_say(shipped: Shipped) -> None:
    assert len(shipped) >= 30
    for made, page in shipped.values():
        data, view = posting_in(page), made.view
        vacancy = view.vacancy
        assert set(data) <= KNOWN
        assert words_of(data["title"]) in words_of("".join(extract(page).text))
        assert data["datePosted"] == vacancy.posted.isoformat()
        closes = datetime.fromisoformat(data["validThrough"])
        assert closes.date() == vacancy.closes
        assert closes.utcoffset() is not None
        starts = vacancy.starts.isoformat() if vacancy.starts else None
        assert data.get("jobStartDate") == starts
        assert told_place(data) == expected_place(vacancy)
        assert told_pay(data) == expected_pay(vacancy.pay)
        assert data["inLanguage"] == made.words.tag
        assert data["jobBenefits"] == [str(benefit) for benefit in vacancy.benefits]


def test_the_description_is_the_pages_text_in_the_elements_that_search_engines_read(
    shipped: Shipped,
) -> None:
    for _, page in shipped.values():
        description = extract(posting_in(page)["description"])
        assert set(description.elements) <= {"p", "ul", "li", "br", "strong", "em"}
        seen = words_of("".join(extract(page).text))
        assert len(description.text) > 40
        for text in description.text:
            plain = words_of(text).lstrip("0123456789.:：")
            assert plain in seen, text


def test_the_day_ends_where_the_job_is(shipped: Shipped) -> None:
    day = posting_in(shipped["en", "success-manager-shanghai"][1])["validThrough"]
    assert day == "2027-01-10T23:59:59+08:00"


OPENING = "openings/agent-lviv.yaml"


def change(shop: Path, old: str, new: str, name: str = OPENING) -> None:
    path = shop / "roles" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def found(run: Run) -> dict[str, Any]:
    result = run("posting", "agent-lviv", "-f", "html", "-o", "-")
    assert result.exit_code == 0, result.stderr
    return posting_in(result.stdout)


def test_hybrid_work_has_a_place_and_is_no_telecommute(shop: Path, run: Run) -> None:
    data = found(run)
    assert data["jobLocation"]["address"]["addressLocality"] == "Lviv"
    assert "jobLocationType" not in data


def test_remote_work_says_from_where(shop: Path, run: Run) -> None:
    change(shop, "workplace: hybrid\noffice_days: 2", "workplace: remote\nremote_from: [ua, on]")
    places = (
        "ua: {name: Ukraine, kind: country, country: UA, time_zone: Europe/Kyiv,"
        " currency: UAH, pay_period: month, jurisdictions: [UA]}\n"
        "  on: {name: Ontario, kind: country, country: CA, region: 'ON',"
        " time_zone: America/Toronto, currency: CAD, pay_period: year, jurisdictions: [CA]}\n"
    )
    change(shop, "  lviv:", f"  {places}  lviv:", "places.yaml")
    data = found(run)
    assert data["jobLocationType"] == "TELECOMMUTE"
    assert data["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "UA"},
        {
            "@type": "State",
            "name": "Ontario",
            "containedInPlace": {"@type": "Country", "name": "CA"},
        },
    ]
    assert "jobLocation" not in data


def test_remote_work_from_the_opening_s_own_city(shop: Path, run: Run) -> None:
    change(shop, "workplace: hybrid\noffice_days: 2", "workplace: remote")
    (area,) = found(run)["applicantLocationRequirements"]
    assert (area["@type"], area["name"]) == ("City", "Lviv")


def test_pay_after_tax_is_in_the_words_only(shop: Path, run: Run) -> None:
    change(shop, "period: month}", "period: month, basis: net}")
    page = run("posting", "agent-lviv", "-f", "html", "-o", "-").stdout
    assert "baseSalary" not in posting_in(page)
    assert "after tax" in page


def test_one_amount_is_one_value_and_what_varies_is_a_sentence(shop: Path, run: Run) -> None:
    change(shop, "min: 32000, max: 38000", "min: 99.5, max: 99.5, variable: A bonus of 10%")
    data = found(run)
    assert data["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "unitText": "MONTH",
        "value": 99.5,
    }
    assert data["incentiveCompensation"] == "A bonus of 10%"


def test_what_is_not_stated_is_not_told(shop: Path, run: Run) -> None:
    change(shop, "closes: 2026-03-01\n", "")
    change(shop, "pay: {min: 32000, max: 38000, currency: UAH, period: month}\n", "")
    change(shop, "experience: {months: 6,", "experience: {months: 0,", "support/agent.yaml")
    data = found(run)
    assert not {"validThrough", "baseSalary", "jobStartDate", "jobBenefits", "url"} & set(data)
    assert data["experienceRequirements"] == "no requirements"


def test_a_machine_without_time_zones_leaves_the_hour_without_its_offset(
    shop: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def knows_none(name: str) -> None:
        raise ZoneInfoNotFoundError(name)

    for module in ("jdgen.formats.structured_data", "jdgen.model.place"):
        monkeypatch.setattr(f"{module}.ZoneInfo", knows_none)
    end = datetime.fromisoformat(found(run)["validThrough"])
    assert end.utcoffset() is None
    assert end.date() - date(2026, 3, 1) == timedelta(0)


def test_a_role_without_a_vacancy_has_no_data(shop: Path, run: Run) -> None:
    assert extract(run("posting", "agent", "-f", "html", "-o", "-").stdout).data == []


@pytest.mark.parametrize("evil", ["</script><script>alert(1)", "<!--", "]]>", "&lt;b&gt;", '"\\'])
def test_no_text_ends_the_script(shop: Path, run: Run, evil: str) -> None:
    change(shop, "headcount: 40", f"headcount: 40\n# {len(evil)}", "company.yaml")
    quoted = evil.replace("'", "''")
    change(shop, "office_days: 2", f"office_days: 2\nteam: 'We {quoted} you'")
    data = found(run)
    texts = "".join(extract(data["description"]).text)
    assert f"We {evil} you" in texts
