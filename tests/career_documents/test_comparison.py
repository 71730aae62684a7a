"""The comparison page says all that the sources know about two pairs of roles."""

import re

import pytest

from jdgen.documents.catalogue import list_documents, role_comparison
from jdgen.documents.comparison import ComparisonView
from jdgen.library import Library
from jdgen.locales.words import Words

from .conftest import Render

SUCCESS_AND_SUPPORT = {
    # What article C compares, and words of both sides that the page must have.
    "positioning": ("long-term value", "problem that a customer has right now"),
    "scope": ("whole life cycle", "phone, email, live chat"),
    "goals": ("renewal and loyalty", "quick and complete answer"),
    "attention": ("whole picture of each customer", "problem in front of you"),
    "teams": ("product and technical support", "Technical support and product"),
    "relationship": ("regular contact", "quality of each single contact"),
    "training": ("Business analysis", "staying calm under pressure"),
    "prospects": ("Director and VP of Customer Success", "service manager"),
}
SUCCESS_AND_ACCOUNT = {
    # What article D compares.
    "presence": ("Permanent", "monthly or quarterly"),
    "stance": ("proactive", "reactive"),
    "focus": ("the customer's success", "sales and renewals"),
    "results": ("Lasting rather than quick", "Quick and commercial"),
    "response": ("Helps directly", "Passes technical doubts on"),
    "environment": ("Software as a service, start-ups and technology", "marketing agencies"),
}


def view(shipped: Library, english: Words, one: str, other: str) -> ComparisonView:
    found: ComparisonView = role_comparison(shipped, one, other).view(shipped, english)
    return found


@pytest.mark.parametrize(
    ("other", "facts"),
    [
        ("support-representative", SUCCESS_AND_SUPPORT),
        ("account-manager", SUCCESS_AND_ACCOUNT),
    ],
)
def test_it_says_what_the_sources_say(
    shipped: Library, english: Words, text: Render, other: str, facts: dict[str, tuple[str, str]]
) -> None:
    rows = {row.id: row for row in view(shipped, english, "success-manager", other).dimensions}
    words = text(role_comparison(shipped, "success-manager", other))
    for dimension, (mine, theirs) in facts.items():
        row = rows[dimension]
        assert any(mine in str(said) for said in row.one), dimension
        assert any(theirs in str(said) for said in row.other), dimension
        assert mine in words
        assert theirs in words


def test_skills_and_metrics_of_the_sources_stand_on_their_sides(
    shipped: Library, english: Words
) -> None:
    found = view(shipped, english, "success-manager", "support-representative")
    assert {"business-analysis", "project-management", "relationship-management"} <= {
        skill.id for skill in found.skills.one
    }
    assert {"patience", "working-under-pressure"} <= {skill.id for skill in found.skills.other}
    assert {pair.one.id for pair in found.skills.both} >= {"communication", "problem-solving"}
    assert {"renewal-rate", "churn-rate", "nps", "loyalty", "customer-growth-rate"} <= {
        measure.id for measure in found.measures.one
    }
    assert {measure.id for measure in found.measures.other} == {
        "first-response-time",
        "time-to-resolution",
    }
    assert [pair.one.id for pair in found.measures.both] == ["csat"]


def test_hand_off_moves_and_the_markets_bad_habit_stand_between_the_two(
    shipped: Library, text: Render
) -> None:
    words = text(role_comparison(shipped, "success-manager", "account-manager"))
    assert "Customer Success Manager hands over to Account Manager" in words
    assert "Growth note" in words
    assert "Some companies say Customer Success Manager and mean Account Manager" in words
    assert "change of field" in words
    assert "Same work: 0% of the time, distinct jobs" in words
    assert words.count("You want this role when") == 2


def test_shared_words_stand_in_the_middle(shipped: Library, page: Render) -> None:
    found = page(role_comparison(shipped, "engagement-manager", "success-team-lead"))
    middle = re.findall(r'<td colspan="2" class="both cap">(.*?)</td>', found)
    assert "both: the team" in middle
    assert "Coaching people" in found
    assert "To be two jobs" not in found


def test_two_levels_of_one_role_are_named_by_level(shipped: Library, text: Render) -> None:
    words = text(role_comparison(shipped, "success-manager/junior", "success-manager/mid"))
    assert "Customer Success Manager: junior and mid-level" in words
    assert "one job at two levels" in words
    assert "To be two jobs, one of them would have to give up" in words


def test_every_pair_of_roles_can_be_compared(shipped: Library, english: Words) -> None:
    roles = list(shipped.roles)
    for one, other in zip(roles, [*roles[1:], roles[0]], strict=True):
        found = view(shipped, english, one, other)
        assert len(found.dimensions) >= 12
        for row in found.dimensions:
            assert bool(row.both) != bool(row.one or row.other), (one, other, row.id)


def test_build_compares_roles_that_tell_themselves_apart(shipped: Library) -> None:
    pairs = [
        document.about for document in list_documents(shipped) if document.kind == "comparison"
    ]
    assert {frozenset(pair) for pair in pairs} >= {
        frozenset(("success-manager", "account-manager")),
        frozenset(("success-manager", "support-representative")),
    }
    assert len(pairs) == len({frozenset(pair) for pair in pairs})
    assert 10 <= len(pairs) <= 40


@pytest.mark.parametrize("tag", ["uk", "zh-Hans", "en-XA", "en-XB"])
def test_it_is_said_in_every_language(shipped: Library, page: Render, tag: str) -> None:
    found = page(role_comparison(shipped, "success-manager", "account-manager"), tag)
    assert 'scope="row"' in found
    assert "None" not in found
