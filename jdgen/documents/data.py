"""A view as plain data, for the JSON format and for tests."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from jdgen.locales.said import Said


def as_data(value: Any) -> Any:
    """Return a view as mappings, lists, texts and numbers; amounts are texts, exact as given."""
    if isinstance(value, Said):
        return str(value)
    if is_dataclass(value):
        return {item.name: as_data(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple | list):
        return [as_data(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value
