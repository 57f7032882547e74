"""A record is measured by the law of its own time, and by none where its time is not known."""

from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import REGISTRY, findings

PARTIES = "parties: [{id: kommunen, name: Håbo kommun}, {id: polisen, name: Polisen}]\n"
OF_A_TIME = {rule.id for rule in REGISTRY.values() if rule.source.since}
SIGNED = "signatories: [{party: kommunen, name: A, title: Kommundirektör, date: %s}]\n"


def _asked(text: str, root: Path, **others: str) -> set[str]:
    """The rules with a source of a certain time that remark on the agreement."""
    files = {"agreement": f"title: Avtal\n{PARTIES}{text}", **others}
    for name, content in files.items():
        path = root / "agreements" / "habo" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    said = findings(load(root), date(2026, 6, 1))
    return {each.diagnostic.rule for _, each in said} & OF_A_TIME


@pytest.mark.parametrize(
    "validity",
    [
        'validity: {stated: "2010–2012"}\n',
        "validity: {}\n",
        "validity: {end: 2027}\n",
        "validity: {until_further_notice: yes}\n",
        "validity: {condition: tills ett nytt avtal ersätter det}\n",
        "validity: {start: 2023, end: 2026}\n",  # January, or December: before the law it may be
        f"validity: {{}}\n{SIGNED % '2023-06-30'}",
        f"validity: {{start: 2023-07-01, end: 2026}}\n{SIGNED % '2023-06-15'}",  # signed before the law
        "validity: {}\nclauses: [{kind: secrecy, text: Uppgifter lämnas bara med samtycke.}]\n",
    ],
)
def test_an_agreement_of_unknown_time_is_measured_by_no_law(validity: str, tmp_path: Path) -> None:
    assert _asked(validity, tmp_path) == set()


@pytest.mark.parametrize(
    "validity",
    [
        "validity: {start: 2024, end: 2027}\n",
        f"validity: {{}}\n{SIGNED % '2024-01-10'}",
        f"validity: {{start: 2024, end: 2027}}\n{SIGNED % '2023-12-10'}",
        f"validity: {{start: 2024, end: 2027}}\n{SIGNED % '2024-03-10'}",
    ],
)
def test_an_agreement_of_the_law_is_measured_by_it(validity: str, tmp_path: Path) -> None:
    assert {"SV001", "SV006", "SV007", "SV008"} <= _asked(validity, tmp_path)


def test_a_case_has_days_of_its_own(tmp_path: Path) -> None:
    case = """registration_number: KS 2024/1
title: Avtal
steps:
  - {id: ks, role: decides, body: Kommunstyrelsen, date: 2024-05-02, adjustment: {date: 2024-05-30}}
"""
    assert _asked("validity: {}\n", tmp_path, case=case) == {"SV039"}


@pytest.mark.parametrize("rule", ["SV006", "SV007", "SV008"])
def test_what_binds_the_kommun_is_only_told_and_of_no_agreement_that_has_ended(
    rule: str, tmp_path: Path
) -> None:
    path = tmp_path / "agreements" / "habo" / "agreement.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(f"title: Avtal\n{PARTIES}validity: {{start: 2024, end: 2025}}\n", encoding="utf-8")
    told = {
        day: [each.diagnostic for _, each in findings(load(tmp_path), day) if each.diagnostic.rule == rule]
        for day in (date(2025, 12, 31), date(2026, 1, 1))
    }
    (said,) = told[date(2025, 12, 31)]
    assert said.severity == "info"
    assert "kommun" in said.message.en
    assert told[date(2026, 1, 1)] == []
