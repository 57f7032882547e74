"""Where a form stands in a file: the record there by its model, and the data that it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.model import Holds, Record, fields
from samverkan.source import Map, Node, Rows, Seq, SourceFile


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """A record in a file, or the place for one more; `data` is empty where nothing is written yet.

    `above` are the records around it, outermost first, each with its route; `rows` those of the CSV file that
    the record is a row of.
    """

    file: SourceFile
    route: Route
    model: type[Record]
    data: Map
    is_new: bool
    above: Sequence[tuple[Route, type[Record], Map]] = ()
    rows: Rows | None = None

    @property
    def keys(self) -> frozenset[str] | None:
        """The keys that a row may have, which are its columns; None of a record that may have any."""
        return None if self.rows is None else frozenset(self.rows.columns)


def spot(file: SourceFile, top: type[Record], route: Route) -> RecordPlace | None:
    """The record at the route; None where there can be none, as in a table without columns.

    A list leads to the item after its last.
    """
    above: list[tuple[Route, type[Record], Map]] = []
    rows: Rows | None = None
    model, data, steps = top, file.tree, list(route)
    while steps and isinstance(data, Map):
        at, key = route[: len(route) - len(steps)], str(steps.pop(0))
        held, value = fields(model).get(key), data.get(key)
        if held is None or held.record is None or (isinstance(value, Rows) and not value.columns):
            return None
        rows = value if isinstance(value, Rows) else None
        above.append((at, model, data))
        if held.is_list and not steps:
            at = (*route, _count(value))
            return RecordPlace(file, at, held.record, Map(), is_new=True, above=above, rows=rows)
        model, data = held.record, _within(value, held, steps)
    if not isinstance(data, Map):
        return None
    return RecordPlace(file, route, model, data, is_new=False, above=above, rows=rows)


def _within(value: Node, held: Holds, steps: list[str | int]) -> Map | None:
    """The data of the record that a value is, or that a list has at the next step; empty of one not there."""
    found = _item(value, steps.pop(0)) if held.is_list else Map() if value is None else value
    return found if isinstance(found, Map) else None


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
