"""A board's own words for values of ours, and how sure we are that the board takes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Confidence = Literal["stated", "second-hand", "memory"]
"""Stated by the board, read in others' programs or papers, or written down from memory."""


@dataclass(frozen=True, slots=True)
class Values:
    """The words that a field of a board takes, by ours; `ours` names the field of an opening.

    An empty word leaves the field out.
    """

    field: str
    ours: str
    words: Mapping[str, str]
    confidence: Confidence
    source: str
