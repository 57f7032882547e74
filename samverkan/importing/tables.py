"""Tables as records: goals with their indicators, areas with what each party does, measures, follow-up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from samverkan.importing.blocks import Line, Table
from samverkan.importing.cadences import cadence_in
from samverkan.importing.days import as_day, day_in
from samverkan.importing.draft import Draft
from samverkan.importing.groups import as_one_line
from samverkan.importing.indicators import figure_in
from samverkan.importing.named_parties import parties_named
from samverkan.importing.records import Around, make, numbered
from samverkan.importing.topics import Topic
from samverkan.model import Block

_COLUMNS = {
    "indicator": r"indikator|mått\b|nyckeltal|mäts|mätning",
    "baseline": r"utgångs(?:värde|läge)|nuläge|baslinje|startvärde",
    "target": r"målvärde|målnivå|målsättning \d|mål (?:20)?\d\d|värde som",
    "goal": r"^(?:del|effekt|process)?mål(?:en|et|sättning(?:ar)?)?$|^(?:effekt|del)mål",
    "cause": r"orsak",
    "date": r"^när|^tid|datum|klar|senast|tidplan|start",
    "owner": r"ansvar|^vem|ägare|utför|^part(?:er)?$|huvudman",
    "area": r"område|prioritering|fokus|^tema",
    "receiver": r"^till$|mottagare|rapporteras",
    "activity": r"åtgärd|aktivitet|insats|^vad|åtagande|genomför",
    "follow_up": r"uppfölj",
}
_PARTY = re.compile(r"kommun|polis|stad\b|förvaltning|region", re.IGNORECASE)


_ONLY_PARTIES = re.compile(r"\b(?:kommunen|polisen|och|samt|båda|parterna|parter)\b|[,/&]", re.IGNORECASE)
_SHORT_TIME = 30
_EACH_ROW = "Kontrollera områdena: de är hämtade ur tabellens rader."


@dataclass(frozen=True, slots=True)
class Made:
    """The records that a table became: of which part of the agreement, and their ids."""

    block: Block
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a table by what they hold, and those that are for a party."""

    named: dict[str, int]
    parties: dict[int, tuple[str, ...]]
    heads: tuple[str, ...]

    def rest(self, *used: str) -> list[int]:
        """The columns that are none of these."""
        taken = {self.named[each] for each in used if each in self.named}
        return [place for place in range(len(self.heads)) if place not in taken]


def records_of(table: Table, topic: Topic | None, draft: Draft, around: Around) -> Made | None:
    """The records that the table gives; None when it is not understood."""
    if len(table.rows) < 2:
        return None
    columns = _columns(table.rows[0], draft)
    rows = _filled([row for row in table.rows[1:] if any(row)], columns)
    made = _made(rows, columns, topic, draft, around)
    if made and made.ids:
        draft.take(" | ".join(columns.heads), f"tabellens kolumner, i {made.block.value}")
        return made
    return None


def _made(
    rows: Sequence[Sequence[Line]], columns: _Columns, topic: Topic | None, draft: Draft, around: Around
) -> Made | None:
    """The records, of the first sort of table that it is; every row must say what its records are made of."""
    has = {name for name, place in columns.named.items() if all(row[place] for row in rows)}
    if topic and topic.block is Block.FOLLOW_UP and "activity" in has:
        return _occasions(rows, columns, draft)
    area = columns.named.get("area", 0)
    by_party = columns.parties and area not in columns.parties and all(row[area] for row in rows)
    if "goal" not in has and by_party:
        return _by_party(rows, columns, area, draft)
    if "goal" not in has and {"area", "activity"} <= has:
        return _by_area(rows, columns, draft)
    if "goal" in has:
        return Made(Block.GOALS, tuple(_goal(row, columns, draft, around) for row in rows))
    if "activity" in has and {"owner", "date"} & columns.named.keys():
        return Made(Block.MEASURES, tuple(_measure(row, columns, draft, around) for row in rows))
    return None


def _columns(heads: Sequence[Line], draft: Draft) -> _Columns:
    named: dict[str, int] = {}
    parties: dict[int, tuple[str, ...]] = {}
    for place, head in enumerate(heads):
        words = head.flat.strip(" :*")
        kind = next(
            (k for k, p in _COLUMNS.items() if k not in named and re.search(p, words, re.IGNORECASE)), None
        )
        if words and _PARTY.search(words) and kind not in {"area", "date"}:
            parties[place] = parties_named(words, draft)
        elif kind:
            named[kind] = place
    return _Columns(named, parties, tuple(head.flat for head in heads))


def _filled(rows: list[tuple[Line, ...]], columns: _Columns) -> list[list[Line]]:
    """The rows, the area of the row above where a cell for it is merged with that."""
    place = columns.named.get("area")
    made: list[list[Line]] = []
    for row in rows:
        line = list(row)
        if place is not None and not line[place] and made:
            line[place] = made[-1][place]
        made.append(line)
    return made


def _goal(row: Sequence[Line], columns: _Columns, draft: Draft, around: Around) -> str:
    named = columns.named
    identity = make(Block.GOALS, as_one_line([row[named["goal"]]]), (), draft, around)
    goal = draft.values[Block.GOALS.value][-1]
    used = ["goal"]
    if {"indicator", "baseline", "target"} & named.keys():
        goal["indicators"] = [_indicator(row, columns, goal["title"])]
        used += ["indicator", "baseline", "target", "date"]
    used += _add_owners(goal, "responsible", row, columns, draft)
    _add_rest(goal, row, columns, columns.rest(*used))
    return identity


def _indicator(row: Sequence[Line], columns: _Columns, title: str) -> dict[str, Any]:
    """The indicator of a row; figures where there is one to read, else the words."""
    said = {name: row[place].flat for name, place in columns.named.items()}
    indicator: dict[str, Any] = {"title": said.get("indicator") or title}
    for name in ("baseline", "target"):
        words = said.get(name, "")
        figure = figure_in(words, name)
        if figure and figure.get("unit", indicator.get("unit")) == indicator.get("unit", figure.get("unit")):
            indicator |= figure
        elif words:
            indicator |= {"target_text": words} if name == "target" else {"source": f"utgångsläge: {words}"}
    head = columns.heads[columns.named["target"]] if "target" in columns.named else ""
    by = said.get("date", "")
    day = as_day(by.removeprefix("senast ")) if by else day_in(head)
    if day:
        indicator.setdefault("target_date", day)
    elif by:
        indicator["target_text"] = "; ".join(filter(None, (indicator.get("target_text"), by)))
    return indicator


def _by_party(rows: Sequence[Sequence[Line]], columns: _Columns, area: int, draft: Draft) -> Made:
    """A row an area, a column a party: the areas, and in them what each party undertakes."""
    ids: list[str] = []
    for row in rows:
        identity = _area(row[area], draft, _EACH_ROW if not ids else "")
        ids.append(identity)
        for column, parties in columns.parties.items():
            around = Around(identity, parties=parties)
            for place, line in enumerate(_lines(row[column])):
                guess = (
                    ""
                    if parties or place
                    else f"Kontrollera parterna: kolumnen heter ”{columns.heads[column]}”."
                )
                make(Block.COMMITMENTS, line, (), draft, around, guess)
        record = next(each for each in draft.values[Block.AREAS.value] if each["id"] == identity)
        rest = [place for place in range(len(row)) if place != area and place not in columns.parties]
        _add_rest(record, row, columns, rest)
    return Made(Block.AREAS, tuple(dict.fromkeys(ids)))


def _by_area(rows: Sequence[Sequence[Line]], columns: _Columns, draft: Draft) -> Made:
    """A row an activity, with its area and who answers for it."""
    ids: list[str] = []
    for row in rows:
        identity = _area(row[columns.named["area"]], draft, _EACH_ROW if not ids else "")
        ids.append(identity)
        for line in _lines(row[columns.named["activity"]]):
            _measure(row, columns, draft, Around(identity), line)
    return Made(Block.AREAS, tuple(dict.fromkeys(ids)))


def _area(line: Line, draft: Draft, guess: str = "") -> str:
    """The id of the area, which may have been told before."""
    title = numbered(line.flat)[1]
    known = next((each["id"] for each in draft.records(Block.AREAS) if each["title"] == title), None)
    return known or make(Block.AREAS, as_one_line([line]), (), draft, Around(), guess)


def _measure(
    row: Sequence[Line], columns: _Columns, draft: Draft, around: Around, line: Line | None = None
) -> str:
    named = columns.named
    identity = make(Block.MEASURES, line or as_one_line([row[named["activity"]]]), (), draft, around)
    measure = draft.values[Block.MEASURES.value][-1]
    used = ["activity", "area"]
    used += _add_owners(measure, "owners", row, columns, draft)
    if "date" in named and _add_date(measure, row[named["date"]].flat, draft):
        used.append("date")
    _add_rest(measure, row, columns, columns.rest(*used))
    return identity


def _occasions(rows: Sequence[Sequence[Line]], columns: _Columns, draft: Draft) -> Made:
    """What is followed up, how often, by whom and for whom."""
    follow_up = draft.values.setdefault(Block.FOLLOW_UP.value, {})
    for row in rows:
        said = {name: row[place].flat for name, place in columns.named.items() if row[place]}
        occasion: dict[str, Any] = {"subject": said.get("activity", "Samverkan")}
        cadence = cadence_in(said.get("date", ""))
        if cadence:
            occasion["cadence"] = cadence
            draft.take(said["date"], "cadence")
        elif day := day_in(said.get("date", "")):
            occasion["date"] = day
            draft.take(said["date"], "date")
        occasion |= {
            key: said[name]
            for key, name in (("responsible", "owner"), ("receiver", "receiver"))
            if name in said
        }
        more = [
            f"{columns.heads[n]}: {row[n].flat}"
            for n in columns.rest("activity", "date", "owner", "receiver")
            if row[n]
        ]
        if "date" in said and not {"cadence", "date"} & occasion.keys():
            more.append(said["date"])
        if more:
            occasion["method"] = "; ".join(more)
        follow_up.setdefault("occasions", []).append(occasion)
    return Made(Block.FOLLOW_UP, ("follow_up",))


def _add_date(measure: dict[str, Any], words: str, draft: Draft) -> bool:
    """Whether the words are a day or how often, and nothing more; the measure then has it."""
    bare = re.sub(r"^(?:senast|klart?|till)\s+", "", words, flags=re.IGNORECASE)
    day, cadence = as_day(bare), cadence_in(words)
    if not (day or (cadence and len(words) <= _SHORT_TIME)):
        return False
    measure |= {"end": day} if day else {"cadence": cadence}
    draft.take(words, "end" if day else "cadence")
    return True


def _add_owners(
    record: dict[str, Any], key: str, row: Sequence[Line], columns: _Columns, draft: Draft
) -> list[str]:
    """Puts in who answers for it: the parties, and of a measure the words; says the column, once used."""
    if "owner" not in columns.named:
        return []
    words = row[columns.named["owner"]].flat
    everyone = [each["id"] for each in draft.records(Block.PARTIES)]
    of_all = everyone if re.search(r"part|kommun|polis", words, re.IGNORECASE) else []
    parties = list(parties_named(words, draft)) or of_all
    if parties and not record.get(key):
        record[key] = parties
    if _ONLY_PARTIES.sub(" ", words).strip():
        if key != "owners":
            return []
        record["responsible"] = words
    draft.take(words, key)
    return ["owner"]


def _add_rest(record: dict[str, Any], row: Sequence[Line], columns: _Columns, places: Sequence[int]) -> None:
    """Puts into the text of a record what no field of it says."""
    known = " ".join(str(each) for each in record.values())
    more = [
        f"{columns.heads[place]}: {row[place].prose}".replace("\n", " ").strip(": ")
        for place in places
        if row[place] and not _is_said(row[place].flat, known)
    ]
    if more:
        record["text"] = "\n\n".join([*([record["text"]] if record.get("text") else []), *more])


def _is_said(words: str, known: str) -> bool:
    return words in known


def _lines(cell: Line) -> list[Line]:
    """The lines of a cell, each without the mark of a list before it."""
    plain, prose = cell.plain.split("\n"), cell.prose.split("\n")
    if len(plain) != len(prose):
        plain, prose = [cell.plain], [cell.prose]
    made = [
        Line(_unmarked(one), _unmarked(other), cell.notes if place == 0 else ())
        for place, (one, other) in enumerate(zip(plain, prose, strict=True))
    ]
    return [each for each in made if each.plain.strip()]


def _unmarked(text: str) -> str:
    return re.sub(r"^\s*\\?(?:[•·▪–*+-])\s+", "", text).strip()
