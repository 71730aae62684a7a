"""All vacancies as one XML file for a board; every text is CDATA, so nothing needs an entity."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jdgen.documents.company import CompanyView

from .boards import Fields

_ITEMS = {"salaries": "salary"}
"""How an entry of a list is called, by the name of the list."""


def write_feed(board: str, company: CompanyView, jobs: Iterable[Fields]) -> str:
    """Return the feed of a board's jobs, each with the board's own fields.

    The texts must hold no control characters: no XML file can, not even in CDATA.
    """
    jobs = list(jobs)
    head = {
        "indeed": {"publisher": str(company.name), "publisherurl": company.website},
        "linkedin": {
            "publisherURL": company.website,
            "publisher": str(company.name),
            "expectedJobCount": str(len(jobs)),
        },
    }[board]
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<source>"]
    lines.extend(_children(head, 1))
    for job in jobs:
        lines.extend(_element("job", job, 1))
    lines.append("</source>")
    return "\n".join(lines) + "\n"


def _element(name: str, value: Any, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(value, str):
        yield f"{indent}<{name}>{_cdata(value)}</{name}>"
        return
    yield f"{indent}<{name}>"
    if isinstance(value, Mapping):
        yield from _children(value, depth + 1)
    else:
        for item in value:
            yield from _element(_ITEMS[name], item, depth + 1)
    yield f"{indent}</{name}>"


def _children(fields: Mapping[str, Any], depth: int) -> Iterator[str]:
    for name, value in fields.items():
        yield from _element(name, value, depth)


def _cdata(text: str) -> str:
    """Return a text as CDATA; the three signs that would end it stand in two sections."""
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"
