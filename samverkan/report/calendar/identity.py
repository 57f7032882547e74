"""Which entry of a calendar it is, from one time that the calendar is made to the next."""

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from samverkan.diagnostics import Route
from samverkan.load import AgreementFolder
from samverkan.model import Handling, Record
from samverkan.status import Deadline


def identity(deadline: Deadline, folder: AgreementFolder) -> tuple[str, ...]:
    """What stays the same of it when it is moved to another day: agreement, kind, document and thing."""
    return (folder.id, deadline.kind, *(deadline.about or _written(deadline, folder)))


def uid(identity: tuple[str, ...]) -> str:
    """The name of the entry, that no other calendar has."""
    return str(uuid5(NAMESPACE_URL, "samverkan:" + "/".join(identity)))


def _written(deadline: Deadline, folder: AgreementFolder) -> Iterator[str]:
    record = folder.records[deadline.place.path]
    yield record.record_kind.name
    if isinstance(record, Handling):
        yield record.id
    yield from _named(record, deadline.place.route)
    if deadline.series:
        yield "again"


def _named(record: Record, route: Route) -> Iterator[str]:
    """The steps of the route, items of a list by their ids or else by their words."""
    value: object = record
    for step in route:
        if isinstance(value, tuple) and isinstance(step, int):
            value = value[step]
            yield _name(value) or str(step)
        else:
            value = getattr(value, str(step), None)
            yield str(step)


def _name(item: object) -> str:
    if not isinstance(item, Record):
        return ""
    kind = item.record_kind
    known: str | None = getattr(item, kind.identified_by, None)
    words = (getattr(item, field, None) for field in kind.words)
    return known or " ".join(" ".join(map(str, words)).casefold().split())
