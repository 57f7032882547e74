"""A case that gives another time, amount or number than its agreement is found."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.test_cases import found

AGREEMENT = """\
# agreement.yaml
validity: {start: 2024-07-01, end: 2027-12-31}
goals: [{title: Minska brotten, level: overarching}, {title: Färre inbrott, level: operational}]
areas: [{id: a, title: Centrum, priority: focus}, {id: b, title: Skolan}, {id: c, title: Landsbygden}]
clauses: [{kind: economy, text: Kommunen avsätter 200 000 kronor om året.}]
"""


def _said(point: str, root: Path, words: str = "Bakgrund.", agreement: str = AGREEMENT) -> list[str]:
    case = f"# case.yaml\ntjansteskrivelse:\n  proposal:\n    points:\n      - >-\n        {point}\n"
    return [
        each.message.en
        for each in found("SV078", f"{agreement}\n{case}  background: >-\n    {words}\n", root)
    ]


@pytest.mark.parametrize(
    "point",
    [
        "Kommunen tecknar samverkansavtalet 2020–2023 med Polisen.",
        "att godkänna samverkansöverenskommelsen med Polisen för åren 2024-2028.",
        "Samverkansavtal mellan kommunen och Polisen för perioden 2023–2027 antas.",
        "Avtalet gäller från och med den 1 januari 2024.",
        "Avtalet ska gälla från 2024-07-01 till och med 2026-12-31.",
        "Avtalet ersätter samverkansavtalet 2020–2024 (KS 2019/1) från och med den 1 juli 2023.",
        "Samverkansavtalet ersätter tidigare avtal från och med 2024-01-01.",
        "Kommunen avsätter 75 tkr om året för avtalet.",
        "Kommunen avsätter 20 000 kronor per år för avtalet.",
        "Kommunen avsätter 2 mnkr varje år.",
        "Avtalet har fyra mål.",
        "Parterna har enats om fem områden.",
        "Parterna har valt fyra områden.",
        "Kommunen och polisen har gjort en lägesbild och är överens om tre mål.",
        "Avtalstiden är 2020–2023.",
        "Detta avtal gäller till och med 2026.",
        "Samverkansavtalet med Polisen, som gäller 2020–2023, godkänns.",
        "Samverkansöverenskommelsen med Polisen gäller 2020–2023.",
    ],
)
def test_another_time_amount_or_number_than_the_agreements_is_found(point: str, tmp_path: Path) -> None:
    assert len(_said(point, tmp_path)) == 1


@pytest.mark.parametrize(
    "point",
    [
        "Kommunen tecknar samverkansavtalet 2024–2027 med Polisen, och åtgärdsplanen 2025–2026 antas.",
        "Samverkansavtalet 2020–2023 upphör att gälla.",
        "Avtalet ersätter överenskommelsen för 2020–2023 (KS 2020/1).",
        "Samverkansavtalet följs upp i budgeten för 2025–2026, och arbetet utvärderas 2026–2027.",
        "Kommunen avsätter 800 000 kronor under avtalstiden.",
        "Kommunen avsätter 50 000 kronor per år och område.",
        "Kostnaden är 20 000 kronor i månaden.",
        "Kommunen avsätter 0,2 miljoner kronor årligen.",
        "Avtalet har två mål, tre områden och ett fokusområde.",
        "Parterna har tre mål för samtalen med ungdomar.",
        "Parterna har valt fyra områden ur de sju som föreslogs.",
        "Kommunen och polisen är överens. Skolan har fem mål.",
        "Modellen har fem steg, och parterna har tagit två steg.",
        "Avtalet gäller från och med den 1 juli 2024 till och med den 31 december 2027.",
        "Bolagsavtalet gäller från den 1 januari 2022, och IOP-avtalet har fyra mål.",
        "Avtalet med väktarbolaget löper till 2025. Överenskommelsen om skolan gäller 2020–2023.",
        "Hyresavtalstiden är 2021–2031, och kommunen tecknar IOP-avtalet 2023–2025 med föreningen.",
    ],
)
def test_what_agrees_or_is_of_another_document_is_passed(point: str, tmp_path: Path) -> None:
    assert _said(point, tmp_path) == []


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        ("Parterna har beslutat att prioritera fem processmål för perioden.", 1),
        ("Avtalet har fyra processmål.", 1),
        ("Vi prioriterar tre processmål, och två av dem är nya.", 0),
        ("Två processmål är nådda. Kommunen har fyra effektmål.", 0),
        ("Det förra avtalet hade fem processmål.", 0),
    ],
)
def test_goals_are_counted_by_what_they_are_called(words: str, findings: int, tmp_path: Path) -> None:
    goals = ", ".join(f"{{title: {each}, label: processmål}}" for each in ("Ett", "Två", "Tre"))
    text = f"# agreement.yaml\ngoals: [{goals}]\nclauses: [{{kind: other, text: '{words}'}}]\n"
    assert len(found("SV078", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        ("Modellen har sju steg och börjar om när uppföljningen är gjord.", 1),
        ("Parterna har den från Brå. Den består av sex steg.", 1),
        ("Samverkansmodellen bygger på två steg.", 1),
        ("Den har tre steg och följs upp varje år.", 0),
        ("Den förra modellen hade fem steg. Modellen har flera steg, och vi har tagit två steg.", 0),
        ("Modellen har tre steg. Kommunen har en annan modell, och den har fem steg.", 0),
        ("Modellen har stöd i två steg till.", 0),
    ],
)
def test_the_steps_of_the_model_in_words(words: str, findings: int, tmp_path: Path) -> None:
    steps = "[{title: Ett}, {title: Två}, {title: Tre}]"
    text = f"# agreement.yaml\nmodel:\n  text: {words}\n  steps: {steps}\n"
    assert len(found("SV078", text, tmp_path)) == findings


@pytest.mark.parametrize(
    "words",
    [
        "Nuvarande avtal gäller från den 1 juli 2020. Det förra avtalet gällde till 2019 och hade fem mål.",
        "Avtalet löper ut den 31 december 2027. Nästa avtal gäller från den 1 januari 2028.",
        "Kommunen hade 2019–2022 ett samverkansavtal. Brå skriver att ett avtal ofta har tre mål.",
    ],
)
def test_what_the_background_tells_of_other_agreements_is_passed(words: str, tmp_path: Path) -> None:
    assert _said("Avtalet godkänns.", tmp_path, words) == []


@pytest.mark.parametrize(("said", "findings"), [("fem", 0), ("sju", 1), ("fyra", 1)])
def test_a_model_has_the_steps_that_the_text_says(said: str, findings: int, tmp_path: Path) -> None:
    steps = ", ".join(f"{{title: Steg {place}}}" for place in range(1, 6))
    model = f"model: {{text: Samverkansmodellen har {said} steg., steps: [{steps}]}}\n"
    assert len(found("SV078", f"{AGREEMENT}{model}", tmp_path)) == findings


def test_the_agreements_own_words_agree_with_its_period_too(tmp_path: Path) -> None:
    text = AGREEMENT + "sections: [{heading: Tid, text: Avtalet gäller %s.}]\n"
    assert len(found("SV078", text % "från den 1 juli 2024 till den 31 december 2025", tmp_path / "a")) == 1
    assert not found("SV078", text % "från den 1 juli 2024 till och med 2027", tmp_path / "b")


def test_an_agreement_of_unknown_time_is_not_compared(tmp_path: Path) -> None:
    open_ended = "# agreement.yaml\nvalidity: {start: 2024, until_further_notice: yes}\n"
    assert _said("Kommunen tecknar samverkansavtalet 2020–2023.", tmp_path, agreement=open_ended) == []


_YEARS = st.tuples(st.integers(2015, 2027), st.integers(0, 4)).map(lambda each: (each[0], sum(each)))

_POINT = st.sampled_from(
    [
        "Kommunen tecknar samverkansavtalet {}–{} med Polisen.",
        "Kommunen godkänner samverkansöverenskommelsen med Polisen för åren {}–{}.",
        "Avtalet gäller {}–{}.",
    ]
)


@given(_YEARS, _YEARS, _POINT)
def test_a_time_is_found_if_and_only_if_it_is_another(
    agreed: tuple[int, int], said: tuple[int, int], point: str
) -> None:
    agreement = f"# agreement.yaml\ntitle: Avtal\nvalidity: {{start: {agreed[0]}, end: {agreed[1]}}}\n"
    with TemporaryDirectory() as root:
        findings = _said(point.format(*said), Path(root), agreement=agreement)
    assert bool(findings) == (said != agreed)
