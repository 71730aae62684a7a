"""The templates and the library that travel with the program.

A wheel holds them in `jdgen/shipped/`; a checkout has them beside the program.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_root() -> Path:
    """Return the folder of the shipped templates."""
    return _find("templates")


def roles_root() -> Path:
    """Return the folder of the shipped library."""
    return _find("roles")


def checkout_root() -> Path | None:
    """Return the folder of the checkout that the program runs from, if it runs from one."""
    root = _PACKAGE.parent
    return root if (root / "Makefile").is_file() else None


def _find(name: str) -> Path:
    shipped = _PACKAGE / "shipped" / name
    return shipped if shipped.is_dir() else _PACKAGE.parent / name
