"""The last page of a ladder: its versions, its sources and the state of its language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.base import Cited
from jdgen.model.ladder import Change, Ladder

from .jobs import RungView, view_rung
from .texts import EditionView
from .view import shown


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What a version changed."""

    version: str = shown("the version")
    day: date = shown("day from which it holds")
    effect: str = shown("editorial, criteria or pay")
    what: Said = shown("what changed")
    affects: tuple[RungView, ...] = shown("rungs whose people should hear of it")


@dataclass(frozen=True, slots=True)
class SourceView:
    """A text that the ladder's roles and metrics rest on."""

    title: Said = shown("what the source is")
    language: str = shown("name of the language it is written in")
    date: str = shown("year, month or day of publication as YYYY-MM-DD, or empty")


@dataclass(frozen=True, slots=True)
class ColophonView:
    """Versions, sources and language."""

    changes: tuple[ChangeView, ...] = shown("versions, newest first")
    sources: tuple[SourceView, ...] = shown("sources in the library's order")
    edition: EditionView = shown("the language of this booklet")


def view_colophon(
    library: Library, words: Words, ladder: Ladder, rungs: Sequence[Rung], edition: EditionView
) -> ColophonView:
    """Return a ladder's versions and sources."""
    cited = {one.source for one in _list_cited(library, rungs)}
    newest_first = sorted(ladder.changes, key=lambda change: change.date, reverse=True)
    return ColophonView(
        changes=tuple(_view_change(library, words, ladder.id, one) for one in newest_first),
        sources=tuple(
            SourceView(
                title=words.say(f"source/{name}/title", source.title),
                language=words.language(source.language),
                date=source.date or "",
            )
            for name, source in library.sources.items()
            if name in cited
        ),
        edition=edition,
    )


def _view_change(library: Library, words: Words, ladder: str, change: Change) -> ChangeView:
    return ChangeView(
        version=change.version,
        day=change.date,
        effect=change.effect,
        what=words.say(f"ladder/{ladder}/changes/what", change.what),
        affects=tuple(
            view_rung(library, words, library.rung(name))
            for name in change.affects
            if library.has_rung(name)
        ),
    )


def _list_cited(library: Library, rungs: Sequence[Rung]) -> Iterator[Cited]:
    for rung in rungs:
        yield from rung.role.sources
        for target in rung.targets:
            yield from library.metrics[target.metric].sources
