"""Texts that `jdgen new` wrote for people to replace, and that nobody replaced."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from jdgen.library import Library
from jdgen.model.base import EVERY_LEVEL, Translatable
from jdgen.model.walk import leaves
from jdgen.source.findings import Finding

# As templates/new/ has them: a test starts each kind of file and looks for these.
_TO_REPLACE = (
    "Say in one or two sentences why the role exists",
    "Say why one person does the work of several roles",
    "Say whom the ladder is for and what it shows",
    "Says in at most 14 words what the role does",
    "Says in at most 14 words what the position does",
)
_HINT = "write what belongs there"


def check_leftovers(library: Library) -> Iterator[Finding]:
    """Find roles, positions and ladders that still say what to write instead of saying it."""
    for noun, entries in _started(library):
        for name, model in entries.items():
            for leaf in leaves(model, kind=Translatable):
                text = " ".join(leaf.value.split()) if isinstance(leaf.value, str) else ""
                for told in _TO_REPLACE:
                    if told in text:
                        message = f"“{told}” was left in the text"
                        path = tuple(part for part in leaf.path if part != EVERY_LEVEL)
                        yield library.finding("leftover", noun, name, path, message, _HINT)


def _started(library: Library) -> Iterator[tuple[str, Mapping[str, BaseModel]]]:
    yield "role", library.roles
    yield "position", library.positions
    yield "ladder", library.ladders
