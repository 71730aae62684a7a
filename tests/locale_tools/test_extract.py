"""What translators receive: every text that a document says, with what they must know of it."""

from pathlib import Path

import pytest

from jdgen.documents.catalogue import list_documents
from jdgen.library import load_library
from jdgen.locales.extract import Extraction, extract
from jdgen.locales.source_text import SourceText
from jdgen.locales.words import load_words
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root

from .conftest import Make, extracted

NOT_SHIPPED = "fr"
"""A language without any files, so that everything it is asked for falls back and is noted."""


@pytest.fixture
def extraction(make: Make) -> Extraction:
    return extracted(make())


def find(extraction: Extraction, context: str, english: str) -> SourceText:
    (text,) = (one for one in extraction.texts if one.key == (context, english))
    return text


def test_a_message_has_its_places_its_note_and_its_flag(extraction: Extraction) -> None:
    text = find(extraction, "", "Reports to {manager}")
    assert text.places == ("templates/extra.html.j2:2", "templates/parts/wage.j2:1")
    assert text.comments == ("above the job's boss",)
    assert text.flags == ("python-brace-format",)
    assert text.file == "messages.po"


def test_plurals_and_contexts_are_read(extraction: Extraction) -> None:
    assert find(extraction, "", "{n} day").plural == "{n} days"
    assert find(extraction, "verb", "Lead").plural == ""


def test_closed_words_come_with_the_others_of_their_list(extraction: Extraction) -> None:
    text = find(extraction, "depth", "owns")
    assert text.comments == ("One word of a closed list; the others: does.",)
    assert text.places == ("templates/terms.yaml:3",)


def test_terms_of_the_glossary_come_with_their_meaning(extraction: Extraction) -> None:
    text = find(extraction, "glossary", "rung")
    assert (text.file, text.comments) == ("glossary.po", ("A role at one level.",))


def test_a_text_of_the_library_has_its_field_and_line(extraction: Extraction) -> None:
    text = find(extraction, "agent/title", "Support Agent")
    assert text.file == "roles/agent.po"
    assert text.places == ("roles/support/agent.yaml:2",)
    assert text.comments == ("The title in headline case, singular, neutral as to gender.",)
    assert text.sort == "role.title"


def test_aliases_are_one_text(make: Make) -> None:
    root = make({"roles/support/agent.yaml": None})
    role = (Path(__file__).parents[1] / "findings" / "minimal.py").read_text(encoding="utf-8")
    assert "aliases: [Help Desk Agent]" in role
    from tests.findings.minimal import lay_over

    changed = lay_over("roles/support/agent.yaml", "aliases: [Help Desk Agent, Hotline Agent]\n")
    (root / "roles/support/agent.yaml").write_text(changed, encoding="utf-8")
    text = find(extracted(root), "agent/aliases", "Help Desk Agent | Hotline Agent")
    assert "parted by" in text.comments[1]


def test_levels_and_positions_are_no_part_of_a_key(extraction: Extraction) -> None:
    texts = {text.key for text in extraction.texts}
    assert ("skill/listening/can/working", "ask back until the question is clear") in texts
    assert ("activity/answer-questions/texts/owns/short", "Runs the queue") in texts
    assert ("agent/experience/or_evidence", "A week on trial") in texts


def test_waivers_are_not_for_translators(make: Make) -> None:
    from tests.findings.minimal import lay_over

    waived = "waive:\n  - {code: orphan-rung, because: It is new}\n"
    root = make({"roles/support/agent.yaml": lay_over("roles/support/agent.yaml", waived)})
    assert not [text for text in extracted(root).texts if text.english == "It is new"]


def test_a_limit_in_a_comment_becomes_a_flag(make: Make) -> None:
    note = '{# L10N: a heading, max-length:8 #}\n{{ _("Wage") }}\n'
    text = find(extracted(make({"templates/parts/wage.j2": note})), "", "Wage")
    assert (text.flags, text.comments) == (("max-length:8",), ("a heading,",))


def test_a_template_that_cannot_be_read_is_told_of(make: Make) -> None:
    extraction = extracted(make({"templates/parts/wage.j2": "{{ _('Pay' }}\n"}))
    assert [finding.code for finding in extraction.findings] == ["template-syntax"]


def test_broken_terms_and_glossaries_are_left_out(make: Make) -> None:
    """What is wrong with them is told when they are read for printing."""
    root = make(
        {"templates/terms.yaml": "- does\n", "templates/glossary.yaml": "glossary: [rung]\n"}
    )
    assert not {"depth", "glossary"} & {text.context for text in extracted(root).texts}


@pytest.mark.slow
def test_every_text_that_a_shipped_document_says_is_known_to_translators() -> None:
    """Documents ask for words by key; a key that extraction does not know is never translated."""
    library = load_library(roles_root()).library
    assert library is not None
    roots = [templates_root()]
    words = load_words(NOT_SHIPPED, roots)
    renderer = Renderer(words, roots)
    for document in list_documents(library):
        renderer.render(document.kind, document.view(library, words), library.company.accent)
    asked = {(text.key, text.english) for text in words.fell_back}
    known = {text.key for text in extract(library, roots).texts}
    assert len(asked) > 1000
    assert sorted(asked - known) == []
