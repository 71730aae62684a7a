"""The smallest library in which every rule has something to look at, and nothing to find."""

import re

FILES = {
    "roles/company.yaml": """\
name: Tannery
legal_name: Tannery Ltd
product: Bookkeeping for small workshops
about: Tannery writes bookkeeping software for workshops of two to twenty people.
website: https://www.tannery.example
headcount: 40
accent: "#0B5C54"
families:
  support: {name: Support, text: Answers customers}
hiring:
  steps:
    - {name: Talk, text: "Half an hour about the job, by video"}
  answer_within_days: 5
  contact: hiring@tannery.example
  apply_url: https://jobs.tannery.example
  accommodation: Tell us which form of talk suits you
""",
    "roles/levels.yaml": """\
levels:
  junior:
    name: junior
    scope: Answers for own cases with a colleague at hand
    scope_short: Own cases, with help
    decides: How to answer a known question
    decides_short: Known questions
    horizon: this week
    talks_with: customers
    usual_months: [6, 18]
  mid:
    name: experienced
    scope: Answers for a queue
    scope_short: A queue
    decides: How to answer any question
    decides_short: Any question
    horizon: this month
    talks_with: customers and developers
    usual_months: [12, 36]
  lead:
    name: lead
    scope: Answers for a team
    scope_short: A team
    decides: Who does what and when
    decides_short: Who does what
    horizon: this quarter
    talks_with: the team and other leads
""",
    "roles/stages.yaml": """\
stages:
  support:
    name: Support
    number: 0
    text: Customers ask and get answers
    short: Questions and answers
    owner: agent
""",
    "roles/skills.yaml": """\
skills:
  listening:
    name: Listening
    text: Hearing what a customer needs
    can:
      awareness: [tell a question from a complaint]
      working: [ask back until the question is clear]
      practitioner: [hear what a customer leaves out]
      expert: [teach others to hear it]
  planning:
    name: Planning
    text: Putting the right number of people to work
    can:
      awareness: [read a rota]
      working: [write a rota for a week]
      practitioner: [plan a season ahead]
      expert: [say what growth will cost]
""",
    "roles/metrics.yaml": """\
metrics:
  answer-time:
    name: Answer time
    definition: How long a customer waits for an answer
    formula: Median of minutes from question to answer
    unit: minutes
    direction: down
""",
    "roles/places.yaml": """\
places:
  lviv:
    name: Lviv
    country: UA
    time_zone: Europe/Kyiv
    currency: UAH
    pay_period: month
    jurisdictions: [UA]
""",
    "roles/sources.yaml": """\
sources:
  handbook: {title: Our handbook, kind: company, language: en}
""",
    "roles/activities/support.yaml": """\
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
  plan-shifts:
    name: Planning shifts
    stage: support
    metrics: [answer-time]
    texts:
      owns: {text: "Plan who works when, a month ahead", short: Plans shifts}
""",
    "roles/support/agent.yaml": """\
id: agent
title: Support Agent
aliases: [Help Desk Agent]
family: support
track: expert
purpose: You answer customers so that they can go on with their work.
summary: Answers customers' questions
levels: [junior, mid]
reports_to: [team-lead]
activities:
  - {use: answer-questions, depth: {junior: does, mid: owns}, share: 80, core: true}
  - {use: write-articles, depth: does, share: 20}
skills: {listening: {junior: working, mid: practitioner}}
must: [listening]
metrics:
  - {use: answer-time, target: {junior: 60, mid: 30}}
experience: {months: 6, in: any work with customers, or_evidence: A week on trial}
profile:
  stance: reactive
  presence: per-contact
  horizon: immediate
  focus: problem
  results: immediate
  response: solves
  coverage: every-request
""",
    "roles/support/team-lead.yaml": """\
id: team-lead
title: Support Team Lead
family: support
track: lead
purpose: You see to it that the team can answer.
summary: Leads the people who answer
levels: [lead]
activities:
  - {use: plan-shifts, depth: owns, share: 60, core: true}
  - {use: answer-questions, depth: directs, share: 40}
skills: {listening: expert, planning: working}
must: [planning]
plus: [listening]
metrics:
  - {use: answer-time, target: 20, owner: team}
scope: {people: [4, 8]}
profile:
  stance: both
  presence: behind-the-scenes
  horizon: month
  focus: team
  results: sustainable
  response: steers
  coverage: team
""",
    "roles/ladders/support.yaml": """\
id: support
name: Support
about: For everyone who answers customers.
version: 1.0.0
effective: 2026-01-01
owner: Support
lanes:
  - {id: experts, name: Experts, rungs: [agent/junior, agent/mid]}
  - {id: leads, name: Leads, rungs: [team-lead/lead]}
moves:
  - {from: agent/junior, to: agent/mid, kind: promotion, decided: review-cycle}
  - from: agent/mid
    to: team-lead/lead
    kind: into-leadership
    decided: vacancy
    way_back: {within_months: 6}
""",
    "roles/pay/ua-2026.yaml": """\
currency: UAH
period: month
as_of: 2026-01-01
source: handbook
confidence: stated
kind: company
bands:
  - {rungs: [agent/junior], place: lviv, min: 30000, max: 40000}
  - {rungs: [agent/mid], place: lviv, min: 38000, max: 50000}
  - {rungs: [team-lead/lead], place: lviv, min: 50000, max: 65000}
""",
    "roles/openings/agent-lviv.yaml": """\
id: agent-lviv
rung: agent/junior
place: lviv
workplace: hybrid
office_days: 2
employment: full-time
pay: {min: 32000, max: 38000, currency: UAH, period: month}
posted: 2026-02-01
closes: 2026-03-01
""",
}


def lay_over(name: str, part: str) -> str:
    """Return a file of the minimal library with some top-level keys replaced or added.

    The part comes first, so that its line numbers are those of the file.
    """
    changed = set(re.findall(r"^(\w+):", part, flags=re.M))
    blocks = re.split(r"^(?=\w)", FILES.get(name, ""), flags=re.M)
    return part + "".join(block for block in blocks if block.split(":")[0] not in changed)


def with_changes(changes: dict[str, str]) -> dict[str, str]:
    """Return the files of the minimal library, some of them changed or added."""
    return {**FILES, **{name: lay_over(name, part) for name, part in changes.items()}}
