"""A compliance sheet: which rule of which place a posting meets, and in which words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.opening import Opening

from .company import CompanyView, view_company
from .vacancy import PlaceView, view_place
from .view import shown


@dataclass(frozen=True, slots=True)
class Judged:
    """What one rule asks of a posting, as the checks judged it."""

    place: str
    law: str
    what: str
    state: str
    standing: str
    words: str
    since: date | None
    checked_on: date
    confidence: str
    unverified: bool
    source: str
    source_kind: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """One thing that a rule asks for."""

    what: Said = shown("what must be said, or must not be asked for")
    state: str = shown("met, not-found, missing, by-hand, not-needed, not-judged or does-not-apply")
    state_word: Said = shown("the same in words")
    words: str = shown("the posting's words by which it is met, or empty")


@dataclass(frozen=True, slots=True)
class LawView:
    """The rules of one row of the law data."""

    name: str = shown("name of the law as its source gives it, or empty")
    rules: tuple[RuleView, ...] = shown("what it asks for")
    since: date | None = shown("first day on which it holds, where known")
    checked_on: date = shown("day on which the source was looked at")
    confidence: Said = shown("how sure it is, in a word")
    unverified: bool = shown("whether a part of it rests on memory or on differing sources")
    source: str = shown("name or address of the source, or empty")
    source_kind: Said = shown("official, secondary or memory, in a word")


@dataclass(frozen=True, slots=True)
class JurisdictionView:
    """A jurisdiction with its rules."""

    code: str = shown("code of the jurisdiction, such as US-NY")
    name: Said = shown("name of the jurisdiction; its code where nobody has named it")
    laws: tuple[LawView, ...] = shown("its rows; empty means that there is no rule data")


@dataclass(frozen=True, slots=True)
class ComplianceView:
    """The compliance sheet of a posting."""

    id: str = shown("id of the opening")
    company: CompanyView = shown("the employer")
    title: Said = shown("title of the job")
    place: PlaceView = shown("where the contract is rooted")
    posted: date = shown("day for which the posting was judged")
    headcount: int = shown("people employed, for which it was judged")
    jurisdictions: tuple[JurisdictionView, ...] = shown("places and their rules")
    missing: int = shown("how many things are missing")


def view_compliance(
    library: Library,
    words: Words,
    opening: Opening,
    title: Said,
    judged: Iterable[Judged],
    unknown: Iterable[str],
) -> ComplianceView:
    """Return the compliance sheet of an opening's posting, as the checks judged it."""
    by_place: dict[str, list[Judged]] = {}
    for one in judged:
        by_place.setdefault(one.place, []).append(one)
    views = [_view_jurisdiction(words, code, ones) for code, ones in by_place.items()]
    views += [_view_jurisdiction(words, code, []) for code in unknown]
    return ComplianceView(
        id=opening.id,
        company=view_company(library, words),
        title=title,
        place=view_place(words, opening.place, library.places[opening.place]),
        posted=opening.posted,
        headcount=library.company.headcount,
        jurisdictions=tuple(sorted(views, key=lambda view: view.code)),
        missing=sum(one.state == "missing" for ones in by_place.values() for one in ones),
    )


def _view_jurisdiction(words: Words, code: str, judged: list[Judged]) -> JurisdictionView:
    laws: dict[tuple[object, ...], list[Judged]] = {}
    for one in judged:
        key = (one.law, one.since, one.standing, one.confidence, one.source, one.unverified)
        laws.setdefault(key, []).append(one)
    return JurisdictionView(
        code=code,
        name=_name(words, code),
        laws=tuple(_view_law(words, ones) for ones in laws.values()),
    )


def _view_law(words: Words, judged: list[Judged]) -> LawView:
    first = judged[0]
    return LawView(
        name=first.law,
        rules=tuple(_view_rule(words, one) for one in judged),
        since=first.since,
        checked_on=first.checked_on,
        confidence=words.term("confidence", first.confidence),
        unverified=first.unverified,
        source=first.source,
        source_kind=words.term("source-kind", first.source_kind),
    )


def _view_rule(words: Words, one: Judged) -> RuleView:
    state = one.standing if one.state == "does-not-apply" else one.state
    return RuleView(
        what=words.term("posting-rule", one.what),
        state=one.state,
        state_word=words.term("rule-state", state),
        words=one.words,
    )


def _name(words: Words, code: str) -> Said:
    """Name a jurisdiction: a country in CLDR's words, a part of one by our own."""
    if "-" in code:
        try:
            return words.term("jurisdiction", code)
        except KeyError:
            return Said(code, words.lang, page_lang=words.lang)
    return Said(words.territory(code), words.lang, page_lang=words.lang)
