"""The columns of a table: what each of them holds, and which are for a party."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from samverkan.importing.blocks import Line, joined
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_type
from samverkan.importing.named_parties import parties_named, party_called
from samverkan.text import pattern_of

_COLUMNS = {
    "source": r"^(?:mät|data)?källa|^(?:mäts|följs upp) (?:genom|i|med|via)\b",
    "indicator": r"indikator|mått\b|nyckeltal|mäts|mätning",
    "baseline": r"utgångs(?:värde|läge)|nuläge|baslinje|startvärde|^utfall(?: år)?(?: 20\d\d)?$",
    "target": r"målvärde|målnivå|målsättning \d|mål (?:20)?\d\d|värde som|^20\d\d$",
    "goal": r"^(?:del|effekt|process)?mål(?:en|et|sättning(?:ar)?)?$|^(?:effekt|del)mål"
    r"|\b(?:vill|ska) (?:vi |parterna )?(?:upp)?nå\b",
    "problem": r"^(?:gemensamt? )?problem(?:bild|et)?$|^utmaning(?:en)?$",
    "cause": r"orsak",
    "promise": r"löfte|\blovar\b",
    "answer": r"ja\s*/\s*nej|^(?:av)?klara?t?\s*\?|^genomförd?t?\s*\??$",
    "start": r"^(?:start(?:ar|as|datum|tid)?|påbörjas|börjar|inleds|från(?: och med)?)$",
    "end": r"^(?:slut(?:ar|datum|tid)?|avslutas|till och med)$",
    "date": r"^när|^tid|datum|klar|senast|tidplan|start",
    "owner": r"ansvar|aktör|^vem|ägare|utför|^part(?:er)?$|huvudman",
    "number": r"^(?:nr|nummer|#)$",
    "forum": r"^(?:forum|grupp|gruppering|nätverk)$",
    "members": r"^deltar$|^ingår$|deltagar|ledam(?:ot|öter)|medlem|^vilka (?:är med|ingår|deltar)",
    "chair": r"^(?:leds av|ordförande|sammankallande)$",
    "cadence": r"^möt(?:e|s)|^träffas|^sammanträder|^hur ofta|frekvens|intervall",
    "area": r"område|prioritering|fokus|^tema",
    "receiver": r"^till$|^rapporterar till|mottagare|rapporteras|redovisas|^för vem",
    "status": r"^status|^läge$|^hur långt|^klart?$",
    "activity": r"åtgärd|aktivitet|insats|^vad|åtagande|genomför",
    "follow_up": r"uppfölj",
    "resources": r"^resurs|^budget|^kostnad",
}
TOGETHER = pattern_of(r"^(?:gemensamt|tillsammans|båda(?: parter(?:na)?)?)$", re.IGNORECASE)
"""A column for what all parties do."""
_RECORDS = frozenset({"activity", "area", "goal", "promise", "forum"})
"""What the rows of a table can be records of."""
_DETAILS = frozenset(
    {
        "start",
        "end",
        "date",
        "owner",
        "cadence",
        "source",
        "status",
        "answer",
        "follow_up",
        "number",
        "resources",
    }
)
"""What is told of a record and is none."""
_LONGEST_HEAD, _MOST_WORDS = 40, 4
_FEW = 2
"""A table with no more columns is one of keys and values, of which any may be empty."""
_PARTY = pattern_of(
    rf"\bkommun(?!ik)|polis|\bstad(?:en)?\b|förvaltning|\bregion|{TOGETHER.pattern}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they hold, and those that are for a party."""

    named: dict[str, int]
    parties: dict[int, tuple[str, ...]]
    heads: tuple[str, ...]

    def said(self, row: Sequence[Line]) -> dict[str, str]:
        """The words of a row, by what they are."""
        return {name: row[place].flat for name, place in self.named.items() if row[place]}

    def with_signs(self, rows: Sequence[Sequence[Line]], signs: Collection[str]) -> "Columns":
        """These, and the column without a head whose cells are signs for how far it has come, as `status`."""
        unnamed = [place for place, head in enumerate(self.heads) if not head.strip()]
        said = {place: {row[place].flat for row in rows} - {""} for place in unnamed}
        place = next((place for place, words in said.items() if words and words <= set(signs)), None)
        if place is None or "status" in self.named:
            return self
        return Columns(self.named | {"status": place}, self.parties, self.heads)

    def head(self, name: str) -> str:
        """The words above the column of this name."""
        return self.heads[self.named[name]] if name in self.named else ""

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
        kind = _kind_of(words, named)
        if called := party_called(words, draft):
            parties[place] = called
        elif _PARTY.search(words) and kind not in {"area", "date"}:
            parties[place] = parties_named(words, draft)
        elif kind:
            named[kind] = place
    return Columns(named, parties, tuple(head.flat for head in heads))


def _kind_of(head: str, taken: Collection[str] = ()) -> str | None:
    """What a column with this head holds, if it is not taken."""
    kinds = (kind for kind, pattern in _COLUMNS.items() if re.search(pattern, head, re.IGNORECASE))
    return next((each for each in kinds if each not in taken), None)


def tells_of_measures(heads: Sequence[str]) -> bool:
    """Whether a table with these heads tells what is done, and by whom or when."""
    kinds = {_kind_of(each.strip(" :*.")) for each in heads}
    return "activity" in kinds and bool(kinds & {"owner", "date", "start", "end"})


def are_heads(words: Sequence[str]) -> bool:
    """Whether words can head the columns of a table of records: short, and each of a column of its own."""
    kinds: list[str] = []
    for each in (said.strip(" :*.") for said in words):
        kind = each if _PARTY.search(each) else _kind_of(each, kinds)
        if kind is None or kind in kinds or not is_short_head(each):
            return False
        kinds.append(kind)
    return len(kinds) >= _FEW and not _RECORDS.isdisjoint(kinds)


def are_details(words: Sequence[str]) -> bool:
    """Whether the words are all of what is told of a record, as who answers for it and when it is done."""
    return all(not _PARTY.search(each) and _kind_of(each) in _DETAILS for each in words)


def is_short_head(words: str) -> bool:
    """Whether the words are as few as those of a head, and one of its kind."""
    is_short = len(words) <= _LONGEST_HEAD and len(words.split()) <= _MOST_WORDS and words[-1:] not in ".,;!?"
    return is_short and bool(_PARTY.search(words) or _kind_of(words))


def turned(rows: Sequence[tuple[Line, ...]]) -> list[tuple[Line, ...]]:
    """The rows; a head and one row, of a table that tells of one record with a word before each value.

    Of a table with a forum in each column and a word before each row, a head and a row for each forum.
    """
    if _has_a_forum_in_each_column(rows):
        head = (Line("Forum", "Forum"), *(row[0] for row in rows[1:]))
        return [head, *(tuple(row[place] for row in rows) for place in range(1, len(rows[0])))]
    is_keyed = len(rows) > _FEW and all(len(row) == _FEW for row in rows)
    if not is_keyed or not are_heads([row[0].flat for row in rows]):
        return list(rows)
    return [tuple(row[0] for row in rows), tuple(row[1] for row in rows)]


def _has_a_forum_in_each_column(rows: Sequence[tuple[Line, ...]]) -> bool:
    if len(rows) <= 1 or len(rows[0]) <= 1 or rows[0][0]:
        return False
    below = [row[0].flat for row in rows[1:]]
    kinds = {_kind_of(each.strip(" :*.")) for each in below}
    return "members" in kinds and None not in kinds and all(forum_type(each.flat) for each in rows[0][1:])


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
    """The rows, the area, goal, problem or what is first that of the row above where it is merged."""
    places = [columns.named[name] for name in ("area", "goal", "problem") if name in columns.named]
    places += [] if 0 in columns.named.values() or 0 in columns.parties else [0]
    made: list[list[Line]] = []
    for row in rows:
        line = list(row)
        for place in places if made else ():
            line[place] = line[place] or made[-1][place]
        made.append(line)
    return made
