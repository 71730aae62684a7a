"""The words of a language as rules use them: what not to say, and how facts are said."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import get_args

from jdgen.locales.folders import locale_folders
from jdgen.locales.tags import SOURCE, chain
from jdgen.source.findings import Finding

from .posting_figures import AmountReader
from .posting_lists import WORDS_FILE, Entry, Length, Sign, WordsFile, read_word_file
from .posting_phrases import Phrase, read_phrase
from .posting_text import PostingText, Section, fold

_WORD = re.compile(r"(?:[^\W_\u3040-\u30ff\u3400-\u9fff]|(?<=\w)'(?=\w))+")
"""A word of a script that puts blanks between words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a list in a posting: the entry, the segment, and from where to where in it."""

    entry: Entry
    segment: int
    start: int
    end: int


_Found = tuple[int, int, Entry]
_LINES = 32_768
"""Lines, once for each code, whose words are remembered: those of a thousand postings."""


@dataclass(frozen=True, slots=True)
class _Listed:
    entry: Entry
    match: tuple[Phrase, ...]
    but: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]


@dataclass(frozen=True)
class WordBook:
    """All word lists that hold for a language, ready to be searched.

    `tag` is empty, and nothing is listed, for a language that has none.
    """

    tag: str
    files: tuple[WordsFile, ...] = ()
    behind: tuple[WordsFile, ...] = ()
    """English lists: headings that were not translated yet are known by them."""

    @cached_property
    def _rules(self) -> Mapping[str, tuple[_Listed, ...]]:
        rules: dict[str, tuple[_Listed, ...]] = {}
        for file in self.files:
            for code, entries in file.rules.items():
                rules[code] = (*rules.get(code, ()), *map(_listed, entries))
        return rules

    @cached_property
    def _sections(self) -> Mapping[str, tuple[tuple[Section, Phrase], ...]]:
        """Names of parts, by a word that stands in them; under "" those that must all be tried."""
        named: dict[str, list[tuple[Section, Phrase]]] = {"": []}
        for file in (*self.files, *self.behind):
            for section, texts in file.sections.items():
                for phrase in _phrases(texts):
                    for word in _whole_words(phrase):
                        named.setdefault(word, []).append((section, phrase))
        return {word: tuple(pairs) for word, pairs in named.items()}

    @cached_property
    def _signs(self) -> Mapping[Sign, tuple[Phrase, ...]]:
        return {
            sign: tuple(
                phrase for file in self.files for phrase in _phrases(file.signs.get(sign, ()))
            )
            for sign in get_args(Sign)
        }

    @cached_property
    def amounts(self) -> AmountReader:
        """What finds amounts of money as the language writes them."""
        currencies = [
            (code, phrase)
            for file in self.files
            for code, texts in file.currencies.items()
            for phrase in _phrases(texts)
        ]
        signs = self._signs
        return AmountReader(signs["range"], signs["thousand"], signs["ten-thousand"], currencies)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Abbreviations that everybody knows."""
        return frozenset(word for file in self.files for word in file.acronyms)

    @property
    def length(self) -> Length | None:
        """How long a posting is at best."""
        return next((file.length for file in self.files if file.length), None)

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes for which words are listed."""
        return tuple(self._rules)

    def knows(self, sign: Sign) -> bool:
        """Tell whether words are listed for a fact."""
        return bool(self._signs[sign])

    def name_section(self, heading: str) -> Section | None:
        """Return the part of a posting that a heading begins: the longest name found in it."""
        folded = fold(heading).strip(" :*")
        best: tuple[int, Section | None] = (0, None)
        for word in ("", *_WORD.findall(folded)):
            for section, phrase in self._sections.get(word, ()):
                for match in phrase.find(folded):
                    best = max(best, (len(match[0]), section), key=lambda pair: pair[0])
        return best[1] if best[0] * 2 >= len(folded) else None

    def find(self, sign: Sign, folded: str) -> tuple[int, int] | None:
        """Return where a folded text states a fact, if it does."""
        for phrase in self._signs[sign]:
            for match in phrase.find(folded):
                return match.span()
        return None

    def spans(self, sign: Sign, folded: str) -> tuple[tuple[int, int], ...]:
        """Return where a folded text has words of a fact; of overlapping ones the longest."""
        found = [match.span() for phrase in self._signs[sign] for match in phrase.find(folded)]
        kept: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
            if not kept or start >= kept[-1][1]:
                kept.append((start, end))
        return tuple(kept)

    def hits(self, posting: PostingText) -> Mapping[str, tuple[Hit, ...]]:
        """Return by code where a posting has words that are listed for it, each place once."""
        found: dict[str, tuple[Hit, ...]] = {}
        for index, line in enumerate(posting.folds):
            for code, places in self._search(line):
                found[code] = (*found.get(code, ()), *_hits_at(index, posting, places))
        return found

    @cached_property
    def _search(self) -> Callable[[str], tuple[tuple[str, tuple[_Found, ...]], ...]]:
        """Where listed words stand in a line, by code, the longest of those that begin there.

        Postings of one library share most of their lines, so each is searched once.
        """

        @lru_cache(maxsize=_LINES)
        def search(line: str) -> tuple[tuple[str, tuple[_Found, ...]], ...]:
            found = (
                (code, sorted(_places(listed, line), key=lambda place: (place[0], -place[1])))
                for code, listed in self._rules.items()
            )
            return tuple((code, tuple(places)) for code, places in found if places)

        return search


def _hits_at(index: int, posting: PostingText, places: Iterable[_Found]) -> Iterator[Hit]:
    last, section = 0, posting.segments[index].section
    for start, end, entry in places:
        if start >= last and (not entry.only or section in entry.only):
            last = end
            yield Hit(entry, index, start, end)


def _phrases(texts: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(map(read_phrase, texts))


def _whole_words(phrase: Phrase) -> tuple[str, ...]:
    """Return words of which one stands in whatever a phrase matches, or "" where that is unsure."""
    text = fold(phrase.text)
    words = (re.search(rf"(?<![\w*]){re.escape(one)}(?![\w*])", text) for one in phrase.literals)
    plain = all(words) and all(_WORD.fullmatch(one) for one in phrase.literals)
    return phrase.literals if plain else ("",)


def _listed(entry: Entry) -> _Listed:
    return _Listed(entry, _phrases(entry.match), _phrases(entry.but), _phrases(entry.unless))


def _places(rules: Iterable[_Listed], line: str) -> Iterator[_Found]:
    """Yield where words of entries stand in a folded line, unless the line excuses them."""
    for listed in rules:
        for phrase in listed.match:
            for match in phrase.find(line):
                if not _is_excused(listed, line, *match.span()):
                    yield *match.span(), listed.entry


def _is_excused(listed: _Listed, line: str, start: int, end: int) -> bool:
    if any(phrase.fits(line) for phrase in listed.unless):
        return True
    return any(
        match.start() <= start and end <= match.end()
        for phrase in listed.but
        for match in phrase.find(line)
    )


def read_words(tag: str, roots: Sequence[Path]) -> tuple[WordBook, tuple[Finding, ...]]:
    """Return the word lists of a language, the project's own added to the package's.

    `roots` are templates folders.
    """
    files, findings = _read_files(tag, roots)
    behind: tuple[WordsFile, ...] = ()
    if chain(tag)[-1] != SOURCE:
        behind, _ = _read_files(SOURCE, roots)
    return WordBook(tag if files else "", files, behind), findings


def _read_files(
    tag: str, roots: Sequence[Path]
) -> tuple[tuple[WordsFile, ...], tuple[Finding, ...]]:
    folders = locale_folders(roots)
    files: list[WordsFile] = []
    findings: list[Finding] = []
    for name in chain(tag):
        for folder in folders.get(name, ()):
            path = folder / WORDS_FILE
            if path.is_file():
                file, wrong = read_word_file(path)
                findings += wrong
                files += [file] if file else []
    return tuple(files), tuple(findings)
