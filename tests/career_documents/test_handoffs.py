"""The hand-off map as a page: grid, lines, list, and what is missing."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from jdgen.documents.catalogue import handoff_map, list_documents
from jdgen.documents.handoffs import HandoffsView, view_handoffs
from jdgen.library import Library, load_library
from jdgen.locales.words import Words, load_words
from tests.findings.minimal import with_changes

from .conftest import ROOTS, Render


def test_every_hand_off_stands_in_the_list_with_trigger_and_artefact(
    shipped: Library, text: Render
) -> None:
    words = text(handoff_map(shipped))
    for handoff in shipped.handoffs.values():
        assert handoff.trigger in words
        assert handoff.artefact is not None
        assert handoff.artefact in words
        assert handoff.risk is not None
        assert handoff.risk in words


def test_lines_have_the_numbers_of_the_list(shipped: Library, english: Words) -> None:
    view = view_handoffs(shipped, english)
    assert view.drawing is not None
    listed = [passing.number for phase in view.phases for passing in phase.passings]
    assert [badge.number for badge in view.drawing.badges] == listed == list(range(1, 22))
    for badge in view.drawing.badges:
        assert 0 < badge.x < view.drawing.width - view.role_width
        assert 0 < badge.y < view.drawing.height - view.head


def test_right_to_left_the_numbers_are_mirrored(shipped: Library, english: Words) -> None:
    plain = view_handoffs(shipped, english).drawing
    mirrored = view_handoffs(shipped, load_words("en-XB", ROOTS)).drawing
    assert plain is not None
    assert mirrored is not None
    width = plain.width - view_handoffs(shipped, english).role_width
    for one, other in zip(plain.badges, mirrored.badges, strict=True):
        assert abs(one.x + other.x - width) < 0.02
        assert one.y == other.y


def test_the_grid_is_a_table_with_heads(shipped: Library, page: Render) -> None:
    found = page(handoff_map(shipped))
    grid = found[found.index('<table class="life">') : found.index("</table>")]
    assert grid.count('scope="col"') == 8
    assert grid.count('scope="row"') == 17
    assert len(re.findall(r'class="part owns"', grid)) == 7


def test_paper_sets_the_page(shipped: Library, page: Render) -> None:
    assert "size: 420.0mm 297.0mm" in page(handoff_map(shipped, "a3"))
    assert "size: 279.4mm 215.9mm" in page(handoff_map(shipped, "letter"))
    assert handoff_map(shipped, "a3").id == "handoffs-a3"


def minimal(
    project: Callable[[Mapping[str, str]], Path], changes: dict[str, str], words: Words
) -> HandoffsView:
    library = load_library(project(with_changes(changes)) / "roles").library
    assert library is not None
    assert not any(one.kind == "handoffs" for one in list_documents(library)) or changes
    return view_handoffs(library, words)


def test_what_is_missing_is_said(
    project: Callable[[Mapping[str, str]], Path], english: Words
) -> None:
    changes = {
        "roles/stages.yaml": (
            "stages:\n"
            '  support: {name: Support, number: 0, text: "Asking", short: Asking, owner: agent}\n'
            '  care: {name: Care, number: 0, text: "Caring", short: Caring, owner: team-lead}\n'
            '  sale: {name: Sale, number: 1, text: "Selling", short: Selling}\n'
        ),
        "roles/handoffs.yaml": (
            "handoffs:\n  hard-case: {name: Hard case, stage: support, from_role: agent,"
            " to_role: team-lead, trigger: a customer is upset}\n"
        ),
    }
    view = minimal(project, changes, english)
    assert {(gap.kind, tuple(map(str, gap.subjects))) for gap in view.gaps} == {
        ("no-owner", ("Sale",)),
        ("two-owners", ("Support", "Care")),
        ("no-artefact", ("Hard case",)),
    }


def test_a_map_with_too_many_rows_has_no_lines_but_its_list(
    project: Callable[[Mapping[str, str]], Path], english: Words
) -> None:
    agent = with_changes({})["roles/support/agent.yaml"]
    changes = {
        f"roles/support/agent-{letter}.yaml": agent.replace("id: agent", f"id: agent-{letter}")
        .replace("title: Support Agent", f"title: Agent {letter}")
        .replace("[Help Desk Agent]", "[]")
        for letter in "abcdefghijklmnopqrstuvwxyz"
    }
    view = minimal(project, changes, english)
    assert len(view.rows) > 24
    assert view.drawing is None


def test_a_library_without_phases_has_no_lines(
    project: Callable[[Mapping[str, str]], Path], english: Words
) -> None:
    stages = 'stages:\n  support: {name: Support, text: "Asking", short: Asking}\n'
    view = minimal(project, {"roles/stages.yaml": stages}, english)
    assert view.drawing is None
    assert view.phases == ()
