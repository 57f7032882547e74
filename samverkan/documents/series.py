"""The values of an indicator up to a day, as a table and as a figure."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from samverkan.documents.word_table import WordTable, table
from samverkan.documents.wording import Wording
from samverkan.model import Indicator
from samverkan.render.figures import Bar, Drawing, bars
from samverkan.status.goals import measured
from samverkan.swedish import number

_MOST_BARS = 12


def series(indicator: Indicator, day: date, words: Wording) -> WordTable:
    """The baseline and every value measured by the day, a row each."""
    rows = [(when, number(value), n, source) for when, value, n, source in _values(indicator, day, words)]
    unit = f"Värde ({indicator.unit})" if indicator.unit else "Värde"
    return table(("Tid", unit, "Antal svar", "Källa"), rows)


def chart(indicator: Indicator, day: date, name: str, words: Wording) -> Drawing | None:
    """The values as bars, and the target last; None when there are not two, or one is below nought.

    Of a long series the first value and the latest are shown.
    """
    known = list(_values(indicator, day, words))
    shown = [*known[:1], *known[1:][1 - _MOST_BARS :]]
    values = [Bar(when, float(value), number(value)) for when, value, _, _ in shown]
    if indicator.target is not None:
        label = f"mål {words.day(indicator.target_date)}" if indicator.target_date else "mål"
        values.append(Bar(label, float(indicator.target), number(indicator.target), aim=True))
    if len(values) < 2 or min(bar.value for bar in values) < 0:
        return None
    title = titled(indicator)
    told = "; ".join(f"{bar.label}: {bar.words}" for bar in values)
    return bars(name, title, f"Staplar som visar {title}. {told}.", values)


def titled(indicator: Indicator) -> str:
    """What is measured, and in what: `Otrygga i centrum (procent)`."""
    return f"{indicator.title} ({indicator.unit})" if indicator.unit else indicator.title


def _values(indicator: Indicator, day: date, words: Wording) -> Iterator[tuple[str, Decimal, str, str]]:
    """When, value, answers and source; the baseline first, unless it is among the values."""
    known = measured(indicator, day)
    start = indicator.baseline_date
    if indicator.baseline is not None and start not in {each.date for each in known}:
        yield f"{words.day(start)}, utgångsvärde" if start else "utgångsvärde", indicator.baseline, "", ""
    for each in known:
        yield words.day(each.date), each.value, number(Decimal(each.n)) if each.n else "", each.source or ""
