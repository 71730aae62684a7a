"""The employer as documents show it."""

from dataclasses import dataclass

from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .view import shown


@dataclass(frozen=True, slots=True)
class CompanyView:
    """The employer."""

    name: Said = shown("name as the public knows it")
    legal_name: str = shown("name of the legal entity")
    product: Said = shown("what the company makes, in a few words")
    about: Said = shown("the company in at most 80 words")
    website: str = shown("address of the company's own site")


def view_company(library: Library, words: Words) -> CompanyView:
    """Return the employer in a locale's words."""
    company = library.company
    return CompanyView(
        name=words.say("company/name", company.name),
        legal_name=company.legal_name,
        product=words.say("company/product", company.product),
        about=words.say("company/about", company.about),
        website=company.website,
    )
