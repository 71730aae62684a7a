"""What the name of a new opening says: whom to hire, where, and so for what pay."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jdgen.checks.pay import company_bands
from jdgen.library import Library
from jdgen.source.suggest import suggest


@dataclass(frozen=True, slots=True)
class _Job:
    """A role or position of the library, and the rung for which a band is looked up."""

    noun: str
    name: str
    rung: str | None


def opening_values(library: Library, name: str) -> Mapping[str, object]:
    """Read job and place from a name such as support-specialist-lviv; pay comes from the band.

    Raises LookupError for a job or place that the library does not have.
    """
    job, rest = _read_job(library, name)
    place = _read_place(library, name, rest)
    return {
        "job": f"{job.noun}: {job.name}",
        "place": place,
        "workplace": "remote" if library.places[place].kind == "country" else "on-site",
        "pay": _pay_lines(library, job, place),
    }


def _read_job(library: Library, name: str) -> tuple[_Job, str]:
    """Return the job with which a name begins, and what follows it."""
    found = _longest(name, _job_ids(library))
    if found is None:
        wanted = _without_place(name, library)
        hint = suggest(wanted, _job_ids(library)) or "name it ROLE-PLACE or POSITION-PLACE"
        message = f'there is no role or position "{wanted}"; {hint}'
        raise LookupError(message)
    rest = name[len(found) + 1 :]
    if found not in library.roles:
        return _Job("position", found, None), rest
    level = _longest(rest, library.roles[found].levels)
    rung = f"{found}/{level}" if level else library.rung(found).name
    return _Job("rung", rung, rung), rest[len(level) + 1 :] if level else rest


def _read_place(library: Library, name: str, rest: str) -> str:
    """Return the place that follows the job in a name, or the first one where nothing does."""
    if not library.places:
        raise LookupError("the library has no place yet")
    place = _longest(rest, library.places) if rest else next(iter(library.places))
    if place is None:
        # A place at the end hints that the job in front of it was misspelt: its beginning is a job.
        job = _without_place(name, library)
        longer = [one for one in _job_ids(library) if not name.startswith(f"{one}-")]
        hint = suggest(job, longer) if job != name else suggest(rest, library.places)
        hint = hint or f"there are {', '.join(library.places)}"
        message = f'there is no place "{rest}"; {hint}'
        raise LookupError(message)
    return place


def _job_ids(library: Library) -> tuple[str, ...]:
    return (*library.roles, *library.positions)


def _longest(name: str, known: Iterable[str]) -> str | None:
    """Return the longest known id with which a name begins, as whole words."""
    return max((one for one in known if f"{name}-".startswith(f"{one}-")), key=len, default=None)


def _without_place(name: str, library: Library) -> str:
    ends = [f"-{place}" for place in library.places if name.endswith(f"-{place}")]
    return name.removesuffix(max(ends, key=len, default=""))


def _pay_lines(library: Library, job: _Job, place: str) -> str:
    """Return the field that states the pay, or what makes the opening a draft without any."""
    told = library.places[place]
    placed = company_bands(library).get((job.rung or "", place))
    if placed is None or not placed.band.max:
        return (
            f"# There is no pay band for {job.name} in {place}.\n"
            "# Write both amounts, and take away status and the first sign of this line:\n"
            f"# pay: {{min: , max: , currency: {told.currency}, period: {told.pay_period},"
            f" basis: {told.pay_basis}, months: {told.pay_months}}}\n"
            "status: draft"
        )
    currency, period, basis = placed.unit
    return (
        f"pay: {{min: {placed.band.min}, max: {placed.band.max}, currency: {currency},"
        f" period: {period}, basis: {basis}, months: {told.pay_months}}}"
    )
