"""What was merged or split, told as one on either side, so that the sides can be compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.diff.heirs import Regrouped
from samverkan.diff.matching import Ids, print_of
from samverkan.model import Record, fields


@dataclass(frozen=True, slots=True)
class AsOne:
    """What several records of a list hold together, and where in the list each value of it stands."""

    record: Record
    places: Mapping[Route, Route]

    def route(self, within: Route) -> Route:
        """The route from the list to what stands at the route in the record."""
        steps = next(steps for steps in (2, 1, 0) if within[:steps] in self.places)
        return (*self.places[within[:steps]], *within[steps:])


@dataclass(frozen=True, slots=True)
class _Side:
    """Those of a list that were regrouped, with their places, and how references in them are told."""

    those: Sequence[tuple[int, Record]]
    ids: Ids | None

    def values(self, name: str) -> list[tuple[int, object]]:
        held = ((place, getattr(each, name)) for place, each in self.those)
        return [each for each in held if each[1] is not None]

    def told(self, name: str, value: object) -> str:
        return print_of(value, fields(type(self.those[0][1]))[name].refers, self.ids)


def as_one(olds: Sequence[Record], news: Sequence[Record], those: Regrouped, ids: Ids) -> tuple[AsOne, AsOne]:
    """All that is in the lists of the records, and of other values one: that of the other side if any.

    Texts that are not there as they were follow one another.
    """
    old = _Side([(place, olds[place]) for place in those.olds], ids)
    new = _Side([(place, news[place]) for place in those.news], None)
    return _joined(old, new), _joined(new, old)


def _joined(side: _Side, other: _Side) -> AsOne:
    first, record = side.those[0]
    places: dict[Route, Route] = {(): (first,)}
    if len(side.those) == 1:
        return AsOne(record, places)
    values: dict[str, object] = {}
    for name, holds in fields(type(record)).items():
        held = side.values(name)
        if holds.is_list:
            values[name] = tuple(_items(side, name, places))
        elif held:
            wanted = {other.told(name, value) for _, value in other.values(name)}
            same = next((each for each in held if side.told(name, each[1]) in wanted), None)
            place, values[name] = same or held[0]
            places[name,] = (place, name)
            if same is None and holds.prose:
                values[name] = "\n\n".join(dict.fromkeys(str(value).strip() for _, value in held))
    return AsOne(record.model_copy(update=values), places)


def _items(side: _Side, name: str, places: dict[Route, Route]) -> Iterator[object]:
    """Each item of the lists once, with where it stands put in `places`."""
    seen: set[str] = set()
    for place, record in side.those:
        for index, item in enumerate(getattr(record, name)):
            told = side.told(name, item)
            if told not in seen:
                places[name, len(seen)] = (place, name, index)
                seen.add(told)
                yield item
