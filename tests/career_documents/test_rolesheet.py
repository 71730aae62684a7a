"""Role sheets: what they hold, positions of several roles, and the forms that countries expect."""

import re
from pathlib import Path

import pytest

from jdgen.documents.catalogue import list_documents, role_sheet
from jdgen.documents.rolesheet import RoleSheetView
from jdgen.documents.sheetkinds import find_sheet_kinds
from jdgen.library import Library
from jdgen.locales.words import Words
from jdgen.resources import templates_root

from .conftest import Render

INSTRUCTION = "posadova-instruktsiia"
DESCRIPTION = "gangwei-shuomingshu"


def view(shipped: Library, english: Words, name: str) -> RoleSheetView:
    found: RoleSheetView = role_sheet(shipped, name).view(shipped, english)
    return found


def test_a_role_is_told_level_by_level(shipped: Library, english: Words, text: Render) -> None:
    found = view(shipped, english, "success-manager")
    assert [str(job.parts[0].rung.level) for job in found.jobs] == ["junior", "mid-level"]
    assert [job.parts[0].scope.accounts for job in found.jobs] == [(10, 18), (6, 12)]
    words = text(role_sheet(shipped, "success-manager"))
    for said in (
        "Reports to: Customer Success Team Lead",
        "Level: junior",
        "Level: mid-level",
        "Call in technical, product or support colleagues",
        "Talk about prices and discounts",
        "Renewal rate: at least 92% after 12 months",
        "Without a fixed value: Churn rate",
        "3\N{NO-BREAK SPACE}years: work with business customers",
        "Growth note with the need",
        "Not to be confused with",
        "ISCO-08 2431",
        "Overview of customer-facing roles",
    ):
        assert said in words


def test_one_rung_alone(shipped: Library, english: Words, text: Render) -> None:
    (job,) = view(shipped, english, "success-manager/mid").jobs
    assert job.parts[0].rung.name == "success-manager/mid"
    assert "Level: junior" not in text(role_sheet(shipped, "success-manager/mid"))


def test_a_lead_names_those_who_report_to_them(shipped: Library, english: Words) -> None:
    led = [str(title) for title in view(shipped, english, "support-team-lead").led]
    assert "Customer Support Representative" in led
    assert view(shipped, english, "success-manager").led == ()


def test_hand_offs_go_both_ways(shipped: Library, english: Words) -> None:
    found = view(shipped, english, "retention-manager")
    assert {str(one.giver) for one in found.takes_over} == {
        "Customer Success Manager",
        "Customer Support Manager",
    }
    assert [str(one.taker) for one in found.hands_over] == ["Customer Success Manager"]


def test_variants_say_what_they_add_and_leave_out(shipped: Library, english: Words) -> None:
    shapes = {
        str(shape.name): shape for shape in view(shipped, english, "operations-specialist").shapes
    }
    assert len(shapes) == 3
    assert all(shape.duties for shape in shapes.values())
    assert any(shape.without for shape in shapes.values())


def test_a_position_merges_its_parts(shipped: Library, english: Words, text: Render) -> None:
    found = view(shipped, english, "customer-generalist")
    (job,) = found.jobs
    assert [(one.rung.name, one.share) for one in found.position.parts] == [  # type: ignore[union-attr]
        ("account-manager/mid", 45),
        ("success-manager/mid", 35),
        ("renewal-manager/mid", 20),
    ]
    assert sum(duty.share or 0 for duty in job.duties) == 100
    skills = {need.skill.id: need.skill.rank for need in job.needs}
    assert skills["relationship-management"] == 3, (
        "the success manager's, not the account manager's"
    )
    measures = [measure.id for measure in job.measures]
    assert len(measures) == len(set(measures))
    words = text(role_sheet(shipped, "customer-generalist"))
    assert "Account Manager (mid-level) 45%" in words
    assert "Where the parts pull apart" in words
    assert "reactive, answers when customers call" in words
    assert "What becomes a job first" in words
    assert "when questions and renewals leave less than one day a week" in words
    assert "What both go on doing: Bringing customers' needs to other teams" in words
    # Work that passes between two of its parts is no hand-off of the position.
    assert not any("Renewal Manager" in str(one.taker) for one in found.hands_over)


def test_a_position_may_share_work_it_does_not_fill(shipped: Library, text: Render) -> None:
    words = text(role_sheet(shipped, "success-and-operations"))
    assert "Shares work with: Implementation Specialist" in words


def test_a_right_is_said_once(shipped: Library, english: Words) -> None:
    for position in shipped.positions:
        (job,) = view(shipped, english, position).jobs
        said = [
            str(right) for right in (*job.decides.alone, *job.decides.proposes, *job.decides.asks)
        ]
        assert len(said) == len(set(said))


def test_build_makes_one_sheet_for_each_role_and_position(shipped: Library) -> None:
    sheets = [one.id for one in list_documents(shipped) if one.kind == "rolesheet"]
    assert sheets == [*shipped.roles, *shipped.positions]


def test_countries_have_forms_of_their_own() -> None:
    kinds = find_sheet_kinds((templates_root(),))
    assert kinds["internal"] == ()
    assert kinds[INSTRUCTION] == ("uk",)
    assert kinds[DESCRIPTION] == ("zh-Hans",)


def test_a_projects_language_may_add_a_form(tmp_path: Path) -> None:
    folder = tmp_path / "locales" / "pl"
    folder.mkdir(parents=True)
    (folder / "opis-stanowiska.html.j2").write_text("x")
    (folder / "posting.html.j2").write_text("an override, no form")
    kinds = find_sheet_kinds((tmp_path, templates_root()))
    assert kinds["opis-stanowiska"] == ("pl",)
    assert "posting" not in kinds


@pytest.mark.parametrize(
    "name", ["success-manager/mid", "support-team-lead", "customer-generalist"]
)
def test_the_ukrainian_form_has_its_sections_in_order(
    shipped: Library, text: Render, name: str
) -> None:
    words = text(role_sheet(shipped, name, INSTRUCTION), "uk")
    sections = (
        "ЗАТВЕРДЖУЮ",
        "ПОСАДОВА ІНСТРУКЦІЯ",
        "1. Загальні положення",
        "2. Завдання та обов’язки",
        "3. Права",
        "4. Відповідальність",
        "5. Повинен (повинна) знати",
        "6. Кваліфікаційні вимоги",
        "7. Взаємовідносини (зв’язки) за посадою",
        "З інструкцією ознайомлений (ознайомлена)",
    )
    places = [words.casefold().index(section.casefold()) for section in sections]
    assert places == sorted(places)
    assert "Підлеглі: " in words
    assert not re.search(r"\bNone\b", words)


@pytest.mark.parametrize(
    "name", ["success-manager/mid", "support-team-lead", "customer-generalist"]
)
def test_the_chinese_form_has_its_sections_in_order(
    shipped: Library, text: Render, name: str
) -> None:
    words = text(role_sheet(shipped, name, DESCRIPTION), "zh-Hans")
    sections = (
        "岗位说明书", "一、基本信息", "直接上级", "直接下级", "二、工作关系", "三、岗位目的",
        "四、岗位职责", "权重", "五、岗位权限", "六、考核指标", "七、任职资格", "八、职业发展通道",
        "任职者签字",
    )  # fmt: skip
    places = [words.index(section) for section in sections]
    assert places == sorted(places)
    assert "核心职责合计" in words
    assert "None" not in words
