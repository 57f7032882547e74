"""Periods that cannot be meant, which of their dates is to blame, and records as they are without it."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from samverkan.load import AgreementFolder, Workspace
from samverkan.model import (
    Agreement,
    Handling,
    PartialDate,
    Record,
    Validity,
    begins,
    fields,
    first_day,
    last_day,
    once,
)
from samverkan.rules.agreements import leads_the_work
from samverkan.rules.wording import parts
from samverkan.text import pattern_of

OF_PERIODS = "SV019"
"""The rule that tells of a wrong period; the others see records without it."""

_LONGEST = 25

_LIKELY = range(1950, 2100)

_SPAN = pattern_of(
    r"(?:avtal|överenskommelse)\w*\W+(?:\w+\W+){0,2}?((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)

_OTHER_PLAN = pattern_of(r"program|plan\b|strategi|vision|mål", re.IGNORECASE)

_YEARS = pattern_of(r"(?<!\d)((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?!\d)")

_Kept = TypeVar("_Kept", bound=Record)


class Wrong(Enum):
    """In what way a period cannot be meant."""

    REVERSED = 1
    ONE_DAY = 2
    TOO_LONG = 3


@cache
def _has_period(model: type[Record]) -> bool:
    return {"start", "end"} <= model.model_fields.keys()


def wrong(part: Record, record: Record) -> Wrong | None:
    """In what way the period of `part`, a record within `record` with `start` and `end`, is wrong.

    Only an agreement is asked how long it holds: more than a generation is a slip of the keys, and so is a
    single day for one that leads the work.
    """
    if not _has_period(type(part)):
        return None
    period: Any = part
    start, end = period.start, period.end
    if start and end and first_day(start) > last_day(end):
        return Wrong.REVERSED
    if not (isinstance(part, Validity) and isinstance(record, Agreement)) or part.until_further_notice:
        return None
    if end and start == end and end.day and leads_the_work(record):
        return Wrong.ONE_DAY
    first = begins(record)
    return Wrong.TOO_LONG if first and end and end.year - first.year > _LONGEST else None


def titled_years(agreement: Agreement) -> tuple[int, int] | None:
    """The years that the title gives the agreement: 2024–2027."""
    span = _SPAN.search(agreement.title)
    return (int(span[1]), int(span[2])) if span and not _OTHER_PLAN.search(agreement.title) else None


def meant_years(agreement: Agreement, identity: str) -> tuple[int, int] | None:
    """The years of the period that the title, its wording and the folder agree on, against its dates.

    None when they do not say two of them the same, or the dates say it too.
    """
    start, end = agreement.validity.start, agreement.validity.end
    if not start or not end:
        return None
    words = (agreement.validity.stated or "", identity.rpartition("/")[2])
    said = [(int(span[1]), int(span[2])) for span in map(_YEARS.fullmatch, words) if span]
    titled = titled_years(agreement)
    years, times = Counter([*said, *([titled] if titled else [])]).most_common(1)[0] if said else (None, 0)
    return years if times > 1 and years != (start.year, end.year) else None


def with_meant_years(workspace: Workspace) -> Workspace:
    """The workspace with the periods as titles and folders say them; the very same when all agree."""
    folders = tuple(map(_in_meant_years, workspace.folders))
    if all(now is before for now, before in zip(folders, workspace.folders, strict=True)):
        return workspace
    return replace(workspace, folders=folders, answers={})


def _in_meant_years(folder: AgreementFolder) -> AgreementFolder:
    years = meant_years(folder.agreement, folder.id) if folder.agreement else None
    if not years:
        return folder
    held = {
        path: _dated(record, years) if record is folder.agreement else record
        for path, record in folder.records.items()
    }
    return folder.holding(held, folder.register, broken=folder.broken)


def _dated(agreement: Agreement, years: tuple[int, int]) -> Agreement:
    validity: Any = agreement.validity
    start, end = (
        at if at.year == year else _in_year(at, year)
        for at, year in zip((validity.start, validity.end), years, strict=True)
    )
    return agreement.model_copy(update={"validity": validity.model_copy(update={"start": start, "end": end})})


def _in_year(when: PartialDate, year: int) -> PartialDate:
    """The same day in another year; the month, on the day that not every year has."""
    is_leap_day = (when.month, when.day) == (2, 29)
    return replace(when, year=year, day=None if is_leap_day else when.day)


def blamed(part: Any, record: Record) -> str:
    """The date of a wrong period that is to be corrected: `start` or `end`.

    It is the one that the title contradicts, or else the one farther from the date of the record, or the one
    in another century. No agreement ends soon after its date.
    """
    years = _titled(part, record)
    if years and part.start and (part.start.year == years[0]) is not (part.end.year == years[1]):
        return "end" if part.start.year == years[0] else "start"
    day = _day(record)
    if not part.start:
        return "end"
    if not day:
        return "start" if part.start.year not in _LIKELY and part.end.year in _LIKELY else "end"
    from_start, from_end = abs(first_day(part.start) - day), abs(last_day(part.end) - day)
    if isinstance(part, Validity) and max(from_start, from_end) <= _SOON:
        return "end"
    return "start" if from_start > from_end else "end"


def _day(record: Record) -> date | None:
    if isinstance(record, Agreement):
        return first_day(record.date) if record.date else None
    return first_day(record.date) if isinstance(record, Handling) else None


def without_wrong_periods(workspace: Workspace) -> Workspace:
    """The workspace with the blamed date of each wrong period set aside; the very same when there is none.

    So what is wrong with a period is told once, and nothing is measured by it.
    """
    folders = tuple(map(_of_folder, workspace.folders))
    registers = {path: _mended(register) for path, register in workspace.registers.items()}
    kept = zip(
        (*folders, *registers.values()), (*workspace.folders, *workspace.registers.values()), strict=True
    )
    if all(now is before for now, before in kept):
        return workspace
    return replace(workspace, folders=folders, registers=registers, answers={})


def _of_folder(folder: AgreementFolder) -> AgreementFolder:
    held = {path: _mended(record) for path, record in folder.records.items()}
    register = _mended(folder.register)
    if register is folder.register and all(held[path] is each for path, each in folder.records.items()):
        return folder
    return folder.holding(held, register, broken=folder.broken)


def _mended(record: _Kept) -> _Kept:
    return _without(record, record) if _has_wrong(record) else record


@once
def _has_wrong(record: Record) -> bool:
    return any(wrong(part, record) for _, part in parts(record))


def _without(part: _Kept, record: Record) -> _Kept:
    changes = {
        name: _within(getattr(part, name), record) for name, h in fields(type(part)).items() if h.record
    }
    if wrong(part, record):
        changes |= _set_aside(part, record)
    return part.model_copy(update=changes)


def _within(value: Any, record: Record) -> Any:
    if isinstance(value, tuple):
        return tuple(_within(each, record) for each in value)
    return _without(value, record) if isinstance(value, Record) else value


def _titled(part: Any, record: Record) -> tuple[int, int] | None:
    """The years that the title of an agreement gives its period."""
    return titled_years(record) if isinstance(record, Agreement) and isinstance(part, Validity) else None


_SOON = timedelta(days=180)
"""How far from the date of a document the period that it is for may begin."""


def _is_swapped(part: Any, record: Record, years: tuple[int, int] | None) -> bool:
    """Whether start and end have changed places: the title says so, or the document is made at the end."""
    if wrong(part, record) is not Wrong.REVERSED:
        return False
    if years:
        return (part.end.year, part.start.year) == years
    day = _day(record) if part is record or isinstance(part, Validity) else None
    is_near = day is not None and abs(first_day(part.end) - day) <= _SOON
    is_late = isinstance(part, Validity) and blamed(part, record) == "end"
    return is_near and not is_late and part.start.year - part.end.year <= _LONGEST


def _set_aside(part: Any, record: Record) -> dict[str, PartialDate | None]:
    """The blamed date as the title has it; else none, or none of the other where it is required.

    Of a single day nobody knows which date is wrong. A document of the work keeps a date in the year beside.
    """
    name = blamed(part, record)
    years = _titled(part, record)
    if _is_swapped(part, record, years):
        return {"start": part.end, "end": part.start}
    if years:
        return {name: PartialDate(years[name == "end"])}
    if wrong(part, record) is Wrong.ONE_DAY:
        return {"start": None, "end": None}
    other = "start" if name == "end" else "end"
    if part is record:
        beside = getattr(part, other).year + (1 if name == "end" else -1)
        return {name: replace(getattr(part, name), year=beside, day=None)}
    return {other if type(part).model_fields[name].is_required() else name: None}
