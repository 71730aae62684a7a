"""What all views share: how a field is documented."""

from dataclasses import MISSING, Field, field, fields, is_dataclass
from typing import Any, get_args, get_type_hints


def shown(told: str, default: Any = MISSING) -> Any:
    """Declare a field that templates may use, and tell what it holds."""
    return field(metadata={"told": told}, default=default)


def documented_fields(view: type) -> dict[type, tuple[Field[Any], ...]]:
    """Return every view class that templates reach from a document's view, with its fields."""
    reached: dict[type, tuple[Field[Any], ...]] = {}
    waiting = [view]
    while waiting:
        current = waiting.pop(0)
        if current in reached:
            continue
        reached[current] = tuple(item for item in fields(current) if "told" in item.metadata)
        for hint in get_type_hints(current).values():
            waiting.extend(_classes_in(hint))
    return reached


def _classes_in(hint: Any) -> list[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        documented = any("told" in item.metadata for item in fields(hint))
        return [hint] if documented else []
    return [cls for part in get_args(hint) for cls in _classes_in(part)]
