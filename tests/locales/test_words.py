import pickle
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import StrictUndefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from jdgen.locales.said import Said
from jdgen.locales.tags import UnknownTagError
from jdgen.locales.words import FellBack, Words, load_words
from jdgen.resources import templates_root

from .test_catalog import HEADER

Project = Callable[[Mapping[str, str]], Path]
_NBSP = "\N{NO-BREAK SPACE}"

_MESSAGES = """\
msgid "Reports to {manager}"
msgstr "Підпорядковується {manager}[dat]"

msgid "Works with {team}"
msgstr "Працює з {team}[ins] та {team}[fem]"

msgctxt "heading"
msgid "Benefits"
msgstr "Що ми даємо"

msgid "{n}+ year of experience"
msgid_plural "{n}+ years of experience"
msgstr[0] "Досвід від {n} року"
msgstr[1] "Досвід від {n} років"
msgstr[2] "Досвід від {n} років"

msgid "Level"
msgid_plural "Levels"
msgstr[0] "Рівень"
msgstr[1] "Рівні"
msgstr[2] "Рівнів"

#, fuzzy
#| msgid "We answer within 4 days"
msgid "We answer within {n} day"
msgid_plural "We answer within {n} days"
msgstr[0] "Відповідаємо за {n} день"
msgstr[1] "Відповідаємо за {n} дні"
msgstr[2] "Відповідаємо за {n} днів"

#, fuzzy
msgid "Suggested only"
msgstr "Лише пропозиція"

msgid "Hostile {name}"
msgstr "%s [name] <script>alert(1)</script> {name}"

msgctxt "depth"
msgid "owns"
msgstr "відповідає"
"""
_ROLES = """\
msgctxt "head/title"
msgid "Head of Support"
msgstr "Керівник підтримки"

msgctxt "head/title|dat"
msgid "Head of Support"
msgstr "керівникові підтримки"

msgctxt "agent/aliases"
msgid "Agent | Rep"
msgstr "Агент | Оператор | Спеціаліст"

#, fuzzy
#| msgid "Answer within 4 hours"
msgctxt "agent/purpose"
msgid "Answer within 8 hours"
msgstr "Відповідати за 4 години"
"""
_SETTINGS = """\
forms:
  dat: {ask: "кому?"}
  ins: {ask: "ким?"}
  fem: {ask: "фемінітив", optional: true}
typography:
  - {find: "'", put: "’"}
  - {find: '(?<!\\w)([звт]|за|та) ', put: '\\1\\u00A0'}
  - {find: '\\{', put: 'X'}
"""


@pytest.fixture
def roots(project: Project) -> list[Path]:
    top = project(
        {
            "templates/terms.yaml": "depth: {owns: owns, does: does}\n",
            "templates/locales/uk/locale.yaml": _SETTINGS,
            "templates/locales/uk/messages.po": HEADER + _MESSAGES,
            "templates/locales/uk/roles/support.po": HEADER + _ROLES,
        }
    )
    return [top / "templates"]


@pytest.fixture
def uk(roots: list[Path]) -> Words:
    return load_words("uk", roots)


def _head(words: Words) -> Said:
    return words.say("head/title", "Head of Support")


def test_a_text_of_the_library_is_said_by_key_and_english(uk: Words) -> None:
    said = _head(uk)
    assert (said.text, said.lang, said.state) == ("Керівник підтримки", "uk", "translated")
    assert uk.findings == ()
    assert uk.fell_back == ()


def test_what_is_missing_is_said_in_english_and_remembered_once(uk: Words) -> None:
    first, again = uk.say_all("head/duties", ["Lead the team", "Lead the team"])
    assert first == again
    assert (first.text, first.lang, first.state) == ("Lead the team", "en", "missing")
    assert uk.fell_back == (FellBack("head/duties", "Lead the team", "missing"),)


def test_an_outdated_text_is_said_with_a_mark(uk: Words) -> None:
    said = uk.say("agent/purpose", "Answer within 8 hours")
    assert said.__html__() == f'<span class="outdated">Відповідати за{_NBSP}4 години</span>'
    assert uk.fell_back == (FellBack("agent/purpose", "Answer within 8 hours", "outdated"),)


def test_a_suggestion_is_never_printed(uk: Words) -> None:
    assert uk.gettext("Suggested only").text == "Suggested only"


def test_aliases_are_a_set_of_any_size(uk: Words) -> None:
    assert [str(one) for one in uk.aliases("agent/aliases", ["Agent", "Rep"])] == [
        "Агент",
        "Оператор",
        "Спеціаліст",
    ]
    fallen = uk.aliases("head/aliases", ["Manager", "Boss"])
    assert [one.text for one in fallen] == ["Manager", "Boss"]
    assert {one.state for one in fallen} == {"missing"}
    assert uk.aliases("none/aliases", []) == ()


def test_closed_words_have_their_english_in_terms_yaml(uk: Words) -> None:
    assert uk.term("depth", "owns").text == "відповідає"
    assert uk.term("depth", "does").text == "does"
    with pytest.raises(KeyError, match="no depth: sets"):
        uk.term("depth", "sets")


def test_a_message_takes_a_title_in_the_form_it_asks_for(uk: Words) -> None:
    said = uk.gettext("Reports to {manager}", manager=_head(uk))
    assert said.text == "Підпорядковується керівникові підтримки"
    assert uk.fell_back == ()


def test_a_form_that_is_missing_prints_the_base_form_and_is_remembered(uk: Words) -> None:
    said = uk.gettext("Works with {team}", team=_head(uk))
    assert said.text == f"Працює з{_NBSP}Керівник підтримки та{_NBSP}Керівник підтримки"
    assert uk.fell_back == (FellBack("head/title|ins", "Head of Support", "form-missing"),)


def test_a_name_has_no_forms(uk: Words) -> None:
    said = uk.gettext("Reports to {manager}", manager="Olena <O>")
    assert said.__html__() == "Підпорядковується Olena &lt;O&gt;"
    assert uk.fell_back == ()


def test_a_title_that_fell_back_keeps_its_mark_inside_a_sentence(uk: Words) -> None:
    boss = uk.say("boss/title", "The <Boss>")
    said = uk.gettext("Reports to {manager}", manager=boss)
    assert said.__html__() == (
        'Підпорядковується <span lang="en" dir="ltr">The &lt;Boss&gt;</span>'
    )


def test_html_values_stay_html(uk: Words) -> None:
    said = uk.gettext("Reports to {manager}", manager=Markup("<b>A&amp;B</b>"))
    assert said.__html__() == "Підпорядковується <b>A&amp;B</b>"
    assert said.text == "Підпорядковується A&B"


def test_contexts_part_messages(uk: Words) -> None:
    assert uk.pgettext("heading", "Benefits").text == "Що ми даємо"
    assert uk.gettext("Benefits").state == "missing"


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (1, "Досвід від 1 року"),
        (3, "Досвід від 3 років"),
        (21, "Досвід від 21 року"),
        (1.5, "Досвід від 1,5 років"),
        (1000, f"Досвід від 1{_NBSP}000 років"),
        ((3, 5), "Досвід від 3–5 років"),
    ],
)
def test_counted_messages_agree_with_the_number(
    uk: Words, n: float | tuple[int, int], text: str
) -> None:
    one, many = "{n}+ year of experience", "{n}+ years of experience"
    assert uk.ngettext(one, many, n).text == text


def test_a_message_that_does_not_count_is_the_singular_of_one_that_does(uk: Words) -> None:
    assert uk.gettext("Level").text == "Рівень"
    assert uk.ngettext("Level", "Levels", 2).text == "Рівні"


def test_a_counted_message_may_be_outdated_or_missing(uk: Words) -> None:
    said = uk.ngettext("We answer within {n} day", "We answer within {n} days", 5)
    assert said.text == f"Відповідаємо за{_NBSP}5 днів"
    assert said.state == "outdated"
    fallen = uk.npgettext("x", "{n} day", "{n} days", 1000)
    assert fallen.__html__() == '<span lang="en" dir="ltr">1,000 days</span>'
    assert uk.npgettext("x", "{n} day", "{n} days", 1).text == "1 day"


def test_hostile_translations_print_as_they_are(uk: Words) -> None:
    said = uk.gettext("Hostile {name}", name="N")
    assert said.text == "%s [name] <script>alert(1)</script> N"
    assert "<script>" not in said.__html__()


@pytest.mark.parametrize(
    "text",
    [
        "Про {firma}",
        "Про {company} і {other}",
        "Про { company }",
        "Про {company",
        "Про company}",
        "Про {company.__class__}",
        "Про {{company}}",
        "Про {company}[Dat]",
    ],
)
def test_a_translation_that_cannot_be_filled_counts_as_missing(project: Project, text: str) -> None:
    entry = f'msgid "About {{company}}"\nmsgstr "{text}"\n'
    outdated = f'#, fuzzy\n#| msgid "The {{company}}"\n{entry.replace("About", "On")}'
    files = {"templates/locales/uk/messages.po": f"{HEADER}{entry}\n{outdated}"}
    words = load_words("uk", [project(files) / "templates"])
    for english in ("About {company}", "On {company}"):
        said = words.gettext(english, company="A")
        assert (said.text, said.state) == (english.format(company="A"), "missing")
    assert [one.state for one in words.fell_back] == ["missing", "missing"]


def test_a_translation_may_leave_out_a_number_and_keep_braces_that_the_english_has(
    project: Project,
) -> None:
    entries = (
        'msgid "Write {} in {tool}"\nmsgstr "У {tool} пишіть {}"\n\n'
        'msgid "one day"\nmsgid_plural "{n} days"\n'
        'msgstr[0] "{n} день"\nmsgstr[1] "{n} дні"\nmsgstr[2] "{n} днів"\n'
    )
    words = load_words(
        "uk", [project({"templates/locales/uk/messages.po": HEADER + entries}) / "templates"]
    )
    assert words.gettext("Write {} in {tool}", tool="YAML").text == "У YAML пишіть {}"
    assert words.ngettext("one day", "{n} days", 1).text == "1 день"
    assert words.fell_back == ()


@given(st.text(max_size=60))
def test_no_translation_can_do_anything_but_print(text: str) -> None:
    words = load_words("en", [])
    said = words.gettext("{name}", name=text)
    assert said.text == text
    assert "<" not in said.__html__().replace("&lt;", "")


def test_a_template_that_forgets_a_value_is_told(uk: Words) -> None:
    with pytest.raises(KeyError, match="manager"):
        uk.gettext("Reports to {manager}")
    with pytest.raises(TypeError, match="manager"):
        uk.gettext("Reports to {manager}", manager=None)
    with pytest.raises(UndefinedError):
        uk.gettext("Reports to {manager}", manager=StrictUndefined(name="manager"))


def test_typography_never_touches_placeholders(uk: Words) -> None:
    assert "X" not in uk.gettext("Reports to {manager}", manager="M").text


def test_lists_keep_the_marks_of_their_items(uk: Words) -> None:
    said = uk.join([_head(uk), uk.say("a/title", "Agent"), "R&D"])
    assert said.text == "Керівник підтримки, Agent і R&D"
    assert said.__html__() == (
        'Керівник підтримки, <span lang="en" dir="ltr">Agent</span> і R&amp;D'
    )
    assert uk.join([]).text == ""
    assert uk.join(["A", "B"], "or").text == "A або B"


def test_a_preview_says_where_each_text_comes_from(roots: list[Path]) -> None:
    words = load_words("uk", roots, preview=True)
    assert words.say("agent/purpose", "Answer within 8 hours").__html__() == (
        '<span class="outdated" data-l10n="templates/locales/uk/roles/support.po:agent/purpose" '
        'data-english="Answer within 8 hours" '
        f'title="Answer within 4 hours">Відповідати за{_NBSP}4 години</span>'
    )
    missing = words.say("x/title", "Agent")
    assert missing.where == "uk:x/title"
    suggested = words.gettext("Suggested only")
    assert suggested.where == "templates/locales/uk/messages.po:Suggested only"


def test_words_travel_to_another_process(uk: Words) -> None:
    there = pickle.loads(pickle.dumps(uk))  # noqa: S301  # our own bytes
    assert _head(there).text == "Керівник підтримки"
    assert there.money(5, "UAH") == uk.money(5, "UAH")


@pytest.mark.parametrize(
    ("tag", "folders", "expected"),
    [
        ("zh-Hant-TW", ["zh-Hant"], "zh-Hant"),
        ("zh-HK", ["zh-Hant-HK", "zh-Hant"], "zh-Hant-HK"),
        ("zh-HK", ["zh-Hant", "zh-Hans"], "zh-Hant"),
        ("zh-HK", ["zh-Hans"], "English"),
        ("pt-PT", ["pt"], "pt"),
        ("pt-PT", ["pt", "pt-PT"], "pt-PT"),
        ("sr-Latn", ["sr"], "English"),
        ("sr-Latn", ["sr", "sr-Latn"], "sr-Latn"),
        ("en-GB", ["en"], "en"),
        ("en-GB", [], "English"),
    ],
)
def test_words_are_looked_up_along_the_chain(
    project: Project, tag: str, folders: Sequence[str], expected: str
) -> None:
    entry = 'msgid "English"\nmsgstr "{}"\n'
    files = {f"templates/locales/{one}/messages.po": HEADER + entry.format(one) for one in folders}
    words = load_words(tag, [project({"templates/base.css": "", **files}) / "templates"])
    said = words.gettext("English")
    assert said.text == expected
    assert "<span" not in said.__html__() or expected == "English"


def test_english_is_its_own_source_in_every_region(tmp_path: Path) -> None:
    said = load_words("en-GB", [tmp_path]).gettext("Colour")
    assert (said.state, said.lang, said.__html__()) == ("source", "en-GB", "Colour")


def test_a_project_hides_single_words_of_the_package(project: Project) -> None:
    top = project(
        {
            "mine/templates/locales/uk/messages.po": f'{HEADER}msgid "a"\nmsgstr "моє"\n',
            "mine/templates/locales/uk/locale.yaml": "fonts: [Lato]\n",
            "mine/templates/terms.yaml": "depth: {owns: has}\n",
            "shipped/templates/locales/uk/messages.po": (
                f'{HEADER}msgid "a"\nmsgstr "їхнє"\n\nmsgid "b"\nmsgstr "друге"\n'
            ),
            "shipped/templates/locales/uk/locale.yaml": "status: supported\nname: укр\n",
            "shipped/templates/terms.yaml": "depth: {owns: owns, does: does}\n",
        }
    )
    words = load_words("uk", [top / "mine/templates", top / "shipped/templates"])
    assert [str(words.gettext(key)) for key in "ab"] == ["моє", "друге"]
    assert (words.fonts, words.settings.status, words.name) == (("Lato",), "supported", "укр")
    assert [words.term("depth", value).english for value in ("owns", "does")] == ["has", "does"]


def test_the_fallback_language_comes_before_english_but_after_outdated_words(
    project: Project,
) -> None:
    outdated = '#, fuzzy\n#| msgid "z"\nmsgid "b"\nmsgstr "be-b"\n'
    top = project(
        {
            "templates/locales/be/locale.yaml": "fallback: uk\n",
            "templates/locales/be/messages.po": f"{HEADER}{outdated}",
            "templates/locales/uk/messages.po": (
                f'{HEADER}msgid "a"\nmsgstr "uk-a"\n\nmsgid "b"\nmsgstr "uk-b"\n'
            ),
        }
    )
    words = load_words("be", [top / "templates"])
    assert words.gettext("a").__html__() == '<span lang="uk" dir="ltr">uk-a</span>'
    assert words.gettext("a").state == "missing"
    assert words.gettext("b").text == "be-b"


def test_broken_files_give_findings_and_words_fall_back(project: Project) -> None:
    top = project(
        {
            "templates/terms.yaml": "depth: {owns: 5}\nother: text\n",
            "templates/locales/uk/locale.yaml": "nmae: x\n",
            "templates/locales/uk/messages.po": 'msgid "a"\nmsgstr "б',
            "templates/locales/de/messages.po": f'{HEADER}msgid "a"\nmsgstr "das"\n',
        }
    )
    roots = [top / "templates"]
    words = load_words("uk", roots)
    assert {finding.code for finding in words.findings} == {
        "unknown-field",
        "po-syntax",
        "po-header",
        "wrong-type",
    }
    assert words.gettext("a").text == "a"
    assert load_words("de", roots).gettext("a").text == "das"


@pytest.mark.parametrize("text", ["- a\n", "a: [\n"])
def test_terms_that_are_no_mapping_are_told(project: Project, text: str) -> None:
    words = load_words("uk", [project({"templates/terms.yaml": text}) / "templates"])
    assert [finding.file for finding in words.findings] == ["templates/terms.yaml"]


def test_an_empty_terms_file_has_no_terms(project: Project) -> None:
    words = load_words("uk", [project({"templates/terms.yaml": "# none\n"}) / "templates"])
    assert (words.terms, words.findings) == ({}, ())


def test_a_text_that_is_no_tag_is_refused() -> None:
    with pytest.raises(UnknownTagError):
        load_words("../../etc", [])


def test_made_up_languages_need_no_files(roots: list[Path]) -> None:
    accents, mirrored = load_words("en-XA", roots), load_words("en-XB", roots)
    assert accents.gettext("Reports to {manager}", manager="M").text.startswith("⟦Ŕéþöŕţš ţö M")
    assert [str(one)[-1] for one in accents.aliases("x/aliases", ["Agent", "Rep"])] == ["⟧", "⟧"]
    assert accents.direction == "ltr"
    assert "Source Sans 3" in accents.fonts
    assert (mirrored.direction, mirrored.gettext("Yes").__html__()) == ("rtl", "Yes")


@pytest.mark.parametrize("tag", ["en", "uk", "zh-Hans", "de", "ar"])
def test_shipped_languages_load_without_findings(tag: str) -> None:
    words = load_words(tag, [templates_root()])
    assert words.findings == ()
    assert words.settings.tag == tag
    assert words.name == words.language(tag)
