"""What went wrong in a template, and where."""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError


class TemplateFault(Exception):  # noqa: N818 - a fault in somebody's file, told to them
    """A template cannot be used; the text says file, line and reason."""


def explain(error: Exception, roots: Iterable[Path]) -> TemplateFault:
    """Return any exception that a template caused as a fault with a place.

    Files of the templates folders `roots` are called as styles and locales are: templates/NAME.
    """
    if isinstance(error, TemplateSyntaxError):
        place: tuple[str | None, int | None] = (error.filename or error.name, error.lineno)
    else:
        place = _last_template_line(error.__traceback__)
    reason = _reason(error)
    name, line = place
    return TemplateFault(f"{_call(name, roots)}:{line}: {reason}" if name else reason)


def _call(name: str, roots: Iterable[Path]) -> str:
    path = Path(name)
    for root in roots:
        if path.is_relative_to(root):
            return path.relative_to(root.parent).as_posix()
    return name


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name!r}"
    if isinstance(error, TemplateError):
        return str(error.message or type(error).__name__)
    if isinstance(error, UnicodeDecodeError):
        return "a template of this page cannot be read: save it as UTF-8"
    text = error.args[0] if error.args else ""
    return f"{type(error).__name__}: {text}"


def _last_template_line(trace: TracebackType | None) -> tuple[str | None, int | None]:
    """Return the innermost line of a template that was running."""
    found: tuple[str | None, int | None] = (None, None)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found
