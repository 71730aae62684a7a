"""Languages that the library names: those of documents, and those that a job needs."""

from collections.abc import Collection, Iterator

from jdgen.library import Library
from jdgen.locales.tags import UnknownTagError, canonicalise
from jdgen.source.findings import Finding
from jdgen.source.suggest import suggest


def check_needed_languages(library: Library) -> Iterator[Finding]:
    """Find openings that ask for a language that does not exist."""
    for name, opening in library.openings.items():
        for index, need in enumerate(opening.languages):
            try:
                canonicalise(need.language)
            except UnknownTagError as error:
                message = f'"{need.language}" is not the tag of a language'
                meant = f'did you mean "{error.nearest}"?' if error.nearest else ""
                hint = meant or "write a tag such as uk, en or zh-Hans"
                path = ("languages", index, "language")
                yield library.finding("unknown-value", "opening", name, path, message, hint)


def check_built_languages(library: Library, known: Collection[str]) -> Iterator[Finding]:
    """Find languages of the company in which nothing can be built; `known` are the locales."""
    for index, stated in enumerate(library.company.languages):
        tag, meant = _settle(stated)
        if tag not in known:
            message = f'there is no locale "{stated}"'
            near = f'did you mean "{meant}"?' if meant in known else suggest(stated, known)
            hint = near or f"there are {', '.join(known)}"
            path = ("languages", index)
            yield library.finding("unknown-value", "company", "company", path, message, hint)


def usable_languages(library: Library, known: Collection[str]) -> tuple[str, ...]:
    """Return the company's languages in which something can be built, each once."""
    tags = (_settle(stated)[0] for stated in library.company.languages)
    return tuple(dict.fromkeys(tag for tag in tags if tag in known))


def _settle(stated: str) -> tuple[str, str]:
    """Return a tag in its short form, and what may have been meant where it is none."""
    try:
        return canonicalise(stated), ""
    except UnknownTagError as error:
        return stated, error.nearest
