"""Walks two agreements side by side, field by field, and finds every difference.

What a field holds is read off the model: a new field is compared without new code.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from samverkan.diff.by_name import EXACT, ORDERED, VALUES
from samverkan.diff.changes import ChangeKind
from samverkan.diff.difference import At, Difference, Thing
from samverkan.diff.likeness import AKIN, likeness
from samverkan.diff.matching import Ids, Matched, match_records, match_texts, sign
from samverkan.diff.order import moved
from samverkan.diff.plain import plain
from samverkan.diff.spoken import NAMELESS, Names, named
from samverkan.model import Cadence, Duration, Record, Section, Target, Validity
from samverkan.model.intervals import often
from samverkan.model.markers import Holds, fields
from samverkan.model.placement import item_id

_IDS = frozenset({"id", "previous_id"})
_AS_ONE: tuple[type[Record], ...] = (Cadence, Duration, Target)
"""Records that are one value: said in a few words, and changed as a whole."""

PERIOD = ("start", "end", "until_further_notice", "stated")
"""The fields of the validity that together say when the agreement holds."""


class Walk:
    """One comparison under way.

    `ids` tells which ids mean the same, and `names` what they are called on either side. Fields of
    records are looked into as `heeds` tells; `cut` collects the lists that were too long to weigh.
    """

    def __init__(
        self,
        ids: Ids,
        names: tuple[Names, Names] = (NAMELESS, NAMELESS),
        heeds: Callable[[str, Holds], bool] = lambda _name, _holds: True,
    ) -> None:
        self.ids = ids
        self.names = names
        self.heeds = heeds
        self.cut: list[At] = []

    def record(self, old: Record, new: Record, at: At) -> Iterator[Difference]:
        """The differences between two records that are the same thing."""
        if isinstance(old, Validity):
            yield from self._period(old, new, at)
        for name, holds in fields(type(old)).items():
            if holds.record is Section or (isinstance(old, Validity) and name in PERIOD):
                continue
            if self.heeds(name, holds) and _may_differ(getattr(old, name), getattr(new, name), holds):
                yield from self.field((old, new), name, holds, at.into(name))

    def field(self, owners: tuple[Record, Record], name: str, holds: Holds, at: At) -> Iterator[Difference]:
        """The differences in one field of two records."""
        old, new = (getattr(owner, name) for owner in owners)
        if isinstance(old, tuple) or isinstance(new, tuple):
            yield from self._list(owners, old or (), new or (), holds, at)
        elif isinstance(old, Record) and isinstance(new, Record) and not isinstance(old, _AS_ONE):
            yield from self.record(old, new, at)
        else:
            yield from self._value(owners, old, new, holds, at)

    def _period(self, old: Record, new: Record, at: At) -> Iterator[Difference]:
        a, b = ([getattr(each, name) for name in PERIOD] for each in (old, new))
        if a == b:
            return
        if a[:-1] != b[:-1]:
            yield Difference(at, ChangeKind.CHANGED, old, new, (old, new))
            return
        yield from self._value((old, new), a[-1], b[-1], fields(Validity)["stated"], at.into("stated"))

    def _value(
        self, owners: tuple[Record, Record], old: object, new: object, holds: Holds, at: At
    ) -> Iterator[Difference]:
        if old is None or new is None:
            if old is not new:
                kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED
                typing, follows = at.name in _IDS, self._follows(old, new, holds)
                yield Difference(at, kind, old, new, owners, holds, typing, follows)
            return
        same_thing = bool(holds.refers) and self.ids.now(str(holds.refers), str(old)) == str(new)
        if old != new or (holds.refers and not same_thing):
            typing = same_thing or at.name in _IDS or _is_typing(old, new)
            yield Difference(at, _kind(at.name, old, new, holds), old, new, owners, holds, typing=typing)

    def _follows(self, old: object, new: object, holds: Holds) -> bool:
        """Whether a tie has come or gone with the thing that it leads to."""
        if not holds.refers:
            return False
        if new is None:
            return self.ids.is_gone(holds.refers, str(old))
        return self.ids.is_new(holds.refers, str(new))

    def _list(
        self,
        owners: tuple[Record, Record],
        olds: Sequence[object],
        news: Sequence[object],
        holds: Holds,
        at: At,
    ) -> Iterator[Difference]:
        matched = self.match(olds, news, holds, at)
        if matched.cut:
            self.cut.append(at)
        for old, new in matched.in_order():
            if old is not None and new is not None:
                yield from self._pair(owners, olds[old], news[new], holds, at.item(old, new))
            elif new is not None:
                yield self._lone(ChangeKind.ADDED, news[new], owners, holds, at.item(None, new))
            elif old is not None:
                yield self._lone(ChangeKind.REMOVED, olds[old], owners, holds, at.item(old, None))
        yield from self._moved(owners, olds, news, matched, holds, at)

    def match(self, olds: Sequence[object], news: Sequence[object], holds: Holds, at: At) -> Matched:
        """The items of two lists, matched as the field asks for."""
        a = [each for each in olds if isinstance(each, Record)]
        b = [each for each in news if isinstance(each, Record)]
        if a or b:
            return match_records(a, b, self.ids)
        if holds.refers:
            now = [self.ids.now(holds.refers, str(each)) or f"\0{each}" for each in olds]
            return match_texts(now, [str(each) for each in news], by_words=False, plainly=False)
        by_words = not holds.choice and at.name not in EXACT
        return match_texts([str(each) for each in olds], [str(each) for each in news], by_words=by_words)

    def _pair(
        self, owners: tuple[Record, Record], old: object, new: object, holds: Holds, at: At
    ) -> Iterator[Difference]:
        if isinstance(old, Record) and isinstance(new, Record):
            yield from self.record(old, new, self._entered(new, old, at))
        else:
            yield from self._value(owners, old, new, holds, at)

    def _lone(
        self, kind: ChangeKind, item: object, owners: tuple[Record, Record], holds: Holds, at: At
    ) -> Difference:
        side = int(kind is ChangeKind.ADDED)
        place = self._entered(item, item, at, side) if isinstance(item, Record) else at
        old, new = (None, item) if side else (item, None)
        return Difference(place, kind, old, new, owners, holds, follows=self._follows(old, new, holds))

    def _moved(
        self,
        owners: tuple[Record, Record],
        olds: Sequence[object],
        news: Sequence[object],
        matched: Matched,
        holds: Holds,
        at: At,
    ) -> Iterator[Difference]:
        pairs = matched.pairs
        if at.name not in ORDERED or all(a[1] < b[1] for a, b in pairwise(pairs)):
            return
        signs = [_pair_sign(olds[old], news[new]) for old, new in pairs]
        for place in moved(pairs, signs):
            old, new = pairs[place]
            item = news[new]
            there = at.item(old, new)
            entered = self._entered(item, olds[old], there) if isinstance(item, Record) else there
            yield Difference(entered, ChangeKind.MOVED, f"plats {old + 1}", f"plats {new + 1}", owners, holds)

    def _entered(self, record: Record, older: object, at: At, side: int = 1) -> At:
        """The place as that of the item itself, when items of its kind are things that people speak of."""
        kind = record.record_kind
        if kind.noun is None:
            return at
        older_id = item_id(older) if isinstance(older, Record) else None
        name = named(record, self.names[side])
        name = f"{name}: {at.thing.name.rstrip('.')}" if kind.part else name
        return at.about(Thing(kind.name, item_id(record) or older_id, name))


def _pair_sign(old: object, new: object) -> str:
    signs = (
        f"{sign(old, None)} {item_id(old)}" if isinstance(old, Record) else str(old),
        f"{sign(new, None)} {item_id(new)}" if isinstance(new, Record) else str(new),
    )
    return "|".join(sorted(signs))


def _is_typing(old: object, new: object) -> bool:
    """Whether only typing differs: of texts, or of how one and the same interval is worded."""
    if isinstance(old, Cadence) and isinstance(new, Cadence):
        bare = [each.model_copy(update={"stated": None}) for each in (old, new)]
        return bare[0] == bare[1] and plain(often(old)) == plain(often(new))
    return type(old) is str and type(new) is str and plain(old) == plain(new)


def _kind(name: str, old: object, new: object, holds: Holds) -> ChangeKind:
    if holds.refers or holds.choice or name in VALUES or not (isinstance(old, str) and isinstance(new, str)):
        return ChangeKind.CHANGED
    return ChangeKind.REWORDED if likeness(old, new) >= AKIN else ChangeKind.CHANGED


def _may_differ(old: object, new: object, holds: Holds) -> bool:
    """Whether two values of a field need a closer look; an equal id may still stand for another thing."""
    if old is new and not old:
        return False
    return bool(holds.refers or holds.record) or old != new
