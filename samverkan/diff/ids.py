"""Which id on the old side is which on the new one, in the agreement and in the work under it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from samverkan.diff.as_one import as_one
from samverkan.diff.heirs import Regrouped
from samverkan.diff.matching import Ids, match_records
from samverkan.load.ids import defines
from samverkan.model import Agreement, Record, fields, item_id

Identity = tuple[str, str]
"""The kind of a thing and its id."""


def ids_in_agreement(old: Agreement, new: Agreement) -> Ids:
    """What the ids of the old agreement are in the new one."""
    ids = Ids()
    for name in _defining(Agreement):
        ids = _with_field(ids, old, new, name)
    return ids


def with_work(ids: Ids, pairs: Sequence[tuple[Record, Record]]) -> Ids:
    """`ids`, and what the ids in these records of the work are.

    An id that both sides have, though in different places, stands for the same thing.
    """
    for old, new in pairs:
        ids = _with_pairs(ids, (old,), (new,), ((0, 0),))
    both = (ids.old & ids.new) - ids.same.keys() - ids.kept
    return _knowing(ids, {key: key[1] for key in both})


def _with_field(ids: Ids, old: Record, new: Record, name: str) -> Ids:
    olds, news = (_several(getattr(each, name)) for each in (old, new))
    matched = match_records(olds, news, ids)
    ids = _with_pairs(ids, olds, news, matched.pairs)
    for each in matched.regrouped:
        ids = _with_regrouped(ids, olds, news, each)
    return ids


def _with_regrouped(ids: Ids, olds: Sequence[Record], news: Sequence[Record], those: Regrouped) -> Ids:
    """`ids` with those of what was merged or split, of which one stands for all, and of what is within it."""
    mine, theirs = _keys(olds), _keys(news)
    now = [theirs[place] for place in those.news if place in theirs]
    if now:
        first = now[0][1]
        ids = replace(ids, first=dict.fromkeys(now, first) | dict(ids.first), kept=ids.kept.union(now))
        ids = _knowing(ids, {mine[place]: first for place in those.olds if place in mine})
    before, after = as_one(olds, news, those, ids)
    for name in _defining(type(before.record)):
        ids = _with_field(ids, before.record, after.record, name)
    return ids


def _with_pairs(
    ids: Ids, olds: Sequence[Record], news: Sequence[Record], pairs: Sequence[tuple[int, int]]
) -> Ids:
    """`ids` with those of two lists, of which these are the same, and of what stands within them."""
    mine, theirs = _keys(olds), _keys(news)
    same = {key: now[1] for i, j in pairs if (key := mine.get(i)) and (now := theirs.get(j))}
    ids = _knowing(ids, same, mine.values(), theirs.values())
    for i, j in pairs:
        for name in _defining(type(olds[i])):
            ids = _with_field(ids, olds[i], news[j], name)
    return ids


def _knowing(
    ids: Ids, same: Mapping[Identity, str], old: Iterable[Identity] = (), new: Iterable[Identity] = ()
) -> Ids:
    every = {**same, **ids.same}
    kept = frozenset((kind, now) for (kind, _), now in every.items())
    return replace(ids, same=every, old=ids.old.union(old), new=ids.new.union(new), kept=ids.kept | kept)


def _keys(records: Sequence[Record]) -> dict[int, Identity]:
    """The kind and id of each that has one, by its place."""
    return {
        place: (each.record_kind.defines, identity)
        for place, each in enumerate(records)
        if each.record_kind.defines and (identity := item_id(each))
    }


def _several(value: object) -> tuple[Record, ...]:
    every = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in every if isinstance(each, Record))


@cache
def _defining(model: type[Record]) -> tuple[str, ...]:
    """The fields whose records may have ids that others refer to."""
    return tuple(name for name, holds in fields(model).items() if holds.record and defines(holds.record))
