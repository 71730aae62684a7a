"""The library that ships: sound, complete as to its sources, and without two jobs alike."""

from itertools import pairwise

import pytest

from jdgen.checks import check_library
from jdgen.library import Library, load_library
from jdgen.resources import roles_root


@pytest.fixture(scope="module")
def library() -> Library:
    loaded = load_library(roles_root())
    assert loaded.findings == ()
    assert loaded.library is not None
    return loaded.library


def test_it_has_no_errors_and_no_warnings(library: Library) -> None:
    found = check_library(library)
    assert [item for item in found if item.severity in ("error", "warning")] == []


def test_its_size(library: Library) -> None:
    assert len(library.roles) >= 22
    assert 60 <= len(library.activities) <= 95
    assert len(library.skills) >= 25
    assert len(library.ladders) >= 5
    assert len(library.positions) == 4
    assert len(library.openings) >= 10
    assert len({opening.place for opening in library.openings.values()}) >= 6
    assert len({opening.workplace for opening in library.openings.values()}) == 3
    assert len({opening.employment for opening in library.openings.values()}) >= 3
    assert all(len(skill.can) == 4 for skill in library.skills.values())


ROLES = {
    "support-representative": ("Customer Support Representative", "support", ["entry"]),
    "senior-support-representative": ("Senior Customer Support Representative", "support", None),
    "support-specialist": ("Customer Support Specialist", "support", ["junior"]),
    "support-team-lead": ("Customer Support Team Lead", "support", None),
    "support-manager": ("Customer Support Manager", "support", ["mid", "senior"]),
    "support-director": ("Director of Customer Support", "support", None),
    "support-vp": ("VP of Customer Support", "support", None),
    "success-manager": ("Customer Success Manager", "success", ["junior", "mid"]),
    "success-team-lead": ("Customer Success Team Lead", "success", ["senior"]),
    "success-director": ("Director of Customer Success", "success", None),
    "success-vp": ("VP of Customer Success", "success", None),
    "experience-manager": ("Customer Experience Manager", "experience", ["junior", "mid"]),
    "retention-manager": ("Customer Retention Manager", "success", ["mid"]),
    "implementation-specialist": ("Implementation Specialist", "success", ["mid"]),
    "engagement-representative": ("Customer Engagement Representative", "engagement", ["entry"]),
    "engagement-manager": ("Customer Engagement Manager", "engagement", ["mid", "senior"]),
    "operations-specialist": ("Customer Operations Specialist", "operations", ["junior", "mid"]),
    "chief-customer-officer": ("Chief Customer Officer", "executive", ["executive"]),
    "sales-development-representative": ("Sales Development Representative", "sales", None),
    "account-executive": ("Account Executive", "sales", None),
    "account-manager": ("Account Manager", "sales", None),
    "renewal-manager": ("Renewal Manager", "sales", None),
}


@pytest.mark.parametrize("role", ROLES)
def test_titles_families_and_levels(library: Library, role: str) -> None:
    title, family, levels = ROLES[role]
    found = library.roles[role]
    assert (found.title, found.family) == (title, family)
    assert levels is None or set(levels) <= set(found.levels)


@pytest.mark.parametrize(
    ("role", "alias"),
    [
        ("support-specialist", "Technical Support Representative"),
        ("success-manager", "Customer Success Associate"),
        ("experience-manager", "Customer Relationship Manager"),
        ("retention-manager", "At-Risk Customer Support Manager"),
        ("implementation-specialist", "Onboarding Specialist"),
        ("implementation-specialist", "Deployment Consultant"),
        ("engagement-representative", "Performance Advisor"),
        ("engagement-representative", "Customer Service Representative"),
        ("engagement-manager", "Customer Service Manager"),
        ("sales-development-representative", "Inside Sales Representative"),
        ("renewal-manager", "Renewal Specialist"),
    ],
)
def test_aliases(library: Library, role: str, alias: str) -> None:
    assert alias in library.roles[role].aliases


METRICS = {
    "support-representative": {"first-response-time", "time-to-resolution", "csat"},
    "support-manager": {
        "nps",
        "csat",
        "first-response-time",
        "handling-time",
        "resolution-rate",
        "employee-engagement",
    },
    "success-manager": {
        "csat",
        "loyalty",
        "renewal-rate",
        "customer-growth-rate",
        "nps",
        "churn-rate",
        "activation-rate",
        "customer-roi",
        "outcomes-reached",
        "second-sales",
    },
    "sales-development-representative": {"calls-made", "opportunities-created"},
    "account-manager": {"second-sales", "lifetime-value"},
}


@pytest.mark.parametrize("role", METRICS)
def test_metrics(library: Library, role: str) -> None:
    assert METRICS[role] <= {use.use for use in library.roles[role].metrics}


SKILLS = {
    "support-representative": {
        "product-knowledge",
        "communication",
        "problem-solving",
        "working-under-pressure",
        "patience",
        "adaptability",
    },
    "support-manager": {"communication", "empathy", "problem-solving"},
    "success-manager": {
        "business-understanding",
        "communication",
        "problem-solving",
        "project-management",
        "business-analysis",
        "relationship-management",
        "strategic-planning",
        "product-knowledge",
        "customer-knowledge",
        "market-knowledge",
        "adaptability",
        "commercial-sense",
    },
}


@pytest.mark.parametrize("role", SKILLS)
def test_skills(library: Library, role: str) -> None:
    assert SKILLS[role] <= set(library.roles[role].skills)


PATHS = [
    ["support-representative", "support-specialist", "support-manager"],
    [
        "support-representative",
        "senior-support-representative",
        "support-team-lead",
        "support-manager",
    ],
    ["support-manager", "support-director", "support-vp", "chief-customer-officer"],
    ["success-manager", "success-director", "success-vp"],
    [
        "success-manager",
        "success-team-lead",
        "success-director",
        "success-vp",
        "chief-customer-officer",
    ],
    ["engagement-representative", "engagement-manager"],
    ["success-manager", "sales-director"],
]


def reachable(library: Library, role: str) -> set[str]:
    """Return the roles to which a role's rungs lead, through other levels of the same role too."""
    return {
        (move.to or "").split("/")[0]
        for ladder in library.ladders.values()
        for move in ladder.moves
        if move.from_.split("/")[0] == role and move.to
    } - {role}


@pytest.mark.parametrize("path", PATHS, ids=" > ".join)
def test_career_paths(library: Library, path: list[str]) -> None:
    for start, end in pairwise(path):
        seen, waiting = set(), {start}
        near = reachable(library, start)
        direct = end in near
        # A path may pass a rung that another path names: representative, senior, team lead.
        seen, waiting = {start}, set(near)
        while waiting and not direct:
            now = waiting.pop()
            seen.add(now)
            direct = end in reachable(library, now)
            waiting |= reachable(library, now) - seen
        assert direct, f"{start} does not lead to {end}"


def test_a_success_manager_may_leave_for_consulting(library: Library) -> None:
    exits = {
        move.outside
        for ladder in library.ladders.values()
        for move in ladder.moves
        if move.kind == "exit" and move.from_.startswith("success-manager")
    }
    assert "Business consultant" in exits


def test_the_life_cycle(library: Library) -> None:
    owners = {stage.number: stage.owner for stage in library.stages.values() if stage.owner}
    assert owners == {
        0: "sales-development-representative",
        1: "account-executive",
        2: "support-specialist",
        3: "account-manager",
        4: "implementation-specialist",
        5: "success-manager",
        6: "renewal-manager",
    }
    by_number = {stage.number: stage for stage in library.stages.values()}
    assert set(by_number[1].calls_in) == {"implementation-specialist", "success-manager"}
    assert set(by_number[3].works_with) == {"implementation-specialist", "success-manager"}
    assert by_number[6].substitute == "account-manager"
    assert by_number[2].until == "renewal"
    passes = {(one.from_role, one.to_role) for one in library.handoffs.values()}
    assert {
        ("sales-development-representative", "account-executive"),
        ("support-specialist", "success-manager"),
        ("success-manager", "account-manager"),
    } <= passes
    assert all(one.artefact for one in library.handoffs.values())


def test_positions_and_renamed_titles(library: Library) -> None:
    made_of = {
        frozenset(part.rung.split("/")[0] for part in position.parts)
        for position in library.positions.values()
    }
    assert made_of == {
        frozenset({"sales-development-representative", "account-executive"}),
        frozenset({"account-manager", "success-manager", "renewal-manager"}),
        frozenset({"support-specialist", "implementation-specialist"}),
        frozenset({"success-manager", "operations-specialist"}),
    }
    shared = [one.shares_with for one in library.positions.values() if one.shares_with]
    assert [[rung.split("/")[0] for rung in one] for one in shared] == [
        ["implementation-specialist"]
    ]
    renamed = {one.title: one.is_really for one in library.titles.renamed}
    assert renamed["success-manager"] == "account-manager"
    assert renamed["implementation-specialist"].startswith("support-")
    csm = next(one for one in library.titles.ambiguous if one.title == "CSM")
    assert set(csm.roles) >= {"support-manager", "success-manager"}
    assert len(csm.meanings) >= 3


def test_variants(library: Library) -> None:
    assert set(library.roles["implementation-specialist"].variants) == {"saas", "services"}
    assert set(library.roles["operations-specialist"].variants) == {
        "service-operations",
        "support-operations",
        "success-operations",
    }


def test_salaries_of_the_source(library: Library) -> None:
    bands = {
        (band.place, role): (band.min, band.max)
        for file in library.pay.values()
        if file.kind == "market"
        for band in file.bands
        for role in {rung.split("/")[0] for rung in band.rungs}
    }
    expected = {
        "san-francisco": ((30000, 70000), (60000, 160000)),
        "new-york": ((20000, 90000), (50000, 140000)),
        "austin": ((20000, 75000), (45000, 130000)),
    }
    for place, (agents, managers) in expected.items():
        assert bands[place, "support-representative"] == agents
        assert bands[place, "support-manager"] == managers


def test_no_placeholder_stands_in_a_text(library: Library) -> None:
    for path in library.root.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8").casefold()
        for word in ("todo", "lorem", "tbd", "xxx", "fixme", "placeholder", "example text"):
            assert word not in text, f"{word} in {path.name}"
