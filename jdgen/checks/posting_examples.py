"""Examples in word lists: each is judged as its entry says, so that no list is written blindly."""

from collections.abc import Iterator
from pathlib import Path

from jdgen.library.validate import validate
from jdgen.locales.folders import display_name
from jdgen.source.findings import Finding
from jdgen.source.reader import read_file
from jdgen.source.span import Source

from .posting_lists import WORDS_FILE, Entry, WordsFile
from .posting_read import read_posting
from .posting_words import WordBook

_ANY_TITLE = "Q\n\n"


def check_word_list(folder: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a language's `words.yaml`; a folder without one has nothing."""
    path = folder / WORDS_FILE
    if not path.is_file():
        return ()
    source, findings = read_file(path, f"{display_name(folder)}/{WORDS_FILE}")
    if source is None or source.data is None:
        return findings
    file, wrong = validate(source, WordsFile, ())
    examples = _check_examples(source, WordBook(folder.name, (file,))) if file else ()
    return (*findings, *wrong, *examples)


def _check_examples(source: Source, book: WordBook) -> Iterator[Finding]:
    for code, entries in book.files[0].rules.items():
        for index, entry in enumerate(entries):
            path = ("rules", code, index)
            for number, example in enumerate(entry.finds):
                if all(hit is not entry for hit in _hits(book, code, example)):
                    message = "none of the words is found in this example"
                    at = (*path, "finds", number)
                    yield source.finding("word-list-example", at, message, _HINT)
            for number, example in enumerate(entry.passes):
                if any(True for _ in _hits(book, code, example)):
                    message = "words are found in this example, which should pass"
                    at = (*path, "passes", number)
                    yield source.finding("word-list-example", at, message, _HINT)


_HINT = "change the words, or the example"


def _hits(book: WordBook, code: str, example: str) -> Iterator[Entry]:
    """Yield the entries that are found in an example: a sentence, or a posting with headings."""
    posting = example if example.startswith("# ") else _ANY_TITLE + example
    for hit in book.hits(read_posting(posting, book.name_section)).get(code, ()):
        yield hit.entry
