"""What the fields of a record hold, read off their types, and every record, reference and prose in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_origin

from samverkan.diagnostics import Route
from samverkan.model.marks import Plain, Prose, Refers, Role, Weaker
from samverkan.model.memory import once
from samverkan.model.partial_date import PartialDate
from samverkan.model.record import Named, Record
from samverkan.model.scalars import Choice, OrOne, OrRows
from samverkan.model.sentences import Called, InLine, Sentence
from samverkan.swedish import capital
from samverkan.text import Text, as_written

_Kept = TypeVar("_Kept", bound=Record)

_UNTITLED, _UNCALLED = as_written(""), Called()


@dataclass(frozen=True, slots=True)
class Holds:
    """What the values of a field are, and what the field is called: in English by its key."""

    title: Text = _UNTITLED
    record: type[Record] | None = None
    choice: type[Choice] | None = None
    refers: str | None = None
    words: bool = False
    prose: bool = False
    rows: bool = False
    or_one: bool = False
    is_list: bool = False
    named: Named | None = None
    roles: frozenset[Role] = frozenset()
    weaker: tuple[Weaker, ...] = ()
    sentence: Text | None = None
    in_line: Text | None = None
    called: Called = _UNCALLED


def _parts(annotation: Any) -> list[Any]:
    """The annotation and everything nested in it: union members, tuple items, Annotated metadata."""
    found, left = [], [annotation]
    while left:
        part = left.pop()
        found.append(part)
        left.extend(getattr(part, "__args__", ()))
        left.extend(getattr(part, "__metadata__", ()))
    return found


def _first(parts: list[Any], kind: type) -> Any:
    return next((part for part in parts if isinstance(part, type) and kind in part.__mro__), None)


@cache
def fields(model: type[Record]) -> dict[str, Holds]:
    """What each field of `model` holds, in the order of the fields."""
    held = {}
    for name, info in model.model_fields.items():
        parts = [*info.metadata, *_parts(info.annotation)]
        marks = {type(part): part for part in reversed(parts)}
        held[name] = Holds(
            title=Text(sv=str(info.title), en=capital(name.replace("_", " "))),
            record=_first(parts, Record),
            choice=_first(parts, Choice),
            refers=getattr(marks.get(Refers), "kind", None),
            words=Plain in marks or Prose in marks,
            prose=Prose in marks,
            rows=OrRows in marks,
            or_one=OrOne in marks,
            is_list=any(get_origin(part) is tuple for part in parts),
            roles=frozenset(part for part in parts if isinstance(part, Role)),
            weaker=tuple(part for part in parts if isinstance(part, Weaker)),
            named=marks.get(Named),
            sentence=getattr(marks.get(Sentence), "words", None),
            in_line=getattr(marks.get(InLine), "words", None),
            called=marks.get(Called, _UNCALLED),
        )
    return held


@cache
def _holding(model: type[Record], what: str) -> tuple[str, ...]:
    """The names of the fields that hold records (`record`), references (`refers`), `prose` or `text`."""
    held = fields(model).items()
    if what == "text":
        named = [name for name, h in held if not (h.refers or h.choice or h.record)]
        return tuple(name for name in named if name != model.record_kind.identified_by)
    return tuple(name for name, holds in held if getattr(holds, what))


def _values(record: Record, what: str, route: Route) -> Iterator[tuple[Route, object]]:
    """Every value, with its route, that a field of this sort holds in the record."""
    for name in _holding(type(record), what):
        value = getattr(record, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield (*route, name, index), item
        elif value is not None:
            yield (*route, name), value


def records(record: Record, route: Route = ()) -> Iterator[tuple[Route, Record]]:
    """The record itself and every record within, outermost first."""
    every = _records(record)
    return (((*route, *place), part) for place, part in every) if route else iter(every)


@once
def _records(record: Record) -> list[tuple[Route, Record]]:
    found: list[tuple[Route, Record]] = []
    waiting: list[tuple[Route, Record]] = [((), record)]
    while waiting:
        place, part = waiting.pop()
        found.append((place, part))
        if _holding(type(part), "record"):
            within = [(at, each) for at, each in _values(part, "record", place) if isinstance(each, Record)]
            waiting.extend(reversed(within))
    return found


@once
def references(record: Record) -> list[tuple[Route, str, str]]:
    """Every (route, kind, id) that the record or one within refers to."""
    return [
        (place, str(fields(type(part))[_last_name(place)].refers), str(value))
        for route, part in records(record)
        for place, value in _values(part, "refers", route)
        if value is not None
    ]


def _last_name(route: Route) -> str:
    return next(step for step in reversed(route) if isinstance(step, str))


@once
def referred(record: Record) -> frozenset[tuple[str, str]]:
    """The kind and the id of everything that the record or one within refers to."""
    return frozenset((kind, identity) for _, kind, identity in references(record))


def former_ids(record: Record) -> Iterator[tuple[Route, str]]:
    """The ids, each at its route in the record itself, of what it carries on from the agreement before."""
    for name in _former(type(record)):
        held = getattr(record, name)
        if isinstance(held, tuple):
            yield from (((name, index), each) for index, each in enumerate(held) if each)
        elif held:
            yield (name,), held


@cache
def _former(model: type[Record]) -> tuple[str, ...]:
    return tuple(name for name, holds in fields(model).items() if Role.FORMER in holds.roles)


def texts_of(parts: Iterable[tuple[Route, Record]], what: str = "text") -> Iterator[tuple[Route, str]]:
    """Every (route, text) of the records themselves that a person has written: no ids, references or choices.

    With `what="prose"` those in which the safe subset of Markdown holds.
    """
    for route, part in parts:
        for name in _holding(type(part), what):
            value = getattr(part, name)
            if isinstance(value, str):
                yield (*route, name), value
            elif isinstance(value, tuple):
                for index, each in enumerate(value):
                    if isinstance(each, str):
                        yield (*route, name, index), each


def dates_of(parts: Iterable[tuple[Route, Record]]) -> Iterator[tuple[Route, PartialDate]]:
    """Every (route, date) of the records themselves."""
    for route, part in parts:
        for place, value in _values(part, "text", route):
            if isinstance(value, date):
                yield place, PartialDate(value.year, value.month, value.day)
            elif isinstance(value, PartialDate):
                yield place, value


def numbers_of(parts: Iterable[tuple[Route, Record]]) -> Iterator[tuple[Route, Decimal | int]]:
    """Every (route, number) of the records themselves."""
    for route, part in parts:
        for place, value in _values(part, "text", route):
            if isinstance(value, Decimal | int) and not isinstance(value, bool):
                yield place, value


def choices_of(parts: Iterable[tuple[Route, Record]]) -> Iterator[tuple[Route, Choice]]:
    """Every (route, choice) of the records themselves."""
    for route, part in parts:
        for place, value in _values(part, "choice", route):
            if isinstance(value, Choice):
                yield place, value


@once
def prose(record: Record) -> tuple[tuple[Route, str], ...]:
    """Every (route, text) in which the safe subset of Markdown holds."""
    return tuple(texts_of(records(record), "prose"))


def value_at(record: Record, route: Route) -> Any:
    """What stands at the route in the record."""
    held: Any = record
    for step in route:
        held = held[step] if isinstance(step, int) else getattr(held, step)
    return held


def with_value(record: _Kept, route: Route, value: Any) -> _Kept:
    """The record with another value at the route."""
    kept: _Kept = _with(record, route, value)
    return kept


def _with(held: Any, route: Route, value: Any) -> Any:
    if not route:
        return value
    step, rest = route[0], route[1:]
    if isinstance(held, tuple):
        place = int(step)
        return (*held[:place], _with(held[place], rest, value), *held[place + 1 :])
    return held.model_copy(update={str(step): _with(getattr(held, str(step)), rest, value)})
