"""Intervals and lengths of time: as they are written, in words, in days, and from one day to the next."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Annotated

from samverkan.model.partial_date import PartialDate
from samverkan.model.record import Record, RecordKind, in_words, optional, required
from samverkan.model.scalars import Choice, Count, Label
from samverkan.model.sentences import Called
from samverkan.swedish import MONTHS, count
from samverkan.text import Text


class TimeUnit(Choice):
    """A unit of calendar time."""

    DAY = "day", "dag"
    WEEK = "week", "vecka"
    MONTH = "month", "månad"
    QUARTER = "quarter", "kvartal"
    TERTIAL = "tertial", "tertial", "four-month period"
    HALF_YEAR = "half_year", "halvår", "half-year"
    YEAR = "year", "år"


class Cadence(Record):
    """How often something happens: `times` times in `every` units (kadens)."""

    record_kind = RecordKind(one_value=True)

    steady = frozenset("times every per".split())

    times: Count = optional(
        "Gånger", "Hur många gånger. Utelämnat: en gång.", "How many times. Default: once.", 1
    )
    every: Annotated[Count, Called("intervall")] = optional(
        "Varje",
        "Antal enheter mellan gångerna: 2 och år ger vartannat år.",
        "Units between: 2 and year is every other year.",
        1,
    )
    per: TimeUnit = required("Per", "Tidsenheten.", "The unit of time.")
    stated: Label | None = optional(
        "Ordalydelse",
        "Så som det står i avtalet, om det ska återges ordagrant.",
        "The wording of the agreement, when it is to be kept.",
    )


class Duration(Record):
    """A length of time, such as a notice time (uppsägningstid)."""

    record_kind = RecordKind(one_value=True)

    steady = frozenset("count unit".split())

    count: Count = required("Antal", "Antalet enheter.", "The number of units.")
    unit: TimeUnit = required("Enhet", "Tidsenheten.", "The unit of time.")


_ORDINALS = "nollte första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte".split()
_NEUTER = {TimeUnit.QUARTER, TimeUnit.HALF_YEAR, TimeUnit.YEAR}
_PLURALS = {
    TimeUnit.DAY: "dagar",
    TimeUnit.WEEK: "veckor",
    TimeUnit.MONTH: "månader",
    TimeUnit.QUARTER: "kvartal",
    TimeUnit.TERTIAL: "tertial",
    TimeUnit.HALF_YEAR: "halvår",
    TimeUnit.YEAR: "år",
}
_DAYS = {
    TimeUnit.DAY: 1,
    TimeUnit.WEEK: 7,
    TimeUnit.MONTH: 30,
    TimeUnit.QUARTER: 91,
    TimeUnit.TERTIAL: 121,
    TimeUnit.HALF_YEAR: 182,
    TimeUnit.YEAR: 365,
}
_MONTHS = {
    TimeUnit.MONTH: 1,
    TimeUnit.QUARTER: 3,
    TimeUnit.TERTIAL: 4,
    TimeUnit.HALF_YEAR: 6,
    TimeUnit.YEAR: 12,
}


def days(time: Duration | Cadence) -> float:
    """About how many days a duration lasts, or pass from one time to the next."""
    if isinstance(time, Duration):
        return time.count * _DAYS[time.unit]
    return time.every * _DAYS[time.per] / time.times


def longer(one: Duration | Cadence, other: Duration | Cadence) -> bool:
    """Whether it is a longer time than the other, and not as long a time in another unit.

    Months are counted as such, and so are days; between the two, a week is as often as 52 times a year
    and not as 53.
    """
    (months, times), (other_months, other_times) = _months(one), _months(other)
    if months and other_months:
        return months * other_times > other_months * times
    if months or other_months:
        return days(one) > days(other) * _ABOUT
    return days(one) > days(other)


_ABOUT = 1.015
"""How much longer it has to be when the one is in days and the other in months, which differ in length."""


def after(day: date, time: Duration | Cadence, *, of_month: int = 0) -> date:
    """The day when the time has passed, or the next time comes.

    Months and years are those of the calendar: a month after 31 January is the last of February, and a
    month after that the last of March when 31 is the day `of_month`. A time that is no whole number of
    months or days, such as three times a month, is rounded to days. Beyond the last day of the calendar it
    is `date.max`.
    """
    months = whole_months(time)
    if months:
        return _months_after(day, months, of_month)
    later = day.toordinal() + max(1, round(days(time)))
    return date.fromordinal(min(later, date.max.toordinal()))


def before(day: date, time: Duration) -> date:
    """The last day from which the time has passed when `day` ends: six months before 31 December, 30 June.

    Before the first day of the calendar it is `date.min`.
    """
    months = whole_months(time)
    following = day + timedelta(days=1)
    if not months:
        return date.fromordinal(max(1, day.toordinal() - round(days(time))))
    if following.year * 12 + following.month - months <= 12:
        return date.min
    return _months_after(following, -months, 0) - timedelta(days=1)


def whole_months(time: Duration | Cadence) -> int:
    """The months that a time lasts, or that pass from one time to the next; 0 when they are not whole."""
    months, times = _months(time)
    return months // times if months % times == 0 else 0


def whole_days(time: Cadence) -> int:
    """The days from one time to the next of what does not go by months; 0 when they are not whole."""
    count = 0 if time.per in _MONTHS else time.every * _DAYS[time.per]
    return count // time.times if count % time.times == 0 else 0


def _months(time: Duration | Cadence) -> tuple[int, int]:
    """How many months are shared by how many times."""
    if isinstance(time, Duration):
        return time.count * _MONTHS.get(time.unit, 0), 1
    return time.every * _MONTHS.get(time.per, 0), time.times


def is_last_of_month(day: date) -> bool:
    """Whether the month ends with the day."""
    return day.day == monthrange(day.year, day.month)[1]


def _months_after(day: date, months: int, of_month: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(max(day.day, of_month), monthrange(year, month + 1)[1]))


def counted(number: int, unit: TimeUnit) -> Text:
    """`en månad`, `tre månader`, `ett år`, `18 månader`; `one month`, `three months`."""
    if number == 1:
        return Text(sv=f"{'ett' if unit in _NEUTER else 'en'} {unit.label}", en=f"one {unit.words.en}")
    return Text(sv=f"{count(number)} {_PLURALS[unit]}", en=f"{in_words(number).en} {unit.words.en}s")


def often(cadence: Cadence) -> Text:
    """`varje tertial`, `vartannat år`, `två gånger per år`; `every other year`, `twice per year`."""
    if cadence.stated:
        return Text(sv=cadence.stated, en=cadence.stated)
    every = _every(cadence.every, cadence.per)
    if cadence.times == 1:
        return every
    sv = f"{count(cadence.times)} gånger"
    en = "twice" if cadence.times == 2 else f"{in_words(cadence.times).en} times"
    if cadence.every == 1:
        return _per(cadence, f"{sv} ", f"{en} ")
    return Text(sv=f"{sv} {every.sv}", en=f"{en} {every.en}")


def often_apart(one: Cadence, other: Cadence) -> tuple[Text, Text]:
    """What each of two says; of different ones that are worded alike, what their numbers say."""
    said = often(one), often(other)
    if said[0] != said[1] or one == other:
        return said
    return often(one.model_copy(update={"stated": None})), often(other.model_copy(update={"stated": None}))


def per(cadence: Cadence) -> Text:
    """The time that a number holds for: `per år`; when it is no single unit `vartannat år`."""
    single = cadence.times == cadence.every == 1 and not cadence.stated
    return _per(cadence) if single else often(cadence)


def _per(cadence: Cadence, sv: str = "", en: str = "") -> Text:
    return Text(sv=f"{sv}per {cadence.per.label}", en=f"{en}per {cadence.per.words.en}")


def _every(every: int, unit: TimeUnit) -> Text:
    neuter = unit in _NEUTER
    if every == 1:
        return Text(sv=f"varje {unit.label}", en=f"every {unit.words.en}")
    if every == 2:
        sv = f"{'vartannat' if neuter else 'varannan'} {unit.label}"
        return Text(sv=sv, en=f"every other {unit.words.en}")
    ordinal = _ORDINALS[every] if every <= 12 else f"{every}:e"
    sv = f"{'vart' if neuter else 'var'} {ordinal} {unit.label}"
    return Text(sv=sv, en=f"every {in_words(every).en} {unit.words.en}s")


def months(first: PartialDate, last: PartialDate) -> str:
    """`januari–april 2024`, `maj 2024`; empty unless both have months, of the same year."""
    if not (first.month and last.month) or first.year != last.year:
        return ""
    start, end = MONTHS[first.month - 1], MONTHS[last.month - 1]
    return f"{end} {last.year}" if start == end else f"{start}–{end} {last.year}"


def time_of(start: PartialDate | None, end: PartialDate | None) -> str:
    """A time in short, for a title: `2024`, `2024–2025`, `januari–april 2024`, `från 2024`; may be empty."""
    if not (start and end):
        return f"från {start.year}" if start else f"till {end.year}" if end else ""
    if start.year != end.year:
        return f"{start.year}–{end.year}"
    whole = (start.month, end.month) == (1, 12)
    return str(start.year) if whole else months(start, end) or str(start.year)
