"""What the minutes of a meeting leave to be done."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Motesanteckning, Task
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_DOCUMENTATION
from samverkan.swedish import joined
from samverkan.text import Text


@rule("SV070", over=Motesanteckning, severity=Severity.WARNING, source=BRA_DOCUMENTATION)
def tasks_have_owner_and_time(minutes: Motesanteckning, _context: Context) -> Iterator[Finding]:
    """Every task in the minutes names who does it; one that is not done says by when."""
    for place, task in enumerate(minutes.tasks):
        missing = list(_missing(task))
        if missing:
            keys = [f"`{key}`" for key, _, _ in missing]
            yield Finding(
                at=("tasks", place, "text"),
                message=Text(
                    sv=f"Uppgiften ”{task.text}” saknar {joined([sv for _, sv, _ in missing], 'och')}.",
                    en=f"The task “{task.text}” has no {joined([en for _, _, en in missing], 'or')}.",
                ),
                alike=Text(
                    sv=f"uppgifter saknar {joined([sv for _, sv, _ in missing], 'och')}",
                    en=f"tasks have no {joined([en for _, _, en in missing], 'or')}",
                ),
                help=Text(sv=f"Lägg till {joined(keys, 'och')}.", en=f"Add {joined(keys, 'and')}."),
            )


def _missing(task: Task) -> Iterator[tuple[str, str, str]]:
    """The keys that a task lacks, with their names."""
    if not (task.responsible or task.party):
        yield "responsible", "ansvarig", "one responsible"
    if not (task.due or task.done):
        yield "due", "sista dag", "last day"
