"""The Jinja environment: sandboxed, escaping, strict, one for each locale."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .markdown import render_block


def make_environment(words: Words, roots: Sequence[Path]) -> Environment:
    """Return the environment for one locale's templates.

    `roots` are template folders, the project's before the package's. A locale's own file comes
    before the shared one; `base/NAME` always reaches the shared one, so that a locale's file can
    extend what it replaces.
    """
    environment = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=_loader(words, roots),
    )
    environment.globals.clear()
    environment.globals.update(
        _=words.gettext,
        n_=words.ngettext,
        p_=words.pgettext,
        np_=words.npgettext,
        range=range,
    )
    environment.filters.update(_filters(words))
    return environment


def _loader(words: Words, roots: Sequence[Path]) -> BaseLoader:
    own = [root / "locales" / tag for root in roots for tag in words.chain]
    shared = ChoiceLoader([FileSystemLoader(root) for root in roots])
    folders: list[BaseLoader] = [FileSystemLoader(folder) for folder in own if folder.is_dir()]
    return ChoiceLoader([*folders, shared, PrefixLoader({"base": shared})])


def _filters(words: Words) -> dict[str, Callable[..., Any]]:
    return {
        "number": words.number,
        "percent": words.percent,
        "money": words.money,
        "money_range": words.money_range,
        "number_range": words.number_range,
        "date": words.date,
        "joined": words.join,
        "either": words.join_or,
        "duration": words.months,
        "country": words.territory,
        "language": words.language,
        "prose": _render_prose,
    }


def _render_prose(text: Said | str) -> Markup:
    if isinstance(text, Said):
        return text.wrap(render_block(str(text)), "div")
    return render_block(text)
