"""`jdgen schema`: write editor schemas that know the library's ids."""

import json
from pathlib import Path

import click

from .failure import Exit, fail
from .session import find, json_option, library_option, load, print_json, tell

FOLDER = ".jdgen/schema"


@click.command("schema")
@library_option
@click.option("--output", "-o", type=click.Path(path_type=Path), help=f"Default: {FOLDER}.")
@json_option
def command(library: Path | None, output: Path | None, as_json: bool) -> None:
    """Write JSON Schemas by which an editor completes and checks the library's files.

    The first line of each file of the library names its schema; run this again when ids change.
    """
    from jdgen.build.files import write_whole
    from jdgen.library.schema import library_schemas

    project = find(library)
    loaded, findings = load(project)
    if loaded is None:
        tell(findings, as_json=as_json)
        fail("the library cannot be read", Exit.FINDINGS)
    folder = output or project.library.parent / FOLDER
    written = []
    try:
        for noun, schema in library_schemas(loaded).items():
            path = folder / f"{noun}.json"
            text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
            write_whole(path, text.encode())
            written.append(str(path))
    except OSError as error:
        fail(f"cannot write {folder}: {error.strerror}", Exit.ENVIRONMENT)
    if as_json:
        print_json({"written": written})
    else:
        click.echo(f"{folder}: {len(written)} schemas", err=True)
