"""JSON Schemas for editors, with the library's real ids in them."""

from collections.abc import Mapping
from typing import Any

from jdgen.model.base import REFERS

from .content import Library
from .places import KINDS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Names = Mapping[str, str]
"""Ids and what an editor shows beside each."""


def library_schemas(library: Library) -> dict[str, dict[str, Any]]:
    """Return one JSON Schema a kind of file, by noun."""
    ids = _ids(library)
    schemas = {}
    for noun, kind in KINDS.items():
        schema = kind.model.model_json_schema(by_alias=True)
        schemas[noun] = {"$schema": _DIALECT, **_close(_fill(schema, ids))}
    return schemas


def _ids(library: Library) -> Mapping[str, Names]:
    """Collect every id that a field may refer to, with its title or name."""
    roles = {role.id: role.title for role in library.roles.values()}
    rungs = {
        name: f"{rung.role.title}, {library.levels[rung.level].name}"
        for name, rung in library.rungs.items()
    }
    company = library.company
    return {
        "role": roles,
        "rung": {**rungs, **roles},
        "level": {name: level.name for name, level in library.levels.items()},
        "stage": {name: stage.name for name, stage in library.stages.items()},
        "skill": {name: skill.name for name, skill in library.skills.items()},
        "metric": {name: metric.name for name, metric in library.metrics.items()},
        "place": {name: place.name for name, place in library.places.items()},
        "activity": {name: item.name for name, item in library.activities.items()},
        "source": {name: source.title for name, source in library.sources.items()},
        "position": {name: item.title for name, item in library.positions.items()},
        "benefit": dict(company.benefits),
        "family": {name: family.name for name, family in company.families.items()},
    }


def _fill(node: Any, ids: Mapping[str, Names]) -> Any:
    """Put the known ids in the place of each reference."""
    if isinstance(node, list):
        return [_fill(item, ids) for item in node]
    if not isinstance(node, dict):
        return node
    noun = node.get(REFERS)
    if isinstance(noun, str):
        told = {key: node[key] for key in ("description", "title") if key in node}
        return {**_enum(ids[noun]), **told}
    return {key: _fill(value, ids) for key, value in node.items()}


def _enum(names: Names) -> dict[str, Any]:
    if not names:
        return {"type": "string"}
    return {"enum": list(names), "markdownEnumDescriptions": list(names.values())}


def _close(node: Any) -> Any:
    """Refuse keys that no pattern allows; pydantic leaves such mappings open."""
    if isinstance(node, list):
        return [_close(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {key: _close(value) for key, value in node.items()}
    if "patternProperties" in closed and "additionalProperties" not in closed:
        closed["additionalProperties"] = False
    return closed
