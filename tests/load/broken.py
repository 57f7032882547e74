"""Workspaces broken in a hundred ways, each with what is to be said of it."""

from tests.load.breaking import FORMER, A, Broken, C, M, R, edit
from tests.load.broken_keys import KEYS, MISSING
from tests.load.broken_references import IDS, REFERENCES
from tests.load.broken_tables import TABLES
from tests.load.broken_values import CHOICES, SHAPES, VALUES
from tests.load.broken_work import WORK
from tests.load.broken_yaml import ENCODINGS, FILES, YAML
from tests.load.whole import WHOLE

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
            M: WHOLE[M].replace("[^bada]", "[^bada] ▸[^nytt]"),
            FORMER: "▸" + WHOLE[FORMER].replace("title", "rubrik", 1),
        },
        (
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
        "notice: {▸xyzzy: 6, unit: month}",
        ("SCHEMA02", "Menade du `count` (Antal)?"),
    ),
]

BROKEN = [
    *MANY,
    *ENCODINGS,
    *KEYS,
    *MISSING,
    *CHOICES,
    *SHAPES,
    *VALUES,
    *REFERENCES,
    *IDS,
    *YAML,
    *FILES,
    *WORK,
    *TABLES,
]
