"""Walks a record: every record, reference and prose in it, with the route to each."""

from collections.abc import Iterator

from samverkan.model.fields import Record
from samverkan.model.markers import fields

Route = tuple[str | int, ...]


def _values(value: object, route: Route) -> Iterator[tuple[Route, object]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield (*route, index), item
    elif value is not None:
        yield route, value


def records(record: Record, route: Route = ()) -> Iterator[tuple[Route, Record]]:
    """The record itself and every record within, outermost first."""
    yield route, record
    for name, holds in fields(type(record)).items():
        if holds.record:
            for place, value in _values(getattr(record, name), (*route, name)):
                if isinstance(value, Record):
                    yield from records(value, place)


def references(record: Record) -> Iterator[tuple[Route, str, str]]:
    """Every (route, kind, id) that the record or one within refers to."""
    for route, part in records(record):
        for name, holds in fields(type(part)).items():
            if holds.refers:
                for place, value in _values(getattr(part, name), (*route, name)):
                    yield place, holds.refers, str(value)


def texts(record: Record) -> Iterator[tuple[Route, str]]:
    """Every (route, text) that a person has written: no ids, references or choices."""
    for route, part in records(record):
        for name, holds in fields(type(part)).items():
            if not (holds.refers or holds.choice or holds.record or name == part.identified_by):
                for place, value in _values(getattr(part, name), (*route, name)):
                    if isinstance(value, str):
                        yield place, value


def prose(record: Record) -> Iterator[tuple[Route, str]]:
    """Every (route, text) in which the safe subset of Markdown holds."""
    for route, part in records(record):
        for name, holds in fields(type(part)).items():
            if holds.prose:
                for place, value in _values(getattr(part, name), (*route, name)):
                    yield place, str(value)
