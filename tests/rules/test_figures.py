"""Shares, counts and costs in a text that do not add up are found; what may be right is not."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

PLAN = """\
# atgardsplan.yaml
id: plan
date: 2024-02-01
measures: [{title: Ljus}, {title: Värdar, status: cancelled}, {title: Möten}]
# medborgarlofte.yaml
id: loften
date: 2024-02-01
promises: [{text: Vi går varje fredag.}, {text: Vi tänder ljus.}]
"""


PERSONS = (
    "elever deltagare invånare ungdomar personer respondenter svarande medlemmar vårdnadshavare förälder "
    "föräldrar boende hushåll barn kvinnor män flickor pojkar"
)
ALL_OF_THEM = (
    "eleverna invånarna svarande tillfrågade kvinnorna männen hushållen ungdomarna barnen deltagarna boende"
)
SAID_OF_SHARES = (
    "det vill säga, dvs., alltså, vilket är, vilket blir, vilket motsvarar, drygt, knappt, cirka, ca, "
    "omkring, och det vill säga"
)
OF_ANOTHER_KIND = (
    "procent % § kronor kr tkr mnkr miljoner tusen timmar minuter dagar veckor månader år meter m km"
)


def _follow_up(text: str, root: Path, plan: str = PLAN) -> list[str]:
    file = "# uppfoljning.yaml\nid: u\ndate: 2025-01-10\nplan: plan\npromise_document: loften\n"
    return [each.message.en for each in found("SV102", f"{plan}{file}summary: >-\n  {text}\n", root)]


@pytest.mark.parametrize(
    "text",
    [
        "27 av 33 unga fick samtalet i tid, 92 procent.",
        "Av dem svarade 41 av 64 deltagare (46 procent).",
        "34 procent (41 av 64) var nöjda.",
        "112 av de 400 eleverna hade sett det, det vill säga drygt 38 procent.",
        "18 av 19 anmälningar klarades i tid, dvs. 85 %.",
        "Två av tre åtgärder är klara, och två av fyra åtgärder är försenade.",
        "Planen har fem åtgärder.",
        "Ett av 3 löften är inte hållet, och 2 av 3 löften är hållna.",
        "Åtgärdsplanen består av 6 åtgärder, och alla är i gång.",
        "Planen beräknas kosta 980 000 kronor under 2026. Det ryms i de 900 000 kronor per år som finns.",
        "Kostnaden, 1,2 mnkr, ryms inom budgeten på 900 000 kronor.",
        "Värdarna kostar 580 tkr per år, och det ryms i ramen på 500 000 kronor om året.",
        "Över 180 procent av eleverna i årskurs 9 är med i en förening.",
        "120 % av de boende svarade.",
        "Vid dialogen skrev 74 av 64 deltagare om tunneln.",
        "41 av de 39 eleverna har sett det.",
        "27 av 33 unga fick samtalet i tid, 85 procent.",
        "1 av 33 unga fick samtalet i tid, 85 procent.",
        "33 av 33 unga fick samtalet i tid, 85 procent.",
        *(f"Till torget kom 74 av 64 {who}." for who in PERSONS.split()),
        *(f"Det sa 120 procent av {who}." for who in ALL_OF_THEM.split()),
        *(f"27 av 33 kom, {said} 92 procent." for said in SAID_OF_SHARES.split(", ")),
        "Vi var där 36 av 35 kvällar.",
        "Vi gick 36 pass av 35.",
        "Vi gick 36 pass av 35 planerade.",
        "Tolv unga fick ett samtal, tretton av dem inom tre dagar.",
    ],
)
def test_what_does_not_add_up(text: str, tmp_path: Path) -> None:
    assert len(_follow_up(text, tmp_path)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "27 av 33 unga fick samtalet i tid, 82 procent.",
        "Vi var där 35 av 36 kvällar, 35 pass av 36.",
        "Vi gick 36 pass av 4 timmar.",
        "Vi höll 12 möten av 2024 års plan.",
        "Tjugo unga fick ett samtal, tretton av dem inom tre dagar.",
        "27 av 33 unga fick samtalet i tid, 84 procent.",
        "0 av 33 unga fick samtalet i tid, 85 procent.",
        "100 procent av eleverna svarade.",
        "64 av 64 deltagare skrev om tunneln.",
        "27 av 33 svarade, 92 procent var nöjda.",
        "27 av 33 svarade, 92 procent av flickorna.",
        "41 av 64 deltagare (64 procent) skrev om tunneln.",
        "9 av 10 butiker är med (88 procent av alla som sålde öl).",
        "9 av 10 är trygga, 88 procent.",
        "100 procent av eleverna svarade. Besöken är 120 procent av målet, och 150 procent av förra årets.",
        "Av 400 elever svarade 83 procent, och 12 av 14 klasser var med.",
        "29 av 25 planerade kvällar blev av, 116 procent.",
        "Läsåret 2023/24 hade 3 av 4 skolor öppet. Där ökade närvaron 12 procent.",
        "Två av tre åtgärder är klara.",
        "Två av fyra åtgärder på torget är klara.",
        "Två av fyra åtgärder i förra planen blev av.",
        "En av två åtgärder som fortfarande gäller är försenad.",
        "Den förra planen har fem åtgärder.",
        "Planen har fem åtgärder för unga.",
        "Ett av två löften är hållet.",
        "Planen kostar 800 000 kronor under 2026 och 870 tkr under 2027. Det ryms i 900 000 kronor per år.",
        "Planen kostar 1,6 mnkr under två år. Det ryms i de 900 000 kronor per år som finns.",
        "Planen kostar 1,5 mnkr för 2026–2027. Det ryms i de 900 000 kronor per år som finns.",
        "Kostnaden ryms inom budgeten på 900 000 kronor. Nästa år söker vi 1,2 mnkr.",
        "Förra året kostade arbetet 950 000 kronor. I år ryms det inom 900 000 kronor.",
        "Kommunen lägger 5 mnkr på trygghet. Av dem kostar planen 300 000 kronor, vilket ryms inom ramen.",
    ],
)
def test_what_may_be_right(text: str, tmp_path: Path) -> None:
    assert _follow_up(text, tmp_path) == []


def test_minutes_are_held_to_the_plan_that_they_deal_with(tmp_path: Path) -> None:
    item = "id: m\ndate: 2024-02-01\nbody: Gruppen\nitems:\n  - {title: Plan, text: Planen har fyra åtgärder."
    assert found("SV102", f"{PLAN}# motesanteckning.yaml\n{item}}}\n", tmp_path / "a") == []
    assert len(found("SV102", f"{PLAN}# motesanteckning.yaml\n{item}, plan: plan}}\n", tmp_path / "b")) == 1


@pytest.mark.parametrize(
    ("ground", "findings"),
    [
        ("asked: 2 000 slumpvis utvalda invånare, respondents: 1041, response_rate: '62,1'", 1),
        ("asked: 400 elever, respondents: 332, response_rate: 38", 1),
        ("asked: 400 elever, respondents: 332, response_rate: 0", 1),
        ("asked: 400 elever, respondents: 332, response_rate: 100", 1),
        ("asked: 400 elever, respondents: 400, response_rate: 100", 0),
        ("asked: 2 000 slumpvis utvalda invånare, respondents: 1041, response_rate: '52,1'", 0),
        ("asked: cirka 400 elever, respondents: 332, response_rate: 80", 0),
        ("asked: 16–84 år, respondents: 14, response_rate: 50", 0),
        ("asked: 13 och 14 år, respondents: 9, response_rate: 50", 0),
        ("asked: 400 elever och 300 föräldrar, respondents: 332, response_rate: 47", 0),
        ("asked: alla elever i årskurs 9, respondents: 332, response_rate: 47", 0),
        ("asked: 400 elever, respondents: 332", 0),
        ("asked: 400 elever, respondents: 432, response_rate: 83", 1),
        ("asked: de som passerade under 3 kvällar, respondents: 212", 0),
    ],
)
def test_a_response_rate(ground: str, findings: int, tmp_path: Path) -> None:
    text = f"# lagesbild.yaml\nid: l\ndate: 2024-02-01\ngrounds: [{{kind: survey, title: Enkät, {ground}}}]\n"
    assert len(found("SV102", text.replace("2 000", "2000"), tmp_path)) == findings


_NUMBERED = PLAN.replace("title: Ljus", "title: Ljus, number: 1").replace(
    "title: Värdar,", "title: Värdar, number: '2.',"
)


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Åtgärd 12 har inte börjat.", 1),
        ("Vi väntar med åtgärd nr 4 i planen.", 1),
        ("Åtgärd 2 är avbruten, och åtgärden 3 är klar.", 0),
        ("Åtgärd 7 i trygghetsprogrammet är klar.", 0),
        ("Åtgärd 1–3 är klara, och åtgärd 1.2 är ny.", 0),
        ("Det blev en åtgärd 2024.", 0),
    ],
)
def test_a_measure_by_its_number(text: str, findings: int, tmp_path: Path) -> None:
    plan = _NUMBERED.replace("title: Möten", "title: Möten, number: 3")
    assert len(_follow_up(text, tmp_path, plan)) == findings
    assert _follow_up(text, tmp_path, PLAN) == []


_ALL_THE_YEAR = "start: 2024-09-01, end: 2026-06-30"
_DONE_IN_A_YEAR = "start: 2025-03-01, end: 2025-10-30, resources: 640 000 kronor"


@pytest.mark.parametrize(
    ("economy", "measure", "findings"),
    [
        ("Planen kostar 590 000 kronor under 2025.", _DONE_IN_A_YEAR, 1),
        ("Planen beräknas kosta 590 tkr för 2025 och 2 mnkr för 2026.", _DONE_IN_A_YEAR, 1),
        ("Planen kostar 950 000 kronor under 2025.", _DONE_IN_A_YEAR, 0),
        ("Planen kostar 590 000 kronor under 2026.", _DONE_IN_A_YEAR, 0),
        ("Planen kostar 590 000 kronor per år.", _DONE_IN_A_YEAR, 0),
        ("Planen kostar 590 000 kronor under 2025, utöver statsbidrag.", _DONE_IN_A_YEAR, 0),
        ("Kommunens del kostar 590 000 kronor under 2025.", _DONE_IN_A_YEAR, 0),
        (
            "Planen kostar 590 000 kronor under 2025.",
            "start: 2025-03-01, end: 2026-10-30, resources: 640 000 kronor",
            0,
        ),
        (
            "Planen kostar 590 000 kronor under 2025.",
            "start: 2025-09-01, end: 2025-10-30, resources: 640 000 kronor per år",
            0,
        ),
        ("Planen kostar 590 000 kronor under 2025.", f"{_DONE_IN_A_YEAR}, status: cancelled", 0),
        ("Planen kostar 590 000 kronor under 2025.", f"{_ALL_THE_YEAR}, resources: 640 000 kronor per år", 1),
        ("Planen kostar 590 000 kronor under 2026.", f"{_ALL_THE_YEAR}, resources: 640 000 kronor per år", 0),
        ("Planen kostar 950 000 kronor under 2025.", f"{_ALL_THE_YEAR}, resources: 640 000 kronor per år", 0),
        ("Planen kostar 590 000 kronor under 2025.", f"{_ALL_THE_YEAR}, resources: 640 000 kronor", 0),
    ],
)
def test_a_plan_costs_what_its_measures_do(economy: str, measure: str, findings: int, tmp_path: Path) -> None:
    plan = f"id: plan\ndate: 2025-02-01\neconomy: {economy}\nmeasures: [{{title: Ljus, {measure}}}]\n"
    assert len(found("SV102", f"# atgardsplan.yaml\n{plan}", tmp_path)) == findings


@pytest.mark.parametrize(
    ("economy", "findings"),
    [
        ("Det ryms i de 950 000 kronor per år som avtalet avsätter.", 1),
        ("Planen betalas med de 0,8 mnkr som samverkansavtalet anger.", 1),
        ("Det ryms i de 900 tkr om året som avtalet avsätter.", 0),
        ("Kommunen lägger 950 000 kronor, som avtalet tillåter. Ramavtalet anger 2 mnkr.", 0),
        ("Det kostar 950 000 kronor per år som hyresavtalet anger.", 0),
    ],
)
def test_an_amount_that_the_agreement_is_said_to_give(economy: str, findings: int, tmp_path: Path) -> None:
    agreement = (
        "# agreement.yaml\nclauses: [{kind: economy, text: Kommunen avsätter 900 000 kronor per år.}]\n"
    )
    plan = f"# atgardsplan.yaml\nid: p\ndate: 2024-02-01\neconomy: {economy}\n"
    assert len(found("SV102", agreement + plan, tmp_path)) == findings


@pytest.mark.parametrize(("number", "said"), [(2, "101 kronor och 102 kronor"), (6, "andra belopp")])
def test_few_amounts_of_the_agreement_are_named_and_of_many_that_they_are_others(
    number: int, said: str, tmp_path: Path
) -> None:
    terms = ", ".join(f"{{kind: economy, text: Avgiften är {101 + each} kronor.}}" for each in range(number))
    plan = "id: p\ndate: 2024-02-01\neconomy: Det ryms i de 950 000 kronor som avtalet avsätter.\n"
    files = f"# agreement.yaml\nclauses: [{terms}]\n# atgardsplan.yaml\n{plan}"
    [told] = found("SV102", files, tmp_path)
    assert told.message.sv == f"Texten säger 950 000 kronor, men avtalet {said}."


@pytest.mark.parametrize(
    "text",
    [
        "33 våldsbrott anmäldes 2025, 46 av dem i gångtunneln.",
        "Tio unga fick ett samtal, tolv av dem inom tre dagar.",
        "Vi höll 8 möten under 2025, varav 12 digitala.",
        "Den 3 maj kom 120 elever, varav 140 flickor.",
        "Enkäten gick till 1 200 elever, 2 400 av dem flickor.",
    ],
)
def test_more_of_them_than_there_are(text: str, tmp_path: Path) -> None:
    assert len(_follow_up(text, tmp_path)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "33 våldsbrott anmäldes 2025, 16 av dem i gångtunneln.",
        "Tio unga och fem vuxna kom, tio av dem för första gången.",
        "2 skolor deltog med 140 elever, 80 av dem flickor.",
        "Två skolor deltog. Av eleverna gick 46, varav 40 flickor, hem.",
        "Två poliser var med, och 40 av dem som kom var unga.",
        "Projektet kostade 2 mnkr, varav 900 000 kronor till ljus.",
        "Tre möten hölls, varav 20 procent digitala.",
        "Fyra vandringar gjordes, varav 12 maj den första.",
        "Många kom, 46 av dem unga.",
        "1 200 elever svarade, 400 av dem flickor.",
        "Av 19 möten hölls 8 digitalt, varav 40 minuter var tysta.",
        "Arbetet pågick 2025, 46 av dem deltog.",
        "Tre av fyra är nöjda, varav 12 mycket nöjda.",
        "Kapitlet har fyra delar, varav 5 § är ny.",
        *(f"Tre möten hölls, varav 40 {what} på torget." for what in OF_ANOTHER_KIND.split()),
        "Projektet pågick i 18 månader, varav 24 veckor med full bemanning.",
        "Vi har 4 kameror, varav 20 meter från torget sitter en.",
    ],
)
def test_as_many_of_them_as_there_may_be(text: str, tmp_path: Path) -> None:
    assert _follow_up(text, tmp_path) == []


def _outcome(text: str, value: str, unit: str, root: Path) -> int:
    promise = (
        f"{{text: Klotter är borta inom två dygn., target: {{value: 90, unit: {unit}}}, "
        f'results: [{{end: 2024-12-31, value: {value}, text: "{text}"}}]}}'
    )
    return len(found("SV102", f"# medborgarlofte.yaml\nid: l\npromises: [{promise}]\n", root))


@pytest.mark.parametrize(
    ("text", "value", "unit", "findings"),
    [
        ("15 av 19 anmälningar klarades i tid.", "95", "procent av klottret", 1),
        ("Vi klarade 3 av 4.", "90", "procent", 1),
        ("18 av 19 anmälningar klarades i tid.", "95", "procent av klottret", 0),
        ("15 av 19 anmälningar klarades i tid.", "15", "anmälningar", 0),
        ("15 av 19 på torget klarades i tid, och alla 40 i övrigt.", "95", "procent", 0),
        ("I december klarades 15 av 19, mot 8 av 9 i november.", "95", "procent", 0),
    ],
)
def test_an_outcome_is_the_share_of_its_numbers(
    text: str, value: str, unit: str, findings: int, tmp_path: Path
) -> None:
    assert _outcome(text, value, unit, tmp_path) == findings


@pytest.mark.parametrize(
    ("page", "findings"),
    [("28 (26)", 1), ("24–28 (26)", 1), ("28 av 26", 1), ("26 (26)", 0), ("28", 0), ("§ 28 (26)", 0)],
)
def test_a_page_is_one_of_its_minutes(page: str, findings: int, tmp_path: Path) -> None:
    steps = f'[{{id: a, role: decides, body: Kommunstyrelsen, page: "{page}"}}]'
    assert len(found("SV102", f"# case.yaml\nsteps: {steps}\n", tmp_path)) == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [("Det ryms enligt åtgärd 9.", 1), ("Åtgärd 2 är dyrast.", 0), ("Åtgärd 9 i förra planen är klar.", 0)],
)
def test_a_plan_names_measures_of_its_own(text: str, findings: int, tmp_path: Path) -> None:
    measures = "[{number: '1', title: Ljus}, {number: '2', title: Värdar}]"
    plan = f"# atgardsplan.yaml\nid: p\nmeasures: {measures}\neconomy: {text}\n"
    assert len(found("SV102", plan, tmp_path)) == findings
