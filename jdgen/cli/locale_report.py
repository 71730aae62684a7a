"""How far languages are, as a table for people, for a README and as data."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from jdgen.source.report import width

if TYPE_CHECKING:
    from jdgen.locales.status import LocaleStatus, Tally
    from jdgen.source.findings import Finding

    Rows = Sequence[tuple[LocaleStatus, Sequence[Finding]]]

_HEADINGS = (
    "locale", "templates", "library", "outdated", "suggested", "missing", "forms", "findings",
    "last change",
)  # fmt: skip


def status_as_text(rows: "Rows") -> str:
    """Return a table with columns as wide as they must be."""
    table = [_HEADINGS, *(_cells(*row) for row in rows)]
    widths = [max(map(width, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join(
            cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=True)
        ).rstrip()
        for line in table
    )


def status_as_markdown(rows: "Rows") -> str:
    """Return a table in Markdown."""
    table = [_HEADINGS, ("---",) * len(_HEADINGS), *(_cells(*row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in table)


def status_as_json(rows: "Rows") -> dict[str, object]:
    """Return every figure by language."""
    return {
        status.tag: {
            **asdict(status),
            "complete": status.is_complete,
            "findings": {
                severity: _count(findings, severity) for severity in ("error", "warning", "notice")
            },
        }
        for status, findings in rows
    }


def _cells(status: "LocaleStatus", findings: "Sequence[Finding]") -> tuple[str, ...]:
    both = (status.templates, status.library)
    last = f"{status.last_change} {status.last_translator}".strip()
    return (
        status.tag,
        _share(status.templates),
        _share(status.library),
        str(sum(tally.outdated for tally in both)),
        str(sum(tally.suggested for tally in both)),
        str(sum(tally.missing for tally in both)),
        str(status.forms),
        f"{_count(findings, 'error')}E {_count(findings, 'warning')}W",
        last if status.supported else f"draft {last}".strip(),
    )


def _share(tally: "Tally") -> str:
    return f"{tally.translated}/{tally.total} {tally.percent}%"


def _count(findings: "Sequence[Finding]", severity: str) -> int:
    return sum(finding.severity == severity for finding in findings)
