"""The headings and the order of an action plan and a follow-up, as the house style has them."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.documents.handling import ChosenPart, in_order
from samverkan.documents.outlines import ATGARDSPLAN, UPPFOLJNING
from samverkan.model import Atgardsplan, AtgardsplanSection, UppfoljningSection
from tests.conftest import SOUND, Ran

PLAN = """
id: plan
date: 2024-03-01
decisions: [{body: Styrgruppen, date: 2024-03-01}]
measures: [{id: ljus, title: Bättre ljus, text: Lamporna byts., owners: [polisen]}]
economy: Kommunen betalar lamporna.
follow_up: Planen följs upp i december.
coordinated_with: [översiktsplanen]
"""
FOLLOW_UP = """
id: slut
date: 2024-12-01
summary: Det gick bra.
process: Vi möttes ofta.
effect: Färre är otrygga.
learned: Börja tidigare.
proposals: [Fortsätt.]
receivers: [{kind: residents}]
"""
IN_PLAN = ("Styrgruppen", "Lamporna byts", "Kommunen betalar", "följs upp i december", "översiktsplanen")
IN_FOLLOW_UP = ("gick bra", "möttes ofta", "otrygga", "Börja tidigare", "Fortsätt", "Invånarna")
"""What the parts say, in the usual order."""

Rendered = Callable[[dict[str, object]], Path]


@pytest.fixture
def rendered(workspace: Callable[..., Path], samverkan: Callable[..., Ran]) -> Rendered:
    """Writes the documents of a workspace with this house style, and gives their folder."""

    def render(style: dict[str, object]) -> Path:
        files = {"/samverkan.yaml": json.dumps({"house_style": style}), "x/agreement.yaml": SOUND}
        root = workspace({**files, "x/atgardsplan.yaml": PLAN, "x/uppfoljning.yaml": FOLLOW_UP})
        assert samverkan("render", "--to", "md", "--to", "html", "--today", "2025-01-01").status == 0
        return root / "build" / "x"

    return render


def _said(text: str, words: Sequence[str]) -> list[str]:
    return sorted(words, key=text.index)


def _headings(text: str) -> list[str]:
    return re.findall(r"^#{2,6} .*$", text, re.MULTILINE)


def test_the_usual_order_of_a_plan_and_a_follow_up(rendered: Rendered) -> None:
    made = rendered({})
    plan, follow_up = ((made / f"{name}.md").read_text() for name in ("atgardsplan", "uppfoljning"))
    assert _said(plan, IN_PLAN) == list(IN_PLAN)
    assert _said(follow_up, IN_FOLLOW_UP) == list(IN_FOLLOW_UP)
    assert _headings(plan)[:3] == ["## Beslut", "## Åtgärder", "### Bättre ljus"]


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_house_style_orders_a_plan_and_what_it_does_not_name_follows(
    rendered: Rendered, form: str
) -> None:
    plan = rendered({"atgardsplan": [{"show": "follow_up"}, {"show": "economy"}]}) / f"atgardsplan.{form}"
    decided, measure, paid, followed, coordinated = IN_PLAN
    assert _said(plan.read_text(), IN_PLAN) == [followed, paid, decided, measure, coordinated]


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_house_style_orders_a_follow_up(rendered: Rendered, form: str) -> None:
    chosen = [
        {"show": part} for part in ("receivers", "proposals", "learned", "effect", "process", "summary")
    ]
    follow_up = rendered({"uppfoljning": chosen}) / f"uppfoljning.{form}"
    assert _said(follow_up.read_text(), IN_FOLLOW_UP) == list(reversed(IN_FOLLOW_UP))


def test_the_house_style_names_the_headings_and_problems_stand_below_one_of_the_measures(
    rendered: Rendered,
) -> None:
    made = rendered(
        {
            "atgardsplan": [{"heading": "Insatser", "show": "measures"}, {"show": "decisions"}],
            "uppfoljning": [{"heading": "I korthet", "show": "summary"}],
        }
    )
    assert _headings((made / "atgardsplan.md").read_text())[:4] == [
        "## Insatser",
        "### Åtgärder",
        "#### Bättre ljus",
        "## Beslut",
    ]
    assert _headings((made / "uppfoljning.md").read_text())[0] == "## I korthet"


@given(st.permutations(ATGARDSPLAN), st.integers(0, len(ATGARDSPLAN)))
def test_no_part_is_lost_whatever_is_chosen(order: list[ChosenPart], number: int) -> None:
    usual = [each.show.value for each in ATGARDSPLAN]
    full = Atgardsplan.model_construct(None, **dict.fromkeys(usual, "x"))
    shown = [each.key for each in in_order(full, order[:number], ATGARDSPLAN)]
    assert shown[:number] == [each.show.value for each in order[:number]]
    assert sorted(shown, key=usual.index) == usual
    assert shown[number:] == [key for key in usual if key in shown[number:]]


@pytest.mark.parametrize(
    ("section", "usual"), [(AtgardsplanSection, ATGARDSPLAN), (UppfoljningSection, UPPFOLJNING)]
)
def test_each_part_that_can_be_chosen_has_a_usual_place(
    section: type[ChosenPart], usual: Sequence[ChosenPart]
) -> None:
    choices = section.model_fields["show"].annotation
    assert choices is not None
    assert [each.show for each in usual] == list(choices)  # type: ignore[call-overload]
