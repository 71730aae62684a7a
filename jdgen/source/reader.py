"""Read a YAML file; one that was read before is not taken apart again."""

from pathlib import Path

from . import kept
from .findings import Finding
from .span import Places, Source, split_lines

MAX_BYTES = 1_000_000


def read_file(path: Path, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    """Read a YAML file; `name` is what findings call it."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            message = f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read"
            return None, (Finding.of("file-too-large", message, name, hint="split the file"),)
        raw = path.read_bytes()
    except OSError as error:
        return None, (Finding.of("file-unreadable", f"cannot be read: {error.strerror}", name),)
    found = kept.recall(raw)
    if found is not None:
        data, places = found
        return Source(name, data, lambda: _unpack(places, _decode(raw))), ()
    return _read_anew(raw, name)


def _read_anew(raw: bytes, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    from .yaml_tree import read_text

    try:
        text = _decode(raw)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start + 1} is not UTF-8"
        hint = "save the file as UTF-8"
        return None, (Finding.of("encoding", message, name, line=line, column=1, hint=hint),)
    source, findings = read_text(text, name)
    if source is not None and not findings:
        kept.keep(raw, source.data, source.places)
    return source, findings


def _unpack(places: bytes, text: str) -> Places:
    """Return where a file's values stand; what was damaged while it was kept is found anew."""
    try:
        return kept.unpack(places, split_lines(text))
    except (ValueError, TypeError):
        from .yaml_tree import read_text

        source, _ = read_text(text, "")
        assert source is not None, "kept although it cannot be read"  # noqa: S101
        return source.places


def _decode(raw: bytes) -> str:
    return raw.decode("utf-8-sig")
