"""Ladders of odd shapes, and titles."""

from collections.abc import Callable

Check = Callable[[dict[str, str]], list[str]]

LADDER = "roles/ladders/support.yaml"


def test_a_ladder_of_one_rung_without_moves(check: Check) -> None:
    rungs = "lanes: [{id: leads, name: Leads, rungs: [team-lead]}]\nmoves: []\n"
    found = check({LADDER: rungs})
    assert found == [
        f"orphan-rung: agent/{level} stands in no ladder" for level in ("junior", "mid")
    ]


def test_a_dead_end_is_reported_once_for_all_ladders(check: Check) -> None:
    other = """\
id: whole
name: Whole
about: For everyone.
version: 1.0.0
effective: 2026-01-01
owner: Support
lanes: [{id: all, name: All, rungs: [agent/junior, agent/mid]}]
"""
    moves = "moves: [{from: agent, to: agent/mid, kind: promotion, decided: interview}]\n"
    found = check({LADDER: moves, "roles/ladders/whole.yaml": other})
    assert found == ["dead-end: no move leads on from agent/mid"]


def test_rungs_that_do_not_exist_are_passed_over(check: Check) -> None:
    lanes = "lanes: [{id: all, name: All, rungs: [agent, agent/mid, clerk, team-lead]}]\n"
    moves = """\
moves:
  - {from: agent/junior, to: agent/mid, kind: promotion, decided: review-cycle}
  - {from: clerk, to: agent/mid, kind: promotion}
  - {from: agent/mid, to: clerk/lead, kind: promotion}
"""
    assert check({LADDER: lanes + moves}) == []


def test_a_promotion_to_itself_is_reported_as_that_only(check: Check) -> None:
    moves = """\
moves:
  - {from: agent, to: agent/mid, kind: promotion, decided: vacancy}
  - {from: agent/mid, to: agent/mid, kind: promotion, decided: vacancy}
"""
    assert check({LADDER: moves}) == ["move-to-itself: agent/mid leads to itself"]


def test_a_jump_may_be_twice_the_usual_but_not_more(check: Check) -> None:
    agent = """\
levels: [junior, mid, lead]
activities: [{use: answer-questions, depth: {junior: does, mid: owns, lead: directs}, share: 100}]
skills: {listening: {junior: awareness, mid: working, lead: %s}}
metrics: [{use: answer-time}]
"""
    lead = """\
activities: [{use: answer-questions, depth: directs}, {use: write-articles, depth: does}]
skills: {listening: expert, planning: working}
"""
    shifts = """\
activities:
  answer-questions:
    name: Answering questions
    stage: support
    metrics: [answer-time]
    texts:
      does: {text: Answer each question within the hour, short: Answers questions}
      owns: {text: Keep the whole queue short and find out what fills it, short: Runs the queue}
      directs: {text: Decide how the team answers, short: Directs answering}
  write-articles:
    name: Writing help articles
    stage: support
    texts:
      does: {text: Write an article about a question that comes twice, short: Writes articles}
"""
    ladder = """\
lanes: [{id: all, name: All, rungs: [agent, agent/mid, agent/lead, team-lead]}]
moves:
  - {from: agent, to: agent/mid, kind: promotion, decided: vacancy}
  - {from: agent/mid, to: agent/lead, kind: promotion, decided: vacancy}
  - {from: agent/lead, to: team-lead, kind: promotion, decided: vacancy}
"""
    changes = {
        "roles/support/agent.yaml": agent % "practitioner",
        "roles/support/team-lead.yaml": lead,
        "roles/activities/support.yaml": shifts,
        LADDER: ladder,
    }
    # junior → mid and mid → lead: 1 deeper + 1 step; lead → team lead: 2 for one new + 3 steps
    assert check(changes) == [
        "uneven-jump: agent/lead → team-lead/lead is a jump of 5 (1 new and 0 deeper activities, "
        "3 skill steps); usual in support is 2"
    ]
    changes["roles/support/agent.yaml"] = agent % "expert"
    # now mid → lead is 3, and lead → team lead 2 + 2 = 4, twice the usual of 3 and less
    assert check(changes) == []


def test_titles_clash_whatever_their_width_case_and_blanks(check: Check) -> None:
    lead = "abbreviation: ＨＤＡ\n"
    agent = "abbreviation: hda\naliases: [Help  Desk Agent, HELP DESK AGENT]\n"
    assert check({"roles/support/agent.yaml": agent, "roles/support/team-lead.yaml": lead}) == [
        'alias-clash: "ＨＤＡ" is a title of the role agent too'
    ]


def test_two_positions_may_not_share_a_title_but_one_may_share_a_declared_one(check: Check) -> None:
    position = """\
title: Allrounder
aliases: [Support Team Lead]
purpose: You do everything.
summary: Does everything
parts: [{rung: agent, share: 50}, {rung: team-lead, share: 50}]
"""
    titles = "ambiguous: [{title: Support team lead, roles: [team-lead]}]\n"
    changes = {
        "roles/positions/one.yaml": f"id: one\n{position}",
        "roles/positions/two.yaml": f"id: two\n{position}",
        "roles/titles.yaml": titles,
    }
    assert check(changes) == ['alias-clash: "Allrounder" is a title of the position one too']
