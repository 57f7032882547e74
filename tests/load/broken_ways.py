"""A workspace broken in ways that can be generated, or that a file has while it is being written."""

import re
from collections.abc import Iterator

from tests.load.breaking import A, Broken, edit
from tests.load.broken_work import ANALYSIS, CYCLE, MINUTES, PLAN, PROMISES
from tests.load.whole import WHOLE

_DATED = re.compile(r"^( *(?:- )?(?:date|start|end|due|target_date): )20(?=\d\d)", re.MULTILINE)


def _centuries() -> Iterator[Broken]:
    """Every date, in a century that nobody means."""
    for path, text in WHOLE.items():
        for place, found in enumerate(_DATED.finditer(text)):
            for century in ("10",) if place else ("10", "02", "29"):
                broken = f"{text[: found.start()]}{found[1]}▸{century}{text[found.end() :]}"
                fault = ("SCHEMA05", "Se över årtalet.")
                yield Broken(f"the century {century} of date {place} in {path}", {path: broken}, (fault,))


_NEW = "  - title: Ny\n    causes: [oppet]\n    owners: [kommunen]\n    responsible: Chefen\n"

_HALF_WRITTEN = [
    (A, "▸tit", "YAML01", "Raden har ingen nyckel"),
    (A, "▸measures", "YAML01", "Raden har ingen nyckel"),
    (A, "▸clause:", "SCHEMA02", "finns inte här"),
    (A, "▸[", "YAML01", "Raden har ingen nyckel"),
    (A, '▸"', "YAML01", "inget slut"),
    (A, "▸-", "YAML01", "passar inte ihop"),
    (A, "date: ▸20", "SCHEMA05", "är inte ett datum"),
    (A, "date: ▸2024-0", "SCHEMA05", "är inte ett datum"),
    (A, "date: ▸2024-05-", "SCHEMA05", "är inte ett datum"),
    (A, 'place: ▸"Exem', "YAML01", "inget slut"),
    (A, "place: ▸'Exem", "YAML01", "inget slut"),
    (A, "place: Ex▸: em", "YAML01", "citattecken om hela texten"),
    (A, "part: ▸|", "SCHEMA01", "Värdet är tomt"),
    (A, "part: ▸@", "YAML01", "får inte börja med"),
    (A, "legal_basis: ▸[", "YAML01", "saknar ett komma"),
    (A, "legal_basis: ▸{", "YAML01", "saknar ett komma"),
    (A, "place: ▸{file: x", "YAML01", "saknar ett komma"),
    (A, "place: {file: ▸x.md}", "YAML12", "finns inte"),
    (A, "purposes: ▸Tryg", "SCHEMA03", "en lista"),
    (A, "purposes:\n  ▸-", "SCHEMA03", "inte ingenting"),
    (A, "purposes:\n  - ▸te", "SCHEMA03", "inte en text"),
    (A, "purposes:\n  - ▸text:", "SCHEMA01", "Nyckeln `text`"),
    (A, 'purposes:\n  - text: ▸"Trygga', "YAML01", "inget slut"),
    (A, "purposes:\n  - text: ▸[Trygga", "YAML01", "saknar ett komma"),
    (A, "purposes:\n- text: Trygga\n  ▸te", "YAML01", "Raden har ingen nyckel"),
    (A, "purposes:\n  ▸-text: Trygga", "SCHEMA03", "blanksteg efter strecket"),
    (CYCLE, "  - kind: ▸imple", "SCHEMA04", "Menade du `implementation`?"),
    (CYCLE, "  - ▸kin", "SCHEMA03", "inte en text"),
    (CYCLE, "  ▸-", "SCHEMA03", "inte ingenting"),
    (CYCLE, "  - kind: implementation\n    plans: ▸[pl", "YAML01", "saknar ett komma"),
    (CYCLE, "  - kind: implementation\n    ▸pla", "YAML01", "Raden har ingen nyckel"),
    (MINUTES, "  - text: Ny\n    party: kommunen\n    due: ▸2024-", "SCHEMA05", "är inte ett datum"),
    (PLAN, "  - ▸titl", "SCHEMA03", "inte en text"),
    (PLAN, "  - title: Ny\n    owners: ▸[kom", "YAML01", "saknar ett komma"),
    (PLAN, '  - title: Ny\n    owners: [▸"kommunen', "YAML01", "inget slut"),
    (PLAN, f"{_NEW}    end: ▸2025-", "SCHEMA05", "är inte ett datum"),
    (PLAN, f"{_NEW}    end: 2025-06\n    goals: ▸til", "SCHEMA03", "en lista"),
    (PLAN, "  - title: Ny\n   ▸owners: [kommunen]", "YAML01", "passar inte ihop"),
    (PLAN, "    ▸owners:", "YAML02", "finns redan"),
    (PROMISES, "  - ▸id:", "SCHEMA01", "Nyckeln `text`"),
    (PROMISES, "  - ▸id: lo", "SCHEMA01", "Nyckeln `text`"),
    (PROMISES, "  - ▸text", "SCHEMA03", "inte en text"),
    (PROMISES, "    ▸targ", "YAML01", "Raden har ingen nyckel"),
    ("organisations.yaml", "  - ▸title: Ny", "SCHEMA01", "Nycklarna `id` (Id) och `organisation`"),
    ("organisations.yaml", "  - ▸id:", "SCHEMA01", "Nycklarna"),
]


def _half_written() -> Iterator[Broken]:
    """A file that ends where its writer has come to."""
    for path, text, rule, words in _HALF_WRITTEN:
        yield Broken(f"half written {text.strip()!r}", {path: WHOLE[path] + text}, ((rule, words),))


_SYNTAX = [
    edit("no colon", A, "  - id: unga", "  - ▸id unga", ("YAML01", "Raden har ingen nyckel")),
    edit("no blank in an item", A, "  - id: unga", "  - id▸:unga", ("YAML01", "blanksteg efter kolonet")),
    edit(
        "no dash, and so several keys again",
        "organisations.yaml",
        "  - id: polisen\n    name",
        "    ▸id: polisen\n    name",
        ("YAML02", "`id` finns redan"),
    ),
    edit("a half id", A, "  - id: tillit", "  - id: ▸til", ("SV025", "Menade du `tillit`?")),
    edit("an id of two files", ANALYSIS, "  - id: oppet", "  - ▸id:", ("SV025", "Menade du `id: oppet`?")),
    edit("a brace too many", A, "cadence: {per: year}", "cadence: ▸{{per: year}", ("YAML01", "saknar")),
    edit("a half reference", MINUTES, "measure: grind", "measure: ▸gri", ("SV025", "Menade du `grind`?")),
]

WAYS = [*_centuries(), *_half_written(), *_SYNTAX]
