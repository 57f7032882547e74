"""Rows of tables as goals with their indicators, as measures, and as occasions to follow up."""

import re
from collections.abc import Sequence
from typing import Any

from samverkan.importing.blocks import Line
from samverkan.importing.cadences import cadence_told
from samverkan.importing.cell_lines import lines_in
from samverkan.importing.columns import Columns
from samverkan.importing.days import day_in, first_in, last_in, period_in
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_type, leader, seats
from samverkan.importing.groups import as_one_line
from samverkan.importing.indicators import figure_in
from samverkan.importing.named_parties import is_only_parties, owners_named
from samverkan.importing.records import ListOwner, make
from samverkan.importing.rough_days import bare_day, several_times, tell_rough, tell_time
from samverkan.importing.statuses import status_said
from samverkan.model import Block
from samverkan.render.escape import escaped
from samverkan.text import pattern_of

_SHORT_TIME = 30
_ANY_PARTY = pattern_of(r"\bpart(?:er|erna)\b|^gemensamt?$|^alla$|^båda$", re.IGNORECASE)
_FIGURES = ("indicator", "baseline", "target")


def add_goal(row: Sequence[Line], columns: Columns, draft: Draft, around: ListOwner) -> str:
    """Adds the goal of a row to the draft; says its id."""
    identity = make(Block.GOALS, as_one_line([row[columns.named["goal"]]]), (), draft, around)
    goal = draft.values[Block.GOALS.value][-1]
    used = ["goal", *(["area"] if around.area else [])]
    if set(_FIGURES) & columns.named.keys():
        goal["indicators"] = [_indicator(row, columns, goal["title"], draft)]
        used += [*_FIGURES, "date", "source"]
    used += _add_owners(goal, "responsible", row, columns, draft)
    add_rest(goal, row, columns, columns.rest(*used))
    return identity


def add_indicator(row: Sequence[Line], columns: Columns, draft: Draft, goal: str) -> None:
    """Adds what a row says is measured to the goal of this id, unless it is there."""
    held = next(each for each in draft.records(Block.GOALS) if each["id"] == goal)
    found = _indicator(row, columns, held["title"], draft)
    if found not in held.setdefault("indicators", []):
        held["indicators"].append(found)


def add_promise(row: Sequence[Line], columns: Columns, draft: Draft, around: ListOwner) -> str:
    """Adds the promise of a row to the draft; says its id."""
    identity = make(Block.PROMISES, row[columns.named["promise"]], (), draft, around)
    promise = draft.values[Block.PROMISES.value][-1]
    used = ["promise", *_add_owners(promise, "parties", row, columns, draft)]
    said = columns.said(row)
    used += _add_cadence(promise, said.get("cadence", ""), Block.PROMISES, draft)
    used += ["date"] if _add_cadence(promise, said.get("date", ""), Block.PROMISES, draft) else []
    add_rest(promise, row, columns, columns.rest(*used))
    return identity


def add_measure(row: Sequence[Line], columns: Columns, draft: Draft, around: ListOwner, line: Line) -> str:
    """Adds the measure that a line of a row is to the draft; says its id."""
    own, line = _told_owners(line, draft)
    identity = make(Block.MEASURES, line, (), draft, around)
    measure = draft.values[Block.MEASURES.value][-1]
    if number := columns.said(row).get("number"):
        draft.left_out(number, measure["title"], measure)
    used = [
        "activity",
        "number",
        *(["area"] if around.area else []),
        *(["goal", *_FIGURES] if around.goal else []),
    ]
    used += _add_owners(measure, "owners", row, columns, draft)
    measure |= {"owners": list(own)} if own else {}
    said = columns.said(row)
    used += _add_day(measure, "start", said.get("start", ""), draft, around.year)
    used += _add_day(measure, "end", said.get("end", ""), draft, around.year)
    if _add_date(measure, said.get("date", ""), draft, around.year):
        used.append("date")
    used += [
        name
        for name in ("status", "answer", "date")
        if name not in used and _add_status(measure, said.get(name, ""), columns.head(name), draft)
    ]
    used += _add_cadence(measure, said.get("cadence", ""), Block.MEASURES, draft)
    used += _add_resources(measure, said.get("resources", ""), draft)
    add_rest(measure, row, columns, columns.rest(*used))
    return identity


def _add_cadence(record: dict[str, Any], often: str, block: Block, draft: Draft) -> list[str]:
    """Puts in how often it is, if the words say that and it is not known yet; says the column, once used."""
    cadence = cadence_told(often) if len(often) <= _SHORT_TIME and "cadence" not in record else None
    if cadence is None:
        return []
    record["cadence"] = cadence
    draft.take(often, block.value)
    return ["cadence"]


def _told_owners(line: Line, draft: Draft) -> tuple[tuple[str, ...], Line]:
    """The parties before the colon of a line such as `Kommunen: belysning`, and what it says after that."""
    who, colon, _ = line.plain.partition(": ")
    said = f"{who}{colon}"
    is_owner = colon and is_only_parties(who, draft) and line.prose.startswith(said)
    owners = owners_named(who, draft) if is_owner else ()
    if not owners:
        return (), line
    draft.take(who, "owners")
    return owners, Line(line.plain[len(said) :], line.prose[len(said) :], line.notes)


def add_seats(row: Sequence[Line], columns: Columns, draft: Draft) -> str:
    """Adds the forum that a row tells of to the draft, with who is in it; says its id."""
    said = columns.said(row)
    name = said["forum"]
    lines = lines_in(row[columns.named["members"]], draft.numbers)
    members = [seat for line in lines for seat in seats(line.flat)]
    record: dict[str, Any] = {
        "name": name,
        "type": forum_type(name),
        "chair": leader(members),
        "members": members,
    }
    used = _add_cadence(record, said.get("cadence", ""), Block.FORUMS, draft)
    if "chair" in said:
        record["chair"] = {"name": said["chair"]}
        draft.take(said["chair"], "chair")
    if "receiver" in said:
        record["reports_to"] = [{"receiver": said["receiver"]}]
        draft.take(said["receiver"], "reports_to")
    add_rest(record, row, columns, columns.rest("forum", "members", "chair", "receiver", *used))
    draft.take(said["members"], Block.FORUMS.value)
    return draft.add(Block.FORUMS, record, name)


def add_occasion(row: Sequence[Line], columns: Columns, draft: Draft) -> None:
    """Adds what a row says is followed up: how often, by whom and for whom."""
    said = columns.said(row)
    occasion: dict[str, Any] = {"subject": said["activity"]}
    when, often = said.get("date", ""), said.get("cadence", "")
    cadence, day = cadence_told(when), day_in(when)
    occasion |= {"cadence": cadence} if cadence else {"date": day} if day else {}
    used = _add_cadence(occasion, often, Block.FOLLOW_UP, draft)
    occasion |= {"responsible": said.get("owner"), "receiver": said.get("receiver")}
    more = [] if cadence or day == when or not when else [when]
    if cadence or day:
        draft.take(when, Block.FOLLOW_UP.value)
        tell_rough(occasion, when, draft)
    others = columns.rest("activity", "date", "owner", "receiver", *used)
    more += [f"{columns.heads[place]}: {row[place].flat}" for place in others if row[place]]
    occasion["method"] = "; ".join(more)
    draft.values.setdefault(Block.FOLLOW_UP.value, {}).setdefault("occasions", []).append(occasion)


def _add_resources(measure: dict[str, Any], words: str, draft: Draft) -> list[str]:
    """Puts in what it takes; says the column, once used."""
    if not any(map(str.isalnum, words)):
        return []
    measure["resources"] = escaped(words)
    draft.take(words, "resources")
    return ["resources"]


def add_rest(record: dict[str, Any], row: Sequence[Line], columns: Columns, places: Sequence[int]) -> None:
    """Puts into the text of a record what no field of it says."""
    known = " ".join(str(each) for each in record.values())
    more = [
        f"{columns.heads[place]}: {row[place].prose}".replace("\n", " ").strip(": ")
        for place in places
        if row[place] and not _says(known, row[place].flat)
    ]
    if more:
        record["text"] = "\n\n".join(filter(None, (record.get("text"), *more)))


def _says(text: str, words: str) -> bool:
    """Whether the text has these words, whole."""
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _indicator(row: Sequence[Line], columns: Columns, title: str, draft: Draft) -> dict[str, Any]:
    """The indicator of a row; figures where there is one to read, else the words."""
    said = columns.said(row)
    indicator: dict[str, Any] = {"title": said.get("indicator") or title}
    for name in ("baseline", "target"):
        words = said.get(name, "")
        figure = figure_in(words, name)
        if figure and figure.get("unit", indicator.get("unit")) == indicator.get("unit", figure.get("unit")):
            indicator |= figure
        elif words:
            indicator |= {"target_text": words} if name == "target" else {"source": f"utgångsläge: {words}"}
    if "source" in said:
        indicator["source"] = "; ".join(filter(None, (said["source"], indicator.get("source"))))
    if "baseline" in indicator and (known := day_in(columns.head("baseline"))):
        indicator.setdefault("baseline_date", known)
    head, by = columns.head("target"), said.get("date", "")
    day = last_in(bare_day(by, draft)) if by else day_in(head)
    if day:
        indicator.setdefault("target_date", day)
        tell_rough(indicator, by or head, draft)
    elif by:
        indicator["target_text"] = "; ".join(filter(None, (indicator.get("target_text"), by)))
    return indicator


def _add_day(measure: dict[str, Any], key: str, words: str, draft: Draft, year: str) -> list[str]:
    """Puts in when it begins or ends, if the words are a day and no more; says the column, once used."""
    day = {"start": first_in, "end": last_in}[key](bare_day(words, draft, year))
    if day is None:
        return []
    measure[key] = day
    draft.take(words, key)
    tell_rough(measure, words, draft)
    return [key]


def _add_date(measure: dict[str, Any], words: str, draft: Draft, year: str) -> bool:
    """Whether the words are a day, when to when or how often, and no more; the measure then has it.

    Of several times it has the first and the last, and keeps the words.
    """
    several = several_times(words, draft, year)
    if several:
        measure |= several
        tell_time(measure, words, draft)
        return "cadence" in several
    cadence = cadence_told(words)
    said = _days_of(bare_day(words, draft, year)) or (
        {"cadence": cadence} if cadence and len(words) <= _SHORT_TIME else {}
    )
    measure |= said
    for key in said:
        draft.take(words, key)
    if not said.keys() <= {"cadence"}:
        tell_rough(measure, words, draft)
    return bool(said)


def _days_of(words: str) -> dict[str, Any]:
    """When it begins and ends, if the words say that and nothing more."""
    day = last_in(words)
    period = period_in([words])
    is_whole = period.words == words and period.values.keys() <= {"start", "end"}
    return {"end": day} if day else dict(period.values) if is_whole else {}


_ASKS = pattern_of(r"\s*\(?(?:ja\s*/\s*nej|\?)\)?$", re.IGNORECASE)
_ANSWER = pattern_of(r"(?P<asked>.*?)\s*[:?]?\s*\b(?:ja|x)", re.IGNORECASE)
"""A yes to the words before it, or to the head of the column."""


def _add_status(measure: dict[str, Any], words: str, head: str, draft: Draft) -> bool:
    """Whether the words say how far it has come, and nothing more; the measure then has it."""
    answer = _ANSWER.fullmatch(words.strip(" ."))
    said = (answer["asked"] or _ASKS.sub("", head)) if answer else words.strip(" .")
    status = draft.signs.get(said) or status_said(said)
    if status:
        measure["status"] = status
        draft.take(words, "status")
    return status is not None


def _add_owners(
    record: dict[str, Any], key: str, row: Sequence[Line], columns: Columns, draft: Draft
) -> list[str]:
    """Puts in who answers for it: the parties, and of a measure the words; says the column, once used."""
    words = columns.said(row).get("owner", "")
    if not words:
        return []
    everyone = [each["id"] for each in draft.records(Block.PARTIES)] if _ANY_PARTY.search(words) else []
    parties = list(owners_named(words, draft)) or everyone
    if parties:
        record[key] = parties
    if not is_only_parties(words, draft):
        if key != "owners":
            return []
        record["responsible"] = "; ".join(_joined(row[columns.named["owner"]], draft))
    draft.take(words, key)
    return ["owner"]


def _joined(cell: Line, draft: Draft) -> list[str]:
    """The lines of a cell, those that go on in small letters with the line before."""
    made: list[str] = []
    for line in lines_in(cell, draft.numbers):
        if made and line.plain[:1].islower():
            made[-1] += f" {line.plain}"
        else:
            made.append(line.plain)
    return made
