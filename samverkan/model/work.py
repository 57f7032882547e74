"""The records of the work under one agreement."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from samverkan.model.partial_date import PartialDate
from samverkan.model.record import Record

_Kind = TypeVar("_Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class Work:
    """What lies beside an agreement: every record of its work, those of a kind in their own order."""

    records: tuple[Record, ...] = ()
    _found: dict[type[Record], Any] = field(default_factory=dict, compare=False, repr=False)

    def of(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """The records of a kind: documents by date and id, rounds by number and id."""
        if kind not in self._found:
            self._found[kind] = tuple(each for each in self.records if isinstance(each, kind))
        found: tuple[_Kind, ...] = self._found[kind]
        return found

    def __iter__(self) -> Iterator[Record]:
        """Every record."""
        return iter(self.records)

    def after(self, earlier: "Work") -> "Work":
        """The work with that of an earlier agreement before it."""
        return Work(earlier.records + self.records)


def work_of(records: Iterable[Record]) -> Work:
    """The records of the work among `records`, in order."""
    return Work(tuple(sorted((each for each in records if each.record_kind.is_work), key=_order)))


def _order(record: Record) -> tuple[str, str]:
    kind = record.record_kind
    place: PartialDate | int = getattr(record, kind.file.order if kind.file else kind.identified_by)
    return f"{place:06}" if isinstance(place, int) else str(place), str(getattr(record, "id", ""))
