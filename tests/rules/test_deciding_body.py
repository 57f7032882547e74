"""Who is said to propose and to decide, and in what words."""

from pathlib import Path

import pytest

from tests.rules.council import OF_TWO, TWO, proposal, step
from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("lead", "right"),
    [
        ("Kommunstyrelsens beslutar att:", "Kommunstyrelsen beslutar"),
        ("Kommunstyrelsens arbetsutskotts beslutar att:", "arbetsutskott beslutar"),
        ("Arbetsutskottet föreslår att kommunstyrelsens beslutar att:", "kommunstyrelsen beslutar"),
        (
            "Kommunstyrelsen arbetsutskott föreslår kommunstyrelsen besluta att:",
            "Kommunstyrelsens arbetsutskott",
        ),
        ("Kommunstyrelsen besluta att:", "Kommunstyrelsen beslutar"),
    ],
)
def test_a_slip_in_the_lead(lead: str, right: str, tmp_path: Path) -> None:
    [said] = found("SV031", proposal(lead=lead), tmp_path)
    assert f"stället för ”{right}”" in said.message.sv


@pytest.mark.parametrize(
    "lead",
    [
        "",
        "Kommunstyrelsen beslutar att:",
        "Kommunstyrelsen föreslås besluta att:",
        "Arbetsutskottet föreslår kommunstyrelsen besluta att:",
        "Kommunledningsförvaltningen föreslår att kommunstyrelsen beslutar:",
        "Kommunstyrelsens beslut:",
        "Förslag till kommunstyrelsens beslut",
        "KS beslutar att:",
    ],
)
def test_a_lead_that_is_right(lead: str, tmp_path: Path) -> None:
    assert found("SV031", proposal(lead=lead), tmp_path) == []


@pytest.mark.parametrize(
    ("text", "route"),
    [
        (proposal(decider="Kommunstyrelsens"), "tjansteskrivelse.proposal.decider"),
        (proposal(decider=""), "tjansteskrivelse.proposal"),
        (proposal(lead="Socialnämnden beslutar att:"), "tjansteskrivelse.proposal.lead"),
        (
            proposal(decider="Kommunfullmäktige") + step("Kommunstyrelsen", "date: 2024-04-09"),
            "tjansteskrivelse.proposal.decider",
        ),
        (
            "# case.yaml\n"
            + step("Kommunstyrelsen", "decision: {decider: Kommunfullmäktige, points: [avtalet godkänns]}"),
            "steps[id=ett].decision.decider",
        ),
        (
            "# case.yaml\n"
            + step(
                "Kommunstyrelsens arbetsutskott",
                "decision: {decider: Arbetsutskottet, points: [avtalet godkänns]}",
            ),
            "steps[id=ett].decision.decider",
        ),
    ],
)
def test_a_wrong_body(text: str, route: str, tmp_path: Path) -> None:
    assert [d.at for d in found("SV031", text, tmp_path)] == [route]


@pytest.mark.parametrize(
    "rest",
    [
        "  to: Kommunstyrelsen\n",
        step("Kommunstyrelsen", ""),
        step("Kommunstyrelsens arbetsutskott", "decision: {decider: KS, points: [kommunen undertecknar.]}"),
        "# agreement.yaml\nforums: [{id: ks, name: Kommunstyrelsen, type: lead_body}]\n",
    ],
)
def test_a_body_that_is_told_elsewhere_need_not_be_named(rest: str, tmp_path: Path) -> None:
    assert found("SV031", proposal(decider="") + rest, tmp_path) == []


def test_bodies_go_by_short_names_too(tmp_path: Path) -> None:
    steps = step("Kommunstyrelsen", "decision: {decider: KS, points: [avtalet godkänns]}")
    assert found("SV031", proposal(decider="Kommunstyrelsen") + steps, tmp_path) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("condition: kommunfullmäktiges beslut", "lead: Kommunstyrelsens beslut för egen del, under "
         "förutsättning att kommunfullmäktige beslutar, att"),
        ("role: proposes", "role: decides"),
        ("decider: Kommunstyrelsen", "decider: KS"),
    ],
)  # fmt: skip
def test_a_body_may_propose_to_another_and_decide_for_its_own_part(
    before: str, after: str, tmp_path: Path
) -> None:
    text = TWO.replace(before, after) if before else TWO
    assert [each for rule in OF_TWO for each in found(rule, text, tmp_path)] == []


@pytest.mark.parametrize(
    ("to", "body", "findings"),
    [
        ("Socialnämnden", "Kommunstyrelsen", 1),
        ("Socialnämnden", "Kommunstyrelsens arbetsutskott", 1),
        ("Kommunstyrelsen", "Kommunstyrelsen", 0),
        ("Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", 0),
        ("Kommunfullmäktige", "Kommunstyrelsen", 0),
        ("Nämnden", "Kommunstyrelsen", 1),
    ],
)
def test_the_memorandum_goes_to_who_deals_with_it(to: str, body: str, findings: int, tmp_path: Path) -> None:
    case = proposal().replace("  date:", f"  to: {to}\n  date:") + step(body, "date: 2024-03-19\n")
    said = [each for each in found("SV031", case, tmp_path) if each.at == "tjansteskrivelse.to"]
    assert len(said) == findings


def test_a_board_that_decides_for_its_part_may_be_sent_it(tmp_path: Path) -> None:
    case = TWO.replace("to: Kommunstyrelsen", "to: Socialnämnden")
    case = case.replace(
        "- decider: Kommunstyrelsen\n      condition", "- decider: Socialnämnden\n      condition"
    )
    assert [each.at for each in found("SV031", case, tmp_path) if each.at == "tjansteskrivelse.to"] == []
