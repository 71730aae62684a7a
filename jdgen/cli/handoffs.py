"""`jdgen handoffs`: the hand-off map of the life cycle."""

from pathlib import Path

import click

from .career import paper_option
from .output import document_options
from .session import find, json_option, library_option, load_sound
from .single import make_single


@click.command("handoffs")
@library_option
@document_options
@paper_option
@json_option
def command(
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    paper: str,
    as_json: bool,
) -> None:
    """Make the hand-off map: phases across, roles down, and what passes from role to role."""
    from jdgen.documents.catalogue import handoff_map

    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    make_single(
        project,
        loaded,
        (handoff_map(loaded, paper),),
        locales,
        formats,
        output,
        paper=paper,
        jobs=jobs,
        as_json=as_json,
    )
