"""Job boards: what each of them takes, in its own words, and how long it may be."""

from collections.abc import Callable
from dataclasses import dataclass

from .ashby import ashby_fields
from .greenhouse import greenhouse_fields
from .indeed import indeed_fields
from .lever import lever_fields
from .linkedin import linkedin_fields
from .posting import BoardPosting, Fields
from .workable import workable_fields

__all__ = ["BOARDS", "FEEDS", "Board", "BoardPosting", "Fields"]


@dataclass(frozen=True, slots=True)
class Board:
    """A board: `fields` puts a posting into its form; without `entities` it takes no "&lt;".

    The other numbers are characters: the board's own limits where it states one, else the
    smallest that any board states.
    """

    name: str
    fields: Callable[[BoardPosting], Fields]
    title_most: int = 100
    id_most: int = 40
    text_least: int = 100
    text_most: int = 25_000
    entities: bool = True


BOARDS: dict[str, Board] = {
    "linkedin": Board("LinkedIn", linkedin_fields, title_most=200),
    "indeed": Board("Indeed", indeed_fields, entities=False),
    "greenhouse": Board("Greenhouse", greenhouse_fields),
    "lever": Board("Lever", lever_fields),
    "ashby": Board("Ashby", ashby_fields),
    "workable": Board("Workable", workable_fields),
}
FEEDS = ("indeed", "linkedin")
"""Boards that read one XML file of all vacancies."""
