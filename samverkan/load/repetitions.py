"""Checks that no id means two things, and that a series has one value a day."""

from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.model import Indicator, Record, identified, records
from samverkan.text import Text


def repetitions(record: Record) -> Iterator[SchemaFault]:
    """A fault for every id that another of its kind has taken, and every date that a series has already."""
    for route, part in records(record):
        if isinstance(part, Indicator):
            yield from _repeated_dates(part, route)
    seen: dict[tuple[object, ...], Route] = {}
    for route, part, written in identified(record):
        identity, kind = written.casefold(), part.record_kind
        scope: tuple[object, ...] = (kind.defines,) if kind.defines else (type(part), *route[:-1])
        first = seen.setdefault((*scope, identity), route)
        if first != route:
            yield _repeated_id(identity, (*route, kind.identified_by), first)


def taken_id(identity: str, by: str) -> SchemaFault:
    """The fault of a file whose record has the id of the one in the file `by`."""
    return SchemaFault(
        "SCHEMA07",
        ("id",),
        Text(
            sv=f"Id:t `{identity}` används redan av {by}.",
            en=f"The id `{identity}` is already taken by {by}.",
        ),
        Text(sv="Ge handlingen ett eget id.", en="Give this document an id of its own."),
    )


def copy_of(other: str) -> SchemaFault:
    """The fault of a file that holds the same as the file `other`."""
    return SchemaFault(
        "SCHEMA07",
        ("id",),
        Text(sv=f"Filen är en kopia av {other}.", en=f"The file is a copy of {other}."),
        Text(
            sv="Ta bort den ena, eller ge handlingen ett eget id och ändra det som skiljer.",
            en="Remove one of them, or give the document an id of its own and change what differs.",
        ),
    )


def _repeated_id(identity: str, route: Route, first: Route) -> SchemaFault:
    *_, block, index = first
    number = int(index) + 1
    return SchemaFault(
        "SCHEMA07",
        route,
        Text(
            sv=f"Id:t `{identity}` används redan av post {number} i `{block}`.",
            en=f"The id `{identity}` is already taken by item {number} of `{block}`.",
        ),
        Text(sv="Ge posten ett eget id.", en="Give it an id of its own."),
    )


def _repeated_dates(indicator: Indicator, route: Route) -> Iterator[SchemaFault]:
    seen: dict[object, int] = {}
    for place, each in enumerate(indicator.measurements):
        when = getattr(each, "date", None)  # set aside where it is wrong
        first = seen.setdefault(when, place)
        if when and first != place:
            yield SchemaFault(
                "SCHEMA07",
                (*route, "measurements", place, "date"),
                Text(
                    sv=f"Serien har redan ett värde för {when}, i post {first + 1}.",
                    en=f"The series has a value for {when} already, in item {first + 1}.",
                ),
                Text(sv="Behåll ett värde för varje datum.", en="Keep one value for each date."),
            )
