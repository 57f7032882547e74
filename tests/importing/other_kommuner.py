"""Agreements in the shapes of other kommuner: their headings, lists and tables, with no text of theirs."""

from tests.importing.word_files import (
    bullets,
    heading,
    note,
    numbers,
    packed,
    paragraph,
    table,
    words,
)

_BOLD = "<w:b/>"


def _bold(text: str) -> str:
    return paragraph(words(text, _BOLD))


HUDDINGE = packed(
    paragraph("Samverkansöverenskommelse", "Rubrik"),
    paragraph("Dnr KS-2023/2451"),
    heading("1. Parter"),
    paragraph(
        "Denna överenskommelse är träffad mellan Huddinge kommun, nedan kallad kommunen, och "
        "Polismyndigheten, lokalpolisområde Huddinge, nedan kallad polisen."
    ),
    heading("2. Syfte"),
    paragraph("Syftet med överenskommelsen är att:"),
    bullets("minska brottsligheten", "öka tryggheten för dem som bor och verkar i kommunen"),
    heading("3. Prioriterade områden"),
    table(
        ["Område", "Kommunen åtar sig att", "Polisen åtar sig att"],
        ["Ungas trygghet", "• ordna nattvandring\n• stödja skolorna", "vara synlig vid skolorna"],
        ["Trafik", "bygga om korsningen", "kontrollera hastigheten varje vecka"],
    ),
    heading("4. Uppföljning"),
    paragraph("Överenskommelsen följs upp två gånger per år av styrgruppen."),
    heading("5. Giltighetstid"),
    paragraph(
        "Överenskommelsen gäller från och med den 1 januari 2024 till och med den 31 december 2027 med en "
        "ömsesidig uppsägningstid om sex månader. Den ersätter tidigare överenskommelse (KS-2019/112)."
    ),
    paragraph("Huddinge den 12 december 2023"),
    table(
        [
            "Anna Exempel\nKommunstyrelsens ordförande\nHuddinge kommun",
            "Bo Exempel\nLokalpolisområdeschef\nPolismyndigheten",
        ]
    ),
    footer="Huddinge kommun",
)
"""A table of areas and parties, numbered headings, a place and a day above the signatures."""

TROLLHATTAN = packed(
    heading("Handlingsplan 2025"),
    paragraph("Trollhättans Stad och Polisen i Trollhättan"),
    heading("Mål och indikatorer", 2),
    table(
        ["Mål", "Indikator", "Nuläge", "Målvärde 2025", "Ansvarig"],
        ["Färre personrån", "Anmälda personrån", "34", "25", "Polisen"],
        [
            "Fler känner sig trygga",
            "Andel trygga i trygghetsmätningen",
            "71 %",
            "75 %",
            "Kommunen och polisen",
        ],
    ),
    heading("Åtgärder", 2),
    table(
        ["Orsak", "Åtgärd", "Ansvarig", "När", "Uppföljning"],
        [
            "Mörka gångstråk",
            "Byt belysning längs stråket",
            "Stadsbyggnadsförvaltningen",
            "2025-06-30",
            "Grön",
        ],
        ["Få vuxna ute", "Nattvandra på fredagar", "Kommunen", "varje vecka", "Gul"],
    ),
    heading("Undertecknande", 2),
    paragraph("Lokalpolisområdeschef"),
    paragraph("Cia Exempel"),
    paragraph("Kommunstyrelsens ordförande"),
    paragraph("Dan Exempel"),
)
"""Goals with figures and measures by cause, both in tables; titles above the names."""

LUND = packed(
    _bold("Samverkansavtal mellan Lunds kommun och lokalpolisområde Lund"),
    paragraph("2023–2026"),
    _bold("Bakgrund"),
    paragraph(words("Avtalet bygger på lag (2023:196)") + note(1) + words(" och på en gemensam lägesbild.")),
    _bold("Gemensamma mål"),
    numbers("Minska skjutningar och sprängningar", "Öka tryggheten i centrum"),
    _bold("Parternas åtaganden"),
    paragraph("Kommunen ska:"),
    bullets("leda trygghetsrådet", "ta fram en åtgärdsplan"),
    paragraph("Polisen ska:"),
    bullets("ha en kommunpolis på heltid"),
    _bold("Medborgarlöften"),
    paragraph("Löftena är en bilaga till avtalet, se bilaga 1."),
    _bold("Bilaga 1 Medborgarlöfte"),
    bullets("Polisen och kommunen är på plats i centrum varje fredag."),
    footnotes="Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete.",
)
"""Headings that are only bold, and an annex in the same file."""

LULEA = packed(
    heading("Överenskommelse om samverkan"),
    table(
        ["Diarienummer", "2022/KS 0362"],
        ["Parter", "Luleå kommun och Polismyndigheten, polisområde Norrbotten"],
        ["Avtalstid", "under mandatperioden 2023–2026"],
    ),
    heading("Målbild", 2),
    paragraph("Luleå ska vara en trygg plats."),
    heading("Fokusområden", 2),
    heading("Narkotika", 3),
    paragraph("Tillgången ska minska."),
    paragraph("Delmål:"),
    bullets("Färre unga provar"),
    paragraph("Kommunen åtar sig att:"),
    bullets("informera föräldrar"),
    heading("Våld i nära relation", 3),
    paragraph("Fler ska våga anmäla."),
    heading("Organisation", 2),
    heading("Styrgrupp", 3),
    paragraph("Styrgruppen möts fyra gånger per år."),
    paragraph("I styrgruppen ingår:"),
    bullets("Kommundirektör", "Polisområdeschef"),
    heading("Arbetsgrupp EST", 3),
    paragraph("Arbetsgruppen möts varannan vecka."),
)
"""A table of particulars, areas with what belongs to them, and forums with their members."""

KUNGSOR = packed(
    paragraph("SAMVERKANSÖVERENSKOMMELSE"),
    paragraph("Kungsörs kommun – Lokalpolisområde Västra Mälardalen"),
    paragraph("Tid: 2024-01-01 – 2025-12-31"),
    _bold("Vi ska tillsammans:"),
    paragraph("- arbeta efter EST"),
    paragraph("- följa upp varje månad"),
    _bold("Ekonomi"),
    paragraph("Vardera parten bär sina kostnader."),
    _bold("Underskrifter"),
    paragraph("Kungsör ____________"),
    paragraph("_____________________"),
    paragraph("Kommunchef, Kungsörs kommun"),
    paragraph("_____________________"),
    paragraph("Lokalpolisområdeschef"),
)
"""Typed hyphens for bullets, and lines to sign on without names."""

SALA = (
    "Samverkansavtal\n===============\n\n"
    "Mellan Sala kommun och Polismyndigheten, lokalpolisområde Sala-Heby.\n\n"
    "Dnr 2023/845\n\n"
    "1. Syfte\n\nAvtalet ska stärka samverkan.\n\n"
    "2. Mål\n\n1) Minska skadegörelsen\n2) Öka anmälningsbenägenheten\n\n"
    "3. Giltighet\n\nAvtalet gäller från 2023-07-01 och tills vidare. Uppsägningstiden är tre månader.\n"
).encode("cp1252")
"""Plain text in an old encoding, from a day and until further notice."""

BOLLEBYGD = """\
# Medborgarlöften och samverkan 2024-2025

*Bollebygds kommun och Polisen*

| Fokusområde | Part | Aktivitet | Tid |
|---|---|---|---|
| Trafik | Polisen | Hastighetskontroller | varje månad |
| | Kommunen | Hastighetsskyltar | 2024-08 |
| Inbrott | Kommunen och polisen | Grannsamverkan | löpande |

## Uppföljning

| Vad | När | Ansvarig | Till |
|---|---|---|---|
| Löftena | varje halvår | Styrgruppen | Kommunstyrelsen |

## Undertecknas av

Eva Exempel, kommunstyrelsens ordförande

Filip Exempel, lokalpolisområdeschef
""".encode()
"""A table of area, party and activity with merged cells, in Markdown."""

ORUST = packed(
    heading("Samverkansavtal Orust kommun – Polisen"),
    heading("Problembild", 2),
    bullets("Buskörning med EPA-traktorer: Störande körning kvällstid i Henån", "Stölder ur båtar"),
    heading("Målgrupper", 2),
    bullets("Ungdomar 15–20 år", "Båtägare"),
    heading("Insatser", 2),
    paragraph("Följande insatser ska genomföras under 2024–2025:"),
    bullets("Trygghetsvandring i Henån", "Information till båtklubbar"),
    heading("Sekretess", 2),
    paragraph("Uppgifter lämnas enligt 10 kap. 28 § OSL."),
    heading("Revidering", 2),
    paragraph("Avtalet revideras årligen."),
    paragraph("Gun Exempel\nKommunchef"),
    paragraph("Hans Exempel\nBitr. lokalpolisområdeschef"),
)
"""Problems, target groups and measures in lists; a deputy signs, without a heading that says so."""

FILES = {
    "huddinge.docx": HUDDINGE,
    "trollhattan.docx": TROLLHATTAN,
    "lund.docx": LUND,
    "lulea.docx": LULEA,
    "kungsor.docx": KUNGSOR,
    "sala.txt": SALA,
    "bollebygd.md": BOLLEBYGD,
    "orust.docx": ORUST,
}
