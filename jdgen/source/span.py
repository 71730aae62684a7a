"""Where a value stands in a file."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from .findings import Finding

Path = tuple[str | int, ...]


_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


class Span(NamedTuple):
    """From and to, in lines and columns that count code points from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Places(NamedTuple):
    """A file's lines, and the place of each value and key in them."""

    lines: tuple[str, ...]
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]


@dataclass(frozen=True, eq=False)
class Source:
    """A file's data together with the place of each key and value.

    `find_places` is called when a place is asked for.
    """

    file: str
    data: object
    find_places: Callable[[], Places]

    @cached_property
    def places(self) -> Places:
        """Lines, and where values and keys stand."""
        return self.find_places()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file."""
        return self.places.lines

    @property
    def values(self) -> Mapping[Path, Span]:
        """Where each value stands."""
        return self.places.values

    @property
    def keys(self) -> Mapping[Path, Span]:
        """Where each key stands."""
        return self.places.keys

    def finding(
        self, code: str, path: Path, message: str, hint: str = "", *, at_key: bool = False
    ) -> Finding:
        """Make a finding at the value (or key) under a path.

        Path elements that are not in the file are skipped: names that validation added, and
        fields that are missing, so that a missing field points at its parent.
        """
        known = self._known(path)
        span = self.keys.get(known) if at_key or known != path else None
        span = span or self.values.get(known) or self.keys.get(known)
        if span is None:
            return Finding.of(code, message, self.file, hint=hint, line=1, column=1, end_column=2)
        excerpt = self.lines[span.line - 1] if span.line <= len(self.lines) else ""
        end = span.end_column if span.end_line == span.line else len(excerpt) + 1
        return Finding.of(
            code,
            message,
            self.file,
            line=span.line,
            column=span.column,
            end_column=max(end, span.column + 1),
            hint=hint,
            excerpt=excerpt,
        )

    def _known(self, path: Path) -> Path:
        known: Path = ()
        for part in path:
            if (*known, part) in self.values:
                known = (*known, part)
        return known


def split_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text as YAML counts them."""
    return tuple(_LINE_BREAK.split(text))
