"""Markup in the texts that postings are made of."""

import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from jdgen.model.base import Translatable
from jdgen.model.walk import leaves
from jdgen.source.findings import Finding

from .posting_model import Vacancy

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]{2,8});|\]\]>")


def check_markup(vacancies: Iterable[Vacancy]) -> Iterator[Finding]:
    """Find HTML, entities and the end of CDATA in the texts of vacancies and their jobs.

    A text that several vacancies share is judged once.
    """
    seen: set[tuple[str, str]] = set()
    for vacancy in vacancies:
        for noun, name, model in _sources(vacancy):
            if (noun, name) in seen:
                continue
            seen.add((noun, name))
            for leaf in leaves(model, kind=Translatable):
                text = leaf.value if leaf.mark(Translatable) and isinstance(leaf.value, str) else ""
                for sign in _MARKUP.finditer(text):
                    message = f"the text holds “{sign[0][:40]}”"
                    hint = "write plain words; pages and feeds escape signs themselves"
                    yield vacancy.library.finding(
                        "markup-in-text", noun, name, leaf.path, message, hint
                    )


def _sources(vacancy: Vacancy) -> Iterator[tuple[str, str, BaseModel]]:
    library, opening = vacancy.library, vacancy.opening
    yield "opening", opening.id, opening
    yield "company", "company", library.company
    for rung in vacancy.rungs:
        yield "role", rung.role.id, rung.role
    position = library.positions.get(opening.position or "")
    if position:
        yield "position", position.id, position
