"""How the weight of findings is controlled: settings, silences, baselines and the day."""

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

GOALS = MINIMAL + "goals:\n  - id: tillit\n    title: Öka tilliten\n"


def _rules(samverkan: Samverkan, *arguments: str) -> list[tuple[str, str]]:
    ran = samverkan("validate", "--format", "json", "--select", "SV011,IGNORE,BASELINE", *arguments)
    return [(each["rule"], each["severity"]) for each in json.loads(ran.out)["diagnostics"]]


@pytest.mark.parametrize("severity", ["error", "info", "warning"])
def test_a_setting_changes_the_weight_of_a_rule(
    samverkan: Samverkan, workspace: Workspace, severity: str
) -> None:
    settings = f"rules:\n  - {{rule: SV011, severity: {severity}}}\n"
    workspace({"a/agreement.yaml": GOALS, "/samverkan.yaml": settings})
    assert _rules(samverkan) == [("SV011", severity)]


def test_a_setting_turns_a_rule_off_in_one_folder(samverkan: Samverkan, workspace: Workspace) -> None:
    settings = "folders:\n  - folder: a\n    rules:\n      - {rule: SV011, severity: off}\n"
    workspace({"a/x/agreement.yaml": GOALS, "b/agreement.yaml": GOALS, "/samverkan.yaml": settings})
    assert _rules(samverkan, "a") == []
    assert _rules(samverkan, "b") == [("SV011", "warning")]


def test_the_nearest_folder_decides(samverkan: Samverkan, workspace: Workspace) -> None:
    settings = (
        "rules:\n  - {rule: SV011, severity: error}\n"
        "folders:\n"
        "  - {folder: a, rules: [{rule: SV011, severity: off}]}\n"
        "  - {folder: a/x, rules: [{rule: SV011, severity: info}]}\n"
    )
    files = {"a/x/agreement.yaml": GOALS, "a/y/agreement.yaml": GOALS, "b/agreement.yaml": GOALS}
    workspace({**files, "/samverkan.yaml": settings})
    assert _rules(samverkan) == [("SV011", "info"), ("SV011", "error")]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("rules:\n  - {rule: SV999, severity: off}\n", "samverkan.yaml:2:12: the rule SV999 does not exist"),
        (
            "rules: [{rule: YAML01, severity: off}]\n",
            "samverkan.yaml:1:16: YAML01 exists but cannot be graded",
        ),
        ("rules: [{rule: IGNORE03, severity: info}]\n", "IGNORE03 exists but cannot be graded"),
        ("rules: [{rule: DIF106, severity: info}]\n", "of the comparison: see `diff`"),
        ("diff: [{rule: SV011, class: decision}]\n", "samverkan.yaml:1:15: the comparison has no rule SV011"),
        (
            "folders:\n  - {folder: enkping, rules: []}\n",
            "samverkan.yaml:2:14: the folder enkping does not exist",
        ),
        ("folders: [{folder: enkoping/varv-1}]\n", "lies in the agreement enkoping"),
        ("folders: [{folder: ../agreements/enkoping}]\n", "does not exist"),
        (
            "rules:\n  - {rule: SV011, severity: off}\n  - {rule: SV011, severity: error}\n",
            "samverkan.yaml:3:12: SV011 is set twice, first in item 1",
        ),
        (
            "folders: [{folder: enkoping, rules: [{rule: SV1, severity: info}, {rule: SV1, severity: off}]}]",
            "SV1 is set twice",
        ),
        (
            "folders:\n  - {folder: enkoping}\n  - {folder: enkoping/}\n",
            "samverkan.yaml:3:14: enkoping is set twice",
        ),
        (
            "diff: [{rule: DIF106, class: decision}, {rule: DIF106, class: editorial}]\n",
            "samverkan.yaml:1:48: DIF106 is set twice",
        ),
        ("rules:\n  - {rule: SV011, severity: hög}\n", "samverkan.yaml:2:29"),
    ],
)
def test_a_setting_without_effect_is_2(
    samverkan: Samverkan, workspace: Workspace, settings: str, said: str
) -> None:
    workspace({"enkoping/agreement.yaml": GOALS, "/samverkan.yaml": settings})
    ran = samverkan("validate")
    assert ran.status == 2
    assert said in ran.err


SILENCE = "# samverkan: ignore SV011 Indikatorn beslutas i juni."


@pytest.mark.parametrize(
    "goals",
    [
        f"goals:\n  - title: Öka tilliten {SILENCE}\n",
        f"goals:\n  {SILENCE}\n  - title: Öka tilliten\n",
        f"goals:\n  - id: tillit\n    {SILENCE}\n    title: Öka tilliten\n",
        f"goals:\n  {SILENCE}\n  # och mer därtill\n\n  - id: tillit\n    title: Öka tilliten\n",
        f"goals:\n  - title: >- {SILENCE}\n      Öka\n      tilliten\n",
    ],
)
def test_a_comment_silences_the_finding_beside_it(
    samverkan: Samverkan, workspace: Workspace, goals: str
) -> None:
    workspace({"a/agreement.yaml": MINIMAL + goals})
    assert _rules(samverkan) == []


@pytest.mark.parametrize(
    ("goals", "left"),
    [
        ("goals:\n  - title: x # samverkan: ignore SV011\n", ["IGNORE02", "SV011"]),
        ("goals:\n  - title: x # samverkan: ignore SV011, SV017 Beslutas i juni.\n", ["IGNORE03"]),
        ("goals:\n  - title: x # samverkan: ignore SV999 SV011 – Beslutas i juni.\n", ["IGNORE01"]),
        ("goals:\n  - title: x # samverkan: ignore SV011, SV999 Beslutas i juni.\n", ["IGNORE01"]),
        ("goals:\n  - title: x # samverkan: ignore SV Beslutas i juni.\n", ["IGNORE01", "SV011"]),
        ("goals:\n  - title: x # samverkan: ignore SV011, i juni beslutas det.\n", []),
        ("goals:\n  - title: x # samverkan: ignore SV999 skäl\n", ["IGNORE01", "SV011"]),
        ("goals:\n  - title: x # samverkan: ignore SCHEMA02 skäl\n", ["IGNORE01", "SV011"]),
        ("goals:\n  - title: x # samverkan: ignore\n", ["IGNORE01", "SV011"]),
        ("goals:\n  - title: x #\tSAMVERKAN: ignore SV011 Beslutas i juni.\n", ["IGNORE01", "SV011"]),
        ("goals:\n  - title: x #samverkan: ignore SV011 Beslutas i juni.\n", []),
        (f"goals:\n  - title: x\n{SILENCE}\n", ["IGNORE03", "SV011"]),
        (f"{SILENCE}\npurposes:\n  - text: y\n", ["IGNORE03"]),
        (f"goals:\n  - title: x\n    text: |\n      {SILENCE}\n      Text\n", ["SV011"]),
        (f"goals:\n  - title: x\n    text: 'a {SILENCE}'\n", ["SV011"]),
    ],
)
def test_a_silence_needs_a_rule_a_reason_and_a_finding(
    samverkan: Samverkan, workspace: Workspace, goals: str, left: list[str]
) -> None:
    workspace({"a/agreement.yaml": MINIMAL + goals})
    assert sorted(rule for rule, _ in _rules(samverkan)) == left


def test_a_day_that_is_no_day_is_2(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": GOALS})
    assert samverkan("validate", "--today", "2024-02-30").status == 2


@pytest.mark.parametrize(
    ("names", "reason"),
    list(
        product(
            ["SV011", "SV011,", "SV011 SV012", "SV012, SV011", "SV011 , SV012:", "SV012,SV011"],
            ["", ".", "– 2024-06-01 !", "x", "…", "- - -", "1 2 3"],
        )
    ),
)
def test_a_reason_is_words_and_no_rule(
    samverkan: Samverkan, workspace: Workspace, names: str, reason: str
) -> None:
    goal = f"goals:\n  - title: x # samverkan: ignore {names}"
    root = workspace({"a/agreement.yaml": f"{MINIMAL}{goal} {reason}\n"})
    assert sorted(rule for rule, _ in _rules(samverkan)) == ["IGNORE02", "SV011"]
    (root / "agreements/a/agreement.yaml").write_text(f"{MINIMAL}{goal} Beslutas {reason}\n")
    left = [rule for rule, _ in _rules(samverkan) if rule != "IGNORE03"]
    assert left == []


def test_an_error_of_a_rule_stops_rendering(samverkan: Samverkan, workspace: Workspace) -> None:
    settings = "rules:\n  - {rule: SV011, severity: error}\n"
    root = workspace(
        {
            "a/agreement.yaml": GOALS,
            "b/agreement.yaml": MINIMAL.replace("Exempelby", "Annanby"),
            "/samverkan.yaml": settings,
        }
    )
    ran = samverkan("render")
    assert ran.status == 1
    assert "SV011" in ran.err
    assert not (root / "build/a").exists()
    assert (root / "build/b/avtal.html").exists()


LOST = SOUND.replace("responsible: styrgruppen}", "forum: styrgruppen}")


def test_a_reference_that_leads_nowhere_is_graded_as_its_rule(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    settings = "rules: [{rule: SV025, severity: info}]\n"
    workspace({"x/1/agreement.yaml": LOST, "/samverkan.yaml": settings})
    (said,) = json.loads(samverkan("validate", "--format", "json").out)["diagnostics"]
    assert (said["rule"], said["severity"], said["at"]) == ("SV025", "info", "follow_up.occasions[0].forum")


def test_a_reference_that_leads_nowhere_is_silenced_with_a_reason(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    silenced = LOST.replace(
        "    - {subject: Avtalet",
        "    # samverkan: ignore SV025 Styrgruppen utses i juni.\n    - {subject: Avtalet",
    )
    workspace({"x/1/agreement.yaml": silenced})
    assert json.loads(samverkan("validate", "--format", "json").out)["diagnostics"] == []
    ran = samverkan("render")
    assert ran.status == 1  # a document cannot name what is not there
    assert "SV025" in ran.err


def test_a_baseline_holds_each_of_many_that_are_told_as_one(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    goals = [f"  - title: Öka tilliten {number}\n" for number in range(5)]
    root = workspace({"a/agreement.yaml": f"{MINIMAL}goals:\n{''.join(goals)}"})
    assert _rules(samverkan) == [("SV011", "warning")]
    assert samverkan("validate", "--select", "SV011", "--write-baseline", "baseline.json").status == 0

    fewer = f"{MINIMAL}\n# en rad till\ngoals:\n{''.join(goals[:4])}"
    (root / "agreements/a/agreement.yaml").write_text(fewer)
    assert _rules(samverkan, "--baseline", "baseline.json") == [("BASELINE01", "warning")]

    more = f"{MINIMAL}goals:\n{''.join(goals)}  - title: Minska brotten\n"
    (root / "agreements/a/agreement.yaml").write_text(more)
    assert _rules(samverkan, "--baseline", "baseline.json") == [("SV011", "warning")]
