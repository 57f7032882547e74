"""One change at a time: what it is called, what it asks for, what it weakens, and what a council reads.

`small_changes.txt` holds the cases: lines of the old agreement (-) and of the new one (+), every change
with its rule of classing (=), what it weakens (!), and the summary (~).
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran

HEAD = {
    "title:": "title: Samverkansavtal",
    "parties:": "parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]",
    "validity:": "validity: {start: 2024, end: 2027}",
}
CASES = Path(__file__).with_name("small_changes.txt").read_text("utf-8").strip().split("\n\n")


def whole(lines: Sequence[str]) -> str:
    """An agreement with these lines."""
    head = (line for key, line in HEAD.items() if not any(each.startswith(key) for each in lines))
    return "\n".join([*head, *lines])


def shown(comparison: dict[str, Any]) -> str:
    """What a comparison found, line by line."""
    lines = []
    for each in comparison["changes"]:
        values = f"{each['old'] or ''} → {each['new'] or ''}".strip()
        lines.append(
            f"= {each['rule']} {each['class']}: {each['area']} {each['kind']} {each['path']}: {values}"
        )
        lines += [f"! {each['weakens']}"] if each["weakening"] else []
    return "\n".join([*lines, f"~ {comparison['summary']['text']}"])


def _side(case: str, sign: str) -> list[str]:
    return [line[2:] for line in case.split("\n") if line.startswith(f"{sign} ")]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_a_small_change_is_told(
    case: str, samverkan: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, sign in (("old.yaml", "-"), ("new.yaml", "+")):
        Path(name).write_text(whole(_side(case, sign)), "utf-8")
    ran = samverkan("diff", "old.yaml", "new.yaml", "--format", "json", "--editorial", "--lang", "sv")
    expected = "\n".join(line for line in case.split("\n") if not line.startswith(("- ", "+ ")))
    assert shown(json.loads(ran.out)) == expected


CLASSES = {
    "editorial": [101, 103, 104, 105, 106, 107, 108, 109, 113, 115],
    "follow_up": [102, 110, 111, 112, 114],
    "decision": [120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 199],
}


@pytest.mark.parametrize(("cls", "number"), [(cls, each) for cls, every in CLASSES.items() for each in every])
def test_a_rule_of_classing_is_explained_with_its_class(
    cls: str, number: int, samverkan: Callable[..., Ran]
) -> None:
    ran = samverkan("explain", f"DIF{number}")
    assert ran.status == 0
    assert f"Class: {cls}." in ran.out


@pytest.mark.parametrize("number", [100, 116, 119, 136, 198, 200])
def test_no_other_rule_of_classing_is(number: int, samverkan: Callable[..., Ran]) -> None:
    assert samverkan("explain", f"DIF{number}").status == 2
