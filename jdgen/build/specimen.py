"""A small page that shows a language's script, and the fonts that a PDF of it holds."""

import re
import zlib
from html import escape

from jdgen.locales.words import Words

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FAMILY = re.compile(rb"/FontFamily \((.*?)\)")


def write_specimen(words: Words) -> str:
    """Return a page with the alphabet, the months and the days of a language in its fonts."""
    months = words.locale.months["format"]["wide"].values()
    days = words.locale.days["format"]["wide"].values()
    lines = (words.name, words.settings.letters, " ".join(months), " ".join(days))
    body = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    families = ", ".join(f"'{escape(family)}'" for family in words.fonts)
    return (
        f'<!DOCTYPE html><html lang="{words.lang}" dir="{words.direction}">'
        f"<head><title>{escape(words.name)}</title></head>"
        f'<body style="font-family: {families}">{body}</body></html>'
    )


def embedded_families(pdf: bytes) -> frozenset[str]:
    """Return the families of the fonts that a PDF holds."""
    families: set[str] = set()
    for stream in _STREAM.finditer(pdf):
        try:
            content = zlib.decompress(stream[1])
        except zlib.error:
            continue  # not compressed: no stream that describes fonts
        families.update(name.decode("latin-1") for name in _FAMILY.findall(content))
    return frozenset(families)
