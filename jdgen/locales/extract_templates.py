"""The templates' words for translators, found in the syntax trees of the templates."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from jdgen.source.findings import Finding

from .folders import LOCALES
from .message import names
from .source_text import MESSAGES_FILE, SourceText

BRACE_FORMAT = "python-brace-format"
_TEXTS = {"_": 1, "n_": 2, "p_": 2, "np_": 3}
"""How many texts each function takes, its context included."""
_IN_CONTEXT = ("p_", "np_")
_COUNTING = ("n_", "np_")
_NOTE = re.compile(r"\{#-?\s*L10N:\s*(.*?)\s*-?#\}", re.DOTALL)
_LIMIT = re.compile(r"\s*\b(max-length:\d+)\b\s*")


@dataclass(frozen=True, slots=True)
class Message:
    """A call of a translating function in a template, as far as it is plain text."""

    place: str
    line: int
    context: str
    english: str
    plural: str
    values: frozenset[str]
    notes: tuple[str, ...]


def extract_templates(
    root: Path, folder: Path, name: str
) -> tuple[list[SourceText], list[Finding]]:
    """Return the texts of the templates below a folder, except those of locales below it.

    `name` is what places and findings call `root`.
    """
    texts: list[SourceText] = []
    findings: list[Finding] = []
    for path, file in template_files(root, folder, name):
        messages, wrong = read_messages(path.read_text(encoding="utf-8"), file)
        findings += wrong
        texts += [_text(message) for message in messages]
    return texts, findings


def template_files(root: Path, folder: Path, name: str) -> Iterator[tuple[Path, str]]:
    """Yield the templates below a folder and what findings call them."""
    for path in sorted(folder.rglob("*.j2")):
        if path.relative_to(folder).parts[0] != LOCALES:
            yield path, f"{name}/{path.relative_to(root).as_posix()}"


@lru_cache(maxsize=1024)
def read_messages(source: str, file: str) -> tuple[tuple[Message, ...], tuple[Finding, ...]]:
    """Return the messages of one template in the order of its lines."""
    try:
        tree = Environment(autoescape=True).parse(source)
    except TemplateSyntaxError as error:
        message = error.message or "the template cannot be read"
        return (), (Finding.of("template-syntax", message, file, line=error.lineno, column=1),)
    notes = _notes(source)
    messages: list[Message] = []
    findings: list[Finding] = []
    for call in tree.find_all(nodes.Call):
        function = call.node.name if isinstance(call.node, nodes.Name) else ""
        if function in _TEXTS:
            found = _message(call, function, file, notes)
            if isinstance(found, Finding):
                findings.append(found)
            else:
                messages.append(found)
    return tuple(sorted(messages, key=lambda message: message.line)), tuple(findings)


def _message(
    call: nodes.Call, function: str, file: str, notes: Mapping[int, str]
) -> Message | Finding:
    count = _TEXTS[function]
    texts = [_constant(argument) for argument in call.args[:count]]
    if len(texts) < count or None in texts:
        message = f"{function}() needs its text in quotes; translators cannot see a value"
        hint = 'write the whole message with {names}: _("Reports to {manager}", manager=...)'
        return Finding.of(
            "message-not-constant", message, file, line=call.lineno, column=1, hint=hint
        )
    plain = [text or "" for text in texts]
    context = plain.pop(0) if function in _IN_CONTEXT else ""
    passed = {keyword.key for keyword in call.kwargs}
    return Message(
        place=f"{file}:{call.lineno}",
        line=call.lineno,
        context=context,
        english=plain[0],
        plural=plain[1] if function in _COUNTING else "",
        values=frozenset(passed | {"n"} if function in _COUNTING else passed),
        notes=tuple(notes[line] for line in (call.lineno - 1, call.lineno) if line in notes),
    )


def _constant(node: nodes.Node) -> str | None:
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else None


def _text(message: Message) -> SourceText:
    flags = [flag for note in message.notes for flag in _LIMIT.findall(note)]
    if names(message.english) | names(message.plural):
        flags.insert(0, BRACE_FORMAT)
    notes = (_LIMIT.sub(" ", note).strip() for note in message.notes)
    return SourceText(
        file=MESSAGES_FILE,
        context=message.context,
        english=message.english,
        plural=message.plural,
        comments=tuple(note for note in notes if note),
        places=(message.place,),
        flags=tuple(flags),
        sort="message",
    )


def _notes(source: str) -> dict[int, str]:
    """Return what comments tell translators, by the line on which the comment ends."""
    return {
        source.count("\n", 0, match.end()) + 1: " ".join(match[1].split())
        for match in _NOTE.finditer(source)
    }
