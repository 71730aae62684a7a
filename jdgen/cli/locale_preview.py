"""`jdgen locale preview`: documents with their texts marked."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .complete import LocaleType
from .failure import Exit, fail
from .output import choose_locales
from .session import find, json_option, library_option, load_sound, print_json

if TYPE_CHECKING:
    from jdgen.build.preview import Preview


@click.command("preview")
@click.argument("tag", metavar="TAG", type=LocaleType())
@click.option("--watch", "keep_watching", is_flag=True, help="Write again whenever a file changes.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Folder for the pages.")
@library_option
@json_option
def preview_command(
    tag: str, keep_watching: bool, output: Path | None, library: Path | None, as_json: bool
) -> None:
    """Show each document with its translated, outdated and missing texts marked."""
    from jdgen.build.preview import Preview, write_preview
    from jdgen.build.watch import watch
    from jdgen.render.faults import TemplateFault

    project = find(library)
    (known,) = choose_locales(project, (tag,), ())
    folder = output or project.output

    def write() -> Preview:
        return write_preview(
            load_sound(project, as_json=as_json), project.templates, known, folder,
            refresh=keep_watching,
        )  # fmt: skip

    try:
        if keep_watching:
            watch((project.library, *project.templates), lambda: _tell_preview(write()))
        preview = write()
    except TemplateFault as fault:
        fail(str(fault), Exit.RENDERING)
    except OSError as error:
        fail(f"cannot write to {folder}: {error.strerror}", Exit.ENVIRONMENT)
    except KeyboardInterrupt:
        return
    if as_json:
        print_json(
            {
                "index": str(preview.index),
                "pages": [asdict(page) for page in preview.pages],
                "texts": [asdict(spot) for spot in preview.spots],
            }
        )
    else:
        _tell_preview(preview)


def _tell_preview(preview: "Preview") -> None:
    states = [spot.state for spot in preview.spots]
    click.echo(
        f"{preview.index}: {len(preview.pages)} documents,"
        f" {states.count('outdated')} outdated and {states.count('missing')} missing texts"
    )
