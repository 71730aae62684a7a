"""What stands in the place of each `{name}`: `placeholders.yaml` of the templates."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from jdgen.library.validate import validate
from jdgen.model.base import Model
from jdgen.source.findings import Finding
from jdgen.source.reader import read_file

PLACEHOLDERS_FILE = "placeholders.yaml"

Told = Annotated[str, StringConstraints(min_length=2, max_length=200)]


class Placeholder(Model):
    """A name in braces."""

    means: Told
    """What stands in its place, as a phrase: "title of a job"."""
    example: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    """A value that it may have."""
    from_: Annotated[tuple[str, ...], Field(alias="from")] = ()
    """Sorts of texts that it may be, as noun and field; translators may ask for forms of them."""


class _PlaceholdersFile(Model):
    placeholders: dict[str, Placeholder]


def read_placeholders(
    roots: Sequence[Path],
) -> tuple[Mapping[str, Placeholder], tuple[Finding, ...]]:
    """Join the `placeholders.yaml` of several templates folders; the first one's words win."""
    joined: dict[str, Placeholder] = {}
    findings: tuple[Finding, ...] = ()
    for root in roots:
        path = root / PLACEHOLDERS_FILE
        if not path.is_file():
            continue
        source, wrong = read_file(path, f"{root.name}/{PLACEHOLDERS_FILE}")
        findings += wrong
        if source is None:
            continue
        read, wrong = validate(source, _PlaceholdersFile, ())
        findings += wrong
        if read is not None:
            joined = {**read.placeholders, **joined}
    return joined, findings


def describe(name: str, placeholder: Placeholder, forms: Sequence[str]) -> str:
    """Return a placeholder's line in a translator's comment."""
    told = f'{{{name}}} = {placeholder.means}, for example "{placeholder.example}".'
    if not forms or not placeholder.from_:
        return told
    asked = " ".join(f"{{{name}}}[{form}]" for form in forms)
    return f"{told} Forms you may ask for: {asked}"
