"""Every finding code: how bad it is by default and what it means."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding; a fixed one is always an error, since what it stands on cannot be used."""

    severity: Literal["error", "warning", "notice"]
    says: str
    fixed: bool = False


_FIXED = {
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
    "hidden-sign": "A text holds a control sign, or one that turns the direction of writing.",
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
    "always-error": "A code is waived or made milder that is always an error.",
}
_ERRORS = {
    # Roles
    "levels-order": "A role's levels do not rise in the order of the grid.",
    "empty-rung": "A role has nothing to do, or no purpose, at one of its levels.",
    "reporting-cycle": "Following reports_to leads back to the same role.",
    "alias-clash": "A title or alias belongs to two roles without being declared ambiguous.",
    "depth-without-text": "A role uses an activity at a depth for which it has no words.",
    "shares-total": "The shares of a rung's activities do not add up to 100.",
    "activity-twice": "A role names the same activity twice.",
    "activity-not-listed": "A variant leaves out an activity that its role does not have.",
    "skill-not-listed": "A skill is a must or a plus but is not among the role's skills.",
    "skill-twice": "A skill is named twice among a role's must and plus.",
    "proficiency-without-text": "A role needs a skill so well as nobody has described it.",
    "range-upside-down": "A range begins with its larger number.",
    "parts-total": "The shares of a position's parts do not add up to 100.",
    "split-not-part": "A position would first split off a part that it does not have.",
    "handoff-to-itself": "A role hands over to itself.",
    # Ladders
    "rung-twice": "A rung stands in two places of one ladder.",
    "promotion-cycle": "Promotions lead back to the same rung.",
    "move-to-itself": "A move leads to the rung it starts from.",
    "move-twice": "Two moves connect the same rungs in the same way.",
    "move-off-ladder": "A move starts or ends at a rung that is in no lane of its ladder.",
    "move-end": "A move leads neither to a rung nor, for an exit, outside; or to both.",
    # Pay and openings
    "pay-upside-down": "A lower end of pay is above the upper end.",
    "band-twice": "A rung has two bands of the same day for the same place.",
    "opening-without-job": "An opening names neither a rung nor a position, or both.",
    "dates-upside-down": "An opening closes, or its job starts, before it is posted.",
    "unknown-variant": "An opening names a variant that its role does not have.",
    "workplace-unclear": "Where the work is done is described in a way that contradicts itself.",
    "contract-unclear": "The kind of employment and the length of the contract do not agree.",
    "entry-twice": "A list of an opening names the same thing twice.",
    # Job boards, by `jdgen posting --for` and `jdgen feed`
    "board-closed": "A vacancy that is not open would be sent to a job board.",
    "board-length": "A title, id or text is shorter or longer than a job board takes.",
    "board-part": "A posting has no title, duties or requirements where a job board needs them.",
    "board-signs": "A text holds signs that a job board cannot take.",
}
_WARNINGS = {
    # Roles
    "deeper-below": "A lower rung does an activity more deeply than the rung above it.",
    "skill-lower-above": "A higher rung needs less of a skill than the rung below it.",
    "target-easier-above": "A higher rung of a role has an easier target than a lower one.",
    "lead-without-people": "A lead's scope does not say how many people are led.",
    "years-only": "Months of experience are asked for without another way to show the same.",
    "too-many-asked": "A role asks for more than five skills, or wishes for more than three.",
    "unused": "An activity, skill or metric is used by no role.",
    # Words
    "near-duplicate": "Two activity texts say nearly the same.",
    "short-too-long": "A short text has more words than fit its cell.",
    # The life cycle
    "stage-without-owner": "No role answers for a phase of the life cycle.",
    "handoff-without-artefact": "A hand-off does not say what is handed over.",
    # Ladders
    "orphan-rung": "A rung stands in no ladder, so nobody can see a way to it or from it.",
    "lane-order": "The rungs of a lane do not rise.",
    "promotion-downwards": "A promotion leads to a rung of a lower level.",
    "stage-two-owners": "Two roles answer for the same phase of the life cycle.",
    "same-job": "Two roles are the same job under two titles.",
    "move-undecided": "A promotion does not say how it is decided.",
    # Pay and openings
    "lead-paid-less": "A lead is paid below the people led at the same place.",
    "band-falls": "A higher rung of a role has a lower band than a lower one at the same place.",
    "pay-outside-band": "An opening pays less or more than the company's band for its rung.",
    "pay-missing": "An open vacancy has no pay.",
    "hours-unclear": "The hours of an opening are missing or do not fit its kind of employment.",
    "reports-to-itself": "An opening reports to the role that it fills.",
    # Waivers
    "waiver-unused": "A waiver accepts a finding that does not occur.",
}
_NOTICES = {
    "dead-end": "A rung has no move that leads on, sideways or out.",
    "uneven-jump": "A promotion asks for far more than the others of its ladder, or for nothing.",
    "no-way-back": "A move into leadership does not say how one may return.",
    "no-metric": "A role has no metric, so nobody can tell whether it goes well.",
    "metric-unmoved": "A role is judged by a metric that none of its activities moves.",
}

_TRANSLATION_ERRORS = {
    # Files of a language
    "locale-folder": "A folder of a language is not named by the shortest tag of that language.",
    "po-syntax": "A line of a PO file is not PO.",
    "po-encoding": "A PO file is not UTF-8, or its header names another encoding.",
    "po-header": "The header of a PO file is missing or its plural rule cannot be used.",
    "po-plurals": "An entry does not have as many plural forms as its file's header says.",
    "po-duplicate": "Two entries have the same context and English text.",
    "header": "The header of a PO file names another language or another plural rule.",
    # Templates
    "template-syntax": "A template is not Jinja.",
    "message-not-constant": "A message in a template is put together from values.",
    "message-values": "A message and the values that a template gives it do not fit.",
    "placeholder-undescribed": "placeholders.yaml does not say what a placeholder stands for.",
    "hard-coded-text": "A template holds words that translators never see.",
    # Translations
    "placeholder": "A translation lost, invented or broke a placeholder.",
    "unknown-form": "A translation asks for a form that the language or the value does not have.",
    "plural-missing": "Some plural forms of an entry are empty.",
    "markup": "A translation has other Markdown marks or addresses than the English text.",
    "glyph": "A character is in none of the language's fonts.",
    "bidi-control": "An invisible sign turns the direction of the text after it.",
}
_TRANSLATION_WARNINGS = {
    "unknown-text": "A translation is of a text that no template and no file of the library has.",
    "form-missing": "A message asks for a form of a title that nobody has written.",
    "plural-same": "All plural forms of an entry are the same.",
    "unchanged": "A translation is the English text.",
    "numbers": "A number of the English text is missing.",
    "double-space": "Two blanks stand in a row.",
    "double-word": "A word stands twice in a row.",
    "edge-space": "The blanks at the ends differ from those of the English text.",
    "newline": "A translation has another number of lines than the English text.",
    "end-punctuation": "A translation ends in another way than the English text.",
    "narrow-punctuation": "A Latin mark stands where the language writes the wide one.",
    "mixed-script": "A word mixes letters of two alphabets that look alike.",
    "foreign-letter": "A letter belongs to the alphabet of another language.",
    "quotes": "A quotation mark belongs to another language.",
    "apostrophe": "A typewriter apostrophe stands inside a word.",
    "nbsp": "A no-break space stands where it holds nothing together.",
    "zero-width": "An invisible sign has no use here.",
    "kashida": "A word is lengthened by strokes.",
    "decomposed": "A letter and its accent are two signs instead of one.",
    "max-length": "A translation is longer than its place allows.",
    "cell-overflow": "A short text takes more lines than its table cell has.",
    "alias-separator": "The titles of a set are not parted by |.",
}
_TRANSLATION_NOTICES = {
    "acronym": "An abbreviation of the English text is missing.",
    "inconsistent": "The same English text is translated in two ways.",
    "glossary": "A term is translated otherwise than the glossary says.",
}

_POSTING_ERRORS = {
    # Facts
    "description-incomplete": "A posting does not say what people do or what they need.",
    "remote-incoherent": "Work on site has no city, or what is said of remote work does not fit.",
    "facts-differ": "The postings of one opening say different things in different languages.",
    "leftover": "A placeholder, a note to oneself or an empty part was left in a posting.",
    "markup-in-text": "A text of the library holds HTML, an entity or the end of CDATA.",
    "title-too-long": "A title is longer than boards show.",
    # Pay and what the law wants to be told
    "pay-required": "The law of a place requires pay, or both ends of its range, in the posting.",
    "pay-limit": "A range of pay is wider than the law of a place allows.",
    "pay-unit": "An amount of pay has no currency, or is for no time.",
    "pay-history": "A posting asks what people earned before.",
    "benefits-required": "The law of a place requires benefits in the posting.",
    "deadline-required": "The law of a place requires the last day to apply in the posting.",
    "ai-notice-required": "The law of a place requires a notice that software ranks applications.",
    "vacancy-status-required": "The law of a place requires to say whether there is a vacancy now.",
    "item-required": "The law of a place requires something else that the posting does not say.",
    # People
    "age": "People are chosen by age.",
    "sex-or-family": "People are chosen by sex or family.",
    "origin-or-language": "People are chosen by origin, belief, residence or mother tongue.",
    "local-experience": "Experience from one country is asked for.",
    "title-gender": "A title names one sex.",
    # Data and HTML of a page that was made elsewhere
    "schema-incomplete": "A page's JobPosting data lacks what search engines need.",
    "date-form": "A day in a page's JobPosting data is not written as 2026-11-20.",
    "enum-unknown": "A page's JobPosting data has a word that search engines do not know.",
    "markup-differs": "A page's JobPosting data says otherwise than the page.",
    "html-nesting": "Tags are not well nested.",
    # Word lists
    "word-list-example": "An example in words.yaml is not judged as it says.",
}
_POSTING_WARNINGS = {
    # Days and pay
    "deadline-passed": "The last day to apply to an open vacancy has passed.",
    "posted-ahead": "An open vacancy is dated ahead.",
    "pay-open-ended": "Words stand in the place of an amount, or of one end of a range.",
    "pay-too-wide": "A range of pay is so wide that it tells nothing.",
    "pay-implausible": "Pay is far from what the job is paid, most often by a slip in the period.",
    "benefits-vague": "Benefits are praised instead of named.",
    # People
    "health-or-body": "People are chosen by health, body or looks.",
    "driving-or-record": "A driving licence, or a past without convictions, is asked for.",
    # Title
    "title-clutter": "A title holds pay, numbers, shouting or pictures.",
    "title-jargon": "A title holds a word by which nobody looks for a job.",
    # What people need
    "too-many-needs": "A posting asks for more things than anybody reads.",
    "years-too-many": "More years of experience are asked for than the job needs.",
    "vague-requirement": "A requirement cannot be checked.",
    "degree-required": "A degree is required without another way to show the same.",
    "must-plus-mix": "What is welcome stands among what is needed, or the reverse.",
    # Tone
    "masculine-rate": "Many words in a hundred are masculine-coded.",
    "cliche": "A worn phrase hides what the work is like.",
    "insensitive-term": "A word hurts people.",
    "reader-as-third-person": "A posting speaks about its reader instead of to them.",
    "address-mixed": "A posting addresses its reader in two ways.",
    "reader-not-addressed": "A posting never addresses its reader.",
    # Shape
    "section-missing": "A part that readers look for is missing.",
    "section-order": "Parts stand in an order that hides what readers look for.",
    "process-vague": "How hiring works does not tell when people have an answer, or whom to ask.",
    "insecure-address": "An address is not encrypted.",
    "wrong-language": "A part of a posting is in another language, or mixes two alphabets.",
    # HTML of a piece of a page for a job board
    "html-tag": "A tag is one that job boards drop.",
    "html-entity": "An entity, or the end of CDATA, stands where job boards refuse it.",
}
_POSTING_NOTICES = {
    "title-level": "A title's level does not fit the years that are asked for.",
    "pay-basis": "A posting does not say whether pay is before or after tax.",
    "deadline-missing": "A posting does not say until when one may apply.",
    "equality-missing": "A posting has no statement on equal treatment.",
    "equality-dated": "A statement on equal treatment has words that are no longer used.",
    "no-success-measure": "A posting names nothing by which success can be told.",
    "acronym-unexplained": "An abbreviation is not explained where it first stands.",
    "posting-length": "A posting is shorter or longer than people like to read.",
    "long-sentence": "A sentence has to be read twice.",
    "long-list": "A list is longer than people read.",
    "law-unknown": "There is no rule data for a place of a posting.",
    "item-by-hand": "The law of a place asks for something that only a person can see.",
    "no-word-list": "A language has no word lists, so part of a posting is not judged.",
}

CODES: dict[str, Code] = {
    **{name: Code("error", says, fixed=True) for name, says in _FIXED.items()},
    **{name: Code("error", says) for name, says in _ERRORS.items()},
    **{name: Code("warning", says) for name, says in _WARNINGS.items()},
    **{name: Code("notice", says) for name, says in _NOTICES.items()},
    **{name: Code("error", says) for name, says in _TRANSLATION_ERRORS.items()},
    **{name: Code("warning", says) for name, says in _TRANSLATION_WARNINGS.items()},
    **{name: Code("notice", says) for name, says in _TRANSLATION_NOTICES.items()},
    **{name: Code("error", says) for name, says in _POSTING_ERRORS.items()},
    **{name: Code("warning", says) for name, says in _POSTING_WARNINGS.items()},
    **{name: Code("notice", says) for name, says in _POSTING_NOTICES.items()},
}
