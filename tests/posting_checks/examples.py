"""Read the examples of findings on postings, which are also their documentation.

They look like those of `tests/findings`, whose library they share. Beside parts of library files
they show whole texts, with the language, the place and the day for which they are judged:

    `posting.md`, in uk, at UA:                       a posting in Markdown or plain text
    `posting.html`, in en, at US-CO, 1 person:        a page, or a piece of one
    `templates/locales/uk/messages.po`:               a language's file, whole
"""

import re
from datetime import date
from pathlib import Path

from jdgen.build.postings import check_postings
from jdgen.checks.law import Law, find_law, reach_of_codes
from jdgen.checks.posting_examples import check_word_list
from jdgen.checks.posting_rules import check_text
from jdgen.checks.posting_words import read_words
from jdgen.library import load_library
from jdgen.resources import templates_root
from jdgen.source.findings import Finding
from tests.findings.examples import LibraryCase

DAY = date(2026, 2, 10)
_TEXT = re.compile(
    r"^`(?P<file>posting\.\w+)`, in (?P<locale>[\w-]+)(?:, at (?P<places>[A-Z, -]+?))?"
    r"(?:, (?P<people>\d+) (?:person|people))?(?:, on (?P<day>[\d-]+))?:\n\n"
    r"```\w*\n(?P<text>.*?)^```$",
    re.M | re.S,
)
_WHOLE = re.compile(r"^`(templates/[^`]+)`:\n\n```(?:po|yaml)\n(.*?)^```$", re.M | re.S)


def find(case: LibraryCase, folder: Path) -> tuple[Finding, ...]:
    """Return what is found in a case: in its text, or in the postings of its library."""
    text = _TEXT.search(case.text)
    if text is not None:
        book, wrong = read_words(text["locale"], [templates_root()])
        assert not wrong
        found, _, _ = check_text(text["text"], book, text["locale"], text["file"], _law(text))
        return found
    roles = case.write(folder)
    for name, content in _WHOLE.findall(case.text):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    own = folder / "templates"
    loaded = load_library(roles)
    assert loaded.library is not None
    assert loaded.findings == ()
    locales = loaded.library.company.languages
    checked = check_postings(loaded.library, [own, templates_root()], locales, DAY)
    lists = (one for tag in locales for one in check_word_list(own / "locales" / tag))
    return (*checked.findings, *lists)


def _law(text: re.Match[str]) -> Law | None:
    if not text["places"]:
        return None
    day = date.fromisoformat(text["day"]) if text["day"] else date(2026, 11, 21)
    people = int(text["people"]) if text["people"] else None
    return find_law(reach_of_codes(text["places"].split(", "), people, day))
