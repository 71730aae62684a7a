"""What files accept and why, and how severe the company finds what."""

from collections.abc import Collection, Iterable, Iterator

from jdgen.library import Library
from jdgen.source.codes import CODES
from jdgen.source.findings import Finding, set_severities, sort_findings
from jdgen.source.span import Source
from jdgen.source.suggest import suggest


def settle_findings(
    library: Library, findings: Iterable[Finding], looked_for: Collection[str]
) -> tuple[Finding, ...]:
    """Drop what files waive, report waivers in vain, apply the company's severities, and sort.

    Waivers of codes outside `looked_for` are left alone: those may be found elsewhere.
    """
    findings = list(findings)
    found = {(finding.file, finding.code) for finding in findings}
    waivers = [waiver for waiver in _waivers(library) if not _is_fixed(waiver[2])]
    waived = {(source.file, code) for source, _, code in waivers}
    kept = [finding for finding in findings if (finding.file, finding.code) not in waived]
    for source, index, code in waivers:
        if code in looked_for and (source.file, code) not in found:
            message = f'nothing in this file is "{code}"'
            path = ("waive", index, "code")
            kept.append(source.finding("waiver-unused", path, message, "remove the waiver"))
    stated = library.company.severity.items()
    severities: dict[str, str] = {code: how for code, how in stated if not _is_fixed(code)}
    return sort_findings(set_severities(kept, severities))


def check_codes_known(library: Library) -> Iterator[Finding]:
    """Find waivers and severities of codes that do not exist."""
    for source, index, code in _waivers(library):
        if code not in CODES:
            message, hint = _unknown(code)
            yield source.finding("unknown-id", ("waive", index, "code"), message, hint)
    for code in library.company.severity:
        if code not in CODES:
            message, hint = _unknown(code)
            path = ("severity", code)
            yield library.finding(
                "unknown-id", "company", "company", path, message, hint, at_key=True
            )


def check_always_error(library: Library) -> Iterator[Finding]:
    """Find waivers and severities of what cannot be accepted: it could not be read or used."""
    hint = "mend what it reports, and remove this line"
    for source, index, code in _waivers(library):
        if _is_fixed(code):
            message = f'"{code}" cannot be waived'
            yield source.finding("always-error", ("waive", index, "code"), message, hint)
    for code in library.company.severity:
        if _is_fixed(code):
            message = f'"{code}" is always an error'
            path = ("severity", code)
            yield library.finding(
                "always-error", "company", "company", path, message, hint, at_key=True
            )


def _is_fixed(code: str) -> bool:
    return code in CODES and CODES[code].fixed


def _unknown(code: str) -> tuple[str, str]:
    return f'there is no finding "{code}"', suggest(code, CODES)


def _waivers(library: Library) -> Iterator[tuple[Source, int, str]]:
    """Yield the waivers of all files: the file, the waiver's index in it, and its code."""
    sources = {source.file: source for source, _ in library.origins.values()}
    for source in sources.values():
        stated = source.data.get("waive", ()) if isinstance(source.data, dict) else ()
        for index, waiver in enumerate(stated):
            yield source, index, waiver["code"]
