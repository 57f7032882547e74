"""Workspaces broken in a hundred ways, each with what is to be said of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.load.whole import WHOLE

HERE = "▸"
"""Stands in a file before the place of each diagnostic that is expected; taken out before it is read."""


@dataclass(frozen=True)
class Broken:
    """A whole workspace with some files changed; the faults expected, as rule and words, in order."""

    name: str
    files: dict[str, str]
    faults: tuple[tuple[str, str], ...]
    encode: Callable[[str], bytes] = str.encode

    def written(self) -> dict[str, str | bytes]:
        """The files as they are put on the disk."""
        return WHOLE | {path: self.encode(text.replace(HERE, "")) for path, text in self.files.items()}

    def places(self) -> list[tuple[str, int, int]]:
        """Where the diagnostics are expected, in the order of the report."""
        return [place for path in sorted(self.files) for place in _places(path, self.files[path])]


def _places(path: str, text: str) -> Iterator[tuple[str, int, int]]:
    for number, line in enumerate(text.split("\n"), 1):
        for before, char in enumerate(line):
            if char == HERE:
                yield f"agreements/{path}", number, before - line[:before].count(HERE) + 1


A, C, M = (f"exempelby/2024/{name}" for name in ("agreement.yaml", "case.yaml", "bilaga.md"))
R = "grannby/organisations.yaml"
FORMER = "exempelby/2020/agreement.yaml"


def edit(name: str, path: str, old: str, new: str, *faults: tuple[str, str]) -> Broken:
    """The whole workspace with one place changed in one file."""
    assert WHOLE[path].count(old) == 1, (name, WHOLE[path].count(old))
    return Broken(name, {path: WHOLE[path].replace(old, new)}, faults)


def keys(path: str, *pairs: tuple[str, str, str]) -> list[Broken]:
    """For each (line, as it was; line, broken; what was meant): a misspelt key."""
    return [
        edit(f"key {new.strip(' ▸-')}", path, old, new, ("SCHEMA02", f"Menade du `{meant}`"))
        for old, new, meant in pairs
    ]


KEYS = [
    *keys(
        A,
        ("title: Samverkansavtal", "▸titel: Samverkansavtal", "title"),
        ("\nparties:\n", "\n▸parter:\n", "parties"),
        ("validity:\n", "▸avtalstid:\n", "validity"),
        ("  start: 2024", "  ▸från: 2024", "start"),
        ("  end: 2027", "  ▸till_och_med: 2027", "end"),
        ("  termination:", "  ▸uppsägning:", "termination"),
        ("notice: {count: 6, unit: month}", "▸uppsägningstid: {count: 6, unit: month}", "notice"),
        ("{count: 6, unit: month}", "{▸antal: 6, unit: month}", "count"),
        ("- kind: replaces", "- ▸förhållande: replaces", "kind"),
        ("areas:\n", "▸samverkansområden:\n", "areas"),
        ("    name: Exempelby kommun", "    ▸namn: Exempelby kommun", "name"),
        ("    represented_by:", "    ▸represented-by:", "represented_by"),
        ("causes:\n", "▸orsaker:\n", "causes"),
        ("        text: Mörka", "        ▸txt: Mörka", "text"),
        ("goals:\n  - id: tillit", "▸mål:\n  - id: tillit", "goals"),
        ("    indicators:", "    ▸indikatorer:", "indicators"),
        ("        unit: procent", "        ▸enhet: procent", "unit"),
        ("        baseline: 31,5", "        ▸utgångsvärde: 31,5", "baseline"),
        ("cadence: {per: year}", "cadence: {▸Per: year}", "per"),
        ("measures:\n", "▸åtgarder:\n", "measures"),
        ("    owners:", "    ▸ägare:", "owners"),
        ("follow_up:\n", "▸followup:\n", "follow_up"),
        ("sections:\n", "▸avsnitt:\n", "sections"),
        ('- number: "1"', '- ▸nummer: "1"', "number"),
    ),
    *keys(
        C,
        ("registration_number:", "▸diarienummer:", "registration_number"),
        ("tjansteskrivelse:", "▸tjänsteskrivelse:", "tjansteskrivelse"),
        ("  proposal:", "  ▸förslag_till_beslut:", "proposal"),
        ("    points:", "    ▸punkter:", "points"),
        ("    body: Kommunstyrelsen", "    ▸organ: Kommunstyrelsen", "body"),
        ("    appeal_notice:", "    ▸överklagandehänvisning:", "appeal_notice"),
    ),
    *keys(
        R,
        ("organisations:\n", "▸organisationer:\n", "organisations"),
        ("    kommunkod:", "    ▸kommun_kod:", "kommunkod"),
        ("offices:\n", "▸befattningar:\n", "offices"),
    ),
    edit(
        "a key like no other",
        A,
        "title: Sam",
        "▸xyzzy: 1\ntitle: Sam",
        ("SCHEMA02", "Nycklar som kan stå här: `title`"),
    ),
    edit(
        "a key of another record",
        A,
        "  end: 2027",
        "  end: 2027\n  ▸goals: []",
        ("SCHEMA02", "Nycklar som kan stå här: `start`"),
    ),
    edit(
        "a misspelt key beside the empty one that was meant",
        A,
        "title: Samverkansavtal 2024–2027",
        "▸titel: Samverkansavtal\ntitle:",
        ("SCHEMA02", "Menade du `title`"),
    ),
    edit(
        "two misspellings of one key",
        A,
        "title: Samverkansavtal 2024–2027",
        "▸titel: Samverkansavtal\n▸titl: Samverkansavtal",
        ("SCHEMA02", "Menade du `title`"),
        ("SCHEMA02", ""),
    ),
    edit(
        "misspelt keys inside a misspelt key",
        A,
        "validity:\n  start: 2024\n  end: 2027\n",
        "▸validty:\n  ▸strat: 2024\n  end: ▸2027-13\n",
        ("SCHEMA02", "Menade du `validity`"),
        ("SCHEMA02", "Menade du `start`"),
        ("SCHEMA05", "Datumet `2027-13` finns inte. Se över månad och dag."),
    ),
    edit(
        "two misspelt keys on a line",
        A,
        "{times: 2, per: year}",
        "{▸gånger: 2, ▸par: year}",
        ("SCHEMA02", "Menade du `times` (Gånger)"),
        ("SCHEMA02", "Menade du `per` (Per)"),
    ),
]

MISSING = [
    edit(
        "no title",
        A,
        "title: Samverkansavtal 2024–2027\n",
        "▸",
        ("SCHEMA01", "Lägg till `title`: Avtalets titel."),
    ),
    edit(
        "an empty title",
        A,
        "title: Samverkansavtal 2024–2027",
        "▸title:",
        ("SCHEMA01", "`title` (Titel) saknas eller är tom"),
    ),
    edit(
        "a title that is null",
        A,
        "title: Samverkansavtal 2024–2027",
        "▸title: ~",
        ("SCHEMA01", "`title` (Titel) saknas eller är tom"),
    ),
    edit(
        "a title that is empty quotes",
        A,
        "title: Samverkansavtal 2024–2027",
        'title: ▸""',
        ("SCHEMA01", "Värdet är tomt"),
    ),
    edit(
        "a title of blanks",
        A,
        "title: Samverkansavtal 2024–2027",
        'title: ▸"  "',
        ("SCHEMA01", "Värdet är tomt"),
    ),
    edit(
        "no name of a party",
        A,
        "  - id: kommunen\n    name: Exempelby kommun\n",
        "  - ▸id: kommunen\n",
        ("SCHEMA01", "Lägg till `name`"),
    ),
    edit(
        "an empty item",
        A,
        "    status: planned",
        "    status: planned\n  - ▸~",
        ("SCHEMA03", "inte ingenting"),
    ),
    edit(
        "an item without keys",
        A,
        "    status: planned",
        "    status: planned\n  - ▸{}",
        ("SCHEMA01", "Lägg till `title`"),
    ),
    edit(
        "no unit of a duration",
        A,
        "notice: {count: 6, unit: month}",
        "▸notice: {count: 6}",
        ("SCHEMA01", "Lägg till `unit`"),
    ),
    edit(
        "three things missing at the top",
        FORMER,
        WHOLE[FORMER],
        "▸▸▸subtitle: x\n",
        ("SCHEMA01", "Lägg till `parties`"),
        ("SCHEMA01", "Lägg till `title`"),
        ("SCHEMA01", "Lägg till `validity`"),
    ),
    edit(
        "no points to decide",
        C,
        "    points:\n      - avtalet godkänns",
        "    ▸points: []",
        ("SCHEMA06", "Listan är tom: minst 1 behövs."),
    ),
    edit(
        "one party",
        FORMER,
        "parties:\n  - id: kommunen\n    name: Exempelby kommun\n",
        "▸parties:\n",
        ("SCHEMA06", "Listan har bara 1: minst 2 behövs."),
    ),
    edit(
        "no proposal",
        C,
        "tjansteskrivelse:\n  date: 2024-02-01\n  proposal:\n    points:\n      - avtalet godkänns\n",
        "▸tjansteskrivelse:\n",
        ("SCHEMA01", "Lägg till `proposal`"),
    ),
]

CHOICES = [
    edit(f"choice {new}", path, old, f"{old.split(': ')[0]}: ▸{new}", ("SCHEMA04", mend))
    for path, old, new, mend in [
        (A, "type: effect", "effektmål", "Menade du `effect`?"),
        (A, "type: effect", "Effect", "Menade du `effect`?"),
        (A, "type: effect", "färg", "Välj ett av: `effect` (effektmål), `process` (processmål)"),
        (A, "direction: increase", "öka", "Menade du `increase`?"),
        (A, "direction: increase", "ska minska", "Menade du `decrease`?"),
        (A, "status: planned", "pågår", "Menade du `ongoing`?"),
        (A, "status: planned", "pagaende", "Välj ett av: `planned` (planerad), `ongoing` (pågår)"),
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
        "  ▸background: {text: Målen}",
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
        "a date that does not exist",
        C,
        "date: 2024-03-04",
        "date: ▸2024-02-30",
        ("SCHEMA05", "Datumet `2024-02-30` finns inte."),
    ),
    edit("a month for a day", C, "date: 2024-03-04", "date: ▸2024-03", ("SCHEMA05", "Skriv år-månad-dag")),
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
        ("SCHEMA05", "Skriv 1, 2 eller A."),
    ),
    edit(
        "a personal number for a date",
        C,
        "date: 2024-03-04",
        "date: ▸19121212-1212",
        ("SCHEMA05", "Värdet är inte ett datum med år, månad och dag."),
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

REFERENCES = [
    edit(f"reference {name}", path, old, new, ("SV025", words))
    for name, path, old, new, words in [
        (
            "to a party",
            A,
            "parties: [kommunen]",
            "parties: [▸komunen]",
            "Det finns ingen part `komunen`. Menade du `kommunen`?",
        ),
        (
            "to a party, by signatory",
            A,
            "  - name: Eva Ek\n    party: kommunen",
            "  - name: Eva Ek\n    party: ▸regionen",
            "Det som finns: `kommunen`, `polisen`.",
        ),
        (
            "to a party, second in a list",
            A,
            "[kommunen, polisen]",
            "[kommunen, ▸polis]",
            "Menade du `polisen`?",
        ),
        (
            "to an area",
            A,
            "    type: effect\n    area: centrum",
            "    type: effect\n    area: ▸centrm",
            "Det finns inget samverkansområde `centrm`.",
        ),
        (
            "to a goal",
            A,
            "    goal: tillit",
            "    goal: ▸tilit",
            "Det finns inget mål `tilit`. Menade du `tillit`?",
        ),
        (
            "to a goal as a part",
            A,
            "part_of: tillit",
            "part_of: ▸frihet",
            "Det finns inget mål `frihet`. Det som finns: `tillit`, `trygghet`.",
        ),
        ("to a problem", A, "problem: klotter", "problem: ▸kloter", "Det finns inget problem `kloter`."),
        ("to a cause", A, "causes: [morker]", "causes: [▸morkret]", "Det finns ingen orsak `morkret`."),
        (
            "to a forum",
            A,
            "led_by: styrgrupp",
            "led_by: ▸styrgruppen",
            "Det finns inget forum `styrgruppen`.",
        ),
        (
            "to a target group",
            A,
            "target_groups: [unga]",
            "target_groups: [▸ungdomar]",
            "Det finns ingen målgrupp `ungdomar`.",
        ),
        (
            "to a promise",
            A,
            "promise: belysning",
            "promise: ▸belysing",
            "Det finns inget medborgarlöfte `belysing`.",
        ),
        (
            "to a note",
            A,
            "    sources: [ntu]\ngoals",
            "    sources: [▸nto]\ngoals",
            "Det finns ingen källa eller fotnot `nto`.",
        ),
        ("to an annex", A, 'annex: "1"', 'annex: ▸"2"', "Det finns ingen bilaga `2`. Det som finns: `1`."),
        (
            "to an organisation",
            A,
            "organisation: exempelby",
            "organisation: ▸exempelbyn",
            "Det finns ingen organisation `exempelbyn`.",
        ),
        (
            "to an office",
            A,
            "represented_by: [kommundirektor]",
            "represented_by: [▸kommunchef]",
            "Det finns ingen befattning `kommunchef`.",
        ),
        (
            "to an agreement",
            A,
            "agreement: exempelby/2020",
            "agreement: ▸exempelby/2019",
            "Det finns inget avtal `exempelby/2019`. Menade du `exempelby/202",
        ),
        (
            "in the case, to a party",
            C,
            "      party: polisen",
            "      party: ▸polis",
            "Det finns ingen part `polis`.",
        ),
        (
            "in the case, to an agreement",
            C,
            "agreement: exempelby/2024",
            "agreement: ▸2024",
            "Det finns inget avtal `2024`.",
        ),
        (
            "in the register, to an organisation",
            R,
            "organisation: grannby",
            "organisation: ▸grannbyn",
            "Det finns ingen organisation `grannbyn`. Menade du `grannby`?",
        ),
        (
            "in prose",
            A,
            "varje år[^ntu]",
            "varje år▸[^nto]",
            "Det finns ingen källa eller fotnot `nto`. Menade du `ntu`?",
        ),
        ("in a text file", M, "mer[^bada]", "mer▸[^badda] och mer[^badda]", "Menade du `bada`?"),
        ("in an only", C, "only: [tillit]", "only: [▸tilliten]", "Menade du `tillit`?"),
        ("in fields", C, "fields: [text]", "fields: [▸txt]", "Menade du `text`?"),
        ("in fields, in Swedish", C, "fields: [text]", "fields: [▸indikatorer]", "Menade du `indicators`?"),
    ]
] + [
    edit(
        "reference before anything of its kind",
        "exempelby/2020/agreement.yaml",
        "  end: 2023\n",
        "  end: 2023\ncommitments:\n  - text: x\n    goal: ▸tillit\n",
        ("SV025", "lägg till det först, i `goals`"),
    ),
    edit(
        "an only without a show",
        C,
        "      show: goals\n      only: [tillit]\n      fields: [text]",
        "      ▸only: [tillit]",
        ("SV025", "Lägg till `show`"),
    ),
    edit(
        "fields without a show",
        C,
        "      show: goals\n      only: [tillit]\n      fields: [text]",
        "      ▸fields: [text]",
        ("SV025", "Lägg till `show`"),
    ),
    edit(
        "fields of what has none",
        C,
        "      show: goals\n      only: [tillit]\n      fields: [text]",
        "      show: legal_basis\n      fields: [▸text]",
        ("SV025", "Ta bort `fields`"),
    ),
    edit(
        "an only of what is one",
        C,
        "      show: goals\n      only: [tillit]\n      fields: [text]",
        "      show: validity\n      only: [▸start]",
        ("SV025", "Ta bort `only`"),
    ),
    edit(
        "states in Swedish",
        C,
        "      show: goals",
        "      show: goals\n      states: [▸syfte]",
        ("SCHEMA04", "Menade du `purposes`?"),
    ),
    edit(
        "two lost references on a line",
        A,
        "[kommunen, polisen]",
        "[▸komun, ▸polis]",
        ("SV025", "Menade du `kommunen`?"),
        ("SV025", "Menade du `polisen`?"),
    ),
    edit(
        "two lost citations in a text",
        A,
        "varje år[^ntu].",
        "varje▸[^a1] år▸[^b2].",
        ("SV025", "`a1`"),
        ("SV025", "`b2`"),
    ),
]

IDS = [
    edit(
        "a party twice",
        FORMER,
        "  - id: polisen",
        "  - id: ▸kommunen",
        ("SCHEMA07", "Ge posten ett eget id."),
    ),
    edit(
        "a goal twice",
        A,
        "  - id: trygghet",
        "  - id: ▸tillit",
        ("SCHEMA07", "Id:t `tillit` används redan av post 1 i `goals`."),
    ),
    edit(
        "a note with the id of a source",
        A,
        "  - id: bada",
        "  - id: ▸ntu\n    text: x\n  - id: bada",
        ("SCHEMA07", "används redan av post 1 i `sources`"),
    ),
    edit(
        "an annex twice",
        A,
        '- number: "1"',
        '- number: a\n  - number: ▸A\n  - number: "1"',
        ("SCHEMA07", "`a`"),
    ),
    edit(
        "an organisation three times",
        R,
        "offices:",
        "  - {id: ▸polisen, name: x, type: other}\n  - {id: ▸polisen, name: y, type: other}\noffices:",
        ("SCHEMA07", "post 2 i"),
        ("SCHEMA07", "post 2 i"),
    ),
]

YAML = [
    edit("a tab", A, "  start: 2024", "▸\tstart: 2024", ("YAML01", "tabb")),
    edit(
        "a colon in a text",
        A,
        "title: Öka tilliten",
        "title: Mål▸: öka tilliten",
        ("YAML01", "Sätt citattecken om hela texten"),
    ),
    edit(
        "no blank after a colon",
        A,
        "  start: 2024\n  end: 2027",
        "  start:2024\n  end▸: 2027",
        ("YAML01", "raden ovanför har kolon och blanksteg"),
    ),
    edit(
        "a quotation without end",
        FORMER,
        "name: Exempelby kommun",
        'name: ▸"Exempelby kommun',
        ("YAML01", "har inget slut"),
    ),
    edit("a bracket without end", A, "goals: [tillit]", "goals: ▸[tillit", ("YAML01", "")),
    edit(
        "a line of its own",
        A,
        "validity:\n",
        "▸Avtalet gäller i fyra år\nvalidity:\n",
        ("YAML01", "Raden har ingen nyckel"),
    ),
    edit(
        "indented too much",
        A,
        "  end: 2027\n",
        "    end▸: 2027\n",
        ("YAML01", "samma indrag som nycklarna bredvid"),
    ),
    edit(
        "a dash without a blank",
        A,
        "    owners: [kommunen]",
        "    owners:\n      - kommunen\n      ▸-polisen",
        ("YAML01", ""),
    ),
    edit(
        "a key twice",
        A,
        "  end: 2027",
        "  end: 2027\n  ▸end: 2028",
        ("YAML02", "Nyckeln `end` finns redan på rad 11."),
    ),
    edit("an anchor", A, "title: Öka tilliten", "title: ▸&a Öka tilliten", ("YAML03", "ankare")),
    edit("an alias", A, "title: Öka tilliten", "title: ▸*a", ("YAML03", "")),
    edit("a tag", A, "title: Öka tilliten", "title: ▸!viktigt Öka tilliten", ("YAML04", "tagg")),
    edit("two documents", A, "validity:\n", "▸---\nvalidity:\n", ("YAML05", "")),
    edit("a merge key", A, "  end: 2027", "  end: 2027\n  ▸<<: {stated: x}", ("YAML03", "")),
    edit("a key that is a list", A, "  end: 2027", "  end: 2027\n  ▸[a]: x", ("YAML11", "")),
    edit(
        "a text file that is not there",
        A,
        "{file: bilaga.md}",
        "{file: ▸bilag.md}",
        ("YAML12", "Menade du `bilaga.md`?"),
    ),
    edit(
        "a text file outside",
        A,
        "{file: bilaga.md}",
        "{file: ▸../../../../../etc/x.md}",
        ("YAML12", "utanför arbetsytan"),
    ),
    Broken(
        "an empty text file",
        {M: "", A: WHOLE[A].replace("{file", "▸{file")},
        (("SCHEMA01", "Textfilen `bilaga.md` är tom."),),
    ),
    Broken(
        "a text file with a control character",
        {M: "\n\nLäs\x07", A: WHOLE[A].replace("bilaga.md", "▸bilaga.md")},
        (("YAML12", "rad 3, kolumn 4"),),
    ),
]


def whole_file(
    name: str, path: str, text: str, *faults: tuple[str, str], encode: Callable[[str], bytes] = str.encode
) -> Broken:
    return Broken(name, {path: text}, faults, encode)


FILES = [
    whole_file("an empty file", FORMER, "▸", ("YAML10", "Filen har inget innehåll")),
    whole_file("a file of comments", FORMER, "▸# Mer kommer\n", ("YAML10", "")),
    whole_file("a file that is a list", FORMER, "▸- a\n- b\n", ("YAML10", "lista")),
    whole_file("a file that is a text", FORMER, "▸Samverkansavtal mellan oss\n", ("YAML10", "")),
    whole_file("a huge file", FORMER, "▸" + WHOLE[FORMER] + "# x\n" * 300_000, ("YAML07", "1 MiB")),
    whole_file("too deep", FORMER, "x: " + "[" * 31 + "▸" + "[" * 100 + "]" * 131, ("YAML06", "32 nivåer")),
    whole_file("an empty register", "exempelby/organisations.yaml", "▸", ("YAML10", "")),
    whole_file(
        "another ending",
        "exempelby/2018/agreement.yml",
        "▸" + WHOLE[FORMER],
        ("SCHEMA08", "Menade du agreement.yaml?"),
    ),
    whole_file(
        "a Swedish name",
        "exempelby/2018/avtal.yaml",
        "▸" + WHOLE[FORMER],
        ("SCHEMA08", "Menade du agreement.yaml?"),
    ),
    whole_file(
        "a misspelt name",
        "exempelby/2018/agrement.yaml",
        "▸" + WHOLE[FORMER],
        ("SCHEMA08", "Menade du agreement.yaml?"),
    ),
    whole_file(
        "a case without its agreement",
        "exempelby/2018/case.yaml",
        "▸registration_number: KS 1\ntitle: Avtal\n",
        ("SCHEMA09", "agreement.yaml"),
    ),
    whole_file(
        "an agreement without a folder",
        "agreement.yaml",
        "▸" + WHOLE[FORMER],
        ("SCHEMA08", "agreements/enkoping/2022-2023/"),
    ),
    whole_file(
        "settings among the agreements", "exempelby/samverkan.yaml", "▸language: sv\n", ("SCHEMA08", "")
    ),
    whole_file(
        "weird names of folders",
        "å b/[c] 'd'/2024–/agreement.yaml",
        WHOLE[FORMER].replace("title:", "▸titel:"),
        ("SCHEMA02", "Menade du `title`"),
    ),
    Broken(
        "Windows line ends",
        {A: WHOLE[A].replace("title: Fler", "▸titel: Fler").replace("status: planned", "status: ▸planerat")},
        (("SCHEMA02", "`title`"), ("SCHEMA04", "`planned`")),
        lambda text: text.replace("\n", "\r\n").encode(),
    ),
    Broken(
        "a byte order mark",
        {FORMER: "▸titel" + WHOLE[FORMER].removeprefix("title")},
        (("SCHEMA02", "`title`"),),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
    ),
    Broken(
        "old Macintosh line ends",
        {FORMER: WHOLE[FORMER].replace("validity", "▸validty")},
        (("SCHEMA02", "`validity`"),),
        lambda text: text.replace("\n", "\r").encode(),
    ),
]

MANY = [
    Broken(
        "many faults in one file",
        {
            A: WHOLE[A]
            .replace("  start: 2024", "  ▸strat: 2024")
            .replace("    type: effect", "    type: ▸effektmål")
            .replace("baseline: 31,5", "baseline: ▸31,5 %")
            .replace("    status: planned", "    ▸xyzzy: planned")
            .replace("  - text: Parterna belyser gångvägarna.\n    parties", "  - ▸parties")
            .replace("types: [effect]", "types: ▸effect")
            .replace("  - id: bada", "  - id: ▸Båda"),
        },
        (
            ("SCHEMA02", "`start`"),
            ("SCHEMA04", "`effect`"),
            ("SCHEMA05", "Skriv bara talet"),
            ("SCHEMA01", "`text`"),
            ("SCHEMA02", "Nycklar som kan stå här"),
            ("SCHEMA03", "inte en text"),
            ("SCHEMA05", "`bada`"),
        ),
    ),
    Broken(
        "faults in several files",
        {
            A: WHOLE[A].replace("goal: tillit", "goal: ▸tilit"),
            C: WHOLE[C]
            .replace("only: [tillit]", "only: [▸tilit]")
            .replace("party: polisen\n    name", "party: ▸polis\n    name"),
            R: WHOLE[R].replace("leading: yes", "leading: ▸jadå"),
            M: WHOLE[M].replace("[^bada]", "▸[^nytt]"),
            FORMER: "▸▸" + WHOLE[FORMER].replace("title", "rubrik", 1),
        },
        (
            ("SCHEMA01", "Lägg till `title`"),
            ("SCHEMA02", "`rubrik`"),
            ("SV025", "`tillit`"),
            ("SV025", "`nytt`"),
            ("SV025", "`polisen`"),
            ("SV025", "`tillit`"),
            ("SCHEMA05", "`jadå` är varken ja eller nej."),
        ),
    ),
    edit(
        "both YAML and schema",
        A,
        "  end: 2027",
        "  end: 2027\n  ▸end: 2028\n  ▸slut: 2029",
        ("YAML02", "rad 11"),
        ("SCHEMA02", ""),
    ),
    edit(
        "an unknown key beside a missing one",
        A,
        "notice: {count: 6, unit: month}",
        "▸notice: {▸xyzzy: 6, unit: month}",
        ("SCHEMA01", "`count`"),
        ("SCHEMA02", "`xyzzy`"),
    ),
]

ENCODINGS = [
    Broken(
        "saved by an old Windows program",
        {FORMER: WHOLE[FORMER].replace("2020–", "2020▸–")},
        (("YAML08", "Windows-1252"),),
        lambda text: text.encode("cp1252"),
    ),
    Broken(
        "saved as Unicode by Notepad",
        {FORMER: "▸" + WHOLE[FORMER]},
        (("YAML08", "UTF-16"),),
        lambda text: text.encode("utf-16"),
    ),
    edit("a bell", A, "Öka tilliten", "Öka▸\x07 tilliten", ("YAML09", "styrtecken")),
    edit(
        "a line separator from a web page",
        A,
        "Öka tilliten",
        "Öka▸\u2028tilliten",
        ("YAML09", "vanlig radbrytning"),
    ),
    edit("an escaped bell", A, "Öka tilliten", '▸"Öka\\atilliten"', ("YAML09", "styrtecken")),
]

BROKEN = [*MANY, *ENCODINGS, *KEYS, *MISSING, *CHOICES, *SHAPES, *VALUES, *REFERENCES, *IDS, *YAML, *FILES]
