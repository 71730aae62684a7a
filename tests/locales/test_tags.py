import pytest

from jdgen.locales.tags import (
    UnknownTagError,
    babel_locale,
    canonicalise,
    chain,
    direction,
    font_lang,
    nearest,
    same_language,
)


@pytest.mark.parametrize(
    ("tag", "short"),
    [
        ("uk", "uk"),
        ("uk-UA", "uk"),
        ("UK_ua", "uk"),
        ("en", "en"),
        ("en-US", "en"),
        ("en-GB", "en-GB"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-Hans", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant-HK"),
        ("pt-BR", "pt"),
        ("pt-PT", "pt-PT"),
        ("sr-Latn", "sr-Latn"),
        ("sr-Cyrl-RS", "sr"),
        ("sh", "sr-Latn"),
        ("iw", "he"),
        ("tlh", "tlh"),
        ("qaa", "qaa"),
        ("en-XA", "en-XA"),
        ("ca-valencia", "ca-valencia"),
    ],
)
def test_a_tag_has_one_short_form(tag: str, short: str) -> None:
    assert canonicalise(tag) == short
    assert canonicalise(short) == short


@pytest.mark.parametrize(
    ("tag", "tags"),
    [
        ("zh-Hant-TW", ("zh-Hant-TW", "zh-Hant")),
        ("zh-HK", ("zh-Hant-HK", "zh-Hant")),
        ("pt-PT", ("pt-PT", "pt")),
        ("sr-Latn", ("sr-Latn",)),
        ("uz-AF", ("uz-Arab-AF", "uz-Arab")),
        ("sr-Cyrl", ("sr",)),
        ("uk", ("uk",)),
        ("de-1996", ("de-1996", "de")),
    ],
)
def test_the_chain_is_cut_from_the_right_and_keeps_the_script(
    tag: str, tags: tuple[str, ...]
) -> None:
    assert chain(tag) == tags


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", "rtl"),
        ("he", "rtl"),
        ("uz-AF", "rtl"),
        ("en-XB", "rtl"),
        ("en-XA", "ltr"),
        ("uk", "ltr"),
        ("tlh", "ltr"),
    ],
)
def test_the_direction_follows_the_script(tag: str, expected: str) -> None:
    assert direction(tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("zh-Hans", "zh-CN"), ("zh-Hant", "zh-TW"), ("zh-Hant-HK", "zh-HK"), ("uk", "uk")],
)
def test_han_signs_get_a_country_for_font_engines(tag: str, expected: str) -> None:
    assert font_lang(tag) == expected


def test_a_language_that_cldr_does_not_know_counts_as_english() -> None:
    assert str(babel_locale("tlh")) == "en"
    assert str(babel_locale("pt-PT")) == "pt_PT"


def test_scripts_part_readers_and_regions_do_not() -> None:
    assert same_language("en-GB", "en")
    assert not same_language("sr-Latn", "sr")
    assert not same_language("uk", "en")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("english", "en"),
        ("ua", "uk"),
        ("cn", "zh-Hans"),
        ("jp", "ja"),
        ("Українська", "uk"),
        ("cz-cz", "cs"),
        ("nonsense", ""),
        ("qq-qq", ""),
    ],
)
def test_a_wrong_tag_is_refused_with_what_may_have_been_meant(name: str, meant: str) -> None:
    with pytest.raises(UnknownTagError) as caught:
        canonicalise(name)
    assert caught.value.nearest == meant == nearest(name)
    assert ("did you mean" in str(caught.value)) == bool(meant)


@pytest.mark.parametrize("name", ["", "../uk", "uk/..", "x" * 100, "uk-", "zzz"])
def test_nothing_that_is_no_tag_passes(name: str) -> None:
    with pytest.raises(UnknownTagError):
        canonicalise(name)
