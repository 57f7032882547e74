"""What a file with faults holds beside them: what is wrong is set aside, the rest is a record."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from samverkan.diagnostics import Route
from samverkan.load.ids import defines
from samverkan.load.keys import meant_key
from samverkan.load.workspace import SoundPart
from samverkan.model import Record, fields
from samverkan.source import Map, Node, Rows, Seq, walk
from samverkan.text import id_of, pattern_of

_SHORT = 2
"""A list with fewer items may be at fault for lacking what others refer to."""

_Model = TypeVar("_Model", bound=Record)


class Substitute(Protocol):
    """Says what may stand where something has been set aside."""

    def value(self, model: type[Record], name: str, route: Route) -> Any:
        """A value of the field; None for a field that may be left out."""

    def item(self, model: type[Record], name: str, route: Route) -> Any:
        """An item of the list in the field; None for none."""

    def more(self, model: type[Record], name: str, first: Route) -> tuple[Any, ...]:
        """The items that the list in the field lacks, of which the `first` stands at the route."""


class _Nothing:
    """Leaves empty what has been set aside."""

    def value(self, model: type[Record], name: str, route: Route) -> None:
        pass

    def item(self, model: type[Record], name: str, route: Route) -> None:
        pass

    def more(self, model: type[Record], name: str, first: Route) -> tuple[()]:
        return ()


def sound_part(tree: Map, model: type[Record]) -> SoundPart:
    """What `tree` holds of a record of this kind; a misspelt key is renamed in it to what was meant."""
    reader = _Reader(defines(model), _Nothing())
    record = reader.record(tree, model, ())
    return SoundPart(record, frozenset(reader.unsure))


def filled(tree: Map, model: type[_Model], filling: Substitute) -> _Model:
    """What `tree` holds of a record of this kind, with something else in the place of what is wrong."""
    return _Reader(defines(model), filling, lost_dashes(walk(tree))).record(tree, model, ())


def lost_dashes(nodes: Iterable[tuple[Route, Map | Seq]]) -> Iterator[Route]:
    """The items of lists, among the nodes, that hold keys of another, which has lost its dash."""
    for route, node in nodes:
        if isinstance(node, Map) and len(node.repeats) > 1 and route and isinstance(route[-1], int):
            yield route


class _Reader:
    """Reads what is right, and remembers which kinds of ids may be among what is not."""

    def __init__(self, every: frozenset[str], filling: Substitute, fused: Iterable[Route] = ()) -> None:
        self.every = every
        self.filling = filling
        self.fused = frozenset(fused)
        self.around_fused = {route[:steps] for route in self.fused for steps in range(len(route) + 1)}
        self.unsure: set[str] = set()

    def record(self, node: Map, model: type[_Model], route: Route) -> _Model:
        """The record without what is wrong in it."""
        if route not in self.around_fused:
            try:
                return model.model_validate(node)
            except ValidationError:
                self._rename(node, model)
        given = {name for name in model.model_fields if node.get(name) is not None}
        meant = {*_required(model), *_perhaps_meant(node, model)} - given
        values = {name: self._value(node[name], model, name, (*route, name)) for name in given}
        values |= {name: self.filling.value(model, name, (*route, name)) for name in meant}
        values = {name: value for name, value in values.items() if value is not None}
        self.unsure |= _lacking(model, given)
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

    def _value(self, value: Node, model: type[Record], name: str, route: Route) -> Any:
        if route in self.around_fused:
            return self._part_of(value, model, name, route)
        try:
            return adapter(model, name).validate_python(value)
        except ValidationError:
            meant = _meant_id(value, model, name) or _meant_number(value, model, name)
            return self._part_of(value, model, name, route) if meant is None else meant

    def _part_of(self, value: Node, model: type[Record], name: str, route: Route) -> Any:
        holds = fields(model)[name]
        if isinstance(value, Map) and holds.record and not holds.is_list:
            return self.record(value, holds.record, route)
        if isinstance(value, Map) and holds.record and holds.or_one:
            return (self.record(value, holds.record, (*route, 0)),)
        if isinstance(value, Seq) and not isinstance(value, Rows) and holds.is_list and value:
            items = enumerate(self._items(value, holds.record))
            held = tuple(self._item(item, model, name, (*route, place)) for place, item in items)
            return (*held, *self._more(held, model, name, route))
        if holds.record:
            self.unsure |= defines(holds.record)
        return self.filling.value(model, name, route)

    def _more(self, held: tuple[Any, ...], model: type[Record], name: str, route: Route) -> tuple[Any, ...]:
        """What may be lacking in a list that is too short, or of which an item holds another."""
        least = next(
            (each.min_length for each in model.model_fields[name].metadata if hasattr(each, "min_length")), 0
        )
        is_short = len(held) < least or any((*route, place) in self.fused for place in range(len(held)))
        return self.filling.more(model, name, (*route, len(held))) if is_short else ()

    def _items(self, value: Seq, held: type[Record] | None) -> Seq:
        """The items, of which some may be no records, or too few."""
        if held and (len(value) < _SHORT or not all(isinstance(item, Map) for item in value)):
            self.unsure |= defines(held)
        return value

    def _item(self, item: Node, model: type[Record], name: str, route: Route) -> Any:
        held = fields(model)[name].record
        if held and isinstance(item, Map):
            return self.record(item, held, route)
        try:
            return adapter(model, name).validate_python([item])[0]
        except ValidationError:
            return self.filling.item(model, name, route)


def _meant_id(value: Node, model: type[Record], name: str) -> str | None:
    """The id that was meant by a word that cannot be one: with small letters, and without å, ä and ö."""
    is_word = isinstance(value, str) and " " not in value.strip()
    return id_of(str(value)) or None if is_word and name == model.record_kind.identified_by else None


_WITH_UNIT = pattern_of(
    r"(?P<number>-?[0-9]{1,3}(?: ?[0-9]{3}){0,4}(?:,[0-9]{1,9})?) ?(?:%|(?<= )[a-zåäö]{1,40}\.?)",
    re.IGNORECASE,
)


def number_before_unit(value: object) -> str | None:
    """The number of a text that is one with its unit: `4` of `4 speglar`."""
    found = _WITH_UNIT.fullmatch(value.strip()) if isinstance(value, str) else None
    return found["number"] if found else None


def _meant_number(value: Node, model: type[Record], name: str) -> Decimal | int | None:
    """The number that was meant where its unit stands after it."""
    written = number_before_unit(value)
    try:
        number = adapter(model, name).validate_python(written) if written else None
    except ValidationError:
        return None
    return number if isinstance(number, Decimal | int) else None


def _perhaps_meant(node: Map, model: type[Record]) -> Iterator[str]:
    """The fields that have no value, but may be what an unknown key was meant for.

    Where no key is known, nothing is known of what the values were meant for.
    """
    free = [name for name in model.model_fields if node.get(name) is None]
    is_known = len(free) < len(model.model_fields)
    for key in node:
        if key not in model.model_fields and node[key] is not None:
            yield from (name for name in free if not is_known or _may_hold(node[key], model, name))


def _may_hold(value: Node, model: type[Record], name: str) -> bool:
    holds = fields(model)[name]
    if isinstance(value, (Map, Seq)):
        return holds.is_list if isinstance(value, Seq) else holds.record is not None
    try:
        adapter(model, name).validate_python(value)
    except ValidationError:
        return False
    return True


def _required(model: type[Record]) -> list[str]:
    return [name for name, info in model.model_fields.items() if info.is_required()]


def _lacking(model: type[Record], given: set[str]) -> frozenset[str]:
    """The kinds of ids that would be defined in lists that must be there, and are not."""
    held = (fields(model)[name].record for name in _required(model) if name not in given)
    return frozenset().union(*(defines(each) for each in held if each))


@cache
def adapter(model: type[Record], name: str) -> TypeAdapter[Any]:
    """What reads the values of a field."""
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
