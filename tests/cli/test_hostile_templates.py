"""A project's own template that is broken or hostile ends the page with its name and a reason."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{{ ''.__class__ }}", " templates/posting.html.j2:1: access to attribute '__class__'"),
        (b"{% include '/etc/passwd' %}", "there is no template '/etc/passwd'"),
        (
            b"{% for x in range(10**9) %}{% endfor %}",
            " templates/posting.html.j2:1: OverflowError: ",
        ),
        (b"{% include 'posting.html.j2' %}", "RecursionError"),
        (b"{{ 'a' * 10 * 10000000 }}", " templates/posting.html.j2:1: OverflowError: a product"),
        (b"{{ 9 ** 99999999 }}", " templates/posting.html.j2:1: OverflowError: a power above 10"),
        (b"{{ nothing }}", " templates/posting.html.j2:1: 'nothing' is undefined"),
        (b"\xff", "save it as UTF-8"),
    ],
)
def test_the_page_is_not_made(shop: Path, run: Run, content: bytes, reason: str) -> None:
    (shop / "templates").mkdir()
    (shop / "templates" / "posting.html.j2").write_bytes(content)
    result = run("posting", "agent", "-f", "html", "-o", "-")
    assert (result.exit_code, result.stdout) == (3, "")
    assert reason in result.stderr
    result = run("posting", "agent", "-f", "html")
    assert result.exit_code == 3
    assert not list((shop / "output").rglob("*.html"))
