"""Make the pages of docs/reference that follow from the code: `python docs/generate.py`."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from jdgen.source.codes import CODES, Code

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "docs"))

from reference_pages import (  # noqa: E402
    boards_page,
    commands_page,
    documents_page,
    files_page,
    languages_page,
)

_FINDINGS = """\
# Findings

A finding is one thing that is wrong. `jdgen check` reports all of them at once, sorted by file and
line:

```text
roles/support/agent.yaml:4:1: error[unknown-field]: "alias" is not a field of a role
  4 | alias: [Help Desk Agent]
    | ^^^^^ did you mean "aliases"?
```

First comes the place, then how bad it is, then the code by which this page explains it, and below
the line what to do. An **error** makes a document wrong or impossible, a **warning** is most often
a mistake, a **notice** is worth a look. With errors `jdgen check` ends with exit code 1; with
`--strict` also with warnings.

**To accept a finding** in one file, say so in the file, with a reason:

```yaml
waive:
  - {code: dead-end, because: People may stay an experienced agent for good}
```

**To change how severe a finding is** everywhere, say so in `company.yaml`; `ignore` drops it:

```yaml
severity: {pay-missing: error, dead-end: ignore}
```

What cannot be read or used at all is always an error and can be neither waived nor made milder.

The examples show the keys of a file that matter; the other keys and files are those of a
[library of two roles](../../tests/findings/minimal.py). Each example is run as a test.
"""


def findings_page() -> str:
    """Return the page that explains every finding code, from the registry and its examples."""
    examples = {path.stem: path for path in ROOT.glob("tests/**/findings/*.md")}
    parts = [_FINDINGS]
    for title, codes in _groups():
        parts.append(f"## {title}\n")
        parts.append("| code | what it says |\n|---|---|")
        parts.extend(f"| [{name}](#{name}) | {code.says} |" for name, code in codes)
        parts.append("")
        for name, code in codes:
            parts.append(f"### {name}\n\n*{code.says}*\n\n{_example(examples[name])}")
    return "\n".join(parts)


def _groups() -> Iterator[tuple[str, list[tuple[str, Code]]]]:
    yield "Always errors", [item for item in CODES.items() if item[1].fixed]
    for severity in ("error", "warning", "notice"):
        title = f"{severity.capitalize()}s"
        found = [(name, code) for name, code in CODES.items() if code.severity == severity]
        yield title, [item for item in found if not item[1].fixed]


def _example(path: Path) -> str:
    """Return an example without its heading; the headings inside become bold lines."""
    _, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    return re.sub(r"^## (.+)$", r"**\1**", text, flags=re.MULTILINE)


PAGES = {
    "reference/commands.md": commands_page,
    "reference/library-files.md": files_page,
    "reference/languages.md": languages_page,
    "reference/templates.md": documents_page,
    "reference/boards.md": boards_page,
    "reference/findings.md": findings_page,
}


def write_pages() -> None:
    """Write every generated page."""
    for name, make in PAGES.items():
        path = ROOT / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    write_pages()
