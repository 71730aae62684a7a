"""The style sheet of a page: shared, of its kind, of its locale, and the company's colour."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from markupsafe import Markup

from jdgen.locales.tags import chain
from jdgen.locales.words import Words

from .colour import readable, tint

PAPERS = {"a4": "A4", "a3": "A3", "letter": "Letter"}
_NAME = re.compile(r"/\* (\S+\.css) \*/")
_GENERIC = "system-ui, sans-serif"


def page_style(
    words: Words, roots: Sequence[Path], kind: str, accent: str, paper: str = "a4"
) -> Markup:
    """Return the style sheet of a kind of document in a locale.

    A project's file of the same name replaces the package's; a locale's `style.css` is added last.
    A kind called `site_posting` has the sheets of `site` and of `posting`.
    """
    sheets = [_variables(words, accent)]
    sheets += [_shared(roots, f"{name}.css") for name in ("base", *kind.split("_"))]
    own = "".join(f"{name}:{value};" for name, value in words.settings.css.items())
    sheets.append(f"html{{{own}}}" if own else "")
    sheets += list(_of_locale(words, roots))
    if paper != "a4":
        sheets.append(f"@page {{ size: {PAPERS[paper]} }}")
    text = "\n".join(sheet.rstrip() for sheet in sheets if sheet)
    # A style element ends at the first "</style", which no honest style sheet holds.
    return Markup(text.replace("</", "<\\/"))  # noqa: S704 - our own files, closed above


def _variables(words: Words, accent: str) -> str:
    families = ", ".join(f'"{family}"' for family in words.fonts)
    values = {
        "fonts": f"{families}, {_GENERIC}",
        "accent": readable(accent),
        "tint": tint(accent, 0.07),
        "tint-strong": tint(accent, 0.16),
    }
    body = "".join(f"--{name}:{value};" for name, value in values.items())
    return f":root{{{body}}}"


def _shared(roots: Sequence[Path], name: str) -> str:
    for root in roots:
        path = root / "styles" / name
        if path.is_file():
            return _read(path, root)
    return ""


def _of_locale(words: Words, roots: Sequence[Path]) -> Iterator[str]:
    for root in reversed(roots):
        for tag in reversed(chain(words.tag)):
            path = root / "locales" / tag / "style.css"
            if path.is_file():
                yield _read(path, root)


def _read(path: Path, root: Path) -> str:
    """Return a sheet below a comment that names it, by which `find_rule` finds its rules."""
    name = path.relative_to(root.parent).as_posix()
    return f"/* {name} */\n{path.read_text(encoding='utf-8')}"


def find_rule(style: str, line: int) -> tuple[str, int] | None:
    """Return the file, and the line in it, that a line of a page's style sheet comes from."""
    lines = style.split("\n")[: line - 1]
    for above, text in enumerate(reversed(lines), 1):
        named = _NAME.fullmatch(text)
        if named:
            return named[1], above
    return None
