"""`jdgen posting --for`: each board's fields, values and limits, and texts to paste."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from jdgen.build.convert import Made
from jdgen.formats.boards import BOARDS, Board, BoardPosting, ashby, indeed, lever, linkedin
from jdgen.formats.boards import workable as workable_board
from jdgen.formats.boards.check import check_board
from jdgen.formats.marks import marks_of
from jdgen.formats.posting_parts import read_posting
from jdgen.library import load_library
from jdgen.model.base import DEFAULT_LEVELS
from jdgen.model.opening import Employment, Workplace
from jdgen.model.place import Period
from jdgen.resources import roles_root
from tests.cli.conftest import Run
from tests.exports.days import DAY, LATER
from tests.exports.extractor import extract, words_of
from tests.exports.test_structured_data import change

Shipped = Mapping[tuple[str, str], tuple[Made, str]]


@pytest.mark.parametrize(
    ("board", "table", "ours", "theirs"),
    [
        (
            linkedin,
            "JOBTYPES",
            Employment,
            {"FULL_TIME", "PART_TIME", "CONTRACT", "INTERNSHIP", "VOLUNTEER"},
        ),
        (linkedin, "WORKPLACES", Workplace, {"On-site", "Hybrid", "Remote"}),
        (linkedin, "PERIODS", Period, {"HOURLY", "MONTHLY", "YEARLY"}),
        (
            indeed,
            "JOBTYPES",
            Employment,
            {"fulltime", "parttime", "temporary", "internship", "contract"},
        ),
        (indeed, "REMOTE_TYPES", Workplace, {"", "Fully remote"}),
        (lever, "WORKPLACES", Workplace, {"on-site", "remote", "hybrid"}),
        (
            lever,
            "INTERVALS",
            Period,
            {"per-hour-wage", "per-month-salary", "per-year-salary"},
        ),
        (
            ashby,
            "EMPLOYMENTS",
            Employment,
            {"FullTime", "PartTime", "Intern", "Contract", "Temporary"},
        ),
        (ashby, "WORKPLACES", Workplace, {"OnSite", "Hybrid", "Remote"}),
        (ashby, "INTERVALS", Period, {"1 HOUR", "1 MONTH", "1 YEAR"}),
        (workable_board, "WORKPLACES", Workplace, {"on_site", "hybrid", "remote"}),
    ],
)
def test_each_of_our_values_has_one_of_theirs(
    board: ModuleType, table: str, ours: Any, theirs: set[str]
) -> None:
    values: Mapping[str, str] = getattr(board, table)
    assert set(values) == set(get_args(ours))
    assert set(values.values()) <= theirs


def test_every_level_of_the_usual_grid_has_one_of_linkedin_s() -> None:
    assert set(linkedin.LEVELS) == set(DEFAULT_LEVELS)
    assert set(lever.COMMITMENTS) == set(get_args(Employment))


def test_every_table_of_words_says_how_sure_it_is() -> None:
    tables = {
        id(table)
        for board in (linkedin, indeed, lever, ashby, workable_board)
        for name, table in vars(board).items()
        if name.isupper() and isinstance(table, dict)
    }
    told = [values for board in BOARDS.values() for values in board.values]
    assert {id(values.words) for values in told} == tables
    assert all(values.source for values in told)


def fields(run: Run, board: str, *more: str) -> dict[str, Any]:
    result = run("posting", "agent-lviv", "--for", board, "--on", DAY, "-o", "-", *more)
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_linkedin(shop: Path, run: Run) -> None:
    found = fields(run, "linkedin")
    description = found.pop("description")
    assert found == {
        "partnerJobId": "agent-lviv",
        "company": "Tannery",
        "title": "Support Agent",
        "applyUrl": "https://jobs.tannery.example/agent-lviv",
        "location": "Lviv, UA",
        "city": "Lviv",
        "country": "UA",
        "workplaceTypes": "Hybrid",
        "experienceLevel": "ENTRY_LEVEL",
        "jobtype": "FULL_TIME",
        "salaries": [
            {
                "highEnd": {"amount": "38000", "currencyCode": "UAH"},
                "lowEnd": {"amount": "32000", "currencyCode": "UAH"},
                "period": "MONTHLY",
                "type": "BASE_SALARY",
            }
        ],
        "listDate": "02/01/2026",
        "expirationDate": "03/01/2026",
        "posterEmail": "hiring@tannery.example",
    }
    assert description.startswith("<p>Answers customers' questions</p>\n<ul><li><strong>Pay")


def test_indeed(shop: Path, run: Run) -> None:
    change(shop, "office_days: 2", "office_days: 2\nrequisition: T-7")
    found = fields(run, "indeed")
    assert found["referencenumber"] == "agent-lviv"
    assert found["requisitionid"] == "T-7"
    assert found["salary"] == "UAH 32000 - 38000 per month"
    assert found["date"] == "2026-02-01"
    assert found["expirationdate"] == "2026-03-01"
    assert found["experience"] == "6 months"
    assert found["url"] == "https://jobs.tannery.example/agent-lviv"
    assert "remotetype" not in found


def test_remote_work_from_a_country(shop: Path, run: Run) -> None:
    country = "kind: country\n    country: UA"
    change(shop, "    country: UA", f"    {country}", "places.yaml")
    change(shop, "workplace: hybrid\noffice_days: 2", "workplace: remote")
    found = fields(run, "indeed")
    assert (found["city"], found["remotetype"]) == ("Remote", "Fully remote")
    assert fields(run, "greenhouse")["location"] == {"name": "Remote – Lviv"}
    assert "offices" not in fields(run, "greenhouse")
    assert fields(run, "linkedin")["location"] == "Lviv"
    assert "city" not in fields(run, "linkedin")


def test_greenhouse_counts_pay_in_cents_and_tells_its_period_in_words(shop: Path, run: Run) -> None:
    (pay,) = fields(run, "greenhouse")["pay_input_ranges"]
    assert pay == {
        "title": "Pay",
        "min_cents": 3200000,
        "max_cents": 3800000,
        "currency_type": "UAH",
        "blurb": "UAH\N{NO-BREAK SPACE}32,000–38,000 a month before tax",
    }


def test_lever_has_lists_under_their_headings_and_every_text_twice(shop: Path, run: Run) -> None:
    found = fields(run, "lever")
    assert [one["text"] for one in found["lists"]] == [
        "What you will do",
        "What success looks like",
        "What you need",
    ]
    assert found["lists"][0]["content"].startswith("<li>Answer each question within the hour</li>")
    assert found["salaryRange"]["interval"] == "per-month-salary"
    for name in ("opening", "description", "descriptionBody", "additional"):
        html = words_of("".join(extract(found[name]).text))
        plain = words_of(found[f"{name}Plain"].replace("•", ""))
        assert html.replace(",", "") == plain.replace(",", "")


def test_ashby_and_workable(shop: Path, run: Run) -> None:
    found = fields(run, "ashby")
    assert (found["employmentType"], found["workplaceType"]) == ("FullTime", "Hybrid")
    assert found["compensation"]["summaryComponents"][0]["interval"] == "1 MONTH"
    assert "isRemote" not in found
    found = fields(run, "workable")
    assert found["requirements"].startswith("<p><strong>What you need</strong></p>")
    assert "What you need" not in found["description"]
    assert "benefits" not in found
    assert found["location"]["workplace_type"] == "hybrid"


@pytest.mark.parametrize("board", sorted(BOARDS))
@pytest.mark.parametrize("pay", ["basis: net", None])
def test_pay_after_tax_or_none_is_in_no_field(
    shop: Path, run: Run, board: str, pay: str | None
) -> None:
    line = "pay: {min: 32000, max: 38000, currency: UAH, period: month}\n"
    change(shop, line, line.replace("month}", f"month, {pay}}}") if pay else "")
    text = json.dumps(fields(run, board), ensure_ascii=False)
    assert "32000" not in text
    assert ("32,000–38,000 a month" in text) == bool(pay)


@pytest.mark.slow
def test_every_shipped_posting_fits_every_board(shipped: Shipped) -> None:
    library = load_library(roles_root()).library
    assert library is not None
    for made, page in shipped.values():
        posting = BoardPosting(
            made.view,
            made.view.vacancy,
            read_posting(page),
            made.words.tag,
            marks_of(made.words),
            "https://jobs.example",
        )
        for board in BOARDS.values():
            assert list(check_board(library, board, posting, LATER)) == []
            text = json.dumps(board.fields(posting), ensure_ascii=False)
            assert "None" not in text
            assert "&" not in posting.html
        assert set(extract(posting.html).elements) <= {"p", "ul", "li", "br", "strong", "em"}


def test_limits_count_characters(shipped: Shipped) -> None:
    made, page = shipped["zh-Hans", "success-manager-shanghai"]
    library = load_library(roles_root()).library
    assert library is not None
    posting = BoardPosting(
        made.view, made.view.vacancy, read_posting(page), "zh-Hans", marks_of(made.words), ""
    )
    tight = Board("Tight", BOARDS["lever"].fields, (), 3, 10, 10**6, 10)
    messages = [finding.message for finding in check_board(library, tight, posting, LATER)]
    assert messages == [
        "the title has 6 characters in zh-Hans; Tight takes 3",
        "the id has 24 characters; Tight takes 10",
        f"the text has {len(posting.text)} characters in zh-Hans;"
        " Tight takes no fewer than 1000000",
        f"the text has {len(posting.html)} characters in zh-Hans, its markup included;"
        " Tight takes 10",
    ]


def test_files_for_each_locale_and_board(shop: Path, run: Run) -> None:
    result = run("posting", "agent-lviv", "--for", "lever", "--for", "indeed", "--on", DAY)
    assert result.exit_code == 0
    names = [f"agent-lviv.{board}.{kind}" for board in ("indeed", "lever") for kind in KINDS]
    assert sorted(path.name for path in (shop / "output/en/posting").iterdir()) == names
    assert "6 written, 0 unchanged" in result.stderr
    text = (shop / "output/en/posting/agent-lviv.lever.txt").read_text(encoding="utf-8")
    assert "• Answer each question within the hour" in text
    assert "jobs.tannery.example" not in text
    again = run("posting", "agent-lviv", "--for", "lever", "--on", DAY, "--json")
    assert json.loads(again.stdout)["written"] == []


KINDS = ("html", "json", "txt")


def test_one_file_to_stdout(shop: Path, run: Run) -> None:
    arguments = ("posting", "agent-lviv", "--for", "ashby", "--on", DAY, "-o", "-")
    assert run(*arguments, "-f", "html").stdout.startswith("<p>Answers customers")
    assert run(*arguments, "-f", "txt").stdout.startswith("Answers customers")
    assert run(*arguments, "-f", "txt", "-f", "html").exit_code == 2
    assert not (shop / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["posting", "agent", "--for", "lever"], "a board takes openings, and agent is none"),
        (["posting", "agent-lviv", "--for", "lever", "-f", "pdf"], "json, html, txt, not pdf"),
        (["posting", "agent-lviv", "--for", "monster"], "monster"),
        (["posting", "agent-lviv", "--for", "lever", "--on", "tomorrow"], "tomorrow"),
        (["posting", "agent-lviv", "--for", "lever", "-l", "xx"], "there is no locale"),
    ],
)
def test_what_cannot_be_is_told(shop: Path, run: Run, arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not (shop / "output").exists()


def test_nothing_is_written_where_one_board_refuses(shop: Path, run: Run) -> None:
    change(shop, "office_days: 2", "office_days: 2\nteam: We answer in < 60 minutes")
    result = run("posting", "agent-lviv", "--for", "lever", "--for", "indeed", "--on", DAY)
    assert result.exit_code == 1
    assert "error[board-signs]" in result.stderr
    assert "(opening/agent-lviv/team)" in result.stderr
    assert not (shop / "output").exists()
    assert run("posting", "agent-lviv", "--for", "lever", "--on", DAY).exit_code == 0
    waiver = "waive: [{code: board-signs, because: Indeed shows it as it is}]\n"
    change(shop, "office_days: 2", f"office_days: 2\n{waiver}")
    assert run("posting", "agent-lviv", "--for", "indeed", "--on", DAY).exit_code == 0


def test_a_language_with_broken_files_is_not_exported(shop: Path, run: Run) -> None:
    folder = shop / "templates" / "locales" / "uk"
    folder.mkdir(parents=True)
    (folder / "locale.yaml").write_text("tag: [uk\n", encoding="utf-8")
    result = run("posting", "agent-lviv", "--for", "lever", "--on", DAY, "-l", "uk", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["findings"][0]["code"] == "yaml-syntax"
    assert not (shop / "output").exists()


def test_a_broken_template_is_told(shop: Path, run: Run) -> None:
    (shop / "templates").mkdir()
    (shop / "templates" / "posting.html.j2").write_text("{{ posting.nothing }}", encoding="utf-8")
    result = run("posting", "agent-lviv", "--for", "lever", "--on", DAY)
    assert result.exit_code == 3
    assert "posting.html.j2:1" in result.stderr


def test_today_is_the_day_where_none_is_given(shop: Path, run: Run) -> None:
    change(shop, "closes: 2026-03-01", f"closes: {date.max.isoformat()}")
    assert run("posting", "agent-lviv", "--for", "lever").exit_code == 0


def test_a_page_without_marked_parts_is_no_posting(shop: Path, run: Run) -> None:
    (shop / "templates").mkdir()
    page = "<h1>{{ posting.title }}</h1><p data-part='why'>5 &lt; 6</p>"
    (shop / "templates" / "posting.html.j2").write_text(page, encoding="utf-8")
    result = run("posting", "agent-lviv", "--for", "indeed", "--on", DAY, "--json")
    assert result.exit_code == 1
    codes = [finding["code"] for finding in json.loads(result.stdout)["findings"]]
    assert sorted(codes) == ["board-length", *["board-part"] * 3, "board-signs"]
    assert "as in the template" in result.stdout
    assert "shows no title in en" in result.stdout


def test_texts_that_are_not_translated_are_counted(shop: Path, run: Run) -> None:
    result = run("posting", "agent-lviv", "--for", "lever", "--on", DAY, "-l", "uk")
    assert result.exit_code == 0
    assert "uk: " in result.stderr
    assert "texts are not translated" in result.stderr


def test_chinese_pay_is_written_as_people_there_write_it(shop: Path, run: Run) -> None:
    pay = "pay: {min: 15000, max: 25500, currency: CNY, period: month, months: 14}"
    change(shop, "pay: {min: 32000, max: 38000, currency: UAH, period: month}", pay)
    arguments = ("posting", "agent-lviv", "-f", "txt", "-o", "-", "-l", "zh-Hans")
    text = run(*arguments).stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "薪资：15-25.5K·14薪 税前，即¥15,000 - ¥25,500/月\n" in text
    change(shop, "25500", "25550")
    assert "薪资：¥15,000 - ¥25,550/月 税前，全年14薪\n" in run(*arguments).stdout
    change(shop, "CNY", "UAH")
    assert "·14薪" not in run(*arguments).stdout


def test_sections_stand_in_each_language_s_order(shipped: Shipped) -> None:
    orders = {
        tag: [name for name in read_posting(shipped[tag, "success-manager-shanghai"][1]).parts]
        for tag in ("en", "uk", "zh-Hans")
    }
    assert len({frozenset(order) for order in orders.values()}) == 1
    english = ["title", "summary", "facts", "why", "duties", "success", "needs", "plus", "offer"]
    assert orders["en"] == [*english, "growth", "hiring", "apply", "about", "statements"]
    assert orders["uk"].index("about") == orders["uk"].index("facts") + 1
    assert orders["zh-Hans"].index("about") < orders["zh-Hans"].index("hiring")
    assert orders["zh-Hans"].index("offer") == orders["zh-Hans"].index("plus") + 1
