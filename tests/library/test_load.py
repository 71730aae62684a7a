"""Loading a library: everything at once, with places, and never a traceback."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.library import load_library
from jdgen.source.report import as_text
from tests.findings.minimal import FILES

Write = Callable[[Mapping[str, str]], Path]


def load(root: Path) -> tuple[list[str], object]:
    loaded = load_library(root / "roles")
    return [finding.code for finding in loaded.findings], loaded.library


def test_the_minimal_library_is_sound(project: Write) -> None:
    codes, library = load(project(FILES))
    assert codes == []
    assert library is not None


def test_everything_wrong_is_told_at_once(project: Write) -> None:
    files = dict(FILES)
    role = next(name for name in files if name.startswith("roles/support/"))
    files[role] += "titel: x\n"
    files["roles/metrics.yaml"] = "metrics: [1]\n"
    files["roles/broken.yaml"] = "a: 1"
    files["roles/ladders/old.yml"] = "a: 1"
    files["roles/a/b/c.yaml"] = "a: 1"
    codes, _ = load(project(files))
    assert {"unknown-field", "wrong-type", "file-unknown"} <= set(codes)
    assert codes.count("file-unknown") == 3


def test_a_library_without_its_frame_is_none(project: Write) -> None:
    files = {name: text for name, text in FILES.items() if not name.endswith("levels.yaml")}
    codes, library = load(project(files))
    assert library is None
    assert "file-missing" in codes


def test_a_broken_file_does_not_break_references_to_it(project: Write) -> None:
    files = dict(FILES)
    role = next(name for name in files if name.startswith("roles/support/"))
    files[role] += "titel: x\n"
    codes, _ = load(project(files))
    assert set(codes) == {"unknown-field"}


def test_a_link_out_of_the_library_is_refused(project: Write, tmp_path: Path) -> None:
    root = project(FILES)
    secret = tmp_path / "secret.yaml"
    secret.write_text("id: x")
    (root / "roles" / "support" / "secret.yaml").symlink_to(secret)
    codes, _ = load(root)
    assert codes == ["file-unreadable"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_a_finding(project: Write) -> None:
    root = project(FILES)
    (root / "roles" / "metrics.yaml").chmod(0)
    assert "file-unreadable" in load(root)[0]


@pytest.mark.parametrize("content", ["", "[]", "5", "id: [", "null", "a: {b: c}"])
@pytest.mark.parametrize("name", sorted(FILES))
def test_any_file_may_be_nonsense(project: Write, name: str, content: str) -> None:
    codes, _ = load(project({**FILES, name: content}))
    assert codes


_JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab-/{}<> ", max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "title", "levels", "junior", "x"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.data())
def test_any_value_may_stand_anywhere(data: st.DataObject) -> None:
    import json
    import tempfile

    name = data.draw(st.sampled_from(sorted(FILES)))
    lines = FILES[name].splitlines()
    place = data.draw(st.integers(0, len(lines) - 1))
    key = lines[place].split(":")[0]
    lines[place] = f"{key}: {json.dumps(data.draw(_JUNK))}"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in {**FILES, name: "\n".join(lines)}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        as_text(load_library(root / "roles").findings)
