"""What a file with faults holds beside them: what is wrong is set aside, the rest is a record."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from samverkan.load.ids import defines
from samverkan.load.keys import meant_key
from samverkan.load.workspace import SoundPart
from samverkan.model import Record, fields
from samverkan.source import Map, Seq
from samverkan.source.tree import Node, Rows

_SHORT = 2
"""A list with fewer items may be at fault for lacking what others refer to."""

_Model = TypeVar("_Model", bound=Record)


def sound_part(tree: Map, model: type[Record]) -> SoundPart:
    """What `tree` holds of a record of this kind; a misspelt key is renamed in it to what was meant."""
    reader = _Reader(defines(model))
    record = reader.record(tree, model)
    return SoundPart(record, frozenset(reader.unsure))


class _Reader:
    """Reads what is right, and remembers which kinds of ids may be among what is not."""

    def __init__(self, every: frozenset[str]) -> None:
        self.every = every
        self.unsure: set[str] = set()

    def record(self, node: Map, model: type[_Model]) -> _Model:
        """The record without what is wrong in it."""
        try:
            return model.model_validate(node)
        except ValidationError:
            self._rename(node, model)
        every = ((name, self._value(node[name], model, name)) for name in model.model_fields if name in node)
        values = {name: value for name, value in every if value is not None}
        kind, identity = model.record_kind.defines, model.record_kind.identified_by
        if kind and identity not in values and (identity in node or identity in _required(model)):
            self.unsure.add(kind)
        return _constructed(model, values)

    def _rename(self, node: Map, model: type[Record]) -> None:
        """Gives misspelt keys the names that were meant; others that are unknown are left as they are."""
        names = dict(self._meant(node, model))
        if not names:
            return
        kept = [(names.get(k, k), node[k], node.key_places[k], node.value_places[k]) for k in node]
        for part in (node, node.key_places, node.value_places):
            part.clear()
        for name, value, key_place, value_place in kept:
            node[name], node.key_places[name], node.value_places[name] = value, key_place, value_place

    def _meant(self, node: Map, model: type[Record]) -> Iterator[tuple[str, str]]:
        lacking = [(name,) for name in _required(model) if name not in node]
        taken = {*node}
        for key in node:
            name = None if key in model.model_fields else meant_key((key,), model, node, lacking)
            if name and name not in taken:
                taken.add(name)
                yield key, name
            elif key not in model.model_fields and node[key] and isinstance(node[key], (Map, Seq)):
                self.unsure |= self.every

    def _value(self, value: Node, model: type[Record], name: str) -> Any:
        try:
            return _adapter(model, name).validate_python(value)
        except ValidationError:
            return self._part_of(value, model, name) if value is not None else None

    def _part_of(self, value: Node, model: type[Record], name: str) -> Any:
        holds = fields(model)[name]
        if isinstance(value, Map) and holds.record and not holds.is_list:
            return self.record(value, holds.record)
        if isinstance(value, Seq) and not isinstance(value, Rows) and holds.is_list:
            return tuple(self._item(item, model, name) for item in self._items(value, holds.record))
        if holds.record:
            self.unsure |= defines(holds.record)
        return None

    def _items(self, value: Seq, held: type[Record] | None) -> Seq:
        """The items, of which some may be no records, or too few."""
        if held and (len(value) < _SHORT or not all(isinstance(item, Map) for item in value)):
            self.unsure |= defines(held)
        return value

    def _item(self, item: Node, model: type[Record], name: str) -> Any:
        held = fields(model)[name].record
        if held:
            return self.record(item, held) if isinstance(item, Map) else None
        try:
            return _adapter(model, name).validate_python([item])[0]
        except ValidationError:
            return None


def _required(model: type[Record]) -> list[str]:
    return [name for name, info in model.model_fields.items() if info.is_required()]


@cache
def _adapter(model: type[Record], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    held: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    return TypeAdapter(held)


def _constructed(model: type[_Model], values: dict[str, Any]) -> _Model:
    """The record of the values, and of nothing where one is required."""
    lacking = {name: _nothing(model, name) for name in _required(model) if name not in values}
    return model.model_construct(**lacking, **values)


def _nothing(model: type[Record], name: str) -> Any:
    holds = fields(model)[name]
    if holds.is_list:
        return ()
    if holds.record:
        return _constructed(holds.record, {})
    return "" if holds.words else None
