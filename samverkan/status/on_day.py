"""An agreement and its work as they were known on a day."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from samverkan.diagnostics import Route
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import (
    Agreement,
    Cycle,
    Handling,
    PartialDate,
    PartyRole,
    Record,
    Work,
    first_day,
    is_unwritten,
    last_day,
    work_of,
)
from samverkan.status.status import Place
from samverkan.swedish import joined

_Handling = TypeVar("_Handling", bound=Handling)


@dataclass(frozen=True, slots=True)
class OnDay:
    """One agreement on a day: `work` holds the documents dated on `today` or earlier, and the rounds.

    What stands without a date in a file, such as a forum of the agreement, counts as known on every day.
    """

    agreement: Agreement
    folder: AgreementFolder
    workspace: Workspace
    today: date
    work: Work

    def happened(self, when: PartialDate | date | None) -> bool:
        """Whether the day has come.

        A month or a year counts from its last day, so that nothing is said before it is known.
        """
        return when is not None and last_day(when) <= self.today

    def told(self, when: PartialDate | None) -> bool:
        """Whether what is told as done may have been: of a month or a year that has begun, it is believed."""
        return when is not None and first_day(when) <= self.today

    def begun(self, when: PartialDate | None) -> bool:
        """Whether the time that begins at `when` may have begun; one that is not dated has."""
        return when is None or first_day(when) <= self.today

    def made(self, records: Iterable[_Handling], ids: Iterable[str]) -> tuple[_Handling, ...]:
        """Those of the documents that the ids name, in their own order; none that is still to be written."""
        named = frozenset(ids)
        return tuple(each for each in records if each.id in named and not is_unwritten(each))

    def ever(self) -> "OnDay":
        """All that is written, whenever it is dated."""
        return known_on(self.folder, self.workspace, date.max)

    def within_reach(self, kind: type[_Handling]) -> tuple[_Handling, ...]:
        """The documents of a kind that the agreement's rounds may name: its own, then those of others.

        The others are agreements that it is tied to, such as the one that it is part of, and the work
        without an agreement above it.
        """
        ids = (*self.workspace.kinship.tied(self.folder.id), *self.folder.above)
        others = filter(None, map(self.workspace.folder, ids))
        every = (*self.work.of(kind), *(each for folder in others for each in folder.work.of(kind)))
        found: dict[str, _Handling] = {}
        for each in every:
            if _is_made(each, self.today):
                found.setdefault(each.id, each)
        return tuple(found.values())

    def states(self, says: Callable[[Agreement], bool]) -> bool:
        """Whether the agreement, or one that it leans on such as that above it, says something."""
        return says(self.agreement) or self.workspace.kinship.states(self.folder.id, says)

    def place(self, record: Record, route: Route = ()) -> Place:
        """Where the route stands in the file that holds the record."""
        return Place(self.folder.path_of(record), route)

    def party_names(self, parties: Iterable[str]) -> str | None:
        """What documents call the parties with these ids, as one; None when there are none."""
        names = {party.id: party.in_short for party in self.agreement.parties}
        return joined([names.get(each, each) for each in parties]) or None

    def forum_name(self, forum: str | None) -> str | None:
        """The name of the forum."""
        return next((each.name for each in self.agreement.forums if each.id == forum), None)

    @property
    def is_alone(self) -> bool:
        """Whether the work rests on no agreement."""
        return self.folder.agreement is None

    @property
    def signing(self) -> dict[str, str]:
        """The parties that sign, by id, each with the name that documents call it."""
        signs = [party for party in self.agreement.parties if party.role is PartyRole.SIGNATORY]
        return {party.id: party.in_short for party in signs}


def known_on(folder: AgreementFolder, workspace: Workspace, today: date) -> OnDay:
    """The agreement of the folder, which must have been read, as it was known on `today`.

    Of work that rests on no agreement, what stands in for one.
    """
    assert folder.frame  # noqa: S101
    there = (each for each in folder.work if isinstance(each, Cycle) or _is_made(each, today))
    return OnDay(
        agreement=folder.frame,
        folder=folder,
        workspace=workspace,
        today=today,
        work=work_of(there),
    )


def _is_made(record: Record, today: date) -> bool:
    return isinstance(record, Handling) and first_day(record.date) <= today
