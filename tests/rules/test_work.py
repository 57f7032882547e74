"""What the rules on the records of the work find, and what they let be; the day is 1 June 2026."""

from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import findings
from tests.rules.test_cases import TODAY, found

FULL = (
    "mapping: {extent: Vanligt., consequences: Rädsla.}\nother_information: En fritidsgård.\n"
    "analysis: Det är mörkt.\n"
)
DECIDED = "decisions: [{body: kommunstyrelsen, date: 2024-03-12}]\n"
MEASURES = "measures: [{title: Belysning}]\n"


def _at(rule: str, text: str, root: Path) -> list[str]:
    return [f"{d.file.rpartition('/')[2]} {d.at}" for d in found(rule, text, root)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# agreement.yaml\n", id="no work at all"),
        pytest.param(
            "# medborgarlofte.yaml\npromises: [{text: Vi går runt.}]\n", id="promises alone are no work kept"
        ),
        pytest.param(
            "# agreement.yaml\nvalidity: {start: 2023-06-30, end: 2027}\n# lagesbild.yaml\n",
            id="from before the law",
        ),
        pytest.param("# agreement.yaml\nvalidity: {start: 2024, end: 2025}\n# lagesbild.yaml\n", id="ended"),
        pytest.param(
            "# agreement.yaml\nvalidity: {start: 2027, end: 2029}\n# lagesbild.yaml\n", id="to come"
        ),
        pytest.param(
            f"# agreement.yaml\n{MEASURES}# lagesbild.yaml\n", id="the agreement holds the measures"
        ),
        pytest.param("# agreement.yaml\nlevel: local\n# lagesbild.yaml\n", id="a local agreement"),
        pytest.param(
            "# agreement.yaml\nform: framework\n# uppfoljning.yaml\nsummary: Rådet möts som det ska.\n",
            id="a follow-up of an agreement without goals",
        ),
        pytest.param(
            f"# atgardsplan.yaml\nbased_on: [lagesbild]\n{DECIDED}{MEASURES}# lagesbild.yaml\n"
            "# atgardsplan-2026.yaml\nid: utkast\ndate: 2026-05-01\n",
            id="a draft beside a decided plan",
        ),
        pytest.param(
            "# nytt/agreement.yaml\nvalidity: {start: 2026, end: 2029}\n"
            "relations: [{kind: replaces, agreement: gammalt}]\n# nytt/lagesbild.yaml\nid: ny\n"
            f"date: 2026-02-01\n# gammalt/agreement.yaml\nvalidity: {{start: 2024, end: 2025}}\n"
            "# gammalt/lagesbild.yaml\n# gammalt/atgardsplan.yaml\nbased_on: [lagesbild]\n"
            f"{DECIDED}{MEASURES}",
            id="the plan lies with the agreement before",
        ),
    ],
)
def test_no_plan_is_asked_for(text: str, tmp_path: Path) -> None:
    assert found("SV003", text, tmp_path) == []


@pytest.mark.parametrize(
    ("plan", "lacks"),
    [
        (f"based_on: [lagesbild]\n{DECIDED}", "measures."),
        (f"based_on: [lagesbild]\n{MEASURES}decisions: [{{date: 2024-03-12}}]\n", "a decision by a body."),
        (
            f"based_on: [lagesbild]\n{MEASURES}decisions: [{{body: KS, date: 2026-06-02}}]\n",
            "a decision by a body.",
        ),
        (f"{MEASURES}{DECIDED}", "a lägesbild that was there when it was decided."),
        (
            f"based_on: [lagesbild]\n{MEASURES}decisions: [{{body: KS, date: 2024-01-31}}]\n",
            "a lägesbild that was there when it was decided.",
        ),
    ],
)
def test_a_plan_lacks_what_the_law_asks(plan: str, lacks: str, tmp_path: Path) -> None:
    (said,) = found("SV003", f"# atgardsplan.yaml\n{plan}# lagesbild.yaml\n", tmp_path)
    assert said.message.en == f"The plan “atgardsplan” lacks {lacks}"
    assert said.severity == "error"


def test_one_plan_that_the_law_accepts_is_enough(tmp_path: Path) -> None:
    plans = f"# atgardsplan.yaml\n{DECIDED}based_on: [lagesbild]\n{MEASURES}"
    plans += f"# atgardsplan-centrum.yaml\nid: centrum\ndate: 2025-01-01\n{MEASURES}"
    assert found("SV003", f"{plans}# lagesbild.yaml\n", tmp_path) == []


@pytest.mark.parametrize(
    ("plan", "older", "findings"),
    [
        ("start: 2026-01", "", 1),
        ("", "end: 2025-12", 1),
        ("start: 2027-01", "", 0),
        ("text: I bruk.", "end: 2027", 0),
        ("", "end: 2027-12", 0),
        (f"start: 2026-01\n{DECIDED}", "", 0),
    ],
)
def test_the_plan_in_use_is_decided_too(plan: str, older: str, findings: int, tmp_path: Path) -> None:
    text = f"# atgardsplan.yaml\n{DECIDED}{older}\nbased_on: [lagesbild]\n{MEASURES}# lagesbild.yaml\n"
    text += f"# atgardsplan-2026.yaml\nid: ny\ndate: 2026-01-15\n{plan}\nbased_on: [lagesbild]\n{MEASURES}"
    said = found("SV003", text, tmp_path)
    assert [each.severity for each in said] == ["warning"] * findings


@pytest.mark.parametrize(
    ("decisions", "findings"),
    [
        ("{forum: styrgruppen, date: 2024-03-12}", 1),
        ("{body: Styrgruppen för trygghet, date: 2024-03-12}", 1),
        ("{forum: styrgruppen, date: 2024-03-12}, {body: Kommunstyrelsen, date: 2024-03-20}", 0),
        ("{body: KS, date: 2024-03-12}", 0),
        ("{forum: ledningen, date: 2024-03-12}", 0),
        ("{body: Socialnämnden, date: 2024-03-12}", 0),
    ],
)
def test_the_group_of_the_parties_does_not_decide_for_the_kommun(
    decisions: str, findings: int, tmp_path: Path
) -> None:
    forums = "[{id: styrgruppen, name: Styrgruppen}, {id: ledningen, name: Ledningen, type: lead_body}]"
    text = f"# agreement.yaml\nforums: {forums}\n# lagesbild.yaml\n"
    text += f"# atgardsplan.yaml\ndecisions: [{decisions}]\nbased_on: [lagesbild]\n{MEASURES}"
    said = found("SV003", text, tmp_path)
    assert [each.severity for each in said] == ["warning"] * findings


def test_a_broken_file_may_hold_the_plan(tmp_path: Path) -> None:
    assert found("SV003", "# lagesbild.yaml\n", tmp_path)
    (tmp_path / "agreements" / "exempelby" / "atgardsplan.yaml").write_text("id: plan\n", "utf-8")
    assert "SV003" not in {each.diagnostic.rule for _, each in findings(load(tmp_path), TODAY)}


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
    assert _at("SV004", text, tmp_path) == at


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
    assert _at("SV005", text, tmp_path) == at


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
    assert _at("SV049", text, tmp_path) == at


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
    assert sorted(_at("SV014", text, tmp_path)) == sorted(at)


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


WHOLE = (
    "promises: [{text: Vi går., parties: [polisen]}]\nfollow_up: [{subject: allt, cadence: {per: year}}]\n"
)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (f"{WHOLE}end: 2025-12\n", []),
        (f"{WHOLE}until_new: yes\n", []),
        (f"{WHOLE}extensions: [{{until: 2026}}]\n", []),
        (WHOLE, ["id"]),
        (f"{WHOLE}start: 2024\nend: 2027\n", []),
        (f"{WHOLE}start: 2023-12\nend: 2024\n", ["start"]),
        (f"{WHOLE}end: 2028-01\n", ["end"]),
        ("end: 2025\npromises: [{text: Vi går., parties: [polisen], results: [{end: 2024}]}]\n", []),
        ("end: 2025\npromises: [{text: Vi går., given_by: [Testhyror AB]}]\n", ["id"]),
        (f"{WHOLE.replace(', parties: [polisen]', '')}end: 2025\n", []),  # all the parties give it
        (f"{WHOLE}start: 2023-03\nend: 2023-12\nextensions: [{{until: 2024-12}}]\n", []),
        (f"{WHOLE}start: 2022\nend: 2022\nextensions: [{{until: 2023}}, {{until: 2025}}]\n", []),
        (
            f"{WHOLE.replace('Vi går.', 'Vi går., start: 2023-05')}start: 2023-05\nend: 2023-12\n"
            "extensions: [{until: 2024-06-30, decided: 2024-01-15}]\n",
            [],
        ),
        (f"{WHOLE}start: 2022\nend: 2022\nextensions: [{{until: 2023-06}}]\n", ["start"]),
        (
            "end: 2025\npromises: [{text: Vi går.}]\n# agreement.yaml\n"
            "follow_up: {occasions: [{subject: arbetet enligt avtalet, cadence: {per: year}}]}\n",
            [],
        ),
    ],
)
def test_promises_can_be_held_to(text: str, at: list[str], tmp_path: Path) -> None:
    assert [d.at for d in found("SV028", f"# medborgarlofte.yaml\n{text}", tmp_path)] == at


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("text: Vi syns mer.", 1),
        ("text: Vi är på torget varje fredag.", 0),
        ("text: Vi byter belysningen., end: 2024-10", 0),
        ("text: Vi går runt., cadence: {per: week}", 0),
    ],
)
def test_promises_can_be_counted(promise: str, said: int, tmp_path: Path) -> None:
    assert len(found("SV029", f"# medborgarlofte.yaml\npromises: [{{{promise}}}]\n", tmp_path)) == said


COMMUNICATED = (
    "# agreement.yaml\nclauses: [{kind: communication, text: Vi berättar., responsible: webbchefen}]\n"
)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param("end: 2025\n", ["id"], id="nothing published"),
        pytest.param("end: 2026-03-03\n", [], id="ninety days to publish"),
        pytest.param("end: 2026-03-02\n", ["id"], id="and no more"),
        pytest.param("end: 2025\nuntil_new: yes\n", [], id="until new ones"),
        pytest.param("end: 2025\nextensions: [{until: 2026}]\n", [], id="extended"),
        pytest.param(
            "end: 2025\n# uppfoljning.yaml\npromise_document: medborgarlofte\n"
            "receivers: [{kind: residents, date: 2026-02-01}]\n",
            [],
            id="a follow-up to residents",
        ),
        pytest.param(
            "end: 2025\n# uppfoljning.yaml\npromise_document: medborgarlofte\n"
            "receivers: [{kind: steering_group, date: 2026-02-01}]\n",
            ["id"],
            id="a follow-up to others",
        ),
    ],
)
def test_results_are_published(text: str, at: list[str], tmp_path: Path) -> None:
    files = f"{COMMUNICATED}# medborgarlofte.yaml\npromises: [{{text: Vi går.}}]\n{text}"
    assert [d.at for d in found("SV030", files, tmp_path)] == at


@pytest.mark.parametrize(
    ("agreement", "at"),
    [
        ("title: Avtal\n", ["title"]),
        ("clauses: [{kind: communication, text: Vi berättar.}]\n", ["clauses[0].kind"]),
        ("clauses: [{kind: other, text: Kommunikationsansvarig är webbchefen.}]\n", []),
    ],
)
def test_someone_answers_for_communication(agreement: str, at: list[str], tmp_path: Path) -> None:
    promises = "# medborgarlofte.yaml\npromises: [{text: Vi går.}]\n"
    assert [d.at for d in found("SV030", f"# agreement.yaml\n{agreement}{promises}", tmp_path)] == at


def test_promises_in_the_agreement_alone_ask_for_no_communication(tmp_path: Path) -> None:
    assert found("SV030", "# agreement.yaml\npromises: [{text: Vi går.}]\n", tmp_path) == []


@pytest.mark.parametrize(
    ("rule", "text", "at"),
    [
        (
            "SV067",
            "# lagesbild.yaml\ndate: 2024-05-01\n# lagesbild-2.yaml\nid: b\ndate: 2024-05-01\n"
            "built_on: [lagesbild]\n",
            [],
        ),
        (
            "SV067",
            f"# lagesbild.yaml\ndate: 2024-03-12\n# atgardsplan.yaml\ndate: 2024-02-01\n{DECIDED}"
            "based_on: [lagesbild]\n",
            [],
        ),
        (
            "SV067",
            "# medborgarlofte.yaml\ndate: 2024-02-01\nplan: atgardsplan\npromises: [{text: Vi går.}]\n"
            "# atgardsplan.yaml\n",
            ["plan"],
        ),
        (
            "SV067",
            "# lagesbild.yaml\ndate: 2024-03-12\n"
            "presented: [{to: Rådet, date: 2024-02-12}, {to: KS, date: 2024-03-12}]\n",
            ["presented[0].date"],
        ),
        ("SV067", "# lagesbild.yaml\ndate: 2024-03\npresented: [{to: Rådet, date: 2024-03-02}]\n", []),
        (
            "SV067",
            "# lagesbild.yaml\ndate: 2024-03-12\npresented: [{to: KS, date: 2024-03}, {to: A, date: 2024}]\n",
            [],
        ),
        (
            "SV067",
            "# uppfoljning.yaml\ndate: 2024-03-12\nreceivers: [{kind: residents, date: 2024-03-11}]\n",
            ["receivers[0].date"],
        ),
        (
            "SV069",
            "# medborgarlofte.yaml\nstart: 2024\nend: 2024\n"
            "promises: [{text: Vi går., results: [{start: 2025-01, end: 2025-04}]}]\n",
            ["promises[0].results[0].end"],
        ),
        (
            "SV069",
            "# medborgarlofte.yaml\nstart: 2024\nend: 2024\nextensions: [{until: 2025}]\n"
            "promises: [{text: Vi går., results: [{start: 2025-01, end: 2025-04}]}]\n",
            [],
        ),
        (
            "SV069",
            "# medborgarlofte.yaml\nstart: 2025-05\n"
            "promises: [{text: A, results: [{end: 2025-04}]}, {text: B, results: [{end: 2025-04}]}]\n",
            ["start"],
        ),
        (
            "SV069",
            "# medborgarlofte.yaml\nstart: 2025-05\n"
            "promises: [{text: A, results: [{end: 2025-04}]}, {text: B, results: [{end: 2025-06}]}]\n",
            ["promises[0].results[0].end"],
        ),
        (
            "SV070",
            "# agreement.yaml\nforums: [{id: f, name: Rådet}]\n# motesanteckning.yaml\nforum: f\n"
            "tasks: [{text: Ring., party: polisen, done: 2024-04}]\n",
            [],
        ),
        ("SV072", "# cycle.yaml\nround: 2\n", []),
        (
            "SV072",
            "# agreement.yaml\nareas: [{id: a, title: A}]\n# cycle.yaml\n"
            "# cycle-2.yaml\nid: b\nround: 2\narea: a\n",
            [],
        ),
        ("SV019", "# cycle.yaml\nsteps: [{kind: initiate, start: 2024-05, end: 2024-05-01}]\n", []),
        (
            "SV019",
            "# cycle.yaml\nsteps: [{kind: initiate, start: 2024-05, end: 2024-04-30}]\n",
            ["steps[0].end"],
        ),
    ],
)
def test_dates_and_records_that_hang_together(rule: str, text: str, at: list[str], tmp_path: Path) -> None:
    assert [d.at for d in found(rule, text, tmp_path)] == at


GOAL = (
    "# agreement.yaml\ngoals:\n  - id: tryggt\n    title: Trygghet\n    indicators:\n"
    "      - {title: Trygga, baseline: 60, target: 70, measurements: [{date: 2025-10, value: 65}]}\n"
)


@pytest.mark.parametrize(
    ("goal", "follow_up", "said"),
    [
        pytest.param(GOAL, "date: 2025-12-01\ngoals: [{goal: tryggt, reached: yes}]", 1, id="said too soon"),
        pytest.param(GOAL, "date: 2025-12-01\ngoals: [{goal: tryggt, reached: partly}]", 0, id="in part"),
        pytest.param(GOAL, "date: 2025-09-30\ngoals: [{goal: tryggt, reached: yes}]", 0, id="not measured"),
        pytest.param(
            GOAL.replace("value: 65", "value: 70"),
            "date: 2025-12-01\ngoals: [{goal: tryggt, reached: no}]",
            1,
            id="reached after all",
        ),
        pytest.param(
            f"{GOAL}      - {{title: Brott, baseline: 9, target: 5, "
            "measurements: [{date: 2025, value: 5}]}\n",
            "date: 2026-01-10\ngoals: [{goal: tryggt, reached: yes}]",
            0,
            id="one of two",
        ),
    ],
)
def test_a_goal_is_judged_by_its_figures(goal: str, follow_up: str, said: int, tmp_path: Path) -> None:
    assert len(found("SV074", f"{goal}# uppfoljning.yaml\n{follow_up}\n", tmp_path)) == said


@pytest.mark.parametrize(
    ("target", "results", "said"),
    [
        ("value: 20", "{end: 2025, value: 17, kept: yes}", 1),
        ("value: 20", "{end: 2025, value: 17, kept: yes, party: polisen}", 0),
        ("value: 20", "{end: 2024, value: 12, kept: too_early}, {end: 2025, value: 8, kept: yes}", 0),
        ("bound: at_most, value: 20", "{end: 2025, value: 21, kept: yes}", 1),
        ("bound: exactly, value: 20", "{end: 2025, value: 21, kept: yes}", 0),
        ("value: 5, cadence: {per: week}", "{start: 2025-01, end: 2025-06, value: 4, kept: yes}", 0),
        ("value: 5, cadence: {per: year}", "{end: 2025, value: 4, kept: yes}", 1),
        ("value: 5, cadence: {per: year}", "{end: 2025, kept: yes}", 0),
        ("bound: at_least, value: 20", "{end: 2025, value: 25, kept: partly}", 1),
        ("bound: at_least, value: 20", "{end: 2025, value: 31, kept: no}", 1),
        ("bound: at_least, value: 20", "{end: 2025, value: 22, kept: partly}", 0),
        ("bound: at_least, value: 20", "{end: 2024, value: 31, kept: partly}, {end: 2025, value: 8}", 0),
        ("bound: at_least, value: 20", "{end: 2025, value: 31, kept: partly, party: polisen}", 0),
        ("value: 20", "{end: 2025, value: 31, kept: partly}", 0),
        ("bound: at_most, value: 20", "{end: 2025, value: 10, kept: no}", 1),
        ("bound: at_most, value: 20", "{end: 2025, value: 18, kept: no}", 0),
        (
            "bound: at_least, value: 2, cadence: {per: week}",
            "{start: 2025-01, end: 2025-06, value: '2,9', kept: partly}",
            1,
        ),
        (
            "bound: at_least, value: 2, cadence: {per: week}",
            "{start: 2025-01, end: 2025-06, value: 41, kept: partly}",
            0,
        ),
        (
            "bound: at_least, value: 2, cadence: {per: week}",
            "{start: 2025-01, end: 2025-06, value: 80, kept: partly}",
            1,
        ),
    ],
)
def test_a_promise_is_judged_by_its_figures(target: str, results: str, said: int, tmp_path: Path) -> None:
    promise = f"promises: [{{text: Vi går., target: {{unit: gånger, {target}}}, results: [{results}]}}]\n"
    assert len(found("SV074", f"# medborgarlofte.yaml\n{promise}", tmp_path)) == said


def test_personal_data_is_looked_for_in_the_records_of_the_work(tmp_path: Path) -> None:
    minutes = "# agreement.yaml\nforums: [{id: f, name: Rådet}]\n# motesanteckning.yaml\nforum: f\n"
    minutes += "items: [{title: Läget, text: 'Kontakta 19121212-1212.'}]\n"
    assert [d.at for d in found("SV041", minutes, tmp_path)] == ["items[0].text"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param("Se bilaga 3 till protokollet.", 0, id="an annex of its own"),
        pytest.param("Se avtalets bilaga 3.", 1, id="an annex that the agreement lacks"),
        pytest.param("Se fotnot 2.", 1, id="a footnote of the agreement's"),
        pytest.param("Se fotnot 1.", 0, id="a footnote of its own"),
    ],
)
def test_a_document_refers_to_its_own_annexes_and_notes(words: str, said: int, tmp_path: Path) -> None:
    agreement = "# agreement.yaml\nsources: [{id: a, title: A}, {id: b, title: B}]\n"
    own = f"# lagesbild.yaml\nanalysis: {words}\nsources: [{{id: c, title: C}}]\n"
    assert len(found("SV025", agreement + own, tmp_path)) == said


def test_a_follow_up_of_goals_has_a_plan_behind_it(tmp_path: Path) -> None:
    text = (
        "# agreement.yaml\ngoals: [{title: Fler är trygga}]\n# uppfoljning.yaml\nsummary: Fler är trygga.\n"
    )
    (said,) = found("SV003", text, tmp_path)
    assert said.file.endswith("agreement.yaml")
