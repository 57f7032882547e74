"""What the rules on problems, goals, indicators and measures find, and what they let be."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


def _goal(title: str, more: str = "") -> str:
    return f"# agreement.yaml\ngoals:\n  - title: {title}\n{more}"


def _indicator(*lines: str, head: str = "") -> str:
    body = "".join(f"        {line}\n" for line in lines)
    return _goal("Öka tryggheten", f"{head}    indicators:\n      - title: Andel trygga\n{body}")


WHOLE = ("baseline: 61", "target: 70", "target_date: 2027")


@pytest.mark.parametrize(
    ("text", "routes"),
    [
        pytest.param("measures:\n  - title: Nya lås\n", ["measures"], id="measures alone"),
        pytest.param("form: declaration_of_intent\ngoals:\n  - title: Trygghet\n", [], id="an intention"),
        pytest.param("goals: []\n", [], id="nothing to solve"),
        pytest.param("problems:\n  - {id: a, title: Rån}\n", ["problems[id=a].title"], id="no causes"),
    ],
)
def test_a_problem_and_its_causes(text: str, routes: list[str], tmp_path: Path) -> None:
    assert [d.at for d in found("SV010", f"# agreement.yaml\n{text}", tmp_path)] == routes


def test_a_local_agreement_may_leave_the_problems_to_the_central_one(tmp_path: Path) -> None:
    central = "# centralt/agreement.yaml\nproblems: [{id: ran, title: Rån, causes: [{text: Mörkt.}]}]\n"
    local = "# lokalt/agreement.yaml\nrelations: [{kind: part_of, agreement: centralt}]\n"
    local += "goals: [{title: Färre rån}]\n"
    assert found("SV010", central + local, tmp_path) == []


def test_a_central_agreement_may_leave_the_problems_to_the_local_ones(tmp_path: Path) -> None:
    central = "# centralt/agreement.yaml\ngoals: [{title: Färre rån}]\n"
    local = "# lokalt/agreement.yaml\nrelations: [{kind: part_of, agreement: centralt}]\n"
    problems = "problems: [{id: ran, title: Rån, causes: [{text: Mörkt.}]}]\n"
    assert found("SV010", central + local + problems, tmp_path) == []
    assert [each.at for each in found("SV010", central + local, tmp_path / "without")] == ["goals"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(_indicator(*WHOLE), "", id="whole"),
        pytest.param(_indicator("target_text: som i dag", "target_date: 2027"), "", id="in words"),
        pytest.param(_indicator(*WHOLE[1:]), "saknar utgångsvärde.", id="no baseline"),
        pytest.param(_indicator(WHOLE[0], WHOLE[2]), "saknar målvärde.", id="no target"),
        pytest.param(_indicator(*WHOLE[:2]), "saknar måldatum.", id="no date"),
        pytest.param(_indicator("baseline: 0", "target: 5", "target_date: 2027"), "", id="nought is a value"),
        pytest.param(_indicator(*WHOLE[1:], head="    type: output\n"), "", id="a count starts from nothing"),
        pytest.param(
            "# agreement.yaml\ngoals:\n  - {id: a, title: Tryggt}\n  - title: Färre rån\n    part_of: a\n"
            "    indicators:\n      - {title: Rån, baseline: 9, target: 5, target_date: 2027}\n",
            "",
            id="measured by its parts",
        ),
        pytest.param(
            "# agreement.yaml\ngoals:\n  - {id: a, title: Tryggt}\n  - {id: b, title: Torget, part_of: a}\n"
            "  - title: Färre rån\n    part_of: b\n"
            "    indicators:\n      - {title: Rån, baseline: 9, target: 5, target_date: 2027}\n",
            "",
            id="measured by parts of its parts",
        ),
        pytest.param(
            "# agreement.yaml\ngoals: [{title: Tryggt, text: Målet följs upp genom delmålen i planen.}]\n",
            "",
            id="measured by sub-goals elsewhere",
        ),
        pytest.param(
            "# agreement.yaml\ngoals: [{id: a, title: Tryggt}, {title: Färre rån, part_of: a}]\n",
            "”Färre rån” saknar indikator.",
            id="the part is to be measured",
        ),
        pytest.param(_indicator("direction: decrease"), "", id="a direction only"),
        pytest.param(_indicator("direction: increase", WHOLE[0]), "", id="a direction from a baseline"),
        pytest.param(_indicator("direction: keep"), "", id="to be kept"),
    ],
)
def test_a_goal_that_can_be_measured(text: str, said: str, tmp_path: Path) -> None:
    messages = [d.message.sv for d in found("SV011", text, tmp_path)]
    assert (messages[0].endswith(said) and len(messages) == 1) if said else messages == []


@pytest.mark.parametrize(
    "title",
    [
        "Verka för trygghet",
        "Parterna verkar aktivt för trygghet",
        "Värna om centrum",
        "Arbeta aktivt med ungdomsfrågor",
        "Aktivt arbeta mot droger",
        "Kommunen och polisen ska arbeta för att alla trivs",
        "Bidra till goda uppväxtvillkor",
        "Sträva efter god dialog",
        "Fokusera på unga",
    ],
)
def test_a_vague_goal(title: str, tmp_path: Path) -> None:
    [said] = found("SV012", _goal(title), tmp_path)
    assert said.span.column >= len("  - title: ")


@pytest.mark.parametrize(
    "title",
    [
        "Verka för att minska rånen",
        "Bidra till ökad trygghet",
        "Verka för 20 procent färre inbrott",
        "Det är tryggt att bo och verka för alla",
        "Fler samverkar för ett tryggt centrum",
        "Vi påverkar unga i tid",
        "Tryggt att arbeta för anställda i centrum",
        # Målen i Enköpings avtal
        "Basera gemensamma framtida insatser och prioriteringar utifrån kontinuerligt uppdaterad lägesbild",
        "Vidareutveckla och stärka arbetsinsatser för att öka tilliten mellan medborgare och myndigheter",
        "Ömsesidigt ta ansvar för utveckling av implementerade och/eller nyskapande metoder",
        "Trygga fortlevnaden av befintliga välfungerande strukturer för det brottsförebyggande arbetet",
    ],
)
def test_a_goal_that_says_what_is_to_change(title: str, tmp_path: Path) -> None:
    assert found("SV012", _goal(title), tmp_path) == []


@pytest.mark.parametrize(
    ("title", "kind", "findings"),
    [
        ("Utbilda personal", "output", 1),
        ("Utbilda 40 i personalen", "output", 0),
        ("Utbilda alla rektorer", "output", 0),
        ("Möta föräldrar varje termin", "output", 0),
        ("Anordna 12 föräldramöten", "effect", 1),
        ("Hålla skolorna fria från droger", "effect", 0),
        ("Halvera antalet rån till 2027", "effect", 0),
        ("Utbilda personal", "process", 0),
    ],
)
def test_the_type_of_a_goal(title: str, kind: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV013", _goal(title, f"    type: {kind}\n"), tmp_path)) == findings


def test_an_output_goal_may_have_its_count_in_an_indicator(tmp_path: Path) -> None:
    more = "    type: output\n    indicators:\n      - {title: Möten, target: 10}\n"
    assert found("SV013", _goal("Möta föräldrar", more), tmp_path) == []


PROBLEMS = """# agreement.yaml
problems:
  - {id: ran, title: Rån, causes: [{id: morkt, text: Mörkt.}, {id: tomt, text: Tomt., set_aside: svårt}]}
  - {id: brand, title: Bränder, causes: [{id: olast, text: Olåst.}]}
goals:
  - {id: farre-ran, title: Färre rån, problem: ran}
measures:
"""


@pytest.mark.parametrize(
    ("measures", "routes"),
    [
        pytest.param(
            "  - {title: Ljus, causes: [morkt], goals: [farre-ran]}\n  - {title: Lås, causes: [olast]}\n",
            [],
            id="whole",
        ),
        pytest.param(
            "  - {title: Ljus, causes: [morkt]}\n",
            ["problems[id=brand].causes[id=olast].text"],
            id="uncovered",
        ),
        pytest.param(
            "  - {title: Ljus, causes: [morkt]}\n  - {title: Lås, causes: [olast], status: cancelled}\n",
            ["problems[id=brand].causes[id=olast].text"],
            id="a cancelled measure answers nothing",
        ),
        pytest.param(
            "  - {title: Allt, causes: [morkt, olast]}\n  - {title: Kafé, goals: [farre-ran]}\n",
            ["measures[1].title"],
            id="no cause",
        ),
        pytest.param(
            "  - {title: Ljus, causes: [morkt]}\n  - {title: Lås, causes: [olast], goals: [farre-ran]}\n",
            ["measures[1].causes[0]"],
            id="the cause of another problem",
        ),
        pytest.param(
            "  - {title: Allt, causes: [morkt, olast, tomt]}\n",
            ["problems[id=ran].causes[id=tomt].set_aside"],
            id="set aside and yet answered",
        ),
    ],
)
def test_measures_and_causes(measures: str, routes: list[str], tmp_path: Path) -> None:
    assert [d.at for d in found("SV014", PROBLEMS + measures, tmp_path)] == routes


def test_causes_wait_for_measures_that_stand_in_a_plan_of_their_own(tmp_path: Path) -> None:
    assert found("SV014", PROBLEMS.removesuffix("measures:\n"), tmp_path) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("owners: [kommunen], responsible: fältare, end: 2026", ""),
        ("owners: [kommunen], responsible: fältare, cadence: {per: week}", ""),
        ("owners: [kommunen], responsible: fältare, status: done", ""),
        ("status: cancelled", ""),
        ("responsible: fältare, end: 2026", "saknar ansvarig part."),
        ("owners: [polisen], end: 2026", "saknar ansvarig funktion."),
        ("owners: [polisen], responsible: kommunpolis", "saknar slutdatum."),
        ("owners: [polisen], responsible: Parterna, end: 2026", "bara en part."),
        ("owners: [polisen], responsible: Exempelby kommun, end: 2026", "bara en part."),
    ],
)
def test_who_does_a_measure_and_when(fields: str, said: str, tmp_path: Path) -> None:
    text = f"# agreement.yaml\nmeasures:\n  - {{title: Nya lås, {fields}}}\n"
    messages = [d.message.sv for d in found("SV015", text, tmp_path)]
    assert (messages[0].endswith(said) and len(messages) == 1) if said else messages == []


@pytest.mark.parametrize(
    ("lines", "findings"),
    [
        (("direction: increase", "baseline: 61", "target: 70"), 0),
        (("direction: increase", "baseline: 70", "target: 70"), 1),
        (("direction: decrease", "baseline: '27,5'", "target: 28"), 1),
        (("direction: decrease", "baseline: 28", "target: '27,5'"), 0),
        (("direction: keep", "baseline: 82", "target: 80"), 0),
        (("baseline: 82", "target: 80"), 0),
        (("direction: increase", "target: 80"), 0),
        (("unit: procent", "target: 120"), 1),
        (("unit: besök", "target: 120"), 0),
    ],
)
def test_targets_and_their_direction(lines: tuple[str, ...], findings: int, tmp_path: Path) -> None:
    assert len(found("SV054", _indicator(*lines).replace("Öka tryggheten", "Trygghet"), tmp_path)) == findings


@pytest.mark.parametrize(("direction", "target"), [("increase", "-80"), ("decrease", "720")])
def test_a_share_that_cannot_be_is_told_of_once(direction: str, target: str, tmp_path: Path) -> None:
    lines = (
        "unit: procent",
        f"direction: {direction}",
        "baseline: 71",
        f"target: {target}",
    )
    (said,) = found("SV054", _indicator(*lines), tmp_path)
    assert "är en andel" in said.message.sv


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (_indicator("target_date: 2027-12-31"), 0),
        (_indicator("target_date: 2028-01"), 1),
        (_indicator("target_date: 2023"), 1),
        (_indicator("target_date: 2024", "baseline_date: 2024"), 0),
        (_indicator("target_date: 2024-05", "baseline_date: 2024-06"), 1),
        (_indicator("target_date: 2035", head="    level: overarching\n"), 0),
        (_indicator("target_date: 2035") + "validity: {start: 2024, until_further_notice: ja}\n", 0),
        (
            _indicator("target_date: 2028")
            + "validity: {start: 2024, end: 2027, extension: {kind: automatic}}\n",
            0,
        ),
    ],
)
def test_target_dates(text: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV055", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("fields", "severity"),
    [
        ("start: 2025-08, end: 2025-06", ""),
        ("start: 2025-08, end: 2025", ""),
        ("end: 2023", "warning"),
        ("start: 2023, end: 2024-06", ""),
        ("end: 2029", "warning"),
        ("end: 2023, status: cancelled", ""),
    ],
)
def test_the_time_of_a_measure(fields: str, severity: str, tmp_path: Path) -> None:
    text = f"# agreement.yaml\nmeasures:\n  - {{title: Nya lås, {fields}}}\n"
    assert [str(d.severity) for d in found("SV057", text, tmp_path)] == ([severity] if severity else [])


def test_problems_without_goals_are_let_be_until_some_goal_names_its_problem(tmp_path: Path) -> None:
    text = "# agreement.yaml\nproblems:\n  - {id: ran, title: Rån}\ngoals:\n  - title: Färre rån\n"
    assert found("SV056", text, tmp_path) == []


@pytest.mark.parametrize(
    ("title", "indicator", "findings"),
    [
        ("Nå minst 900 äldre", "unit: deltagare, target: 800", 1),
        ("Minst 1 200 elever nås", "unit: elever, target: 1 000", 1),
        ("Minst 80 procent är trygga", "unit: procent, target: 75", 1),
        ("Högst 25 % är otrygga", 'unit: "%", target: 30', 1),
        ("Högst 20 inbrott per år", "unit: inbrott per år, target: 12", 1),
        ("Svar inom högst 3 dagar", "unit: dagar, target: 5", 0),
        ("Alla får svar på högst 3 dagar", "unit: dagar, target: 5", 1),
        ("Alla får svar på högst 3 dagar", "unit: procent, target: 90", 0),
        ("Nå minst 800 äldre", "unit: deltagare, target: 800", 0),
        ("Minska brotten med minst 20 procent", "unit: procent, target: 8", 0),
        ("Minst 3 av 4 är trygga", "unit: procent, target: 75", 0),
        ("Minst 80 procent är trygga", "unit: skolor, target: 7", 0),
        ("Minst 5 fler träffar", "unit: träffar, target: 12", 0),
        ("Nå minst 900 äldre 2026", "unit: deltagare, target: 800", 0),
        ("Nå minst 900 äldre", "unit: deltagare, target_text: fler", 0),
    ],
)
def test_the_number_in_a_title_is_the_target(
    title: str, indicator: str, findings: int, tmp_path: Path
) -> None:
    text = _goal(f'"{title}"', f"    indicators: [{{title: Utfall, {indicator}}}]\n")
    assert len(found("SV054", text, tmp_path)) == findings
