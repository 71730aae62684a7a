"""The output folder during a build: what is kept, what is written, what the manifest will say."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from .files import remove_files, write_whole
from .manifest import NAME as MANIFEST
from .manifest import Entry, Manifest, describe, is_current, read_manifest, write_manifest


class Ledger:
    """Write files and remember them; nothing is written that is there already.

    Only files of the same manifest are ever removed.
    """

    def __init__(self, output: Path, *, whole: bool, force: bool, manifest: str = MANIFEST) -> None:
        self._output = output
        self._manifest = manifest
        self._force = force
        self._old = read_manifest(output, manifest)
        self._files: dict[str, Entry] = {} if whole else dict(self._old.files)
        self._whole = whole
        self.written: list[str] = []
        self.kept: list[str] = []
        self.removed: list[str] = []

    def has(self, name: str, key: str, source: str = "") -> bool:
        """Tell whether a file made from the same key is there, and keep it if so."""
        entry = self._old.files.get(name)
        if entry is None or self._force or not is_current(self._output, name, entry, key):
            return False
        self._keep(name, replace(entry, source=source))
        return True

    def has_all(self, names: Sequence[str], source: str) -> bool:
        """Tell whether files made from the same source are all there, and keep them if so."""
        entries = [(name, entry) for name in names if (entry := self._old.files.get(name))]
        if self._force or not source or len(entries) < len(names):
            return False
        if not all(
            entry.source == source and is_current(self._output, name, entry, entry.key)
            for name, entry in entries
        ):
            return False
        for name, entry in entries:
            self._keep(name, entry)
        return True

    def put(self, name: str, content: bytes, key: str = "", source: str = "") -> None:
        """Write a file, unless it is there as it would be; raises OSError."""
        if not key:
            key = sha256(content).hexdigest()
            if self.has(name, key, source):
                return
        write_whole(self._output / name, content)
        self._files[name] = describe(key, content, source)
        self.written.append(name)

    def forget_sources(self, folder: str) -> None:
        """See to it that the pages of files below a folder are made the next time."""
        for name, entry in self._files.items():
            if name.startswith(f"{folder}/"):
                self._files[name] = replace(entry, source="")

    def drop(self, name: str) -> None:
        """Forget a file that could not be made."""
        self._files.pop(name, None)

    def keep_folder(self, folder: str) -> None:
        """Keep what an earlier build left below a folder."""
        kept = {name: e for name, e in self._old.files.items() if name.startswith(f"{folder}/")}
        self._files.update(kept)

    def keep_others(self, locales: Collection[str], formats: Collection[str]) -> None:
        """Keep what an earlier build left in other languages and formats."""
        for name, entry in self._old.files.items():
            locale, ending = name.partition("/")[0], name.rpartition(".")[2]
            if locale not in locales or ending not in formats:
                self._files[name] = entry

    @contextmanager
    def closing(self) -> Iterator[None]:
        """Write down what is there if the work between is interrupted."""
        try:
            yield
        except BaseException:
            self._write(Manifest("", {**self._old.files, **self._files}))
            raise

    def close(self, inputs: str = "", facts: str = "") -> None:
        """Remove files of documents that are no more, and write the manifest."""
        if self._whole:
            self.removed = sorted(set(self._old.files) - set(self._files))
            remove_files(self._output, self.removed)
            self._write(Manifest(inputs, self._files, facts))
        else:
            self._write(Manifest("", self._files))

    def _keep(self, name: str, entry: Entry) -> None:
        self._files[name] = entry
        self.kept.append(name)

    def _write(self, manifest: Manifest) -> None:
        write_manifest(self._output, manifest, self._manifest)
