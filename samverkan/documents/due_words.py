"""What is due or overdue, how much and how far off, in words."""

from collections.abc import Callable, Sequence
from datetime import date

from samverkan.model import TimeUnit, counted
from samverkan.status import Deadline, Status
from samverkan.swedish import capital, count
from samverkan.text import Text

NOBODY = Text(sv="ingen ansvarig är angiven", en="nobody is named")
"""Who answers for something, when nothing says."""


def pressing(status: Status, within: int) -> Text:
    """How much is overdue, due within so many days, and told of for its weight though it is further off."""
    return pressed(len(status.overdue), status.due, status.today, within)


def pressed(late: int, due: Sequence[Deadline], today: date, within: int) -> Text:
    """The same of any number that is late, and any deadlines ahead."""
    later = _further_ahead(due, today, within)
    soon = len(due) - later
    behind = f"{capital(count(late))} saker är försenade" if late else "Inget är försenat"
    behind = "En sak är försenad" if late == 1 else behind
    near = f"de närmaste {within} dagarna" if within > 1 else f"inom {days(within).sv}"
    ahead = f"{_saker(soon)} ska göras inom {days(within).sv}" if soon else f"inget är planerat {near}"
    then_sv = f" {capital(_saker(later))} väntar längre fram." if later else ""
    then_en = f" {_things(later).capitalize()} due further ahead." if later else ""
    return Text(
        sv=f"{behind}, och {ahead}.{then_sv}",
        en=f"{_things(late).capitalize()} overdue, and {_things(soon)} due within {days(within).en}."
        f"{then_en}",
    )


def due_heading(due: Sequence[Deadline], today: date, within: int) -> Text:
    """What stands over what is due: `Att göra inom 90 dagar`, and further ahead when some of it is."""
    later, near = _further_ahead(due, today, within), days(within)
    if later == len(due):
        return Text(sv="Att göra längre fram", en="Due further ahead")
    then = Text(sv=" och längre fram", en=" and further ahead") if later else Text(sv="", en="")
    return Text(sv=f"Att göra inom {near.sv}{then.sv}", en=f"Due within {near.en}{then.en}")


def _further_ahead(due: Sequence[Deadline], today: date, within: int) -> int:
    return sum((each.due - today).days > within for each in due)


def _saker(number: int) -> str:
    return "en sak" if number == 1 else f"{count(number)} saker"


def _things(number: int) -> str:
    return "1 thing is" if number == 1 else f"{number} things are" if number else "nothing is"


def distance(deadline: Deadline, today: date) -> Text:
    """How far off it is, in what is known of it: `32 dagar sedan`, `i dag`, `om två månader`, `i år`."""
    when = deadline.when
    if isinstance(when, date):
        return _far((when - today).days, days, Text(sv="i dag", en="today"))
    sv, en = ("tidigare ", "earlier ") if deadline.due < today else ("", "")
    if when.month is None:
        years = when.year - today.year
        return _BY_YEAR.get(years) or _far(years, _years, Text(sv=f"{sv}i år", en=f"{en}this year"))
    months = (when.year - today.year) * 12 + when.month - today.month
    now = Text(sv=f"{sv}den här månaden", en=f"{en}this month")
    return _BY_MONTH.get(months) or _far(months, _months, now)


_BY_YEAR = {-1: Text(sv="i fjol", en="last year"), 1: Text(sv="nästa år", en="next year")}
_BY_MONTH = {-1: Text(sv="förra månaden", en="last month"), 1: Text(sv="nästa månad", en="next month")}


def _far(ahead: int, several: Callable[[int], Text], now: Text) -> Text:
    if ahead == 0:
        return now
    far = several(abs(ahead))
    if ahead > 0:
        return Text(sv=f"om {far.sv}", en=f"in {far.en}")
    return Text(sv=f"{far.sv} sedan", en=f"{far.en} ago")


def _months(number: int) -> Text:
    return counted(number, TimeUnit.MONTH)


def _years(number: int) -> Text:
    return counted(number, TimeUnit.YEAR)


def days(number: int) -> Text:
    """`1 dag`, `12 dagar`; `1 day`, `12 days`."""
    return Text(sv="1 dag", en="1 day") if number == 1 else Text(sv=f"{number} dagar", en=f"{number} days")
