"""Write Plural-Forms headers from CLDR's rules, as short as people write them."""

import re
from collections.abc import Sequence

from babel.plural import PluralRule

_RELATION = re.compile(
    r"(?P<operand>[nivwftec])(?: mod (?P<modulus>\d+))?(?P<no> not)? in (?P<ranges>.+)"
)
_WHOLE = ("n", "i")
"""The operands that are the number itself where it is whole; the others are 0 then."""


def write_header(rule: PluralRule, categories: Sequence[str]) -> str:
    """Return the header for whole numbers that take these categories, msgstr[0] first."""
    *conditional, _ = categories
    chosen = "".join(
        f"{_condition(rule.rules[name])} ? {index} : " for index, name in enumerate(conditional)
    )
    expression = f"({chosen}{len(conditional)})" if conditional else "0"
    return f"nplurals={len(categories)}; plural={expression};"


def _condition(rule: str) -> str:
    """Return a rule as C; parts that hold for every whole number are left out."""
    alternatives = []
    for alternative in rule.split(" or "):
        parts = [_relation(part) for part in alternative.split(" and ")]
        if False not in parts:
            alternatives.append(" && ".join(part for part in parts if isinstance(part, str)))
    alternatives = list(dict.fromkeys(alternatives))
    if len(alternatives) == 1:
        return alternatives[0]
    return " || ".join(f"({one})" if "&&" in one else one for one in alternatives)


def _relation(text: str) -> str | bool:
    """Return a relation as C, or what it always is for whole numbers."""
    match = _RELATION.fullmatch(text)
    if match is None:
        raise ValueError(f"not a relation of CLDR: {text}")
    ranges = [part.split("..") for part in match["ranges"].split(",")]
    negated = match["no"] is not None
    if match["operand"] not in _WHOLE:
        return any(int(one[0]) == 0 for one in ranges) != negated
    name = f"n%{match['modulus']}" if match["modulus"] else "n"
    tests = [_test(name, one[0], one[-1], negated) for one in ranges]
    joined = (" && " if negated else " || ").join(tests)
    return f"({joined})" if not negated and len(tests) > 1 else joined


def _test(name: str, low: str, high: str, negated: bool) -> str:
    if low == high:
        return f"{name}{'!=' if negated else '=='}{low}"
    if low == "0":
        return f"{name}{'>' if negated else '<='}{high}"
    if negated:
        return f"({name}<{low} || {name}>{high})"
    return f"{name}>={low} && {name}<={high}"
