"""Every finding code: how bad it is by default and what it means."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding."""

    severity: Literal["error", "warning", "notice"]
    says: str


_ERRORS = {
    # Reading files
    "file-missing": "A file that every library needs does not exist.",
    "file-unknown": "A file stands where the library expects none, so nothing reads it.",
    "file-unreadable": "A file cannot be opened, or leads outside the library.",
    "file-too-large": "A file is larger than any honest role file.",
    "encoding": "A file is not UTF-8 text.",
    "yaml-syntax": "The text is not YAML.",
    "yaml-depth": "Values are nested deeper than any field of the library.",
    "yaml-size": "A file holds more values than any honest role file.",
    "yaml-anchor": "Anchors, aliases and merge keys are not allowed: write the value twice.",
    "yaml-tag": "Explicit YAML tags are not allowed.",
    "yaml-key": "A key is not plain text.",
    "yaml-documents": "A file holds more than one YAML document.",
    "duplicate-key": "A mapping has the same key twice; the second would hide the first.",
    # Fields
    "unknown-field": "A key is not a field here; most often it is misspelt.",
    "missing-field": "A field that must be there is not.",
    "wrong-type": "A value is of another kind than the field takes.",
    "unknown-value": "A value is not one of those that the field allows.",
    "wrong-form": "A text does not have the form that the field asks for.",
    "out-of-range": "A number is too small or too large.",
    "wrong-date": "A value is not a date written as 2026-11-20.",
    "too-long": "A text or list is longer than the field allows.",
    "too-short": "A text or list is shorter than the field allows.",
    "wrong-value": "A value does not fit its field.",
    # References
    "unknown-id": "An id is used that the library does not define.",
    "duplicate-id": "Two entries have the same id.",
    "id-differs": "An id differs from the name of its file or folder.",
    "unknown-level": "A level is named that the role does not have.",
    # What follows from the library
    "reporting-cycle": "Following reports_to leads back to the same role.",
    "promotion-cycle": "Promotions lead back to the same rung.",
    "alias-clash": "A title or alias belongs to two roles without being declared ambiguous.",
    "depth-without-text": "A role uses an activity at a depth for which it has no words.",
    "shares-total": "The shares of a rung's activities do not add up to 100.",
    "parts-total": "The shares of a position's parts do not add up to 100.",
    "activity-twice": "A role names the same activity twice.",
    "skill-not-listed": "A skill is a must or a plus but is not among the role's skills.",
    "move-to-itself": "A move leads to the rung it starts from.",
    "move-twice": "Two moves connect the same rungs in the same way.",
    "move-off-ladder": "A move starts or ends at a rung that is in no lane of its ladder.",
    "move-without-end": "A move says neither to which rung nor where outside it leads.",
    "rung-twice": "A rung stands in two places of one ladder.",
    "pay-upside-down": "A lower end of pay is above the upper end.",
    "opening-without-job": "An opening names neither a rung nor a position, or both.",
    "dates-upside-down": "An opening closes before it is posted.",
    "unknown-variant": "An opening names a variant that its role does not have.",
    "unknown-place-rule": "Remote or hybrid work is described in a way that contradicts itself.",
}
_WARNINGS = {
    "deeper-below": "A lower rung of a role does an activity more deeply than a higher one.",
    "skill-lower-above": "A higher rung of a role needs less of a skill than a lower one.",
    "orphan-rung": "A rung stands in no ladder, so nobody can see a way to it or from it.",
    "promotion-downwards": "A promotion leads to a rung of a lower level.",
    "lead-paid-less": "A lead is paid below the people led at the same place.",
    "band-falls": "A higher rung of a role has a lower band than a lower one at the same place.",
    "pay-outside-band": "An opening pays less or more than the company's band for its rung.",
    "unused": "An activity, skill or metric is used by no role.",
    "pay-missing": "An open vacancy has no pay.",
    "waiver-unused": "A waiver accepts a finding that does not occur.",
}
_NOTICES = {
    "dead-end": "A rung has no move that leads on, sideways or out.",
}

CODES: dict[str, Code] = {
    **{name: Code("error", says) for name, says in _ERRORS.items()},
    **{name: Code("warning", says) for name, says in _WARNINGS.items()},
    **{name: Code("notice", says) for name, says in _NOTICES.items()},
}
