"""`jdgen overlap`: roles that are the same job under another title."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .career import paper_option, say_or_make
from .complete import IdType
from .failure import Exit, fail
from .output import document_options
from .session import find, json_option, library_option, load_sound, print_json

if TYPE_CHECKING:
    from jdgen.career.overlap import Overlap


@click.command("overlap")
@click.argument("roles", metavar="[ROLE]...", nargs=-1, type=IdType("role"))
@library_option
@document_options
@paper_option
@json_option
def command(
    roles: tuple[str, ...],
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    paper: str,
    as_json: bool,
) -> None:
    """Find roles that are the same job under another title.

    Compares all roles, one role with all others, or the roles named with each other, by the time
    that both spend on the same activities. Prints words; with --format or --output it writes the
    page.
    """
    from jdgen.documents.catalogue import role_overlaps
    from jdgen.source.suggest import suggest

    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    for name in roles:
        if name not in loaded.roles:
            hint = suggest(name.split("/")[0], loaded.roles)
            fail(f'there is no role "{name}"; {hint}'.rstrip("; "), Exit.USAGE)
    if as_json and not formats and output is None:
        from jdgen.career.overlap import overlaps

        print_json([overlap_data(found) for found in overlaps(loaded, roles)])
        return
    say_or_make(
        project,
        loaded,
        role_overlaps(loaded, roles),
        locales,
        formats,
        output,
        paper=paper,
        jobs=jobs,
        as_json=as_json,
    )


def overlap_data(found: "Overlap") -> dict[str, Any]:
    """Return an overlap as plain data, by id and in no language."""
    return {
        "roles": [found.one.role.id, found.other.role.id],
        "rungs": [found.one.name, found.other.name],
        "verdict": found.verdict,
        "time": round(found.time, 4),
        "alike": round(found.alike, 4),
        "shares_stated": found.stated,
        "parts": [
            {
                "activity": part.activity,
                "time": round(part.time, 4),
                "share": [part.one.share, part.other.share],
                "depth": [part.one.depth, part.other.depth],
            }
            for part in found.parts
        ],
        "to_part": [part.activity for part in found.to_part],
    }
