"""The C expressions of Plural-Forms headers, read and worked out without running foreign code."""

import operator
import re
from collections.abc import Callable

Node = int | str | tuple["Node", ...]
"""A number, the variable "n", or an operator's sign followed by its operands."""

_TOKEN = re.compile(r"\s*(?:([0-9]{1,9})(?![0-9])|(n)\b|(\|\||&&|[=!<>]=|[-+*/%<>!?:()]))")
_MAX_LENGTH = 600
_MAX_DEPTH = 50
_WORD = 2**64
"""C reckons with plural forms in unsigned longs."""
_WEAKEST_FIRST = (
    ("||",),
    ("&&",),
    ("==", "!="),
    ("<", ">", "<=", ">="),
    ("+", "-"),
    ("*", "/", "%"),
)
_OPERATORS: dict[str, Callable[[int, int], int]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": lambda left, right: left // right if right else 0,
    "%": lambda left, right: left % right if right else 0,
}


class ExpressionError(ValueError):
    """A text that is not such an expression, and why."""


def parse(text: str) -> Node:
    """Read an expression in n; raise ExpressionError."""
    if len(text) > _MAX_LENGTH:
        raise ExpressionError(f"the expression has more than {_MAX_LENGTH} characters")
    tokens = _Tokens(text)
    node = _ternary(tokens, 0)
    if tokens.next:
        raise ExpressionError(f'"{tokens.next}" is not expected here')
    return node


def evaluate(node: Node, number: int) -> int:
    """Work out an expression for a number from 0; division by zero gives 0."""
    if not isinstance(node, tuple):
        return number if node == "n" else int(node)
    sign, *operands = node
    first = evaluate(operands[0], number)
    if sign == "!":
        return int(not first)
    if sign == "?":
        return evaluate(operands[1] if first else operands[2], number)
    if sign in ("||", "&&"):
        decided = bool(first) == (sign == "||")
        return int(bool(first if decided else evaluate(operands[1], number)))
    return int(_OPERATORS[str(sign)](first, evaluate(operands[1], number))) % _WORD


class _Tokens:
    """The tokens of an expression, one at a time; `next` is empty at the end."""

    def __init__(self, text: str) -> None:
        self._rest = text.rstrip()
        self.next = ""
        self.take()

    def take(self) -> str:
        """Return the next token and step past it."""
        taken = self.next
        self.next = ""
        if self._rest:
            match = _TOKEN.match(self._rest)
            if match is None:
                raise ExpressionError(f'"{self._rest.lstrip()[:10]}" is not part of an expression')
            self.next = match[1] or match[2] or match[3]
            self._rest = self._rest[match.end() :]
        return taken

    def expect(self, token: str) -> None:
        """Step past a token that must come."""
        if self.next != token:
            raise ExpressionError(f'"{token}" is missing')
        self.take()


def _ternary(tokens: _Tokens, depth: int) -> Node:
    if depth > _MAX_DEPTH:
        raise ExpressionError(f"the expression is nested more than {_MAX_DEPTH} deep")
    condition = _binary(tokens, 0, depth)
    if tokens.next != "?":
        return condition
    tokens.take()
    if_true = _ternary(tokens, depth + 1)
    tokens.expect(":")
    return ("?", condition, if_true, _ternary(tokens, depth + 1))


def _binary(tokens: _Tokens, level: int, depth: int) -> Node:
    if level == len(_WEAKEST_FIRST):
        return _unary(tokens, depth)
    left = _binary(tokens, level + 1, depth)
    while tokens.next in _WEAKEST_FIRST[level]:
        sign = tokens.take()
        left = (sign, left, _binary(tokens, level + 1, depth))
    return left


def _unary(tokens: _Tokens, depth: int) -> Node:
    token = tokens.take()
    if token == "!":  # noqa: S105  # a sign, not a password
        if depth > _MAX_DEPTH:
            raise ExpressionError(f"the expression is nested more than {_MAX_DEPTH} deep")
        return ("!", _unary(tokens, depth + 1))
    if token == "(":  # noqa: S105
        inner = _ternary(tokens, depth + 1)
        tokens.expect(")")
        return inner
    if token == "n":  # noqa: S105
        return "n"
    if token.isdigit():
        return int(token)
    if token:
        raise ExpressionError(f'"{token}" is not expected here')
    raise ExpressionError("the expression ends too early")
