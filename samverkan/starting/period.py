"""The period of an agreement, as somebody writes it."""

from dataclasses import dataclass

from samverkan.errors import SamverkanError
from samverkan.model import Validity
from samverkan.model.partial_date import PartialDate, first_day, last_day
from samverkan.quoting import shown
from samverkan.text import Text, pattern_of

_DATE = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_PERIOD = pattern_of(rf"({_DATE})(?:\s*(?:-|–|—|/|\.\.|till|to)\s*({_DATE}))?")


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when, ends included: years, months or days."""

    start: PartialDate
    end: PartialDate

    @property
    def words(self) -> str:
        """The years: `2027–2030`, `2027`."""
        return (
            f"{self.start.year}–{self.end.year}" if self.start.year != self.end.year else f"{self.start.year}"
        )

    @property
    def folder(self) -> str:
        """The years as the folder of the agreement: `2027-2030`."""
        return self.words.replace("–", "-")


def period_of(words: str) -> Period:
    """The period that is written: `2027-2030`, `2027`, `2027-04-01–2031-03-31`.

    Raises SamverkanError when it is none.
    """
    found = _PERIOD.fullmatch(words.strip())
    if found is None:
        raise _no_period(words)
    start, end = found[1], found[2] or found[1]
    try:
        made = Validity.model_validate({"start": start, "end": end})
    except ValueError as error:
        raise _no_period(words) from error
    if not (made.start and made.end) or first_day(made.start) > last_day(made.end):
        raise _no_period(words)
    return Period(made.start, made.end)


def _no_period(words: str) -> SamverkanError:
    return SamverkanError(
        Text(
            sv=f"{shown(words)} är ingen avtalstid. Skriv första och sista året, till exempel 2027-2030.",
            en=f"{shown(words)} is no period. Write the first and the last year, such as 2027-2030.",
        )
    )
