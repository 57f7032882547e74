"""The records of the work under one agreement, kind by kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import TypeVar

from samverkan.model.agreement import Agreement
from samverkan.model.atgardsplan import Atgardsplan
from samverkan.model.cycle import Cycle
from samverkan.model.fields import Record
from samverkan.model.handling import Handling
from samverkan.model.lagesbild import Lagesbild
from samverkan.model.medborgarlofte import Medborgarlofte
from samverkan.model.motesanteckning import Motesanteckning
from samverkan.model.orsaksanalys import Orsaksanalys
from samverkan.model.uppfoljning import Uppfoljning

_Kind = TypeVar("_Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class Work:
    """What lies beside an agreement: each kind by date and id, rounds by number and id."""

    lagesbilder: tuple[Lagesbild, ...] = ()
    analyses: tuple[Orsaksanalys, ...] = ()
    plans: tuple[Atgardsplan, ...] = ()
    promises: tuple[Medborgarlofte, ...] = ()
    follow_ups: tuple[Uppfoljning, ...] = ()
    meetings: tuple[Motesanteckning, ...] = ()
    cycles: tuple[Cycle, ...] = ()

    def __iter__(self) -> Iterator[Record]:
        """Every record, kind by kind."""
        for each in fields(self):
            yield from getattr(self, each.name)

    def after(self, earlier: "Work") -> "Work":
        """The work with that of an earlier agreement before it, kind by kind."""
        kinds = [each.name for each in fields(self)]
        return Work(**{kind: getattr(earlier, kind) + getattr(self, kind) for kind in kinds})


def problem_titles(work: Work, agreements: Iterable[Agreement]) -> dict[str, str]:
    """The titles of problems by id, from lägesbilder and agreements; the agreements' words go first."""
    mapped = {p.id: p.title for each in work.lagesbilder if each.mapping for p in each.mapping.problems}
    return mapped | {problem.id: problem.title for each in agreements for problem in each.problems}


def work_of(records: Iterable[Record]) -> Work:
    """The records of the work among `records`, in order."""
    every = sorted((each for each in records if isinstance(each, Handling | Cycle)), key=_order)
    return Work(
        lagesbilder=_of(Lagesbild, every),
        analyses=_of(Orsaksanalys, every),
        plans=_of(Atgardsplan, every),
        promises=_of(Medborgarlofte, every),
        follow_ups=_of(Uppfoljning, every),
        meetings=_of(Motesanteckning, every),
        cycles=_of(Cycle, every),
    )


def _of(kind: type[_Kind], records: Iterable[Record]) -> tuple[_Kind, ...]:
    return tuple(each for each in records if isinstance(each, kind))


def _order(record: Handling | Cycle) -> tuple[str, str]:
    place = f"{record.round:06}" if isinstance(record, Cycle) else record.date.isoformat()
    return place, record.id
