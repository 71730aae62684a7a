"""Cycles in directed graphs."""

from hypothesis import given
from hypothesis import strategies as st

from jdgen.career.graph import find_cycles

NODES = st.sampled_from("abcdef")
EDGES = st.dictionaries(NODES, st.lists(NODES, max_size=4), max_size=6)


def test_each_closing_edge_gives_one_cycle() -> None:
    edges = {"a": ["b", "c"], "b": ["a"], "c": ["c"], "d": ["a"]}
    assert find_cycles(edges) == (("a", "b"), ("c",))


def test_a_graph_without_edges_has_none() -> None:
    assert find_cycles({}) == ()
    assert find_cycles({"a": [], "b": ["nowhere"]}) == ()


def test_two_ways_to_one_node_are_no_cycle() -> None:
    assert find_cycles({"a": ["b", "c"], "b": ["d"], "c": ["d"]}) == ()


def test_a_chain_longer_than_the_stack() -> None:
    chain = {str(number): [str(number + 1)] for number in range(20_000)}
    assert find_cycles(chain) == ()
    chain["20000"] = ["0"]
    assert [len(cycle) for cycle in find_cycles(chain)] == [20_001]


@given(EDGES)
def test_cycles_are_cycles_and_without_them_the_graph_can_be_ordered(
    edges: dict[str, list[str]],
) -> None:
    cycles = find_cycles(edges)
    for cycle in cycles:
        assert len(set(cycle)) == len(cycle)
        for node, following in zip(cycle, (*cycle[1:], cycle[0]), strict=True):
            assert following in edges[node]
    assert bool(cycles) is not _can_be_ordered(edges)


def _can_be_ordered(edges: dict[str, list[str]]) -> bool:
    left = {node: set(following) for node, following in edges.items()}
    while left:
        ends = [node for node, following in left.items() if not following & left.keys()]
        if not ends:
            return False
        for node in ends:
            del left[node]
    return True
