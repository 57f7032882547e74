"""Writes what a council has before it: proposals, steps of a case, the house style."""

from pathlib import Path

BODIES = {"Kommunstyrelsen": "decides", "Kommunstyrelsens arbetsutskott": "proposes"}


def proposal(*points: str, decider: str = "Kommunstyrelsen", lead: str = "") -> str:
    """A memorandum that proposes the points, to whom and under what words."""
    items = "".join(f"      - {point!r}\n" for point in points or ("kommunen undertecknar avtalet.",))
    first = f"    decider: {decider}\n" if decider else ""
    first += f"    lead: {lead!r}\n" if lead else ""
    return f"# case.yaml\ntjansteskrivelse:\n  date: 2024-03-04\n  proposal:\n{first}    points:\n{items}"


def step(body: str, more: str) -> str:
    """The step of a case in which the body handles it."""
    lines = "".join(f"    {line}\n" for line in more.splitlines())
    return f"steps:\n  - id: ett\n    role: {BODIES[body]}\n    body: {body}\n{lines}"


def write_style(root: Path, text: str) -> None:
    """Writes a house style for the workspace."""
    (root / "samverkan.yaml").write_text(f"house_style:\n{text}", encoding="utf-8")


TWO = """\
# case.yaml
tjansteskrivelse:
  to: Kommunstyrelsen
  proposal:
    - decider: Kommunfullmäktige
      points: [avtalet godkänns]
    - decider: Kommunstyrelsen
      condition: kommunfullmäktiges beslut
      points: [kontoret får i uppdrag att bilda en grupp]
steps:
  - id: ks
    role: proposes
    body: Kommunstyrelsen
    paragraph: "5"
    appeal_notice: yes
    decision:
      - decider: Kommunfullmäktige
        points: [avtalet godkänns]
      - decider: Kommunstyrelsen
        condition: kommunfullmäktiges beslut
        points: [kontoret får i uppdrag att bilda en grupp]
  - id: kf
    role: decides
    body: Kommunfullmäktige
    paragraph: "7"
    appeal_notice: yes
    decision: {decider: Kommunfullmäktige, points: [avtalet godkänns]}
"""
OF_TWO = ("SV031", "SV032", "SV033", "SV035", "SV040", "SV095")
