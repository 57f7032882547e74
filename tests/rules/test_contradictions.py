"""What a file says against itself or the one beside it is found once; what only looks like it is passed."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_PERIOD = "validity: {start: 2024, end: 2027, termination: {notice: {count: 6, unit: month}}}\n"


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        ("Uppsägningstiden är tre månader.", 1),
        ("Avtalet kan sägas upp med en uppsägningstid om 12 månader.", 1),
        ("Uppsägning är skriftlig, och uppsägningstiden ska vara minst ett år.", 1),
        ("Uppsägningstiden är en vecka.", 1),
        ("Uppsägningstiden för avtalet är två veckor.", 1),
        ("Uppsägningstiden är minst en månad.", 1),
        ("Uppsägningstiden uppgår till 2 år.", 1),
        ("Uppsägningstiden är sex månader.", 0),
        ("Avtalet sägs upp skriftligt, med en uppsägningstid på 6 månader.", 0),
        ("I det tidigare avtalet var det så att uppsägningstiden är tre månader.", 0),
        ("Kommunen hyr lokalen, och uppsägningstiden är tre månader.", 0),
        ("Uppsägningstiden räknas från den dag då tre månader har gått.", 0),
        ("Var och en kan lämna avtalet med tre månaders ömsesidig uppsägning.", 1),
        ("Var och en kan säga upp avtalet. Det upphör då tre månader senare.", 1),
        ("Avtalet upphör att gälla 12 månader efter uppsägning.", 1),
        ("Avtalet kan sägas upp med sex månaders skriftlig uppsägningstid.", 0),
        ("Avtalet upphör sex månader senare.", 0),
        ("Avtalet upphör om projektet läggs ned, och tre månader senare lämnas en rapport.", 0),
        ("Samordnaren anställs med tre månaders uppsägning.", 0),
    ],
)
def test_the_time_of_notice_in_words(words: str, findings: int, tmp_path: Path) -> None:
    clause = f"clauses: [{{kind: other, text: '{words}'}}]\n"
    assert len(found("SV078", f"# agreement.yaml\n{_PERIOD}{clause}", tmp_path)) == findings


@pytest.mark.parametrize(
    ("text", "cadence", "findings"),
    [
        ("Parterna följer upp arbetet varje kvartal.", "{per: tertial}", 1),
        ("Parterna gör en lägesbild minst vart fjärde år.", "{every: 2, per: year}", 1),
        ("Polisen lämnar statistik två gånger per år.", "{per: month}", 1),
        ("Rådet möts årligen.", "{per: half_year}", 1),
        ("Rådet håller tre möten per år.", "{per: half_year}", 1),
        ("Rådet håller ett möte per kvartal.", "{per: half_year}", 1),
        ("Rådet träffar unga vid fyra tillfällen per år.", "{per: half_year}", 1),
        ("Rådet träffar unga vid ett tillfälle per år.", "{per: half_year}", 1),
        ("Rådet ses en gång i kvartalet.", "{per: half_year}", 1),
        ("Parterna träffas fyra gånger per år.", "{per: quarter}", 0),
        ("Polisen är på torget varje fredag och lördag.", "{times: 2, per: week}", 0),
        ("Värdarna finns på plats tre kvällar i veckan.", "{per: month}", 0),
        ("Gruppen möts varje månad och rapporterar varje år.", "{per: year}", 0),
        ("Kommunen håller öppet i veckorna före jul.", "{per: year}", 0),
        ("Statistiken lämnas månadsvis.", "{per: month}", 0),
        ("Avtalet ses över varje höst.", "{per: year}", 0),
    ],
)
def test_the_pace_in_words(text: str, cadence: str, findings: int, tmp_path: Path) -> None:
    commitments = f"commitments: [{{text: {text}, cadence: {cadence}}}]\n"
    said = found("SV078", f"# agreement.yaml\n{_PERIOD}{commitments}", tmp_path)
    assert [each.at for each in said] == ["commitments[0].text"] * findings


@pytest.mark.parametrize(
    ("words", "notice", "findings"),
    [
        ("en månad", "{count: 1, unit: month}", 0),
        ("ett år", "{count: 1, unit: year}", 0),
        ("två veckor", "{count: 2, unit: week}", 0),
        ("tolv månader", "{count: 1, unit: year}", 0),
        ("en månad", "{count: 2, unit: month}", 1),
    ],
)
def test_a_notice_of_one(words: str, notice: str, findings: int, tmp_path: Path) -> None:
    validity = f"validity: {{start: 2024, end: 2027, termination: {{notice: {notice}}}}}\n"
    clause = f"clauses: [{{kind: other, text: 'Uppsägningstiden är {words}.'}}]\n"
    assert len(found("SV078", f"# agreement.yaml\n{validity}{clause}", tmp_path)) == findings


def test_what_is_told_of_a_forum_is_not_how_often_it_meets(tmp_path: Path) -> None:
    forum = "{id: s, name: Styrgruppen, text: Gruppen rapporterar varje månad., cadence: {per: week}}"
    assert not found("SV078", f"# agreement.yaml\n{_PERIOD}forums: [{forum}]\n", tmp_path)


@pytest.mark.parametrize(
    ("minutes", "findings"),
    [
        ("present: [{person: Asta Ek}]\nabsent: [{person: Asta Ek}]", 1),
        ("chair: Asta Ek\nabsent: [{person: ASTA EK}]", 1),
        ("secretary: Asta Ek\nabsent: [{person: Asta Ek}]", 1),
        ("present: [{person: Asta Ek}]\nabsent: [{person: Bo Alm}]", 0),
        ("present: [{functions: [socialchef]}]\nabsent: [{functions: [socialchef]}]", 0),
    ],
)
def test_nobody_is_both_present_and_absent(minutes: str, findings: int, tmp_path: Path) -> None:
    forum = "# agreement.yaml\nforums: [{id: s, name: Styrgruppen}]\n"
    text = f"{forum}# motesanteckning.yaml\nid: m\ndate: 2025-03-04\nforum: s\n{minutes}\n"
    assert len(found("SV100", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("times", "findings"),
    [
        ("start: 2025-05-04, completed: 2025-04-16", 1),
        ("start: 2025-05, completed: 2025-04", 1),
        ("start: 2025-05-04, completed: 2025-05-04", 0),
        ("start: 2025, completed: 2025-04-16", 0),
        ("completed: 2025-04-16", 0),
    ],
)
def test_nothing_is_done_before_it_begins(times: str, findings: int, tmp_path: Path) -> None:
    plan = f"id: p\ndate: 2025-02-01\nmeasures: [{{title: Ljus, status: done, {times}}}]\n"
    assert len(found("SV081", f"# atgardsplan.yaml\n{plan}", tmp_path)) == findings


@pytest.mark.parametrize(
    ("end", "findings"), [("2072-12-31", 1), ("2031", 1), ("2029", 0), ("2027-12-31", 0)]
)
def test_a_plan_does_not_go_on_for_years_after_its_agreement(end: str, findings: int, tmp_path: Path) -> None:
    text = f"# agreement.yaml\n{_PERIOD}# atgardsplan.yaml\nid: p\ndate: 2025-02-01\nend: {end}\n"
    assert len(found("SV057", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("end", "goal", "at"),
    [
        ("2027-06-30", "2028-06-30", ["measures[0].operational_goals[0].date"]),
        ("2028-06-30", "2028-06-30", ["measures[0].end"]),
        ("2027-06-30", "2027", []),
        ("2027-06-30, status: cancelled", "2028-06-30", []),
    ],
)
def test_a_plan_reaches_its_operational_goals_in_its_time(
    end: str, goal: str, at: list[str], tmp_path: Path
) -> None:
    goals = f"operational_goals: [{{text: Fyra lampor, date: {goal}}}]"
    plan = f"id: p\ndate: 2025-02-01\nend: 2027\nmeasures: [{{title: Ljus, end: {end}, {goals}}}]\n"
    text = f"# agreement.yaml\n{_PERIOD}# atgardsplan.yaml\n{plan}"
    assert [each.at for each in found("SV057", text, tmp_path)] == at


@pytest.mark.parametrize("name", ["lagesbild", "uppfoljning"])
@pytest.mark.parametrize(("start", "findings"), [("2025-03", 1), ("2026", 1), ("2025", 0), ("2024-02", 0)])
def test_nothing_is_told_of_a_time_before_it_begins(
    name: str, start: str, findings: int, tmp_path: Path
) -> None:
    text = f"# {name}.yaml\nid: l\ndate: 2025-02-01\nstart: {start}\n"
    assert len(found("SV067", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("days", "at"),
    [
        (["2025-03-02"], ["grounds[0].date"]),
        (["2024", "2026"], ["grounds[1].date"]),
        (["2025-03", "2025-04"], ["date"]),
        (["2025-02-01", "2025", "2025-02"], []),
    ],
)
def test_a_lagesbild_rests_on_nothing_later(days: list[str], at: list[str], tmp_path: Path) -> None:
    grounds = "".join(f"- {{kind: statistics, title: A, date: {day}}}\n" for day in days)
    text = f"# lagesbild.yaml\nid: l\ndate: 2025-02-01\ngrounds:\n{grounds}"
    assert [each.at for each in found("SV067", text, tmp_path)] == at


@pytest.mark.parametrize(
    ("kept", "result", "findings"),
    [
        ("no", "end: 2025-08-31, kept: yes", 1),
        ("partly", "end: 2025-08, kept: yes", 1),
        ("yes", "end: 2025-08-31, kept: yes", 0),
        ("too_early", "end: 2025-08-31, kept: yes", 0),
        ("no", "end: 2025-08-31, kept: too_early", 0),
        ("no", "end: 2025-12-31, kept: yes", 0),
        ("no", "end: 2025-08-31, kept: yes, party: polisen", 0),
        ("partly", "start: 2025-01, end: 2025-08-31, kept: yes", 1),
        ("partly", "start: 2025-05, end: 2025-08-31, kept: yes", 0),
    ],
)
def test_a_promise_is_kept_or_not_in_both_places(
    kept: str, result: str, findings: int, tmp_path: Path
) -> None:
    given = f"promises: [{{id: g, text: Vi går., results: [{{{result}}}]}}]\n"
    promises = f"# medborgarlofte.yaml\nid: m\ndate: 2025-02-01\n{given}"
    told = (
        f"start: 2025-01-01\nend: 2025-08-31\npromise_document: m\npromises: [{{promise: g, kept: {kept}}}]\n"
    )
    text = f"{promises}# uppfoljning.yaml\nid: u\ndate: 2025-09-08\n{told}"
    assert len(found("SV074", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("times", "at"),
    [
        ("date: 2025-08-12\nstart: 2025-01-01\nend: 2025-12-31", ["date"]),
        ("date: 2025-08-12\nstart: 2025-08\nend: 2025-12", ["date"]),
        ("date: 2025-12-05\nstart: 2025-01-01\nend: 2025-12-31", []),
        ("date: 2026-01-12\nstart: 2025\nend: 2025", []),
        ("date: 2025-08-12\nstart: 2025\nend: 2025", []),
        ("date: 2025-08-12", []),
    ],
)
def test_a_follow_up_is_not_written_long_before_its_time_ends(
    times: str, at: list[str], tmp_path: Path
) -> None:
    assert [each.at for each in found("SV067", f"# uppfoljning.yaml\n{times}\n", tmp_path)] == at


def test_a_follow_up_written_too_early_is_not_missed(tmp_path: Path) -> None:
    occasion = "{subject: Målen, types: [effect], cadence: {per: year}}"
    agreement = f"# agreement.yaml\n{_PERIOD}follow_up: {{occasions: [{occasion}]}}\n"
    follow_up = "# uppfoljning.yaml\ntypes: [effect]\nstart: 2025-01-01\nend: 2025-12-31\ndate: {}\n"
    assert found("SV017", agreement + follow_up.format("2024-12-30"), tmp_path / "early") == []
    old = follow_up.format("2024-12-30").replace("start: 2025-01-01\nend: 2025-12-31\n", "")
    assert len(found("SV017", agreement + old, tmp_path / "missed")) == 1


_PLANS = """\
# agreement.yaml
validity: {{start: 2024-01-01, end: 2027-12-31}}
# atgardsplan.yaml
id: gammal
date: 2024-02-01
end: 2024-12-31
measures: [{{id: ljus, title: Ljus}}, {{id: vardar, title: Värdar}}]
# atgardsplan-ny.yaml
id: ny
date: 2025-02-01
measures: [{{id: tunneln, title: Tunneln}}]
# uppfoljning.yaml
start: 2025-01-01
end: 2025-04-30
plan: {plan}
summary: Två av två åtgärder är klara.
measures: {measures}
"""


@pytest.mark.parametrize(
    ("plan", "measures", "at"),
    [
        ("ny", "[{measure: ljus}, {measure: vardar}]", ["plan"]),
        ("ny", "[{measure: tunneln}, {measure: ljus}]", ["measures[1].measure"]),
        ("ny", "[{measure: tunneln}]", []),
        ("gammal", "[{measure: ljus}]", []),
        ("gammal", "[{measure: ljus}, {measure: tunneln}]", []),
        ("gammal", "[]", []),
    ],
)
def test_a_follow_up_is_of_the_plan_that_it_names(
    plan: str, measures: str, at: list[str], tmp_path: Path
) -> None:
    text = _PLANS.format(plan=plan, measures=measures)
    assert [each.at for each in found("SV082", text, tmp_path / "plan")] == at
    counted = found("SV102", text, tmp_path / "counted")
    assert len(counted) == (plan == "ny" and at != ["plan"])


@pytest.mark.parametrize(
    ("result", "findings"),
    [
        ("times: 63, text: 36 kvällar av 36.", 1),
        ("times: 36, text: '36 kvällar av 38, de sista i regn.'", 0),
        ("times: 38, text: 36 kvällar av 38.", 0),
        ("times: 12, text: 3 skolor av 4.", 0),
        ("text: 36 kvällar av 38.", 0),
        ("times: 12, text: 'Tolv samtal, elva av dem i tid.'", 0),
    ],
)
def test_the_times_of_a_measure_in_words(result: str, findings: int, tmp_path: Path) -> None:
    follow_up = f"# uppfoljning.yaml\nplan: p\nmeasures: [{{measure: m, {result}}}]\n"
    plan = "# atgardsplan.yaml\nid: p\nmeasures: [{id: m, title: Värdar}]\n"
    assert len(found("SV102", plan + follow_up, tmp_path)) == findings


@pytest.mark.parametrize(
    ("text", "target", "findings"),
    [
        ("Vi går ut minst fyra fredagar i månaden.", "value: 2, unit: fredagar, cadence: {per: month}", 1),
        ("Vi går ut minst 2 fredagar i månaden.", "value: 2, unit: fredagar, cadence: {per: month}", 0),
        ("Vi går ut två fredagar i veckan.", "value: 8, unit: fredagar, cadence: {per: month}", 0),
        ("Tre kvällar i veckan på var skola.", "value: 6, unit: kvällar, cadence: {per: week}", 0),
        ("Minst 30 butiker är med.", "value: 20, unit: butiker", 1),
        ("Märkning sex lördagar under året.", "value: 4, unit: lördagar", 1),
        ("Märkning två lördagar i månaden.", "value: 4, unit: lördagar", 0),
        ("20 butiker tar emot er två kvällar.", "value: 20, unit: butiker", 0),
        ("Fler butiker än 12 är med.", "value: 20, unit: butiker", 0),
    ],
)
def test_what_is_promised_in_words(text: str, target: str, findings: int, tmp_path: Path) -> None:
    promise = f"{{id: a, text: '{text}', target: {{{target}}}}}"
    assert len(found("SV102", f"# medborgarlofte.yaml\npromises: [{promise}]\n", tmp_path)) == findings


@pytest.mark.parametrize(("until", "findings"), [("2025-02-15", 1), ("2026-02-15", 0), ("2025-12", 0)])
def test_promises_are_extended_beyond_their_end(until: str, findings: int, tmp_path: Path) -> None:
    text = f"# medborgarlofte.yaml\nstart: 2025\nend: 2025\nextensions: [{{until: {until}}}]\n"
    text += "promises: [{id: a, text: Vi går ut.}]\n"
    assert len(found("SV019", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("title", "findings"),
    [
        ("Läget i maj 2026", 1),
        ("Läget, mars 2026", 0),
        ("Läget som det var i april 2026", 0),
        ("Mars 2026, mot mars 2025", 0),
        ("Läget under andra tertialet 2026", 1),
        ("Läget under första tertialet 2026", 0),
        ("Fjärde kvartalet 2026", 1),
        ("Första halvåret 2026", 0),
        ("Läget i maj 2026–2027", 0),
    ],
)
def test_the_time_in_a_title(title: str, findings: int, tmp_path: Path) -> None:
    text = f"# lagesbild.yaml\ntitle: '{title}'\ndate: 2026-04-07\nstart: 2026-03\nend: 2026-03\n"
    assert [each.at for each in found("SV019", text, tmp_path)] == ["title"] * findings


@pytest.mark.parametrize(
    ("title", "findings"),
    [
        ("Uppföljning av tredje tertialet 2026", 1),
        ("Uppföljning av andra tertialet 2026", 0),
        ("Uppföljning, tredje tertialet 2026", 0),
    ],
)
def test_the_time_that_a_follow_up_is_of(title: str, findings: int, tmp_path: Path) -> None:
    time = "date: 2026-09-08\nstart: 2026-05-01\nend: 2026-08-31\n"
    text = f"# uppfoljning.yaml\nid: u\ntitle: {title}\n{time}"
    assert len(found("SV019", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("deadline", "extension", "findings"),
    [("2036-12", "", 1), ("2027-12", "", 0), ("2028-06", ", extension: {kind: automatic, text: Så.}", 0)],
)
def test_commitments_are_fulfilled_in_the_period(
    deadline: str, extension: str, findings: int, tmp_path: Path
) -> None:
    commitment = f"commitments: [{{text: Kommunen skriver en plan., deadline: {deadline}}}]"
    period = f"validity: {{start: 2024, end: 2027{extension}}}"
    assert len(found("SV055", f"# agreement.yaml\n{period}\n{commitment}\n", tmp_path)) == findings


@pytest.mark.parametrize(("day", "findings"), [("2024-04-10", 1), ("2024-05-07", 0), ("2024-06", 0)])
def test_an_extract_is_attested_after_the_meeting(day: str, findings: int, tmp_path: Path) -> None:
    attested = f"attestation: {{name: Runa Rader, date: {day}}}"
    step = f"{{id: ks, role: decides, body: Kommunstyrelsen, date: 2024-05-07, {attested}}}"
    assert len(found("SV058", f"# case.yaml\nsteps:\n  - {step}\n", tmp_path)) == findings


@pytest.mark.parametrize(("second", "findings"), [("Avtalet Godkänns", 1), ("Avtalet undertecknas.", 0)])
def test_no_point_is_decided_twice(second: str, findings: int, tmp_path: Path) -> None:
    decision = f"{{points: [Avtalet godkänns., {second}]}}"
    step = f"{{id: ks, role: decides, body: Kommunstyrelsen, decision: {decision}}}"
    assert len(found("SV100", f"# case.yaml\nsteps:\n  - {step}\n", tmp_path)) == findings


@pytest.mark.parametrize(
    ("second", "findings"),
    [
        ("text: Vi går ut varje kväll, parties: [kommunen]", 1),
        ("text: Vi går ut varje kväll., parties: [polisen]", 0),
        ("text: Vi går ut varje vecka., parties: [kommunen]", 0),
    ],
)
def test_nothing_is_committed_to_twice(second: str, findings: int, tmp_path: Path) -> None:
    first = "text: Vi går ut varje kväll., parties: [kommunen]"
    text = f"# agreement.yaml\ncommitments: [{{{first}}}, {{{second}}}]\n"
    assert len(found("SV100", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("title", "findings"),
    [
        ("Samverkansavtal mellan Grannelunds kommun och Polisen", 1),
        ("Samverkansavtal för Enköpings kommun", 1),
        ("Lägesbild för Enköping 2024–2027", 1),
        ("Lägesbild för Exempelby 2026, och för Nora torg", 0),
        ("Samverkansavtal för Trygghet 2026", 0),
        ("Samverkansavtal mellan Exempelby kommun och Polisen", 0),
        ("Trygg kommun 2027: en kommun för alla, Vars kommun? Vår kommun", 0),
    ],
)
def test_the_kommun_of_a_title(title: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV024", f"# agreement.yaml\ntitle: '{title}'\n", tmp_path)) == findings


@pytest.mark.parametrize(
    ("level", "kind", "findings"),
    [
        ("operational", "strategic_council", 1),
        ("strategic", "strategic_council", 0),
        ("operational", "working_group", 0),
    ],
)
def test_a_strategic_council_is_strategic(level: str, kind: str, findings: int, tmp_path: Path) -> None:
    forum = f"{{id: r, name: Rådet, level: {level}, type: {kind}}}"
    assert len(found("SV026", f"# agreement.yaml\nforums: [{forum}]\n", tmp_path)) == findings
