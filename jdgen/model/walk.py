"""Walk over a model's values together with what their fields say about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from .base import AtLevel, ByLevelMark, Refers, Translatable

Mark = Refers | Translatable | ByLevelMark
Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A plain value: its path in the file, its marks, and the docstring of its field."""

    path: tuple[str | int, ...]
    value: Any
    marks: tuple[Mark, ...]
    note: str
    is_key: bool = False

    def mark(self, kind: type[Kind]) -> Kind | None:
        """Return the mark of a kind, if the value has one."""
        return next((mark for mark in self.marks if isinstance(mark, kind)), None)


def leaves(model: BaseModel, path: tuple[str | int, ...] = ()) -> Iterator[Leaf]:
    """Yield every plain value and every mapping key below a model, in the order of its fields."""
    for name, (key, annotation, note) in _fields(type(model)).items():
        value = getattr(model, name)
        if value is not None:
            yield from _walk(value, annotation, (*path, key), note, ())


@cache
def _fields(model: type[BaseModel]) -> dict[str, tuple[str, Any, str]]:
    fields = {}
    for name, info in model.model_fields.items():
        annotation = info.annotation
        if info.metadata:
            annotation = Annotated[(annotation, *info.metadata)]  # type: ignore[assignment]
        fields[name] = (info.alias or name, annotation, info.description or "")
    return fields


def _walk(
    value: Any,
    annotation: Any,
    path: tuple[str | int, ...],
    note: str,
    marks: tuple[Mark, ...],
) -> Iterator[Leaf]:
    if isinstance(value, BaseModel):
        yield from leaves(value, path)
        return
    inner, more = _unwrap(annotation)
    marks = (*marks, *more)
    if isinstance(value, dict):
        key_type, value_type = get_args(inner)
        key_marks = _unwrap(key_type)[1]
        by_level = any(isinstance(mark, ByLevelMark) for mark in marks)
        for key, item in value.items():
            place = (*path, AtLevel(key) if by_level else key)
            yield Leaf(place, key, key_marks, note, is_key=True)
            yield from _walk(item, value_type, place, note, ())
    elif isinstance(value, tuple):
        types = get_args(inner)
        for index, item in enumerate(value):
            item_type = types[0] if len(types) == 1 or types[-1] is Ellipsis else types[index]
            yield from _walk(item, item_type, (*path, index), note, ())
    else:
        yield Leaf(path, value, marks, note)


def _unwrap(annotation: Any) -> tuple[Any, tuple[Mark, ...]]:
    """Take Annotated and Optional off an annotation and keep our marks."""
    marks: tuple[Mark, ...] = ()
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *metadata = get_args(annotation)
            marks += tuple(
                item for item in metadata if isinstance(item, Refers | Translatable | ByLevelMark)
            )
        elif origin in (Union, UnionType):
            choices = [choice for choice in get_args(annotation) if choice is not type(None)]
            annotation = choices[0]
        else:
            return annotation, marks
