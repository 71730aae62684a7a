"""The hand-off map: who has what part in a phase, in what order, and what is missing."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jdgen.career.handoff_map import Gap, map_handoffs
from jdgen.library import Library, load_library
from tests.findings.minimal import with_changes

Load = Callable[[dict[str, str]], Library]


@pytest.fixture
def load(project: Callable[[Mapping[str, str]], Path]) -> Load:
    """Return a function that loads the minimal library with changes."""

    def read(changes: dict[str, str]) -> Library:
        library = load_library(project(with_changes(changes)) / "roles").library
        assert library is not None
        return library

    return read


def test_the_life_cycle_of_the_sources(shipped: Library) -> None:
    found = map_handoffs(shipped)
    assert found.stages == (
        "lead", "sale", "support", "account", "onboarding", "success", "renewal",
    )  # fmt: skip
    owners = {stage: role for (role, stage), part in found.parts.items() if part == "owns"}
    assert owners == {
        "lead": "sales-development-representative",
        "sale": "account-executive",
        "support": "support-specialist",
        "account": "account-manager",
        "onboarding": "implementation-specialist",
        "success": "success-manager",
        "renewal": "renewal-manager",
    }
    stand_in = {stage: role for (role, stage), part in found.parts.items() if part == "stands-in"}
    assert stand_in == {"onboarding": "success-manager", "renewal": "account-manager"}
    # Called in for complex sales; works with the account manager.
    assert found.parts["implementation-specialist", "sale"] == "helps"
    assert found.parts["success-manager", "account"] == "helps"
    ends = {
        (role, passing.handoff.stage)
        for passing in found.passings
        for role in (passing.handoff.from_role, passing.handoff.to_role)
    }
    assert ends <= found.parts.keys()
    assert found.parts["account-manager", "onboarding"] == "meets"
    assert found.parts["support-representative", "support"] == "does"
    assert found.gaps == ()


def test_every_hand_off_stands_between_rows_in_the_order_of_phases(shipped: Library) -> None:
    found = map_handoffs(shipped)
    assert [passing.number for passing in found.passings] == list(range(1, 22))
    places = [found.stages.index(passing.handoff.stage) for passing in found.passings]
    assert places == sorted(places)
    for passing in found.passings:
        assert {passing.handoff.from_role, passing.handoff.to_role} <= set(found.roles)


def test_owners_come_in_the_order_of_their_phases(shipped: Library) -> None:
    found = map_handoffs(shipped)
    owners = [role for role in found.roles if "owns" in parts_of(found.parts, role)]
    assert owners == [
        "sales-development-representative", "account-executive", "support-specialist",
        "account-manager", "implementation-specialist", "success-manager", "renewal-manager",
    ]  # fmt: skip


def parts_of(parts: Mapping[tuple[str, str], str], role: str) -> set[str]:
    return {part for (owner, _), part in parts.items() if owner == role}


def test_leads_have_no_row_unless_somebody_names_them(shipped: Library) -> None:
    leads = {name for name in map_handoffs(shipped).roles if shipped.roles[name].track == "lead"}
    assert leads == {"support-manager"}


def test_without_shares_depth_alone_tells_doing_from_helping(load: Load) -> None:
    stages = (
        'stages:\n  support: {name: Support, number: 0, text: "Asking", short: Asking}\n'
        '  sale: {name: Sale, number: 1, text: "Selling", short: Selling}\n'
    )
    text = "{text: Answer each question, short: Answers}"
    activities = (
        "activities:\n"
        f"  answer-questions: {{name: Answering, stage: support, texts: {{does: {text}}}}}\n"
        f"  write-articles: {{name: Writing, stage: sale, texts: {{assists: {text}}}}}\n"
        f"  plan-shifts: {{name: Planning, stage: support, texts: {{owns: {text}}}}}\n"
    )
    library = load(
        {
            "roles/stages.yaml": stages,
            "roles/activities/support.yaml": activities,
            "roles/support/agent.yaml": (
                "activities:\n"
                "  - {use: answer-questions, depth: does}\n"
                "  - {use: write-articles, depth: assists}\n"
            ),
        }
    )
    found = map_handoffs(library)
    assert found.parts == {("agent", "support"): "does", ("agent", "sale"): "helps"}
    assert found.gaps == (Gap("no-owner", ("support",)), Gap("no-owner", ("sale",)))


def test_two_phases_at_one_place_have_one_owner(load: Load) -> None:
    stages = (
        'stages:\n  support: {name: Support, number: 0, text: "Asking", short: A, owner: agent}\n'
        '  care: {name: Care, number: 0, text: "Caring", short: Caring, owner: team-lead}\n'
    ).replace("short: A,", "short: Asking,")
    assert map_handoffs(load({"roles/stages.yaml": stages})).gaps == (
        Gap("two-owners", ("support", "care")),
    )
    same = stages.replace("team-lead", "agent")
    assert map_handoffs(load({"roles/stages.yaml": same})).gaps == ()


def test_a_hand_off_of_nothing_is_a_gap(load: Load) -> None:
    handoffs = (
        "handoffs:\n  hard-case: {name: Hard case, stage: support, from_role: agent,"
        " to_role: team-lead, trigger: a customer is upset}\n"
    )
    found = map_handoffs(load({"roles/handoffs.yaml": handoffs}))
    assert found.gaps == (Gap("no-artefact", ("hard-case",)),)
    assert found.roles == ("agent", "team-lead")


def test_a_library_without_phases_has_an_empty_map(load: Load) -> None:
    stages = 'stages:\n  support: {name: Support, text: "Asking and answering", short: Asking}\n'
    found = map_handoffs(load({"roles/stages.yaml": stages}))
    assert (found.stages, found.roles, found.passings, found.gaps) == ((), (), (), ())
