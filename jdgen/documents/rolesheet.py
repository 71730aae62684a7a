"""The role sheet: the internal job description of a role, level by level, or of a position."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jdgen.career.handoff_map import Passing
from jdgen.library import Library, Rung
from jdgen.library.rung import settle_rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.base import Cited
from jdgen.model.position import Position
from jdgen.model.role import Role

from .company import CompanyView, view_company
from .handoffs import PassingView, say_stage, view_passing
from .jobs import DutyView, say_title, view_duties
from .jobsheet import JobView, view_position_job, view_rung_job
from .positions import PositionView, view_position
from .sheet import DistinctView
from .view import shown


@dataclass(frozen=True, slots=True)
class ShapeView:
    """Another shape of the role."""

    name: Said = shown("name of the variant")
    purpose: Said = shown("why the role exists in this shape")
    duties: tuple[DutyView, ...] = shown("activities that it adds or does otherwise")
    without: tuple[Said, ...] = shown("names of the activities that it leaves out")


_SCHEMES = {"esco": "ESCO", "isco-08": "ISCO-08", "onet": "O*NET", "noc-2021": "NOC 2021"}


@dataclass(frozen=True, slots=True)
class CodeView:
    """An entry of an official classification."""

    scheme: str = shown("esco, isco-08, onet or noc-2021")
    name: str = shown("the classification as it writes its name")
    id: str = shown("the code")
    match: str = shown("exact, close or broad")


@dataclass(frozen=True, slots=True)
class UnclearTitleView:
    """A title that different companies use for different jobs, this one among them."""

    title: Said = shown("the title or abbreviation")
    meanings: tuple[Said, ...] = shown("what it means, one company's use each")


@dataclass(frozen=True, slots=True)
class RoleSheetView:
    """A role or position as the company describes it to itself."""

    company: CompanyView = shown("the employer")
    title: Said = shown("title of the role or position")
    aliases: tuple[Said, ...] = shown("other titles for the same job")
    summary: Said = shown("the job in at most 14 words")
    families: tuple[Said, ...] = shown("names of the families it belongs to")
    stages: tuple[Said, ...] = shown("phases of the life cycle it belongs to most")
    reports_to: tuple[Said, ...] = shown("titles of the roles it may report to, usual one first")
    led: tuple[Said, ...] = shown("titles of the roles that may report to it")
    jobs: tuple[JobView, ...] = shown("the job at each level, lowest first; one for a position")
    position: PositionView | None = shown("what only a position of several roles has")
    takes_over: tuple[PassingView, ...] = shown("hand-offs to the job")
    hands_over: tuple[PassingView, ...] = shown("hand-offs from the job")
    teams: tuple[Said, ...] = shown("which other teams the job works with, and for what")
    training: tuple[Said, ...] = shown("what newcomers are trained in")
    challenges: tuple[Said, ...] = shown("what is hard about the job")
    distinct: tuple[DistinctView, ...] = shown("what tells it from its neighbours")
    unclear: tuple[UnclearTitleView, ...] = shown("titles of the job that may mean another")
    facts: tuple[Said, ...] = shown("what else is known about the role")
    shapes: tuple[ShapeView, ...] = shown("other shapes of the role")
    codes: tuple[CodeView, ...] = shown("entries of official classifications")
    sources: tuple[Said, ...] = shown("titles of the sources of the description")


def view_role_sheet(library: Library, words: Words, rungs: Sequence[Rung]) -> RoleSheetView:
    """Return the sheet of a role at one or more of its levels."""
    role = rungs[0].role
    return _view_sheet(
        library,
        words,
        (role,),
        title=say_title(words, role),
        aliases=words.aliases(f"{role.id}/aliases", role.aliases),
        summary=words.say(f"{role.id}/summary", role.summary),
        jobs=tuple(view_rung_job(library, words, rung) for rung in rungs),
        position=None,
        cited=role.sources,
    )


def view_position_sheet(library: Library, words: Words, position: Position) -> RoleSheetView:
    """Return the sheet of a position."""
    key = f"position/{position.id}"
    parts = sorted(position.parts, key=lambda part: -part.share)
    roles = [library.rung(part.rung).role.id for part in parts]
    return _view_sheet(
        library,
        words,
        [library.roles[role] for role in dict.fromkeys(roles)],
        title=words.say(f"{key}/title", position.title),
        aliases=words.aliases(f"{key}/aliases", position.aliases),
        summary=words.say(f"{key}/summary", position.summary),
        jobs=(view_position_job(library, words, position),),
        position=view_position(library, words, position),
        cited=position.sources,
    )


def _view_sheet(
    library: Library,
    words: Words,
    roles: Sequence[Role],
    *,
    title: Said,
    aliases: tuple[Said, ...],
    summary: Said,
    jobs: tuple[JobView, ...],
    position: PositionView | None,
    cited: Iterable[Cited],
) -> RoleSheetView:
    """Add what follows from the roles, each thing once."""
    ids = [role.id for role in roles]
    led = [
        other.id
        for other in library.roles.values()
        if other.id not in ids and not set(ids).isdisjoint(other.reports_to)
    ]
    families = dict.fromkeys(role.family for role in roles)
    stages = dict.fromkeys(role.stage for role in roles if role.stage)
    return RoleSheetView(
        company=view_company(library, words),
        title=title,
        aliases=aliases,
        summary=summary,
        families=tuple(
            words.say(f"company/families/{one}/name", library.company.families[one].name)
            for one in families
        ),
        stages=tuple(say_stage(library, words, stage) for stage in stages),
        reports_to=_say_titles(library, words, roles[0].reports_to),
        led=_say_titles(library, words, led),
        jobs=jobs,
        position=position,
        takes_over=tuple(_view_passings(library, words, ids, outgoing=False)),
        hands_over=tuple(_view_passings(library, words, ids, outgoing=True)),
        teams=tuple(
            words.say(f"{role.id}/facets/teams", role.facets.teams)
            for role in roles
            if role.facets.teams
        ),
        training=_say_each(words, roles, "training"),
        challenges=_say_each(words, roles, "challenges"),
        distinct=tuple(
            DistinctView(
                say_title(words, library.roles[other.role]),
                words.say(f"{role.id}/distinct_from/because", other.because),
            )
            for role in roles
            for other in role.distinct_from
            if other.role not in ids
        ),
        unclear=tuple(_view_unclear(library, words, ids)) if position is None else (),
        facts=tuple(
            words.say(f"{role.id}/facts/text", fact.text) for role in roles for fact in role.facts
        )
        if position is None
        else (),
        shapes=tuple(_view_shapes(library, words, roles)) if position is None else (),
        codes=tuple(
            CodeView(code.scheme, _SCHEMES[code.scheme], code.id, code.match)
            for role in roles
            for code in role.codes
        )
        if position is None
        else (),
        sources=tuple(
            words.say(f"source/{one}/title", library.sources[one].title)
            for one in dict.fromkeys(each.source for each in cited)
        ),
    )


def _say_titles(library: Library, words: Words, roles: Iterable[str]) -> tuple[Said, ...]:
    return tuple(say_title(words, library.roles[role]) for role in roles)


def _say_each(words: Words, roles: Sequence[Role], field: str) -> tuple[Said, ...]:
    texts: dict[str, Said] = {}
    for role in roles:
        for text in getattr(role, field):
            texts.setdefault(text, words.say(f"{role.id}/{field}", text))
    return tuple(texts.values())


def _view_passings(
    library: Library, words: Words, roles: Sequence[str], *, outgoing: bool
) -> Iterable[PassingView]:
    """Yield hand-offs with roles outside; those between parts of a position are no hand-offs."""
    for number, (name, handoff) in enumerate(library.handoffs.items(), 1):
        ends = (handoff.from_role, handoff.to_role)
        mine, other = ends if outgoing else reversed(ends)
        if mine in roles and other not in roles:
            yield view_passing(library, words, Passing(number, name, handoff))


def _view_unclear(
    library: Library, words: Words, roles: Sequence[str]
) -> Iterable[UnclearTitleView]:
    for entry in library.titles.ambiguous:
        if entry.meanings and not set(roles).isdisjoint(entry.roles):
            yield UnclearTitleView(
                words.say("titles/ambiguous/title", entry.title),
                words.say_all("titles/ambiguous/meanings", entry.meanings),
            )


def _view_shapes(library: Library, words: Words, roles: Sequence[Role]) -> Iterable[ShapeView]:
    for role in roles:
        for name, variant in role.variants.items():
            key = f"{role.id}/variants/{name}"
            added = {use.use for use in variant.activities}
            rung = settle_rung(role, role.levels[-1], variant)
            yield ShapeView(
                name=words.say(f"{key}/name", variant.name),
                purpose=words.say(f"{key}/purpose", variant.purpose),
                duties=view_duties(
                    library, words, (use for use in rung.uses if use.activity in added)
                ),
                without=tuple(
                    words.say(f"activity/{one}/name", library.activities[one].name)
                    for one in variant.without
                ),
            )
