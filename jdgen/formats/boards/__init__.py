"""Job boards: what each of them takes, in its own words, and how long it may be."""

from collections.abc import Callable
from dataclasses import dataclass

from . import ashby, greenhouse, indeed, lever, linkedin, workable
from .posting import BoardPosting, Fields
from .values import Values

__all__ = ["BOARDS", "FEEDS", "Board", "BoardPosting", "Fields", "Values"]


@dataclass(frozen=True, slots=True)
class Board:
    """A board: `fields` puts a posting into its form; without `entities` it takes no "&lt;".

    The other numbers are characters: the board's own limits where it states one, else the
    smallest that any board states. `values` are its words for ours.
    """

    name: str
    fields: Callable[[BoardPosting], Fields]
    values: tuple[Values, ...] = ()
    title_most: int = 100
    id_most: int = 40
    text_least: int = 100
    text_most: int = 25_000
    entities: bool = True


BOARDS: dict[str, Board] = {
    "linkedin": Board("LinkedIn", linkedin.linkedin_fields, linkedin.VALUES, title_most=200),
    "indeed": Board("Indeed", indeed.indeed_fields, indeed.VALUES, entities=False),
    "greenhouse": Board("Greenhouse", greenhouse.greenhouse_fields),
    "lever": Board("Lever", lever.lever_fields, lever.VALUES),
    "ashby": Board("Ashby", ashby.ashby_fields, ashby.VALUES),
    "workable": Board("Workable", workable.workable_fields, workable.VALUES),
}
FEEDS = ("indeed", "linkedin")
"""Boards that read one XML file of all vacancies."""
