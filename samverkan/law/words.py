"""What several answers say in the same words."""

from collections.abc import Iterable
from datetime import date

from samverkan import swedish
from samverkan.diagnostics import Route
from samverkan.law.answer import Basis, Fulfilment, State
from samverkan.model import Handling, PartialDate, Record
from samverkan.status.on_day import OnDay
from samverkan.text import Text


def on(when: PartialDate | date) -> str:
    """When something was: `den 10 februari 2026`, `i februari 2026`, `2026`."""
    return f"i {dated(when)}" if when.month and not when.day else dated(when)


def dated(when: PartialDate | date) -> str:
    """A date after a preposition: `den 10 februari 2026`, `februari 2026`, `2026`."""
    return swedish.the_day(when.year, when.month, when.day)


def not_shown(what: str, by: Iterable[Basis] = ()) -> Fulfilment:
    """The answer that nothing here shows `what`, a clause with `att`."""
    return Fulfilment(State.MISSING, f"Det framgår inte av underlaget {what}.", by=tuple(by))


def basis(record: Record, on_day: OnDay, what: str = "", route: Route = ()) -> Basis:
    """The record as something to rest on; a document goes by its title, or by its kind and date."""
    return Basis(what or called(record), on_day.place(record, route))


def called(record: Record) -> str:
    """What people call a document of the work."""
    name = record.record_kind.called(record) if record.record_kind.called else ""
    return name.sv if isinstance(name, Text) else name


def named(record: Handling) -> str:
    """The document in a sentence: `åtgärdsplanen ”Trygg 2026”`, `”Åtgärdsplan 2026”`, `åtgärdsplanen`."""
    noun = record.record_kind.noun
    known = noun.definite.sv if noun and noun.definite else called(record)
    if record.title and noun and record.title.casefold().startswith(noun.one.sv):
        return f"”{record.title}”"
    return f"{known} ”{record.title}”" if record.title else known
