"""Every id that a file uses must be defined somewhere."""

from collections.abc import Container, Iterable, Mapping

from pydantic import BaseModel

from jdgen.model.base import EVERY_LEVEL, Refers
from jdgen.model.walk import Leaf, leaves
from jdgen.source.findings import Finding
from jdgen.source.span import Source
from jdgen.source.suggest import suggest


def check_references(
    source: Source,
    model: BaseModel,
    known: Mapping[str, Iterable[str]],
    unread: Container[str] = (),
) -> list[Finding]:
    """Return a finding for each id in a file that `known` does not list under its noun.

    Nouns in `unread` are passed over: what they define is not known.
    """
    findings = []
    for leaf in leaves(model, kind=Refers):
        refers = leaf.mark(Refers)
        if refers is None or refers.noun in unread or leaf.value == EVERY_LEVEL:
            continue
        message, names = _problem(leaf, refers.noun, known)
        if message:
            hint = suggest(str(leaf.value), names)
            findings.append(
                source.finding("unknown-id", leaf.path, message, hint, at_key=leaf.is_key)
            )
    return findings


def _problem(
    leaf: Leaf, noun: str, known: Mapping[str, Iterable[str]]
) -> tuple[str, Iterable[str]]:
    names = known[noun]
    if noun == "rung":
        names = {*known["rung"], *known["role"]} if "/" not in leaf.value else known["rung"]
    if leaf.value in names:
        return "", ()
    return f'there is no {noun} "{leaf.value}"', names
