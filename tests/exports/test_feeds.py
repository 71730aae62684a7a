"""`jdgen feed`: well-formed XML of all open vacancies, read back by a parser."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.build.convert import Made
from jdgen.documents.company import CompanyView
from jdgen.formats.feeds import write_feed
from jdgen.locales.said import Said
from tests.cli.conftest import Run
from tests.exports.days import DAY, LATER
from tests.exports.extractor import extract, words_of
from tests.exports.test_structured_data import change

Shipped = Mapping[tuple[str, str], tuple[Made, str]]
INDEED_NEEDS = {
    *("title", "date", "referencenumber", "requisitionid", "url", "company", "sourcename"),
    *("city", "country", "description"),
}
LINKEDIN_NEEDS = {
    *("partnerJobId", "company", "title", "description", "location", "applyUrl", "posterEmail"),
}
COMPANY = CompanyView(Said("A & B", "en"), "A & B Ltd", Said("", "en"), Said("", "en"), "https://a")


def jobs_of(text: str) -> list[Tree.Element]:
    root = Tree.fromstring(text)  # noqa: S314 - our own text
    assert root.tag == "source"
    return root.findall("job")


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    feed = write_feed("indeed", COMPANY, [{"title": text, "description": f"]]>{text}]]>]]>"}])
    if "\ufffe" in text or "\uffff" in text:
        return  # no XML can hold these; the checks refuse them before
    (job,) = jobs_of(feed)
    assert job.findtext("title") == text
    assert job.findtext("description") == f"]]>{text}]]>]]>"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("board", "needs"), [("indeed", INDEED_NEEDS), ("linkedin", LINKEDIN_NEEDS)]
)
def test_the_shipped_library(run: Run, shipped: Shipped, board: str, needs: set[str]) -> None:
    from jdgen.resources import roles_root

    for locale in ("en", "zh-Hans"):
        arguments = ("--library", str(roles_root()), "-l", locale, "--on", LATER.isoformat())
        result = run("feed", board, *arguments, "-o", "-")
        assert result.exit_code == 0, result.stderr
        jobs = jobs_of(result.stdout)
        ids = [job.findtext("referencenumber") or job.findtext("partnerJobId") for job in jobs]
        assert ids == [name for tag, name in shipped if tag == locale]
        for job in jobs:
            assert needs <= {child.tag for child in job}
            assert all("".join(child.itertext()).strip() for child in job)
            made, _ = shipped[locale, str(job.findtext("referencenumber") or job[0].text)]
            description = extract(str(job.findtext("description")))
            assert words_of(str(made.view.purpose)) in words_of("".join(description.text))
        assert "&" not in result.stdout


def test_linkedin_s_nested_pay(shop: Path, run: Run) -> None:
    (job,) = jobs_of(run("feed", "linkedin", "--on", DAY, "-o", "-").stdout)
    assert job.findtext("salaries/salary/highEnd/amount") == "38000"
    assert job.findtext("salaries/salary/lowEnd/currencyCode") == "UAH"
    assert job.findtext("salaries/salary/period") == "MONTHLY"


def test_only_open_vacancies_are_in_it(shop: Path, run: Run) -> None:
    result = run("feed", "indeed", "--on", "2026-03-01", "-o", "-")
    assert len(jobs_of(result.stdout)) == 1
    result = run("feed", "indeed", "--on", "2026-03-02", "-o", "-")
    assert jobs_of(result.stdout) == []
    assert "no opening is open on 2026-03-02" in result.stderr
    change(shop, "place: lviv\n", "place: lviv\nstatus: draft\n")
    assert jobs_of(run("feed", "linkedin", "--on", DAY, "-o", "-").stdout) == []


def test_where_it_is_written(shop: Path, run: Run) -> None:
    result = run("feed", "indeed", "--on", DAY)
    assert result.stdout.strip() == str(shop / "output/en/feed/indeed.xml")
    assert run("feed", "indeed", "--on", DAY, "-o", "jobs.xml").stdout == "jobs.xml\n"
    assert (shop / "jobs.xml").read_bytes() == (shop / "output/en/feed/indeed.xml").read_bytes()
    assert sorted(path.name for path in shop.iterdir()) == ["jobs.xml", "output", "roles"]
    assert run("feed", "indeed", "--on", DAY, "-l", "en", "-l", "uk", "-o", "-").exit_code == 2


def test_a_careers_site_gives_the_address_of_the_page(shop: Path, run: Run) -> None:
    change(
        shop, "headcount: 40", "headcount: 40\ncareers: https://jobs.example/at/", "company.yaml"
    )
    (job,) = jobs_of(run("feed", "indeed", "--on", DAY, "-o", "-").stdout)
    assert job.findtext("url") == "https://jobs.example/at/en/agent-lviv.html"


def test_markup_in_texts_is_text(shop: Path, run: Run) -> None:
    change(shop, "office_days: 2", "office_days: 2\nteam: 'R&D ]]> 5 > 3 and <b>you</b> &amp; us'")
    (job,) = jobs_of(run("feed", "linkedin", "--on", DAY, "-o", "-").stdout)
    text = "".join(extract(str(job.findtext("description"))).text)
    assert "R&D ]]> 5 > 3 and <b>you</b> &amp; us" in text
    result = run("feed", "indeed", "--on", DAY, "-o", "jobs.xml")
    assert result.exit_code == 1
    assert "Indeed cannot show signs of markup" in result.stderr
    assert not (shop / "jobs.xml").exists()


def test_a_place_that_cannot_be_written(shop: Path, run: Run) -> None:
    (shop / "blocked").write_text("a file")
    result = run("feed", "indeed", "--on", DAY, "-o", "blocked/jobs.xml")
    assert result.exit_code == 4
    assert "cannot write" in result.stderr
