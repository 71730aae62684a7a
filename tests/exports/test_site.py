"""`jdgen site`: pages that work from a plain folder, and what programs read of them."""

import json
from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as Tree

import pytest

from jdgen.build.convert import Made
from jdgen.formats.site_files import write_news
from jdgen.resources import roles_root
from tests.cli.conftest import Run
from tests.exports.days import DAY, LATER
from tests.exports.extractor import extract, posting_in, words_of
from tests.exports.test_structured_data import change

Shipped = Mapping[tuple[str, str], tuple[Made, str]]
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://jobs.example/careers"


class Links(HTMLParser):
    """Collect addresses by what they are for, ids, and scripts that run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.heads: list[dict[str, str]] = []
        self.ids: list[str] = []
        self.running: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.anchors.append(given["href"])
        elif tag == "link":
            self.heads.append(given)
        elif tag == "script" and given.get("type") != "application/ld+json":
            self.running.append(str(given))
        if "id" in given:
            self.ids.append(given["id"])


def pages(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the shipped library's site, with its address."""
    from click.testing import CliRunner

    from jdgen.cli.main import main

    folder = tmp_path_factory.mktemp("careers")
    arguments = ["site", "--library", str(roles_root()), "--on", LATER.isoformat()]
    arguments += ["-l", "en", "-l", "uk", "-l", "zh-Hans", "-o", str(folder), "--base-url", BASE]
    result = CliRunner().invoke(main, arguments, prog_name="jdgen")
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.mark.slow
def test_every_link_leads_to_a_file_of_the_folder_or_away(site: Path) -> None:
    found = pages(site)
    assert len(found) > 40
    for name, page in found.items():
        links = Links(page)
        assert links.running == []
        assert len(links.ids) == len(set(links.ids))
        for href in links.anchors:
            if href.startswith("#"):
                assert href[1:] in links.ids, (name, href)
            elif not href.startswith("https://"):
                assert urljoin(name, href) in found, (name, href)
            elif href.startswith(BASE):
                assert (site / href.removeprefix(f"{BASE}/")).is_file(), (name, href)


def test_each_page_names_itself_and_the_same_page_in_other_languages(site: Path) -> None:
    for name, page in pages(site).items():
        heads = Links(page).heads
        other = {one["hreflang"]: one["href"] for one in heads if one.get("hreflang")}
        if "/" not in name:
            continue
        own = name.split("/")[1]
        assert {tag: href for tag, href in other.items() if tag != "x-default"} == {
            tag: f"{BASE}/{tag}/{own}" for tag in ("en", "uk", "zh-Hans")
        }
        assert other["x-default"] == f"{BASE}/"
        assert [one["href"] for one in heads if one["rel"] == "canonical"] == [f"{BASE}/{name}"]


def test_an_opening_s_page_is_its_posting(site: Path, shipped: Shipped) -> None:
    for (tag, opening), (_, posting) in shipped.items():
        page = (site / tag / f"{opening}.html").read_text(encoding="utf-8")
        told, same = posting_in(page), posting_in(posting)
        assert told.pop("url") == f"{BASE}/{tag}/{opening}.html"
        assert told == same


def test_the_index_lists_each_opening_by_field_and_by_place(site: Path, shipped: Shipped) -> None:
    for tag in ("en", "uk", "zh-Hans"):
        page = (site / tag / "index.html").read_text(encoding="utf-8")
        anchors = Links(page).anchors
        text = words_of("".join(extract(page).text))
        for (locale, opening), (made, _) in shipped.items():
            if locale == tag:
                assert anchors.count(f"{opening}.html") == 2
                assert words_of(str(made.view.title)) in text
                assert words_of(str(made.view.vacancy.place.name)) in text
        assert text.count(words_of("–Fernway")) == 1


def test_the_sitemap_lists_every_page_with_its_languages(site: Path) -> None:
    root = Tree.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    listed = [url.findtext(f"{MAP}loc") for url in root]
    assert sorted(listed) == sorted(f"{BASE}/{name}" for name in pages(site) if "/" in name)
    for url in root:
        others = url.findall("{http://www.w3.org/1999/xhtml}link")
        assert [one.get("hreflang") for one in others] == ["en", "uk", "zh-Hans"]


def test_the_news_feed_has_the_newest_first(site: Path, shipped: Shipped) -> None:
    root = Tree.parse(site / "uk" / "feed.xml").getroot()  # noqa: S314 - our own file
    entries = root.findall(f"{ATOM}entry")
    days = [str(entry.findtext(f"{ATOM}updated")) for entry in entries]
    assert days == sorted(days, reverse=True)
    assert root.findtext(f"{ATOM}updated") == days[0]
    assert {str(entry.findtext(f"{ATOM}id")) for entry in entries} == {
        f"{BASE}/{tag}/{opening}.html" for tag, opening in shipped if tag == "uk"
    }
    assert all(extract(str(entry.findtext(f"{ATOM}content"))).text for entry in entries)
    own = [one["href"] for one in Links((site / "uk/index.html").read_text()).heads]
    assert root.findtext(f"{ATOM}id") in own


def test_a_feed_of_no_news_is_a_feed() -> None:
    root = Tree.fromstring(write_news("https://a/f", "https://a/", "News", "A & B", "en", []))  # noqa: S314
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "A & B"
    assert root.findtext(f"{ATOM}updated") == f"{date.min.isoformat()}T00:00:00Z"


def test_without_an_address_there_are_pages_only(shop: Path, run: Run) -> None:
    result = run("site", "--on", DAY)
    assert result.exit_code == 0
    assert "no sitemap and no feeds" in result.stderr
    assert sorted(pages(shop / "output/site")) == [
        "en/agent-lviv.html",
        "en/index.html",
        "index.html",
    ]
    assert not list((shop / "output/site").rglob("*.xml"))
    heads = Links(pages(shop / "output/site")["en/index.html"]).heads
    assert [one["href"] for one in heads if one["rel"] == "alternate"] == [
        "../en/index.html",
        "../index.html",
    ]


def test_one_language_leads_on_by_itself(shop: Path, run: Run) -> None:
    run("site", "--on", DAY)
    start = pages(shop / "output/site")["index.html"]
    assert '<meta http-equiv="refresh" content="0; url=en/index.html">' in start
    assert Links(start).anchors == ["en/index.html"]


def test_the_address_may_stand_in_the_library(shop: Path, run: Run) -> None:
    change(shop, "headcount: 40", f"headcount: 40\ncareers: {BASE}/", "company.yaml")
    run("site", "--on", DAY)
    page = pages(shop / "output/site")["en/agent-lviv.html"]
    assert posting_in(page)["url"] == f"{BASE}/en/agent-lviv.html"
    for wrong in ("jobs.example", "https:///jobs", "https://x.example/?q=1", "https://x.example#a"):
        assert run("site", "--on", DAY, "--base-url", wrong).exit_code == 2


def test_what_is_no_longer_open_goes_away(shop: Path, run: Run) -> None:
    run("site", "--on", DAY, "-o", "careers")
    (shop / "careers" / "robots.txt").write_text("ours")
    data = json.loads(run("site", "--on", "2026-03-02", "-o", "careers", "--json").stdout)
    assert data["removed"] == ["en/agent-lviv.html"]
    assert "There are no openings now" in pages(shop / "careers")["en/index.html"]
    assert (shop / "careers" / "robots.txt").read_text() == "ours"
    again = json.loads(run("site", "--on", "2026-03-02", "-o", "careers", "--json").stdout)
    assert again["written"] == []


def test_a_position_stands_with_the_field_of_its_largest_part(shop: Path, run: Run) -> None:
    position = (
        "id: all-rounder\ntitle: All-rounder\npurpose: You do both.\nsummary: Does both\n"
        "parts: [{rung: agent/junior, share: 60}, {rung: team-lead/lead, share: 40}]\n"
    )
    (shop / "roles" / "positions").mkdir()
    (shop / "roles" / "positions" / "all-rounder.yaml").write_text(position)
    change(shop, "rung: agent/junior", "position: all-rounder")
    assert run("site", "--on", DAY).exit_code == 0
    page = pages(shop / "output/site")["en/index.html"]
    assert "All-rounder" in page
    assert 'id="support"' in page


def test_a_broken_template_leaves_the_site_as_it_is(shop: Path, run: Run) -> None:
    run("site", "--on", DAY)
    before = pages(shop / "output/site")
    (shop / "templates").mkdir()
    (shop / "templates" / "site.html.j2").write_text("{{ site.nothing }}")
    result = run("site", "--on", DAY)
    assert result.exit_code == 3
    assert "site.html.j2:1" in result.stderr
    assert pages(shop / "output/site") == before


def test_a_broken_language_leaves_the_site_as_it_is(shop: Path, run: Run) -> None:
    folder = shop / "templates" / "locales" / "uk"
    folder.mkdir(parents=True)
    (folder / "locale.yaml").write_text("tag: [uk\n", encoding="utf-8")
    assert run("site", "--on", DAY, "-l", "en", "-l", "uk").exit_code == 1
    assert not (shop / "output").exists()


def test_a_site_leaves_documents_beside_it(shop: Path, run: Run) -> None:
    assert run("build", "-f", "md", "-o", "out").exit_code == 0
    documents = sorted((shop / "out").rglob("*.md"))
    assert documents
    assert run("site", "-o", "out").exit_code == 0
    assert (shop / "out" / "index.html").is_file()
    assert run("build", "-f", "md", "-o", "out").exit_code == 0
    assert all(path.is_file() for path in documents)
    assert (shop / "out" / "index.html").is_file()
