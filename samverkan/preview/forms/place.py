"""Where a form stands in a file: the record there by its model, and the data that it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.model import Record, fields
from samverkan.source import Map, Node, Seq, SourceFile


@dataclass(frozen=True, slots=True)
class Spot:
    """A record in a file, or the place for one more; `data` is empty where nothing is written yet.

    `above` are the records around it, outermost first, each with its route.
    """

    file: SourceFile
    route: Route
    model: type[Record]
    data: Map
    is_new: bool
    above: Sequence[tuple[Route, type[Record], Map]] = ()


def spot(file: SourceFile, top: type[Record], route: Route) -> Spot | None:
    """The record at the route; None where there can be none. A list leads to the item after its last."""
    if file.tree is None:
        return None
    above: list[tuple[Route, type[Record], Map]] = []
    model, data, steps = top, file.tree, list(route)
    while steps:
        key = steps.pop(0)
        inner = fields(model)[key].record if isinstance(key, str) and key in fields(model) else None
        if inner is None:
            return None
        above.append((route[: len(route) - len(steps) - 1], model, data))
        value = data.get(str(key))
        if fields(model)[str(key)].is_list:
            index = steps.pop(0) if steps else None
            if index is None:
                place = (*route, _count(value))
                return Spot(file, place, inner, Map(None), is_new=True, above=above)
            value = _item(value, index)
            if value is None:
                return None
        if value is not None and not isinstance(value, Map):
            return None
        model, data = inner, value if value is not None else Map(None)
    return Spot(file, route, model, data, is_new=False, above=above)


def _count(value: Node) -> int:
    return len(value) if isinstance(value, Seq) else int(value is not None)


def _item(value: Node, index: str | int) -> Node:
    """An item of a list, of which a lone one may stand without the list."""
    if isinstance(value, Seq):
        return value[index] if isinstance(index, int) and index < len(value) else None
    return value if index == 0 else None


def written_route(route: Route) -> str:
    """The route as an address has it: `measures/2/steps`."""
    return "/".join(map(str, route))


def read_route(words: str) -> Route:
    """The route that an address has."""
    steps = [step for step in words.split("/") if step]
    return tuple(int(step) if step.isascii() and step.isdigit() else step for step in steps)
