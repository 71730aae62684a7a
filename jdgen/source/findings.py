"""One thing that is wrong, and where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from .codes import CODES

Severity = Literal["error", "warning", "notice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: code, place, message and what to do.

    Lines and columns count from 1 in code points; 0 means the file as a whole.
    """

    code: str
    message: str
    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    hint: str = ""
    excerpt: str = ""
    severity: Severity = "error"

    @classmethod
    def of(cls, code: str, message: str, file: str, **where: object) -> "Finding":
        """Make a finding with the severity that the code has by default."""
        return cls(code, message, file, severity=CODES[code].severity, **where)  # type: ignore[arg-type]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by file, then by position."""
        return (self.file, self.line, self.column, self.code, self.message)


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put findings in the order of files and lines, each one once."""
    return tuple(sorted(set(findings), key=lambda finding: finding.order))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding is an error."""
    return any(finding.severity == "error" for finding in findings)


def set_severities(
    findings: Iterable[Finding], severities: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Apply the company's own severities; "ignore" drops a finding."""
    changed = []
    for finding in findings:
        severity = severities.get(finding.code, finding.severity)
        if severity != "ignore":
            changed.append(replace(finding, severity=severity))  # type: ignore[arg-type]
    return tuple(changed)
