"""The minutes of a forum's meeting (mötesanteckning) as a document."""

from samverkan import swedish
from samverkan.documents.handling import Content, page_for
from samverkan.documents.page import Desk
from samverkan.documents.tables import table
from samverkan.model import Motesanteckning, Task

_COLUMNS = ("Uppgift", "Ansvarig", "Åtgärd", "Senast", "Gjort")


@page_for(Motesanteckning)
def motesanteckning_page(desk: Desk, record: Motesanteckning, _name: str) -> Content:
    """What the document shows beside what all documents of the work share."""
    rows = [_task(task, desk) for task in record.tasks]
    return Content(
        {
            "decided": f"{desk.words.forum_name(record.forum)} beslutar följande:",
            "task_table": table(_COLUMNS, rows),
        }
    )


def _task(task: Task, desk: Desk) -> tuple[str, str, str, str, str]:
    party = desk.words.party_names([task.party]) if task.party else ""
    return (
        task.text,
        ", ".join(part for part in (swedish.capital(party), task.responsible) if part),
        desk.words.measure_name(task.measure) if task.measure else "",
        desk.words.day(task.due) if task.due else "",
        desk.words.day(task.done) if task.done else "",
    )
