"""The career map to click on: a rung, its ways in and out, and what differs to any other."""

import json
from dataclasses import dataclass
from typing import Any

from jdgen.career.moves import Step, full_name, moves_from, moves_to
from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.ladder import Ladder

from .careermap import MapView, view_map
from .company import CompanyView, view_company
from .jobs import RungView, view_duty, view_measures, view_rung, view_skill
from .view import shown


@dataclass(frozen=True, slots=True)
class ExplorerView:
    """A ladder's map for the screen."""

    company: CompanyView = shown("the employer")
    name: Said = shown("name of the ladder")
    about: Said = shown("whom it is for and what it shows")
    map: MapView = shown("the career map")
    rungs: tuple[RungView, ...] = shown("every rung, lane by lane, lowest first")
    data: str = shown(
        "what the page's program shows of each rung, as JSON without a less-than sign"
    )


def view_explorer(library: Library, words: Words, ladder: Ladder) -> ExplorerView:
    """Return a ladder's map for the screen, with all that choosing a rung shows."""
    key = f"ladder/{ladder.id}"
    rungs = [library.rung(name) for lane in ladder.lanes for name in lane.rungs]
    data = {rung.name: _rung_data(library, words, rung) for rung in rungs}
    return ExplorerView(
        company=view_company(library, words),
        name=words.say(f"{key}/name", ladder.name),
        about=words.say(f"{key}/about", ladder.about),
        map=view_map(library, words, ladder, "a3"),
        rungs=tuple(view_rung(library, words, rung) for rung in rungs),
        data=json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"),
    )


def _rung_data(library: Library, words: Words, rung: Rung) -> dict[str, Any]:
    role = rung.role
    duties = {use.activity: view_duty(library, words, use) for use in rung.uses}
    skills = {
        name: view_skill(library, words, name, proficiency)
        for name, proficiency in rung.skills.items()
    }
    return {
        "title": _title(library, words, rung),
        "purpose": str(words.say(f"{role.id}/purpose", rung.purpose)),
        "duties": {
            name: {
                "name": str(duty.name),
                "text": str(duty.text),
                "depth": duty.depth_rank,
                "word": str(duty.depth),
                "share": words.percent(duty.share) if duty.share else "",
            }
            for name, duty in duties.items()
        },
        "skills": {
            name: {"name": str(skill.name), "rank": skill.rank, "word": str(skill.proficiency)}
            for name, skill in skills.items()
        },
        "measures": {one.id: str(one.name) for one in view_measures(library, words, rung)},
        "out": [
            _step_data(library, words, step, step.move.to)
            for step in moves_from(library, rung.name)
        ],
        "in": [
            _step_data(library, words, step, step.move.from_)
            for step in moves_to(library, rung.name)
        ],
    }


def _step_data(library: Library, words: Words, step: Step, end: str | None) -> dict[str, str]:
    move = step.move
    kind = str(words.term("move", move.kind))
    if end is None:
        outside = words.say(f"ladder/{step.ladder}/moves/outside", move.outside or "")
        return {"rung": "", "title": str(outside), "kind": kind}
    name = full_name(library, end)
    return {"rung": name, "title": _title(library, words, library.rungs[name]), "kind": kind}


def _title(library: Library, words: Words, rung: Rung) -> str:
    view = view_rung(library, words, rung)
    if not view.several:
        return str(view.title)
    context, message = "title of a job and its level", "{title} ({level})"
    return str(words.pgettext(context, message, title=view.title, level=view.level))
