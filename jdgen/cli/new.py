"""`jdgen new`: start a project, role, ladder, opening or position."""

import re
from pathlib import Path

import click

from .complete import IdType
from .failure import Exit, fail
from .session import find, json_option, library_option, load_sound, print_json

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST = 40


@click.command("new")
@click.argument("noun", type=click.Choice(["project", "role", "ladder", "opening", "position"]))
@click.argument("name", type=IdType("role"))
@library_option
@click.option("--family", help="For a role: its family; default: the company's first.")
@json_option
def command(noun: str, name: str, library: Path | None, family: str | None, as_json: bool) -> None:
    """Start a project in the folder NAME, or a role, ladder, opening or position called NAME.

    Nothing that exists is overwritten. An opening named ROLE-PLACE or POSITION-PLACE takes job,
    place and pay from the library; without a pay band it is a draft.
    """
    if family is not None and noun != "role":
        raise click.UsageError("--family goes with a role only")
    written = _new_project(name) if noun == "project" else [_new_entry(noun, name, library, family)]
    if as_json:
        print_json({"written": [str(path) for path in written]})
        return
    for path in written:
        click.echo(path)
    if noun == "project":
        click.echo(f"next: cd {name} && jdgen build", err=True)


def _new_project(name: str) -> list[Path]:
    from datetime import date

    from jdgen.build.project import find_project
    from jdgen.build.scaffold import write_project
    from jdgen.resources import templates_root

    folder = Path(name)
    try:
        written = write_project(templates_root(), folder, date.today())
        written += _write_schemas(find_project(folder / "roles", folder).library)
    except FileExistsError as error:
        fail(f"{error.args[0]} exists already", Exit.USAGE)
    except (OSError, ValueError) as error:
        fail(f"cannot write {name}: {getattr(error, 'strerror', None) or error}", Exit.ENVIRONMENT)
    return written


def _write_schemas(library: Path) -> list[Path]:
    import json

    from jdgen.build.files import write_whole
    from jdgen.library import load_library
    from jdgen.library.schema import library_schemas

    loaded = load_library(library).library
    if loaded is None:
        return []
    folder = library.parent / ".jdgen" / "schema"
    for noun, schema in library_schemas(loaded).items():
        write_whole(folder / f"{noun}.json", json.dumps(schema, ensure_ascii=False).encode())
    return [folder]


def _new_entry(noun: str, name: str, library: Path | None, family: str | None) -> Path:
    from datetime import date

    from jdgen.build.scaffold import write_entry
    from jdgen.resources import templates_root
    from jdgen.source.suggest import suggest

    if not _SLUG.fullmatch(name) or len(name) > _LONGEST:
        fail(
            f'"{name}" is not an id: small letters, digits and single hyphens, at most {_LONGEST}',
            Exit.USAGE,
        )
    loaded = load_sound(find(library))
    families = loaded.company.families
    if family is not None and family not in families:
        hint = suggest(family, families) or f"there are {', '.join(families)}"
        fail(f'there is no family "{family}"; {hint}', Exit.USAGE)
    try:
        return write_entry(templates_root(), loaded, noun, name, family, date.today())
    except FileExistsError as error:
        fail(f"{error.args[0]} exists already", Exit.USAGE)
    except LookupError as error:
        fail(str(error.args[0]), Exit.USAGE)
    except OSError as error:
        fail(f"cannot write: {error.strerror}", Exit.ENVIRONMENT)
