"""In which order the items of a list stand now, where somebody has moved some of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.returned.file import Was, WordFile
from samverkan.returned.pairing import Pairing

_List = tuple[str, Route]


@dataclass(frozen=True, slots=True)
class Order:
    """Items of the list at `route` that stood next to each other, and the order that they have now."""

    file: str
    route: Route
    was: tuple[int, ...]
    now: tuple[int, ...]

    def holds(self, file: str, route: Route) -> bool:
        """Whether what stands there is, or is in, one of the items."""
        return self.concerns(file, route) and route[len(self.route)] in self.was

    def concerns(self, file: str, route: Route) -> bool:
        """Whether what stands there is, or is in, an item of the list."""
        depth = len(self.route)
        return file == self.file and route[:depth] == self.route and len(route) > depth


def orders(pairing: Pairing, file: WordFile) -> Iterator[Order]:
    """The new order of the items that the document shows together, in the order that their file has.

    The rows of a table have an order of their own, whatever stands of the same items around it.
    """
    first = _first_places(pairing)
    origins = [file.pieces.get(each.pieces[0]) if each.pieces else None for each in pairing.was]
    for one in dict.fromkeys(each for origin in origins if origin for each in _lists(origin)):
        items = [_item(origin, one) if origin else None for origin in origins]
        found = (
            _order(one, part, first)
            for each in (items, _of_rows(items, pairing.was))
            for run in _runs(each)
            for part in _rising(_owned(run))
            if _stands_together(part, first, pairing)
        )
        yield from dict.fromkeys(chain.from_iterable(found))


def _of_rows(items: Sequence[int | None], was: Sequence[Was]) -> list[int | None]:
    """For the cells of each row the item that the first of them is of; nothing of what is in no table."""
    of: dict[int, int] = {}
    for item, each in zip(items, was, strict=True):
        if item is not None and each.row is not None:
            of.setdefault(each.row, item)
    return [of.get(each.row) if each.row is not None else None for each in was]


def _runs(items: Sequence[int | None]) -> Iterator[list[tuple[int, int]]]:
    """The paragraphs that follow on each other and are of items, each with its item."""
    for is_item, run in groupby(enumerate(items), key=lambda each: each[1] is not None):
        if is_item:
            yield [(place, item) for place, item in run if item is not None]


def _first_places(pairing: Pairing) -> dict[int, int]:
    """Where each paragraph that we wrote stands now."""
    found: dict[int, int] = {}
    for now, was in sorted(pairing.of.items()):
        if pairing.now[now].text:
            found.setdefault(was, now)
    return found


def _lists(origin: Origin) -> Iterator[_List]:
    return ((origin.file, origin.route[:i]) for i, step in enumerate(origin.route) if isinstance(step, int))


def _item(origin: Origin, one: _List) -> int | None:
    file, route = one
    inside = origin.file == file and origin.route[: len(route)] == route and len(origin.route) > len(route)
    step = origin.route[len(route)] if inside else None
    return step if isinstance(step, int) else None


def _owned(run: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The paragraphs of a run with their items; one that names an item before its own is still of its own."""
    seen: list[int] = []
    for place, item in run:
        if item not in seen:
            seen.append(item)
        yield place, seen[-1]


def _rising(run: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The parts of a run in which items stand as in their file: a document may show some of them apart."""
    part: list[tuple[int, int]] = []
    for each in run:
        if part and each[1] < part[-1][1]:
            yield part
            part = []
        part.append(each)
    yield part


def _stands_together(run: Sequence[tuple[int, int]], places: dict[int, int], pairing: Pairing) -> bool:
    """Whether none from elsewhere stands between those of the run: one of them would have left the list."""
    own = {place for place, _ in run}
    there = sorted(places[place] for place in own if place in places)
    between = range(there[0], there[-1]) if there else ()
    return all(pairing.of.get(now) in own for now in between if now in pairing.of)


def _order(one: _List, run: Sequence[tuple[int, int]], places: dict[int, int]) -> Iterator[Order]:
    """The order of a run of paragraphs, each with its item, if all of every item has come along."""
    was = list(dict.fromkeys(item for place, item in run if place in places))
    standing = sorted((places[place], item) for place, item in run if place in places)
    now = [item for item, _ in groupby(item for _, item in standing)]
    if was == sorted(was) and sorted(now) == was != now:
        yield Order(*one, tuple(was), tuple(now))
