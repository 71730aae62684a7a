import pytest
from jinja2 import Environment
from markupsafe import Markup

from jdgen.locales.said import Said


def test_plain_text_is_escaped_and_bare_in_its_own_language() -> None:
    said = Said("R&D <b>", "uk", "translated", page_lang="uk")
    assert str(said) == "R&D <b>"
    assert said.__html__() == "R&amp;D &lt;b&gt;"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            Said("Hello", "en", "missing", page_lang="ar"),
            '<span lang="en" dir="ltr">Hello</span>',
        ),
        (
            Said("Привіт", "uk", "outdated", page_lang="uk"),
            '<span class="outdated">Привіт</span>',
        ),
        (
            Said("نعم", "ar", "translated", page_lang="uk"),
            '<span lang="ar" dir="rtl">نعم</span>',
        ),
        (
            Said("Так", "uk", "translated", page_lang="uk", where='a"b.po:x'),
            '<span data-l10n="a&#34;b.po:x">Так</span>',
        ),
        (
            Said("Old", "uk", "outdated", page_lang="uk", where="u:x", previous="Was <b>"),
            '<span class="outdated" data-l10n="u:x" title="Was &lt;b&gt;">Old</span>',
        ),
        (
            Said("New", "en", "missing", page_lang="uk", where="u:x"),
            '<span lang="en" dir="ltr" class="missing" data-l10n="u:x">New</span>',
        ),
        (Said("", "en", "missing", page_lang="uk"), ""),
    ],
)
def test_marks_say_what_the_reader_must_know(said: Said, expected: str) -> None:
    assert said.__html__() == expected


def test_marks_inside_are_relative_to_the_text_around_them() -> None:
    title = Said("Керівник", "uk", "translated", page_lang="uk")
    sentence = Said("Reports to Керівник", "en", "missing", page_lang="uk", parts=("To ", title))
    assert sentence.__html__() == (
        '<span lang="en" dir="ltr">To <span lang="uk" dir="ltr">Керівник</span></span>'
    )


def test_html_of_the_program_stays_and_text_is_escaped() -> None:
    said = Said("x", "uk", page_lang="uk", parts=("<i>", Markup("<b>5</b>"), " & more"))
    assert said.__html__() == "&lt;i&gt;<b>5</b> &amp; more"


def test_html_made_of_the_text_can_be_marked() -> None:
    said = Said("Hello", "en", "missing", page_lang="uk")
    block = said.mark(Markup("<p>Hello</p>"), "uk", "div")
    assert block == '<div lang="en" dir="ltr"><p>Hello</p></div>'
    assert said.mark(Markup("<p>Hello</p>"), "en", "div") == "<p>Hello</p>"


def test_templates_print_test_and_join_it() -> None:
    environment = Environment(autoescape=True)
    said = Said("<Hi>", "en", "missing", page_lang="uk")
    template = environment.from_string(
        "{% if empty %}no{% endif %}{{ said }}|{{ [said, '&']|join(', ') }}|{{ said|length }}"
    )
    marked = '<span lang="en" dir="ltr">&lt;Hi&gt;</span>'
    assert template.render(said=said, empty=Said("", "uk")) == f"{marked}|{marked}, &amp;|4"
    assert f"{said:>6}" == "  <Hi>"
