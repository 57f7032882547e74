"""What carries on what: areas merged, split and renamed, as their files say by the ids they had before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.model import Record, former_ids, item_id

Tie = tuple[int, int]
"""The places in the old and in the new list of what is carried on and what carries it on."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Several things of which several make one, or one several: every tie between them."""

    ties: tuple[Tie, ...]

    @property
    def olds(self) -> tuple[int, ...]:
        """The places of what is carried on."""
        return tuple(sorted({old for old, _ in self.ties}))

    @property
    def news(self) -> tuple[int, ...]:
        """The places of what carries it on."""
        return tuple(sorted({new for _, new in self.ties}))

    def heirs(self, old: int) -> tuple[int, ...]:
        """The places of what carries on one of the old things."""
        return tuple(new for each, new in self.ties if each == old)


def regrouped(olds: Sequence[Record], news: Sequence[Record]) -> Iterator[Regrouped]:
    """What is tied by ids of before, in either direction, each with all that it is tied to."""
    ties = sorted({*_ties(olds, news), *((old, new) for new, old in _ties(news, olds))})
    near: dict[tuple[bool, int], list[Tie]] = {}
    for old, new in ties:
        near.setdefault((False, old), []).append((old, new))
        near.setdefault((True, new), []).append((old, new))
    seen: set[Tie] = set()
    for tie in ties:
        if tie not in seen:
            found = _all_tied(tie, near)
            seen |= found
            yield Regrouped(tuple(sorted(found)))


def _all_tied(tie: Tie, near: dict[tuple[bool, int], list[Tie]]) -> set[Tie]:
    """Every tie that hangs together with this one; what is `near` an end is looked at once."""
    found, waiting = {tie}, [tie]
    while waiting:
        old, new = waiting.pop()
        others = [*near.pop((False, old), ()), *near.pop((True, new), ())]
        waiting += [each for each in others if each not in found]
        found |= {*others}
    return found


def _ties(olds: Sequence[Record], news: Sequence[Record]) -> Iterator[Tie]:
    """What `news` say that they carry on, and what of it is still there under the id that it had."""
    claimed: dict[str, list[int]] = {}
    for place, each in enumerate(news):
        for _, former in former_ids(each):
            claimed.setdefault(former, []).append(place)
    if not claimed:
        return
    by_id = {identity: place for place, each in enumerate(olds) if (identity := item_id(each))}
    now = {identity: place for place, each in enumerate(news) if (identity := item_id(each))}
    for former, places in claimed.items():
        if former in by_id:
            yield from ((by_id[former], place) for place in places)
    for identity in by_id.keys() & now.keys():
        if _remains(news[now[identity]], [news[place] for place in claimed.get(identity, ())], by_id, now):
            yield by_id[identity], now[identity]


def _remains(record: Record, heirs: Sequence[Record], by_id: dict[str, int], now: dict[str, int]) -> bool:
    """Whether what has kept its id takes part in a merger or a division, and is not numbered anew.

    Who numbers anew says of ids that are still in use that they were those of others.
    """
    former = [identity for _, identity in former_ids(record)]
    exclusive = any(getattr(each, "previous_id", None) for each in (record, *heirs))
    if exclusive or not (former or heirs):
        return False
    return not any(each in now for each in former) and not any(item_id(each) in by_id for each in heirs)
