"""`jdgen show`: one entry of the library, as data and with what follows from it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .complete import IdType
from .failure import Exit, fail
from .session import find, json_option, library_option, load_sound, print_json

if TYPE_CHECKING:
    from jdgen.library import Library

_NOUNS = {
    "role": "roles",
    "opening": "openings",
    "ladder": "ladders",
    "position": "positions",
    "activity": "activities",
    "skill": "skills",
    "metric": "metrics",
    "place": "places",
    "stage": "stages",
    "handoff": "handoffs",
    "source": "sources",
    "level": "levels",
}


@click.command("show")
@click.argument("name", metavar="ID", type=IdType("role", "opening", "ladder", "position"))
@library_option
@json_option
def command(name: str, library: Path | None, as_json: bool) -> None:
    """Show one entry: a role, rung (ROLE/LEVEL), opening, ladder, skill or any other id."""
    loaded = load_sound(find(library), as_json=as_json)
    entries = find_entries(loaded, name)
    if not entries:
        from jdgen.source.suggest import suggest

        hint = suggest(name, _all_names(loaded))
        fail(f'nothing in the library is called "{name}"; {hint}'.rstrip("; "), Exit.USAGE)
    if as_json:
        print_json(entries)
        return
    for noun, entry in entries.items():
        click.echo(f"{noun}: {name}")
        _print_tree(entry, 1)


def find_entries(library: "Library", name: str) -> dict[str, Any]:
    """Return everything of that name, by noun, as plain data."""
    if name in library.rungs:
        return {"rung": _rung_data(library, name)}
    found = {}
    for noun, field in _NOUNS.items():
        entries = getattr(library, field)
        if name in entries:
            data = entries[name].model_dump(mode="json", by_alias=True, exclude_defaults=True)
            found[noun] = {"file": library.origins[noun, name][0].file, **_collapse(data)}
    return found


def _rung_data(library: "Library", name: str) -> dict[str, Any]:
    from dataclasses import asdict

    from jdgen.career.moves import moves_from, moves_to

    rung = library.rungs[name]
    return {
        "title": rung.role.title,
        "level": rung.level,
        "purpose": rung.purpose,
        "activities": [asdict(use) for use in rung.uses],
        "skills": dict(rung.skills),
        "measures": [asdict(target) for target in rung.targets],
        "scope": rung.scope.model_dump(mode="json", exclude_defaults=True),
        "leads to": [
            f"{s.move.to or s.move.outside} ({s.move.kind})" for s in moves_from(library, name)
        ],
        "reached from": [f"{s.move.from_} ({s.move.kind})" for s in moves_to(library, name)],
    }


def _collapse(data: Any) -> Any:
    """Write values that hold for every level as one value again."""
    if isinstance(data, dict):
        if set(data) == {"*"}:
            return _collapse(data["*"])
        return {key: _collapse(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_collapse(item) for item in data]
    return data


def _all_names(library: "Library") -> list[str]:
    names = [name for field in _NOUNS.values() for name in getattr(library, field)]
    return [*names, *library.rungs]


def _print_tree(value: Any, depth: int) -> None:
    indent = "  " * depth
    pairs = value.items() if isinstance(value, dict) else (("-", item) for item in value)
    for key, item in pairs:
        label = f"{key}:" if isinstance(value, dict) else "-"
        if isinstance(item, dict) and _is_flat(item):
            inner = ", ".join(f"{name} {part}" for name, part in item.items() if part is not None)
            click.echo(f"{indent}{label} {inner}")
        elif isinstance(item, dict | list) and item:
            click.echo(f"{indent}{label}")
            _print_tree(item, depth + 1)
        else:
            click.echo(f"{indent}{label} {item}")


def _is_flat(item: dict[str, Any]) -> bool:
    return not any(isinstance(part, dict | list) for part in item.values())
