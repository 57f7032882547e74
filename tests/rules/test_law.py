"""What the law asks, and the clauses: other ways to lack them, and what is no lack at all."""

from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import findings
from tests.rules.test_cases import found

CENTRAL = """# central/agreement.yaml
level: central
{central}
# local/agreement.yaml
level: local
relations:
  - {{kind: part_of, agreement: central}}
{local}
"""
COUNCIL = (
    "forums: [{id: rad, name: Rådet, type: strategic_council, chair: {party: kommunen, functions: [KSO]}}]\n"
)
COORDINATION = "measures: [{title: Möten, responsible: trygghetssamordnaren}]\n"
REPORT = "follow_up: {text: Kommunstyrelsen rapporterar till fullmäktige varje år.}\n"
COSTS = "clauses: [{kind: economy, text: Var och en betalar sitt.}]\n"
DOCUMENTS = "clauses: [{kind: documentation, text: Vi skriver.}]\n"
SAID_LOCALLY = [
    ("SV006", COUNCIL),
    ("SV007", COORDINATION),
    ("SV008", REPORT),
    ("SV016", REPORT),
    ("SV018", DOCUMENTS),
    ("SV052", COSTS),
]
BOTH = """# central/agreement.yaml
level: central
parties:
- {{id: a, name: Grimboda kommun}}
- {{id: b, name: Fagerås kommun}}
- {{id: polisen, name: Polisen}}
# grimboda/agreement.yaml
title: Avtal för Grimboda
level: local
parties: [{{id: kommunen, name: Grimboda kommun}}, {{id: polisen, name: Polisen}}]
relations: [{{kind: part_of, agreement: central}}]
{one}
"""
OTHER = """# fageras/agreement.yaml
title: Avtal för Fagerås
level: local
parties: [{{id: kommunen, name: Fagerås kommun}}, {{id: polisen, name: Polisen}}]
relations: [{{kind: part_of, agreement: central}}]
{other}
"""
OUTSIDE = "relations:\n  - {kind: part_of, title: Ramavtal för länet}\n"
BEFORE_LAW = "validity: {start: 2023-06-30, end: 2027}\n"


def _said(rule: str, words: str, root: Path) -> list[str]:
    text = words if words.startswith("# ") else f"# agreement.yaml\n{words}"
    return [d.message.en for d in found(rule, text, root)]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("SV001", ""),
        ("SV001", "areas: [{id: a, title: Centrum}]\n"),
        ("SV001", "purposes: [{text: '–'}]\nareas: [{id: a, title: Centrum}]\n"),
        ("SV001", "purposes: []\nareas: []\n"),
        ("SV001", "validity: {start: 2023-07-01, end: 2027}\n"),
        ("SV002", "validity: {start: 2024, end: 2026-05-31}\ntitle: Avtal\n"),
        (
            "SV002",
            "validity: {start: 2024, end: 2025, extension: {kind: by_decision}}\ntitle: Avtal\n",
        ),
        ("SV006", ""),
        ("SV006", "forums: [{id: a, name: Arbetsgruppen, type: working_group}]\n"),
        ("SV006", "forums: [{id: a, name: Rådet, type: strategic_council}]\n"),
        (
            "SV006",
            "forums:\n- id: a\n  name: Rådet\n  type: strategic_council\n"
            "  chair: {party: kommunen}\n  members: [{name: Företagarna, functions: [handläggare]}]\n",
        ),
        ("SV007", ""),
        ("SV007", "forums: [{id: a, name: Styrgruppen, type: steering_group}]\n"),
        ("SV008", ""),
        ("SV008", "forums: [{id: a, name: Rådet, reports_to: [{receiver: kommunstyrelsen}]}]\n"),
        ("SV008", "sections:\n  - text: Kommunfullmäktiges mål kan möta polisens vision.\n"),
        ("SV008", "visions: [{quote: trygg, name: Kommunfullmäktiges vision}]\n"),
        ("SV009", "clauses: [{kind: secrecy, text: Parterna följer sekretesslagen.}]\n"),
        ("SV009", "clauses: [{kind: other, heading: Sekretess, text: Alla har tystnadsplikt.}]\n"),
        ("SV009", f"{BEFORE_LAW}clauses: [{{kind: secrecy, text: Sekretess gäller.}}]\n"),
        (
            "SV009",
            "validity: {start: 2025-04-01, end: 2028}\ntitle: Avtal\n"
            "commitments: [{text: Parterna gör en orosanmälan tillsammans.}]\n",
        ),
        ("SV018", "areas: [{id: a, title: Centrum, text: Vi bygger på tidigare dokumentation.}]\n"),
        ("SV050", "clauses: [{kind: other, text: Detta är ett bindande avtal.}]\n"),
        (
            "SV050",
            "clauses: [{kind: legal_effect, text: "
            "'Avtalet är inte bara en avsikt, det är rättsligt bindande.'}]\n",
        ),
        ("SV050", "sections:\n  - text: Överenskommelsen är juridiskt förpliktande.\n"),
        ("SV052", "areas: [{id: a, title: Metoder, text: Det är kostnadseffektivt.}]\n"),
        ("SV052", "sources: [{id: a, title: Samhällets kostnader för brott}]\n"),
    ],
)
def test_found(rule: str, words: str, tmp_path: Path) -> None:
    assert _said(rule, words, tmp_path)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("SV001", BEFORE_LAW),
        ("SV001", OUTSIDE),
        (
            "SV001",
            CENTRAL.format(
                central="purposes: [{text: trygghet}]\nareas: [{id: a, title: Centrum}]", local=""
            ),
        ),
        (
            "SV001",
            "purposes: [{text: trygghet}]\nsections:\n  - text: Vi gör det i centrum.\n    states: [areas]\n",
        ),
        ("SV002", "validity: {start: 2024, end: 2026-06-01}\ntitle: Avtal\n"),
        ("SV002", "validity: {start: 2022, end: 2023}\ntitle: Avtal\n"),
        ("SV002", "validity: {start: 2024, until_further_notice: yes, termination: {}}\ntitle: Avtal\n"),
        (
            "SV002",
            "validity: {start: 2024, end: 2025, condition: eller tills ett nytt ersätter det}\ntitle: A\n",
        ),
        ("SV002", "validity: {start: 2027, end: 2028}\ntitle: Avtal\n"),
        (
            "SV006",
            "forums:\n- {id: a, name: Brottsförebyggande rådet, level: strategic}\n",
        ),
        (
            "SV006",
            "forums:\n- id: a\n  name: Rådet\n  type: strategic_council\n"
            "  text: Rådet leds av kommunalrådet.\n  members: [{party: polisen, functions: [polischef]}]\n",
        ),
        ("SV006", "orientation: operational\n"),
        ("SV007", "measures: [{title: Möten, responsible: trygghetssamordnaren}]\n"),
        ("SV007", "form: action_plan\n"),
        ("SV008", BEFORE_LAW),
        ("SV008", "follow_up: {text: Kommunstyrelsen rapporterar till fullmäktige varje år.}\n"),
        (
            "SV008",
            "# agreement.yaml\n\n# case.yaml\ntjansteskrivelse:\n  proposal:\n    points:\n"
            "    - Kommunstyrelsen ska rapportera till kommunfullmäktige varje år.\n",
        ),
        ("SV009", ""),
        ("SV009", "clauses: [{kind: secrecy, text: 'Uppgifter lämnas enligt 10 kap. 27–28 §§ OSL.'}]\n"),
        ("SV009", "legal_basis: ['lag (2025:170)']\nclauses: [{kind: secrecy, text: Vi följer lagen.}]\n"),
        (
            "SV009",
            "validity: {start: 2024, end: 2025}\ntitle: A\n"
            "clauses: [{kind: secrecy, text: Sekretess gäller.}]\n",
        ),
        ("SV018", "commitments: [{text: Samordnaren för minnesanteckningar.}]\n"),
        ("SV018", "model: {steps: [{title: Genomförande, text: Processen dokumenteras fortlöpande.}]}\n"),
        ("SV018", "sections:\n  - {heading: Dokumentation, text: Allt sparas i diariet.}\n"),
        ("SV018", OUTSIDE),
        ("SV050", ""),
        ("SV050", "clauses: [{kind: legal_effect, text: Avtalet är inte rättsligt bindande.}]\n"),
        ("SV050", "clauses: [{kind: legal_effect, text: 'Det saknar rättsligt bindande verkan.'}]\n"),
        ("SV050", "clauses: [{kind: other, text: Samarbetet är förbindande och binda vill ingen.}]\n"),
        ("SV052", "commitments: [{text: Parterna bär sina egna kostnader.}]\n"),
        (
            "SV052",
            CENTRAL.format(central="", local="").replace(
                "level: central", "clauses: [{kind: economy, text: a}]"
            ),
        ),
    ],
)
def test_silent(rule: str, words: str, tmp_path: Path) -> None:
    assert _said(rule, words, tmp_path) == []


TWO = """# a/agreement.yaml
title: Samverkansavtal A
validity: {{start: {first}, end: {last}}}
# b/agreement.yaml
title: Samverkansavtal B
parties:
  - {{id: kommunen, name: Exempelby kommun}}
  - {{id: polisen, name: Polisen}}
  - {{id: frivarden, name: Kriminalvården}}
validity: {{start: {start}, end: {end}}}
"""


@pytest.mark.parametrize(
    ("dates", "severity"),
    [
        (("2023", "2024-06-30", "2025", "2028"), "info"),
        (("2023", "2026-12-30", "2027", "2028"), "warning"),
    ],
)
def test_a_gap_before_the_next_agreement(dates: tuple[str, ...], severity: str, tmp_path: Path) -> None:
    first, last, start, end = dates
    said = found("SV002", TWO.format(first=first, last=last, start=start, end=end), tmp_path)
    assert [d.severity for d in said] == [severity]
    assert "Samverkansavtal A" in said[0].message.sv


@pytest.mark.parametrize(
    "dates",
    [
        ("2023", "2024", "2025", "2028"),  # the next begins the day after
        ("2019", "2021", "2023-07-01", "2028"),  # the gap lies before the law
        ("2024", "2025", "2025-06", "2028"),  # they overlap
    ],
)
def test_no_gap(dates: tuple[str, ...], tmp_path: Path) -> None:
    first, last, start, end = dates
    assert found("SV002", TWO.format(first=first, last=last, start=start, end=end), tmp_path) == []


STYRGRUPP = "forums: [{id: s, name: Styrgruppen}]\n"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "follow_up: {text: Avtalet följs upp årligen.}\n",
        "follow_up: {text: Parterna följer upp avtalet kontinuerligt.}\n",
        f"{STYRGRUPP}follow_up: {{forums: [s], occasions: [{{subject: målen, forum: s}}]}}\n",
        "follow_up: {occasions: [{subject: målen, cadence: {per: year}}]}\n",
        f"{STYRGRUPP}follow_up:\n  occasions: [{{subject: a, cadence: {{every: 6, per: year}}, forum: s}}]\n",
        f"{STYRGRUPP}follow_up: {{occasions: [{{subject: målen, date: 2037, forum: s}}]}}\n",
        f"{STYRGRUPP}follow_up: {{occasions: [{{subject: målen, date: 2022, forum: s}}]}}\n",
        "sections:\n  - {heading: Uppföljning, text: Parterna följer upp arbetet löpande.}\n",
        f"{STYRGRUPP}follow_up:\n  forums: [s]\n"
        "  occasions: [{subject: målen, cadence: {per: year}}, {subject: åtgärderna}]\n",
    ],
)
def test_follow_up_that_will_not_be_made(words: str, tmp_path: Path) -> None:
    assert _said("SV016", words, tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        "follow_up: {text: Parterna följer upp avtalet tillsammans varje vår.}\n",
        "follow_up: {text: Kommunpolisen och samordnaren rapporterar två gånger per år.}\n",
        f"{STYRGRUPP}follow_up: {{occasions: [{{subject: målen, date: 2028-03, forum: s}}]}}\n",
        "forums: [{id: s, name: Styrgruppen, cadence: {per: tertial}}]\nfollow_up: {forums: [s]}\n",
        "sections:\n  - {heading: Uppföljning, text: Styrgruppen följer upp avtalet varje tertial.}\n",
        "clauses:\n  - {kind: other, text: Parterna följer årligen upp avtalet i november.}\n",
        OUTSIDE,
        CENTRAL.format(central="follow_up: {text: Parterna följer upp avtalet varje år.}", local=""),
    ],
)
def test_follow_up_that_is_planned(words: str, tmp_path: Path) -> None:
    assert _said("SV016", words, tmp_path) == []


MINE = {"SV001", "SV002", "SV006", "SV007", "SV008", "SV009", "SV016", "SV018", "SV019", "SV020", "SV021"}
MINE |= {"SV022", "SV023", "SV024", "SV026", "SV027", "SV042", "SV050", "SV052"}


def test_the_real_case_is_found_out_and_no_more() -> None:
    workspace = load(Path(__file__).parents[2])
    said = [each.diagnostic for _, each in findings(workspace, date(2026, 6, 1))]
    mine = [d for d in said if d.rule in MINE]
    assert sorted((d.file.removeprefix("agreements/enkoping/"), d.rule, d.at) for d in mine) == [
        ("2019-2022/agreement.yaml", "SV024", "signatories[1].organisation"),
        ("2019-2022/agreement.yaml", "SV024", "signatories[2].title"),
        ("2019-2022/agreement.yaml", "SV052", "title"),
        ("2022-2023/agreement.yaml", "SV016", "follow_up"),
        ("2022-2023/agreement.yaml", "SV018", "title"),
        ("2022-2023/agreement.yaml", "SV021", "relations[0].date"),
        ("2022-2023/agreement.yaml", "SV023", "signatories"),
        ("2022-2023/agreement.yaml", "SV024", "signatories[1].title"),
        ("2022-2023/agreement.yaml", "SV026", "forums[id=tryggare-enkoping].level"),
        ("2022-2023/case.yaml", "SV021", "tjansteskrivelse.background[4].text"),
        ("2022-2023/case.yaml", "SV024", "parties[0].name"),
        ("agreements/vitterbygden/centralt/agreement.yaml", "SV009", "clauses[1].text"),
    ]


@pytest.mark.parametrize(("rule", "words"), SAID_LOCALLY)
def test_what_every_local_agreement_says_the_central_one_need_not(
    rule: str, words: str, tmp_path: Path
) -> None:
    """The local agreements cover all the kommuner of the central one, and each of them says it."""
    assert _said(rule, (BOTH + OTHER).format(one=words, other=words), tmp_path) == []


@pytest.mark.parametrize(("rule", "words"), SAID_LOCALLY)
def test_a_local_agreement_that_lacks_what_the_other_says_is_named(
    rule: str, words: str, tmp_path: Path
) -> None:
    """The remark is on the central agreement, and tells in which local one to write it."""
    (message,) = _said(rule, (BOTH + OTHER).format(one=words, other=""), tmp_path)
    assert message.endswith(" It is said locally, but not in “Avtal för Fagerås” (fageras).")


@pytest.mark.parametrize(("rule", "words"), SAID_LOCALLY)
@pytest.mark.parametrize(
    "other", ["", OTHER.replace("title:", "validity: {{start: 2024, end: 2025}}\ntitle:")]
)
def test_a_kommun_without_a_local_agreement_that_holds_is_named(
    rule: str, words: str, other: str, tmp_path: Path
) -> None:
    """No local agreement covers it, or the one that did has ended."""
    (message,) = _said(rule, (BOTH + other).format(one=words, other=words), tmp_path)
    assert message.endswith(" It is said locally, but not for Fagerås kommun.")


@pytest.mark.parametrize(("rule", "_words"), SAID_LOCALLY)
def test_what_no_local_agreement_says_is_asked_of_the_central_one(
    rule: str, _words: str, tmp_path: Path
) -> None:
    """Nothing is said of the local ones when all of them are as silent."""
    (message,) = _said(rule, (BOTH + OTHER).format(one="", other=""), tmp_path)
    assert "locally" not in message
