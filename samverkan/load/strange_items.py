"""Items that stand in the list of another kind of thing: each is told of once, and taken out of that list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from samverkan.diagnostics import Diagnostic
from samverkan.load.faults import SchemaFault
from samverkan.load.ids import defines
from samverkan.load.loaded import diagnostic
from samverkan.load.workspace import SoundPart
from samverkan.model import Record, fields
from samverkan.source import Map, Seq, SourceFile
from samverkan.text import Text

_MANY = 2
"""From how many strange keys an item is likelier to be of another list than each key to be wrong."""

_Strange = tuple[str, int, str]
"""A list, the place of an item in it, and the list that the item has the keys of."""


@dataclass(frozen=True, slots=True)
class StrangeItems:
    """What is said of the items that were taken out, and the kinds of ids that they may have."""

    said: tuple[Diagnostic, ...] = ()
    unsure: frozenset[str] = frozenset()

    def beside(self, part: SoundPart) -> SoundPart:
        """The part that is sound, with what may have been among them set aside too."""
        return replace(part, unsure=part.unsure | self.unsure)


def without_strange_items(file: SourceFile, model: type[Record]) -> tuple[SourceFile, StrangeItems]:
    """The file without them, and what they were."""
    strange = list(_strange(file.tree, model)) if file.tree is not None else []
    if not strange or file.tree is None:
        return file, StrangeItems()
    records = (fields(model)[meant].record for _, _, meant in strange)
    unsure = frozenset[str]().union(*(defines(each) for each in records if each))
    said = tuple(diagnostic(file, _fault(*each)) for each in strange)
    return replace(file, tree=_without(file.tree, strange)), StrangeItems(said, unsure)


def _strange(tree: Map, model: type[Record]) -> Iterator[_Strange]:
    """The strange items, but for a whole end of a list that has lost the key of another above it."""
    held = {name: each.record for name, each in fields(model).items() if each.record and each.is_list}
    lists = {name: record.model_fields.keys() for name, record in held.items()}
    for name in (each for each in tree if each in lists):
        items = tree[name]
        keys = [each.keys() if isinstance(each, Map) else set[str]() for each in items or ()]
        last = max((place for place, each in enumerate(keys) if each <= lists[name]), default=-1)
        for place, own in enumerate(keys if isinstance(items, Seq) else ()):
            fit = [other for other, known in lists.items() if own <= known]
            if (
                len(fit) == 1
                and len(own - lists[name]) >= _MANY
                and (fit[0] in tree or place <= max(last, 0))
            ):
                yield name, place, fit[0]


def _without(tree: Map, strange: list[_Strange]) -> Map:
    """The mapping with the other items alone in each list that has strange ones."""
    rest = Map(tree.start)
    rest.update(tree)
    rest.end, rest.repeats = tree.end, tree.repeats
    rest.key_places, rest.value_places = tree.key_places, tree.value_places
    for name in {name for name, _, _ in strange}:
        whole = tree[name]
        if isinstance(whole, Seq):
            out = {place for each, place, _ in strange if each == name}
            kept = [place for place in range(len(whole)) if place not in out]
            some = Seq(tree.value_places[name])
            some.extend(whole[place] for place in kept)
            some.item_places = [whole.item_places[place] for place in kept]
            rest[name] = some
    return rest


def _fault(name: str, place: int, meant: str) -> SchemaFault:
    return SchemaFault(
        "SCHEMA02",
        (name, place),
        Text(
            sv=f"Posten har nycklarna för en i `{meant}`, men står i `{name}`.",
            en=f"The item has the keys of one in `{meant}`, but stands in `{name}`.",
        ),
        Text(sv=f"Flytta den till `{meant}`.", en=f"Move it to `{meant}`."),
    )
