"""What a new version of an opening tells people who apply, beside what an older one told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jdgen.locales.said import Said

from .posting import PostingView
from .vacancy import LanguageView, VacancyView
from .view import shown

FACTS: dict[str, Callable[[VacancyView], object]] = {
    "pay": lambda one: (
        one.pay
        and (
            one.pay.min,
            one.pay.max,
            one.pay.currency,
            one.pay.period,
            one.pay.basis,
            one.pay.months,
        )
    ),
    "variable": lambda one: one.pay and one.pay.variable and one.pay.variable.english,
    "place": lambda one: (
        one.place.id,
        one.workplace,
        one.office_days,
        [place.id for place in one.remote_from],
    ),
    "employment": lambda one: (one.employment, one.weekly_hours, one.contract_months),
    "headcount": lambda one: one.headcount,
    "starts": lambda one: one.starts,
    "closes": lambda one: one.closes,
    "schedule": lambda one: one.schedule and one.schedule.english,
}
"""The facts of a vacancy that matter to people who apply, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class TextsChangeView:
    """Texts of a list that come and go."""

    added: tuple[Said, ...] = shown("texts that are new")
    removed: tuple[Said, ...] = shown("texts that are no longer there")

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


@dataclass(frozen=True, slots=True)
class LanguageChangeView:
    """A language that is asked for in another way."""

    before: LanguageView | None = shown("as it was asked for, if it was")
    after: LanguageView | None = shown("as it is asked for, if it is")


@dataclass(frozen=True, slots=True)
class OpeningChangesView:
    """What is different for people who apply."""

    before: PostingView = shown("the posting as it was")
    after: PostingView = shown("the posting as it is")
    title: bool = shown("whether the title or the variant is another")
    facts: tuple[str, ...] = shown(
        "facts that differ: pay, variable, place, employment, headcount, starts, closes, schedule"
    )
    benefits: TextsChangeView = shown("benefits that come and go")
    must: TextsChangeView = shown("what this vacancy needs beyond the role's own")
    plus: TextsChangeView = shown("what is welcome in this vacancy")
    languages: tuple[LanguageChangeView, ...] = shown("languages that are asked for otherwise")

    def __bool__(self) -> bool:
        lists = (self.benefits, self.must, self.plus, self.languages)
        return bool(self.title or self.facts or any(lists))


def compare_postings(before: PostingView, after: PostingView) -> OpeningChangesView | None:
    """Return what is different between two postings of an opening; none where neither has any."""
    was, now = before.vacancy, after.vacancy
    if was is None or now is None:
        return None
    return OpeningChangesView(
        before=before,
        after=after,
        title=_title(before) != _title(after),
        facts=tuple(name for name, of in FACTS.items() if of(was) != of(now)),
        benefits=_compare_texts(was.benefits, now.benefits),
        must=_compare_texts(before.extra_must, after.extra_must),
        plus=_compare_texts(before.extra_plus, after.extra_plus),
        languages=tuple(_compare_languages(was.languages, now.languages)),
    )


def _title(posting: PostingView) -> tuple[str, str]:
    return posting.title.english, posting.variant.english if posting.variant else ""


def _compare_texts(before: Iterable[Said], after: Iterable[Said]) -> TextsChangeView:
    """Compare by the English text: another translation is no change of what is offered."""
    old, new = {one.english: one for one in before}, {one.english: one for one in after}
    return TextsChangeView(
        added=tuple(one for english, one in new.items() if english not in old),
        removed=tuple(one for english, one in old.items() if english not in new),
    )


def _compare_languages(
    before: Iterable[LanguageView], after: Iterable[LanguageView]
) -> Iterable[LanguageChangeView]:
    old, new = {one.tag: one for one in before}, {one.tag: one for one in after}
    for tag in dict.fromkeys((*new, *old)):
        if old.get(tag) != new.get(tag):
            yield LanguageChangeView(old.get(tag), new.get(tag))
