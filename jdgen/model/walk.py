"""Walk over a model's values together with what their fields say about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from .base import AtLevel, ByLevelMark, Refers, Translatable
from .notes import field_notes

Mark = Refers | Translatable | ByLevelMark
Kind = TypeVar("Kind")
Path = tuple[str | int, ...]
Field = tuple[type[BaseModel], str]


class Leaf(NamedTuple):
    """A plain value: its path in the file, its marks, and the field that holds it."""

    path: Path
    value: Any
    marks: tuple[Mark, ...]
    field: Field
    is_key: bool = False

    @property
    def note(self) -> str:
        """What the docstring of the field says."""
        model, name = self.field
        return field_notes(model)[name]

    def mark(self, kind: type[Kind]) -> Kind | None:
        """Return the mark of a kind, if the value has one."""
        for mark in self.marks:
            if isinstance(mark, kind):
                return mark
        return None


@dataclass(frozen=True, slots=True)
class _Shape:
    """An annotation, taken apart once: its marks, those of a mapping's keys, and what is in it."""

    marks: tuple[Mark, ...]
    by_level: bool
    key_marks: tuple[Mark, ...]
    items: tuple["_Shape", ...]


def leaves(model: BaseModel, path: Path = ()) -> Iterator[Leaf]:
    """Yield every plain value and every mapping key below a model, in the order of its fields."""
    for name, key, shape, field in _fields(type(model)):
        value = getattr(model, name)
        if value is not None:
            yield from _walk(value, shape, (*path, key), field)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, _Shape, Field], ...]:
    fields = []
    for name, info in model.model_fields.items():
        annotation = info.annotation
        if info.metadata:
            annotation = Annotated[(annotation, *info.metadata)]  # type: ignore[assignment]
        fields.append((name, info.alias or name, _take_apart(annotation), (model, name)))
    return tuple(fields)


def _walk(value: Any, shape: _Shape, path: Path, field: Field) -> Iterator[Leaf]:
    if isinstance(value, BaseModel):
        yield from leaves(value, path)
    elif isinstance(value, dict):
        (items,) = shape.items
        for key, item in value.items():
            place = (*path, AtLevel(key) if shape.by_level else key)
            yield Leaf(place, key, shape.key_marks, field, is_key=True)
            yield from _walk(item, items, place, field)
    elif isinstance(value, tuple):
        alike = len(shape.items) == 1
        for index, item in enumerate(value):
            yield from _walk(item, shape.items[0 if alike else index], (*path, index), field)
    else:
        yield Leaf(path, value, shape.marks, field)


def _take_apart(annotation: Any) -> _Shape:
    inner, marks = _unwrap(annotation)
    by_level = any(isinstance(mark, ByLevelMark) for mark in marks)
    match get_origin(inner), get_args(inner):
        case [origin, [key, value]] if origin is dict:
            return _Shape(marks, by_level, _take_apart(key).marks, (_take_apart(value),))
        case [origin, items] if origin is tuple:
            every = tuple(_take_apart(item) for item in items if item is not Ellipsis)
            return _Shape(marks, by_level, (), every)
    return _Shape(marks, by_level, (), ())


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
