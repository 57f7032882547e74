"""What cannot be so early, late, often or many as it is said to be is found, and nothing that may be."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("end", "step", "findings"),
    [
        ("2024-12-15", "2025-02-01", 1),
        ("2024-12", "2025", 1),
        ("2024-12-15", "2024-12-15", 0),
        ("2024-12-15", "2024-12", 0),
        ("2024", "2024-12-31", 0),
    ],
)
def test_a_step_does_not_outlive_its_measure(end: str, step: str, findings: int, tmp_path: Path) -> None:
    measure = f"{{title: Ljus, end: {end}, steps: [{{text: Sätta upp, end: {step}}}]}}"
    assert len(found("SV057", f"# atgardsplan.yaml\nid: p\nmeasures: [{measure}]\n", tmp_path)) == findings


def _step(fields: str) -> str:
    return f"# case.yaml\nsteps: [{{id: ks, role: decides, body: KS, date: 2024-05-07, {fields}}}]\n"


@pytest.mark.parametrize(
    ("until", "findings"),
    [
        ("2024-06-04", 1),
        ("2024-06-05", 0),
        ("2024-06-07", 1),
        ("2024-07", 1),
        ("2024-06", 0),
    ],
)
def test_the_time_for_appeals_is_three_weeks(until: str, findings: int, tmp_path: Path) -> None:
    notice = f"announcement: {{posted: 2024-05-15, appeal_until: {until}}}"
    assert len(found("SV039", _step(notice), tmp_path)) == findings


@pytest.mark.parametrize(
    ("posted", "until", "findings"),
    [
        ("2024-05-16", "2024-06-07", 0),  # the national day is no day to end on
        ("2024-05-31", "2024-06-24", 0),  # neither is the eve of midsummer, nor what follows it
        ("2024-05-31", "2024-06-25", 1),
        ("2024-05", "2024-07-01", 0),
    ],
)
def test_a_term_that_a_holiday_stretches(posted: str, until: str, findings: int, tmp_path: Path) -> None:
    notice = f"announcement: {{posted: {posted}, appeal_until: {until}}}"
    assert len(found("SV039", _step(notice), tmp_path)) == findings


@pytest.mark.parametrize(
    ("attested", "findings"),
    [("2024-05-01", 1), ("2024-05-10", 1), ("2024-05-14", 0), ("2024-05", 0), ("2024-06-10", 0)],
)
def test_an_extract_is_attested_when_the_minutes_are_approved(
    attested: str, findings: int, tmp_path: Path
) -> None:
    fields = f"adjustment: {{date: 2024-05-14}}, attestation: {{name: Ida Ek, date: {attested}}}"
    assert len(found("SV058", _step(fields), tmp_path)) == findings


@pytest.mark.parametrize(
    ("title", "start", "end", "findings"),
    [
        ("Åtgärdsplan 2023–2024", "2024-07-01", "2025-12-31", 1),
        ("Åtgärdsplan 2020-2021 för torget", "2024", "2025", 1),
        ("Åtgärdsplan 2024–2025", "2024-07-01", "2025-12-31", 0),
        ("Åtgärdsplan 2024–2026", "2024-07-01", "2025-12-31", 0),
        ("Åtgärdsplan till avtalet 2024–2027", "2025-01-01", "2025-12-31", 0),
        ("Åtgärdsplan utifrån lägesbilden 2021–2022", "2025-01-01", "2025-12-31", 0),
        ("Åtgärdsplan mot frånvaro 2020–2021", "2024-07-01", "2025-12-31", 1),
        ("Åtgärdsplan för förändring 2020–2021", "2024-07-01", "2025-12-31", 1),
        ("Åtgärdsplan läsåret 2023/24", "2024-07-01", "2025-12-31", 0),
        ("Åtgärdsplan 2020–2021 och 2022–2023", "2024-07-01", "2025-12-31", 0),
    ],
)
def test_the_years_in_the_title_of_a_plan(
    title: str, start: str, end: str, findings: int, tmp_path: Path
) -> None:
    plan = f"id: p\ntitle: {title}\nstart: {start}\nend: {end}\nmeasures: [{{title: Ljus}}]\n"
    text = f"# agreement.yaml\nvalidity: {{start: 2024, end: 2027}}\n# atgardsplan.yaml\n{plan}"
    assert [each.at for each in found("SV019", text, tmp_path)] == ["title"] * findings


_FORMER = "relations: [{kind: replaces, title: Avtalet 2020–2023, start: 2020, end: 2023%s}]\n"


@pytest.mark.parametrize(
    ("words", "relation", "findings"),
    [
        ("Avtalet går ut den 31 december 2026.", "", 1),
        ("Samverkansavtalet med polisen löper ut 2027-11-30.", "-12-31", 1),
        ("Avtalet löper ut den 30 november 2027.", "-12-31", 1),
        ("Avtalet gick ut den 30 november 2023.", "-12-31", 1),
        ("Avtalet löpte ut den 30 november 2023.", "-12-31", 1),
        ("Avtalet går ut den 31 december 2027.", "", 0),
        ("Avtalet med polisen gick ut den 31 december 2023.", "-12-31", 0),
        ("Avtalet gick ut den 30 juni 2023.", "", 0),
        ("Avtalet om städning går ut den 30 juni 2025.", "", 0),
        ("Hyresavtalet går ut den 30 juni 2025.", "", 0),
        ("Avtalet går ut den 31 februari 2026.", "", 0),
    ],
)
def test_when_the_agreement_is_said_to_run_out(
    words: str, relation: str, findings: int, tmp_path: Path
) -> None:
    agreement = (
        "# agreement.yaml\nvalidity: {start: 2024, end: 2027-12-31}\nforums: [{id: s, name: Styrgruppen}]\n"
    )
    minutes = f"# motesanteckning.yaml\nid: m\nforum: s\nitems: [{{title: Avtal, text: '{words}'}}]\n"
    assert len(found("SV078", agreement + _FORMER % relation + minutes, tmp_path)) == findings


def test_an_agreement_that_is_prolonged_may_end_another_day(tmp_path: Path) -> None:
    validity = (
        "validity: {start: 2024, end: 2027, extension: {kind: automatic, length: {count: 1, unit: year}}}"
    )
    forums = "forums: [{id: s, name: Styrgruppen}]"
    minutes = (
        "# motesanteckning.yaml\nid: m\nforum: s\nitems: [{title: A, text: Avtalet går ut den 1 maj 2028.}]\n"
    )
    assert found("SV078", f"# agreement.yaml\n{validity}\n{forums}\n{minutes}", tmp_path) == []


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Gruppen leder arbetet och möts varje månad.", 1),
        ("Gruppen träffas två gånger per år.", 1),
        ("Gruppen sammanträder en gång i kvartalet.", 1),
        ("Gruppen sammanträder två ggr per år.", 1),
        ("Gruppen möts 2 ggr/år.", 1),
        ("Gruppen möts 3 ggr/år.", 0),
        ("Gruppen har möte två tillfällen per år.", 1),
        ("Gruppen har möte varannan månad.", 1),
        ("Gruppen träffas månadsvis.", 1),
        ("Gruppen möts årligen.", 1),
        ("Gruppen möts varje tertial.", 0),
        ("Gruppen följer upp varje månad.", 0),
        ("Gruppen möts varje tertial, och sekreteraren samlar läget varje månad.", 0),
        ("Medlemmarna möts vid behov.", 0),
    ],
)
def test_how_often_a_forum_is_said_to_meet(text: str, findings: int, tmp_path: Path) -> None:
    forum = f"{{id: s, name: Styrgruppen, cadence: {{per: tertial}}, text: '{text}'}}"
    said = found("SV078", f"# agreement.yaml\nforums: [{forum}]\n", tmp_path)
    assert [each.at for each in said] == ["forums[id=s].text"] * findings


OF_ANOTHER_YEAR = (
    "efter möten, sedan mötena, utifrån möten, enligt beslut, från och med, medborgardialog, riksdagsvalet, "
    "elevenkät, otrygghetsmätning, lägesbild, brottsstatistik, trygghetsstrategi, handlingsprogram, ramavtal"
)


@pytest.mark.parametrize(
    ("title", "more", "findings"),
    [
        ("Löften 2023", "start: 2024-05-15", 1),
        ("Löften för torget 2022", "start: 2024-05-15\nend: 2025", 1),
        ("Löften 2024", "start: 2024-05-15\nend: 2025", 0),
        ("Löften 2025", "start: 2024-05-15\nend: 2025", 0),
        ("Löften 2024", "start: 2025-01-01", 0),
        ("Löften 2023/24", "start: 2024-05-15", 0),
        ("Löften 2023", "until_new: yes", 0),
        ("Löften efter dialogen 2023", "start: 2024-05-15", 0),
        *((f"Löften, {words} 2023", "start: 2024-05-15", 0) for words in OF_ANOTHER_YEAR.split(", ")),
    ],
)
def test_the_year_in_the_title_of_promises(title: str, more: str, findings: int, tmp_path: Path) -> None:
    promises = f"id: l\ntitle: {title}\ndate: 2024-05-06\n{more}\npromises: [{{text: Vi går.}}]\n"
    said = found("SV019", f"# medborgarlofte.yaml\n{promises}", tmp_path)
    assert [each.at for each in said] == ["title"] * findings


@pytest.mark.parametrize(
    ("pace", "following", "findings"),
    [
        ("{per: tertial}", "2026-03-10", 1),
        ("{per: month}", "2024-08-01", 1),
        ("{per: tertial}", "2025-03-10", 0),
        ("{per: month}", "2024-05-30", 0),
        ("{per: month}", "2024", 0),
    ],
)
def test_the_next_meeting_is_no_year_away(pace: str, following: str, findings: int, tmp_path: Path) -> None:
    agreement = f"# agreement.yaml\nforums: [{{id: s, name: Styrgruppen, cadence: {pace}}}]\n"
    minutes = f"# motesanteckning.yaml\nid: m\ndate: 2024-03-15\nforum: s\nnext_meeting: {following}\n"
    assert len(found("SV019", agreement + minutes, tmp_path)) == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Avtalet sägs upp med tre månaders varsel.", 1),
        ("En part kan säga upp avtalet med minst ett års uppsägningstid.", 1),
        ("Avtalet sägs upp skriftligen senast tre månader före avtalstidens slut.", 1),
        ("Avtalet sägs upp med sex månaders varsel.", 0),
        ("Vi tar upp frågan med tre månaders varsel.", 0),
        ("Parterna säger upp hyresavtalet med tre månaders varsel.", 0),
    ],
)
def test_the_notice_in_other_words(text: str, findings: int, tmp_path: Path) -> None:
    validity = (
        "validity: {start: 2024, end: 2027, termination: {notice: {count: 6, unit: month}, text: '%s'}}\n"
    )
    assert len(found("SV078", f"# agreement.yaml\n{validity % text}", tmp_path)) == findings


@pytest.mark.parametrize(
    ("title", "indicator", "direction", "findings"),
    [
        ("Öka bedrägerierna mot äldre", "Anmälda bedrägerier mot personer som är äldre", "decrease", 1),
        ("Öka rånen", "Anmälda rån", "decrease", 0),
        ("Öka rånen", "Andel av rånen som klaras upp", "decrease", 1),
        ("Öka klottret", "Anmält klotter", "decrease", 1),
        ("Höja närvaron", "Andel med god närvaro", "decrease", 1),
        ("Fler föreningar", "Antal föreningar", "decrease", 1),
        ("Minska närvaron", "Andel med god närvaro", "increase", 1),
        ("Sänka farten", "Andel som håller farten", "increase", 1),
        ("Halvera inbrotten", "Anmälda inbrott", "increase", 1),
        ("Färre trygga invånare", "Andel invånare som är trygga", "increase", 1),
        ("Minska bedrägerierna mot äldre", "Anmälda bedrägerier mot äldre", "decrease", 0),
        ("Öka tryggheten", "Andel otrygga", "decrease", 0),
        ("Öka tryggheten", "Andel som känner trygghet", "keep", 0),
        ("Fler unga i föreningar", "Unga utan fritid", "decrease", 0),
    ],
)
def test_a_goal_to_increase_is_not_measured_by_a_decrease(
    title: str, indicator: str, direction: str, findings: int, tmp_path: Path
) -> None:
    goal = f"{{title: {title}, indicators: [{{title: {indicator}, direction: {direction}}}]}}"
    said = found("SV054", f"# agreement.yaml\ngoals: [{goal}]\n", tmp_path)
    assert [each.at for each in said] == ["goals[0].title"] * findings
