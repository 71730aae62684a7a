import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.locales.po import read_entries

_TEXT = st.text(
    alphabet=st.sampled_from(list("ab \"\\\n\t'{}[]#~|,%жя客\N{NO-BREAK SPACE}")),
    min_size=1,
    max_size=90,
)
_ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "msgctxt": st.none() | _TEXT,
            "msgid": _TEXT,
            "msgid_plural": st.just("") | _TEXT,
            "forms": st.lists(_TEXT, min_size=2, max_size=2),
            "flags": st.sampled_from([[], ["fuzzy"], ["python-brace-format", "fuzzy"]]),
            "previous_msgid": st.none() | _TEXT,
            "comment": st.just("") | _TEXT,
            "obsolete": st.booleans(),
        }
    ),
    max_size=4,
)


def _write(entries: list[dict[str, object]]) -> polib.POFile:
    file = polib.POFile(wrapwidth=40)
    for given_fields in entries:
        fields = dict(given_fields)
        first, second = fields.pop("forms")  # type: ignore[misc]
        if fields["msgid_plural"]:
            fields["msgstr_plural"] = {0: first, 1: second}
        else:
            fields["msgstr"] = first
        file.append(polib.POEntry(**fields))
    return file


@given(_ENTRIES)
def test_polib_and_this_reader_see_the_same(entries: list[dict[str, object]]) -> None:
    written = str(_write(entries))
    ours, faults = read_entries(written)
    assert not faults
    theirs = [entry for entry in polib.pofile(written) if not entry.obsolete]
    assert len(theirs) == len(ours) - 1  # polib takes the header out
    for their, our in zip(theirs, ours[1:], strict=True):
        forms = tuple(their.msgstr_plural.values()) if their.msgid_plural else (their.msgstr,)
        assert (their.msgctxt or "", their.msgid, their.msgid_plural, forms) == (
            our.context,
            our.english,
            our.english_plural,
            our.forms,
        )
        assert their.fuzzy == our.fuzzy
        assert (their.previous_msgid or "") == our.previous


_FILE = """\
# A translator's comment
msgid ""
msgstr "Language: uk\\n"

#. for translators
#: templates/posting.html.j2:14
#, fuzzy, python-brace-format
#| msgctxt "old"
#| msgid "Old "
#| "text"
msgctxt "posting"
msgid ""
"New "
"text"
msgstr "Новий \\"текст\\""

#, fuzzy
#~ msgid "Gone"
#~ msgstr "Нема"

msgid "{n} year"
msgid_plural "{n} years"
msgstr[0] "{n} рік"
msgstr[1] "{n} роки"
msgid "Next without a blank line"
msgstr ""
"""


def test_an_entry_is_read_with_all_that_matters_and_its_line() -> None:
    (_, new, years, last), faults = read_entries(_FILE)
    assert not faults
    assert (new.context, new.english, new.forms) == ("posting", "New text", ('Новий "текст"',))
    assert (new.fuzzy, new.previous, new.line) == (True, "Old text", 12)
    assert (years.english_plural, years.forms) == ("{n} years", ("{n} рік", "{n} роки"))
    assert (years.fuzzy, years.line) == (False, 21)
    assert (last.english, last.forms, last.line) == ("Next without a blank line", ("",), 25)


@pytest.mark.parametrize(
    ("bad", "line", "words"),
    [
        ('msgid "a\nmsgstr "b"\n', 1, "not a keyword"),
        ('msgid "a"\nmsgstr "b" c\n', 2, "not a keyword"),
        ('msgid "a"b"\nmsgstr "b"\n', 1, "not a keyword"),
        ("hello\n", 1, '"hello" is not a keyword'),
        ('msgid "a"\n', 1, "needs msgid and msgstr"),
        ('msgstr "a"\n', 1, "needs msgid and msgstr"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c', 3, "not a keyword"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3, "needs msgid and msgstr"),
    ],
)
def test_a_bad_line_is_told_and_the_next_entry_still_read(bad: str, line: int, words: str) -> None:
    entries, faults = read_entries(f'{bad}\n\nmsgid "good"\nmsgstr "добре"\n')
    assert [(fault.line, words in fault.message) for fault in faults] == [(line, True)]
    assert entries[-1].english == "good"


_LOOSE = """\
  # a remark
  #, fuzzy
  #| msgid "A"
  msgctxt "x"

  msgid "a"
    "b"

\tmsgid_plural "c"

msgstr[0] "d"

"e"

  msgstr[1] "f"

msgid "next"
msgstr ""

"g"
"""


def test_blank_lines_and_indents_inside_an_entry_are_read_as_gettext_reads_them() -> None:
    (first, after), faults = read_entries(_LOOSE)
    assert not faults
    assert (first.context, first.english, first.english_plural) == ("x", "ab", "c")
    assert (first.forms, first.fuzzy, first.previous, first.line) == (("de", "f"), True, "A", 6)
    assert (after.english, after.forms, after.line) == ("next", ("g",), 17)


def test_a_comment_inside_an_entry_is_told() -> None:
    entries, (fault,) = read_entries('msgid "a"\n# why\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d"\n')
    assert [entry.english for entry in entries] == ["c"]
    assert (fault.line, fault.message[:23]) == (2, "a comment stands inside")


@given(st.text(alphabet=st.sampled_from(list('msgidtrcx[0]_plural" \\\n#~|,')), max_size=120))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    entries, faults = read_entries(text)
    assert len(entries) + len(faults) <= text.count("\n") + 1
