"""A time within which something is done is that of the agreement, or a finding; other words say nothing."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_AGREEMENT = """\
# agreement.yaml
commitments:
  - {text: Kommunen erbjuder familjen ett första samtal inom tre dagar.}
  - {text: Bolaget tar bort klotter inom två dygn.}
"""


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Alla får ett första samtal inom fem dagar.", 1),
        ("Alla får ett första samtal inom 3 dagar.", 0),
        ("Alla får ett första samtal inom tre veckor.", 0),
        ("Alla får ett andra samtal inom fem dagar.", 0),
        ("Felanmälan besvaras inom fem dagar.", 0),
    ],
)
@pytest.mark.parametrize(
    "file",
    [
        "# case.yaml\ntjansteskrivelse:\n  proposal: {{points: [Avtalet antas.]}}\n  assessment: {}\n",
        "# atgardsplan.yaml\nid: p\ntext: {}\n",
        "# medborgarlofte.yaml\nid: l\npromises: [{{text: Vi kommer.}}]\nsituation: {}\n",
    ],
)
def test_other_terms(file: str, text: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV078", _AGREEMENT + file.format(text), tmp_path)) == findings


def test_an_agreement_with_two_times_of_the_same_tells_of_neither(tmp_path: Path) -> None:
    more = "  - {text: På helger blir det ett första samtal inom fyra dagar.}\n"
    plan = "# atgardsplan.yaml\nid: p\ntext: Alla får ett första samtal inom fem dagar.\n"
    assert found("SV078", _AGREEMENT + more + plan, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Arbetet gäller unga mellan 12 och 20 år.", 1),
        ("Arbetet gäller unga mellan 13 och 18 år.", 0),
        ("Arbetet gäller barn mellan 6 och 12 år.", 0),
        ("Av unga mellan 12 och 20 procent.", 0),
    ],
)
def test_other_ages(text: str, findings: int, tmp_path: Path) -> None:
    agreement = "# agreement.yaml\ntarget_groups: [{text: unga mellan 13 och 18 år}]\n"
    plan = f"# atgardsplan.yaml\nid: p\ntext: {text}\n"
    assert len(found("SV078", agreement + plan, tmp_path)) == findings
