"""Turn data into models, and pydantic's errors into findings with places."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jdgen.model.notes import field_notes
from jdgen.source.findings import Finding
from jdgen.source.span import Path, Source
from jdgen.source.suggest import suggest

AnyModel = TypeVar("AnyModel", bound=BaseModel)

_CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "unknown-value",
    "string_pattern_mismatch": "wrong-form",
    "string_too_short": "too-short",
    "string_too_long": "too-long",
    "too_short": "too-short",
    "too_long": "too-long",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
    "greater_than": "out-of-range",
    "less_than": "out-of-range",
    "decimal_max_places": "out-of-range",
}
_KINDS = {
    "string": "text",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "bool": "true or false",
    "tuple": "a list",
    "list": "a list",
    "dict": "a mapping",
    "model": "a mapping",
}


def validate(
    source: Source, model: type[AnyModel], levels: Iterable[str]
) -> tuple[AnyModel | None, tuple[Finding, ...]]:
    """Return the model of a file's data, or None and everything that is wrong with it."""
    if not isinstance(source.data, dict):
        what = "is empty" if source.data is None else "does not hold a mapping"
        message = f"the file {what}; it must hold the fields of {_article(_noun(model))}"
        return None, (source.finding("wrong-type", (), message),)
    try:
        return model.model_validate(source.data, context={"levels": tuple(levels)}), ()
    except ValidationError as error:
        return None, tuple(_finding(source, model, item) for item in _causes(error.errors()))


def _causes(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Return the errors without those that only follow from others.

    A list may be too short only for entries that are wrong, and a pair lacks its first number
    whenever it lacks both.
    """
    inside = {item["loc"][:depth] for item in errors for depth in range(len(item["loc"]))}
    short = {item["loc"][:-1] for item in errors if _is_half(item) and item["loc"][-1] == 0}
    return [
        item
        for item in errors
        if not (item["type"] == "too_short" and item["loc"] in inside)
        and not (_is_half(item) and item["loc"][-1] != 0 and item["loc"][:-1] in short)
    ]


def _is_half(error: ErrorDetails) -> bool:
    """Tell whether an error says that a pair of numbers is not whole."""
    return error["type"] == "missing" and isinstance(error["loc"][-1], int)


def _finding(source: Source, model: type[BaseModel], error: ErrorDetails) -> Finding:
    kind, path = error["type"], tuple(error["loc"])
    context: Mapping[str, Any] = error.get("ctx", {})
    if _is_half(error):
        message = f'"{path[-2]}" needs two numbers, from and to'
        return source.finding("too-short", path[:-1], message, "write both, such as [6, 18]")
    if kind == "missing":
        owner = _models_at(model, path[:-1])
        message = f'"{path[-1]}" is missing{_of(owner, "from")}'
        hint = _field_hint(owner, str(path[-1]))
        return source.finding("missing-field", path, message, hint)
    if kind == "extra_forbidden":
        owner = _models_at(model, path[:-1])
        known = {info.alias or name for one in owner for name, info in one.model_fields.items()}
        message = f'"{path[-1]}" is not a field{_of(owner)}'
        hint = suggest(str(path[-1]), known) or f"fields: {', '.join(sorted(known))}"
        return source.finding("unknown-field", path, message, hint, at_key=True)
    at_key = path[-1:] == ("[key]",)
    code = _CODES.get(kind) or _code_for(kind)
    message, hint = _explain(kind, error["input"], context, error["msg"])
    if kind == "greater_than" and len(path) > 1:
        hint = f"leave {path[-2]} out where there is none"
    return source.finding(code, path, message, hint, at_key=at_key)


def _code_for(kind: str) -> str:
    if kind.startswith("date"):
        return "wrong-date"
    return "wrong-type" if kind.endswith(("_type", "_parsing")) else "wrong-value"


def _explain(
    kind: str, value: object, context: Mapping[str, Any], fallback: str
) -> tuple[str, str]:
    shown = _show(value)
    if kind == "literal_error":
        choices = [
            part.strip("' ") for part in context["expected"].replace(" or ", ", ").split(",")
        ]
        hint = suggest(value, choices) if isinstance(value, str) else ""
        return f"{shown} is not one of {', '.join(choices)}", hint
    if kind == "string_pattern_mismatch":
        return _explain_pattern(shown, str(context["pattern"]))
    if kind.startswith("date"):
        return f"{shown} is not a date", "write dates as 2026-11-20"
    limits = {
        "string_too_short": ("min_length", "has fewer than {} characters"),
        "string_too_long": ("max_length", "has more than {} characters"),
        "too_short": ("min_length", "has fewer than {} entries"),
        "too_long": ("max_length", "has more than {} entries"),
        "greater_than_equal": ("ge", "is less than {}"),
        "less_than_equal": ("le", "is more than {}"),
        "greater_than": ("gt", "is not more than {}"),
        "less_than": ("lt", "is not less than {}"),
        "decimal_max_places": ("decimal_places", "has more than {} decimal places"),
    }
    if kind in limits:
        name, words = limits[kind]
        if kind == "too_short" and context[name] == 1:
            words = "needs at least one entry"
        return f"{shown} {words.format(context[name])}", ""
    expected = _KINDS.get(kind.split("_", maxsplit=1)[0])
    if expected:
        return f"{shown} is not {expected}", _type_hint(kind, value)
    told = fallback.removeprefix("Value error, ")
    return f"{shown}: {told[:1].lower()}{told[1:]}", ""


_FORMS = {
    r"^[A-Z]{3}$": "write the ISO 4217 code, such as EUR",
    r"^[A-Z]{2}$": "write the ISO 3166 code, such as UA",
    r"^#[0-9a-fA-F]{6}$": "write the colour as #0B5C54",
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "write a year, month or day: 2026, 2026-11 or 2026-11-20",
    "^(market|company)$": "write market or company",
}


def _explain_pattern(shown: str, pattern: str) -> tuple[str, str]:
    if pattern.startswith("^[a-z][a-z0-9"):
        return f"{shown} is not an id", "ids are small letters, digits and single hyphens"
    if pattern.startswith(r"^\S"):
        return f"{shown} must be one line without blanks at its ends", ""
    if pattern.startswith("^https"):
        return f"{shown} is not a web address", "write it as https://example.com/page"
    if "@" in pattern:
        return f"{shown} is not an e-mail address", ""
    return f"{shown} does not have the form that the field asks for", _FORMS.get(pattern, "")


def _type_hint(kind: str, value: object) -> str:
    if kind.startswith("string") and isinstance(value, bool | int | float):
        return "put it in quotes to make it text"
    if kind.startswith(("tuple", "list")) and isinstance(value, str):
        return f"write it as a list: [{value[:40]}]"
    return ""


def _show(value: object) -> str:
    if value is None:
        return "an empty value"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime):
        return value.isoformat()
    text = str(value)
    return f'"{text[:40]}…"' if len(text) > 40 else f'"{text}"'  # noqa: PLR2004


def _models_at(model: type[BaseModel], path: Path) -> list[type[BaseModel]]:
    """Return the models whose fields may stand under a path."""
    current = [model]
    for part in path:
        deeper = [
            inner
            for one in current
            for name, info in one.model_fields.items()
            if part in (name, info.alias)
            for inner in _models_in(info.annotation)
        ]
        current = deeper or current
    return current


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]


def _of(owner: list[type[BaseModel]], word: str = "of") -> str:
    return f" {word} {_article(_noun(owner[0]))}" if owner else ""


def _field_hint(owner: list[type[BaseModel]], name: str) -> str:
    for one in owner:
        for field, info in one.model_fields.items():
            if name in (field, info.alias):
                return field_notes(one)[field].rstrip(".")
    return ""


def _noun(model: type[BaseModel]) -> str:
    name = model.__name__.removesuffix("File")
    spaced = "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in name).strip()
    return f"{spaced} file" if model.__name__.endswith("File") else spaced


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
