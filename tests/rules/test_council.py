"""What the rules on proposals, decisions, memoranda and minutes find, and what they let be."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.rules.test_cases import found

BODIES = {"Kommunstyrelsen": "decides", "Kommunstyrelsens arbetsutskott": "proposes"}


def _proposal(*points: str, decider: str = "Kommunstyrelsen", lead: str = "") -> str:
    items = "".join(f"      - {point!r}\n" for point in points or ("kommunen undertecknar avtalet.",))
    first = f"    decider: {decider}\n" if decider else ""
    first += f"    lead: {lead!r}\n" if lead else ""
    return f"# case.yaml\ntjansteskrivelse:\n  date: 2024-03-04\n  proposal:\n{first}    points:\n{items}"


def _step(body: str, more: str) -> str:
    lines = "".join(f"    {line}\n" for line in more.splitlines())
    return f"steps:\n  - id: ett\n    role: {BODIES[body]}\n    body: {body}\n{lines}"


def _style(root: Path, text: str) -> None:
    (root / "samverkan.yaml").write_text(f"house_style:\n{text}", encoding="utf-8")


@pytest.mark.parametrize(
    ("lead", "right"),
    [
        ("Kommunstyrelsens beslutar att:", "Kommunstyrelsen beslutar"),
        ("Kommunstyrelsens arbetsutskotts beslutar att:", "arbetsutskott beslutar"),
        ("Arbetsutskottet föreslår att kommunstyrelsens beslutar att:", "kommunstyrelsen beslutar"),
        (
            "Kommunstyrelsen arbetsutskott föreslår kommunstyrelsen besluta att:",
            "Kommunstyrelsens arbetsutskott",
        ),
        ("Kommunstyrelsen besluta att:", "Kommunstyrelsen beslutar"),
    ],
)
def test_a_slip_in_the_lead(lead: str, right: str, tmp_path: Path) -> None:
    [said] = found("SV031", _proposal(lead=lead), tmp_path)
    assert f"stället för ”{right}”" in said.message.sv


@pytest.mark.parametrize(
    "lead",
    [
        "",
        "Kommunstyrelsen beslutar att:",
        "Kommunstyrelsen föreslås besluta att:",
        "Arbetsutskottet föreslår kommunstyrelsen besluta att:",
        "Kommunledningsförvaltningen föreslår att kommunstyrelsen beslutar:",
        "Kommunstyrelsens beslut:",
        "Förslag till kommunstyrelsens beslut",
        "KS beslutar att:",
    ],
)
def test_a_lead_that_is_right(lead: str, tmp_path: Path) -> None:
    assert found("SV031", _proposal(lead=lead), tmp_path) == []


@pytest.mark.parametrize(
    ("text", "route"),
    [
        (_proposal(decider="Kommunstyrelsens"), "tjansteskrivelse.proposal.decider"),
        (_proposal(decider=""), "tjansteskrivelse.proposal"),
        (_proposal(lead="Socialnämnden beslutar att:"), "tjansteskrivelse.proposal.lead"),
        (
            _proposal(decider="Kommunfullmäktige") + _step("Kommunstyrelsen", "date: 2024-04-09"),
            "tjansteskrivelse.proposal.decider",
        ),
        (
            "# case.yaml\n"
            + _step("Kommunstyrelsen", "decision: {decider: Kommunfullmäktige, points: [avtalet godkänns]}"),
            "steps[id=ett].decision.decider",
        ),
        (
            "# case.yaml\n"
            + _step(
                "Kommunstyrelsens arbetsutskott",
                "decision: {decider: Arbetsutskottet, points: [avtalet godkänns]}",
            ),
            "steps[id=ett].decision.decider",
        ),
    ],
)
def test_a_wrong_body(text: str, route: str, tmp_path: Path) -> None:
    assert [d.at for d in found("SV031", text, tmp_path)] == [route]


@pytest.mark.parametrize(
    "rest",
    [
        "  to: Kommunstyrelsen\n",
        _step("Kommunstyrelsen", ""),
        _step("Kommunstyrelsens arbetsutskott", "decision: {decider: KS, points: [kommunen undertecknar.]}"),
        "# agreement.yaml\nforums: [{id: ks, name: Kommunstyrelsen, type: lead_body}]\n",
    ],
)
def test_a_body_that_is_told_elsewhere_need_not_be_named(rest: str, tmp_path: Path) -> None:
    assert found("SV031", _proposal(decider="") + rest, tmp_path) == []


def test_bodies_go_by_short_names_too(tmp_path: Path) -> None:
    steps = _step("Kommunstyrelsen", "decision: {decider: KS, points: [avtalet godkänns]}")
    assert found("SV031", _proposal(decider="Kommunstyrelsen") + steps, tmp_path) == []


TWO = """\
# case.yaml
tjansteskrivelse:
  to: Kommunstyrelsen
  proposal:
    - decider: Kommunfullmäktige
      points: [avtalet godkänns]
    - decider: Kommunstyrelsen
      condition: kommunfullmäktiges beslut
      points: [kontoret får i uppdrag att bilda en grupp]
steps:
  - id: ks
    role: proposes
    body: Kommunstyrelsen
    paragraph: "5"
    appeal_notice: yes
    decision:
      - decider: Kommunfullmäktige
        points: [avtalet godkänns]
      - decider: Kommunstyrelsen
        condition: kommunfullmäktiges beslut
        points: [kontoret får i uppdrag att bilda en grupp]
  - id: kf
    role: decides
    body: Kommunfullmäktige
    paragraph: "7"
    appeal_notice: yes
    decision: {decider: Kommunfullmäktige, points: [avtalet godkänns]}
"""
OF_TWO = ("SV031", "SV032", "SV033", "SV035", "SV040", "SV095")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("condition: kommunfullmäktiges beslut", "lead: Kommunstyrelsens beslut för egen del, under "
         "förutsättning att kommunfullmäktige beslutar, att"),
        ("role: proposes", "role: decides"),
        ("decider: Kommunstyrelsen", "decider: KS"),
    ],
)  # fmt: skip
def test_a_body_may_propose_to_another_and_decide_for_its_own_part(
    before: str, after: str, tmp_path: Path
) -> None:
    text = TWO.replace(before, after) if before else TWO
    assert [each for rule in OF_TWO for each in found(rule, text, tmp_path)] == []


@pytest.mark.parametrize(
    ("rule", "before", "after", "at"),
    [
        (
            "SV031",
            "Kommunstyrelsen\n      condition",
            "Socialnämnden\n      condition",
            "proposal[1].decider",
        ),
        ("SV031", "    - decider: Kommunstyrelsen\n", "    - decider:\n", "steps[id=ks].decision[1]"),
        ("SV035", "        points: [kontoret får", "        points: [nämnden får", "decision[1].points[0]"),
        ("SV035", "        points: [avtalet g", "        points: [det g", "decision[0].points[0]"),
        ("SV033", "      points: [kontoret", "      points: [att kontoret", "proposal[1].points[0]"),
        ("SV040", '"5"\n    appeal_notice: yes\n', '"5"\n', "steps[id=ks].paragraph"),
    ],
)
def test_each_of_several_decisions_is_looked_at(
    rule: str, before: str, after: str, at: str, tmp_path: Path
) -> None:
    assert before in TWO
    ats = [each.at for each in found(rule, TWO.replace(before, after), tmp_path)]
    assert any(each.endswith(at) for each in ats), ats


@pytest.mark.parametrize(
    "point",
    [
        "besluta enligt förslag",
        "godkänna avtalet enligt förvaltningens förslag till beslut",
        "bifalla förslaget",
        "avtalet antas i enlighet med föreliggande förslag",
        "kommunen undertecknar samverkansavtalet med Polisen enligt bilaga",
        "godkänna avtalet enligt bilaga 1",
        "godkänna bifogade handlingar",
        "enligt tjänsteskrivelsen",
        "kommunen undertecknar avtalet och att det ersätter tidigare avtal",
        "godkänna avtalet samt att uppdra åt kommundirektören att följa upp det",
        "godkänna avtalet med Polisen och upphäva det tidigare avtalet",
        "avtalet godkänns och kommundirektören får i uppdrag att följa upp det",
        "Kommunen undertecknar avtalet. Kommundirektören får i uppdrag att följa upp det.",
        "kommunen säger upp det gamla avtalet och tecknar ett nytt",
    ],
)
def test_a_point_that_does_not_stand_alone(point: str, tmp_path: Path) -> None:
    assert [d.at for d in found("SV032", _proposal(point), tmp_path)] == [
        "tjansteskrivelse.proposal.points[0]"
    ]


@pytest.mark.parametrize(
    "point",
    [
        # Enköpings två punkter
        "kommunen undertecknar samverkansavtalet med Polisen,",
        "samverkansavtalet ersätter tidigare samverkansavtal med Polisen (KS2019/42).",
        "anta samverkansavtalet med Polisen för 2024–2027 enligt bilaga 1",
        "godkänna och underteckna samverkansavtalet med Polisen",
        "kommunen tecknar avtal med Polisen och Kriminalvården",
        "trygghetssamordnaren får i uppdrag att följa upp avtalet och att rapportera till kommunstyrelsen",
        "Kommunstyrelsen får i uppdrag att rapportera hur avtalet följs till fullmäktige varje år.",
        "anta förslaget till ny ordningsföreskrift",
        "avtalet, som ersätter det från 2019 och upphör 2027, undertecknas",
        "kommunen ger bidrag till grannsamverkan och ungdomsgårdar",
        "paragrafen förklaras omedelbart justerad",
        "säga upp avtalet enligt 5 § i avtalet",
    ],
)
def test_a_point_that_stands_alone(point: str, tmp_path: Path) -> None:
    assert found("SV032", _proposal(point), tmp_path) == []


ATT, SENTENCE = "kommunen undertecknar avtalet,", "Chefen får i uppdrag att följa upp avtalet."


@pytest.mark.parametrize(
    ("style", "lead", "points", "routes"),
    [
        (None, "", (ATT, ATT), []),
        (None, "", (SENTENCE, SENTENCE), []),
        ("att", "", (SENTENCE, SENTENCE), ["points[0]"]),
        (None, "Kommunstyrelsen beslutar att:", (SENTENCE, SENTENCE), ["points[0]"]),
        (None, "", (ATT, SENTENCE), ["points[1]"]),
        (None, "", ("att kommunen undertecknar avtalet,",), ["points[0]"]),
        (None, "Kommunstyrelsen beslutar", ("att kommunen undertecknar avtalet,",), []),
        (None, "Kommunstyrelsen beslutar:", (ATT, SENTENCE), ["points[1]"]),
        (None, "Kommunstyrelsen beslutar följande:", (SENTENCE, SENTENCE), []),
        ("sentences", "", (SENTENCE, SENTENCE), []),
        ("sentences", "", (SENTENCE, ATT), ["points[1]"]),
        ("sentences", "Kommunstyrelsen beslutar att:", (ATT,), ["lead"]),
        ("att", "", (ATT, "Exempelby kommun ersätter avtalet från 2019."), []),
        ("att", "", (ATT, "2 000 kronor avsätts."), []),
    ],
)
def test_the_form_of_points(
    style: str | None, lead: str, points: tuple[str, ...], routes: list[str], tmp_path: Path
) -> None:
    if style:
        _style(tmp_path, f"  decision_style: {style}\n")
    said = found("SV033", _proposal(*points, lead=lead), tmp_path)
    assert [d.at.removeprefix("tjansteskrivelse.proposal.") for d in said] == routes


OWN = "    - {title: Tjänsteskrivelse, date: 2024-03-04}\n"


@pytest.mark.parametrize(
    ("documents", "routes"),
    [
        (OWN, []),
        ("", [""]),
        ("    - {title: Lägesbild, date: 2024}\n", [".decision_documents"]),
        ("    - {title: Lägesbild, date: 2024}\n" + OWN, [".decision_documents[1].title"]),
        (OWN + "    - title: Samverkansavtal 2024–2027\n", [".decision_documents[1].title"]),
        (OWN + "    - title: Lägesbild, 12 februari 2024\n", []),
        (OWN + "    - title: Samverkansavtal, 2024-02-12\n", []),
        (OWN + "    - title: Lag (2023:196) om kommuners ansvar\n", []),
        ("    - {title: Tjänsteskrivelse, date: 2024-04-03}\n", [".decision_documents[0].date"]),
        ("    - {title: Tjänsteutlåtande från kontoret, date: 2024-03}\n", []),
    ],
)
def test_decision_documents(documents: str, routes: list[str], tmp_path: Path) -> None:
    text = _proposal() + (f"  decision_documents:\n{documents}" if documents else "")
    assert [d.at.removeprefix("tjansteskrivelse") for d in found("SV034", text, tmp_path)] == routes


def test_the_date_of_a_listed_agreement_is_that_of_the_agreement(tmp_path: Path) -> None:
    text = (
        _proposal()
        + f"  decision_documents:\n{OWN}    - {{title: Avtal, agreement: exempelby, date: 2024-01-09}}\n"
    )
    [said] = found("SV034", text + "\n# agreement.yaml\ndate: 2024-01-19\n", tmp_path)
    assert said.at == "tjansteskrivelse.decision_documents[1].date"
    draft = text.replace("title: Avtal,", "title: Förslag till avtal,")
    assert found("SV034", draft + "\n# agreement.yaml\ndate: 2024-01-19\n", tmp_path / "draft") == []


@pytest.mark.parametrize(
    ("point", "more", "findings"),
    [
        ("kommunen undertecknar avtalet,", "", 0),
        ("Kommunen  undertecknar avtalet", "", 0),
        ("kommunen undertecknar avtalen.", "", 1),
        ("kommunen undertecknar inte avtalet.", "procedure: Bifall till yrkandet.", 0),
        ("kommunen undertecknar inte avtalet.", "motions: [Yrkande om avslag.]", 0),
        ("kommunen undertecknar inte avtalet.", "procedure: KS beslutar enligt utskottets förslag.", 1),
        ("kommunen undertecknar inte avtalet.", "motions: [A Exempel yrkar bifall till förslaget.]", 1),
        (
            "kommunen säger upp avtalet.",
            "motions: [Bifall till förslaget med ändringen att det sägs upp.]",
            0,
        ),
        ("kommunen undertecknar avtalet.", "procedure: KS beslutar enligt utskottets förslag.", 0),
    ],
)
def test_points_through_the_case(point: str, more: str, findings: int, tmp_path: Path) -> None:
    decision = f"decision: {{decider: Kommunstyrelsen, points: [{point!r}]}}\n{more}"
    text = _proposal("kommunen undertecknar avtalet.") + _step("Kommunstyrelsen", decision)
    assert len(found("SV035", text, tmp_path)) == findings


LONG = "Kommunen och polisen har samverkat i många år. " * 20
NO_SUMMARY = "  tjansteskrivelse:\n    - {show: proposal}\n    - {heading: Ärendet, show: background}\n"


def test_a_long_memorandum_has_a_summary_unless_the_house_style_has_none(tmp_path: Path) -> None:
    text = _proposal() + f"  background: {LONG}\n"
    assert len(found("SV036", text, tmp_path)) == 1
    _style(tmp_path, NO_SUMMARY)
    assert found("SV036", text, tmp_path) == []


@pytest.mark.parametrize(
    ("summary", "findings"),
    [
        ("Kommunledningsförvaltningen föreslår att avtalet undertecknas.", 1),
        ("Kommunstyrelsen föreslås besluta att avtalet undertecknas.", 1),
        ("Därför föreslår kontoret ett nytt avtal.", 1),
        ("Kommunstyrelsen bör underteckna avtalet.", 1),
        ("Regeringen föreslår en ny lag. Avtalet följer förslaget.", 0),
        ("Avtalet gäller unga som riskerar att begå brott.", 0),
    ],
)
def test_a_summary_makes_no_proposal(summary: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV036", _proposal() + f"  summary: {summary}\n", tmp_path)) == findings


CHILDREN = "\n# agreement.yaml\ntarget_groups:\n  - {text: Barn och ungdomar}\n"


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        pytest.param(_proposal() + "  consequences: [{kind: economy, text: Inga.}]\n", 0, id="no children"),
        pytest.param(_proposal(), 1, id="no economy"),
        pytest.param(
            _proposal() + "  consequences: [{kind: other, heading: Ekonomi, text: Inga.}]\n",
            0,
            id="by its heading",
        ),
        pytest.param(
            _proposal() + "  consequences: [{kind: economy, text: A}]\n" + CHILDREN, 1, id="children"
        ),
        pytest.param(
            _proposal()
            + "  consequences: [{kind: economy, text: A}]\n  assessment: Barnets bästa är prövat.\n"
            + CHILDREN,
            0,
            id="weighed in the assessment",
        ),
        pytest.param(
            _proposal()
            + "  consequences: [{kind: economy, text: A}]\n\n# agreement.yaml\n"
            + "target_groups:\n  - {text: Föräldrar till unga vuxna, children: nej}\n",
            0,
            id="said not to be children",
        ),
        pytest.param(
            _proposal()
            + "  consequences: [{kind: economy, text: A}]\n\n# agreement.yaml\n"
            + "target_groups:\n  - {text: Tidiga insatser, children: ja}\n",
            1,
            id="said to be children",
        ),
    ],
)
def test_consequences(text: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV037", text, tmp_path)) == findings


def test_children_of_the_replaced_agreement_count(tmp_path: Path) -> None:
    old = "# gammalt/agreement.yaml\nvalidity: {start: 2020, end: 2023}\ntarget_groups: [{text: Ungdomar}]\n"
    new = "# nytt/agreement.yaml\nrelations: [{kind: replaces, agreement: gammalt}]\n"
    case = _proposal().replace("# case", "# nytt/case") + "  consequences: [{kind: economy, text: Inga.}]\n"
    [said] = found("SV037", old + new + case, tmp_path)
    assert "avtalet som ersätts" in said.message.sv


@pytest.mark.parametrize(
    ("recipients", "findings"),
    [
        ("[{name: Polisen, party: polisen}]", 0),
        ("[{name: Polismyndigheten i Exempelby}]", 0),
        ("[{name: Lokalpolisområde Exempelby}]", 0),
        ("[{name: Avtalsparterna}]", 0),
        ("[{name: Socialnämnden}]", 1),
        ("[{name: Kommunen, party: kommunen}]", 1),
        ("[]", 1),
    ],
)
def test_recipients(recipients: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV038", _proposal() + f"  recipients: {recipients}\n", tmp_path)) == findings


def test_a_party_that_only_contributes_need_not_be_sent_the_decision(tmp_path: Path) -> None:
    parties = (
        "\n# agreement.yaml\nparties:\n  - {id: kommunen, name: Exempelby kommun}\n"
        "  - {id: bo, name: Exempelbyhus, role: contributor}\n  - {id: kv, name: Kriminalvården}\n"
    )
    [said] = found("SV038", _proposal() + "  recipients: [{name: Polisen}]\n" + parties, tmp_path)
    assert said.message.sv.startswith("Kriminalvården")


@pytest.mark.parametrize(
    ("fields", "route"),
    [
        pytest.param("date: 2024-04-09\nadjustment: {date: 2024-04-23}", "", id="the fourteenth day"),
        pytest.param(
            "date: 2024-04-09\nadjustment: {date: 2024-04-24}", "adjustment.date", id="the fifteenth"
        ),
        pytest.param(
            "date: 2024-04-06\nadjustment: {date: 2024-04-22}", "", id="a Saturday waits for Monday"
        ),
        pytest.param("date: 2024-04-09\nadjustment: {date: 2024-04-08}", "adjustment.date", id="before"),
        pytest.param(
            "adjustment: {date: 2024-04-18}\nannouncement: {posted: 2024-04-22}", "", id="a weekend"
        ),
        pytest.param(
            "adjustment: {date: 2024-04-16}\nannouncement: {posted: 2024-04-19}",
            "announcement.posted",
            id="third",
        ),
        pytest.param(
            "adjustment: {date: 2024-04-16}\nannouncement: {posted: 2024-04-15}",
            "announcement.posted",
            id="too early",
        ),
        pytest.param(
            "adjustment: {date: 2024-03-27}\nannouncement: {posted: 2024-04-02}",
            "",
            id="Good Friday to Easter",
        ),
        pytest.param(
            "date: 2024-04-09\nannouncement: {posted: 2024-04-08}",
            "announcement.posted",
            id="before the meeting",
        ),
        pytest.param("announcement: {posted: 2024-04-19, removed: 2024-05-11}", "", id="three weeks"),
        pytest.param(
            "announcement: {posted: 2024-04-19, removed: 2024-05-09}",
            "announcement.removed",
            id="a day short",
        ),
        pytest.param(
            "announcement: {posted: 2024-04-19, appeal_until: 2024-05-03}",
            "announcement.appeal_until",
            id="short appeal",
        ),
        pytest.param(
            "announcement: {posted: 2024-04-20, appeal_until: 2024-05-13, removed: 2024-05-12}",
            "announcement.removed",
            id="down before the appeals end",
        ),
    ],
)
def test_the_dates_of_minutes(fields: str, route: str, tmp_path: Path) -> None:
    said = found("SV039", "# case.yaml\n" + _step("Kommunstyrelsen", fields), tmp_path)
    assert [d.at.removeprefix("steps[id=ett].") for d in said] == ([route] if route else [])


@pytest.mark.parametrize(
    ("day", "next_weekday"),
    [
        ("2025-05-29", "2025-05-30"),  # Ascension Day
        ("2025-06-06", "2025-06-09"),  # the national day, a Friday
        ("2025-06-20", "2025-06-23"),  # Midsummer Eve
        ("2025-10-11", "2025-10-13"),  # a Saturday
        ("2025-12-24", "2025-12-29"),  # Christmas Eve, and a weekend after it
        ("2026-04-03", "2026-04-07"),  # Good Friday
        ("2026-12-31", "2027-01-04"),  # New Year's Eve
    ],
)
def test_the_time_for_appeals_runs_out_on_a_weekday(day: str, next_weekday: str, tmp_path: Path) -> None:
    posted = date.fromisoformat(day) - timedelta(weeks=3)
    fields = f"announcement: {{posted: {posted}, appeal_until: {day}}}"
    (said,) = found("SV039", "# case.yaml\n" + _step("Kommunstyrelsen", fields), tmp_path)
    assert next_weekday in said.message.sv
    fields = f"announcement: {{posted: {posted}, appeal_until: {next_weekday}}}"
    assert found("SV039", "# case.yaml\n" + _step("Kommunstyrelsen", fields), tmp_path) == []


def test_the_announcement_stays_till_the_weekday_when_appeals_end(tmp_path: Path) -> None:
    fields = "announcement: {posted: 2025-05-30, removed: 2025-06-20}"
    (said,) = found("SV039", "# case.yaml\n" + _step("Kommunstyrelsen", fields), tmp_path)
    assert said.at.endswith("announcement.removed")
    assert "2025-06-23" in said.message.sv


DECISION = 'paragraph: "30"\ndecision: {decider: Kommunstyrelsen, points: [avtalet godkänns]}\n'


@pytest.mark.parametrize(
    ("body", "fields", "findings"),
    [
        ("Kommunstyrelsen", DECISION, 1),
        ("Kommunstyrelsen", DECISION + "appeal_notice: nej", 1),
        ("Kommunstyrelsen", DECISION + "appeal_notice: ja", 0),
        ("Kommunstyrelsen", DECISION + "announcement: {appeal_until: 2024-05-10}", 0),
        ("Kommunstyrelsen", DECISION.removeprefix('paragraph: "30"\n'), 0),
        ("Kommunstyrelsens arbetsutskott", DECISION, 0),
        ("Kommunstyrelsens arbetsutskott", DECISION + "appeal_notice: ja", 1),
    ],
)
def test_appeal_notices(body: str, fields: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV040", "# case.yaml\n" + _step(body, fields), tmp_path)) == findings


@pytest.mark.parametrize(
    ("fields", "findings"),
    [
        ("date: 2024-03-04", 0),
        ("date: 2024-03-03", 1),
        ("date: 2024-04-09\ndecision_documents: [{title: Avtal, date: 2024-04-10}]", 1),
        ("date: 2024-04-09\ndecision_documents: [{title: Avtal, date: 2024-04}]", 0),
    ],
)
def test_the_order_of_dates(fields: str, findings: int, tmp_path: Path) -> None:
    text = _proposal() + _step("Kommunstyrelsen", fields)
    assert len(found("SV058", text, tmp_path)) == findings
