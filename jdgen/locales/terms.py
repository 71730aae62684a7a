"""Closed words of the model in English: `terms.yaml` of the templates."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from jdgen.source.findings import Finding
from jdgen.source.reader import read_file

TERMS_FILE = "terms.yaml"

Terms = Mapping[str, Mapping[str, str]]
"""English words by kind and value: terms["depth"]["owns"]."""


def read_terms(roots: Sequence[Path]) -> tuple[Terms, tuple[Finding, ...]]:
    """Join the `terms.yaml` of several templates folders; the first one's words win."""
    terms: dict[str, dict[str, str]] = {}
    findings: tuple[Finding, ...] = ()
    for root in roots:
        path = root / TERMS_FILE
        if path.is_file():
            stamp = path.stat()
            read, wrong = _read(path, (stamp.st_mtime_ns, stamp.st_size))
            findings += wrong
            for kind, words in read.items():
                terms[kind] = {**words, **terms.get(kind, {})}
    return terms, findings


@lru_cache(maxsize=16)
def _read(path: Path, stamp: tuple[int, int]) -> tuple[Terms, tuple[Finding, ...]]:
    del stamp  # part of the cache's key only
    source, findings = read_file(path, "/".join(path.parts[-2:]))
    if source is None or source.data is None:
        return {}, findings
    if not isinstance(source.data, dict):
        message = "the file does not hold a mapping of kinds to words"
        return {}, (*findings, source.finding("wrong-type", (), message))
    terms: dict[str, dict[str, str]] = {}
    for kind, words in source.data.items():
        if not isinstance(words, dict):
            message = f'"{kind}" is not a mapping of values to English words'
            findings = (*findings, source.finding("wrong-type", (kind,), message))
            continue
        terms[kind] = {value: word for value, word in words.items() if isinstance(word, str)}
        for value in words.keys() - terms[kind].keys():
            message = f'the word for "{value}" is not text'
            findings = (*findings, source.finding("wrong-type", (kind, value), message))
    return terms, findings
