"""The minutes of a forum's meeting (mötesanteckning) as a document."""

from dataclasses import dataclass

from samverkan import swedish
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.handling import HandlingPage, page_for
from samverkan.documents.word_table import WordTable, table
from samverkan.model import Motesanteckning, Task

_COLUMNS = ("Uppgift", "Ansvarig", "Åtgärd", "Senast", "Gjort")


@page_for(Motesanteckning)
@dataclass(frozen=True, kw_only=True)
class MotesanteckningPage(HandlingPage):
    """What the template is given beside what all documents of the work share."""

    record: Motesanteckning

    @property
    def decided(self) -> str:
        """The words before what the forum has decided."""
        return f"{self.who} beslutar följande:"

    @property
    def who(self) -> str:
        """The forum that met, or the group as the minutes call it."""
        return self.words.forum_name(self.record.forum) if self.record.forum else self.record.body or ""

    @property
    def task_table(self) -> WordTable:
        """Who is to do what."""
        return table(_COLUMNS, [_task(task, self.basis) for task in self.record.tasks])


def _task(task: Task, basis: DocumentBasis) -> tuple[str, str, str, str, str]:
    party = basis.words.party_names([task.party]) if task.party else ""
    return (
        task.text,
        ", ".join(part for part in (swedish.capital(party), task.responsible) if part),
        basis.words.measure_name(task.measure) if task.measure else "",
        basis.words.day(task.due) if task.due else "",
        basis.words.day(task.done) if task.done else "",
    )
