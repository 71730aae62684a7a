"""Every document that a library can make, by kind and id."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jdgen.library import Library
from jdgen.locales.words import Words

from .explorer import ExplorerView, view_explorer
from .ladder import LadderView, view_ladder
from .posting import PostingView, post_opening, post_position, post_rung

KINDS: dict[str, type] = {"posting": PostingView, "ladder": LadderView, "explorer": ExplorerView}
"""The view of each kind of document; a kind's name is also its template's."""

View = Callable[[Library, Words], Any]


@dataclass(frozen=True, slots=True)
class Document:
    """A document to make: its kind names the template, `view` fills it for one locale.

    `about` are the ids whose change it shows; `jdgen build ID` picks documents by them.
    """

    kind: str
    id: str
    about: tuple[str, ...]
    view: View
    formats: tuple[str, ...] = ()
    """The formats that make sense for it; empty means all."""


def list_documents(library: Library) -> tuple[Document, ...]:
    """Return every document of a library: postings of openings, of other roles, and ladders."""
    return (
        *_postings(library),
        *(ladder_booklet(library, name) for name in library.ladders),
        *(ladder_explorer(library, name) for name in library.ladders),
    )


def ladder_explorer(library: Library, name: str) -> Document:
    """Return the map of a ladder to click on."""
    ladder = library.ladders[name]
    return Document(
        "explorer",
        name,
        (name, *(rung.split("/")[0] for lane in ladder.lanes for rung in lane.rungs)),
        lambda library, words: view_explorer(library, words, ladder),
        formats=("html", "json"),
    )


def _postings(library: Library) -> Iterator[Document]:
    opened: set[str] = set()
    for opening in library.openings.values():
        if opening.status == "open":
            document = opening_posting(library, opening.id)
            opened.update(document.about)
            yield document
    for role in library.roles:
        if role not in opened:
            yield rung_posting(library, role)


def opening_posting(library: Library, name: str) -> Document:
    """Return the posting of an opening."""
    opening = library.openings[name]
    job = opening.position or (opening.rung or "").split("/")[0]
    return Document(
        "posting",
        name,
        (name, job),
        lambda library, words: post_opening(library, words, library.openings[name]),
    )


def rung_posting(
    library: Library, rung: str, variant: str | None = None, place: str | None = None
) -> Document:
    """Return the posting of a rung that has no opening."""
    settled = library.rung(rung)
    role = settled.role
    name = role.id if settled.level == role.levels[0] else settled.name.replace("/", "-")
    return Document(
        "posting",
        "-".join(filter(None, (name, variant, place))),
        (role.id,),
        lambda library, words: post_rung(library, words, settled, variant, place),
    )


def position_posting(library: Library, name: str, place: str | None = None) -> Document:
    """Return the posting of a position that has no opening."""
    position = library.positions[name]
    return Document(
        "posting",
        "-".join(filter(None, (name, place))),
        (name,),
        lambda library, words: post_position(library, words, position, place),
    )


def ladder_booklet(
    library: Library,
    name: str,
    paper: str = "a4",
    parts: Sequence[str] = (),
    *,
    pay: bool = False,
) -> Document:
    """Return the booklet of a ladder, or some of its parts alone."""
    return Document(
        "ladder",
        "-".join((name, *parts, *([paper] if paper != "a4" else ()))),
        (
            name,
            *(rung.split("/")[0] for lane in library.ladders[name].lanes for rung in lane.rungs),
        ),
        lambda library, words: view_ladder(
            library, words, library.ladders[name], paper, parts, pay=pay
        ),
    )
