"""The columns of a table: what each of them holds, and which are for a party."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samverkan.importing.blocks import Line, joined
from samverkan.importing.draft import Draft
from samverkan.importing.named_parties import parties_named
from samverkan.text import pattern_of

_COLUMNS = {
    "indicator": r"indikator|mått\b|nyckeltal|mäts|mätning",
    "baseline": r"utgångs(?:värde|läge)|nuläge|baslinje|startvärde",
    "target": r"målvärde|målnivå|målsättning \d|mål (?:20)?\d\d|värde som",
    "goal": r"^(?:del|effekt|process)?mål(?:en|et|sättning(?:ar)?)?$|^(?:effekt|del)mål",
    "cause": r"orsak",
    "promise": r"löfte",
    "date": r"^när|^tid|datum|klar|senast|tidplan|start",
    "owner": r"ansvar|aktör|^vem|ägare|utför|^part(?:er)?$|huvudman",
    "number": r"^(?:nr|nummer|#)$",
    "forum": r"^(?:forum|grupp|gruppering|nätverk)$",
    "members": r"deltagar|ledam(?:ot|öter)|medlem",
    "cadence": r"^möte|^hur ofta|frekvens|intervall",
    "source": r"^(?:mät|data)?källa",
    "area": r"område|prioritering|fokus|^tema",
    "receiver": r"^till$|mottagare|rapporteras",
    "status": r"^status|^läge$|^hur långt",
    "activity": r"åtgärd|aktivitet|insats|^vad|åtagande|genomför",
    "follow_up": r"uppfölj",
}
TOGETHER = pattern_of(r"^(?:gemensamt|tillsammans|båda(?: parter(?:na)?)?)$", re.IGNORECASE)
"""A column for what all parties do."""
_FEW = 2
"""A table with no more columns is one of keys and values, of which any may be empty."""
_PARTY = pattern_of(rf"\bkommun(?!ik)|polis|\bstad\b|förvaltning|\bregion|{TOGETHER.pattern}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they hold, and those that are for a party."""

    named: dict[str, int]
    parties: dict[int, tuple[str, ...]]
    heads: tuple[str, ...]

    def said(self, row: Sequence[Line]) -> dict[str, str]:
        """The words of a row, by what they are."""
        return {name: row[place].flat for name, place in self.named.items() if row[place]}

    def only(self, *names: str) -> "Columns":
        """Just the columns of these names, and no other."""
        return Columns({name: self.named[name] for name in names}, {}, ())

    def without(self, *names: str) -> "Columns":
        """All columns, but none known by these names."""
        named = {name: place for name, place in self.named.items() if name not in names}
        return Columns(named, self.parties, self.heads)

    def rest(self, *used: str) -> list[int]:
        """The columns that are none of these."""
        taken = {self.named[each] for each in used if each in self.named}
        return [place for place in range(len(self.heads)) if place not in taken]


def columns_of(heads: Sequence[Line], draft: Draft) -> Columns:
    """What the columns with these heads hold."""
    named: dict[str, int] = {}
    parties: dict[int, tuple[str, ...]] = {}
    for place, head in enumerate(heads):
        words = head.flat.strip(" :*.")
        kinds = (kind for kind, pattern in _COLUMNS.items() if re.search(pattern, words, re.IGNORECASE))
        kind = next((each for each in kinds if each not in named), None)
        if _PARTY.search(words) and kind not in {"area", "date"}:
            parties[place] = parties_named(words, draft)
        elif kind:
            named[kind] = place
    return Columns(named, parties, tuple(head.flat for head in heads))


def with_one_head(rows: Sequence[tuple[Line, ...]]) -> list[tuple[Line, ...]]:
    """The rows, with one head of two: where the first says what the parties do, the second which."""
    if len(rows) <= _FEW or not rows[0]:
        return list(rows)
    first, second = rows[0], rows[1]
    is_second = [bool(each) for each in second]
    spans = [place for place in range(1, len(first)) if not first[place] and second[place]]
    below = [second[place] for place in range(len(first)) if is_second[place]]
    if second[0] or not spans or len(below) < _FEW or not all(_PARTY.search(each.flat) for each in below):
        return list(rows)
    return [tuple(joined(each, " ") for each in zip(first, second, strict=True)), *rows[2:]]


def with_area(rows: Sequence[tuple[Line, ...]]) -> list[tuple[Line, ...]]:
    """The rows, with a last column for the headings that stand alone above some of them, if all do that."""
    heads, *below = rows
    headings = [place for place, row in enumerate(below) if len(row) > _FEW and row[0] and not any(row[1:])]
    if (
        not headings
        or headings[0]
        or any(after - before == 1 for before, after in pairwise([*headings, len(below)]))
        or any(re.search(_COLUMNS["area"], each.flat, re.IGNORECASE) for each in heads)
    ):
        return list(rows)
    made, area = [(*heads, Line("Område", "Område"))], below[0][0]
    for place, row in enumerate(below):
        if place in headings:
            area = row[0]
        else:
            made.append((*row, area))
    return made


def filled(rows: Sequence[tuple[Line, ...]], columns: Columns) -> list[list[Line]]:
    """The rows, the area, the goal or what comes first that of the row above where it is merged with that."""
    places = [columns.named[name] for name in ("area", "goal") if name in columns.named]
    places += [] if 0 in columns.named.values() or 0 in columns.parties else [0]
    made: list[list[Line]] = []
    for row in rows:
        line = list(row)
        for place in places if made else ():
            line[place] = line[place] or made[-1][place]
        made.append(line)
    return made
