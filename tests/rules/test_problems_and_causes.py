"""What the rules find from problem to cause and planned measure, and what they let be, on 1 June 2026."""

from pathlib import Path

import pytest

from tests.rules.test_atgardsplan import DECIDED
from tests.rules.test_cases import found, found_at

FULL = (
    "mapping: {extent: Vanligt., consequences: Rädsla.}\nother_information: En fritidsgård.\n"
    "analysis: Det är mörkt.\n"
)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param(f"# lagesbild.yaml\n{FULL}", [], id="all there"),
        pytest.param(
            "# lagesbild.yaml\nother_information: A.\nanalysis: B.\nmapping:\n"
            "  problems: [{id: a, title: Rån, extent: Många., consequences: Rädsla.}]\n",
            [],
            id="problem by problem",
        ),
        pytest.param("# lagesbild.yaml\n", ["lagesbild.yaml id"], id="nothing there"),
        pytest.param("# lagesbild.yaml\ndate: 2023-06-30\n", [], id="from before the law"),
        pytest.param("# agreement.yaml\nlevel: local\n# lagesbild.yaml\n", [], id="a local agreement"),
        pytest.param("# lagesbild.yaml\nparty: polisen\n", [], id="the Police has no such duty"),
        pytest.param("# lagesbild.yaml\nparty: kommunen\n", ["lagesbild.yaml id"], id="the kommun's own"),
        pytest.param(
            f"# lagesbild.yaml\n{FULL}# lagesbild-k.yaml\nid: k\ndate: 2024-03-01\nparty: kommunen\n",
            [],
            id="own beside a joint one",
        ),
        pytest.param(
            f"# lagesbild.yaml\n# lagesbild-2.yaml\nid: b\ndate: 2026-01-01\n{FULL}",
            [],
            id="the newest is whole",
        ),
        pytest.param(
            f"# lagesbild.yaml\n{FULL}# lagesbild-v7.yaml\nid: v7\ndate: 2026-02-09\nplace: Torget\n",
            [],
            id="a weekly one of a place",
        ),
    ],
)
def test_what_a_lagesbild_holds(text: str, at: list[str], tmp_path: Path) -> None:
    assert found_at("SV004", text, tmp_path) == at


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param("# lagesbild.yaml\ndate: 2024-06-01\n", [], id="two years to the day"),
        pytest.param("# lagesbild.yaml\ndate: 2024-05-31\n", ["lagesbild.yaml date"], id="a day more"),
        pytest.param(
            "# lagesbild.yaml\ndate: 2024-05-31\n# agreement.yaml\nvalidity: {start: 2024, end: 2025}\n",
            [],
            id="an agreement that has ended",
        ),
        *(
            pytest.param(
                "# by/1/lagesbild.yaml\ndate: 2024-05-31\n"
                "# by/1/agreement.yaml\nvalidity: {start: 2024, end: 2025}\n"
                f"# by/2/agreement.yaml\nvalidity: {{start: {start}, end: 2029}}\n"
                f"relations: [{{kind: replaces, agreement: by/1}}]\n{newer}",
                at,
                id=f"an agreement that has been replaced, {how}",
            )
            for start, newer, at, how in (
                (2026, "", ["lagesbild.yaml date"], "by one without a lägesbild"),
                (
                    2026,
                    "# by/2/lagesbild.yaml\nid: ny\ndate: 2026-02-01\n",
                    [],
                    "by one with a new lägesbild",
                ),
                (2027, "", [], "by one that has not begun"),
            )
        ),
        pytest.param(
            "# lagesbild.yaml\ndate: 2024-02-01\n"
            "# lagesbild-p.yaml\nid: p\ndate: 2026-01-01\nparty: polisen\n",
            ["lagesbild.yaml date"],
            id="only the Police has a new one",
        ),
        pytest.param(
            "# lagesbild.yaml\ndate: 2024-02-01\n# lagesbild-n.yaml\nid: n\ndate: 2026-06-02\n",
            ["lagesbild.yaml date"],
            id="the new one is not made yet",
        ),
        pytest.param(f"# atgardsplan.yaml\n{DECIDED}", ["atgardsplan.yaml id"], id="never followed up"),
        pytest.param(
            f"# atgardsplan.yaml\n{DECIDED}# uppfoljning.yaml\ndate: 2024-06-01\n", [], id="followed up"
        ),
        pytest.param(
            f"# atgardsplan.yaml\n{DECIDED}# uppfoljning.yaml\npromise_document: medborgarlofte\n"
            "# medborgarlofte.yaml\npromises: [{text: Vi går.}]\n",
            ["atgardsplan.yaml id"],
            id="the promises alone were followed up",
        ),
        pytest.param(
            f"# atgardsplan.yaml\n{DECIDED}# atgardsplan-2.yaml\nid: b\ndate: 2025-01-01\n"
            "decisions: [{body: KS, date: 2025-01-09}]\n",
            [],
            id="a new plan was decided",
        ),
        pytest.param("# atgardsplan.yaml\n", [], id="a draft"),
        pytest.param("# agreement.yaml\nlevel: local\n# lagesbild.yaml\n", [], id="a local agreement"),
    ],
)
def test_what_is_two_years_old(text: str, at: list[str], tmp_path: Path) -> None:
    assert found_at("SV005", text, tmp_path) == at


PROBLEM = "# lagesbild.yaml\nmapping: {problems: [{id: ran, title: Rån}]}\nprioritised: [ran]\n"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param(PROBLEM, ["lagesbild.yaml prioritised[0]"], id="no analysis"),
        pytest.param(f"{PROBLEM}party: kommunen\n", [], id="a party's own"),
        pytest.param(f"{PROBLEM}# orsaksanalys.yaml\nproblem: ran\n", [], id="analysed"),
        pytest.param(
            f"{PROBLEM}# agreement.yaml\nproblems: [{{id: ran, title: Rån, causes: [{{text: Mörkt.}}]}}]\n",
            [],
            id="the agreement names its causes",
        ),
        pytest.param(
            f"{PROBLEM}# agreement.yaml\nproblems: [{{id: ran, title: Rån}}]\n",
            ["lagesbild.yaml prioritised[0]"],
            id="the agreement names no causes",
        ),
    ],
)
def test_a_prioritised_problem_is_analysed(text: str, at: list[str], tmp_path: Path) -> None:
    assert found_at("SV049", text, tmp_path) == at


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "# agreement.yaml\nproblems: [{id: ran, title: Rån}]\n"
            "# orsaksanalys.yaml\nproblem: ran\ncauses: [{text: Mörkt.}]\n",
            id="the causes are analysed",
        ),
        pytest.param(f"{PROBLEM}# agreement.yaml\ngoals: [{{title: Färre rån}}]\n", id="known from the work"),
    ],
)
def test_the_work_says_which_problems_and_causes(text: str, tmp_path: Path) -> None:
    assert found("SV010", text, tmp_path) == []


ANALYSIS = (
    f"{PROBLEM}# orsaksanalys.yaml\nproblem: ran\n"
    "causes: [{id: morkt, text: Mörkt.}, {id: tomt, text: Tomt., set_aside: går inte att påverka}]\n"
)


OTHER = (
    "# lagesbild-2.yaml\nid: b\nmapping: {problems: [{id: klotter, title: Klotter}]}\n"
    "# orsaksanalys-2.yaml\nid: b\nproblem: klotter\ncauses: [{id: farg, text: Färg., set_aside: nej}]\n"
)


def _plan(measure: str, date: str = "2024-03-01") -> str:
    return f"# atgardsplan.yaml\ndate: {date}\nmeasures:\n  - title: Belysning\n    {measure}\n"


LOOSE, MET, WITHOUT = (
    "orsaksanalys.yaml causes[id=morkt].text",
    "causes: [morkt]",
    "atgardsplan.yaml measures[0]",
)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param(ANALYSIS, [], id="no plan yet"),
        pytest.param(ANALYSIS + _plan("text: Nya lampor."), [f"{WITHOUT}.title", LOOSE], id="no link at all"),
        pytest.param(ANALYSIS + _plan(MET), [], id="met"),
        pytest.param(ANALYSIS + _plan(f"problem: ran\n    {MET}"), [], id="met, and the problem named"),
        pytest.param(ANALYSIS + _plan("problem: ran"), [f"{WITHOUT}.title", LOOSE], id="without a cause"),
        pytest.param(ANALYSIS + _plan(f"status: cancelled\n    {MET}"), [LOOSE], id="called off"),
        pytest.param(
            ANALYSIS + OTHER + _plan("problem: ran\n    causes: [farg]"),
            [f"{WITHOUT}.causes[0]", "orsaksanalys-2.yaml causes[id=farg].set_aside"],
            id="a cause of another problem",
        ),
        pytest.param(_plan("text: Nya lampor."), [], id="no cause is known"),
        pytest.param(
            f"{ANALYSIS}# orsaksanalys-ny.yaml\nid: ny\ndate: 2026-03-01\nproblem: ran\n"
            "causes: [{id: mobil, text: Mobiler.}]\n" + _plan(MET),
            [],
            id="a new analysis, and no plan since",
        ),
        pytest.param(
            f"{ANALYSIS}# orsaksanalys-ny.yaml\nid: ny\ndate: 2026-03-01\nproblem: ran\n"
            "causes: [{id: morkt, text: Mörkt., set_aside: belysningen är bytt}]\n" + _plan(MET),
            [],
            id="set aside after the plan",
        ),
        pytest.param(
            "# agreement.yaml\nproblems: [{id: ran, title: Rån, causes: [{id: morkt, text: Mörkt.}]}]\n"
            + _plan(MET),
            [],
            id="a cause of the agreement, met by the plan",
        ),
        pytest.param(
            ANALYSIS + _plan(MET) + "# nytt/agreement.yaml\nvalidity: {start: 2028, end: 2031}\n"
            "relations: [{kind: replaces, agreement: exempelby}]\nproblems:\n"
            "  - {id: ran, title: Rån, causes: [{id: morkt, text: Mörkt., set_aside: belyst sedan 2026}]}\n"
            "measures: []\n# nytt/atgardsplan.yaml\nid: ny\ndate: 2028-02-01\n",
            [],
            id="set aside in the next agreement",
        ),
        pytest.param(
            "# nytt/agreement.yaml\nvalidity: {start: 2028, end: 2031}\n"
            "relations: [{kind: replaces, agreement: exempelby}]\n"
            "problems: [{id: ran, title: Rån, causes: [{id: morkt, text: Mörkt.}]}]\n" + _plan("text: Nytt."),
            [],
            id="the next agreement has no plan yet",
        ),
        pytest.param(
            "# agreement.yaml\nproblems: [{id: ran, title: Rån, causes: [{id: morkt, text: Mörkt.}]}]\n"
            "measures: [{id: ljus, title: Belysning}]\n" + _plan(f"id: ljus\n    {MET}"),
            [],
            id="the plan says which cause the agreement's measure meets",
        ),
    ],
)
def test_planned_measures_and_causes_belong_together(text: str, at: list[str], tmp_path: Path) -> None:
    assert sorted(found_at("SV014", text, tmp_path)) == sorted(at)


@pytest.mark.parametrize(
    ("measure", "lacks"),
    [
        ("owners: [polisen]", "no responsible function or end date."),
        ("owners: [polisen]\n    responsible: kommunpolisen\n    recurrence: ordinary", None),
        ("owners: [polisen]\n    responsible: kommunpolisen\n    recurrence: one_off", "no end date."),
        ("status: cancelled", None),
    ],
)
def test_a_planned_measure_has_owner_and_end(measure: str, lacks: str | None, tmp_path: Path) -> None:
    said = [d.message.en for d in found("SV015", _plan(measure), tmp_path)]
    assert said == ([f"The measure “Belysning” has {lacks}"] if lacks else [])
