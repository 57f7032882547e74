"""A kommun that stands where a party does is one that somebody here knows, or a finding."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_PARTIES = """\
# agreement.yaml
parties:
  - {id: kommunen, name: Exempelby kommun}
  - {id: polisen, name: "Polismyndigheten, lokalpolisområde Exempelby"}
"""


def _said(root: Path, key: str, text: str, more: str = "") -> list[str]:
    return [each.message.sv for each in found("SV024", f"{_PARTIES}{key}: {text}\n{more}", root)]


@pytest.mark.parametrize(
    ("text", "kommun"),
    [
        ("Enköpings kommun och polisen är överens.", "Enköpings kommun"),
        ("Parter är Upplands Väsby kommun och Polismyndigheten.", "Upplands Väsby kommun"),
        ("Polisen och Motala kommun träffas varje månad.", "Motala kommun"),
        ("Lokalpolisområde Exempelby och Mora kommun delar lägesbild.", "Mora kommun"),
        ("Knivsta kommun ansvarar för sina kostnader.", "Knivsta kommun"),
        ("Exempelby kommun ansvarar för sina kostnader.", None),
        ("Exempelby kommun och polisen är överens.", None),
        ("Även Knivsta kommun och polisen har ett avtal.", None),
        ("Modellen kommer från Motala kommun och polisen där.", None),
        ("Skövde kommun och polisen har ett liknande avtal.", None),
        ("Metoden har prövats av Borås stad och polisen i Älvsborg.", None),
        ("Parterna samarbetar med Knivsta kommun och polisen i länet.", None),
        ("Knivsta kommun har en lång gräns mot oss.", None),
        ("Den här kommunen ansvarar för sina kostnader.", None),
        ("Varje kommun ska ha en samordnare.", None),
    ],
)
def test_in_place_of_a_party(text: str, kommun: str | None, tmp_path: Path) -> None:
    said = [f"Texten nämner {kommun}, som varken är part eller finns i organisations.yaml."] if kommun else []
    assert _said(tmp_path, "clauses", f"[{{kind: other, heading: Övrigt, text: {text}}}]") == said


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("öka tryggheten bland dem som bor i Motala", True),
        ("fler vågar vara ute i Upplands Väsby", True),
        ("ett tryggare Enköping", True),
        ("öka tryggheten bland dem som bor i Exempelby", False),
        ("öka tryggheten i Uppsala län", False),
        ("trygga elever i Karlstad universitet", False),
        ("färre brott i Berg", False),
        ("fler unga i Stationsparken", False),
        ("minska brotten som unga i Motala begår när de pendlar hit", False),
    ],
)
def test_in_place_of_the_people(text: str, is_found: bool, tmp_path: Path) -> None:
    assert bool(_said(tmp_path, "purposes", f"[{{text: {text}}}]")) is is_found


def test_elsewhere_other_places_are_named_as_they_are(tmp_path: Path) -> None:
    assert _said(tmp_path, "problems", "[{id: resor, title: Resor, text: Unga i Motala reser hit.}]") == []


def test_the_paper_of_another_may_be_a_source(tmp_path: Path) -> None:
    source = '[{id: k, title: "Samverkansavtal, Motala kommun och Polisen"}]'
    text = 'clauses: [{kind: other, heading: Metod, text: "Arbetet följer en metod.[^k]"}]\n'
    assert _said(tmp_path, "sources", source, text) == []


def test_one_of_the_register_is_known(tmp_path: Path) -> None:
    register = "# organisations.yaml\norganisations: [{id: m, name: Motala kommun, type: kommun}]\n"
    text = "[{kind: other, heading: Övrigt, text: Motala kommun och polisen är överens.}]"
    assert _said(tmp_path, "clauses", text, register) == []


def test_where_no_kommun_is_a_party_none_is_another(tmp_path: Path) -> None:
    parties = "parties: [{id: p, name: Polisen}, {id: h, name: Hyresbolaget}]"
    only_police = f"# agreement.yaml\n{parties}\nsubtitle: För ett tryggare Enköping\n"
    assert found("SV024", only_police, tmp_path) == []
