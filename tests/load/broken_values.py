"""Workspaces with a value that is no choice, of another shape, or that cannot be."""

from tests.load.breaking import A, C, R, edit
from tests.load.broken_work import MINUTES

CHOICES = [
    edit(f"choice {new}", path, old, f"{old.split(': ')[0]}: ▸{new}", ("SCHEMA04", mend))
    for path, old, new, mend in [
        (A, "type: effect", "effektmål", "Menade du `effect`?"),
        (A, "type: effect", "Effect", "Menade du `effect`?"),
        (A, "type: effect", "färg", "Välj ett av: `effect` (effektmål), `process` (processmål)"),
        (A, "direction: increase", "öka", "Menade du `increase`?"),
        (A, "direction: increase", "ska minska", "Menade du `decrease`?"),
        (A, "status: planned", "pågår", "Menade du `ongoing`?"),
        (A, "status: planned", "pagaende", "Menade du `ongoing`?"),
        (A, "status: planned", "vilande", "Välj ett av: `planned` (planerad), `ongoing` (pågår)"),
        (A, "kind: initiate", "Initiera samverkan", "Menade du `initiate`?"),
        (A, "level: strategic", "strategisk", "Menade du `strategic`?"),
        (A, "  - kind: economy", "ekonomi", "Menade du `economy`?"),
        (A, "  - kind: replaces", "ersätter", "Menade du `replaces`?"),
        (C, "role: decides", "beslutar", "Menade du `decides`?"),
        (C, "      show: goals", "mål", "Menade du `goals`?"),
        (C, "      show: goals", "bedömning", "Välj ett av: `parties` (parter)"),
        (R, "type: police\n", "polisen\n", "Menade du `police`?"),
        (R, "police_level: local_area", "lokalpolisområde", "Menade du `local_area`?"),
    ]
] + [
    edit(
        "choice year in Swedish",
        A,
        "cadence: {per: year}",
        "cadence: {per: ▸år}",
        ("SCHEMA04", "Menade du `year`?"),
    ),
    edit(
        "choice in a list",
        A,
        "types: [effect]",
        "types: [▸effekt, process]",
        ("SCHEMA04", "Menade du `effect`?"),
    ),
    edit(
        "a list for a choice",
        A,
        "type: effect",
        "▸type: [effect]",
        ("SCHEMA03", "ska det stå en text, inte en lista"),
    ),
    edit("an empty choice", A, "type: effect", 'type: ▸""', ("SCHEMA01", "Värdet är tomt")),
]

SHAPES = [
    edit(
        "a text for a list",
        A,
        "goals: [tillit]",
        "goals: ▸tillit",
        ("SCHEMA03", "en lista (rader som börjar med ”- ”), inte en text"),
    ),
    edit(
        "keys for a list",
        A,
        "  types: [effect]",
        "  ▸types: {effect: ja}",
        ("SCHEMA03", "inte en uppsättning nycklar"),
    ),
    edit(
        "a text of more signs than can be read",
        A,
        "Avtalet följs upp varje år[^ntu]",
        f"▸Avtalet följs upp varje år[^ntu] {'*[|' * 7000}",
        ("SCHEMA05", "fler än 20000 radbrytningar och tecken"),
    ),
    edit(
        "a text for keys",
        A,
        "cadence: {per: year}",
        "cadence: ▸varje år",
        (
            "SCHEMA03",
            "nycklar med värden, inte en text. Nycklar som kan stå här: `times`, `every`, `per`, `stated`.",
        ),
    ),
    edit(
        "a list for keys",
        A,
        "cadence: {per: year}",
        "▸cadence: [year]",
        ("SCHEMA03", "nycklar med värden, inte en lista"),
    ),
    edit(
        "keys for a text",
        A,
        "text: Var och en bär sina kostnader.",
        "▸text: {sv: Var och en}",
        ("SCHEMA03", "inte en uppsättning nycklar"),
    ),
    edit(
        "a list for a text",
        A,
        "title: Öka tilliten",
        "▸title: [Öka, tilliten]",
        ("SCHEMA03", "en text, inte en lista"),
    ),
    edit(
        "texts for records",
        A,
        "  - kind: economy\n    text: Var och en bär sina kostnader.",
        "  - ▸Var och en bär sina kostnader.",
        ("SCHEMA03", "nycklar med värden, inte en text"),
    ),
    edit(
        "a text file of another kind",
        A,
        "text: {file: bilaga.md}",
        "▸text: {file: bilaga.txt}",
        ("SCHEMA03", "{file: namn.md}"),
    ),
    edit(
        "a misspelt way to a text file",
        A,
        "text: {file: bilaga.md}",
        "▸text: {fil: bilaga.md}",
        ("SCHEMA03", "{file: namn.md}"),
    ),
    edit(
        "a text for a background",
        C,
        "  background:\n    - text: Målen är dessa.\n      show: goals\n      only: [tillit]\n"
        "      fields: [text]",
        "  background: {▸text: Målen}",
        ("SCHEMA03", "en lista"),
    ),
]

VALUES = [
    edit(
        "a date in the Swedish way",
        C,
        "date: 2024-02-01",
        "date: ▸1 februari 2024",
        ("SCHEMA05", "Skriv 2022, 2022-07 eller 2022-07-14."),
    ),
    edit(
        "words for the day of the next meeting",
        MINUTES,
        "forum: styrgrupp\n",
        "forum: styrgrupp\nnext_meeting: ▸i maj\n",
        ("SCHEMA05", "Skriv 2022, 2022-07 eller 2022-07-14."),
    ),
    edit(
        "a date that does not exist",
        C,
        "date: 2024-03-04",
        "date: ▸2024-02-30",
        ("SCHEMA05", "Datumet `2024-02-30` finns inte."),
    ),
    edit(
        "a thirteenth month",
        A,
        "target_date: 2026-12",
        "target_date: ▸2026-13",
        ("SCHEMA05", "Datumet `2026-13` finns inte."),
    ),
    edit(
        "a date with a time",
        C,
        "date: 2024-03-04",
        "date: ▸2024-03-04 09:00",
        ("SCHEMA05", "är inte ett datum"),
    ),
    edit("a year in words", A, "start: 2024", "start: ▸nyår 2024", ("SCHEMA05", "är inte ett datum")),
    edit("a percentage", A, "baseline: 31,5", "baseline: ▸31,5 %", ("SCHEMA05", "Skriv bara talet")),
    edit("a number in words", A, "target: 40", "target: ▸fyrtio", ("SCHEMA05", "`fyrtio` är inte ett tal")),
    edit(
        "no times",
        A,
        "{times: 2, per: year}",
        "{times: ▸0, per: year}",
        ("SCHEMA05", "Skriv ett heltal med siffror, 1 eller högre."),
    ),
    edit(
        "half a time",
        A,
        "{count: 6, unit: month}",
        "{count: ▸1.5, unit: month}",
        ("SCHEMA05", "är inte ett antal"),
    ),
    edit("a municipality code without its zero", R, '"0381"', "▸381", ("SCHEMA05", "Skriv fyra siffror")),
    edit(
        "perhaps",
        C,
        "appeal_notice: yes",
        "appeal_notice: ▸kanske",
        ("SCHEMA05", "varken ja eller nej. Skriv ja eller nej."),
    ),
    edit(
        "an address without its beginning",
        A,
        "url: https://bra.se/ntu",
        "url: ▸bra.se/ntu",
        ("SCHEMA05", "Börja med https://."),
    ),
    edit(
        "an id with a capital", A, "- id: lampor", "- id: ▸Lampor", ("SCHEMA05", "Ett id har små bokstäver")
    ),
    edit(
        "an id with a ring and a blank",
        A,
        "- id: lampor",
        "- id: ▸på gång",
        (
            "SCHEMA05",
            "`på gång` är inte ett id. Ett id har små bokstäver a–z, siffror och bindestreck: `pa-gang`.",
        ),
    ),
    edit("an empty id", A, "- id: lampor", '- id: ▸""', ("SCHEMA01", "Värdet är tomt")),
    edit(
        "an annex number with a word",
        A,
        '- number: "1"',
        '- number: ▸"Bilaga 1"',
        ("SCHEMA05", "Menade du `1`?"),
    ),
    edit(
        "a choice in another form of its word",
        A,
        "type: effect",
        "type: ▸effekter och mer",
        ("SCHEMA04", "Menade du `effect`?"),
    ),
    edit(
        "a colon in an item of a list of texts",
        C,
        "      - avtalet godkänns",
        "      - ▸Beslut: avtalet godkänns",
        ("SCHEMA03", "Ett kolon följt av blanksteg gör det före till en nyckel."),
    ),
    edit(
        "an annex number with several words",
        A,
        '- number: "1"',
        '- number: ▸"Den första bilagan"',
        ("SCHEMA05", "Skriv 1, 2 eller A."),
    ),
    edit(
        "a personal number for a date",
        C,
        "date: 2024-03-04",
        "date: ▸▸19121212-1212",
        ("SCHEMA05", "Värdet är inte ett datum."),
        ("SV041", "Ta bort det"),
    ),
    edit(
        "two wrong values on a line",
        A,
        "{count: 6, unit: month}",
        "{count: ▸sex, unit: ▸månader}",
        ("SCHEMA05", "är inte ett antal"),
        ("SCHEMA04", "Menade du `month`?"),
    ),
]
