"""Findings on postings as one page of HTML, with the words marked in the posting itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from jdgen.source.codes import CODES
from jdgen.source.findings import Finding, Severity
from jdgen.source.report import tally

from .posting_reading import Mark
from .posting_text import PostingText, Segment

_STYLE = """
:root { --error: #a3171f; --warning: #8a5a00; --notice: #1f4e79 }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
  color: #1c1c1c; background: #fff }
h1 { font-size: 1.5rem; margin: 0 0 .25rem } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem }
table { border-collapse: collapse; width: 100% } td, th { text-align: start; vertical-align: top;
  padding: .4rem .6rem .4rem 0; border-block-end: 1px solid #ddd }
code { font-size: .9em } .error { color: var(--error) } .warning { color: var(--warning) }
.notice { color: var(--notice) } .hint { color: #555; display: block }
.posting { border: 1px solid #ddd; border-radius: .4rem; padding: 1rem 1.5rem }
.posting h3 { font-size: 1.05rem; margin: 1.2rem 0 .3rem } .posting p { margin: .3rem 0 }
.posting .title { font-size: 1.3rem; margin-block-start: 0 } .posting ul { margin: .3rem 0 }
mark { background: #fff3bf; color: inherit; border-block-end: .15rem solid; padding: 0 .1rem }
mark.error { background: #ffe1e1 } mark.notice { background: #e3effa } sup { font-size: .7em }
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One posting with its marks; `name` says which."""

    name: str
    lang: str
    direction: str
    text: PostingText
    marks: tuple[Mark, ...]


def write_report(findings: Sequence[Finding], sheets: Iterable[Sheet]) -> str:
    """Return the page: what was found, and each posting with its words marked."""
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>Findings</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        f"<h1>Findings</h1>\n<p>{escape(tally(findings))}</p>",
        _table(findings),
        *(_posting(sheet) for sheet in sheets if sheet.marks),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _table(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    rows = "\n".join(_row(finding) for finding in findings)
    head = "<tr><th>Where</th><th>What</th><th>Why, and what to do</th></tr>"
    return f"<table>\n<thead>{head}</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    hint = f'<span class="hint">{escape(finding.hint)}</span>' if finding.hint else ""
    return (
        f"<tr><td><code>{escape(place)}</code></td>"
        f'<td class="{finding.severity}">{finding.severity}<br><code>{finding.code}</code></td>'
        f"<td>{escape(finding.message)}{hint}</td></tr>"
    )


def _posting(sheet: Sheet) -> str:
    by_segment: dict[int, list[Mark]] = {}
    for mark in sheet.marks:
        if mark.segment is not None:
            by_segment.setdefault(mark.segment, []).append(mark)
    body = []
    is_list = False
    for index, segment in enumerate(sheet.text.segments):
        item = segment.kind == "item"
        if item != is_list:
            body.append("<ul>" if item else "</ul>")
            is_list = item
        body.append(_block(segment, by_segment.get(index, [])))
    if is_list:
        body.append("</ul>")
    whole = "".join(
        f'<p class="{_severity(mark)}">{escape(mark.message)}</p>'
        for mark in sheet.marks
        if mark.segment is None
    )
    inner = "\n".join(body)
    start = f'<div class="posting" lang="{escape(sheet.lang)}" dir="{sheet.direction}">'
    return f"<h2>{escape(sheet.name)}</h2>\n{whole}{start}\n{inner}\n</div>"


def _block(segment: Segment, marks: Sequence[Mark]) -> str:
    inner = _marked(segment.text, marks).replace("\n", "<br>")
    if segment.label:
        inner = f"<strong>{escape(segment.label)}</strong> {inner}"
    match segment.kind:
        case "title":
            return f'<h3 class="title">{inner}</h3>'
        case "heading":
            return f"<h3>{inner}</h3>"
        case "item":
            return f"<li>{inner}</li>"
        case _:
            return f"<p>{inner}</p>"


def _marked(text: str, marks: Sequence[Mark]) -> str:
    """Return a text with the words of its marks in elements; of marks that overlap, the shorter."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda one: one.end - one.start):
        if mark.end > mark.start and all(
            mark.end <= one.start or one.end <= mark.start for one in kept
        ):
            kept.append(mark)
    written, done = [], 0
    for mark in sorted(kept, key=lambda one: one.start):
        told = escape(f"{mark.code}: {mark.message}", quote=True)
        words = escape(text[mark.start : mark.end])
        written.append(escape(text[done : mark.start]))
        written.append(f'<mark class="{_severity(mark)}" title="{told}">{words}</mark>')
        done = mark.end
    return "".join([*written, escape(text[done:])])


def _severity(mark: Mark) -> Severity:
    return mark.severity or CODES[mark.code].severity
