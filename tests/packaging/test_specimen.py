"""The page by which the doctor looks at a language's fonts."""

import zlib

import pytest

from jdgen.build.specimen import embedded_families, write_specimen
from jdgen.locales.words import load_words
from jdgen.resources import templates_root


@pytest.mark.parametrize(
    ("tag", "shown"),
    [("en", "September"), ("uk", "вересня"), ("zh-Hans", "九月"), ("ar", "سبتمبر")],
)
def test_a_specimen_is_written_in_its_language(tag, shown):
    page = write_specimen(load_words(tag, [templates_root()]))
    assert shown in page
    assert f'dir="{"rtl" if tag == "ar" else "ltr"}"' in page


def test_families_are_read_from_compressed_streams_only():
    packed = zlib.compress(b"<</FontFamily (Noto Sans SC)/Flags 4>>")
    pdf = (
        b"%PDF-1.7\n1 0 obj\nstream\n(/FontFamily (No))\nendstream\n"
        b"2 0 obj\nstream\n" + packed + b"\nendstream\n"
    )
    assert embedded_families(pdf) == {"Noto Sans SC"}
