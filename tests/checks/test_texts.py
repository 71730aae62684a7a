"""Texts that must fit a cell, wherever they stand."""

import importlib
import pkgutil
from collections.abc import Callable
from typing import get_args

import pytest
from pydantic import BaseModel

import jdgen.model
from jdgen.model.base import Short

Check = Callable[[dict[str, str]], list[str]]

LONG = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
POSITION = f"""\
id: allrounder
title: Allrounder
purpose: You do everything.
summary: {LONG}
parts: [{{rung: agent, share: 50}}, {{rung: team-lead, share: 50}}]
"""
HANDOFF = f"""\
handoffs:
  question:
    name: Question
    stage: support
    from_role: agent
    to_role: team-lead
    trigger: {LONG}
    artefact: {LONG}
"""
STAGE = f"""\
stages:
  support: {{name: Support, number: 0, text: Customers ask, short: {LONG}, owner: agent}}
"""
LEVEL = f"""\
levels:
  junior:
    name: junior
    scope: Answers for own cases
    scope_short: {LONG}
    decides: How to answer
    decides_short: {LONG}
    horizon: {LONG}
    talks_with: {LONG}
"""


@pytest.mark.parametrize(
    ("name", "part", "count"),
    [
        ("roles/company.yaml", f"product: {LONG}\n", 1),
        ("roles/support/agent.yaml", f"summary: {LONG}\n", 1),
        ("roles/support/agent.yaml", f"training: [Reading, {LONG}]\n", 1),
        ("roles/support/agent.yaml", f"scope: {{text: {LONG}}}\n", 1),
        ("roles/support/agent.yaml", f"scope: {{mid: {{text: {LONG}}}}}\n", 1),
        ("roles/ladders/support.yaml", f"owner: {LONG}\n", 1),
        ("roles/positions/allrounder.yaml", POSITION, 1),
        ("roles/handoffs.yaml", HANDOFF, 2),
        ("roles/stages.yaml", STAGE, 1),
        ("roles/levels.yaml", LEVEL, 4),
    ],
)
def test_long_short_texts(check: Check, name: str, part: str, count: int) -> None:
    found = [one for one in check({name: part}) if one.startswith("short-too-long")]
    assert found == ["short-too-long: the text has 15 words; at most 14 fit its cell"] * count


def test_all_short_fields_are_known() -> None:
    """Who adds a short field to a model adds it to the rule as well, and then here."""
    assert sorted(_short_fields()) == [
        "Company.product",
        "DepthText.short",
        "Handoff.artefact",
        "Handoff.trigger",
        "Ladder.owner",
        "Level.decides_short",
        "Level.horizon",
        "Level.scope_short",
        "Level.talks_with",
        "Position.summary",
        "Role.summary",
        "Role.training",
        "Scope.text",
        "Stage.short",
    ]


def _short_fields() -> set[str]:
    constraint = get_args(Short)[1]
    fields = set()
    for module in pkgutil.iter_modules(jdgen.model.__path__, "jdgen.model."):
        for model in vars(importlib.import_module(module.name)).values():
            if isinstance(model, type) and issubclass(model, BaseModel):
                for name, field in model.model_fields.items():
                    annotations = [*field.metadata, *_annotations(field.annotation)]
                    if any(one is constraint for one in annotations):
                        fields.add(f"{model.__name__}.{name}")
    return fields


def _annotations(annotation: object) -> list[object]:
    inner = [*get_args(annotation), *getattr(annotation, "__metadata__", ())]
    return [*inner, *(deeper for one in inner for deeper in _annotations(one))]
