"""What the docstring under a field says, read from the source when somebody asks.

Pydantic can do this for every class at its birth, which takes longer than loading a library.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache

from pydantic import BaseModel


@cache
def field_notes(model: type[BaseModel]) -> Mapping[str, str]:
    """Return what each field of a model holds; empty where nothing is said."""
    told: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        if owner is not BaseModel and issubclass(owner, BaseModel):
            told.update(_notes_of(owner.__module__).get(owner.__name__, {}))
    return {
        name: info.description or told.get(name, "") for name, info in model.model_fields.items()
    }


@cache
def _notes_of(module: str) -> Mapping[str, Mapping[str, str]]:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {
        node.name: dict(_docstrings(node)) for node in tree.body if isinstance(node, ast.ClassDef)
    }


def _docstrings(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in zip(node.body, node.body[1:], strict=False):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str() as text)),
            ):
                yield name, inspect.cleandoc(text)
