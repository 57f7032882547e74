"""A key whose line is gone, so that the list below it goes on the list above: read as if it were there."""

from collections.abc import Iterator
from dataclasses import replace

from samverkan.load.faults import SchemaFault
from samverkan.model import Record, fields
from samverkan.source import Map, Seq, SourceFile
from samverkan.text import Text

_MANY = 2
"""From how many keys that are strange to a list its items are likelier to be of another."""


def with_lost_keys(file: SourceFile, model: type[Record]) -> tuple[SourceFile, list[SchemaFault]]:
    """The file with each list parted where the key of another is gone, and a fault for each such key."""
    tree, faults = file.tree, list[SchemaFault]()
    for above, first, lost in _lost(file.tree, model) if file.tree is not None else ():
        tree = _parted(tree, above, first, lost) if tree is not None else None
        faults.append(_fault(above, lost))
    return (replace(file, tree=tree), faults) if faults else (file, [])


def _lost(tree: Map, model: type[Record]) -> Iterator[tuple[str, int, str]]:
    """Each list, the first of its items that are strange to it, and the one other list that they fit."""
    held = {name: each.record for name, each in fields(model).items() if each.record and each.is_list}
    lists = {name: record.model_fields.keys() for name, record in held.items()}
    for name in (each for each in tree if each in lists):
        items = tree[name]
        if not isinstance(items, Seq):
            continue
        keys = [each.keys() if isinstance(each, Map) else set[str]() for each in items]
        first = next((place for place, each in enumerate(keys) if each - lists[name]), 0)
        below = set[str]().union(*keys[first:])
        meant = [other for other, own in lists.items() if other not in tree and below <= own]
        if first and len(meant) == 1 and len(below - lists[name]) >= _MANY:
            yield name, first, meant[0]


def _parted(tree: Map, above: str, first: int, lost: str) -> Map:
    """The mapping with the items from the `first` one on below a key of their own, which stands there."""
    whole = tree[above]
    if not isinstance(whole, Seq):
        return tree
    parted = Map(tree.start)
    parted.update(tree)
    parted.end, parted.repeats = tree.end, tree.repeats
    place = whole.item_places[first]
    parted.key_places = tree.key_places | {lost: place}
    parted.value_places = tree.value_places | {lost: place}
    parted[above], parted[lost] = _some(whole, 0, first), _some(whole, first, len(whole))
    return parted


def _some(whole: Seq, start: int, end: int) -> Seq:
    some = Seq(whole.item_places[start])
    some.extend(whole[start:end])
    some.item_places = whole.item_places[start:end]
    return some


def _fault(above: str, lost: str) -> SchemaFault:
    return SchemaFault(
        "SCHEMA01",
        (lost,),
        Text(
            sv=f"Nyckeln `{lost}` saknas: härifrån är det som står i `{above}` sådant som hör dit.",
            en=f"The key `{lost}` is missing: from here on, what stands in `{above}` belongs there.",
        ),
        Text(
            sv=f"Skriv `{lost}:` på en egen rad ovanför.", en=f"Write `{lost}:` on a line of its own above."
        ),
        at_key=True,
    )
