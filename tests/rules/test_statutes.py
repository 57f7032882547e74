"""Statutes in prose: repealed ones and wrong numbers are found; right and bygone ones are passed."""

from datetime import date
from pathlib import Path

import pytest

from samverkan.rules.statutes import STATUTES, called, citations, in_force
from tests.rules.test_cases import found


def _said(words: str, root: Path, validity: str = "validity: {start: 2026, end: 2029}") -> list[str]:
    text = f"# agreement.yaml\n{validity}\nclauses:\n  - kind: other\n    text: |\n      {words}\n"
    return [each.message.en for each in found("SV077", text, root)]


@pytest.mark.parametrize(
    "words",
    [
        "Parterna följer kommunallagen (1991:900).",
        "Enligt 5 kap. 1 § socialtjänstlagen (SFS 2001:453) ska kommunen verka för det.",
        "Enligt lag (2001:453) gäller det.",
        "Se SFS 1980:100.",
        "Se lagen om offentlig upphandling (2007:1091).",
        "Se lagen (2007:1091) om offentlig upphandling.",
        "Beslutet följer SoL (2001:453).",
        "Förvaltningslagen, SFS 1986:223, gäller.",
        "Uppgifter om enskilda skyddas av sekretesslagen.",
        "Uppgifter behandlas enligt PUL.",
        "Kamerorna sätts upp enligt kameraövervakningslagen.",
        "Parterna följer kommunallagen (2017:752).",
        "Parterna följer lagen (2023:197) om kommuners ansvar för brottsförebyggande arbete.",
        "Parterna följer lagen om kommuners ansvar för brottsförebyggande arbete (2023:169).",
        "Polislagen (2009:400) gäller.",
        "OSL (2018:218) gäller.",
        "Lagen (2009:400) om kamerabevakning gäller.",
        "Hittegodslagen (2017:725) gäller.",
        "Uppgifterna skyddas av dataskyddsförordningen (EU) 2016/697.",
        "Parterna följer dataskyddsförordningen, 2016/680, och GDPR (2016/679).",
        "Frågor om uppgifter ställs till Datainspektionen.",
        "Beslutet överklagas hos länsrätten.",
        "Parterna följer Rikspolisstyrelsens råd.",
    ],
)
def test_a_repealed_law_or_a_wrong_number_is_found(words: str, tmp_path: Path) -> None:
    assert len(_said(words, tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Parterna följer kommunallagen (2017:725), polislagen (1984:387) och 26 kap. 1 § OSL (2009:400).",
        "Lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete trädde i kraft den 1 juli 2023.",
        "Offentlighets- och sekretesslagen, skollagen och tobakslagen gäller, liksom avtalets tystnadsplikt.",
        "Fram till juli 2025 gällde socialtjänstlagen (2001:453). Nu gäller socialtjänstlagen (2025:400).",
        "Den tidigare kommunallagen (1991:900) är upphävd.",
        "Avtalet motsvarar det som följde av dåvarande personuppgiftslagen.",
        "Socialtjänstlagen (2025:400), omtryckt 2026:12, och förordning (2026:408) gäller.",
        "Se prop. 2022/23:43, SOU 2021:49, HSLF-FS 2017:30, EU 2016/679, Brå 2001:453 och underlag 2001:453.",
        "Kommunallagen (2026:999) gäller.",
        "lag (2023:196)",
        "Se tobakslagen (2018:2088), lagen (2018:1200) om kamerabevakning och barnkonventionslagen.",
        "Uppgifter lämnas enligt lagen (2009:400) om kommunen begär det. Se barnlagen (2018:1197).",
        "DOS-lagen (2018:1937) och lag (2023:196) om kommunernas brottsförebyggande ansvar gäller.",
        "Integritetsskyddsmyndigheten, tidigare Datainspektionen, har gett råd.",
        "Dåvarande Rikspolisstyrelsen skrev handboken. Datainspektion och länsrättspraxis är ord.",
    ],
)
def test_a_law_as_it_is_or_as_it_was_told_of_is_passed(words: str, tmp_path: Path) -> None:
    assert _said(words, tmp_path) == []


@pytest.mark.parametrize("validity", ["validity: {start: 2015, end: 2016}", "validity: {end: 2029}"])
def test_the_law_of_the_time_is_cited_and_an_unknown_time_is_not_judged(
    validity: str, tmp_path: Path
) -> None:
    assert (
        _said("Parterna följer kommunallagen (1991:900) och personuppgiftslagen.", tmp_path, validity) == []
    )


@pytest.mark.parametrize(
    ("validity", "found_there"),
    [
        ("validity: {start: 2020-05-11, end: 2024}", True),
        ("date: 2022-12-20\nvalidity: {start: 2023, end: 2026}", False),
        ("date: 2023-09-01\nvalidity: {start: 2022, end: 2026}", False),
        (
            "validity: {start: 2022}\nsignatories: [{party: polisen, name: A, title: B, date: 2023}]",
            False,
        ),
        ("validity: {end: 2024}", False),
    ],
)
def test_a_law_issued_after_the_text_was_written_is_found(
    validity: str, found_there: bool, tmp_path: Path
) -> None:
    said = _said("Parterna följer lagen (2023:196).", tmp_path, validity)
    assert said == ["SFS 2023:196 was issued after this was written."] * found_there


def test_a_law_unknown_here_but_later_than_the_document_is_found(tmp_path: Path) -> None:
    step = "  - {id: beslut, role: decides, body: Nämnden, date: 2024-05-02, motions: ['Se lagen (2026:1).']}"
    (said,) = found("SV077", f"# case.yaml\nsteps:\n{step}\n", tmp_path)
    assert said.message.en == "SFS 2026:1 was issued after this was written."


def test_a_case_is_measured_by_the_day_of_each_document(tmp_path: Path) -> None:
    steps = "\n".join(
        f"  - {{id: s{year}, role: decides, body: Nämnden, date: {year}-05-02, motions: [SoL (2001:453).]}}"
        for year in (2024, 2026)
    )
    (said,) = found("SV077", f"# case.yaml\nsteps:\n{steps}\n", tmp_path)
    assert said.at.startswith("steps[id=s2026]")


@pytest.mark.parametrize("number", STATUTES)
def test_a_statute_is_known_by_its_citation_and_leads_to_one_in_force(number: str) -> None:
    statute = STATUTES[number]
    (cited,) = citations(statute.cited)
    assert cited.number == number
    assert statute in called(cited.name)
    assert in_force(statute, date.max).until is None
