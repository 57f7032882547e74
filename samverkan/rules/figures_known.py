"""Figures that are known of one thing, by the time that they are of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from samverkan.model import Indicator, PartialDate, Statistic

_SHARES = frozenset({"procent", "%"})


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """What is known of one thing that is counted or measured: values by their time, as it is written."""

    title: str
    unit: str | None
    values: tuple[tuple[str, Decimal], ...]

    @property
    def words(self) -> str:
        """What it is called and what it is counted in, in small letters."""
        return f"{self.title} {self.unit or ''}".casefold()

    @property
    def is_share(self) -> bool:
        """Whether the values are parts of a whole, and may be of any time in a year."""
        return self.unit in _SHARES

    def at(self, time: str) -> Decimal | None:
        """The one value of that time; of a year also that of a share measured once in it."""
        known = {value for when, value in self.values if when == time}
        if not known and self.is_share and len(time) == len("2024"):
            known = {value for when, value in self.values if when.startswith(time)}
        return known.pop() if len(known) == 1 else None

    def corrected(self, by: "KnownFigure") -> "KnownFigure":
        """The same with the other's values for the times that it has too."""
        values = ((when, by.at(when), value) for when, value in self.values)
        return replace(
            self, values=tuple((w, value if other is None else other) for w, other, value in values)
        )


KnownByName = Mapping[str, Sequence[KnownFigure]]
"""What is known, by what it is called without regard to large and small letters."""


def of_indicator(indicator: Indicator) -> KnownFigure:
    """The baseline of the indicator, and what has been measured since."""
    measured = _dated((each.date, each.value) for each in indicator.measurements)
    first = _dated([(indicator.baseline_date, indicator.baseline)])
    times = {when for when, _ in measured}
    return KnownFigure(indicator.title, indicator.unit, (*(e for e in first if e[0] not in times), *measured))


def of_statistic(statistic: Statistic) -> KnownFigure:
    """The value, and what it is compared with where that is a time."""
    values = _dated([(statistic.date, statistic.value), (statistic.compared_with, statistic.comparison)])
    return KnownFigure(statistic.title, statistic.unit, values)


def _dated(
    values: Iterable[tuple[PartialDate | str | None, Decimal | None]],
) -> tuple[tuple[str, Decimal], ...]:
    return tuple((str(when), value) for when, value in values if when is not None and value is not None)


def are_one(said: Decimal, known: Decimal) -> bool:
    """Whether both are one number, as exact as the coarser of them is written."""
    decimals = min(_decimals(said), _decimals(known))
    return abs(said - known) <= Decimal(5).scaleb(-decimals - 1)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def by_name(known: Iterable[KnownFigure]) -> KnownByName:
    """What is known, by its name."""
    found: dict[str, list[KnownFigure]] = {}
    for each in known:
        found.setdefault(each.title.casefold(), []).append(each)
    return found


def about(title: str, unit: str | None, known: KnownByName) -> list[KnownFigure]:
    """Those of what is `known` that are what `title` names; one word alone may name many things."""
    same = known.get(title.casefold(), ()) if len(title.split()) > 1 else ()
    return [each for each in same if not (unit and each.unit) or _first_word(unit) == _first_word(each.unit)]


def _first_word(unit: str) -> str:
    word = unit.casefold().split()[0]
    return "procent" if word == "%" else word
