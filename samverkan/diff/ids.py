"""Which id on the old side is which on the new one, in the agreement and in the work under it."""

from collections.abc import Sequence
from functools import cache

from samverkan.diff.as_one import as_one
from samverkan.diff.heirs import Regrouped
from samverkan.diff.matching import Identity, Ids, match_records
from samverkan.load.ids import defines
from samverkan.model import Agreement, Record, fields, item_id


def ids_in_agreement(old: Agreement, new: Agreement) -> Ids:
    """What the ids of the old agreement are in the new one."""
    ids = Ids()
    for name in _defining(Agreement):
        _learn_field(ids, old, new, name)
    return ids


def with_work(ids: Ids, pairs: Sequence[tuple[Record, Record]]) -> Ids:
    """`ids`, and what the ids in these records of the work are.

    An id that both sides have, though in different places, stands for the same thing.
    """
    ids = ids.copy()
    for old, new in pairs:
        _learn_pairs(ids, (old,), (new,), ((0, 0),))
    both = (ids.old & ids.new) - ids.same.keys() - ids.kept
    ids.learn({key: key[1] for key in both})
    return ids


def _learn_field(ids: Ids, old: Record, new: Record, name: str) -> None:
    olds, news = (_several(getattr(each, name)) for each in (old, new))
    matched = match_records(olds, news, ids)
    _learn_pairs(ids, olds, news, matched.pairs)
    for each in matched.regrouped:
        _learn_regrouped(ids, olds, news, each)


def _learn_regrouped(ids: Ids, olds: Sequence[Record], news: Sequence[Record], those: Regrouped) -> None:
    """What was merged or split, of which one stands for all, and what is within it."""
    mine, theirs = _keys(olds), _keys(news)
    now = [theirs[place] for place in those.news if place in theirs]
    if now:
        ids.learn({mine[place]: now[0][1] for place in those.olds if place in mine})
        ids.learn_of_split(now)
    before, after = as_one(olds, news, those, ids)
    for name in _defining(type(before.record)):
        _learn_field(ids, before.record, after.record, name)


def _learn_pairs(
    ids: Ids, olds: Sequence[Record], news: Sequence[Record], pairs: Sequence[tuple[int, int]]
) -> None:
    """The ids of two lists, of which these are the same, and of what stands within them."""
    mine, theirs = _keys(olds), _keys(news)
    same = {key: now[1] for i, j in pairs if (key := mine.get(i)) and (now := theirs.get(j))}
    ids.learn(same, mine.values(), theirs.values())
    for i, j in pairs:
        for name in _defining(type(olds[i])):
            _learn_field(ids, olds[i], news[j], name)


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
