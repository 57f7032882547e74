"""Twice as much of anything costs twice as much, counted in calls."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, Ran
from tests.counting import growing

Files = dict[str, str | bytes]
_GOALS = MINIMAL + "goals:\n"
_REGISTER = "organisations: [{id: kommunen, name: Exempelby kommun, type: kommun}]\n"


def agreements(number: int) -> Files:
    return {f"k{each}/2019/agreement.yaml": f"# {each}\n{MINIMAL}" for each in range(number)}


def copies(number: int) -> Files:
    """One agreement in many folders, with a text beside it that is the same too."""
    files = {"agreement.yaml": MINIMAL, "organisations.yaml": _REGISTER}
    return {f"k{each}/2019/{name}": text for each in range(number) for name, text in files.items()}


def registers(number: int) -> Files:
    """A register to each agreement, which has what one above them has too."""
    own = {f"k{each}/organisations.yaml": _REGISTER for each in range(number)}
    return {"organisations.yaml": _REGISTER} | own | agreements(number)


def strays(number: int) -> Files:
    """Documents whose plan is not there, each in an agreement of its own."""
    uppfoljning = "id: u\ndate: 2020-03-01\ntype: output\nplan: borta\ngoals: [{goal: g, reached: partly}]\n"
    return {f"k{each}/2019/uppfoljning.yaml": uppfoljning for each in range(number)} | agreements(number)


def meetings(number: int) -> Files:
    there = "chair: Kim Kanske\npresent: [{person: Anna Exempel}, {person: Bo Exempel}]\n"
    note = f"date: 2020-03-01\n{there}items: [{{title: Läget}}]\n"
    return {"a/agreement.yaml": MINIMAL} | {
        f"a/motesanteckning-{each}.yaml": f"id: m{each}\n{note}" for each in range(number)
    }


def follow_ups(number: int) -> Files:
    """As many plans, and a follow-up of a measure that another of them has."""
    plan = "date: 2020-03-01\nstart: 2020-01-01\nend: 2020-12-31\nmeasures: [{{id: a{0}, title: Vandring}}]\n"
    told = "date: 2021-02-01\ntype: output\nplan: p{0}\nmeasures: [{{measure: a{1}, status: done}}]\n"
    plans = {f"a/atgardsplan-{each}.yaml": f"id: p{each}\n" + plan.format(each) for each in range(number)}
    return (
        {"a/agreement.yaml": MINIMAL}
        | plans
        | {
            f"a/uppfoljning-{each}.yaml": f"id: u{each}\n" + told.format(each, number - 1 - each)
            for each in range(number)
        }
    )


def steps(number: int) -> Files:
    """As many steps of the model as a round has, and in the round those of Brå, which are none of them."""
    model = "".join(f"  - {{id: s{each}, title: Steg {each}}}\n" for each in range(number))
    own = "".join(f"- {{step: s{each}}}\n- {{kind: initiate}}\n" for each in range(number))
    return {
        "a/agreement.yaml": f"{MINIMAL}model:\n  steps:\n{model}",
        "a/cycle.yaml": f"id: varv\nround: 1\nsteps:\n{own}",
    }


def references(number: int) -> Files:
    goals = (f"- {{title: Minska brott {each}, responsible: [nej{each}]}}\n" for each in range(number))
    return {"a/agreement.yaml": _GOALS + "".join(goals)}


def references_to_others(number: int) -> Files:
    """As many references that lead nowhere as there are things that may have been meant."""
    goals = "".join(f"- {{id: malet-{each}-trygg, title: Trygg plats {each}}}\n" for each in range(number))
    duty = "- {{id: c{0}, text: Vandring {0}., goal: plats-{0}-lugn}}\n"
    duties = "".join(duty.format(each) for each in range(number))
    return {"a/agreement.yaml": f"{_GOALS}{goals}commitments:\n{duties}"}


def keys(number: int) -> Files:
    return {"a/agreement.yaml": MINIMAL + "".join(f"titel{each}: x\n" for each in range(number))}


def keys_of_items(number: int) -> Files:
    return {"a/agreement.yaml": _GOALS + "".join(f"- titel: x{each}\n" for each in range(number))}


def silences(number: int) -> Files:
    goal = "- title: Minska brott # samverkan: ignore SV011 Senare.\n"
    return {"a/agreement.yaml": _GOALS + goal * number}


def texts(number: int) -> Files:
    """Texts in files of their own, all in one folder."""
    purposes = "".join(f"- {{text: {{file: text{each}.md}}}}\n" for each in range(number))
    own = {f"a/text{each}.md": f"Ökad trygghet {each}.\n" for each in range(number)}
    return {"a/agreement.yaml": MINIMAL + "purposes:\n" + purposes} | own


@pytest.mark.parametrize("fewest", [0, sys.maxsize], ids=["part by part", "together"])
@pytest.mark.parametrize("files", [agreements, copies, registers, strays])
def test_twice_as_many_folders_cost_twice_as_much(
    workspace: Callable[..., Path],
    samverkan: Callable[..., Ran],
    monkeypatch: pytest.MonkeyPatch,
    files: Callable[[int], Files],
    fewest: int,
) -> None:
    monkeypatch.setattr("samverkan.rules.apart.FEWEST", fewest)
    assert not growing(_checked(workspace, samverkan, files), 8)


@pytest.mark.parametrize(
    ("files", "number"),
    [
        (meetings, 12),
        (follow_ups, 8),
        (steps, 25),
        (references, 25),
        (references_to_others, 125),
        (keys, 12),
        (keys_of_items, 25),
        (silences, 50),
        (texts, 50),
    ],
)
def test_twice_as_much_costs_twice_as_much(
    workspace: Callable[..., Path],
    samverkan: Callable[..., Ran],
    files: Callable[[int], Files],
    number: int,
) -> None:
    assert not growing(_checked(workspace, samverkan, files), number)


def _checked(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran], files: Callable[[int], Files]
) -> Callable[[int], Callable[[], Ran]]:
    def checked(number: int) -> Callable[[], Ran]:
        workspace(files(number))
        return lambda: samverkan("validate", "--format", "json")

    return checked
