"""What is gone is told of once, at the first reference to it, with how many lead there."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import check
from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

PART_OF_FRAME = SOUND + "relations: [{kind: part_of, agreement: bygden/ramavtal}]\n"
ANOTHER = PART_OF_FRAME.replace("Exempelby", "Granby")


def _lost(root: Path) -> list[tuple[str, int, str, str]]:
    every = check(load(root), date(2020, 6, 1))
    return [
        (d.file, d.span.line, d.message.en, d.help.en if d.help else "") for d in every if d.rule == "SV025"
    ]


def test_a_frame_that_two_agreements_name(workspace: Workspace) -> None:
    root = workspace({"bygden/a/agreement.yaml": PART_OF_FRAME, "bygden/b/agreement.yaml": ANOTHER})
    line = PART_OF_FRAME.count("\n")
    message = "There is no agreement `bygden/ramavtal`, but 2 references lead to it."
    mend = f"Put it back, or change agreements/bygden/b/agreement.yaml:{line} too."
    assert _lost(root) == [("agreements/bygden/a/agreement.yaml", line, message, mend)]


def test_no_agreement_that_names_it_is_written(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": PART_OF_FRAME, "b/agreement.yaml": ANOTHER})
    assert samverkan("render", "--to", "md").status == 1
    assert not list(root.rglob("avtal.md"))


GOALS = """\
goals: [{id: trygghet, title: Öka tryggheten}]
commitments: [{text: Parterna följer upp målet., goal: trygghet}]
"""


@pytest.mark.parametrize("count", [1, 2, 3, 9])
@pytest.mark.parametrize(("goal", "told_apart"), [("belysning", 1), ("trygghetn", 2)])
def test_a_goal_that_many_measures_name(goal: str, told_apart: int, count: int, workspace: Workspace) -> None:
    measures = "".join(f"  - {{title: Åtgärd {turn}, goals: [{goal}]}}\n" for turn in range(count))
    told = _lost(workspace({"a/agreement.yaml": f"{SOUND}{GOALS}measures:\n{measures}"}))
    alone = f"There is no goal `{goal}`"
    if count <= told_apart:
        assert [message for _, _, message, _ in told] == [f"{alone}."] * count
    else:
        ((_, _, message, mend),) = told
        assert message == f"{alone}, but {count} references lead to it."
        assert mend.count("agreement.yaml:") == min(count - 1, 4)
        assert (f"and {count - 5} more" in mend) == (count > 5)


OLD_PLAN = """\
id: plan-1
date: 2018-12-10
measures: [{id: ljus, title: Ljus}, {id: vuxna, title: Vuxna}, {id: samtal, title: Samtal}]
"""
FOLLOW_UP = """\
id: uppfoljning
date: 2020-05-10
plan: plan-2
measures: [{measure: ljus-2}, {measure: vuxna-2}, {measure: samtal-2}]
"""


def test_of_what_a_file_held_that_is_gone_nothing_is_told(workspace: Workspace) -> None:
    again = FOLLOW_UP.replace("uppfoljning", "uppfoljning-2").replace("05-10", "05-28")
    last = FOLLOW_UP.replace("uppfoljning", "uppfoljning-3").replace("05-10", "05-30")
    first = FOLLOW_UP.replace("-2", "-1").replace("uppfoljning", "uppfoljning-0")
    first = first.replace("ljus-1", "ljus").replace("vuxna-1", "vuxna").replace("samtal-1", "samtal")
    files = {
        "uppfoljning-0.yaml": first,
        "agreement.yaml": SOUND,
        "atgardsplan.yaml": OLD_PLAN,
        "uppfoljning.yaml": FOLLOW_UP,
        "uppfoljning-2.yaml": again,
        "uppfoljning-3.yaml": last,
    }
    root = workspace({f"a/{name}": text for name, text in files.items()})
    assert [message for _, _, message, _ in _lost(root)] == [
        "There is no action plan `plan-2`, but 3 references lead to it."
    ]


def test_what_is_gone_in_one_agreement_hides_nothing_in_another(workspace: Workspace) -> None:
    of_plan = OLD_PLAN.replace("measures: [", "measures: [{id: gatan, title: Gatan, goals: [belysning]}, ")
    told = FOLLOW_UP.replace("plan-2", "plan-1").replace("ljus-2", "borta")
    told = told.replace("vuxna-2", "vuxna").replace("samtal-2", "samtal")
    root = workspace(
        {
            "a/agreement.yaml": f"{SOUND}measures: [{{title: Ljus, goals: [belysning]}}]\n",
            "a/atgardsplan.yaml": OLD_PLAN,
            "a/uppfoljning.yaml": FOLLOW_UP,
            "b/agreement.yaml": SOUND.replace("Exempelby", "Granby"),
            "b/atgardsplan.yaml": of_plan,
            "b/uppfoljning.yaml": told,
        }
    )
    assert {(file, message) for file, _, message, _ in _lost(root)} == {
        ("agreements/a/agreement.yaml", "There is no goal `belysning`."),
        ("agreements/a/uppfoljning.yaml", "There is no action plan `plan-2`."),
        ("agreements/b/atgardsplan.yaml", "There is no goal `belysning`."),
        ("agreements/b/uppfoljning.yaml", "There is no measure `borta`."),
    }


_OFFICES = "abcd"
_MEMBERS = ", ".join(f"{{party: kommunen, office: {each}}}" for each in _OFFICES)
_HELD = f"forums:\n  - {{id: rad, name: Rådet, members: [{_MEMBERS}]}}\n"


_OTHER = "organisations: [{id: k, name: Ek, type: kommun}]\noffices: [{id: e, title: E, organisation: k}]\n"


@pytest.mark.parametrize(("register", "findings"), [({}, 1), ({"organisations.yaml": _OTHER}, 4)])
def test_a_register_that_is_gone(register: dict[str, str], findings: int, workspace: Workspace) -> None:
    told = _lost(workspace({"a/agreement.yaml": SOUND + _HELD, **register}))
    assert len(told) == findings
    assert ("no organisations.yaml" in told[0][2]) == (not register)


def test_two_offices_without_a_register_are_told_of_by_their_ids(workspace: Workspace) -> None:
    few = _HELD.replace("office: c", "office: a").replace("office: d", "office: b")
    messages = [message for _, _, message, _ in _lost(workspace({"a/agreement.yaml": SOUND + few}))]
    assert messages == [f"There is no office `{each}`, but 2 references lead to it." for each in "ab"]
