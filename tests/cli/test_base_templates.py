"""A template extends what it replaces, in every folder that templates stand in."""

from pathlib import Path

from tests.cli.conftest import Run

EXTENDS = """\
{{% extends "base/posting.html.j2" %}}
{{% block {} %}}<p>{}</p>{{{{ super() }}}}{{% endblock %}}
"""


def write(shop: Path, folder: str, block: str, text: str) -> None:
    path = shop / folder / "posting.html.j2"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EXTENDS.format(block, text))


def page(run: Run, locale: str) -> str:
    result = run("posting", "agent-lviv", "-f", "html", "-l", locale, "-o", "-")
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_a_project_extends_the_template_of_every_language(shop: Path, run: Run) -> None:
    write(shop, "templates", "about", "from the project")
    for locale in ("en", "uk"):
        made = page(run, locale)
        assert "from the project" in made
        assert 'data-part="apply"' in made


def test_a_language_extends_what_the_project_extends(shop: Path, run: Run) -> None:
    write(shop, "templates", "about", "from the project")
    write(shop, "templates/locales/en", "about", "from the language")
    made = page(run, "en")
    assert made.index("from the language") < made.index("from the project")
    assert "from the language" not in page(run, "uk")


def test_nothing_stands_behind_a_template_of_the_project_alone(shop: Path, run: Run) -> None:
    folder = shop / "templates"
    folder.mkdir()
    (folder / "own.html.j2").write_text('{% extends "base/own.html.j2" %}')
    (folder / "posting.html.j2").write_text('{% include "own.html.j2" %}')
    result = run("posting", "agent-lviv", "-f", "html", "-o", "-")
    assert result.exit_code == 3
    assert "own.html.j2:1: there is no template 'base/own.html.j2'" in result.stderr
