"""Which items of two lists are the same thing: by id, by what tells it, and last by its words."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from samverkan.diff.heirs import Regrouped, regrouped
from samverkan.diff.likeness import MOST_PAIRS, alike, alike_in_all, bare_words
from samverkan.model import Record, RecordKind, Role, fields, item_id, once

Identity = tuple[str, str]
"""The kind of a thing and its id."""

_Key = Hashable | None
_Prints = tuple[Mapping[int, str], Mapping[int, str]]
"""What tells the items of either list apart that are left, by their places."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs of places (old, new) that are the same thing, and the places left on either side.

    Those of which several became one, or one several, are `regrouped`. With `cut`, there were too many
    items left to weigh their words against each other.
    """

    pairs: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]
    cut: bool = False
    regrouped: tuple[Regrouped, ...] = ()

    def once(self, olds: Sequence[str], news: Sequence[str]) -> "Matched":
        """The same, where what is left of something that both sides have has neither come nor gone."""
        gone = tuple(place for place in self.removed if olds[place] not in news)
        return replace(self, removed=gone, added=tuple(each for each in self.added if news[each] not in olds))

    def in_order(self) -> list[tuple[int | None, int | None]]:
        """Every item as (old place, new place), as the new list has them; what is gone where it stood."""
        found: list[tuple[int, int, tuple[int | None, int | None]]] = [
            *((new, 1, (old, new)) for old, new in self.pairs),
            *((new, 1, (None, new)) for new in self.added),
            *((old, 0, (old, None)) for old in self.removed),
        ]
        return [both for *_, both in sorted(found, key=lambda each: each[:2])]


@dataclass(slots=True)
class Ids:
    """Which id of the old agreement is which of the new one, by (kind, id); `old` and `new` are all ids.

    `kept` are the new ids of what the old agreement had, `merged` those that several old ones have become,
    and `first` says of what one thing has been split into which id stands for all of it. All of it grows as
    more is learnt, and what was known before holds.
    """

    same: dict[Identity, str] = field(default_factory=dict)
    old: set[Identity] = field(default_factory=set)
    new: set[Identity] = field(default_factory=set)
    kept: set[Identity] = field(default_factory=set)
    merged: set[Identity] = field(default_factory=set)
    first: dict[Identity, str] = field(default_factory=dict)

    def copy(self) -> "Ids":
        """What is known so far; what one of them learns the other does not know."""
        return Ids(
            self.same.copy(),
            self.old.copy(),
            self.new.copy(),
            self.kept.copy(),
            self.merged.copy(),
            self.first.copy(),
        )

    def learn(
        self, same: Mapping[Identity, str], old: Iterable[Identity] = (), new: Iterable[Identity] = ()
    ) -> None:
        """Adds which ids are the same, and all that either side has."""
        for key, identity in same.items():
            if key not in self.same:
                self.same[key] = identity
                now = (key[0], identity)
                (self.merged if now in self.kept else self.kept).add(now)
        self.old.update(old)
        self.new.update(new)

    def learn_of_split(self, into: Sequence[Identity]) -> None:
        """Adds what one thing has been split into: the first of it stands for all."""
        for key in into:
            self.first.setdefault(key, into[0][1])
        self.kept.update(into)

    def now(self, kind: str, identity: str) -> str | None:
        """The id in the new agreement of what had this id in the old one; None when it is gone."""
        key = (kind, identity)
        return self.same.get(key) if key in self.old or key in self.new else identity

    def told(self, kind: str, value: object) -> str:
        """A reference as it tells things apart: by the id in the new agreement of what it leads to."""
        return self.now(kind, str(value)) or f"\0{value}"

    def one(self, kind: str, value: object) -> str:
        """A reference of the new agreement by the id that stands for all that one thing was split into."""
        return self.first.get((kind, str(value)), str(value))

    def is_gone(self, kind: str, identity: str) -> bool:
        """Whether the old agreement had something with this id that the new one does not have."""
        return (kind, identity) in self.old and (kind, identity) not in self.same

    def is_merged(self, kind: str, identity: str) -> bool:
        """Whether several things of the old agreement, this one among them, are one in the new."""
        now = self.now(kind, identity)
        return now is not None and (kind, now) in self.merged

    def is_new(self, kind: str, identity: str) -> bool:
        """Whether the new agreement has something with this id that the old one did not have."""
        return (kind, identity) in self.new and (kind, identity) not in self.kept


def match_records(olds: Sequence[Record], news: Sequence[Record], ids: Ids) -> Matched:
    """The records of two lists of one kind, matched."""
    if not (olds and news):
        return Matched((), tuple(range(len(olds))), tuple(range(len(news))))
    kind = olds[0].record_kind
    left = _Unmatched(olds, news)
    _by_ids(left, olds, news)
    if not all(left.places):
        return left.matched(cut=False)
    now = {place: fingerprint(olds[place], ids) for place in left.places[0]}
    bare = {place: fingerprint(news[place], None) for place in left.places[1]}
    left.pair_by(lambda side, place: bare[place] if side else now[place])
    prints = ({place: fingerprint(olds[place], None) for place in left.places[0]}, bare)
    for key in kind.keys:
        _by_key(left, key, ids, prints)
    cut = _by_words(left, kind, prints) if kind.by_words else False
    for key in kind.lone:
        left.pair_by(_keyed(key, left, ids))
    if kind.any_key:
        left.part(lambda old, new: _differ_in_several(olds[old], news[new], kind))
    return left.matched(cut=cut)


def _differ_in_several(old: Record, new: Record, kind: RecordKind) -> bool:
    """Whether nothing that names one of them names the other, and more than one thing tells them apart."""
    names = {name for key in kind.keys for name in key}
    pairs = [(getattr(old, name), getattr(new, name)) for name in names]
    return sum(a != b for a, b in pairs) > 1 and not any(a and a == b for a, b in pairs)


def match_newest(
    olds: Sequence[Record], news: Sequence[Record], series: tuple[str, ...], ids: Ids
) -> Matched:
    """Records of two periods, the newest last: matched by ids, then the newest of each series.

    Records of one series have the same values in the fields `series`.
    """
    left = _Unmatched(olds, news)
    _by_ids(left, olds, news)
    newest = [_newest(olds, series, ids), _newest(news, series, None)]
    left.pair_by(lambda side, place: newest[side].get(place))
    return left.matched(cut=False)


def _newest(every: Sequence[Record], series: tuple[str, ...], ids: Ids | None) -> dict[int, _Key]:
    """The place of the newest record in each series, with what tells the series."""
    last = {tuple(_value_of(each, name, ids) for name in series): place for place, each in enumerate(every)}
    return {place: key for key, place in last.items()}


def match_texts(olds: Sequence[str], news: Sequence[str], *, by_words: bool, plainly: bool = True) -> Matched:
    """The texts of two lists, matched: the equal ones, then the plainly equal, then the most alike."""
    left = _Unmatched(olds, news)
    sides = (olds, news)
    left.pair_by(lambda side, place: sides[side][place])
    if plainly:
        left.pair_by(lambda side, place: bare_words(sides[side][place]))
    prints = dict(enumerate(olds)), dict(enumerate(news))
    cut = _weigh(left, olds, news, prints) if by_words else False
    return left.matched(cut=cut)


class _Unmatched:
    """What is not yet matched of two lists."""

    def __init__(self, olds: Sequence[object], news: Sequence[object]) -> None:
        self.lists = (olds, news)
        self.pairs: list[tuple[int, int]] = []
        self.regrouped: list[Regrouped] = []
        self.places = (dict.fromkeys(range(len(olds))), dict.fromkeys(range(len(news))))

    def take(self, old: int, new: int) -> None:
        self.pairs.append((old, new))
        del self.places[0][old], self.places[1][new]

    def take_all(self, those: Regrouped) -> None:
        self.regrouped.append(those)
        self.places = (
            {place: None for place in self.places[0] if place not in those.olds},
            {place: None for place in self.places[1] if place not in those.news},
        )

    def part(self, apart: Callable[[int, int], bool]) -> None:
        """Lets go of the pairs that are two things after all."""
        for old, new in [each for each in self.pairs if apart(*each)]:
            self.pairs.remove((old, new))
            self.places[0][old] = self.places[1][new] = None

    def pair_by(self, key: Callable[[int, int], _Key]) -> None:
        """Pairs the items with equal keys, `key(side, place)`, in the order they stand."""
        if not all(self.places):
            return
        waiting: dict[Hashable, list[int]] = {}
        for place in self.places[1]:
            waiting.setdefault(key(1, place), []).append(place)
        for places in waiting.values():
            places.reverse()
        for place in list(self.places[0]):
            wanted = key(0, place)
            if wanted is not None and waiting.get(wanted):
                self.take(place, waiting[wanted].pop())

    def matched(self, *, cut: bool) -> Matched:
        removed, added = (tuple(places) for places in self.places)
        return Matched(tuple(sorted(self.pairs)), removed, added, cut, tuple(self.regrouped))


def _by_ids(left: _Unmatched, olds: Sequence[Record], news: Sequence[Record]) -> None:
    """By what a file itself says of earlier ids, in either direction, then by equal ids."""
    for each in regrouped(olds, news):
        if len(each.ties) == 1:
            left.take(*each.ties[0])
        else:
            left.take_all(each)
    left.pair_by(lambda side, place: _identity(left.lists[side][place]))


def _identity(record: object) -> str | None:
    return item_id(record) if isinstance(record, Record) else None


def _by_key(left: _Unmatched, names: tuple[str, ...], ids: Ids, prints: _Prints) -> None:
    """By what these fields hold; where several items have it in common, those that hold most of the same."""
    olds, news = _by_their_keys(names, left, ids)
    for key, places in olds.items():
        others = news.get(key, [])
        shown = [prints[0][each] for each in places], [prints[1][each] for each in others]
        for i, j in alike_in_all(shown) if key is not None else ():
            left.take(places[i], others[j])


def _keyed(names: tuple[str, ...], left: _Unmatched, ids: Ids) -> Callable[[int, int], _Key]:
    """A key of these fields; one that several share on one side is none."""
    sides = _by_their_keys(names, left, ids)
    keys = [{each[0]: key for key, each in side.items() if len(each) == 1} for side in sides]
    return lambda side, place: keys[side].get(place)


def _by_their_keys(
    names: tuple[str, ...], left: _Unmatched, ids: Ids
) -> tuple[dict[_Key, list[int]], dict[_Key, list[int]]]:
    """The places that are left on either side, by what these fields hold."""
    groups: tuple[dict[_Key, list[int]], dict[_Key, list[int]]] = ({}, {})
    for side in (0, 1):
        for place in left.places[side]:
            key = _key(left.lists[side][place], names, ids if side == 0 else None)
            groups[side].setdefault(key, []).append(place)
    return groups


def _key(record: object, names: tuple[str, ...], ids: Ids | None) -> _Key:
    """What these fields hold, plainly; None when nothing but the first of several holds anything.

    No fields are one key for all.
    """
    assert isinstance(record, Record)  # noqa: S101
    held = tuple(_value_of(record, name, ids) for name in names)
    return held if not names or any(held[1:]) or (len(held) == 1 and held[0]) else None


def _value_of(record: Record, name: str, ids: Ids | None) -> str | None:
    value = getattr(record, name)
    holds = fields(type(record))[name]
    if value is None or value == ():
        return None
    if holds.refers and ids:
        return ids.told(holds.refers, value)
    return str(value) if holds.refers or holds.choice else bare_words(str(value))


def fingerprint(record: Record, ids: Ids | None) -> str:
    """All that a record holds but its ids, as one text: equal records have equal fingerprints."""
    return _fingerprint(record, ids) if ids else _as_written(record)


@once
def _as_written(record: Record) -> str:
    return _fingerprint(record, None)


def _fingerprint(record: Record, ids: Ids | None) -> str:
    parts = []
    for name, holds in fields(type(record)).items():
        is_id = name == "id" or (name == record.record_kind.identified_by and not holds.refers)
        if is_id or Role.FORMER in holds.roles:
            continue
        value = getattr(record, name)
        if value is None or value == ():
            continue
        parts.append(f"{name}={print_of(value, holds.refers, ids)}")
    return "{" + "|".join(parts) + "}"


def fingerprint_of_pair(old: object, new: object) -> str:
    """What tells a pair apart from others, the same in either direction of the comparison."""
    prints = [
        f"{fingerprint(each, None)} {item_id(each)}" if isinstance(each, Record) else str(each)
        for each in (old, new)
    ]
    return "|".join(sorted(prints))


def print_of(value: object, refers: str | None, ids: Ids | None) -> str:
    """What tells a value of a field from others, with references in it told by `ids`."""
    if isinstance(value, tuple):
        return "[" + ",".join(print_of(each, refers, ids) for each in value) + "]"
    if isinstance(value, Record):
        return fingerprint(value, ids)
    if refers and ids:
        return ids.told(refers, value)
    return bare_words(value) if isinstance(value, str) else str(value)


def _by_words(left: _Unmatched, kind: RecordKind, prints: _Prints) -> bool:
    words = tuple([_said(each, kind) for each in side] for side in left.lists)
    return _weigh(left, words[0], words[1], prints)


def _weigh(left: _Unmatched, olds: Sequence[str], news: Sequence[str], prints: _Prints) -> bool:
    """Pairs what is left by the likeness of its words; True when there was too much of it."""
    a = [place for place in left.places[0] if olds[place]]
    b = [place for place in left.places[1] if news[place]]
    if not (a and b):
        return False
    if len(a) * len(b) > MOST_PAIRS:
        return True
    shown = ([prints[0][place] for place in a], [prints[1][place] for place in b])
    for i, j in alike([olds[place] for place in a], [news[place] for place in b], shown):
        left.take(a[i], b[j])
    return False


def _said(record: object, kind: RecordKind) -> str:
    """All that is said in words in a record, or in those of its fields that hold its words."""
    names = kind.words or tuple(fields(type(record)))  # type: ignore[arg-type]
    held = (value for name in names if (value := getattr(record, name)))
    each_of = chain.from_iterable(value if isinstance(value, tuple) else (value,) for value in held)
    return " ".join(str(each) for each in each_of if isinstance(each, str))
