"""Merging: what happens to translations when the English changes."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from jdgen.locales.merge import merge
from jdgen.locales.po_file import PoEntry, Previous, read_po_file
from jdgen.locales.po_output import write_po_file
from jdgen.locales.source_text import SourceText

FILE = "roles/agent.po"


def text(context: str, english: str, plural: str = "", file: str = FILE) -> SourceText:
    return SourceText(file, context, english, plural)


def said(context: str, english: str, *forms: str, **more: object) -> PoEntry:
    return PoEntry(context, english, forms=forms, **more)  # type: ignore[arg-type]


def merged(
    wanted: Sequence[SourceText], *present: PoEntry, forms: int = 1, offer: bool = True
) -> list[PoEntry]:
    return merge(wanted, {FILE: present}, forms, offer=offer)[FILE]


def test_a_text_that_stays_keeps_its_entry_untouched() -> None:
    before = said("agent/title", "Agent", "Агент", raw="as it was")
    (after,) = merged([text("agent/title", "Agent")], before)
    assert after is before


def test_an_edited_text_is_outdated_and_keeps_the_old_english() -> None:
    before = said("agent/summary", "Answers questions", "Відповідає", notes=("see glossary",))
    (after,) = merged([text("agent/summary", "Takes the telephone")], before)
    assert (after.forms, after.is_fuzzy) == (("Відповідає",), True)
    assert after.previous == Previous("Answers questions")
    assert after.notes == ("see glossary",)


def test_a_text_edited_twice_keeps_the_english_that_was_translated() -> None:
    before = said("agent/summary", "Answers questions", "Відповідає")
    (once,) = merged([text("agent/summary", "Answers all questions")], before)
    (twice,) = merged([text("agent/summary", "Answers every question")], once)
    assert twice.previous == Previous("Answers questions")


def test_a_list_with_an_insert_a_move_an_edit_and_a_removal() -> None:
    """The case in which msgmerge, Babel and pot2po give translations to the wrong texts."""
    key = "agent/challenges"
    before = [
        said(key, "Answer within 4 hours", "Відповідати протягом 4 годин"),
        said(key, "Keep the help pages current", "Оновлювати довідку"),
        said(key, "Work at night", "Працювати вночі"),
        said(key, "Train new people", "Навчати новачків"),
        said(key, "Say no to customers", "Відмовляти клієнтам"),
    ]
    english = [
        "Greet customers by name",
        "Say no to customers",
        "Answer within 8 hours",
        "Keep the help pages current",
        "Train new people",
    ]
    after = merged([text(key, one) for one in english], *before)
    assert [(entry.english, entry.forms[0]) for entry in after if entry.is_valid][:3] == [
        ("Say no to customers", "Відмовляти клієнтам"),
        ("Keep the help pages current", "Оновлювати довідку"),
        ("Train new people", "Навчати новачків"),
    ]
    assert after[0].forms == ("",)
    assert (after[2].is_fuzzy, after[2].previous) == (True, Previous("Answer within 4 hours"))
    assert (after[5].english, after[5].obsolete) == ("Work at night", True)


def test_a_new_text_never_takes_the_translation_of_another_key() -> None:
    before = said("agent/summary", "Answers customers by phone", "Відповідає телефоном")
    after = merged(
        [
            text("agent/summary", "Solves technical problems"),
            text("agent/purpose", "Answers customers by telephone"),
        ],
        before,
    )
    assert after[0].previous == Previous("Answers customers by phone")
    assert after[1].forms == ("",)


def test_a_removed_text_is_kept_as_obsolete_and_revived_when_it_returns() -> None:
    before = said("agent/summary", "Answers", "Відповідає")
    title = text("agent/title", "Agent")
    _, gone = merged([title], before)
    assert gone.obsolete
    back = merged([title, text("agent/summary", "Answers")], gone)[1]
    assert (back.forms, back.obsolete, back.is_valid) == (("Відповідає",), False, True)


def test_a_removed_text_without_a_translation_is_dropped() -> None:
    assert len(merged([text("agent/title", "Agent")], said("agent/summary", "Answers", ""))) == 1


def test_an_obsolete_entry_is_preferred_to_an_empty_one() -> None:
    """As msgmerge leaves forms that it does not know of."""
    empty = said("agent/title|dat", "Agent", "")
    gone = said("agent/title|dat", "Agent", "агентові", obsolete=True)
    (after,) = merged([text("agent/title|dat", "Agent")], empty, gone)
    assert (after.forms, after.is_valid) == (("агентові",), True)


def test_the_same_english_elsewhere_is_offered_as_a_suggestion() -> None:
    before = said("agent/title", "Agent", "Агент")
    after = merged([text("agent/title", "Agent"), text("lead/title", "Agent")], before)[1]
    assert (after.forms, after.is_fuzzy, after.previous) == (("Агент",), True, None)


def test_a_suggestion_comes_rather_from_the_same_field() -> None:
    before = [said("one/name", "Lead", "Свинець"), said("two/title", "Lead", "Керівник")]
    wanted = [text("one/name", "Lead"), text("two/title", "Lead"), text("three/title", "Lead")]
    assert merged(wanted, *before)[2].forms == ("Керівник",)


def test_forms_are_offered_to_the_same_form_only() -> None:
    before = said("one/title", "Lead", "Керівник")
    after = merged([text("one/title", "Lead"), text("one/title|dat", "Lead")], before)[1]
    assert after.forms == ("",)


def test_nothing_is_offered_where_it_is_not_wanted() -> None:
    before = said("agent/title", "Agent", "Агент")
    wanted = [text("agent/title", "Agent"), text("lead/title", "Agent")]
    assert merged(wanted, before, offer=False)[1].forms == ("",)


def test_a_text_that_begins_to_count_is_outdated() -> None:
    before = said("", "{n} day", "{n} день")
    (after,) = merged([text("", "{n} day", "{n} days")], before, forms=3)
    assert (after.forms, after.is_fuzzy) == (("{n} день", "", ""), True)
    assert after.previous == Previous("{n} day")


def test_flags_of_tools_stay_and_ours_are_renewed() -> None:
    before = said("agent/title", "Agent", "Agent", flags=("ignore-same", "max-length:5"))
    wanted = SourceText(FILE, "agent/title", "Agent", flags=("max-length:9",))
    (after,) = merged([wanted], before)
    assert after.flags == ("max-length:9", "ignore-same")


def test_moved_lines_are_no_reason_to_touch_an_entry() -> None:
    before = said("agent/title", "Agent", "Агент", places=("roles/a.yaml:3",), raw="raw")
    wanted = SourceText(FILE, "agent/title", "Agent", places=("roles/a.yaml:9",))
    assert merged([wanted], before) == [before]


def test_an_entry_follows_its_text_into_another_file() -> None:
    before = said("agent/title", "Agent", "Агент")
    wanted = [text("agent/title", "Agent", file="roles/new.po")]
    after = merge(wanted, {FILE: [before]}, 1)
    assert after == {"roles/new.po": [before]}


def test_messages_without_a_key_are_outdated_only_where_nearly_the_same() -> None:
    before = said("", "Reports to {manager}", "Підпорядковується {manager}")
    (near, *_) = merged([text("", "Reports to: {manager}")], before)
    assert near.previous == Previous("Reports to {manager}")
    (far, *_) = merged([text("", "Replies to {customer}")], before)
    assert far.forms == ("",)


def test_an_old_sentence_is_the_past_of_one_new_sentence_only() -> None:
    before = said("a/list", "Answer within 4 hours", "Відповідати протягом 4 годин")
    after = merged(
        [text("a/list", "Answer within 8 hours"), text("a/list", "Answer within 9 hours")], before
    )
    assert [entry.is_fuzzy for entry in after] == [True, False]


CONTEXTS = ["a/title", "b/title", "a/list", "b/list", "a/title|dat", ""]
ENGLISH = ["Lead", "Leads", "Answer within 4 hours", "Answer within 8 hours", "Answer {n}", "x"]
LIBRARY = st.lists(
    st.tuples(
        st.sampled_from(CONTEXTS), st.sampled_from(ENGLISH), st.sampled_from(["p.po", "q.po"])
    ),
    unique_by=lambda item: item[:2],
    max_size=12,
)


@given(st.lists(st.tuples(LIBRARY, st.sets(st.integers(0, 11)), st.booleans()), max_size=6))
def test_no_translation_is_ever_valid_for_english_that_it_was_not_made_for(
    steps: list[tuple[list[tuple[str, str, str]], set[int], bool]],
) -> None:
    """Whatever is inserted, edited, moved, removed, revived and saved in between."""
    present: dict[str, list[PoEntry]] = {}
    made: dict[tuple[str, str], str] = {}
    for library, translated, offer in steps:
        wanted = [SourceText(file, context, english) for context, english, file in library]
        present = merge(wanted, present, 1, offer=offer)
        entries = [entry for file in present.values() for entry in file]
        assert {entry.key for entry in entries if not entry.obsolete} == {
            text.key for text in wanted
        }
        for entry in entries:
            if entry.is_valid:
                assert entry.forms[0] == made[entry.key]
        present = {file: _translate(each, translated, made) for file, each in present.items()}
        present = {file: _saved(each) for file, each in present.items()}
    keys = [entry.key for file in present.values() for entry in file if not entry.obsolete]
    assert len(keys) == len(set(keys))


def _translate(
    entries: list[PoEntry], chosen: set[int], made: dict[tuple[str, str], str]
) -> list[PoEntry]:
    """Let a person translate some entries, or agree to what is offered."""
    after = []
    for index, entry in enumerate(entries):
        if index not in chosen or entry.obsolete:
            after.append(entry)
            continue
        words = entry.forms[0] if entry.is_fuzzy else f"{entry.context}: {entry.english}!"
        made[entry.key] = words
        after.append(entry.changed(forms=(words,), flags=(), previous=None))
    return after


def _saved(entries: list[PoEntry]) -> list[PoEntry]:
    read = read_po_file(write_po_file("", entries)).entries
    assert list(read) == entries
    return list(read)
