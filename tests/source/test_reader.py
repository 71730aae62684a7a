"""Reading YAML: exact positions, YAML 1.2 scalars, limits, and no crash on anything."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.resources import cache_folder
from jdgen.source import kept
from jdgen.source.reader import MAX_BYTES, read_file
from jdgen.source.report import as_text
from jdgen.source.yaml_tree import MAX_NODES, read_text


def codes(text: str) -> list[str]:
    return [finding.code for finding in read_text(text, "x.yaml")[1]]


def data(text: str) -> object:
    source, findings = read_text(text, "x.yaml")
    assert source is not None, as_text(findings)
    return source.data


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("0123", "0123"),
        ("1.10", 1.1),
        ("1:30", "1:30"),
        ("2026-11-20", "2026-11-20"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("''", ""),
        ('"12"', "12"),
        ("12", 12),
        ("-7", -7),
        ("9" * 30, "9" * 30),
        (".inf", ".inf"),
        ("1e999", "1e999"),
    ],
)
def test_scalars_follow_yaml_1_2(text: str, value: object) -> None:
    assert data(f"a: {text}") == {"a": value}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x 1\nb: *x", "yaml-anchor"),
        ("a: *x", "yaml-anchor"),
        ("<<: {a: 1}", "yaml-anchor"),
        ("a: !!python/object 1", "yaml-tag"),
        ("{? [a]: 1}", "yaml-key"),
        ("a: 1\n---\nb: 2", "yaml-documents"),
        ("a: b: c", "yaml-syntax"),
        ("a: [1", "yaml-syntax"),
        ("a: @x", "yaml-syntax"),
        ("a: \x01", "yaml-syntax"),
        ("[" * 50_000, "yaml-depth"),
        ("{a: " * 50_000, "yaml-depth"),
        ("- " * 50_000, "yaml-depth"),
        ("[" + "1," * (MAX_NODES + 1) + "]", "yaml-size"),
        ("a: 1\na: 2", "duplicate-key"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_billion_laughs_is_refused_at_its_first_anchor() -> None:
    text = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"
    (finding,) = read_text(text, "x.yaml")[1]
    assert (finding.code, finding.line, finding.column) == ("yaml-anchor", 1, 4)


def test_a_duplicate_key_names_both_places_and_keeps_the_first() -> None:
    source, (finding,) = read_text("a: 1\nb: 2\na: 3", "x.yaml")
    assert source is not None
    assert source.data == {"a": 1, "b": 2}
    assert "line 1" in finding.message
    assert (finding.line, finding.column) == (3, 1)


def test_an_empty_file_holds_nothing() -> None:
    assert data("") is None
    assert data("# only a comment\n") is None


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    big = tmp_path / "big.yaml"
    big.write_bytes(b"a" * (MAX_BYTES + 1))
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"a: 1\nb: caf\xe9\n")
    cases = {big: "file-too-large", latin: "encoding", tmp_path / "gone.yaml": "file-unreadable"}
    for path, code in cases.items():
        source, (finding,) = read_file(path, path.name)
        assert source is None
        assert finding.code == code
    assert read_file(latin, "latin.yaml")[1][0].line == 2


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_bytes("\ufeffa: 1".encode())
    source, _ = read_file(path, "bom.yaml")
    assert source is not None
    assert source.data == {"a": 1}


def test_the_caret_stands_under_chinese_and_emoji() -> None:
    source, _ = read_text("{城市: 北京市🙂, min: -8000}", "x.yaml")
    assert source is not None
    finding = source.finding("wrong-value", ("min",), "is too small")
    line, caret = as_text([finding]).splitlines()[1:]
    assert line == "  1 | {城市: 北京市🙂, min: -8000}"
    # Seven wide characters stand before the value: each takes two cells of a terminal.
    assert caret.index("^") == line.index("-8000") + 6
    assert caret.count("^") == len("-8000")


_KEYS = st.text("abcdefgh城é", min_size=1, max_size=4)
_TEXTS = st.text("ab:#'\\\"{}[]-é城🙂 \n", max_size=12)
_TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(_TREES)
def test_reads_what_json_wrote_and_knows_where(tree: object) -> None:
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    source, findings = read_text(text, "x.yaml")
    assert findings == ()
    assert source is not None
    assert source.data == tree
    for path, span in source.values.items():
        value = tree
        for part in path:
            value = value[part]  # type: ignore[index]
        if not isinstance(value, dict | list):
            line = source.lines[span.line - 1]
            assert line[span.column - 1 : span.end_column - 1] == json.dumps(
                value, ensure_ascii=False
            )


@given(st.builds(json.dumps, _TREES) | st.text("ab01.:-e+nul~ \n", max_size=40))
def test_what_is_kept_is_what_was_read(text: str) -> None:
    source, findings = read_text(text, "x.yaml")
    if source is not None and not findings:
        raw = text.encode()
        kept.keep(raw, source.data, source.places)
        found = kept.recall(raw)
        assert found is not None
        data, places = found
        assert repr(data) == repr(source.data)
        assert repr(kept.unpack(places, source.lines)) == repr(source.places)


def test_a_file_is_taken_apart_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    cache_folder.cache_clear()
    texts: list[str] = []

    def read(text: str, name: str) -> object:
        texts.append(text)
        return read_text(text, name)

    monkeypatch.setattr("jdgen.source.yaml_tree.read_text", read)
    path = tmp_path / "a.yaml"
    try:
        path.write_text("# one\nkey: [1, two]\n")
        first, second = (read_file(path, name)[0] for name in ("x.yaml", "y.yaml"))
        assert first is not None
        assert second is not None
        assert len(texts) == 1
        assert second.data == first.data == {"key": [1, "two"]}
        assert second.file == "y.yaml"
        found = second.finding("wrong-value", ("key", 1), "is wrong")
        assert (found.line, found.column, found.excerpt) == (2, 10, "key: [1, two]")
        (damaged,) = (tmp_path / "cache").rglob("*.json")
        damaged.write_bytes(damaged.read_bytes().replace(b"]]", b"]"))
        third, _ = read_file(path, "x.yaml")
        assert third is not None
        assert third.places == first.places
        path.write_text("a: 1\na: 2\n")
        assert [len(read_file(path, "x.yaml")[1]) for _ in range(2)] == [1, 1]
    finally:
        cache_folder.cache_clear()


@given(st.text(max_size=200))
def test_no_text_crashes_the_reader(text: str) -> None:
    source, findings = read_text(text, "x.yaml")
    assert source is not None or findings
    as_text(findings)


@given(st.binary(max_size=200))
def test_no_file_crashes_the_reader(content: bytes) -> None:
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        file.write(content)
        file.flush()
        read_file(Path(file.name), "x.yaml")
