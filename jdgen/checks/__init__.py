"""Rules over the library: what follows from all of its files together."""

from collections.abc import Callable, Iterator, Set

from jdgen.library import Library
from jdgen.source.codes import CODES
from jdgen.source.findings import Finding

from . import (
    activities,
    growth,
    ladders,
    metrics,
    moves,
    opening_lists,
    openings,
    pay,
    positions,
    ranges,
    roles,
    skills,
    stages,
    texts,
    titles,
    tongues,
    unused,
    waivers,
)
from .waivers import settle_findings

__all__ = ["RULES", "check_library", "settle_findings"]

RULES: dict[str, Callable[[Library], Iterator[Finding]]] = {
    # Roles
    "levels-order": roles.check_levels_order,
    "unknown-level": roles.check_unknown_level,
    "empty-rung": roles.check_empty_rung,
    "reporting-cycle": roles.check_reporting_cycle,
    "lead-without-people": roles.check_lead_without_people,
    "years-only": roles.check_years_only,
    "range-upside-down": ranges.check_range_upside_down,
    "same-job": titles.check_same_job,
    "alias-clash": titles.check_alias_clash,
    "activity-twice": activities.check_activity_twice,
    "activity-not-listed": activities.check_activity_not_listed,
    "depth-without-text": activities.check_depth_without_text,
    "shares-total": activities.check_shares_total,
    "skill-not-listed": skills.check_skill_not_listed,
    "skill-twice": skills.check_skill_twice,
    "too-many-asked": skills.check_too_many_asked,
    "proficiency-without-text": skills.check_proficiency_without_text,
    "no-metric": metrics.check_no_metric,
    "metric-unmoved": metrics.check_metric_unmoved,
    "deeper-below": growth.check_deeper_below,
    "skill-lower-above": growth.check_skill_lower_above,
    "target-easier-above": growth.check_target_easier_above,
    "unused": unused.check_unused,
    # Words
    "near-duplicate": texts.check_near_duplicate,
    "short-too-long": texts.check_short_too_long,
    # The life cycle
    "stage-without-owner": stages.check_stage_without_owner,
    "stage-two-owners": stages.check_stage_two_owners,
    "handoff-without-artefact": stages.check_handoff_without_artefact,
    "handoff-to-itself": stages.check_handoff_to_itself,
    # Ladders
    "rung-twice": ladders.check_rung_twice,
    "lane-order": ladders.check_lane_order,
    "orphan-rung": ladders.check_orphan_rung,
    "dead-end": ladders.check_dead_end,
    "move-end": moves.check_move_end,
    "move-to-itself": moves.check_move_to_itself,
    "move-twice": moves.check_move_twice,
    "move-off-ladder": moves.check_move_off_ladder,
    "move-undecided": moves.check_move_undecided,
    "no-way-back": moves.check_no_way_back,
    "promotion-cycle": moves.check_promotion_cycle,
    "promotion-downwards": moves.check_promotion_downwards,
    "uneven-jump": moves.check_uneven_jump,
    # Pay, openings and positions
    "pay-upside-down": pay.check_pay_upside_down,
    "band-twice": pay.check_band_twice,
    "band-falls": pay.check_band_falls,
    "lead-paid-less": pay.check_lead_paid_less,
    "pay-outside-band": pay.check_pay_outside_band,
    "pay-missing": pay.check_pay_missing,
    "opening-without-job": openings.check_opening_without_job,
    "unknown-variant": openings.check_unknown_variant,
    "dates-upside-down": openings.check_dates_upside_down,
    "workplace-unclear": openings.check_workplace_unclear,
    "contract-unclear": openings.check_contract_unclear,
    "hours-unclear": openings.check_hours_unclear,
    "reports-to-itself": openings.check_reports_to_itself,
    "entry-twice": opening_lists.check_entry_twice,
    "unknown-value": tongues.check_needed_languages,
    "parts-total": positions.check_parts_total,
    "split-not-part": positions.check_split_not_part,
    # Waivers
    "unknown-id": waivers.check_codes_known,
    "always-error": waivers.check_always_error,
}
"""The rule that looks for each code; the other codes are found while files are read."""


_FROM_ABSENCE = {"unused", "orphan-rung", "dead-end"}


def check_library(
    library: Library, *, complete: bool = True, only_errors: bool = False
) -> tuple[Finding, ...]:
    """Return what the rules find in a library, sorted by file and line.

    With `only_errors`, rules that find nothing worse than a warning need not run.

    Leaves out what a file waives, and gives each finding the severity that the company sets. A
    library is not complete if a file could not be read or used; then whatever is missing may stand
    there, and nothing is called unused.
    """
    codes: Set[str] = RULES.keys() if complete else RULES.keys() - _FROM_ABSENCE
    if only_errors and not _may_fail(library, "waiver-unused"):
        codes = {code for code in codes if _may_fail(library, code)}
    found = [finding for code in codes for finding in RULES[code](library)]
    return settle_findings(library, found, codes if complete else ())


def _may_fail(library: Library, code: str) -> bool:
    known = CODES[code]
    return known.fixed or library.company.severity.get(code, known.severity) == "error"
