"""The points of proposals and decisions: whether each stands alone, and is the same through the case."""

from pathlib import Path

import pytest

from tests.rules.council import TWO, proposal, step, write_style
from tests.rules.test_cases import found


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
    assert [d.at for d in found("SV032", proposal(point), tmp_path)] == [
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
    assert found("SV032", proposal(point), tmp_path) == []


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
        write_style(tmp_path, f"  decision_style: {style}\n")
    said = found("SV033", proposal(*points, lead=lead), tmp_path)
    assert [d.at.removeprefix("tjansteskrivelse.proposal.") for d in said] == routes


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
    text = proposal("kommunen undertecknar avtalet.") + step("Kommunstyrelsen", decision)
    assert len(found("SV035", text, tmp_path)) == findings
