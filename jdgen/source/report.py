"""Findings as text for people, JSON for programs and annotations for GitHub."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from .findings import SEVERITIES, Finding

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "notice": "\x1b[1;36m"}
_PLAIN = "\x1b[0m"
_WIDEST = 120


def as_text(findings: Sequence[Finding], *, colour: bool = False) -> str:
    """Return findings as text, each with its line and a caret below the place."""
    return "\n".join(_block(finding, colour) for finding in findings)


def as_json(findings: Sequence[Finding]) -> list[dict[str, object]]:
    """Return findings as plain data."""
    return [asdict(finding) for finding in findings]


def as_github(findings: Sequence[Finding]) -> str:
    """Return findings as GitHub workflow commands, one a line."""
    return "\n".join(_annotation(finding) for finding in findings)


def tally(findings: Sequence[Finding]) -> str:
    """Count findings in words: "2 errors, 1 warning"."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[severity]} {severity}{'s' if counts[severity] > 1 else ''}"
        for severity in SEVERITIES
        if counts[severity]
    ]
    return ", ".join(parts) or "no findings"


def _block(finding: Finding, colour: bool) -> str:
    place = finding.file
    if finding.line:
        place += f":{finding.line}:{finding.column}"
    kind = f"{finding.severity}[{finding.code}]"
    if colour:
        kind = f"{_COLOURS[finding.severity]}{kind}{_PLAIN}"
    text = f"{place}: {kind}: {_printable(finding.message)}"
    hint = f"  = {_printable(finding.hint)}" if finding.hint else ""
    if not finding.excerpt:
        return f"{text}\n{hint}" if hint else text
    excerpt, column, end = _window(finding)
    number = str(finding.line)
    before = width(excerpt[: column - 1])
    under = max(1, width(excerpt[column - 1 : end - 1]))
    caret = " " * before + "^" * under
    after = f" {_printable(finding.hint)}" if finding.hint else ""
    gutter = " " * len(number)
    return f"{text}\n  {number} | {excerpt}\n  {gutter} | {caret}{after}"


def _window(finding: Finding) -> tuple[str, int, int]:
    """Cut a long line around the place and make it printable."""
    start = 0 if len(finding.excerpt) <= _WIDEST else max(0, finding.column - 61)
    cut = _printable(finding.excerpt[start : start + _WIDEST])
    column = finding.column - start
    return cut, column, min(finding.end_column - start, len(cut) + 1)


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def width(text: str) -> int:
    """Return how many terminal cells a text takes: two for wide characters, none for marks."""
    return sum(map(_cells, text))


def _cells(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _annotation(finding: Finding) -> str:
    level = {"error": "error", "warning": "warning", "notice": "notice"}[finding.severity]
    place = f"file={_escape(finding.file, ',:')}"
    if finding.line:
        place += f",line={finding.line},col={finding.column}"
        if finding.end_column:
            place += f",endColumn={finding.end_column}"
    message = finding.message + (f" ({finding.hint})" if finding.hint else "")
    return f"::{level} {place},title={finding.code}::{_escape(message)}"


def _escape(text: str, more: str = "") -> str:
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
