"""The Jinja environment: sandboxed, escaping, strict, one for each locale."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from markupsafe import Markup, escape

from jdgen.locales.said import Said
from jdgen.locales.tags import chain
from jdgen.locales.widths import ends_wide
from jdgen.locales.words import Words

from .behind import FoldersLoader
from .compiled import CompiledTemplates
from .height import measure_height
from .markdown import render_block

_MOST = 100_000
_HIGHEST_POWER = 10


class _Sandbox(ImmutableSandboxedEnvironment):
    """Keeps templates from the program, and from products that fill the memory."""

    intercepted_binops = frozenset(("*", "**"))
    loader: FoldersLoader

    def join_path(self, template: str, parent: str) -> str:
        """Return the name of what a template means by `base/NAME`."""
        return self.loader.name_behind(template, parent)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute, or what is undefined where a template may not see it."""
        # Fields of documents are data: nothing in them must be kept from a template.
        if attribute in _data_fields(obj.__class__):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute a product or a power, unless it would be larger than any page needs."""
        if operator == "**" and abs(right) > _HIGHEST_POWER:
            raise OverflowError(f"a power above {_HIGHEST_POWER}")
        for many, times in ((left, right), (right, left)):
            if hasattr(many, "__len__") and len(many) * times > _MOST:
                raise OverflowError(f"a product of more than {_MOST} parts")
        return super().call_binop(context, operator, left, right)


@cache
def _data_fields(kind: type) -> frozenset[str]:
    fields = getattr(kind, "__dataclass_fields__", ())
    return frozenset(name for name in fields if not name.startswith("_"))


def make_environment(words: Words, roots: Sequence[Path]) -> Environment:
    """Return the environment for one locale's templates.

    `roots` are template folders, the project's before the package's. A locale's own file comes
    before the shared one; `base/NAME` reaches what stands behind the file that names it, so that
    every file can extend what it replaces.
    """
    environment = _Sandbox(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FoldersLoader(_template_folders(words, roots)),
        bytecode_cache=CompiledTemplates(),
        auto_reload=False,
    )
    environment.globals.clear()
    environment.globals.update(
        _=words.gettext,
        n_=words.ngettext,
        p_=words.pgettext,
        np_=words.npgettext,
        range=safe_range,
    )
    environment.filters.update({name: _at_run_time(work) for name, work in _filters(words).items()})
    return environment


def _template_folders(words: Words, roots: Sequence[Path]) -> tuple[Path, ...]:
    own = (root / "locales" / tag for root in roots for tag in chain(words.tag))
    return (*filter(Path.is_dir, own), *roots)


def _at_run_time(work: Callable[..., Any]) -> Callable[..., Any]:
    """Keep Jinja from computing a filter of a constant while it compiles, in whatever language."""

    @pass_context
    def filtered(_: Context, *arguments: Any, **named: Any) -> Any:
        return work(*arguments, **named)

    return filtered


def _filters(words: Words) -> dict[str, Callable[..., Any]]:
    return {
        "number": words.number,
        "percent": words.percent,
        "money": words.money,
        "money_range": words.money_range,
        "number_range": words.number_range,
        "date": words.date,
        "percent_range": words.percent_range,
        "joined": words.join,
        "either": lambda items: words.join(items, "or"),
        "duration": words.duration,
        "duration_range": words.duration_range,
        "country": words.territory,
        "language": words.language,
        "prose": _render_prose,
        "height": measure_height,
        "in_line": lambda items: _join_in_line(items, words),
        "sentences": _join_sentences,
    }


def _join_in_line(items: Iterable[Any], words: Words) -> Markup:
    """Join items that may hold commas: A; B; C."""
    return escape(words.separator("items")).join(items)


def _join_sentences(items: Iterable[Any]) -> Markup:
    """Join sentences; a full stop as wide as a letter needs no blank after it."""
    joined = Markup("")
    for item in items:
        if item:
            blank = " " if joined and not ends_wide(str(joined).removesuffix("</span>")) else ""
            joined += escape(blank) + escape(item)
    return joined


def _render_prose(text: Said | str) -> Markup:
    block = render_block(str(text))
    return text.mark(block, text.page_lang, "div") if isinstance(text, Said) else block
