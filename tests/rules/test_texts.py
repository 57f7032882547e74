"""References in prose: what leads nowhere, what leads back to itself, and what is somebody else's annex."""

from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from tests.rules.test_cases import found

TWO = "annexes:\n  - {number: '1', title: Modell}\n  - {number: '2', title: Forum}\n"


def _said(words: str, root: Path, annexes: str = TWO) -> list[Diagnostic]:
    return found("SV025", f"# agreement.yaml\npurposes:\n  - text: >-\n      {words}\n{annexes}", root)


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("Se bilaga 3.", ["3"]),
        ("Åtgärderna finns i bilaga 10 (tio).", ["10"]),
        ("Bilaga 3 beskriver forumen.", ["3"]),
        ("Se bilagorna 1–4.", ["3", "4"]),
        ("Se bilagor 1, 2 och 3.", ["3"]),
        ("Se bilaga 1 och 3.", ["3"]),
        ("Se bilaga A.", ["A"]),
        ("Se bil. 7.", ["7"]),
        ("Se bilaga nr 4.", ["4"]),
        ("Se bilaga 3 till detta avtal.", ["3"]),
        ("Se avtalets bilaga 3.", ["3"]),
        ("Det framgår av bilaga\n      3.", ["3"]),
    ],
)
def test_an_annex_that_does_not_exist_is_found(words: str, lost: list[str], tmp_path: Path) -> None:
    said = _said(words, tmp_path)
    assert [d.message.sv for d in said] == [
        f"Texten hänvisar till bilaga {number}, som avtalet inte har." for number in lost
    ]
    assert {d.severity for d in said} == {"error"}


@pytest.mark.parametrize(
    "words",
    [
        "Se bilaga 1 och bilaga 2.",
        "Se bilagorna 1–2.",
        "Se BILAGA 1.",
        "Se bilaga 3 till förordningen (2016:1258).",
        "Se bilaga 5 i Brås handbok.",
        "Se kapitel 12 i brottsbalken.",
        "Se lagens bilaga 4.",
        "Se bilaga 3 till avtalet från 2019.",
        "Se bilaga 3 till det förra avtalet.",
        "Varje bilaga 2024 skrivs om.",
        "Bilagan skickas med i ärendet.",
        "Se bilaga 1 och 3 § lagen (2023:196).",
    ],
)
def test_a_right_reference_or_that_of_another_document_is_passed(words: str, tmp_path: Path) -> None:
    assert _said(words, tmp_path) == []


def test_an_agreement_without_annexes_has_none_to_refer_to(tmp_path: Path) -> None:
    (said,) = _said("Se bilaga 1.", tmp_path, annexes="")
    assert said.help is not None
    assert said.help.sv == "Lägg till bilagan i `annexes`, eller ta bort hänvisningen."


def test_the_place_is_that_of_the_words(tmp_path: Path) -> None:
    (said,) = _said("Se bilaga 1, bilaga 2 och sedan bilaga 12.", tmp_path)
    assert (said.span.line, said.span.column) == (3, 39)


def test_a_case_has_attachments_of_its_own(tmp_path: Path) -> None:
    case = "# case.yaml\ntjansteskrivelse:\n  proposal: {points: [Kommunen antar avtalet.]}\n  background: "
    assert found("SV025", f"{case}Se bilaga 4.\n", tmp_path) == []
    assert len(found("SV025", f"{case}Se bilaga 4 till avtalet.\n", tmp_path)) == 1


ANNEX = """# agreement.yaml
forums:
  - id: radet
    name: Rådet
    annex: "2"
    text: {text}
    aim: {aim}
sections:
  - text: {main}
annexes:
  - number: "1"
    title: Bilaga 1, modellen
    sections:
      - heading: Bilaga 1
        text: {one}
  - number: "2"
    sections:
      - show: forums
        fields: [text]
"""


def _annexed(root: Path, **words: str) -> list[str]:
    texts = dict.fromkeys(("text", "aim", "main", "one"), "Kort.") | words
    return [d.message.sv for d in found("SV025", ANNEX.format(**texts), root)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"one": "Modellen beskrivs i bilaga 1."}, ["Bilaga 1 hänvisar till sig själv."]),
        ({"text": "Mer står i bilaga 2."}, ["Bilaga 2 hänvisar till sig själv."]),
        (
            {"one": "Rådet (se bilaga 1) följer upp."},
            ["Bilaga 1 hänvisar till sig själv för Rådet, som beskrivs i bilaga 2."],
        ),
        (
            {"main": "Rådet (bilaga 1) följer upp."},
            ["Texten hänvisar till bilaga 1 för Rådet, som beskrivs i bilaga 2."],
        ),
        ({"one": "Forumen beskrivs i bilaga 2."}, []),
        ({"one": "Bilaga 1 beskriver modellen. I denna bilaga 1 finns stegen."}, []),
        ({"text": "Mer står i bilaga 1."}, []),
        ({"aim": "Mer står i bilaga 2."}, []),  # not among what the annex shows
        ({"main": "Mer står i bilaga 1 och 2. Rådet (se bilaga 2) följer upp."}, []),
    ],
)
def test_an_annex_seldom_means_itself(words: dict[str, str], said: list[str], tmp_path: Path) -> None:
    assert _annexed(tmp_path, **words) == said


def test_what_the_agreement_shows_too_may_name_the_annex(tmp_path: Path) -> None:
    shown = (
        "sections:\n  - show: purposes\nannexes:\n  - number: '1'\n    sections:\n      - show: purposes\n"
    )
    assert _said("Modellen finns i bilaga 1.", tmp_path, annexes=shown) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("enligt 9 § lagen (2023:196)", 0),
        ("lag (2023:196) om kommuners ansvar för brottsförebyggande arbete, 8–9 §§", 0),
        ("enligt 14 § lag (2023:196)", 0),
        ("enligt 15 § lagen (2023:196)", 1),
        ("lagen (2023:196) 8–19 §§", 1),
        ("5 kap. 69 § kommunallagen (2017:725)", 0),
        ("139 § i protokollet", 0),
    ],
)
def test_the_law_has_fourteen_sections(words: str, count: int, tmp_path: Path) -> None:
    assert len(_said(words, tmp_path)) == count


def test_a_footnote_cannot_have_a_higher_number_than_there_are(tmp_path: Path) -> None:
    sources = TWO + "sources:\n  - {id: a, title: En källa}\nnotes:\n  - {id: b, text: En fotnot}\n"
    assert _said("Se fotnot 2.", tmp_path, annexes=sources) == []
    assert len(_said("Se fotnot 3.", tmp_path, annexes=sources)) == 1


LAID_OUT = """\
measures: [{title: Fler lampor}, {title: Fler vuxna ute}]
areas: [{id: a, number: '1', title: Torget}, {id: b, number: '2', title: Skolan}]
goals:
  - {title: Minska brotten}
  - {title: Öka tryggheten}
sections:
  - {heading: 1. Bakgrund, text: Kommunen och Polisen samverkar.}
  - {heading: 2. Syfte, show: purposes}
  - {heading: 3. Mål, show: goals}
"""


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("Se avsnitt 4.", "avsnitt 4"),
        ("Det framgår av avsnitt 12 i avtalet.", "avsnitt 12"),
        ("Se kapitel 7 och mål 2.", "kapitel 7"),
        ("Se punkt 9.", "punkt 9"),
        ("Det regleras i § 7 i detta avtal.", "§ 7"),
        ("Det följer av avtalets 7 §.", "7 §"),
        ("Uppföljningen gäller mål 14.", "mål 14"),
        ("Uppföljningen gäller mål nr 7.", "mål nr 7"),
        ("Se även rubriken Sekretess.", "rubriken Sekretess"),
        ("Ändringar ska, som sägs under rubriken ”Sekretess”, vara skriftliga.", "rubriken Sekretess"),
        ("Under rubriken ”Sekretess” framgår vem som får veta.", "rubriken Sekretess"),
        ("Se punkterna 7 och 9.", "punkterna 7 och 9"),
        ("Resurserna för avsnitten 2–6 framgår nedan.", "avsnitten 2–6"),
        ("Uppföljningen omfattar målen 1, 2 och 8.", "målen 1, 2 och 8"),
        ("Parterna har nått mål 14.", "mål 14"),
        ("Kommunen leder område 5.", "område 5"),
        ("Målet hör till samverkansområde 7 och område 2.", "samverkansområde 7"),
        ("Kommunen betalar åtgärd 12.", "åtgärd 12"),
        ("Polisen leder åtgärderna 1 och 12.", "åtgärderna 1 och 12"),
        (
            "Hur det betalas beskrivs under rubriken ”Ekonomi och resurser”.",
            "rubriken Ekonomi och resurser",
        ),
    ],
)
def test_a_part_that_the_agreement_does_not_have_is_found(words: str, lost: str, tmp_path: Path) -> None:
    (said,) = _said(words, tmp_path, LAID_OUT)
    assert said.message.sv == f"Texten hänvisar till ”{lost}”, som avtalet inte har."
    assert said.severity == "warning"


@pytest.mark.parametrize(
    "words",
    [
        "Se avsnitt 1–3, mål 1, mål 2 och 3. Bakgrund samt avsnittet ”Bakgrund” och rubriken Mål.",
        "Se avsnitt 12 i Brås handbok, kapitel 7 i Polisens handlingsplan och punkt 9 i dagordningen.",
        "Enligt artikel 6 punkt 9, 13 kap. 8 § första stycket punkt 9 KL, avsnitt 4 i bilaga 9 i lagen.",
        "Arbetet bidrar till mål 11 Hållbara städer, mål 16 (Agenda 2030) och Agenda 2030 mål 16.",
        "Det är mål 25 procent. Nämnden beslutade § 139. Se § 14 i protokollet och 6 § polislagen.",
        "Arbetet knyter an till mål 5 (Jämställdhet), mål 11 och mål 16 i Agenda 2030.",
        "Se prop. 2022/23:43, s. 45, punkt 14, SOU 2021:49 avsnitt 7.3 och FAP 2023:11 punkt 9.",
        "I nämndens beslut 2023-02-14, § 21, punkt 9, framgår det. Det nationella mål 13 nås.",
        "Se avsnittet ”Så arbetar vi” på kommunens webbplats. Det var punkt 14 på styrelsens möte.",
        "Skolan nådde mål 2 och mål 3. Föreningen klarade målen 4 och 7 förra säsongen.",
        "Punkterna 1 och 2 gäller. Se punkterna 7 och 9 i Brås handbok och avsnitten 4 och 5 i planen.",
        "Målen 2 och 25 procent. Åtgärd 12 i handlingsplanen och åtgärderna 3–9 i programmet är klara.",
        "I lokalpolisområde 5, NYKO-område 14 och område 7 i planen, område 2 och område 3 av 4.",
        "Under rubriken ”Bakgrund” framgår varför. I avsnittet ”Tryggt” i tidningen står mer.",
        "Under rubriken ”Tryggt i Bålsta” skrev tidningen om arbetet. Åtgärdsprogrammet, punkt 12, gäller.",
    ],
)
def test_a_part_that_is_there_or_is_another_documents_is_passed(words: str, tmp_path: Path) -> None:
    assert [d.message.sv for d in _said(words, tmp_path, LAID_OUT) if "bilaga" not in d.message.sv] == []
