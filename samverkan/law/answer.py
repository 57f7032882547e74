"""A paragraph, whom it is asked of, and what the answer is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samverkan.model import LAW_START, PartialDate
from samverkan.status import Place
from samverkan.status.on_day import OnDay
from samverkan.text import Text


class State(StrEnum):
    """How a paragraph stands; `missing` says that nothing here shows it, not that it is not done."""

    FULFILLED = "fulfilled"
    DUE = "due"
    OVERDUE = "overdue"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Basis:
    """A record that shows something, and where it is written."""

    what: str
    place: Place


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """How a paragraph stands: since when, by when again, by what, and a sentence to send as it is."""

    state: State
    text: str
    since: PartialDate | date | None = None
    due: date | None = None
    by: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class NamedKommun:
    """A kommun, with its code if it is known."""

    name: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class BoundKommun:
    """A kommun on a day, with every agreement that it is a party to; the one that began first comes first."""

    kommun: NamedKommun
    agreements: tuple[OnDay, ...]
    today: date
    within: int

    def by_the_day(self, due: date | None) -> State:
        """What a thing is that is done, and is to be done again by `due`."""
        if due is None or due - self.today > timedelta(days=self.within):
            return State.FULFILLED
        return State.DUE if due >= self.today else State.OVERDUE


Asks = Callable[[BoundKommun], Fulfilment]
"""How a paragraph stands for a kommun."""


@dataclass(frozen=True, slots=True)
class LawParagraph:
    """A paragraph of the law, what it is about, and from when it is asked for."""

    number: str
    title: Text
    asks: Asks
    since: date


@dataclass(frozen=True, slots=True)
class Sheet:
    """The answers of one kommun, in the order of the law."""

    kommun: NamedKommun
    answers: tuple[tuple[LawParagraph, Fulfilment], ...]


PARAGRAPHS: dict[str, LawParagraph] = {}
"""By number; filled as the files of the paragraphs are imported."""


def paragraph(number: str, sv: str, en: str, since: date = LAW_START) -> Callable[[Asks], Asks]:
    """Makes a function what answers for a paragraph, which is asked for from the day `since`."""

    def register(asks: Asks) -> Asks:
        PARAGRAPHS[number] = LawParagraph(number, Text(sv=sv, en=en), asks, since)
        return asks

    return register
