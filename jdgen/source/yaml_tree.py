"""Read YAML from untrusted texts: events only, with limits and exact positions.

PyYAML's own composer recurses and crashes the process on deep nesting, so the tree is built here
from the event stream, which does not.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from .findings import Finding
from .scalars import read_plain
from .span import Path, Places, Source, Span, split_lines

MAX_DEPTH = 40
MAX_NODES = 100_000

# YAML 1.2, production 1 (c-printable).
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufffe\uffff]")
"""Control signs, which XML refuses, and signs that turn the direction of all that follows."""
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _RefusedError(Exception):
    """Stop reading at a mark, with a finding."""

    def __init__(self, code: str, message: str, mark: Any, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.mark, self.hint = code, message, mark, hint


@dataclass(slots=True)
class _Open:
    """A container that is being read."""

    value: dict[str, Any] | list[Any]
    path: Path
    start: Any
    key: str | None = None


@dataclass(slots=True)
class _Tree:
    """The tree under construction."""

    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    stack: list[_Open] = field(default_factory=list)
    root: Any = None
    nodes: int = 0
    duplicates: list[tuple[Path, Span, Span]] = field(default_factory=list)


def read_text(text: str, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    """Read YAML text into data and positions; return findings instead of raising."""
    lines = split_lines(text)
    if _UNPRINTABLE.search(text):
        return None, (_refuse_sign(lines, name),)
    tree = _Tree()
    try:
        _read_events(text, tree)
    except _RefusedError as refused:
        return None, (_finding_at(refused.mark, lines, name, refused),)
    except yaml.MarkedYAMLError as error:
        wrong = _explain(error)
        return None, (_finding_at(wrong.mark, lines, name, wrong),)
    places = Places(lines, tree.values, tree.keys)
    source = Source(name, tree.root, lambda: places)
    findings = tuple(_duplicate(source, *duplicate) for duplicate in tree.duplicates)
    return source, findings


def _refuse_sign(lines: tuple[str, ...], name: str) -> Finding:
    number, sign = next(
        (number, sign)
        for number, line in enumerate(lines, 1)
        if (sign := _UNPRINTABLE.search(line))
    )
    column = sign.start() + 1
    return Finding.of(
        "yaml-syntax",
        f"the character U+{ord(sign[0]):04X} is not allowed in YAML",
        name,
        line=number,
        column=column,
        end_column=column + 1,
        hint="delete it; it often comes along when text is copied",
        excerpt=lines[number - 1],
    )


def _read_events(text: str, tree: _Tree) -> None:
    loader = _Parser(text)
    take_event = loader.get_event
    documents = 0
    try:
        while not isinstance(event := take_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.NodeEvent):
                _take_node(event, tree)
            elif isinstance(event, yaml.CollectionEndEvent):
                _close(tree, event.start_mark)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _RefusedError(
                        "yaml-documents",
                        "a second document begins here",
                        event.start_mark,
                        "put it into a file of its own",
                    )
    finally:
        loader.dispose()


def _take_node(event: Any, tree: _Tree) -> None:
    if event.anchor is not None:
        _refuse_reference(event)
    if event.tag is not None and event.tag != "!":
        raise _RefusedError("yaml-tag", f"the tag {event.tag} is not allowed", event.start_mark)
    tree.nodes += 1
    if tree.nodes > MAX_NODES:
        message = f"more than {MAX_NODES:,} values"
        raise _RefusedError("yaml-size", message, event.start_mark, "split the file")
    top = tree.stack[-1] if tree.stack else None
    if top is not None and top.key is None and isinstance(top.value, dict):
        _take_key(event, top, tree)
        return
    path = _next_path(top)
    tree.values[path] = _span(event.start_mark, event.end_mark)
    if isinstance(event, yaml.ScalarEvent):
        _refuse_hidden(event)
        # The first flag is set for plain scalars only: quoted text stays text.
        _attach(read_plain(event.value) if event.implicit[0] else event.value, top, tree)
        return
    value: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
    _attach(value, top, tree)
    if len(tree.stack) >= MAX_DEPTH:
        message = f"values are nested more than {MAX_DEPTH} deep"
        raise _RefusedError("yaml-depth", message, event.start_mark)
    tree.stack.append(_Open(value, path, event.start_mark))


def _refuse_hidden(event: Any) -> None:
    """Refuse signs that nobody sees, be they written as they are or as \\x07."""
    if sign := _HIDDEN.search(event.value):
        message = f"the text holds U+{ord(sign[0]):04X}, a sign that nobody can see"
        raise _RefusedError("hidden-sign", message, event.start_mark, "delete it")


def _refuse_reference(event: Any) -> None:
    sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
    raise _RefusedError(
        "yaml-anchor",
        f"{sign}{event.anchor} is an {'alias' if sign == '*' else 'anchor'}",
        event.start_mark,
        "write the value out, or quote the text if it begins with this sign",
    )


def _take_key(event: Any, top: _Open, tree: _Tree) -> None:
    if not isinstance(event, yaml.ScalarEvent):
        raise _RefusedError("yaml-key", "a key must be plain text", event.start_mark)
    key = event.value
    if key == "<<" and event.implicit[0]:
        raise _RefusedError("yaml-anchor", "merge keys are not allowed", event.start_mark)
    span = _span(event.start_mark, event.end_mark)
    path = (*top.path, key)
    first = tree.keys.setdefault(path, span)
    if first is not span:
        tree.duplicates.append((path, first, span))
    top.key = key


def _next_path(top: _Open | None) -> Path:
    if top is None:
        return ()
    return (*top.path, len(top.value) if top.key is None else top.key)


def _attach(value: Any, top: _Open | None, tree: _Tree) -> None:
    if top is None:
        tree.root = value
    elif isinstance(top.value, dict):
        top.value.setdefault(str(top.key), value)
        top.key = None
    else:
        top.value.append(value)


def _close(tree: _Tree, end: Any) -> None:
    done = tree.stack.pop()
    tree.values[done.path] = _span(done.start, end)


def _span(start: Any, end: Any) -> Span:
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _explain(error: yaml.MarkedYAMLError) -> _RefusedError:
    """Return what the parser says at the place where a person would mend it."""
    problem, context = str(error.problem or "the text cannot be read"), str(error.context)
    mark, hint = error.problem_mark or error.context_mark, ""
    begun = error.context_mark.line + 1 if error.context_mark else 0
    if "quoted scalar" in context and "end of stream" in problem:
        problem, mark = "the quote that stands here is never closed", error.context_mark
        hint = "put the same sign at the end of the text"
    elif "flow sequence" in context:
        hint = f"close the list that begins in line {begun} with ], or put a comma here"
    elif "flow mapping" in context:
        hint = f"close the mapping that begins in line {begun} with }}, or put a comma here"
    elif "expected key" in problem:
        hint = "indent it like its neighbours; a quote inside quotes is written twice"
    elif "mapping values are not allowed" in problem:
        hint = 'put the text in quotes if it contains ": "'
    elif "cannot start any token" in problem:
        hint = "indent with spaces, and put text that begins with a special sign in quotes"
    return _RefusedError("yaml-syntax", problem, mark, hint)


def _finding_at(mark: Any, lines: tuple[str, ...], name: str, refused: _RefusedError) -> Finding:
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    excerpt = lines[line - 1][:500] if line <= len(lines) else ""
    return Finding.of(
        refused.code,
        refused.message,
        name,
        line=line,
        column=column,
        end_column=column + 1,
        hint=refused.hint,
        excerpt=excerpt,
    )


def _duplicate(source: Source, path: Path, first: Span, second: Span) -> Finding:
    return Finding.of(
        "duplicate-key",
        f'"{path[-1]}" stands here and in line {first.line}',
        source.file,
        line=second.line,
        column=second.column,
        end_column=second.end_column,
        hint="remove one of the two",
        excerpt=source.lines[second.line - 1],
    )
