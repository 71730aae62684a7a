"""Pages of docs/reference that follow from the code: commands, library files, templates."""

from collections.abc import Iterator
from dataclasses import Field
from inspect import cleandoc
from typing import Any, get_args, get_origin

import click
from pydantic import BaseModel

from jdgen.cli.main import main
from jdgen.documents.kinds import KINDS as DOCUMENTS
from jdgen.documents.view import documented_fields
from jdgen.formats.boards import BOARDS
from jdgen.library.places import FOLDERS, KINDS, SINGLE_FILES
from jdgen.locales.settings import LocaleSettings
from jdgen.model.notes import field_notes

_COMMANDS = """\
# Commands

Every command takes `--help`. Messages go to stderr; what a program may want to read goes to stdout,
as one JSON document with `--json`.

Exit codes: **0** done, **1** findings of severity error, **2** a wrong flag or name,
**3** a document could not be rendered, **4** the machine lacks something or cannot be written.

Completion of commands and ids: `eval "$(_JDGEN_COMPLETE=bash_source jdgen)"` (also `zsh_source`
and `fish_source`).
"""
_FILES = """\
# Library files

The library is the folder `roles/`. Every key below may stand in its file; any other key is an
error. `jdgen schema` writes the same as JSON Schemas with the ids of your library, so that an
editor completes and checks while you type.

A field *by level* takes one value for all levels of the role, or a mapping: `{junior: 5, mid: 10}`.
"""
_DOCUMENTS = """\
# What templates see

Each kind of document has a template `KIND.html.j2` and a view, whose fields are listed here. The
view stands under the name of its kind: `{{ posting.title }}`. Besides it there are `page.lang`,
`page.direction`, `page.kind` and `page.style`.

Fields that are listed stay until the next major version. Anything else may change.

**Functions**: `_("message {name}", name=...)`, `n_("{n} day", "{n} days", number)`,
`p_("context", "message")`, `np_(context, one, many, number)`.

**Filters** that write values as the language does: `number`, `number_range`, `percent`,
`percent_range`, `money(currency)`, `money_range(high, currency)`, `date`, `duration` (of months),
`duration_range`, `country`, `language`, `joined` (A, B and C), `either` (A, B or C), `in_line`
(A; B; C), `prose` (Markdown).
"""

_LANGUAGES = """\
# Files of a language

One folder `templates/locales/<tag>/` is one language; its name is a BCP 47 tag: `uk`, `pt-BR`,
`zh-Hans`. A project's folder of the same name comes before ours, file by file and text by text.
A tag falls back to its parents: `pt-BR` to `pt`, then to what `fallback` names, then to English.

| file | what it is |
|---|---|
| `locale.yaml` | how the language behaves, see below |
| `messages.po` | words of the templates |
| `roles/*.po` | words of the library; the key (`msgctxt`) says where the English stands |
| `glossary.po` | terms that are translated in one way everywhere |
| `words.yaml` | [words for the checks of postings](../howto/word-lists.md) |
| `style.css` | styles after ours |
| `*.html.j2`, `parts/*` | templates in the place of ours |

A template that begins with `{% extends "base/posting.html.j2" %}` changes blocks alone: `base/` is
the same template in the next folder, the shared one or ours.

PO files are those of GNU gettext. `jdgen build --release` refuses all but the first state:

| state | entry | what prints |
|---|---|---|
| translated | filled, not fuzzy | the translation |
| outdated | fuzzy, with the old English after `#\\|` | the translation, with a mark |
| suggested | fuzzy, without `#\\|`: an offer, or "Needs work" in Poedit | the English text |
| missing | empty, or with placeholders that cannot be filled | the English text |

Before the English text comes that of a folder behind it or of the `fallback`, if it is translated
there.

## locale.yaml
"""


_BOARDS = """\
# Words of job boards

`jdgen posting --for BOARD` and `jdgen feed` write a board's own words for ours. Not all of them are
equally certain:

| how sure | what that means |
|---|---|
| stated | the board's own documentation lists the values |
| second-hand | seen in papers or programs of others that work with the board |
| memory | not confirmed by anything read: try one posting before you send many |

An empty cell leaves the field out. Titles, ids and texts must keep these numbers of characters;
100 for a title, 40 for an id and 25,000 for a text stand where a board states no limit of its own.
"""


def boards_page() -> str:
    """Return the page of the words and limits of job boards."""
    parts = [_BOARDS]
    for name, board in BOARDS.items():
        parts.append(f"## {board.name}\n")
        limits = f"title {board.title_most}, id {board.id_most}, text {board.text_least} to"
        parts.append(f"`--for {name}`: {limits} {board.text_most:,} characters.\n")
        for values in board.values:
            parts.append(f"`{values.field}`: **{values.confidence}** ({values.source})\n")
            parts.append(f"| {values.ours} | {board.name} |\n|---|---|")
            parts.extend(f"| {our} | {their} |" for our, their in values.words.items())
            parts.append("")
    return "\n".join(parts)


def languages_page() -> str:
    """Return the page of the files that make a language."""
    return "\n".join([_LANGUAGES, *_model(LocaleSettings, set())])


def commands_page() -> str:
    """Return the page of all commands."""
    return "\n".join([_COMMANDS, *_command(main, "jdgen")])


def _command(command: click.Command, name: str) -> Iterator[str]:
    context = click.Context(command, info_name=name)
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            found = command.get_command(context, sub)
            if found is not None:
                yield from _command(found, f"{name} {sub}")
        return
    arguments = " ".join(
        parameter.make_metavar(context)
        for parameter in command.params
        if isinstance(parameter, click.Argument)
    )
    yield f"## {name}\n\n`{name} {arguments}`\n".replace(" `\n", "`\n")
    yield f"{cleandoc(command.help or '')}\n"
    rows = [
        record
        for parameter in command.params
        if isinstance(parameter, click.Option) and (record := parameter.get_help_record(context))
    ]
    if rows:
        yield "| option | meaning |\n|---|---|"
        yield from (
            f"| `{names.replace('|', ', ')}` | {told.replace('|', ', ')} |" for names, told in rows
        )
        yield ""


def files_page() -> str:
    """Return the page of all kinds of library files."""
    parts = [_FILES]
    places = {kind.noun: name for name, kind in SINGLE_FILES.items()}
    places |= {kind.noun: f"{folder}/*.yaml" for folder, kind in FOLDERS.items()}
    places["role"] = "<family>/<role>.yaml"
    shown: set[type[BaseModel]] = set()
    for noun, kind in KINDS.items():
        parts.append(f"## {places[noun]}\n")
        parts.extend(_model(kind.model, shown))
    return "\n".join(parts)


def _model(model: type[BaseModel], shown: set[type[BaseModel]]) -> Iterator[str]:
    waiting = [model]
    while waiting:
        current = waiting.pop(0)
        if current in shown:
            continue
        shown.add(current)
        if current is not model:
            yield f"### {current.__name__}\n"
        yield f"{(current.__doc__ or '').strip()}\n"
        yield "| field | value | meaning |\n|---|---|---|"
        notes = field_notes(current)
        for name, info in current.model_fields.items():
            needed = "" if not info.is_required() else " **needed**"
            told = notes[name].replace("\n", " ")
            yield f"| `{info.alias or name}` | {_kind(info.annotation)}{needed} | {told} |"
            waiting.extend(_models_in(info.annotation))
        yield ""


def _kind(annotation: Any) -> str:
    """Say in words what a field takes."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    if origin in (tuple, dict):
        return _kind_of_many(origin, inner)
    if str(origin) == "typing.Literal":
        return ", ".join(f"`{word}`" for word in inner)
    if hasattr(annotation, "__metadata__"):
        words = "by level: " if "ByLevelMark" in str(annotation.__metadata__) else ""
        base = inner[0]
        if words and get_origin(base) is dict:
            base = get_args(base)[1]
        return words + _kind(base)
    if inner:
        return _kind(next(part for part in inner if part is not type(None)))
    names = {"str": "text", "int": "number", "float": "number", "bool": "true or false"}
    name = getattr(annotation, "__name__", str(annotation))
    return names.get(name, name.lower())


def _kind_of_many(origin: type, inner: tuple[Any, ...]) -> str:
    if origin is dict:
        return f"mapping to {_kind(inner[1])}"
    return f"list of {_kind(inner[0])}" if Ellipsis in inner else "[from, to]"


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]


def documents_page() -> str:
    """Return the page of every field that templates may use."""
    parts = [_DOCUMENTS]
    shown: set[type] = set()
    for kind, view in DOCUMENTS.items():
        parts.append(f"## {kind}\n")
        for cls, fields in documented_fields(view).items():
            if cls in shown:
                continue
            shown.add(cls)
            parts.extend(_view(cls, fields))
    return "\n".join(parts)


def _view(cls: type, fields: tuple[Field[Any], ...]) -> Iterator[str]:
    yield f"### {cls.__name__}\n\n{(cls.__doc__ or '').strip()}\n"
    yield "| field | what it holds |\n|---|---|"
    yield from (f"| `{item.name}` | {item.metadata['told']} |" for item in fields)
    yield ""
