"""Surveys of a few, forums in a circle, codes of other kommuner, and annexes with gaps."""

from pathlib import Path

import pytest

from samverkan.model.every_kommun import kommun_of, kommun_with, kommuner
from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("ground", "findings"),
    [
        ("kind: survey, respondents: 9", 1),
        ("kind: survey, respondents: 29, response_rate: 40", 1),
        ("kind: survey, respondents: 12, response_rate: 92", 0),
        ("kind: survey, respondents: 320", 0),
        ("kind: staff_dialogue, respondents: 9", 0),
        ("kind: survey", 0),
    ],
)
def test_a_survey_has_enough_answers(ground: str, findings: int, tmp_path: Path) -> None:
    text = f"# lagesbild.yaml\ngrounds: [{{title: Enkät, {ground}}}]\n"
    assert len(found("SV087", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("unit", "n", "findings"), [("procent", 9, 1), ("procent", 400, 0), ("anmälningar", 9, 0)]
)
def test_a_share_is_of_enough(unit: str, n: int, findings: int, tmp_path: Path) -> None:
    values = f"[{{date: 2025, value: 20, n: {n}}}]"
    indicator = f"{{title: Otrygga, unit: {unit}, measurements: {values}}}"
    text = f"# agreement.yaml\ngoals: [{{title: Mål, indicators: [{indicator}]}}]\n"
    assert len(found("SV087", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("n", "findings"), [("9", 1), ("12, 2025", 1), ("1 203", 0), ("1.203", 0), ("203", 0)]
)
def test_a_share_in_words_is_of_enough(n: str, findings: int, tmp_path: Path) -> None:
    text = f"# agreement.yaml\npurposes: [{{text: 'Otrygga är 54 procent (n={n}).'}}]\n"
    assert len(found("SV087", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("a", "b", "findings"),
    [
        ("[{forum: b}]", "[{forum: a}]", 1),
        ("[{forum: b}]", "[{receiver: kommunfullmäktige}]", 0),
        ("[{forum: b}, {forum: c}]", "[{forum: c}]", 0),
        ("[{forum: b}]", "[{forum: a, text: återkopplar beslut}]", 0),
    ],
)
def test_forums_do_not_report_in_a_circle(a: str, b: str, findings: int, tmp_path: Path) -> None:
    forums = f"[{{id: a, name: A, reports_to: {a}}}, {{id: b, name: B, reports_to: {b}}}, {{id: c, name: C}}]"
    assert len(found("SV088", f"# agreement.yaml\nforums: {forums}\n", tmp_path)) == findings


@pytest.mark.parametrize(
    ("levels", "at"),
    [
        (("operational", "strategic"), "forums[id=b].reports_to[0].forum"),
        (("strategic", "tactical"), "forums[id=a].reports_to[1].forum"),
        (("tactical", "tactical"), "forums[id=a].reports_to"),
    ],
)
def test_the_report_that_goes_downwards(levels: tuple[str, str], at: str, tmp_path: Path) -> None:
    forums = f"""\
# agreement.yaml
forums:
  - {{id: a, name: A, level: {levels[0]}, reports_to: [{{receiver: kommunfullmäktige}}, {{forum: b}}]}}
  - {{id: b, name: B, level: {levels[1]}, reports_to: [{{forum: a}}]}}
"""
    assert [each.at for each in found("SV088", forums, tmp_path)] == [at]


@pytest.mark.parametrize(
    ("givers", "at"),
    [
        ("b c a -", ["forums[id=a].assigned_by"]),
        ("b a d c", ["forums[id=a].assigned_by", "forums[id=c].assigned_by"]),
        ("- a b c", []),
        ("- a a b", []),
    ],
)
def test_forums_do_not_give_each_other_assignments(givers: str, at: list[str], tmp_path: Path) -> None:
    forums = "".join(
        f"  - {{id: {own}, name: {own}{'' if giver == '-' else f', assigned_by: {giver}'}}}\n"
        for own, giver in zip("abcd", givers.split(), strict=True)
    )
    assert [each.at for each in found("SV088", f"# agreement.yaml\nforums:\n{forums}", tmp_path)] == at


def test_the_assignment_that_goes_upwards_is_the_wrong_one(tmp_path: Path) -> None:
    forums = """\
# agreement.yaml
forums:
  - {id: a, name: A, level: operational, assigned_by: b}
  - {id: b, name: B, level: tactical, assigned_by: a}
"""
    assert [each.at for each in found("SV088", forums, tmp_path)] == ["forums[id=b].assigned_by"]


@pytest.mark.parametrize(
    ("name", "more", "findings"),
    [
        ("Håbo kommun", 'kommunkod: "0381"', 1),
        ("Region Gotland", 'kommunkod: "0988"', 1),
        ("Borås Stad", "region: Hallands län", 1),
        ("Stockholms stad", 'kommunkod: "0180", region: Stockholms län', 0),
        ("Exempelby kommun", 'kommunkod: "0381", region: Uppsala län', 0),
        ("Malung-Sälens kommun", 'kommunkod: "2023", region: Bergslagen', 0),
    ],
)
def test_the_code_and_the_lan_are_the_kommuns_own(
    name: str, more: str, findings: int, tmp_path: Path
) -> None:
    text = f"# organisations.yaml\norganisations: [{{id: k, name: {name}, type: kommun, {more}}}]\n"
    assert len(found("SV089", text, tmp_path)) == findings


def test_the_290_kommuner_are_known_by_code_and_by_name_and_lie_in_21_lan() -> None:
    every = kommuner()
    assert (len(every), len({each.code for each in every}), len({each.county for each in every})) == (
        290,
        290,
        21,
    )
    assert all(kommun_of(name) is each for each in every for name in (each.name, each.short_name))
    assert all(kommun_with(each.code) is each for each in every)
    assert len({(each.code[:2], each.county) for each in every}) == 21


@pytest.mark.parametrize(
    ("numbers", "findings"),
    [
        (["1", "3"], 1),
        (["A", "C"], 1),
        (["2"], 1),
        (["1", "2", "3"], 0),
        (["3", "1", "2"], 0),
        (["A", "B"], 0),
        (["1a", "1b"], 0),
        (["I", "II"], 0),
        ([], 0),
    ],
)
def test_annexes_have_no_gap(numbers: list[str], findings: int, tmp_path: Path) -> None:
    annexes = ", ".join(f"{{number: '{each}', title: T}}" for each in numbers)
    assert len(found("SV090", f"# agreement.yaml\nannexes: [{annexes}]\n", tmp_path)) == findings
