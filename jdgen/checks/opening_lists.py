"""Lists of an opening, in which nothing stands twice."""

from collections.abc import Iterator

from jdgen.library import Library
from jdgen.locales.tags import UnknownTagError, canonicalise
from jdgen.model.opening import Opening
from jdgen.source.findings import Finding
from jdgen.source.span import Path

_Entry = tuple[Path, str, str]
"""Where an entry stands, what it says, and what makes two entries the same."""


def check_entry_twice(library: Library) -> Iterator[Finding]:
    """Find what an opening's lists would print twice."""
    for name, opening in library.openings.items():
        for what, entries in _lists(opening).items():
            seen: set[str] = set()
            for path, said, same in entries:
                if same in seen:
                    message = f'{what} "{said}" stands here twice'
                    hint = "remove one of the two"
                    yield library.finding("entry-twice", "opening", name, path, message, hint)
                seen.add(same)


def _lists(opening: Opening) -> dict[str, list[_Entry]]:
    """Return the lists by what is in them; what people need and what is welcome count as one."""
    return {
        "the place": _ids("remote_from", opening.remote_from),
        "the benefit": _ids("benefits", opening.benefits),
        "the language": [
            (("languages", index, "language"), need.language, _short(need.language))
            for index, need in enumerate(opening.languages)
        ],
        "the text": [
            ((field, index), line, " ".join(line.lower().split()).rstrip("."))
            for field in ("extra_must", "extra_plus")
            for index, line in enumerate(getattr(opening, field))
        ],
    }


def _ids(field: str, ids: tuple[str, ...]) -> list[_Entry]:
    return [((field, index), one, one) for index, one in enumerate(ids)]


def _short(tag: str) -> str:
    try:
        return canonicalise(tag)
    except UnknownTagError:
        return tag.lower()
