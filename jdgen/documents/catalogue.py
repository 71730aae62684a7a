"""Every document that a library can make, by kind and id.

A kind is imported when its first document is asked for: a posting needs a fifth of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jdgen.library import Library
from jdgen.locales.words import Words

from .sheetkinds import INTERNAL

if TYPE_CHECKING:
    from .revision import RevisionView

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

    def stem(self, tag: str) -> str:
        """Return the path of its files in a locale below the output folder, without ending."""
        return f"{tag}/{self.kind}/{self.id}"


def list_documents(library: Library) -> tuple[Document, ...]:
    """Return every document of a library.

    Openings and other roles have a posting; roles and positions a sheet; ladders a booklet and a
    map to click on; two roles that tell themselves apart from each other a comparison.
    """
    return (
        *_postings(library),
        *(ladder_booklet(library, name) for name in library.ladders),
        *(ladder_explorer(library, name) for name in library.ladders),
        *(role_sheet(library, name) for name in (*library.roles, *library.positions)),
        *(role_comparison(library, one, other) for one, other in _neighbours(library)),
        *((handoff_map(library),) if library.handoffs else ()),
    )


def ladder_explorer(library: Library, name: str) -> Document:
    """Return the map of a ladder to click on."""
    from .explorer import view_explorer

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
    from .posting import post_opening

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
    from .posting import post_rung

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
    from .posting import post_position

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
    from .ladder import view_ladder

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


def role_sheet(library: Library, name: str, kind: str = INTERNAL) -> Document:
    """Return the sheet of a role at all its levels, of a rung, or of a position."""
    from .rolesheet import view_position_sheet, view_role_sheet

    template = "rolesheet" if kind == INTERNAL else kind
    if name in library.positions:
        return Document(
            template,
            name,
            (name,),
            lambda library, words: view_position_sheet(library, words, library.positions[name]),
        )
    role = library.rung(name).role
    names = (name,) if "/" in name else tuple(f"{role.id}/{level}" for level in role.levels)
    return Document(
        template,
        name.replace("/", "-"),
        (role.id,),
        lambda library, words: view_role_sheet(
            library, words, [library.rungs[rung] for rung in names]
        ),
    )


def _neighbours(library: Library) -> Iterator[tuple[str, str]]:
    """Yield each two roles of which both say what tells them from the other."""
    named = {name: [one.role for one in role.distinct_from] for name, role in library.roles.items()}
    for name, others in named.items():
        for other in others:
            if name < other and name in named.get(other, ()):
                yield name, other


def role_comparison(library: Library, one: str, other: str) -> Document:
    """Return the comparison of two roles or rungs; a role is taken at the nearest level."""
    from jdgen.career.comparison import nearest_rungs

    from .comparison import view_comparison

    rungs = tuple(rung.name for rung in nearest_rungs(library, one, other))
    return Document(
        "comparison",
        "-".join(name.replace("/", "-") for name in (one, other)),
        tuple(dict.fromkeys(name.split("/")[0] for name in rungs)),
        lambda library, words: view_comparison(
            library, words, library.rungs[rungs[0]], library.rungs[rungs[1]]
        ),
    )


def handoff_map(library: Library, paper: str = "a4") -> Document:
    """Return the hand-off map of the life cycle."""
    from .handoffs import view_handoffs

    roles = [role for one in library.handoffs.values() for role in (one.from_role, one.to_role)]
    return Document(
        "handoffs",
        "handoffs" if paper == "a4" else f"handoffs-{paper}",
        tuple(dict.fromkeys((*library.handoffs, *roles))),
        lambda library, words: view_handoffs(library, words, paper),
    )


def rung_diff(library: Library, start: str, end: str) -> Document:
    """Return what changes from one rung to another."""
    from .diff import view_diff

    rungs = library.rung(start).name, library.rung(end).name
    return Document(
        "diff",
        "-".join(name.replace("/", "-") for name in rungs),
        tuple(dict.fromkeys(name.split("/")[0] for name in rungs)),
        lambda library, words: view_diff(
            library, words, library.rungs[rungs[0]], library.rungs[rungs[1]]
        ),
    )


def role_overlaps(library: Library, roles: Sequence[str] = ()) -> Document:
    """Return the overlaps of some roles, or of all."""
    from .overlaps import view_overlaps

    return Document(
        "overlap",
        "-".join(roles) or "all",
        tuple(roles or library.roles),
        lambda library, words: view_overlaps(library, words, roles),
    )


def library_changes(
    old: Library, old_words: Callable[[str], Words], name: str, since: str
) -> Document:
    """Return what changed in an opening, role or ladder since an older library.

    `old_words` returns the words that the older library had in a language.
    """
    from .revision import revise
    from .revision_jobs import Edition

    def view(library: Library, words: Words) -> "RevisionView":
        return revise(Edition(old, old_words(words.tag)), Edition(library, words), name, since)

    return Document("changes", name, (name,), view)
