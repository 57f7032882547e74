"""Ids of before lead to what the agreements before have, as far as these are at hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.load.load import load
from tests.conftest import MINIMAL

Workspace = Callable[..., Path]

BEFORE = f"{MINIMAL}areas:\n  - {{id: skola, title: Trygghet i skolan}}\n"
AFTER = MINIMAL.replace("2022", "2026").replace("2019", "2023")
REPLACES = "relations: [{kind: replaces, agreement: before}]\n"
MINUTES = "id: {id}\ndate: 2024-0{id}-01\npromises:\n  - {{id: {promise}, text: Vi syns.{more}}}\n"


def _told(root: Path) -> list[tuple[str, str, str]]:
    said = [each for each in load(root).diagnostics if each.severity == "error"]
    return [(each.at, each.message.sv, each.help.sv) for each in said]


def _after(previous: str, relations: str = REPLACES) -> str:
    return f"{AFTER}{relations}areas:\n  - {{id: unga, previous: {previous}, title: Unga}}\n"


@pytest.mark.parametrize(("previous", "at"), [("skolan", "previous"), ("[skola, skolan]", "[1]")])
def test_an_id_that_nothing_had_is_found_with_what_was_meant(
    previous: str, at: str, workspace: Workspace
) -> None:
    root = workspace({"before/agreement.yaml": BEFORE, "after/agreement.yaml": _after(previous)})
    ((place, said, mend),) = _told(root)
    assert at in place
    assert said == "I de tidigare avtalen finns inget samverkansområde `skolan`."
    assert mend == "Menade du `skola`?"


@pytest.mark.parametrize(
    "relations",
    [
        "",
        "relations: [{kind: replaces, title: Ett avtal som ingen har kvar}]\n",
        "relations: [{kind: complements, agreement: before}]\n",
        "relations: [{kind: replaces, agreement: before}, {kind: follows, title: Ett äldre}]\n",
    ],
)
def test_nothing_is_said_where_the_agreement_before_is_not_at_hand(
    relations: str, workspace: Workspace
) -> None:
    root = workspace({"before/agreement.yaml": BEFORE, "after/agreement.yaml": _after("skolan", relations)})
    assert _told(root) == []


def test_an_id_of_two_periods_ago_is_known(workspace: Workspace) -> None:
    between = MINIMAL + "relations: [{kind: replaces, agreement: oldest}]\n"
    oldest = BEFORE.replace("2022", "2018").replace("2019", "2015")
    files = {"oldest": oldest, "before": between, "after": _after("skola")}
    assert _told(workspace({f"{name}/agreement.yaml": text for name, text in files.items()})) == []


def test_a_former_agreement_of_which_some_is_wrong_may_have_had_it(workspace: Workspace) -> None:
    broken = BEFORE.replace("title: Trygghet", "tittle: Trygghet")
    root = workspace({"before/agreement.yaml": broken, "after/agreement.yaml": _after("skolan")})
    assert not [each for each in _told(root) if "tidigare" in each[1]]


def test_a_promise_goes_on_from_an_earlier_document_beside_it(workspace: Workspace) -> None:
    files = {
        f"after/medborgarlofte-{each}.yaml": MINUTES.format(id=each, promise=promise, more=more)
        for each, promise, more in (
            (1, "syns", ""),
            (2, "nara", ", previous: syns"),
            (3, "x", ", previous: sys"),
        )
    }
    root = workspace({"before/agreement.yaml": BEFORE, "after/agreement.yaml": AFTER + REPLACES} | files)
    assert [mend for *_, mend in _told(root)] == ["Menade du `syns`?"]
