"""Walk over a model's values together with what their fields say about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
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


@dataclass(frozen=True)
class _Shape:
    """An annotation, taken apart once: its marks, those of a mapping's keys, and what is in it."""

    marks: tuple[Mark, ...]
    by_level: bool
    key_marks: tuple[Mark, ...]
    items: tuple["_Shape", ...]
    is_plain: bool
    """Whether no model can be in it."""

    @cached_property
    def kinds(self) -> frozenset[type[object]]:
        """The kinds of marks on the value, on its keys and on what is in it."""
        own = (type(mark) for mark in (*self.marks, *self.key_marks))
        return frozenset(own).union(*(item.kinds for item in self.items))

    def leads_to(self, kind: type[Mark] | None) -> bool:
        """Tell whether a mark of a kind can be on the value or in it; None stands for any."""
        return kind is None or not self.is_plain or kind in self.kinds


def leaves(model: BaseModel, path: Path = (), kind: type[Mark] | None = None) -> Iterator[Leaf]:
    """Yield every plain value and every mapping key below a model, in the order of its fields.

    With a `kind`, fields in which no mark of it can stand are passed over.
    """
    for name, key, shape, field in _fields(type(model)):
        value = getattr(model, name) if shape.leads_to(kind) else None
        if value is not None:
            yield from _walk(value, shape, (*path, key), field, kind)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, _Shape, Field], ...]:
    fields = []
    for name, info in model.model_fields.items():
        annotation = info.annotation
        if info.metadata:
            annotation = Annotated[(annotation, *info.metadata)]  # type: ignore[assignment]
        fields.append((name, info.alias or name, _take_apart(annotation), (model, name)))
    return tuple(fields)


def _walk(
    value: Any, shape: _Shape, path: Path, field: Field, kind: type[Mark] | None
) -> Iterator[Leaf]:
    if isinstance(value, BaseModel):
        yield from leaves(value, path, kind)
    elif isinstance(value, dict):
        (items,) = shape.items
        for key, item in value.items():
            place = (*path, AtLevel(key) if shape.by_level else key)
            yield Leaf(place, key, shape.key_marks, field, is_key=True)
            yield from _walk(item, items, place, field, kind)
    elif isinstance(value, tuple):
        alike = len(shape.items) == 1
        for index, item in enumerate(value):
            inner = shape.items[0 if alike else index]
            yield from _walk(item, inner, (*path, index), field, kind)
    else:
        yield Leaf(path, value, shape.marks, field)


def _take_apart(annotation: Any) -> _Shape:
    inner, marks = _unwrap(annotation)
    by_level = any(isinstance(mark, ByLevelMark) for mark in marks)
    is_plain = not _holds_model(annotation)
    match get_origin(inner), get_args(inner):
        case [origin, [key, value]] if origin is dict:
            key_marks = _take_apart(key).marks
            return _Shape(marks, by_level, key_marks, (_take_apart(value),), is_plain)
        case [origin, items] if origin is tuple:
            every = tuple(_take_apart(item) for item in items if item is not Ellipsis)
            return _Shape(marks, by_level, (), every, is_plain)
    return _Shape(marks, by_level, (), (), is_plain)


def _holds_model(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_model(part) for part in get_args(annotation))


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
