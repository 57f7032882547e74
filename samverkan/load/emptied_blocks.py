"""Keys that have come out of their block, which is empty: told of once, at the block."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.load.keys import mapping_at, owner_of
from samverkan.model import Record, fields
from samverkan.swedish import joined
from samverkan.text import Text

_UNKNOWN, _MISSING = "SCHEMA02", "SCHEMA01"


def in_their_block(faults: Sequence[SchemaFault], data: Any, model: type[Record]) -> list[SchemaFault]:
    """The faults, with one for all keys that came out of one block."""
    strange: dict[Route, list[str]] = {}
    for fault in faults:
        if fault.rule == _UNKNOWN:
            strange.setdefault(fault.route[:-1], []).append(str(fault.route[-1]))
    out: set[Route] = set()
    told: list[SchemaFault] = []
    for route, keys in strange.items():
        for block, own in _emptied(route, mapping_at(data, route), keys, model):
            out |= {(*route, key) for key in (*own, block)}
            told.append(_came_out((*route, block), own))
    return [each for each in faults if each.route not in out or each.rule not in (_UNKNOWN, _MISSING)] + told


def _emptied(
    route: Route, held: Mapping[str, Any], keys: Sequence[str], model: type[Record]
) -> Iterator[tuple[str, list[str]]]:
    """Each key that holds a record and is empty, with the strange keys beside it that belong in that."""
    owner = owner_of((*route, ""), model)
    blocks = {name: each.record for name, each in fields(owner).items() if each.record} if owner else {}
    for name, record in blocks.items():
        own = [key for key in keys if record and key in fields(record)]
        if name in held and held[name] is None and own:
            yield name, own


def _came_out(route: Route, keys: Sequence[str]) -> SchemaFault:
    block, listed = route[-1], [f"`{key}`" for key in keys]
    return SchemaFault(
        _UNKNOWN,
        route,
        Text(
            sv=f"`{block}` är tom, och det som hör till den står bredvid: {joined(listed, 'och')}.",
            en=f"`{block}` is empty, and what belongs to it stands beside it: {joined(listed, 'and')}.",
        ),
        Text(
            sv=f"Dra in raderna två steg, så att de står under `{block}`.",
            en=f"Indent the lines by two blanks, so that they stand under `{block}`.",
        ),
        at_key=True,
    )
