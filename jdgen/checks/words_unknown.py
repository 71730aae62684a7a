"""Find translations of texts that neither a template nor the library has, so that nobody reads."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from jdgen.locales.catalog import FORM_SEPARATOR
from jdgen.locales.extract import Extraction, extract_overrides
from jdgen.locales.folders import LOCALES
from jdgen.locales.po_file import PoEntry
from jdgen.locales.settings import Form
from jdgen.locales.tags import chain
from jdgen.source.suggest import suggest

from .word import Slip

Key = tuple[str, str]
_MESSAGE = "no template and no file of the library has this text"
_MOST_SHOWN = 60
_ALIKE = 0.6


def known_keys(tag: str, roots: Sequence[Path], extraction: Extraction) -> frozenset[Key]:
    """Return context and English of each text that a language may translate."""
    folders = ((root / LOCALES / name, root) for root in roots for name in chain(tag))
    own = (text.key for folder, root in folders for text in extract_overrides(folder, root)[0])
    return frozenset((*(text.key for text in extraction.texts), *own))


def find_unknown(
    entries: Iterable[PoEntry], known: frozenset[Key], tag: str, forms: Mapping[str, Form]
) -> Iterator[tuple[PoEntry, Slip]]:
    """Yield the translations whose text nobody asks for, with the text most likely meant."""
    contexts, texts = defaultdict(set), defaultdict(set)
    for context, english in known:
        contexts[english].add(context)
        texts[context].add(english)
    for entry in entries:
        context, _, form = entry.context.partition(FORM_SEPARATOR)
        is_known = (context, entry.english) in known
        if entry.obsolete or not any(entry.forms) or (is_known and (not form or form in forms)):
            continue
        if is_known:
            hint = suggest(form, forms) or f"forms in locale.yaml: {', '.join(forms) or 'none'}"
        elif entry.english in contexts:
            hint = _other_key(context, contexts[entry.english])
        else:
            near = _nearest(entry.english, texts.get(context, ()))
            hint = f"run `jdgen locale update {tag}`"
            hint = f'the nearest is "{near}"; if the English was changed, {hint}' if near else hint
        yield entry, Slip(_MESSAGE, hint=hint)


def _other_key(context: str, known: Iterable[str]) -> str:
    """Return under which key the same words stand."""
    keys = sorted(known)
    meant = _nearest(context, keys) or keys[0]
    return f'with msgctxt "{meant}" there is one' if meant else "without msgctxt there is one"


def _nearest(text: str, known: Iterable[str]) -> str:
    """Return the known text that is most like one, cut to what a hint can show."""
    near = get_close_matches(text, known, n=1, cutoff=_ALIKE)
    if not near or len(near[0]) <= _MOST_SHOWN:
        return near[0] if near else ""
    return f"{near[0][: _MOST_SHOWN - 1]}…"
