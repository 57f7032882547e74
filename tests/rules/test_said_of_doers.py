"""A commitment or a promise that begins with a party is that party's, or a finding."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_PARTIES = """\
# agreement.yaml
parties:
  - {id: kommunen, name: Exempelby kommun, short_name: Kommunen}
  - {id: polisen, name: "Polismyndigheten, lokalpolisområde Exempelby", short_name: polisen}
  - {id: hem, name: Exempelbyhem}
"""

OF_NO_DOER = "och samt eller får ges i är har bör kan"


@pytest.mark.parametrize(
    ("text", "parties", "findings"),
    [
        ("Kommunen håller en samordnare.", "[polisen]", 1),
        ("Exempelby kommun sköter torget.", "[hem]", 1),
        ("Polismyndigheten, lokalpolisområde Exempelby patrullerar på kvällar.", "[kommunen]", 1),
        ("Exempelbyhem tar bort klotter.", "[kommunen, polisen]", 1),
        ("Kommunen håller en samordnare.", "[kommunen]", 0),
        ("Kommunen håller en samordnare.", "[kommunen, polisen]", 0),
        ("Kommunen håller en samordnare.", "[]", 0),
        ("Kommunen och polisen träffas.", "[polisen]", 0),
        ("Polisen får en lägesbild varje månad.", "[kommunen]", 0),
        ("Polisen informeras varje månad.", "[kommunen]", 0),
        ("Polisens insatser planeras ihop.", "[kommunen]", 0),
        *((f"Polisen {word} på plats.", "[kommunen]", 0) for word in OF_NO_DOER.split()),
        ("Polisen, som är på plats, ringer.", "[kommunen]", 0),
        ("Skolorna ringer hem.", "[kommunen]", 0),
        ("Kommunen", "[polisen]", 0),
    ],
)
def test_whose_it_is(text: str, parties: str, findings: int, tmp_path: Path) -> None:
    what = f'[{{text: "{text}", parties: {parties}}}]'
    commitments = found("SV078", f"{_PARTIES}commitments: {what}\n", tmp_path)
    promises = found("SV078", f"{_PARTIES}# medborgarlofte.yaml\nid: l\npromises: {what}\n", tmp_path)
    assert (len(commitments), len(promises)) == (findings, findings)


def test_a_name_that_two_parties_have_tells_of_neither(tmp_path: Path) -> None:
    parties = "parties: [{id: a, name: A, short_name: Kommunen}, {id: b, name: B, short_name: kommunen}]"
    commitments = "commitments: [{text: Kommunen sköter torget., parties: [b]}]"
    assert found("SV078", f"# agreement.yaml\n{parties}\n{commitments}\n", tmp_path) == []
