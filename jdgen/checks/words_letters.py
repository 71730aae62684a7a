"""Checks of letters: those of other alphabets, and those that no font has."""

import re
from collections.abc import Iterator

from .word import Slip, Word, script_of

_PART_OF_WORD = re.compile(r"[^\W\d_]+")
_CONFUSED = ("LATIN", "CYRILLIC", "GREEK")
_LATIN = "aceiopxyABCEHIKMOPTXyj"
_TWINS = {
    "LATIN": dict(zip("асеіорхуАВСЕНІКМОРТХУјԁѕ", "aceiopxyABCEHIKMOPTXYjds", strict=True)),
    "CYRILLIC": dict(zip("aceiopxyABCEHIKMOPTXY", "асеіорхуАВСЕНІКМОРТХУ", strict=True)),
}
"""Letters that look like those of the script named, and which those are."""
_CHARACTER_SETS = {"Hans": "gb2312", "Hant": "big5"}
"""The everyday signs of each way to write Chinese, as its oldest character set lists them."""


def check_mixed_script(word: Word) -> Iterator[Slip]:
    """Find words in which letters of two alphabets that look alike are mixed."""
    for match in _PART_OF_WORD.finditer(word.text):
        scripts = [script_of(sign) for sign in match[0]]
        mixed = {script for script in scripts if script in _CONFUSED}
        if len(mixed) > 1:
            main = max(sorted(mixed), key=scripts.count)
            odd = [sign for sign in match[0] if script_of(sign) in mixed - {main}]
            message = (
                f"{match[0]}: {' '.join(odd)} {'is' if len(odd) == 1 else 'are'} not {main.title()}"
            )
            put = _in_one_script(match[0], main)
            yield Slip(message, match.start(), match.end(), put=put)


def _in_one_script(text: str, script: str) -> str | None:
    twins = _TWINS.get(script, {})
    put = "".join(twins.get(sign, sign) for sign in text)
    return put if all(script_of(sign) == script for sign in put) else None


def check_foreign_letter(word: Word) -> Iterator[Slip]:
    """Find letters of the language's script that its own alphabet does not have.

    Alphabets in Latin letters take names and loans from each other, so they are left alone.
    """
    language = word.language
    alphabet = set(language.settings.letters)
    for place, sign in enumerate(word.text):
        foreign = False
        if alphabet and language.script != "LATIN":
            foreign = sign.isalpha() and script_of(sign) == language.script and sign not in alphabet
        elif script_of(sign) == "CJK" and sign.isalpha():
            foreign = not _is_everyday(sign, language.subtags)
        if foreign:
            hint = "it may come from a neighbouring language"
            yield Slip(f"{sign} is not a letter of this language", place, place + 1, hint)


def _is_everyday(sign: str, subtags: tuple[str, ...]) -> bool:
    """Tell whether a Han sign belongs to the way of writing that a tag names."""
    charset = next((_CHARACTER_SETS[one] for one in subtags if one in _CHARACTER_SETS), "utf-8")
    try:
        sign.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def check_glyph(word: Word) -> Iterator[Slip]:
    """Find characters that none of the language's fonts can draw."""
    for sign in sorted(word.language.undrawable.intersection(word.text)):
        place = word.text.index(sign)
        fonts = ", ".join(word.language.settings.fonts)
        message = f"U+{ord(sign):04X} {sign} is in none of the fonts {fonts}"
        yield Slip(message, place, place + 1, "it would be printed as an empty box")
