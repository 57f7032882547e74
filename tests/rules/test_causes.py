"""A measure that acts on the cause of another problem is told of alone: its own cause is not asked after."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

AGREEMENT = """\
# agreement.yaml
problems:
  - {id: torget, title: Våld på torget, causes: [{id: morker, text: Det är mörkt.}]}
  - {id: skolan, title: Narkotika, causes: [{id: vuxna, text: Få vuxna.}, {id: kunskap, text: Oro.}]}
# atgardsplan.yaml
measures:
  - {id: ljus, title: Ljus, problem: torget, causes: [%s]}
  - {id: samtal, title: Samtal, problem: skolan, causes: [%s]}
"""


@pytest.mark.parametrize(
    ("light", "talk", "places"),
    [
        ("morker", "vuxna, kunskap", []),
        ("morker", "vuxna", ["problems[id=skolan].causes[id=kunskap].text"]),
        ("vuxna", "vuxna, kunskap", ["measures[id=ljus].causes[0]"]),
        ("vuxna", "vuxna", ["problems[id=skolan].causes[id=kunskap].text", "measures[id=ljus].causes[0]"]),
        ("morker, vuxna", "vuxna, kunskap", []),
    ],
)
def test_a_cause_of_another_problem(light: str, talk: str, places: list[str], tmp_path: Path) -> None:
    assert [each.at for each in found("SV014", AGREEMENT % (light, talk), tmp_path)] == places
