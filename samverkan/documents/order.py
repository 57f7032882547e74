"""The order in which a section's `fields` tell of an item."""

from collections.abc import Sequence
from typing import Any

from samverkan.model import Record


def emptied(item: Record, kept: Sequence[str]) -> dict[str, Any]:
    """What leaves out of the item all that may be left out of it and is not among `kept`."""
    return {
        name: info.get_default()
        for name, info in type(item).model_fields.items()
        if name not in kept and name != item.record_kind.identified_by and not info.is_required()
    }


def ordered(usual: Sequence[str], chosen: Sequence[str], needed: Sequence[str] = ()) -> list[str]:
    """The `usual` groups that tell of something `chosen` or `needed`, in the order chosen; none means all.

    A group is the names of the fields that are told together, with blanks between.
    """
    names = _with(needed, chosen, usual) if chosen else " ".join(usual).split()
    groups = [group for name in names for group in usual if name in group.split()]
    return list(dict.fromkeys(groups))


def parts_of(item: Record, usual: Sequence[str], chosen: Sequence[str]) -> list[Record]:
    """The item in parts: each is written in the `usual` order, and all in the order `chosen`."""
    if not chosen:
        return [item]
    needed = [name for group in usual for name in group.split() if _is_needed(item, name)]
    return [
        item.model_copy(update=emptied(item, run) | {name: None for name in needed if name not in run})
        for run in _runs(_with(needed, chosen, usual), usual)
    ]


def _is_needed(item: Record, name: str) -> bool:
    return type(item).model_fields[name].is_required()


def _with(needed: Sequence[str], chosen: Sequence[str], usual: Sequence[str]) -> list[str]:
    """The chosen fields, and each that is `needed` and was not, before what usually comes after it."""
    names = list(chosen)
    for name in needed:
        if name not in names:
            later = (i for i, other in enumerate(names) if _place(other, usual) > _place(name, usual))
            names.insert(next(later, len(names)), name)
    return names


def _runs(names: Sequence[str], usual: Sequence[str]) -> list[list[str]]:
    """The fields parted where one comes before another that it usually comes after."""
    groups: dict[tuple[int, str], list[str]] = {}
    for name in names:
        place = _place(name, usual)
        groups.setdefault((place, name if place == len(usual) else ""), []).append(name)
    runs: list[list[str]] = []
    last = -1
    for (place, _), group in groups.items():
        if runs and place > last:
            runs[-1] += group
        else:
            runs.append(group)
        last = place
    return runs


def _place(name: str, usual: Sequence[str]) -> int:
    return next((place for place, group in enumerate(usual) if name in group.split()), len(usual))
