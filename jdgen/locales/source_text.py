"""An English text that translators receive."""

from dataclasses import dataclass

MESSAGES_FILE = "messages.po"


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text for translators: where it belongs, what it says, and what they should know.

    `file` is the PO file inside a locale folder, `places` are written `file:line`. `sort` says
    what the text is ("role.title", "term.depth"), so that a placeholder can name what may stand in
    its place.
    """

    file: str
    context: str
    english: str
    plural: str = ""
    comments: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    sort: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells this text from all others: context and English."""
        return self.context, self.english
