"""The plain data of a YAML file: text, None, mappings and lists that remember where they stood.

The text of a Markdown file and the rows of a CSV file take the place of the mapping that names it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from samverkan.diagnostics import Route
from samverkan.source.places import NOWHERE, Extent


class Map(dict[str, "Node"]):
    """A mapping, in the order of the file.

    `key_places` and `value_places` have the same keys as the mapping itself. `start` is the
    place of its first character; `end` that of its last bracket, None when it is written with
    indentation alone. `repeats` has each key that stands there once more, with its place.
    """

    __slots__ = ("end", "key_places", "repeats", "start", "value_places")

    def __init__(self, start: Extent = NOWHERE) -> None:
        self.start: Extent = start
        self.end: Extent | None = None
        self.key_places: dict[str, Extent] = {}
        self.value_places: dict[str, Extent] = {}
        self.repeats: list[tuple[str, Extent]] = []


class Seq(list["Node"]):
    """A list; `item_places` has a place for each item, `start` and `end` are as in a Map."""

    __slots__ = ("end", "item_places", "start")

    def __init__(self, start: Extent = NOWHERE) -> None:
        self.start: Extent = start
        self.end: Extent | None = None
        self.item_places: list[Extent] = []


class Rows(Seq):
    """The rows of a CSV file, put where the YAML named it; `path` is that file's, in the workspace.

    Every row is a Map of which the keys stand where the values do, and all their places are in
    that file. `columns` has the place of each name in the header, as it is written there; it is
    reached by the name, as a row is by its index. `start` and `end` are those of the mapping.
    """

    __slots__ = ("columns", "path")

    def __init__(self, path: str, start: Extent = NOWHERE) -> None:
        super().__init__(start)
        self.path = path
        self.columns: dict[str, Extent] = {}

    def rename(self, names: Mapping[str, str], dropped: Collection[str]) -> None:
        """Gives the cells of some columns other names in every row, and leaves out those `dropped`."""
        if not names and not dropped:
            return
        for row in self:
            if isinstance(row, Map):
                cells = [(names.get(k, k), row[k], row.value_places[k]) for k in row if k not in dropped]
                row.clear()
                row.update((key, value) for key, value, _ in cells)
                row.key_places = row.value_places = {key: place for key, _, place in cells}

    def empty(self) -> None:
        """Takes out the rows; the columns are kept."""
        self.clear()
        self.item_places.clear()


class Included(str):
    """The text of another file, put where the YAML named it; `path` is that file's, in the workspace."""

    __slots__ = ("path",)

    path: str

    def __new__(cls, text: str, path: str) -> "Included":
        """`text` from the file `path`."""
        included = super().__new__(cls, text)
        included.path = path
        return included


Node = str | None | Map | Seq


def steps(node: Node, step: str | int) -> bool:
    """Whether `step` leads from `node` to a value."""
    if isinstance(node, Map):
        return isinstance(step, str) and step in node
    if isinstance(node, Rows) and isinstance(step, str):
        return step in node.columns
    return isinstance(node, Seq) and isinstance(step, int) and 0 <= step < len(node)


def value_at(parent: Map | Seq, step: str | int) -> Node:
    """The value that `step` leads to from `parent`; that of a column is None."""
    if isinstance(parent, Rows) and isinstance(step, str):
        return None
    return parent[str(step)] if isinstance(parent, Map) else parent[int(step)]


def place_at(parent: Map | Seq, step: str | int) -> Extent:
    """Where that value begins; for a text also where it ends."""
    if isinstance(parent, Rows) and isinstance(step, str):
        return parent.columns[step]
    return parent.value_places[str(step)] if isinstance(parent, Map) else parent.item_places[int(step)]


def whole(node: Node, place: Extent) -> Extent:
    """All of `node`, which stands at `place`: of a mapping or list, to the end of the last thing in it."""
    start = place.start
    while isinstance(node, (Map, Seq)) and node.end is None and node:
        step = next(reversed(node)) if isinstance(node, Map) else len(node) - 1
        place, node = place_at(node, step), value_at(node, step)
    if isinstance(node, (Map, Seq)) and node.end is not None:
        place = node.end
    return Extent(start, place.end)


def entries(node: Map | Seq) -> Iterable[tuple[str | int, Node]]:
    """Every step that leads from `node` to a value, with the value."""
    return node.items() if isinstance(node, Map) else enumerate(node)


def places(node: Map | Seq) -> Iterable[tuple[str | int, Extent]]:
    """Every step that leads from `node` to a value, with the place of the value."""
    return node.value_places.items() if isinstance(node, Map) else enumerate(node.item_places)


def walk(top: Map | Seq) -> Iterator[tuple[Route, Map | Seq]]:
    """Every mapping and list that stands in the YAML file itself, with its route, `top` first."""
    waiting: list[tuple[Route, Map | Seq]] = [((), top)]
    while waiting:
        route, node = waiting.pop()
        yield route, node
        for step, value in entries(node):
            if type(value) is Map or type(value) is Seq:
                waiting.append(((*route, step), value))


def put(parent: Map | Seq, step: str | int, taken: str | Rows) -> None:
    """Replaces the value that `step` leads to with what was taken in, which then has the place of it all."""
    place = whole(value_at(parent, step), place_at(parent, step))
    if isinstance(taken, Rows):
        taken.start = taken.end = place
    if isinstance(parent, Map):
        parent[str(step)] = taken
        parent.value_places[str(step)] = place
    else:
        parent[int(step)] = taken
        parent.item_places[int(step)] = place
