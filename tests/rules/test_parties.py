"""Parties, signatures, names and forums: other ways to be wrong, and what is right as it is."""

from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from tests.rules.test_cases import found

REGISTER = """# organisations.yaml
organisations:
  - {id: kommun, name: Enköpings kommun, type: kommun, units: [{id: ks, name: Kommunstyrelsen}]}
  - {id: lpo, name: Lokalpolisområde Enköping/Håbo, type: police}
  - {id: ost, name: Östra stadsdelen, type: district}
offices:
  - {id: kso, title: Kommunstyrelsens ordförande, organisation: kommun}
  - {id: chef, title: Lokalpolisområdeschef, organisation: lpo}
# agreement.yaml
"""
KSO = "- {name: A, title: Kommunstyrelsens ordförande, party: kommunen}\n"
SHORT = "title: A\nvalidity: {start: 2025-01-01, end: 2025-06-30}\n"
CHEF = "- {name: B, title: Lokalpolisområdeschef, party: polisen}\n"


def _said(rule: str, words: str, root: Path) -> list[Diagnostic]:
    return found(rule, words if words.startswith("# ") else f"# agreement.yaml\n{words}", root)


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("", "warning"),
        ("signatories: []\n", "warning"),
        (f"signatories:\n{KSO}", "warning"),
        ("signatories:\n- {name: A, title: KSO, party: kommunen, date: 2024-01-02}\n", "error"),
        (f"signatories:\n{KSO}- {{name: B, title: Kommunpolis, party: polisen}}\n", "warning"),
        (f"signatories:\n{CHEF}- {{name: A, title: Kommundirektör, party: kommunen}}\n", "info"),
        (
            f"signatories:\n{CHEF}- {{name: A, title: Kommunstyrelsens vice ordförande, party: kommunen}}\n",
            "info",
        ),
    ],
)
def test_the_wrong_people_sign(words: str, severity: str, tmp_path: Path) -> None:
    assert [d.severity for d in _said("SV022", words, tmp_path)] == [severity]


@pytest.mark.parametrize(
    "words",
    [
        f"signatories:\n{KSO}{CHEF}",
        f"signatories:\n{KSO}- {{name: B, title: Lokalområdeschef, party: polisen}}\n",
        f"signatories:\n{CHEF}- {{name: A, title: Ordförande i kommunstyrelsen, party: kommunen}}\n",
        f"signatories:\n{KSO}- {{name: B, title: Polis, instead_of: polisområdeschefen, party: polisen}}\n",
        f"signatories:\n{CHEF}{KSO}- {{name: C, title: Kommundirektör, party: kommunen}}\n",
        "signatories:\n- {name: A, title: KSO, party: kommunen}\n"
        "- {name: B, title: LPO-chef, party: polisen}\n",
        f"{REGISTER}signatories:\n- {{name: A, office: kso, party: kommunen}}\n"
        "- {name: B, office: chef, party: polisen}\n",
        f"form: operating_agreement\nsignatories:\n{CHEF}- {{name: A, title: Kommunchef, party: kommunen}}\n",
        "parties:\n- {id: kommunen, name: A kommun}\n- {id: polisen, name: Polisen}\n"
        f"- {{id: bolaget, name: Bostäder AB, role: contributor}}\nsignatories:\n{KSO}{CHEF}",
    ],
)
def test_the_right_people_sign(words: str, tmp_path: Path) -> None:
    assert _said("SV022", words, tmp_path) == []


def _signed(date: str, more: str = "") -> str:
    return f"signatories:\n- {{name: A, title: KSO, party: kommunen, date: {date}}}\n{more}"


@pytest.mark.parametrize(
    "words",
    [
        f"signatories:\n{KSO}{CHEF}",
        _signed("2028-01-01"),
        _signed("2021"),
        _signed("2025-06-01"),
        _signed("2042-01-10"),
        f"{SHORT}{_signed('2025-07-01')}",
        _signed("2024-01-10", "# case.yaml\nsteps: [{id: ks, role: decides, body: KS, date: 2024-01-11}]\n"),
        "date: 2042-01-01\n",
    ],
)
def test_signatures_out_of_time(words: str, tmp_path: Path) -> None:
    assert len(_said("SV023", words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        f"date: 2024-01-15\nsignatories:\n{KSO}{CHEF}",
        f"title: Utkast\nvalidity: {{start: 2027, end: 2029}}\nsignatories:\n{KSO}{CHEF}",
        _signed("2023-02-01"),
        _signed("2024-11-30"),
        _signed("2024"),
        f"title: A\nvalidity: {{start: 2025, end: 2022}}\n{_signed('2025-01-10')}",
        f"{SHORT}{_signed('2025-06-30')}",
        _signed("2024-01", "# case.yaml\nsteps: [{id: ks, role: decides, body: KS, date: 2024-01-11}]\n"),
        _signed("2024-01-10", "# case.yaml\nsteps: [{id: au, role: proposes, body: AU, date: 2024-01-11}]\n"),
        "signatories:\n- {name: B, title: LPO-chef, party: polisen, date: 2024-01-10}\n"
        "# case.yaml\nsteps: [{id: ks, role: decides, body: KS, date: 2024-01-11}]\n",
    ],
)
def test_signatures_in_time(words: str, tmp_path: Path) -> None:
    assert _said("SV023", words, tmp_path) == []


PARTIES = (
    "parties:\n- {{id: kommunen, name: {kommun}, organisation: kommun}}\n"
    "- {{id: polisen, name: {polis}, organisation: lpo}}\n"
)


def _named(kommun: str = "Enköpings kommun", polis: str = "Polisen", more: str = "") -> str:
    return REGISTER + PARTIES.format(kommun=kommun, polis=polis) + more


def _titled(title: str, office: str) -> str:
    party = "polisen" if office == "chef" else "kommunen"
    return _named(more=f"signatories: [{{name: A, title: '{title}', party: {party}, office: {office}}}]\n")


def _case(name: str) -> str:
    return _named(
        polis="Polismyndigheten lokalpolisområde Enköping/Håbo",
        more=f"# case.yaml\nparties: [{{party: polisen, name: {name}}}]\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        _titled("Områdeschef", "chef"),
        _titled("Lokalpolisområdesechef", "chef"),
        _titled("Kommunfullmäktiges ordförande", "kso"),
        _named(polis="Polisområde Uppsala"),
        _named(kommun="Enköpinqs kommun"),
        _named(kommun="Enköping kommun"),
        _case("Polismyndigheten lokalt i Enköping"),
        _case("Polisen i Uppsala"),
        _named(more="forums: [{id: a, name: Rådet, members: [{party: kommunen, unit: Kommunstyrelesn}]}]\n"),
    ],
)
def test_another_name_for_the_same(words: str, tmp_path: Path) -> None:
    assert len(_said("SV024", words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        _titled("kommunstyrelsens ordförande", "kso"),
        _titled("T.f. lokalpolisområdeschef", "chef"),
        _titled("LPO-chef", "chef"),
        _titled("Ordförande i kommunstyrelsen", "kso"),
        _titled("Ordförande", "kso"),
        _named(polis="Polismyndigheten genom lokalpolisområde Enköping/Håbo"),
        _named(polis="Polisen i Enköping"),
        _named(kommun="'Enköpings kommun, Östra stadsdelen'"),
        _case("Polismyndigheten"),
        _case("Lokalpolisområde Enköping/Håbo"),
        _named(more="forums: [{id: a, name: Rådet, members: [{name: Västra stadsdelen}]}]\n"),
        _named(more="forums: [{id: a, name: Rådet, reports_to: [{receiver: Kommunstyrelsens}]}]\n"),
        _named(more="forums: [{id: a, name: Rådet, members: [{name: Andra samhällsbärande aktörer}]}]\n"),
    ],
)
def test_one_name(words: str, tmp_path: Path) -> None:
    assert _said("SV024", words, tmp_path) == []


@pytest.mark.parametrize(
    "forums",
    [
        "- {id: a, name: Gruppen, level: tactical, level_stated: strategisk utvecklingsgrupp}\n",
        "- {id: a, name: Gruppen, level: tactical}\n- {id: b, name: gruppen, level: operational}\n",
    ],
)
def test_one_forum_with_two_levels(forums: str, tmp_path: Path) -> None:
    assert len(_said("SV026", f"forums:\n{forums}", tmp_path)) == 1


OLD = "# old/agreement.yaml\ntitle: Gamla\nvalidity: {start: 2020, end: 2023}\nforums:\n"
NEW = "# new/agreement.yaml\n"
REPLACES = "relations: [{kind: replaces, agreement: old}]\n"


def test_the_same_forum_by_name_alone(tmp_path: Path) -> None:
    words = f"{OLD}- {{id: a, name: Rådet, level: strategic}}\n{NEW}{REPLACES}forums:\n"
    assert len(_said("SV026", f"{words}- {{id: b, name: rådet, level: tactical}}\n", tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        f"{OLD}- {{id: a, name: Rådet, level: strategic}}\n{NEW}"
        "forums: [{id: a, name: Rådet, level: tactical}]\n",
        f"{OLD}- {{id: a, name: Rådet}}\n{NEW}{REPLACES}forums: [{{id: a, name: Rådet, level: tactical}}]\n",
        "forums:\n- {id: a, name: Gruppen, level: tactical, level_stated: mellannivån}\n",
        "forums:\n- {id: a, name: Gruppen, level: tactical, level_stated: taktisk och operativ}\n",
    ],
)
def test_levels_that_do_not_clash(words: str, tmp_path: Path) -> None:
    assert _said("SV026", words, tmp_path) == []


def _area(name: str, kommun: str = "Enköpings kommun", covers: str = "") -> str:
    return (
        "# organisations.yaml\norganisations:\n"
        f"- {{id: lpo, name: Polisen här, type: police, covers: [{covers}]}}\n"
        f"# agreement.yaml\nparties:\n- {{id: kommunen, name: {kommun}}}\n"
        f"- {{id: polisen, name: '{name}', organisation: lpo}}\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        _area("Polismyndigheten lokalpolisområde Enköping/Håbo"),
        _area("LPO Enköping och Håbo"),
        _area("Lokalpolisområde Enköping, Håbo och Knivsta", covers="Knivsta"),
    ],
)
def test_a_kommun_is_left_out(words: str, tmp_path: Path) -> None:
    assert [d.message.sv.count("Håbo") for d in _said("SV027", words, tmp_path)] == [2]


@pytest.mark.parametrize(
    "words",
    [
        _area("Lokalpolisområde Enköping/Håbo", covers="Enköping, Håbo"),
        _area("Lokalpolisområde Enköping/Håbo", covers="Enköpings kommun, Håbo kommun"),
        _area("Lokalpolisområde Malung-Sälen", kommun="Malung-Sälens kommun"),
        _area("Lokalpolisområde Norra/Södra", kommun="Storinge stad"),
        _area("Lokalpolisområde Enköping"),
        _area("Polisen i mellersta länet", covers="Motala, Enköping"),
        _area("Polismyndigheten, region Mitt"),
    ],
)
def test_the_area_is_accounted_for(words: str, tmp_path: Path) -> None:
    assert _said("SV027", words, tmp_path) == []


def test_an_area_that_covers_others_alone_is_told_of_once(tmp_path: Path) -> None:
    area = _area("Polisen i mellersta länet", covers="Motala, Mora")
    again = area.partition("# agreement.yaml\n")[2]
    later = f"# a/later/agreement.yaml\n{again}relations: [{{kind: replaces, agreement: a/now}}]\n"
    now = area.replace("# organisations", "# a/organisations").replace("# agreement", "# a/now/agreement")
    said = _said("SV027", now + later, tmp_path)
    assert [each.message.sv for each in said] == [
        "Polisen här omfattar Motala och Mora i organisations.yaml, men ingen av avtalets kommuner."
    ]
