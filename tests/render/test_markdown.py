"""The Markdown that library texts may use: little, safe, and right in Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.render.markdown import render_block


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("a **b** *c*", "<p>a <strong>b</strong> <em>c</em></p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("[a](https://x.example)", '<p><a href="https://x.example">a</a></p>'),
        ("**客服（专员）**负责", "<p><strong>客服（专员）</strong>负责</p>"),
        ("答复客户，\n直到解决", "<p>答复客户，直到解决</p>"),
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("# no heading", "<p># no heading</p>"),
        ("{{ x }}", "<p>{{ x }}</p>"),
        ("snake_case_name", "<p>snake_case_name</p>"),
    ],
)
def test_what_becomes_of_a_text(text: str, html: str) -> None:
    assert render_block(text) == html


@pytest.mark.parametrize("scheme", ["javascript:alert(1)", "data:text/html,x", "file:///etc/x"])
def test_links_lead_to_pages_only(scheme: str) -> None:
    assert "href" not in render_block(f"[a]({scheme})")


@given(st.text("ab <>&\"'*_`[]()!#-\n。，客户", max_size=60))
def test_no_text_becomes_markup_of_its_own(text: str) -> None:
    html = str(render_block(text))
    for tag in ("<p>", "</p>", "<strong>", "</strong>", "<em>", "</em>", "<code>", "</code>"):
        html = html.replace(tag, "")
    for tag in ("<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<br />", "</a>"):
        html = html.replace(tag, "")
    assert "<" not in html.replace("<a href=", "").replace("<ol start=", "")
