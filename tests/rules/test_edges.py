"""On which side of each number a rule speaks: what is just enough passes in silence, one more is found."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


def _words(number: int) -> str:
    """A sentence of so many words."""
    return "Parterna " + "a " * (number - 2) + "b."


def _goal(text: str) -> str:
    return f"# agreement.yaml\ngoals:\n  - title: Ro\n    text: |\n      {text}\n"


def _rate(rate: str) -> str:
    return f"# lagesbild.yaml\ngrounds: [{{kind: survey, title: Enkät, response_rate: '{rate}'}}]\n"


def _share(target: str) -> str:
    indicator = f"{{title: Andel trygga, unit: procent, direction: increase, target: '{target}'}}"
    return f"# agreement.yaml\ngoals: [{{title: Ro, indicators: [{indicator}]}}]\n"


def _cited(number: int) -> str:
    notes = "sources: [{id: a, title: Brå}]\nnotes: [{id: b, text: Not.}]\n"
    return _goal(f"Parterna samverkar (se fotnot {number}).") + notes


def _occasion(more: str) -> str:
    whole = f"subject: Avtalet, responsible: styrgruppen, {more}"
    return f"# agreement.yaml\nfollow_up: {{occasions: [{{{whole}}}]}}\n"


def _quoted(*texts: str) -> str:
    goals = "".join(f"  - {{title: Mål {place}, text: '{text}'}}\n" for place, text in enumerate(texts))
    return f"# agreement.yaml\ngoals:\n{goals}"


def _told(end: str, more: str = "") -> str:
    return f"# medborgarlofte.yaml\nend: {end}\n{more}promises: [{{text: Vi går vandringar.}}]\n"


def _kept(value: str, start: str, end: str, bound: str = "at_least") -> str:
    target = f"{{bound: {bound}, value: 10, unit: vandringar, cadence: {{per: year}}}}"
    result = f"{{start: {start}, end: {end}, value: {value}, kept: yes}}"
    return (
        "# medborgarlofte.yaml\nstart: 2024\nend: 2025\npromises:\n"
        f"  - {{text: Vi går., target: {target}, results: [{result}]}}\n"
    )


SILENT = [
    pytest.param("SV073", _rate("0"), id="nobody answered"),
    pytest.param("SV073", _rate("100"), id="all answered"),
    pytest.param("SV054", _share("0"), id="a share of nought"),
    pytest.param("SV054", _share("100"), id="the whole"),
    pytest.param("SV045", _goal(_words(40)), id="forty words"),
    pytest.param("SV025", _cited(1), id="the first footnote"),
    pytest.param("SV025", _cited(2), id="the last footnote"),
    pytest.param("SV025", _goal("Enligt 14 § lagen (2023:196) gäller detta."), id="the last section"),
    pytest.param("SV016", _occasion("cadence: {every: 5, per: year}"), id="a third longer than the period"),
    pytest.param("SV016", _occasion("date: 2024-01-01"), id="the first day"),
    pytest.param("SV016", _occasion("date: 2028-12-31"), id="a year after"),
    pytest.param("SV063", _quoted("Det ”första” och det ”andra”"), id="one kind of quotation marks"),
    pytest.param("SV061", _goal("Det är mycket mycket viktigt."), id="doubled for emphasis"),
    pytest.param("SV061", _goal("Det är det Det handlar om."), id="a name after its like"),
    pytest.param("SV064", _goal("Andelen är 12 % och 12,5 procent av 12 000 invånare."), id="numbers"),
    pytest.param("SV060", _goal("# Ett\n\n      ## Två\n\n      Ord."), id="a heading over a smaller one"),
]

FOUND = [
    pytest.param("SV073", _rate("-0,5"), "−0,5", id="fewer than nobody"),
    pytest.param("SV073", _rate("100,5"), "100,5 procent", id="more than all"),
    pytest.param("SV054", _share("-1"), "−1 procent", id="less than nought"),
    pytest.param("SV054", _share("101"), "101 procent", id="more than the whole"),
    pytest.param("SV045", _goal(_words(41)), "41 ord", id="forty-one words"),
    pytest.param("SV025", _cited(0), "fotnot 0", id="no footnote"),
    pytest.param("SV025", _cited(3), "fotnot 3", id="a footnote too far"),
    pytest.param(
        "SV025", _goal("Enligt 15 § lagen (2023:196) gäller detta."), "15 §", id="a section too far"
    ),
    pytest.param("SV016", _occasion("cadence: {every: 6, per: year}"), "", id="longer than the period"),
    pytest.param("SV016", _occasion("date: 2023-12-31"), "", id="the day before"),
    pytest.param("SV016", _occasion("date: 2029-01-02"), "", id="more than a year after"),
    pytest.param("SV063", _quoted("Ett ”a” och ”b”", 'Ett "c"'), "", id="quotation marks in the minority"),
    pytest.param("SV061", _goal("Målet är att att nå unga."), "att", id="a doubled word"),
    pytest.param("SV064", _goal("Andelen är 12% i dag."), "12%", id="a percentage without blank"),
    pytest.param("SV064", _goal("Andelen är 12.5 procent i dag."), "12.5", id="a decimal point"),
    pytest.param("SV064", _goal("Här bor 12.000 invånare i dag."), "12.000", id="a point between thousands"),
    pytest.param("SV060", _goal("# Ett\n\n      # Två\n\n      Ord."), "Ett", id="a heading over its like"),
]


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_what_is_just_enough_passes_in_silence(rule: str, text: str, tmp_path: Path) -> None:
    assert [each.message.sv for each in found(rule, text, tmp_path)] == []


@pytest.mark.parametrize(("rule", "text", "said"), FOUND)
def test_one_more_is_found(rule: str, text: str, said: str, tmp_path: Path) -> None:
    (only,) = found(rule, text, tmp_path)
    assert said in only.message.sv


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Andelen är 12% i dag.", "12 %"),
        ("Andelen är 12.5 procent i dag.", "12,5"),
        ("Här bor 1.200.000 invånare i dag.", "1 200 000"),
    ],
)
def test_a_number_is_mended_in_swedish(wrong: str, right: str, tmp_path: Path) -> None:
    (only,) = found("SV064", _goal(wrong), tmp_path)
    assert only.help
    assert right in only.help.sv.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("end", "until_new", "late"),
    [("2026-03-03", "no", 0), ("2026-03-02", "no", 1), ("2026-01-01", "yes", 0)],
)
def test_results_are_published_within_ninety_days(
    end: str, until_new: str, late: int, tmp_path: Path
) -> None:
    text = _told(end, f"until_new: {until_new}\n")
    assert len([each for each in found("SV030", text, tmp_path) if "medborgarlofte" in each.file]) == late


@pytest.mark.parametrize(
    ("value", "start", "end", "bound", "number"),
    [
        ("9", "2024", "2024", "at_least", 1),
        ("10", "2024", "2024", "at_least", 0),
        ("10", "2024", "2024", "at_most", 0),
        ("11", "2024", "2024", "at_most", 1),
        ("9", "2024-01-01", "2024-11-24", "at_least", 1),  # 329 days: a tenth less than a year
        ("9", "2024-01-01", "2024-11-23", "at_least", 0),
        ("9", "2024-01-01", "2025-12-31", "at_least", 1),  # too few in a longer time are too few in a year
        ("11", "2024-01-01", "2025-02-04", "at_most", 1),  # 401 days
        ("11", "2024-01-01", "2025-02-05", "at_most", 0),
    ],
)
def test_a_number_for_a_year_is_held_against_a_result_of_about_a_year(
    value: str, start: str, end: str, bound: str, number: int, tmp_path: Path
) -> None:
    assert len(found("SV074", _kept(value, start, end, bound), tmp_path)) == number
