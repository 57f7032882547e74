"""A paper that is named under another day or number than its own is found, and one used before it was."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_PAPER = """\
# lagesbild.yaml
id: l
title: Gemensam lägesbild 2024
date: 2024-02-27
registration_number: KS 2023/418-9
"""


@pytest.mark.parametrize(
    ("source", "findings"),
    [
        ("date: 2025-02-27", 1),
        ("identifier: KS 2023/418-19", 1),
        ("date: 2025-02-27, identifier: KS 2023/418-19", 2),
        ("date: 2024-02-27, identifier: KS 2023/418-9", 0),
        ("date: '2024'", 0),
        ("date: februari 2024", 0),
        ("date: varje år", 0),
        ("identifier: ISBN 978-91-88599-31-5", 0),
        ("identifier: dnr 12", 0),
    ],
)
def test_a_source(source: str, findings: int, tmp_path: Path) -> None:
    agreement = f"# agreement.yaml\nsources: [{{id: k, title: Gemensam lägesbild 2024, {source}}}]\n"
    assert len(found("SV105", _PAPER + agreement, tmp_path)) == findings


@pytest.mark.parametrize(
    ("document", "findings"),
    [
        ("title: Gemensam lägesbild 2024, date: 2024-02-28", 1),
        ("title: Gemensam lägesbild 2024, registration_number: KS 2023/418-8", 1),
        ("title: Gemensam lägesbild 2024, date: 2024-02-27, registration_number: KS 2023/418-9", 0),
        ("title: Polisens lägesbild 2024, date: 2024-02-28", 0),
    ],
)
def test_a_decision_document(document: str, findings: int, tmp_path: Path) -> None:
    step = f"{{id: a, role: decides, body: KS, decision_documents: [{{{document}}}]}}"
    assert len(found("SV105", f"{_PAPER}# case.yaml\nsteps: [{step}]\n", tmp_path)) == findings


def test_a_title_that_two_papers_have_tells_of_neither(tmp_path: Path) -> None:
    other = _PAPER.replace("lagesbild.yaml", "lagesbild-2.yaml").replace("id: l", "id: m")
    source = "# agreement.yaml\nsources: [{id: k, title: Gemensam lägesbild 2024, date: 2025-02-27}]\n"
    assert found("SV105", _PAPER + other + source, tmp_path) == []


@pytest.mark.parametrize(
    ("day", "findings"), [("2024-05-08", 1), ("2024-06", 1), ("2024-05-07", 0), ("2024-05", 0), ("2024", 0)]
)
def test_no_document_is_of_a_day_after_the_meeting(day: str, findings: int, tmp_path: Path) -> None:
    documents = f"[{{title: Förslag till avtal, date: {day}}}]"
    step = f"{{id: a, role: decides, body: KS, date: 2024-05-07, decision_documents: {documents}}}"
    said = found("SV034", f"# case.yaml\nsteps: [{step}]\n", tmp_path)
    assert len(said) == findings


def test_of_the_memorandum_in_its_own_list_one_thing_is_said(tmp_path: Path) -> None:
    documents = "[{title: Tjänsteskrivelse, date: 2024-04-03}]"
    proposal = "proposal: {decider: KS, points: [Avtalet antas.]}"
    paper = f"tjansteskrivelse:\n  date: 2024-04-02\n  decision_documents: {documents}\n  {proposal}\n"
    assert len(found("SV034", f"# case.yaml\n{paper}", tmp_path)) == 1


@pytest.mark.parametrize(("day", "findings"), [("2024-04-22", 1), ("2024-04-02", 0), ("2024-04-01", 0)])
def test_nor_after_the_memorandum(day: str, findings: int, tmp_path: Path) -> None:
    documents = f"[{{title: Tjänsteskrivelse, date: 2024-04-02}}, {{title: Förslag, date: {day}}}]"
    proposal = "proposal: {decider: KS, points: [Avtalet antas.]}"
    paper = f"tjansteskrivelse:\n  date: 2024-04-02\n  decision_documents: {documents}\n  {proposal}\n"
    assert len(found("SV034", f"# case.yaml\n{paper}", tmp_path)) == findings
