"""What keeps a posting off a board: found before anything is written."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from jdgen.documents.texts import texts_in
from jdgen.formats.board_html import ENTITY, needs_entity
from jdgen.formats.xml_signs import NOT_XML
from jdgen.library import Library
from jdgen.source.findings import Finding

from . import Board
from .posting import BoardPosting

_NEEDED = ("duties", "needs")
_SHOWN = 40


class _Problem(NamedTuple):
    code: str
    field: str
    message: str
    hint: str


def check_board(
    library: Library, board: Board, posting: BoardPosting, today: date
) -> Iterator[Finding]:
    """Find what a board would refuse or publish wrongly; each finding stands in the opening."""
    name = posting.vacancy.id
    problems = [
        *_closed(library, board, name, today),
        *_lengths(board, posting),
        *_signs(board, posting),
        *_parts(board, posting),
    ]
    for problem in problems:
        stated = problem.field in library.openings[name].model_fields_set
        yield library.finding(
            problem.code,
            "opening",
            name,
            (problem.field if stated else "id",),
            problem.message,
            problem.hint,
        )


def _closed(library: Library, board: Board, name: str, today: date) -> Iterator[_Problem]:
    opening = library.openings[name]
    if opening.status != "open":
        message = f"{name} is {opening.status}, and {board.name} would publish it"
        yield _Problem("board-closed", "status", message, "open it first: `status: open`")
    if opening.closes and opening.closes < today:
        message = f"{name} closed on {opening.closes}, and {board.name} would publish it"
        yield _Problem("board-closed", "closes", message, "set a later day, or `status: closed`")


def _lengths(board: Board, posting: BoardPosting) -> Iterator[_Problem]:
    job = "position" if posting.view.rung is None else "rung"
    if len(posting.title) > board.title_most:
        yield _Problem(
            "board-length",
            job,
            f"the title has {len(posting.title)} characters in {posting.lang};"
            f" {board.name} takes {board.title_most}",
            "shorten the title of the job, or the name of its variant",
        )
    if len(posting.vacancy.id) > board.id_most:
        message = (
            f"the id has {len(posting.vacancy.id)} characters; {board.name} takes {board.id_most}"
        )
        yield _Problem("board-length", "id", message, "rename the opening")
    if len(posting.text) < board.text_least:
        message = (
            f"the text has {len(posting.text)} characters in {posting.lang};"
            f" {board.name} takes no fewer than {board.text_least}"
        )
        yield _Problem("board-length", job, message, "")
    if len(posting.html) > board.text_most:
        message = (
            f"the text has {len(posting.html)} characters in {posting.lang}, its markup included;"
            f" {board.name} takes {board.text_most}"
        )
        yield _Problem("board-length", job, message, "")


def _signs(board: Board, posting: BoardPosting) -> Iterator[_Problem]:
    if not board.entities and ENTITY.search(posting.html):
        text = _first(posting, needs_entity)
        message = f"{board.name} cannot show signs of markup, as in {text}"
        yield _Problem("board-signs", "id", message, 'write it in words: "less than"')
    if NOT_XML.search(posting.html) or NOT_XML.search(posting.title):
        text = _first(posting, lambda text: bool(NOT_XML.search(text)))
        message = f"a sign that nobody can see stands in {text}"
        yield _Problem("board-signs", "id", message, "write the text again without it")


def _first(posting: BoardPosting, wanted: Callable[[str], bool]) -> str:
    """Return the first text that holds something, by its beginning and its key."""
    for said in texts_in(posting.view):
        if wanted(said.text):
            start = "".join(sign if sign.isprintable() else "�" for sign in said.text[:_SHOWN])
            more = "…" if len(said.text) > _SHOWN else ""
            return f'"{start}{more}" ({said.key})'
    return "the template"


def _parts(board: Board, posting: BoardPosting) -> Iterator[_Problem]:
    if not posting.title:
        message = f"the page shows no title in {posting.lang}, which {board.name} needs"
        yield _Problem("board-part", "id", message, 'mark it in the template: data-part="title"')
    for part in _NEEDED:
        if not posting.parts.only((part,)):
            message = f'the page has no part "{part}" in {posting.lang}, which {board.name} needs'
            hint = f'mark it in the template: data-part="{part}"'
            yield _Problem("board-part", "id", message, hint)
