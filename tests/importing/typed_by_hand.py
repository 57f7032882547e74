"""Agreements whose headings, numbers and lists somebody has typed, in the shapes of further kommuner."""

from tests.importing.word_files import heading, packed, paragraph, table, words

_BOLD = "<w:b/>"


def _bold(text: str) -> str:
    return paragraph(words(text, _BOLD))


def _begun(first: str, rest: str) -> str:
    """A bullet of which the first word is bold."""
    return paragraph(words(first, _BOLD) + words(rest), "Punktlista")


FALKENBERG = packed(
    _bold(
        "Överenskommelse om samverkan mellan Falkenbergs kommun och Polismyndigheten, "
        "lokalpolisområde Halmstad, 2024–2026"
    ),
    _bold("1   Bakgrund och syfte"),
    paragraph("Syftet är att öka tryggheten och minska brottsligheten i hela kommunen."),
    _bold("2   Gemensam problembild"),
    paragraph("Lägesbilden från hösten 2023 visar två problem:"),
    paragraph("Narkotika bland unga på torget", "Punktlista"),
    paragraph("Buskörning med A-traktor, maj till september", "Punktlista"),
    _bold("3   Åtaganden"),
    _bold("3.1 Trygga unga"),
    _begun("Kommunen ", "ska ha fältassistenter i centrum på fredagar."),
    _begun("Polisen ", "ska besöka skolorna två gånger per termin."),
    _bold("3.2 Trygg trafik"),
    _begun("Kommunen: ", "bygger fartgupp senast den 30 juni 2024."),
    _bold("4   Giltighet"),
    paragraph("Överenskommelsen gäller 2024-01-01 – 2026-12-31."),
)
"""Headings in bold with numbers, a long title, and points that begin with the party in bold."""

HARRYDA = packed(
    heading("Handlingsplan för samverkan mellan Härryda kommun och lokalpolisområde Storgöteborg Syd 2025"),
    heading("Mål och aktiviteter", 2),
    heading("Fokusområde 1: Narkotika", 3),
    paragraph("Mål: Färre unga ska bli erbjudna narkotika."),
    table(
        ["Nr", "Aktivitet", "Ansvarig", "Tidplan", "Status"],
        ["1.1", "Följ upp orosanmälan inom fem dagar", "Socialtjänsten", "Löpande", "Pågår"],
        ["1.2", "Föräldramöte om droger", "Polisen", "Oktober 2025", "Ej påbörjad"],
        ["1.3", "", "", "", ""],
    ),
    heading("Fokusområde 2: Belysning", 3),
    table(
        ["Nr.", "Aktivitet", "Ansvarig", "Tidplan", "Status"],
        ["2.1", "Byt lampor", "Trafikenheten", "2025-09-15", "Genomförd"],
        ["2.2", "Se över gångvägar", "Kommunen", "Q2 2025", "Försenad"],
    ),
)
"""A plan: numbered areas among the goals, activities with number and status, and a row that waits."""

ORSA = packed(
    heading("Samverkansöverenskommelse 2022-2025"),
    paragraph("mellan Polismyndigheten, Lokalpolisområde Mora och Orsa kommun"),
    heading("Vem gör vad", 2),
    table(
        ["", "Orsa kommun", "Polisen", "Gemensamt"],
        ["Bedrägerier mot äldre", "Information i hemtjänsten", "Föreläsningar", "Seniordag varje vår"],
        ["Trafik", "Hastighetsmätningar", "Kontroller", "—"],
    ),
)
"""A column for what all do together, a dash where nothing is, and a kommun named right after the Police."""

SVEDALA = packed(
    paragraph("AVTAL"),
    paragraph("om samverkan för ökad trygghet i Svedala kommun"),
    paragraph("§ 1 PARTER"),
    paragraph(
        "Svedala kommun, nedan kommunen, och Polismyndigheten, lokalpolisområde Trelleborg, nedan polisen"
    ),
    paragraph("§ 2 AVTALSTID"),
    paragraph("Avtalet gäller från och med 2025-01-01 till och med 2028-12-31."),
    paragraph("§ 3 PARTERNAS ANSVAR"),
    paragraph("3.1 Kommunen ansvarar för att"),
    paragraph("− en trygghetssamordnare finns på minst halvtid,"),
    paragraph("− lägesbild tas fram varje halvår."),
    paragraph("3.2 Polisen ansvarar för att"),
    paragraph("− statistik lämnas till kommunen månadsvis."),
    paragraph("§ 4 EKONOMI"),
    paragraph("Vardera parten svarar för sina egna kostnader."),
    paragraph("§ 5 BILAGOR"),
    paragraph("Bilaga 1. Lägesbild 2024"),
    paragraph("Bilaga 2. Årshjul"),
)
"""Paragraphs with their sign and headings in capitals, in no style at all, and signs of minus for bullets."""

TIERP = packed(
    heading("Samverkansöverenskommelse för ett tryggare Tierp"),
    paragraph("Parter är Tierps kommun och lokalpolisområde Uppsala/Knivsta, 2024-04-01–2027-03-31."),
    heading("1. Mål", 2),
    table(
        ["Effektmål", "Indikator", "Utgångsläge 2023", "Målvärde 2027", "Källa"],
        ["Färre bränder", "Anlagda bränder per år", "18", "10", "Räddningstjänsten"],
    ),
    heading("2. Strategier", 2),
    paragraph("Vi arbetar kunskapsbaserat", "Punktlista"),
    paragraph("Lägesbild två gånger per år", "Punktlista2"),
    heading("3. Organisation", 2),
    table(
        ["Forum", "Deltagare", "Uppdrag", "Möten"],
        ["Politiskt BRÅ", "KSO (ordförande, sammankallande) och polischefen", "Inriktning", "2 ggr/år"],
        ["EST-grupp", "Trygghetsstrateg, områdespolis", "Operativ lägesbild", "varje vecka"],
    ),
)
"""A table of forums, one of goals with where they are measured, and a list within a list by its style."""

KIRUNA = packed(
    heading("Samverkansavtal"),
    paragraph("Kiruna kommun och lokalpolisområde Norra Lappland, 2025–2028"),
    heading("Alkohol och droger", 2),
    paragraph("Problem: Unga får tag i alkohol."),
    paragraph("Orsaker: Brist på vuxna."),
    _bold("Kommunens insatser"),
    paragraph("Tillsyn av serveringstillstånd", "Punktlista"),
    _bold("Polisens insatser"),
    paragraph("Krogkontroller", "Punktlista"),
    heading("Otrygga platser", 2),
    paragraph("Mål: Fler är trygga vid Folkets hus."),
    table(
        ["Aktör", "Åtgärd", "Klart"],
        ["Kommunen", "Belysning", "2026-08-31"],
        ["Polisen", "Fotpatrull", "Juni 2026"],
    ),
    heading("Uppföljning", 2),
    paragraph("Varje kvartal i samrådsgruppen."),
)
"""Areas that nothing calls so but what stands in them: their problem, its causes, a goal."""

TYPED = {
    "kiruna.docx": KIRUNA,
    "falkenberg.docx": FALKENBERG,
    "harryda.docx": HARRYDA,
    "orsa.docx": ORSA,
    "svedala.docx": SVEDALA,
    "tierp.docx": TIERP,
}
