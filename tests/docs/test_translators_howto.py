"""What the how-to for translators shows can be done."""

import re
from pathlib import Path

from jdgen.locales.message import pieces
from jdgen.locales.placeholders import read_placeholders
from jdgen.locales.po_file import read_po_file
from jdgen.resources import templates_root

ROOT = Path(__file__).parents[2]


def test_its_entries_are_texts_of_the_templates_and_their_forms_can_be_asked_for() -> None:
    text = (ROOT / "docs/howto/translators.md").read_text(encoding="utf-8")
    shown = read_po_file("\n".join(re.findall(r"^```po\n(.*?)^```$", text, re.M | re.S))).entries
    catalog = templates_root() / "locales/uk/messages.po"
    known = {entry.key for entry in read_po_file(catalog.read_text(encoding="utf-8")).entries}
    placeholders, _ = read_placeholders([templates_root()])
    assert shown
    for entry in shown:
        assert entry.key in known
        for piece in pieces(entry.forms[0]):
            assert isinstance(piece, str) or not piece[1] or placeholders[piece[0]].from_
