"""The careers site: an index of all openings in each language, and a page for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.opening import Opening

from .company import CompanyView, view_company
from .posting import PostingView
from .vacancy import PayView, PlaceView
from .view import shown

INDEX = "index.html"
FEED = "feed.xml"


@dataclass(frozen=True, slots=True)
class SiteLanguageView:
    """The same page in a language."""

    tag: str = shown("BCP 47 tag")
    name: str = shown("name of the language in itself")
    href: str = shown("address of the page, relative to this one")
    address: str = shown("whole address of the page; relative where the site's own is not known")
    current: bool = shown("whether it is this page")


@dataclass(frozen=True, slots=True)
class SiteOpeningView:
    """An opening in a list."""

    id: str = shown("id of the opening")
    href: str = shown("address of its page")
    title: Said = shown("title of the job")
    variant: Said | None = shown("the role's shape, where it has several")
    place: PlaceView = shown("where the contract is rooted")
    workplace: str = shown("on-site, hybrid or remote")
    workplace_word: Said = shown("the same in words")
    office_days: int | None = shown("days a week in the office, for hybrid work")
    remote_from: tuple[PlaceView, ...] = shown("places one may work from, for remote work")
    pay: PayView | None = shown("what the employer pays")
    closes: date | None = shown("last day to apply; none means until the job is filled")


@dataclass(frozen=True, slots=True)
class SiteGroupView:
    """Openings that belong together."""

    id: str = shown("id of the family or place; use it in links")
    name: Said = shown("name of the family or place")
    text: Said | None = shown("what the family is there for")
    openings: tuple[SiteOpeningView, ...] = shown("the openings")


@dataclass(frozen=True, slots=True)
class SiteLinksView:
    """Where a page of the site stands, and what stands beside it."""

    home: str = shown("address of the index in the same language")
    canonical: str = shown("whole address of this page, or empty")
    feed: str = shown("whole address of the news feed, or empty")
    start: str = shown("address of the page that offers all languages")
    languages: tuple[SiteLanguageView, ...] = shown("this page in each language it exists in")


@dataclass(frozen=True, slots=True)
class SiteView:
    """All openings in one language, by family and by place."""

    company: CompanyView = shown("the employer")
    links: SiteLinksView = shown("where the page stands")
    total: int = shown("number of openings")
    families: tuple[SiteGroupView, ...] = shown("openings by family, in the company's order")
    places: tuple[SiteGroupView, ...] = shown("openings by place, in the library's order")


@dataclass(frozen=True, slots=True)
class SitePostingView:
    """An opening's page on the site."""

    posting: PostingView = shown("the posting")
    links: SiteLinksView = shown("where the page stands")


@dataclass(frozen=True, slots=True)
class SiteStartView:
    """The page that offers the site's languages."""

    company: CompanyView = shown("the employer")
    languages: tuple[SiteLanguageView, ...] = shown("the index in each language")


def page_address(base: str, tag: str, opening: str) -> str:
    """Return the address of an opening's page on the site."""
    return f"{base.rstrip('/')}/{tag}/{opening}.html"


def view_site(
    library: Library, words: Words, postings: Sequence[PostingView], links: SiteLinksView
) -> SiteView:
    """Return the index of openings in a locale's words."""
    listed = [view for posting in postings for view in _view_opening(posting)]
    families: dict[str, list[SiteOpeningView]] = {name: [] for name in library.company.families}
    places: dict[str, list[SiteOpeningView]] = {name: [] for name in library.places}
    for view in listed:
        families[_family_of(library, library.openings[view.id])].append(view)
        places[view.place.id].append(view)
    return SiteView(
        company=view_company(library, words),
        links=links,
        total=len(listed),
        families=tuple(
            SiteGroupView(
                id=name,
                name=words.say(f"company/families/{name}/name", family.name),
                text=words.say(f"company/families/{name}/text", family.text),
                openings=tuple(families[name]),
            )
            for name, family in library.company.families.items()
            if families[name]
        ),
        places=tuple(
            SiteGroupView(name, openings[0].place.name, None, tuple(openings))
            for name, openings in places.items()
            if openings
        ),
    )


def view_site_posting(posting: PostingView, links: SiteLinksView) -> SitePostingView:
    """Return an opening's page."""
    return SitePostingView(posting, links)


def view_site_start(
    library: Library, words: Words, languages: Iterable[SiteLanguageView]
) -> SiteStartView:
    """Return the page that offers the site's languages."""
    return SiteStartView(view_company(library, words), tuple(languages))


def view_links(page: str, words: Words, all_words: Sequence[Words], base: str) -> SiteLinksView:
    """Return the links of a page that exists under the same name in every language.

    `base` is the site's own address, or empty.
    """

    def address(tag: str, name: str) -> str:
        return f"{base.rstrip('/')}/{tag}/{name}" if base else f"../{tag}/{name}"

    return SiteLinksView(
        home=INDEX,
        canonical=address(words.tag, page) if base else "",
        feed=address(words.tag, FEED) if base else "",
        start=f"{base.rstrip('/')}/" if base else f"../{INDEX}",
        languages=tuple(
            SiteLanguageView(
                tag=other.tag,
                name=other.name,
                href=f"../{other.tag}/{page}",
                address=address(other.tag, page),
                current=other.tag == words.tag,
            )
            for other in all_words
        ),
    )


def _view_opening(posting: PostingView) -> Iterable[SiteOpeningView]:
    """Return an opening's entry; none for a role without a vacancy."""
    vacancy = posting.vacancy
    if vacancy is not None:
        yield SiteOpeningView(
            id=vacancy.id,
            href=f"{vacancy.id}.html",
            title=posting.title,
            variant=posting.variant,
            place=vacancy.place,
            workplace=vacancy.workplace,
            workplace_word=vacancy.workplace_word,
            office_days=vacancy.office_days,
            remote_from=vacancy.remote_from,
            pay=vacancy.pay,
            closes=vacancy.closes,
        )


def _family_of(library: Library, opening: Opening) -> str:
    """Return the family of an opening's role; of a position's largest part."""
    rung = opening.rung or library.positions[opening.position or ""].parts[0].rung
    return library.rung(rung).role.family
