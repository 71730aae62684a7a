"""What a new version of a role or ladder changes for people in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from jdgen.career.moves import Step, full_name, moves_from
from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.model.opening import Opening
from jdgen.model.pay import Band, PayFile

from .jobs import RungView, say_title, view_rung
from .revision_jobs import Edition, Job, JobChangesView, compare_jobs, job_of_rung
from .transition import MoveView, view_move
from .view import shown


@dataclass(frozen=True, slots=True)
class AffectedView:
    """A vacancy that a change concerns."""

    id: str = shown("id of the opening")
    title: Said = shown("title of the job")
    place: Said = shown("where it is")


@dataclass(frozen=True, slots=True)
class BandChangeView:
    """What a rung is paid at a place, before and after."""

    place: Said = shown("name of the place")
    currency: str = shown("ISO 4217 code")
    period: str = shown("hour, month or year")
    before: tuple[int, int] | None = shown("lower and upper end as they were, if there was a band")
    after: tuple[int, int] | None = shown("lower and upper end as they are, if there is a band")


@dataclass(frozen=True, slots=True)
class MoveChangeView:
    """A move that comes, goes, or happens in another way or after another time."""

    before: MoveView | None = shown("as it was, if there was one")
    after: MoveView | None = shown("as it is, if there is one")


@dataclass(frozen=True, slots=True)
class RungRevisionView:
    """What is different for people at one rung."""

    rung: RungView = shown("the rung")
    state: str = shown("new, gone or changed")
    job: JobChangesView = shown("what is different in the work")
    bands: tuple[BandChangeView, ...] = shown("pay bands that differ")
    openings: tuple[AffectedView, ...] = shown("open vacancies for the rung")


Steps = Callable[[Library], Iterable[Step]]


def compare_rungs(
    old: Edition, new: Edition, before: Iterable[str], after: Iterable[str]
) -> Iterator[RungRevisionView]:
    """Yield the rungs, of some before and some now, for which something is different."""
    was, now = dict.fromkeys(before), dict.fromkeys(after)
    for name in dict.fromkeys((*now, *was)):
        edition = new if name in now else old
        state = "changed" if name in was and name in now else "new" if name in now else "gone"
        job = compare_jobs(_job(old, name), _job(new, name)) if state == "changed" else _NOTHING
        bands = tuple(_compare_bands(old, new, name)) if state == "changed" else ()
        if state != "changed" or job or bands:
            yield RungRevisionView(
                rung=view_rung(edition.library, edition.words, edition.library.rung(name)),
                state=state,
                job=job,
                bands=bands,
                openings=tuple(_view_affected(new, name)),
            )


def compare_moves(old: Edition, new: Edition, steps: Steps) -> Iterator[MoveChangeView]:
    """Yield the moves that come, go, or happen after another time or by another decision."""
    was, now = _by_ends(old, steps), _by_ends(new, steps)
    for key in dict.fromkeys((*now, *was)):
        before, after = was.get(key), now.get(key)
        if before is None or after is None or _terms(before) != _terms(after):
            yield MoveChangeView(before, after)


def steps_of_role(role: str) -> Steps:
    """Return how to find the moves that start at a role's rungs."""
    return lambda library: (
        step
        for rung in library.rungs.values()
        if rung.role.id == role
        for step in moves_from(library, rung.name)
    )


def steps_of_ladder(name: str) -> Steps:
    """Return how to find a ladder's moves."""
    return lambda library: (
        Step(name, move)
        for move in (library.ladders[name].moves if name in library.ladders else ())
    )


_NOTHING = compare_jobs(Job(), Job())


def _job(edition: Edition, name: str) -> Job:
    """Return what a rung asks for; nothing where the edition does not have it."""
    library = edition.library
    return job_of_rung(edition, library.rung(name)) if library.has_rung(name) else Job()


def _by_ends(edition: Edition, steps: Steps) -> Mapping[tuple[str, ...], MoveView]:
    library = edition.library
    found: dict[tuple[str, ...], MoveView] = {}
    for step in steps(library):
        move = step.move
        key = (full_name(library, move.from_), move.to or move.outside or "", move.kind)
        found[key] = view_move(library, edition.words, library.ladders[step.ladder], move)
    return found


def _terms(move: MoveView) -> tuple[object, ...]:
    return move.months, move.decided.english if move.decided else None


def _compare_bands(old: Edition, new: Edition, rung: str) -> Iterator[BandChangeView]:
    was, now = _bands(old.library, rung), _bands(new.library, rung)
    for key in dict.fromkeys((*now, *was)):
        place, currency, period = key
        before, after = was.get(key), now.get(key)
        if before != after:
            edition = new if place in new.library.places else old
            name = edition.library.places[place].name
            said = edition.words.say(f"place/{place}/name", name)
            yield BandChangeView(said, currency, period, before, after)


def _bands(library: Library, rung: str) -> Mapping[tuple[str, str, str], tuple[int, int]]:
    """Return the company's newest bands of a rung by place, currency and period."""
    newest: dict[tuple[str, str, str], tuple[PayFile, Band]] = {}
    for file in library.pay.values():
        for band in file.bands if file.kind == "company" else ():
            key = (band.place, file.currency, file.period)
            if rung in (full_name(library, one) for one in band.rungs) and (
                key not in newest or newest[key][0].as_of < file.as_of
            ):
                newest[key] = (file, band)
    return {key: (band.min, band.max) for key, (_, band) in newest.items()}


def _view_affected(edition: Edition, rung: str) -> Iterator[AffectedView]:
    library, words = edition.library, edition.words
    for opening in library.openings.values():
        if opening.status == "open" and rung in _rungs_of(library, opening):
            place = library.places[opening.place]
            yield AffectedView(
                id=opening.id,
                title=_title_of(edition, opening),
                place=words.say(f"place/{opening.place}/name", place.name),
            )


def _rungs_of(library: Library, opening: Opening) -> tuple[str, ...]:
    if opening.position:
        parts = library.positions[opening.position].parts
        return tuple(full_name(library, part.rung) for part in parts)
    return (full_name(library, opening.rung or ""),)


def _title_of(edition: Edition, opening: Opening) -> Said:
    library, words = edition.library, edition.words
    if opening.position:
        position = library.positions[opening.position]
        return words.say(f"position/{position.id}/title", position.title)
    return say_title(words, library.rung(opening.rung or "").role)
