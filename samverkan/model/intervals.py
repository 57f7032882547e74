"""Intervals and lengths of time: in Swedish words, and in days."""

from samverkan.model.time import Cadence, Duration, TimeUnit

_COUNTS = "noll en två tre fyra fem sex sju åtta nio tio elva tolv".split()
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


def days(time: Duration | Cadence) -> float:
    """About how many days a duration lasts, or pass from one time to the next."""
    if isinstance(time, Duration):
        return time.count * _DAYS[time.unit]
    return time.every * _DAYS[time.per] / time.times


def count(number: int) -> str:
    """A number in words up to twelve: `fem`, `13`."""
    return _COUNTS[number] if number <= 12 else str(number)


def counted(number: int, unit: TimeUnit) -> str:
    """`en månad`, `tre månader`, `ett år`, `18 månader`."""
    if number == 1:
        return f"{'ett' if unit in _NEUTER else 'en'} {unit.label}"
    return f"{count(number)} {_PLURALS[unit]}"


def often(cadence: Cadence) -> str:
    """`varje tertial`, `vartannat år`, `två gånger per år`."""
    if cadence.stated:
        return cadence.stated
    every = _every(cadence.every, cadence.per)
    if cadence.times == 1:
        return every
    times = f"{count(cadence.times)} gånger"
    return f"{times} per {cadence.per.label}" if cadence.every == 1 else f"{times} {every}"


def _every(every: int, unit: TimeUnit) -> str:
    neuter = unit in _NEUTER
    if every == 1:
        return f"varje {unit.label}"
    if every == 2:
        return f"{'vartannat' if neuter else 'varannan'} {unit.label}"
    ordinal = _ORDINALS[every] if every <= 12 else f"{every}:e"
    return f"{'vart' if neuter else 'var'} {ordinal} {unit.label}"
