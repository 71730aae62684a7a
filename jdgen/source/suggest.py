"""What somebody most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def suggest(word: str, known: Iterable[str]) -> str:
    """Return `did you mean "..."?` for the nearest known word, or an empty text."""
    near = get_close_matches(word[:100], list(known), n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else ""
