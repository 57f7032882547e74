"""What a new file begins from: the agreement and its work as they are, and a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from samverkan.load.ids import Known
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Lagesbild,
    Medborgarlofte,
    PartialDate,
    Record,
    Register,
    Work,
    is_police,
    surely_before,
)
from samverkan.text import numbered

_Kind = TypeVar("_Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class Here:
    """The agreement with this id, its work, the ids that are taken there, and the new file's own id and day.

    `promises` are lines with a promise each, to stand in a new document of them.
    """

    id: str
    agreement: Agreement
    work: Work
    register: Register
    known: Known
    identity: str
    day: date
    promises: str | None = None

    def newest(self, kind: type[_Kind]) -> _Kind | None:
        """The latest of a kind of work on the day, as far as there is one."""
        return next(reversed(self._until_then(kind)), None)

    def _until_then(self, kind: type[_Kind]) -> list[_Kind]:
        """Those of a kind of work that are not from after the day."""
        return [each for each in self.work.of(kind) if not _is_after(each, self.day)]

    def free(self, kind: str, stem: str) -> str:
        """The first id `stem-1`, `stem-2` ... that nothing of the kind has."""
        return next(self.all_free(kind, stem))

    def all_free(self, kind: str, stem: str) -> Iterator[str]:
        """The ids `stem-1`, `stem-2` ... that nothing of the kind has."""
        taken = self.known.get(kind, frozenset())
        return (each for each in numbered(stem, from_one=True) if each not in taken)

    @property
    def own_parties(self) -> list[str]:
        """The ids of the parties that are not the Police: those that the kommun answers for."""
        return [each.id for each in self.agreement.parties if not is_police(each, self.register)]

    @property
    def newest_plan(self) -> Atgardsplan | None:
        """The latest plan."""
        return self.newest(Atgardsplan)

    @property
    def newest_promises(self) -> Medborgarlofte | None:
        """The latest document of promises."""
        return self.newest(Medborgarlofte)

    @property
    def newest_lagesbild(self) -> Lagesbild | None:
        """The latest whole lägesbild of the parties together, else the latest of all."""
        every = self._until_then(Lagesbild)
        joint = [each for each in every if not each.party and not each.short]
        return next(reversed(joint or every), None)


def _is_after(record: Record, day: date) -> bool:
    dated: PartialDate | None = getattr(record, "date", None)
    return dated is not None and surely_before(day, dated)
