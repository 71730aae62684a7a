"""A vacancy's posting as every board sees it, before it is put into a board's own fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jdgen.documents.posting import PostingView
from jdgen.documents.vacancy import PayView, PlaceView, VacancyView
from jdgen.formats.blocks import Block, Facts, plain
from jdgen.formats.board_html import write_board_html
from jdgen.formats.marks import Marks
from jdgen.formats.posting_parts import PostingParts
from jdgen.formats.text import write_text

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BoardPosting:
    """A vacancy's posting in one language; `url` is the address of its page."""

    view: PostingView
    vacancy: VacancyView
    parts: PostingParts
    lang: str
    marks: Marks
    url: str

    @property
    def title(self) -> str:
        """The title as the page shows it."""
        return self.parts.title

    @property
    def html(self) -> str:
        """The whole text as safe HTML."""
        return self.html_of(self.parts.body)

    @property
    def text(self) -> str:
        """The whole text, ready to paste."""
        return write_text(self.parts.body, self.marks)

    @property
    def number(self) -> str:
        """The number by which people in HR know the vacancy."""
        return self.vacancy.requisition or self.vacancy.id

    @property
    def gross(self) -> PayView | None:
        """The pay before tax, which is the only one that boards have fields for."""
        pay = self.vacancy.pay
        return pay if pay and pay.basis == "gross" else None

    @property
    def city(self) -> str:
        """The city of the contract; empty where the place is a country."""
        place = self.vacancy.place
        return "" if place.is_country else str(place.name)

    @property
    def where(self) -> str:
        """The place in a line, or from where one may work."""
        vacancy = self.vacancy
        if vacancy.workplace != "remote":
            return str(vacancy.place.name)
        names = "; ".join(str(place.name) for place in vacancy.remote_from)
        return f"{vacancy.workplace_word} – {names}"

    @property
    def pay_words(self) -> tuple[str, str]:
        """The label and the words of the pay as the page shows them; empty without pay."""
        facts = [block for block in self.parts.only(("facts",)) if isinstance(block, Facts)]
        if self.vacancy.pay is None or not facts:
            return "", ""
        label, value = facts[0].pairs[0]
        return plain(label), plain(value).replace("\n", self.marks.comma)

    def html_of(self, blocks: tuple[Block, ...]) -> str:
        """Return some blocks as safe HTML."""
        return write_board_html(blocks, self.marks)


def known(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value not in ("", [], {}, None)}


def address_line(place: PlaceView) -> str:
    """Return a place, its region and the code of its country in a line."""
    country = "" if place.is_country and not place.region else place.country
    return ", ".join(dict.fromkeys(filter(None, (str(place.name), place.region, country))))
