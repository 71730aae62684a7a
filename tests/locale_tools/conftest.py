"""A small project with two templates and one language, for the translators' tools."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jdgen.library import load_library
from jdgen.locales.extract import Extraction, extract
from tests.findings.minimal import FILES

TEMPLATES = {
    "templates/extra.html.j2": """\
{# L10N: above the job's boss #}
<p>{{ _("Reports to {manager}", manager=manager) }}</p>
<p>{{ n_("{n} day", "{n} days", days) }}, {{ p_("verb", "Lead") }}</p>
""",
    "templates/parts/wage.j2": '{{ _("Reports to {manager}", manager=boss) }}{{ _("Wage") }}\n',
    "templates/terms.yaml": "depth:\n  does: does\n  owns: owns\n",
    "templates/placeholders.yaml": """\
placeholders:
  manager: {means: title of a job, example: Head of Support, from: [role.title]}
  n: {means: a number, example: "3"}
""",
    "templates/glossary.yaml": "glossary:\n  rung: A role at one level.\n",
    "templates/locales/uk/locale.yaml": 'forms:\n  dat: {ask: "кому?"}\n',
}

Make = Callable[..., Path]


@pytest.fixture
def make(project: Callable[[Mapping[str, str]], Path]) -> Make:
    """Return a function that writes the small project, some files changed; None leaves one out."""

    def write(changes: Mapping[str, str | None] | None = None) -> Path:
        files = {**FILES, **TEMPLATES, **(changes or {})}
        return project({name: text for name, text in files.items() if text is not None})

    return write


def extracted(root: Path, *behind: Path) -> Extraction:
    """Return what translators of a project get."""
    library = load_library(root / "roles").library
    assert library is not None
    return extract(library, [root / "templates", *behind])
