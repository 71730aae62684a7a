"""Checks of the English side: texts in templates that translators never see."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment

from jdgen.locales.extract_templates import Message, read_messages, template_files
from jdgen.locales.message import names
from jdgen.locales.placeholders import Placeholder, read_placeholders
from jdgen.source.findings import Finding, sort_findings

_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = re.compile(r"\s*[a-z]+(-[a-z]+)*-\s*|\s*(-[a-z]+)+\s*")
"""Part of an id, not of a text: "sheet-"."""
_ENTITY = re.compile(r"&#?\w+;")
_SEEN = ("title", "alt", "aria-label", "placeholder")
"""Attributes whose value people see or hear."""
_UNSEEN = ("style", "script")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*$")


def check_templates(roots: Sequence[Path]) -> tuple[Finding, ...]:
    """Return what is wrong with the texts of the templates in some templates folders."""
    described, wrong_placeholders = read_placeholders(roots)
    findings: list[Finding] = [*wrong_placeholders]
    for root in roots:
        for path, file in template_files(root, root, root.name):
            source = path.read_text(encoding="utf-8")
            messages, wrong = read_messages(source, file)
            findings += wrong
            if not any(finding.code == "template-syntax" for finding in wrong):
                findings += check_hard_coded_text(source, file)
                findings += check_message_values(messages, source, file)
                findings += check_placeholder_undescribed(messages, described, source, file)
    return sort_findings(findings)


def check_hard_coded_text(source: str, file: str) -> Iterator[Finding]:
    """Find words outside of messages, in the text and in attributes that people see."""
    page = _Page()
    lines = source.split("\n")
    for line, kind, value in Environment(autoescape=True).lex(source):
        if kind != "data" or _NAME.fullmatch(value):
            continue
        for number, piece in enumerate(value.split("\n"), line):
            for word in _WORD.findall(_ENTITY.sub(" ", page.seen(piece))):
                yield _at(
                    "hard-coded-text", f'"{word}" never reaches translators', file, lines, number,
                    word, 'put it into a message: {{ _("...") }}',
                )  # fmt: skip


def check_message_values(messages: Sequence[Message], source: str, file: str) -> Iterator[Finding]:
    """Find messages whose placeholders and values are not the same."""
    lines = source.split("\n")
    for message in messages:
        wanted = names(message.english) | names(message.plural)
        counted = {"n"} if message.plural else set()
        for name in sorted(wanted - message.values):
            told = f"{{{name}}} has no value"
            hint = f"pass it: {name}=..."
            yield _at("message-values", told, file, lines, message.line, f"{{{name}}}", hint)
        for name in sorted(message.values - wanted - counted):
            told = f'"{name}" stands nowhere in the message'
            yield _at("message-values", told, file, lines, message.line, f"{name}=", "")


def check_placeholder_undescribed(
    messages: Sequence[Message], described: Mapping[str, Placeholder], source: str, file: str
) -> Iterator[Finding]:
    """Find placeholders of which translators are not told what stands in their place."""
    lines = source.split("\n")
    for message in messages:
        for name in sorted((names(message.english) | names(message.plural)) - described.keys()):
            told = f"nothing tells translators what {{{name}}} stands for"
            hint = f'add "{name}" to placeholders.yaml, with its meaning and an example'
            yield _at(
                "placeholder-undescribed", told, file, lines, message.line, f"{{{name}}}", hint
            )


def _at(
    code: str, message: str, file: str, lines: Sequence[str], line: int, word: str, hint: str
) -> Finding:
    excerpt = lines[line - 1]
    column = max(excerpt.find(word), 0) + 1
    return Finding.of(
        code,
        message,
        file,
        line=line,
        column=column,
        end_column=column + len(word),
        hint=hint,
        excerpt=excerpt,
    )


@dataclass(slots=True)
class _Page:
    """Where in the HTML the reading stands, over all the pieces between Jinja's tags."""

    tag: str = ""
    quote: str = ""
    attribute: str = ""
    inside: str = ""
    _in_tag: bool = field(default=False)

    def seen(self, piece: str) -> str:
        """Return what people see of a piece of HTML; the rest is blanks."""
        return "".join(self._step(sign) for sign in piece) + self._step("\n")

    def _step(self, sign: str) -> str:
        if not self._in_tag:
            if sign == "<":
                self._in_tag, self.tag = True, ""
                return " "
            return " " if self.inside in _UNSEEN else sign
        if self.quote:
            if sign == self.quote:
                self.quote = ""
            return sign if self.attribute in _SEEN and self.quote else " "
        if sign in "\"'":
            match = _ATTRIBUTE.search(self.tag)
            self.quote, self.attribute = sign, match[1] if match else ""
        elif sign == ">":
            self._in_tag = False
            self.inside = self.tag.split(" ")[0].strip() if not self.tag.startswith("/") else ""
        self.tag += sign
        return " "
