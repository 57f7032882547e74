"""Personnummer and private details are found wherever they stand, and never told on."""

import json
import re
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.diagnostics import Diagnostic
from samverkan.quoting import discreet
from samverkan.rules.checks.personal_data import is_personnummer
from tests.conftest import examples
from tests.rules.test_cases import TODAY, found

PLACES = (
    "# agreement.yaml\npurposes:\n  - text: {quoted}\n",
    "# agreement.yaml\npurposes:\n  - text: Minska brotten.\n    sources: [kallan]\n"
    "sources:\n  - {{id: kallan, title: {quoted}}}\n",
    "# agreement.yaml\nforums:\n  - id: radet\n    name: Rådet\n    members: [{{person: {quoted}}}]\n",
    "# agreement.yaml\nclauses:\n  - {{kind: other, text: Kort.}}\n  - {{kind: other, text: {quoted}}}\n",
    "# case.yaml\ntjansteskrivelse:\n  proposal: {{points: [{quoted}]}}\n",
    "# organisations.yaml\norganisations:\n  - {{id: kommunen, name: {quoted}, type: kommun}}\n",
    "# agreement.yaml\nplace: Exempelby # {plain}\n",
)


def _check_digit(nine: str) -> str:
    values = [int(digit) * (2 - i % 2) for i, digit in enumerate(nine)]
    return str(-sum(value // 10 + value % 10 for value in values) % 10)


@st.composite
def personnummer(draw: st.DrawFn) -> str:
    """A valid number: born any day since 1890, with or without century, mark and 60 added."""
    born = draw(st.dates(date(1890, 1, 1), TODAY))
    day = born.day + draw(st.sampled_from((0, 60)))
    nine = f"{born:%y%m}{day:02}{draw(st.integers(1, 999)):03}"
    century = draw(st.sampled_from(("", f"{born.year // 100}")))
    mark = draw(st.sampled_from(("-", "+", "")))
    return f"{century}{nine[:6]}{mark}{nine[6:]}{_check_digit(nine)}"


around = st.text("abcåäöABC ,.;:()”*_–\n", max_size=30).map(lambda text: text.replace("\n", "\n "))


@settings(max_examples=examples(150))
@given(personnummer(), around, around, st.sampled_from(PLACES))
def test_any_personnummer_is_found_and_never_told(number: str, before: str, after: str, place: str) -> None:
    text = f"{before} {number} {after}"
    case = place.format(quoted=json.dumps(text, ensure_ascii=False), plain=" ".join(text.split()))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        said = found("SV041", case, root)
        assert len(said) == 1
        assert number not in _words(said)
        assert _pointed_at(said[0], root) == number


def _words(said: list[Diagnostic]) -> str:
    return "\n".join(f"{d.at} {d.message} {d.help} {d.source}" for d in said)


def _pointed_at(said: Diagnostic, root: Path) -> str:
    line = (root / said.file).read_text("utf-8").split("\n")[said.span.line - 1]
    if said.span.line == said.span.end_line:
        return line[said.span.column - 1 : said.span.end_column - 1]
    return ""


FILLED = "# agreement.yaml\npurposes:\n  - text: >-\n      {}\n"


@pytest.mark.parametrize(
    ("titles", "cells", "is_found"),
    [
        ("| Nr | Fakturanummer |", "| 1 | 1212121212 |", False),
        ("| Telefon | Tid |", "| 0101010108 | 08.00 |", False),
        ("| Personnummer | Löpnummer |", "| saknas | 1212121212 |", False),
        ("| Namn | Nr |", "| Tolvan | 1212121212 |", True),
        ("| Namn | Personnummer |", "| Tolvan | 1212121213 |", True),
        ("Personnr | Namn", "121212-1213 | Tolvan", True),
    ],
)
def test_the_title_of_a_column_tells_what_its_numbers_are(
    titles: str, cells: str, is_found: bool, tmp_path: Path
) -> None:
    rule = " | ".join(["---"] * 2)
    text = f"# agreement.yaml\npurposes:\n  - text: |\n      {titles}\n      {rule}\n      {cells}\n"
    assert bool(found("SV041", text, tmp_path)) is is_found


@pytest.mark.parametrize(
    "words",
    [
        "Kontakta 121212-1212.",
        "Kontakta 19121212-1212.",
        "Kontakta 191212121212.",
        "Kontakta 1212121212, som svarar.",
        "Kontakta 121212+1212.",
        "Kontakta 121212–1212.",
        "Kontakta 640823 3234.",
        "Kontakta 1964-08-23-3234.",
        "Kontakta (121212-1212).",
        "Personnummer:121212-1212",
        "Se https://exempelby.se/ 121212-1212",
        "Hen heter **121212-1212**.",
        "Fakturan skickas till Tolvan, 121212-1212.",
        "Kunden har personnummer 121212-1212.",
        "Referens: Tolvan, 121212-1212",
    ],
)
def test_a_personnummer_is_found_in_any_form(words: str, tmp_path: Path) -> None:
    said = found("SV041", FILLED.format(words), tmp_path)
    assert [d.severity for d in said] == ["error"]


@pytest.mark.parametrize(
    "words",
    [
        "Ärendet har nummer 121212-1213.",  # wrong check digit
        "Ärendet har nummer 121312-1210.",  # no such month
        "Ärendet har nummer 20990101-0017.",  # a day in the future
        "Kommunens organisationsnummer är 212000-0282.",
        "Boken har ISBN 978-91-86027-66-7.",
        "Avtalet gäller 2019-01-15–2022-12-31.",
        "Avtalet gäller 20190115-20221231.",
        "Mötet är 2022-07-14 1200.",
        "Ärendet har dnr 121212-1212.",
        "Faktura 1212121212 avser vakterna.",
        "Fakturan har nummer 121212-1212 och är betald.",
        "Fakturanumret är 1212121212.",
        "Leverantörsfaktura nr 1212121212.",
        "Ange OCR-nummer 1212121212 vid betalning.",
        "Kundnr: 1212121212",
        "Beställning (nr 1212121212) gjordes i maj.",
        "Vår referens: 121212-1212.",
        "Ordernummer 1212121212, kontonummer 121212-1212.",
        "Numret 00121212-1212 är för långt, och 121212-12123 också.",
        "Kommunens ärenden KS2022/634, KSN-2014-1450 och 2021/KS 0280 013.",
        "Se https://skr.se/planhandlingar.47815.html.",
        "Se https://exempelby.se/nyheter/1212121212 och www.exempelby.se/?id=121212-1212.",
    ],
)
def test_other_numbers_are_no_personnummer(words: str, tmp_path: Path) -> None:
    assert found("SV041", FILLED.format(words), tmp_path) == []


@pytest.mark.parametrize(("number", "is_one"), [("121212-1212", True), ("0701012345", None)])
def test_a_telephone_number_at_its_key_is_no_personnummer(
    number: str, is_one: bool | None, tmp_path: Path
) -> None:
    contact = f"# agreement.yaml\nforums:\n  - {{id: a, name: A, contact: {{phone: '{number}'}}}}\n"
    assert bool(found("SV041", contact, tmp_path)) is bool(is_one)


def test_a_registration_number_may_hold_a_day_and_a_serial_number(tmp_path: Path) -> None:
    assert found("SV041", "# agreement.yaml\nregistration_number: SBN 121212-1212\n", tmp_path) == []
    assert found("SV041", "# agreement.yaml\nregistration_number: 121212-1212\n", tmp_path)


def test_an_id_is_never_told_in_the_place(tmp_path: Path) -> None:
    case = "# agreement.yaml\ngoals:\n  - {id: 121212-1212, title: Minska brotten}\n"
    (said,) = found("SV041", case, tmp_path)
    assert (said.at, said.span.line, _pointed_at(said, tmp_path)) == ("goals", 2, "121212-1212")


def test_a_personnummer_is_found_in_an_included_text(tmp_path: Path) -> None:
    folder = tmp_path / "agreements" / "exempelby"
    folder.mkdir(parents=True)
    (folder / "bakgrund.md").write_text("Rad ett.\n\nRad tre: 121212-1212.\n", encoding="utf-8")
    case = "# agreement.yaml\nclauses:\n  - kind: other\n    text: {file: bakgrund.md}\n"
    (said,) = found("SV041", case, tmp_path)
    assert (said.file, said.span.line) == ("agreements/exempelby/bakgrund.md", 3)


def test_both_numbers_in_a_text_are_found(tmp_path: Path) -> None:
    said = found("SV041", FILLED.format("Ett är 121212-1212 och ett är 19121212-1212."), tmp_path)
    assert [d.span.column for d in said] == [14, 37]


def test_a_samordningsnummer_is_called_so(tmp_path: Path) -> None:
    nine = "121272121"
    (said,) = found("SV041", FILLED.format(f"Numret är {nine[:6]}-{nine[6:]}{_check_digit(nine)}."), tmp_path)
    assert "samordningsnummer" in said.message.sv
    assert is_personnummer("121212121212", TODAY)


@pytest.mark.parametrize(
    "words",
    [
        "Skriv till tolvan@gmail.com.",
        "Skriv till tolvan.tolvansson@hotmail.se.",
        "Skriv till tolvan@telia.com.",
        "Skriv till tolvan.tolvansson@exempelby.se.",
        "Ring 070-174 06 05.",
        "Ring 0701740605.",
        "Ring +46 70 174 06 05.",
        "Ring Tolvan på 0171-62 61 18.",
        "Familjen bor på Storgatan 12.",
        "Den som säljer bor på Storgatan 12, 2 tr.",
        "Den misstänkte bor på Storgatan 12.",
        "Hemadress: Norra vägen 3 B",
        "Tolvan Tolvansson är bosatt på Björkstigen 4.",
        "En grå Volvo med registreringsnummer TOL 12A stod där.",
        "Bilen, TOL 12A, kör fort.",
        "Mopeden har regnr TOL123.",
    ],
)
def test_private_details_are_found(words: str, tmp_path: Path) -> None:
    said = found("SV041", FILLED.format(json.dumps(words, ensure_ascii=False)), tmp_path)
    assert [d.severity for d in said] == ["warning"]
    assert not re.search(r"[0-9@]|Storg|Norra|Björk|TOL", said[0].message.sv)


@pytest.mark.parametrize(
    "words",
    [
        "Skriv till kommunen@exempelby.se eller registrator.mitt@polisen.se.",
        "Skriv till trygghet.saker@exempelby.se.",
        "Ring växeln på 0171-62 50 01, polisen på 114 14 eller larma på 112.",
        "Ring socialjouren på 070-174 06 05.",
        "Ring 0171-62 50 00.",
        "Kvinnofridslinjen har nummer 020-50 50 51, och trygghetsnumret är 0771-22 33 44.",
        "De som bor på Storgatan 1–20 ska bjudas in.",
        "Den som bor på Storgatan 12 når bussen på två minuter.",
        "Alla som bor i Västerleden känner sig trygga.",
        "Området vid Storgatan 12 ska få bättre ljus.",
        "Kommunens ärende 2020-0117-22 och KS 2017/484.",
        "Rapport 01/2019, sidorna 12-14.",
        "Öppet 0800-1630 på vardagar.",
        "Lagen (2023:196) gäller från 2023-07-01.",
        "Buss SLA 101, rum KAL 204 och ärende ABC 123 nämns. Bilen stod still.",
        "Polisens bil är en BMW 320, och bilar på väg RV 55 mäts med GPS 400X.",
        "Projektet BIL 2024 och blanketten SKR 12B.",
    ],
)
def test_what_is_public_is_passed(words: str, tmp_path: Path) -> None:
    assert found("SV041", FILLED.format(json.dumps(words, ensure_ascii=False)), tmp_path) == []


def test_the_details_of_an_official_stand_in_contact(tmp_path: Path) -> None:
    contact = "{phone: 070-174 06 05, email: tolvan.tolvansson@exempelby.se}"
    case = f"# agreement.yaml\nforums:\n  - {{id: a, name: A, contact: {contact}}}\n"
    assert found("SV041", case, tmp_path) == []


MEMORANDUM = "# case.yaml\ntjansteskrivelse:\n  proposal: {{points: [a]}}\n  background:\n    - text: {}\n"


@pytest.mark.parametrize(
    "words",
    [
        "Handläggare: Tolvan Tolvansson, 0171-62 61 18, tolvan.tolvansson@exempelby.se",
        "Frågor besvaras av trygghetssamordnaren på 070-174 06 05.",
        "Tolvan Tolvansson, säkerhetschef, kommunledningsförvaltningen, tolvan.tolvansson@exempelby.se",
    ],
)
def test_a_memorandum_tells_how_to_reach_the_official(words: str, tmp_path: Path) -> None:
    assert found("SV041", MEMORANDUM.format(json.dumps(words, ensure_ascii=False)), tmp_path) == []


@pytest.mark.parametrize(
    "words",
    ["Handläggare: tolvan@gmail.com", "Ring Tolvan på 070-174 06 05.", "Chefen är bosatt på Björkstigen 4."],
)
def test_private_details_in_a_memorandum_are_found(words: str, tmp_path: Path) -> None:
    assert found("SV041", MEMORANDUM.format(json.dumps(words, ensure_ascii=False)), tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        "En 17-årig pojke i centrum är misstänkt för rån.",
        "17-åringen greps i maj.",
        "Tolvan Tolvansson är dömd för misshandel.",
        "Anna Lindberg (född 1990) har blivit åtalad.",
    ],
)
def test_a_person_tied_to_a_crime_is_found(words: str, tmp_path: Path) -> None:
    (said,) = found("SV059", FILLED.format(words), tmp_path)
    assert not re.search(r"Tolvan|Anna|17|1990", said.message.sv)


@pytest.mark.parametrize(
    "words",
    [
        "Unga män 16–24 år är oftare misstänkta för brott.",
        "Den som är misstänkt för brott får stöd.",
        "En 15-åring är straffmyndig och kan bli dömd.",
        "Lars Jansson leder arbetet. Den som är dömd får stöd.",
        "Brottsförebyggande Centrum är polisanmäld mark.",
        "Stödet gäller den som är villkorligt frigiven.",
        "Förvaltningschefen Ulf Johansson är gripen av engagemanget.",
    ],
)
def test_groups_and_generalities_are_passed(words: str, tmp_path: Path) -> None:
    assert found("SV059", FILLED.format(words), tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        "Eleven Tolvan i 9C sålde cannabis.",
        "T.T., 15 år, bor på ett hem.",
        "T.T. är misstänkt för rån.",
        "En elev i 8B misstänks för hot.",
        "En pojke i 8B på Tolvskolan väntade i sex veckor.",
        "Flickan i 7A blev utsatt för hot.",
        "Ägaren till Torgets pizzeria dömdes för häleri.",
        "Tolvan Tolvansson har diagnosen ADHD.",
        "T. T. i klass 7A mår dåligt.",
        "Pojken T, 14 år, är ofta i centrum.",
        "Tolvan Tolvansson (född 2009) mår dåligt.",
        "Tolvan Tolvansson, klass 8a, har slutat.",
        "Tolvan S i årskurs 7 är ofta ute sent.",
        "Tolvan T. i 8B mår dåligt.",
        "Tolvan T har fått diagnosen ADHD.",
        "Tolvan T har adhd.",
        "En 14-årig pojke i 8B på skolan med adhd säljer åt äldre killar.",
        "Mötet gällde Tolvfrid T., 14 år, och hans vänner.",
        "Kevin i sjuan sålde cannabis.",
        "Tolvan T. misstänks för rån.",
        "Kevin Testar, 14 år, är ofta i centrum.",
        "T.T i 9A är orolig.",
        "Skolan har gjort en orosanmälan kring Tolvan T.",
        "Misstankar mot T.T. utreds.",
        "Tolvan T., 14-åring, greps i maj.",
        "Kevin har ätstörningar.",
        "Kevin S (årskurs 7) är ofta i centrum.",
        "Kevin S på Centralskolan, årskurs 8, mår dåligt.",
        "Det är Kevin i årskurs sju som säljer.",
        "Kevin S i sjunde klass är ofta ute sent.",
        "Mötet gällde Kevin S från åk. 8.",
        "Bröderna Tolvansson dömdes för rånet.",
        "Familjen på Tolvvägen 4 har orosanmälningar.",
        "Pappan till flickan i 7A är dömd för våld.",
        "Den misstänkte tränaren i Tolvby IF är avstängd.",
        "Ägaren till Tolvtorgets pizzeria är dömd för häleri.",
        "Familjen Tolvansson på Tolvvägen 4 säljer narkotika.",
        "Kevin Testar, 42, har schizofreni.",
        "Eleven i 9C på Tolvskolan som hotade sin lärare är avstängd.",
        "Kevin T. har hotats av sin bror.",
        "Samir K. har hotats utanför skolan.",
        "Det var T.T. som sålde narkotika.",
        "Familjen Tolvansson på Tolvvägen 4 vågar inte gå ut.",
    ],
)
def test_a_person_pointed_out_is_found_and_never_told(words: str, tmp_path: Path) -> None:
    (said,) = found("SV059", FILLED.format(words), tmp_path)
    assert not re.search(r"Tolv|Kevin|Samir|T\.|[0-9]|ADHD", said.message.sv)


@pytest.mark.parametrize(
    "words",
    [
        "Polisen i Enköping, 15 år av samarbete. Tolvan Tolvansson, kommunpolis sedan 15 år, leder arbetet.",
        "En 14-årig elev i 8B vann. Elever med adhd och npf får stöd. En ung flicka i 7A säljer kakor.",
        "Elever i åk 8 och klass 9B får en föreläsning. En elev i 8B vann tävlingen.",
        "P.S. Klass 9 har temadag. N.B. i klass 8 är det 12 år sedan sist. U.S.A. har missbruk som problem.",
        "Skolan stödjer elever med ADHD, t.ex. A.M. klockan 8 på H.C. Andersens gata 8B.",
        "Lars Jansson, säkerhetschef, har ansvar för klass 8-arbetet och för pojkar 12–15 år i klass 6.",
        "Bilaga B i årskurs 7. Skola A, åk 8 och grupp C i klass 9. Plan B, 15 år, gäller. Hus D i 7B.",
        "Rektor Sara Lindgren håller i temadagen för klass 7A. Kevin leder fältarna, som möter åk 8.",
        "Elsa Brändströms skola i årskurs 7–9. Sara L. skrev protokollet. Eriks gata 14, 15 år av samverkan.",
        "Polisanmälan om skadegörelse i Centrum. Misstankar om brott kring Adolfsbergsskolan i åk 9.",
        "Rektor Kevin Testar på Centralskolan, årskurs 7–9, leder. Årskurs 7: föreläsning av Kevin S.",
        "Bilaga B (årskurs 7). Grupp C i sjunde klass. Kevin möter dem i första klass på tåget.",
        "Familjen är viktigast. Pappan läste om rån på Storgatan 3. Mamman till pojken i 7A är glad.",
        "Den dömde får stöd. Föreningen Bröderna Fritid säljer kaffe. Familjen på Ängsgatan 4 hälsar på.",
        "Ägaren till Torgets pizzeria är nöjd. Ägaren till en restaurang är dömd.",
        "Familjen Ek på Ängsgatan 4 säljer kaffe.",
        "Eleven i 9C som vann fick pris. Eleverna i 8A hotades av nedläggning. Kevin T. skrev om rån.",
        "Familjen vågar inte ringa polisen. Den som hotats får stöd av Kevin S.",
        "Avdelning B hotades av nedläggning, och Plan B misshandlade ingen.",
        "Anna Lindberg, 42, leder kursen om schizofreni.",
        "Ägaren till Nya Torget är orolig för den som är misstänkt.",
        "Den som är misstänkt får stöd, sade Anna. Fryshuset i Stockholm har missbruk som problem.",
    ],
)
def test_officials_groups_and_addresses_point_nobody_out(words: str, tmp_path: Path) -> None:
    assert found("SV059", FILLED.format(words), tmp_path) == []


@pytest.mark.parametrize(
    "words",
    ["070.174.06.05", "073–174 06 05", "070 - 174 06 05", "privat mobil 070-174 06 00", "070/174 06 05"],
)
def test_a_mobile_number_is_found_in_any_form(words: str, tmp_path: Path) -> None:
    (said,) = found("SV041", FILLED.format(f"Ring {words}."), tmp_path)
    assert "174" not in said.message.sv


def test_a_private_number_is_found_at_its_key_too(tmp_path: Path) -> None:
    text = "# agreement.yaml\nclauses: [{kind: other, text: Text, contact: {phone: %s}}]\n"
    assert found("SV041", text % "070-174 06 05 (privat)", tmp_path / "a")
    assert not found("SV041", text % "070-174 06 05", tmp_path / "b")


def test_words_fit_to_quote() -> None:
    said = discreet("121212-1212, tolvan@gmail.com, 070-174 06 05 och KS2022/634 från 2022-07-14, 2019–2022")
    assert said.endswith("och KS2022/634 från 2022-07-14, 2019–2022")
    assert not re.search(r"1212|tolvan|174", said)
