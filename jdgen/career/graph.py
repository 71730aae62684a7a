"""Directed graphs of ids."""

from collections.abc import Iterable, Iterator, Mapping


def find_cycles(edges: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Return cycles, each as its nodes in order: none only where the graph has none.

    There is one for each edge that closes a circle on a walk in the order of `edges`, which is not
    every cycle of the graph but at least one in each of its knots. Walks without recursion, since
    a chain may be longer than Python's stack.
    """
    cycles = []
    done: set[str] = set()
    for start in edges:
        walk: dict[str, Iterator[str]] = {} if start in done else {start: iter(edges[start])}
        while walk:
            node = next(reversed(walk))
            following = next(walk[node], None)
            if following is None:
                del walk[node]
                done.add(node)
            elif following in walk:
                nodes = list(walk)
                cycles.append(tuple(nodes[nodes.index(following) :]))
            elif following not in done:
                walk[following] = iter(edges.get(following, ()))
    return tuple(cycles)
