"""Checks of translations where an example a code would not be enough."""

import pytest

from jdgen.checks.word import Language, Slip, Word
from jdgen.checks.words import WORD_CHECKS
from jdgen.locales.placeholders import Placeholder
from jdgen.locales.plurals import forms_of
from jdgen.locales.po_file import PoEntry
from jdgen.locales.settings import Form, LocaleSettings

SETTINGS = {
    "uk": LocaleSettings(
        forms={"dat": Form(ask="кому?")},
        quotes=("«", "»", "„", "“"),
        letters="АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя",
    ),
    "zh-Hans": LocaleSettings(punctuation="fullwidth"),
}
PLACEHOLDERS = {
    "manager": Placeholder.model_validate(
        {"means": "title of a job", "example": "Lead", "from": ["role.title"]}
    ),
    "n": Placeholder(means="a number", example="3"),
}


def slips(code: str, english: str, text: str, tag: str = "uk", **entry: object) -> list[Slip]:
    settings = SETTINGS.get(tag, LocaleSettings())
    language = Language(tag, settings, PLACEHOLDERS, forms_of(tag))
    made = PoEntry("a/b", english, forms=(text,), **entry)  # type: ignore[arg-type]
    return list(WORD_CHECKS[code](Word(text, english, 0, made, language)))


@pytest.mark.parametrize(
    ("code", "tag", "english", "text"),
    [
        ("placeholder", "uk", "Use {braces} or { any", "Пишіть {braces} чи { дужку"),
        ("unknown-form", "uk", "{manager}[1]", "{manager}[1]"),
        ("unknown-form", "uk", "{manager}", "{manager} [хтось]"),
        ("markup", "uk", "Ask at https://x.example/a_(b).", "Питайте: https://x.example/a_(b)."),
        ("numbers", "uk", "4 or 5 of 5", "4 або 5 за п’ятибальною"),
        ("numbers", "uk", "Step {n}", "Крок {n}"),
        ("numbers", "zh-Hans", "10:00 to 15:00", "10:00至15:00"),
        ("numbers", "uk", "1,000 and 2,000", "1 000 та 2 000"),
        ("numbers", "uk", "in 2026 10 people", "у 2026 році 10 людей"),
        ("numbers", "de", "until 07:00", "bis 7:00 Uhr"),
        ("numbers", "de", "about 1,000, 20 of them new", "etwa 1.000, davon 20 neu"),
        ("end-punctuation", "uk", "Tools, lists etc.", "Інструменти, списки тощо"),
        ("end-punctuation", "th", "You answer.", "คุณตอบ"),
        ("end-punctuation", "uk", "He said “no.”", "Він сказав «ні»."),
        ("end-punctuation", "hi", "You answer.", "आप जवाब देते हैं।"),
        ("quotes", "uk", "“a ‘b’ c”", "«а „б“ в»"),
        ("quotes", "fi", "“a”", "”a”"),
        ("quotes", "zh-Hans", "“a”", "“甲”"),
        ("zero-width", "fa", "You want", "می\u200cخواهید"),
        ("bidi-control", "ar", "a", "\u2067أ\u2069\u200f"),
        ("foreign-letter", "uk", "Agent", "Агент Müller"),
        ("foreign-letter", "zh-Hant", "Customer", "客戶支持"),
        ("foreign-letter", "ja", "Customer", "顧客サポート"),
        ("mixed-script", "uk", "SaaS team", "SaaS-команда"),
        ("mixed-script", "zh-Hans", "CRM tool", "CRM工具"),
        ("narrow-punctuation", "zh-Hans", "Version 2.5, new", "2.5版,New"),
        ("narrow-punctuation", "uk", "a, b", "а, б"),
        ("unchanged", "uk", "CSAT", "CSAT"),
        ("unchanged", "uk", "3 – 4", "3 – 4"),
        ("unchanged", "de", "Account Executive", "Account Executive"),
        ("double-word", "de", "those who lead", "jene, die die Teams leiten"),
        ("double-word", "zh-Hans", "see", "看看"),
        ("edge-space", "uk", "Agent, ", "Агент, "),
        ("nbsp", "uk", "4 hours", "4\u00a0години"),
        ("alias-separator", "uk", "Agent | Clerk", "Агент | Клерк | Писар"),
        ("max-length", "uk", "Level", "Дуже довгий рівень"),
    ],
)
def test_nothing_is_wrong(code: str, tag: str, english: str, text: str) -> None:
    assert slips(code, english, text, tag) == []


@pytest.mark.parametrize(
    ("code", "tag", "english", "text", "count"),
    [
        ("placeholder", "uk", "{n} day", "день", 1),
        ("unknown-form", "uk", "{manager}", "{manager}[dat", 1),
        ("markup", "uk", "`a` [b](https://x.example)", "а", 3),
        ("numbers", "uk", "4 hours and 4 days", "4 години та 8 днів", 1),
        ("end-punctuation", "uk", "You answer", "Ви відповідаєте.", 1),
        ("end-punctuation", "uk", "Who?", "Хто...", 1),
        ("quotes", "uk", 'say "yes"', 'кажіть "так', 1),
        ("quotes", "uk", "“a” “b”", "«а» “б”", 2),
        ("zero-width", "uk", "a", "\u200cа\ufeff", 2),
        ("bidi-control", "uk", "a", "\u200fа\u2069\u2066", 3),
        ("bidi-control", "ar", "a", "\u202bأ\u202c", 2),
        ("mixed-script", "uk", "a", "Пpямо", 1),
        ("mixed-script", "uk", "CRM", "СRM", 1),
        ("mixed-script", "uk", "a", "Прamо", 1),
        ("foreign-letter", "zh-Hant", "Customer", "客户", 1),
        ("unchanged", "zh-Hans", "Answers customers", "Answers customers", 1),
        ("unchanged", "de", "and so they go on now", "and so they go on now", 1),
        ("double-word", "uk", "to the", "До до клієнта", 1),
        ("edge-space", "uk", "Agent, ", " Агент,", 2),
        ("edge-space", "uk", "a", "  ", 1),
        ("nbsp", "uk", "a", "\u00a0а\u00a0 б", 2),
        ("apostrophe", "uk", "a", "п`ять", 1),
        ("alias-separator", "uk", "Agent | Clerk", "Агент |  | Клерк", 1),
    ],
)
def test_something_is_wrong(code: str, tag: str, english: str, text: str, count: int) -> None:
    entry = {"context": "a/aliases"} if code == "alias-separator" else {}
    settings = SETTINGS.get(tag, LocaleSettings())
    language = Language(tag, settings, PLACEHOLDERS, forms_of(tag))
    made = PoEntry(**{"context": "a/b", "english": english, "forms": (text,), **entry})
    found = list(WORD_CHECKS[code](Word(text, english, 0, made, language)))
    assert len(found) == count, found


@pytest.mark.parametrize(
    ("text", "put"), [("Пpямо", "Прямо"), ("СRM", "CRM"), ("Прamо", None), ("Cпосiб", "Спосіб")]
)
def test_letters_are_mended_only_where_each_has_a_twin(text: str, put: str | None) -> None:
    (slip,) = slips("mixed-script", "a", text)
    assert slip.put == put


def test_a_single_number_needs_no_digit_in_arabic_only() -> None:
    language = Language("ar", LocaleSettings(), PLACEHOLDERS, forms_of("ar"))
    assert [language.counts_one_number(form) for form in range(6)] == [True] * 3 + [False] * 3
    language = Language("uk", LocaleSettings(), PLACEHOLDERS, forms_of("uk"))
    assert not any(language.counts_one_number(form) for form in range(3))
