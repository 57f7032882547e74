"""Every rule finds its bad case, says what a person has read, and is silent about its good one."""

import os
import re
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.load.file_names import kind_of
from samverkan.load.load import load
from samverkan.rules import REGISTRY, Rule, findings
from samverkan.rules.cases import case, files

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 6, 1)

BASE = {
    "agreement.yaml": {
        "title": "title: Samverkansavtal 2024–2027\n",
        "parties": "parties:\n- {id: kommunen, name: Exempelby kommun}\n- {id: polisen, name: Polisen}\n",
        "validity": "validity: {start: 2024, end: 2027}\n",
    },
    "case.yaml": {
        "registration_number": "registration_number: KS 2024/1\n",
        "title": "title: Samverkansavtal\n",
    },
    "organisations.yaml": {},
    "samverkan.yaml": {},
    "lagesbild.yaml": {"id": "id: lagesbild\n", "date": "date: 2024-02-01\n"},
    "orsaksanalys.yaml": {"id": "id: orsaksanalys\n", "date": "date: 2024-02-15\n"},
    "atgardsplan.yaml": {"id": "id: atgardsplan\n", "date": "date: 2024-03-01\n"},
    "medborgarlofte.yaml": {"id": "id: medborgarlofte\n", "date": "date: 2024-04-01\n"},
    "uppfoljning.yaml": {"id": "id: uppfoljning\n", "date": "date: 2025-05-15\n"},
    "motesanteckning.yaml": {"id": "id: motesanteckning\n", "date": "date: 2024-03-15\n"},
    "cycle.yaml": {"id": "id: varv-1\n", "round": "round: 1\n"},
}


def _whole(name: str, text: str) -> str:
    """The text with what a file cannot be without added at its end."""
    base = BASE[f"{kind_of(PurePosixPath(name))}.yaml"]
    return text + "".join(
        part for key, part in base.items() if not re.search(rf"^{key}:", text, re.MULTILINE)
    )


def whole_files(parts: dict[str, str]) -> dict[str, str]:
    """The files of a case by their paths below `agreements/`, with what they cannot be without."""
    every = dict(parts)
    for folder in {name.rpartition("/")[0] for name in parts}:
        every.setdefault(f"{folder}/agreement.yaml".lstrip("/"), "")
    return {
        name if "/" in name or name == "samverkan.yaml" else f"exempelby/{name}": _whole(name, part)
        for name, part in every.items()
    }


def found(rule: str, text: str, root: Path) -> list[Diagnostic]:
    """What the rule finds in the files of a case; the case itself must load without a fault."""
    for name, part in whole_files(files(text)).items():
        path = root / "samverkan.yaml" if name == "samverkan.yaml" else root / "agreements" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(part, encoding="utf-8")
    workspace = load(root)
    assert [d.message.en for d in workspace.diagnostics if d.rule != "SV053"] == []
    said = (each.diagnostic for _, each in findings(workspace, TODAY))
    return sorted((d for d in said if d.rule == rule), key=lambda d: d.order)


def found_at(rule: str, text: str, root: Path) -> list[str]:
    """The files and places of what the rule finds."""
    return [f"{each.file.rpartition('/')[2]} {each.at}" for each in found(rule, text, root)]


def _said(diagnostics: list[Diagnostic]) -> str:
    blocks = []
    for d in diagnostics:
        place = f"{d.file.removeprefix('agreements/')}:{d.span.line}:{d.span.column} {d.severity} {d.at}"
        mend = (d.help.sv, d.help.en) if d.help else ("", "")
        blocks.append(f"{place}\n  {d.message.sv}\n  {mend[0]}\n  {d.message.en}\n  {mend[1]}\n")
    return "\n".join(blocks)


@pytest.mark.parametrize("rule", sorted(REGISTRY))
def test_the_bad_case_is_found_in_these_words(rule: str, tmp_path: Path) -> None:
    diagnostics = found(rule, case(rule, "bad"), tmp_path)
    assert {each.severity for each in diagnostics} <= set(REGISTRY[rule].severities)
    said = _said(diagnostics)
    golden = GOLDEN / f"{rule}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(said, encoding="utf-8")
    assert said
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", sorted(REGISTRY))
def test_the_good_case_is_passed_in_silence(rule: str, tmp_path: Path) -> None:
    assert _said(found(rule, case(rule, "good"), tmp_path)) == ""


def test_every_folder_of_cases_has_a_rule_and_every_golden_too() -> None:
    cases = Path(__file__).parents[2] / "samverkan" / "rules" / "cases"
    assert {path.name for path in cases.iterdir()} == set(REGISTRY)
    assert {path.stem for path in GOLDEN.iterdir()} == set(REGISTRY)


@pytest.mark.parametrize("rule", REGISTRY.values(), ids=lambda rule: rule.id)
def test_every_page_is_written_in_both_languages(rule: Rule) -> None:
    for text in (rule.title, rule.why):
        assert text.sv
        assert text.en
        assert text.sv != text.en
