"""What changed since an earlier version of the library, and whom it concerns."""

from dataclasses import dataclass

from jdgen.career.moves import ladder_rungs
from jdgen.library import Library
from jdgen.locales.said import Said

from .company import CompanyView, view_company
from .jobs import say_title
from .posting import post_opening
from .revision_careers import (
    MoveChangeView,
    RungRevisionView,
    compare_moves,
    compare_rungs,
    steps_of_ladder,
    steps_of_role,
)
from .revision_jobs import Edition, JobChangesView, compare_jobs, job_of_opening
from .revision_openings import OpeningChangesView, compare_postings
from .view import shown


@dataclass(frozen=True, slots=True)
class RevisionView:
    """What changed in an opening, a role or a ladder since an earlier version."""

    company: CompanyView = shown("the employer")
    kind: str = shown("opening, role or ladder")
    name: Said = shown("title of the job, or name of the ladder")
    since: str = shown("the version it is compared with")
    state: str = shown("new, gone, opened, closed, changed or same")
    opening: OpeningChangesView | None = shown("what changed in an opening that was there before")
    job: JobChangesView | None = shown("what changed in the work, for an opening")
    rungs: tuple[RungRevisionView, ...] = shown("rungs for which something changed")
    moves: tuple[MoveChangeView, ...] = shown("moves that changed")


def kind_of(name: str, *libraries: Library) -> str:
    """Return what is called so in any of some libraries: opening, role, ladder or nothing."""
    for library in libraries:
        nouns = {"opening": library.openings, "role": library.roles, "ladder": library.ladders}
        for noun, found in nouns.items():
            if name in found:
                return noun
    return ""


def revise(old: Edition, new: Edition, name: str, since: str) -> RevisionView:
    """Return what changed in an opening, role or ladder; either edition must have it."""
    match kind_of(name, new.library, old.library):
        case "opening":
            return _revise_opening(old, new, name, since)
        case "role":
            return _revise_role(old, new, name, since)
        case _:
            return _revise_ladder(old, new, name, since)


def _revise_opening(old: Edition, new: Edition, name: str, since: str) -> RevisionView:
    was, now = old.library.openings.get(name), new.library.openings.get(name)
    before = post_opening(old.library, old.words, was) if was else None
    after = post_opening(new.library, new.words, now) if now else None
    opening = compare_postings(before, after) if before and after else None
    job = compare_jobs(job_of_opening(old, was), job_of_opening(new, now)) if was and now else None
    state = _presence(was is not None, now is not None, changed=bool(opening or job))
    if was and now and was.status != now.status:
        state = "opened" if now.status == "open" else "closed" if was.status == "open" else state
    return RevisionView(
        company=view_company(new.library, new.words),
        kind="opening",
        name=_name(after.title if after else None, before.title if before else None),
        since=since,
        state=state,
        opening=opening,
        job=job,
        rungs=(),
        moves=(),
    )


def _revise_role(old: Edition, new: Edition, name: str, since: str) -> RevisionView:
    was, now = old.library.roles.get(name), new.library.roles.get(name)
    rungs = tuple(
        compare_rungs(
            old,
            new,
            [f"{name}/{level}" for level in was.levels] if was else [],
            [f"{name}/{level}" for level in now.levels] if now else [],
        )
    )
    moves = tuple(compare_moves(old, new, steps_of_role(name)))
    return RevisionView(
        company=view_company(new.library, new.words),
        kind="role",
        name=_name(
            say_title(new.words, now) if now else None, say_title(old.words, was) if was else None
        ),
        since=since,
        state=_presence(was is not None, now is not None, changed=bool(rungs or moves)),
        opening=None,
        job=None,
        rungs=rungs,
        moves=moves,
    )


def _revise_ladder(old: Edition, new: Edition, name: str, since: str) -> RevisionView:
    was, now = old.library.ladders.get(name), new.library.ladders.get(name)
    rungs = tuple(
        compare_rungs(
            old,
            new,
            ladder_rungs(old.library, was) if was else (),
            ladder_rungs(new.library, now) if now else (),
        )
    )
    moves = tuple(compare_moves(old, new, steps_of_ladder(name)))
    key = f"ladder/{name}/name"
    return RevisionView(
        company=view_company(new.library, new.words),
        kind="ladder",
        name=_name(
            new.words.say(key, now.name) if now else None,
            old.words.say(key, was.name) if was else None,
        ),
        since=since,
        state=_presence(was is not None, now is not None, changed=bool(rungs or moves)),
        opening=None,
        job=None,
        rungs=rungs,
        moves=moves,
    )


def _presence(was: bool, now: bool, *, changed: bool) -> str:
    if not was:
        return "new"
    if not now:
        return "gone"
    return "changed" if changed else "same"


def _name(now: Said | None, was: Said | None) -> Said:
    name = now or was
    if name is None:
        raise KeyError("neither edition has it")
    return name
