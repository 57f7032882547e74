"""A report says what was not looked for, and what is not shown: no remarks is said of the rest alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

GOALS = MINIMAL + "goals:\n  - id: tillit\n    title: Öka tilliten\n"


@pytest.mark.parametrize("shown", ["text", "concise", "github"])
def test_what_a_baseline_forgives_is_counted(samverkan: Samverkan, workspace: Workspace, shown: str) -> None:
    workspace({"a/agreement.yaml": GOALS})
    samverkan("validate", "--select", "SV011", "--write-baseline", "baseline.json")
    ran = samverkan("validate", "--select", "SV011", "--baseline", "baseline.json", "--format", shown)
    assert "nothing to remark." in ran.out
    assert ran.out.endswith("The baseline forgives 1 finding not shown.\n")


def test_what_is_new_is_not_counted_as_forgiven(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": GOALS})
    samverkan("validate", "--write-baseline", "baseline.json")
    before = samverkan("validate", "--baseline", "baseline.json").out
    (root / "agreements/a/agreement.yaml").write_text(GOALS + "  - id: trygghet\n    title: Öka tryggheten\n")
    after = samverkan("validate", "--baseline", "baseline.json").out
    assert "nothing to remark" in before
    assert "SV011" in after
    assert before.split("forgives")[1] == after.split("forgives")[1]


def test_rules_left_out_are_counted(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": MINIMAL})
    without = samverkan("validate", "--ignore", "SV011").out
    alone = samverkan("validate", "--select", "SV011", "--lang", "sv").out
    every = without.split(" of ")[1].split()[0]
    assert f"1 of {every} rules is left out." in without
    assert f"{int(every) - 1} av {every} regler är bortvalda." in alone
    assert "left out" not in samverkan("validate").out


def test_rules_turned_off_are_named_with_where(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": GOALS})
    rule = "{{rule: {}, severity: off, reason: Vi mäter på annat sätt.}}"
    (root / "samverkan.yaml").write_text(
        f"rules: [{rule.format('SV011')}]\nfolders: [{{folder: a, rules: [{rule.format('SV013')}]}}]\n"
    )
    assert "The settings turn off SV011 and SV013 (agreements/a/)." in samverkan("validate").out
    assert "The settings turn off SV011." in samverkan("validate", "--ignore", "SV013").out
    assert "turn off" not in samverkan("validate", "--select", "SV020").out
