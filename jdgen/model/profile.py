"""How a role works, in words that can be compared."""

from typing import Literal

from .base import Line, Model

Stance = Literal["reactive", "proactive", "both"]
Presence = Literal["per-contact", "periodic", "permanent", "behind-the-scenes"]
Horizon = Literal["immediate", "month", "quarter", "year", "years"]
Focus = Literal[
    "problem",
    "customer-success",
    "new-sales",
    "sales-and-renewals",
    "retention",
    "experience",
    "adoption",
    "engagement",
    "systems",
    "team",
    "strategy",
]
Results = Literal["immediate", "sustainable"]
Response = Literal["solves", "solves-or-routes", "helps-directly", "passes-on", "steers"]
Coverage = Literal[
    "every-request", "few-largest", "many-accounts", "at-risk", "whole-base", "leads", "team"
]
Environment = Literal[
    "any", "software", "start-up", "technology", "services", "sales-organisation", "agency"
]


class Profile(Model):
    """Closed words about the way a role works; comparisons are made of them."""

    stance: Stance
    """Waits for the customer, goes to the customer, or both."""
    presence: Presence
    """How often the customer meets the role."""
    horizon: Horizon
    """How far ahead the role thinks."""
    focus: Focus
    """What the role has in view."""
    results: Results
    """Whether results are quick or lasting."""
    response: Response
    """What the role does with a customer's problem."""
    coverage: Coverage
    """Which customers the role looks after."""
    environment: tuple[Environment, ...] = ("any",)
    """Where the role is found most."""


class Facets(Model):
    """The same in a sentence, where a closed word says too little."""

    positioning: Line | None = None
    """What the role is there for, in one sentence without a subject."""
    scope: Line | None = None
    """What the duties cover."""
    goals: Line | None = None
    """What the role wants to reach."""
    attention: Line | None = None
    """How much of the customer the role looks at."""
    teams: Line | None = None
    """Which other teams the role works with, and for what."""
    relationship: Line | None = None
    """How the relationship with the customer is kept."""
    training: Line | None = None
    """What people in the role are trained in."""
    prospects: Line | None = None
    """Where the role leads."""
    presence: Line | None = None
    """How often and for what the customer meets the role."""
    results: Line | None = None
    """What kind of results the role aims at."""
    response: Line | None = None
    """What the role does when the customer has a problem."""
    environment: Line | None = None
    """In which organisations the role is found."""
    choose_when: Line | None = None
    """When a company needs this role: completes "You want this role when ..."."""
