"""One fault does not hide another: what is wrong is set aside, and the rest is looked at."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.rules import check
from tests.conftest import MINIMAL, some
from tests.load.breaking import HERE, A, Broken
from tests.load.broken import BROKEN
from tests.load.reading import load_known
from tests.load.whole import WHOLE

Workspace = Callable[..., Path]

TEXT, REFERENCE = "text: Mörka", "target_groups: [unga]"
OTHERS = ((TEXT, f"{TEXT} 19121212-1212", "SV041"), (REFERENCE, "target_groups: [ungar]", "SV025"))
ALONE = [each for each in BROKEN if set(each.files) == {A} and all(o in each.files[A] for o, *_ in OTHERS)]
SCHEMA = [each for each in ALONE if all(rule.startswith("SCHEMA") for rule, _ in each.faults)]


def _told(root: Path) -> Counter[tuple[str, str, str]]:
    return Counter((d.file, d.rule, d.message.sv) for d in check(load_known(root), date(2024, 12, 1)))


@pytest.mark.parametrize("broken", some(SCHEMA, 3), ids=lambda each: each.name)
def test_what_else_is_wrong_in_the_file_is_told_too(broken: Broken, workspace: Workspace) -> None:
    root = workspace(broken.written())
    before = _told(root)
    text = broken.files[A].replace(HERE, "")
    for sound, wrong, _ in OTHERS:
        text = text.replace(sound, wrong, 1)
    (root / "agreements" / A).write_text(text, encoding="utf-8")
    after = _told(root)
    assert not before - after
    assert sorted(rule for _, rule, _ in after - before) == ["SV025", "SV041"]


def _rules(root: Path, path: str) -> list[str]:
    return [each.rule for each in _of(root) if each.file == f"agreements/{path}"]


def _of(root: Path) -> tuple[Diagnostic, ...]:
    return check(load_known(root), date(2024, 12, 1))


def test_the_number_of_a_person_is_found_in_what_is_set_aside(workspace: Workspace) -> None:
    root = workspace(WHOLE | {A: WHOLE[A].replace("baseline: 31,5", "baseline: 19121212-1212")})
    assert {"SCHEMA05", "SV041"} <= {*_rules(root, A)}


def test_a_rule_that_is_silenced_in_a_file_with_faults_is_no_idle_silence(workspace: Workspace) -> None:
    silence = "# samverkan: ignore SV011 Värdena kommer i juni.\n"
    text = (
        WHOLE[A].replace("baseline: 31,5", "baseline: 31,5 %").replace("title: Sam", f"{silence}title: Sam")
    )
    root = workspace(WHOLE | {A: text})
    assert "SCHEMA05" in _rules(root, A)
    assert "IGNORE03" not in _rules(root, A)


@pytest.mark.parametrize(
    ("annexes", "missed"),
    [
        ("", ["SV025"]),
        ('annexes: [{number: "1"}]\n', ["SV025"]),
        ("annexes: bilaga\n", []),
        ("annexes:\n  - titel: Karta\n", []),
    ],
)
def test_an_annex_is_missed_unless_annexes_were_set_aside(
    workspace: Workspace, annexes: str, missed: list[str]
) -> None:
    wrong = "clauses: [{kind: ekonomi, text: Se bilaga 9.}]\n"
    root = workspace({"a/agreement.yaml": MINIMAL + wrong + annexes})
    assert [each for each in _rules(root, "a/agreement.yaml") if each == "SV025"] == missed


def test_a_case_beside_a_broken_agreement_is_looked_at(workspace: Workspace) -> None:
    case = "exempelby/2024/case.yaml"
    wrong = {
        A: WHOLE[A].replace("start: 2024", "start: 2024-17"),
        case: WHOLE[case].replace("      party: polisen", "      party: polis"),
    }
    assert "SV025" in _rules(workspace(WHOLE | wrong), case)
