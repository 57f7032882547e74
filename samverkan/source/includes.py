"""Where a YAML file names other files: `{file: bakgrund.md}`, `{file: otrygga.csv}`."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.source.places import Extent
from samverkan.source.tree import Map, Rows, Seq, put, value_at, walk

_TEXT = ".md"
_TABLE = ".csv"
_KEY = "file"


@dataclass(frozen=True, slots=True)
class Include:
    """A mapping with `file` as its only key and a name that ends in `.md` or `.csv`, and where it stands."""

    parent: Map | Seq
    step: str | int
    route: Route
    mapping: Map

    @property
    def name(self) -> str:
        """The name of the file, as it is written."""
        return str(self.mapping[_KEY])

    @property
    def place(self) -> Extent:
        """Where the name stands."""
        return self.mapping.value_places[_KEY]

    @property
    def is_table(self) -> bool:
        """Whether the file is taken in as rows, and not as text."""
        return self.name.endswith(_TABLE)

    def put(self, taken: str | Rows) -> None:
        """Puts what was read where the mapping stands."""
        put(self.parent, self.step, taken)


def includes(tree: Map, text: str) -> list[Include]:
    """Every file that is named in the `tree` of this text, in the order of the text."""
    if _TEXT not in text and _TABLE not in text:
        return []
    return sorted(_found(tree), key=lambda each: each.mapping.start.start)


def _found(tree: Map) -> Iterator[Include]:
    for route, node in walk(tree):
        for step in list(node) if isinstance(node, Map) else range(len(node)):
            value = value_at(node, step)
            if isinstance(value, Map) and len(value) == 1 and str(value.get(_KEY)).endswith((_TEXT, _TABLE)):
                yield Include(node, step, (*route, step), value)
