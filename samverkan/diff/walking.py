"""Walks two agreements side by side, field by field, and finds every difference.

What a field holds is read off the model: a new field is compared without new code.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from samverkan.diff.as_one import AsOne, as_one
from samverkan.diff.changes import ChangeKind, ComparedPlace, Difference, Owners, Thing
from samverkan.diff.heirs import Regrouped
from samverkan.diff.likeness import AKIN, bare_words, likeness
from samverkan.diff.matching import Ids, Matched, fingerprint_of_pair, match_records, match_texts
from samverkan.diff.naming import (
    IDS,
    NO_NAMES,
    Names,
    at_place,
    beside_its_name,
    called_the_same,
    name_of,
)
from samverkan.diff.order import moved
from samverkan.diff.wording import drawn_on, in_prose, in_quotes
from samverkan.model import Annex, Cadence, Form, Holds, Record, Role, Section, fields, item_id, often
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of two records that are the same thing, or an item of its list: what it holds, and where."""

    owners: Owners
    holds: Holds
    at: ComparedPlace

    def item(self, old: int | None, new: int | None) -> "_Field":
        return replace(self, at=self.at.item(old, new))

    def differs(
        self, kind: ChangeKind, old: object, new: object, *, typing: bool = False, follows: bool = False
    ) -> Difference:
        return Difference(self.at, kind, old, new, self.owners, self.holds, typing, follows)


class ComparisonWalk:
    """One comparison under way.

    `ids` tells which ids mean the same, and `names` what they are called on either side. Fields of
    records are looked into as `heeds` tells; the order of lists `numbered` in the documents counts; `cut`
    collects the lists that were too long to weigh, and `shared` what several things of a list are called.
    """

    def __init__(
        self,
        ids: Ids,
        names: tuple[Names, Names] = (NO_NAMES, NO_NAMES),
        heeds: Callable[[Holds], bool] = lambda _holds: True,
        numbered: Set[str] = frozenset(),
    ) -> None:
        self.ids = ids
        self.names = names
        self.heeds = heeds
        self.numbered = numbered
        self.cut: list[ComparedPlace] = []
        self.shared: set[tuple[str, str]] = set()

    def record(self, old: Record, new: Record, at: ComparedPlace) -> Iterator[Difference]:
        """The differences between two records that are the same thing."""
        as_one = _as_one(old, new)
        if as_one:
            yield Difference(at, ChangeKind.CHANGED, old, new, (old, new))
        for name, holds in fields(type(old)).items():
            laid_out = holds.record is Section and issubclass(type(old), Annex | Section)
            if laid_out or (as_one and Role.PERIOD in holds.roles):
                continue
            if self.heeds(holds) and _may_differ(getattr(old, name), getattr(new, name), holds):
                yield from self.field(old, new, name, at.into(name))

    def field(self, old: Record, new: Record, name: str, at: ComparedPlace) -> Iterator[Difference]:
        """The differences in one field of two records."""
        field = _Field((old, new), fields(type(old))[name], at)
        before, after = getattr(old, name), getattr(new, name)
        if field.holds.record is Section:
            yield from self._value(field, in_prose(before), in_prose(after))
            yield from self._value(field, drawn_on(before, self.names[0]), drawn_on(after, self.names[1]))
        elif isinstance(before, tuple) or isinstance(after, tuple):
            yield from self._list(field, before or (), after or ())
        elif isinstance(before, Record) and isinstance(after, Record) and not before.record_kind.one_value:
            yield from self.record(before, after, at)
        else:
            yield from self._value(field, before, after)

    def _value(self, field: _Field, old: object, new: object) -> Iterator[Difference]:
        typing, refers = field.at.name in IDS, field.holds.refers
        if old is None or new is None:
            if old is not new:
                kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED
                yield field.differs(kind, old, new, typing=typing, follows=self._follows(old, new, refers))
            return
        same_thing = refers is not None and self.ids.told(refers, old) == self.ids.one(refers, new)
        if old != new or (refers and not same_thing):
            typing = typing or same_thing or _is_typing(old, new)
            yield field.differs(_kind(old, new, field.holds), old, new, typing=typing)

    def _follows(self, old: object, new: object, refers: str | None) -> bool:
        """Whether a tie has come or gone with the thing that it leads to."""
        if not refers:
            return False
        return self.ids.is_gone(refers, str(old)) if new is None else self.ids.is_new(refers, str(new))

    def _list(self, field: _Field, olds: Sequence[object], news: Sequence[object]) -> Iterator[Difference]:
        matched = self._match(field.holds, olds, news)
        if matched.cut:
            self.cut.append(field.at)
        self.shared |= set(called_the_same(_records(olds), _records(news)))
        for old, new in matched.in_order():
            before = None if old is None else olds[old]
            after = None if new is None else news[new]
            yield from self._item(field.item(old, new), before, after)
        for those in matched.regrouped:
            yield from self._regrouped(field, olds, news, those)
        yield from self._moved(field, olds, news, matched.pairs)

    def _regrouped(
        self, field: _Field, olds: Sequence[object], news: Sequence[object], those: Regrouped
    ) -> Iterator[Difference]:
        """Of each thing that it has been merged with others or split, and what differs in all of them."""
        before, now = _records(olds), _records(news)
        for place in those.olds:
            heirs = those.heirs(place)
            at = self._entered(field.item(place, heirs[0]).at, before[place], None)
            kind = ChangeKind.SPLIT if len(heirs) > 1 else ChangeKind.MERGED
            names = [name_of(now[each]) for each in heirs]
            became = in_quotes(names) if len(names) > 1 else names[0]
            yield replace(field, at=at).differs(kind, at.thing.name, became)
        old, new = as_one(before, now, those, self.ids)
        at = self._entered(field.item(those.olds[0], those.news[0]).at, old.record, new.record)
        for each in self.record(old.record, new.record, at):
            if each.key not in new.record.record_kind.words:
                yield replace(each, at=_rerouted(each.at, field.at, old, new))

    def _match(self, holds: Holds, olds: Sequence[object], news: Sequence[object]) -> Matched:
        """The items of two lists, matched as the field asks for."""
        a, b = _records(olds), _records(news)
        if a or b:
            return match_records(a, b, self.ids)
        if holds.refers:
            before = [self.ids.told(holds.refers, each) for each in olds]
            after = [self.ids.one(holds.refers, each) for each in news]
            return match_texts(before, after, by_words=False, plainly=False).once(before, after)
        by_words = not holds.choice and Role.NAME not in holds.roles
        return match_texts([str(each) for each in olds], [str(each) for each in news], by_words=by_words)

    def _item(self, field: _Field, old: object, new: object) -> Iterator[Difference]:
        """The differences of an item that both lists have, or that it has come or gone."""
        if isinstance(old, Record) and isinstance(new, Record):
            yield from self.record(old, new, self._entered(field.at, old, new))
        else:
            yield from self._value(replace(field, at=self._entered(field.at, old, new)), old, new)

    def _moved(
        self, field: _Field, olds: Sequence[object], news: Sequence[object], pairs: Sequence[tuple[int, int]]
    ) -> Iterator[Difference]:
        if not self._heeds_order(field) or all(a[1] < b[1] for a, b in pairwise(pairs)):
            return
        prints = [fingerprint_of_pair(olds[old], news[new]) for old, new in pairs]
        for old, new in (pairs[place] for place in moved(pairs, prints)):
            at = self._entered(field.at.item(old, new), olds[old], news[new])
            yield replace(field, at=at).differs(ChangeKind.MOVED, at_place(old + 1), at_place(new + 1))

    def _heeds_order(self, field: _Field) -> bool:
        """Whether the order carries meaning, or the items are numbered on both sides."""
        name = field.at.name
        listed = name in self.numbered and field.at.new == (name,)
        chosen = name == "only" and all(_is_numbered(owner) for owner in field.owners)
        return Role.ORDERED in field.holds.roles or listed or chosen

    def _entered(self, at: ComparedPlace, old: object, new: object) -> ComparedPlace:
        """The place as that of the item itself, when items of its kind are things that people speak of."""
        record, names = (old, self.names[0]) if new is None else (new, self.names[1])
        if not isinstance(record, Record) or record.record_kind.noun is None:
            return at
        kind = record.record_kind
        older = item_id(old) if isinstance(old, Record) else None
        name = name_of(record, names)
        beside = beside_its_name(record, names) if (kind.name, name.sv) in self.shared else None
        if beside := at.thing.name if kind.part else beside:
            name = Text(sv=f"{name.sv} ({beside.sv.rstrip('.')})", en=f"{name.en} ({beside.en.rstrip('.')})")
        return at.about(Thing(kind.name, item_id(record) or older, name))


def _records(values: Sequence[object]) -> list[Record]:
    return [each for each in values if isinstance(each, Record)]


def _rerouted(at: ComparedPlace, of: ComparedPlace, old: AsOne, new: AsOne) -> ComparedPlace:
    """The place, in the records that are told as one, as it is in the lists where they stand."""
    steps = len(of.old) + 1, len(of.new) + 1
    to_old, to_new = (*of.old, *old.route(at.old[steps[0] :])), (*of.new, *new.route(at.new[steps[1] :]))
    return replace(at, old=to_old, new=to_new)


def _as_one(old: Record, new: Record) -> bool:
    """Whether the fields that together say when a record holds differ in more than their label."""
    return any(getattr(old, name) != getattr(new, name) for name in _period_of(type(old)))


def _is_numbered(owner: Record | None) -> bool:
    return isinstance(owner, Section) and owner.form is Form.NUMBERS


@cache
def _period_of(model: type[Record]) -> tuple[str, ...]:
    held = fields(model).items()
    return tuple(name for name, holds in held if holds.roles & {Role.PERIOD, Role.LABEL} == {Role.PERIOD})


def _is_typing(old: object, new: object) -> bool:
    """Whether only typing differs: of texts, or of how one and the same interval is worded."""
    if isinstance(old, Cadence) and isinstance(new, Cadence):
        bare = [each.model_copy(update={"stated": None}) for each in (old, new)]
        return bare[0] == bare[1] and bare_words(often(old).sv) == bare_words(often(new).sv)
    return type(old) is str and type(new) is str and bare_words(old) == bare_words(new)


def _kind(old: object, new: object, holds: Holds) -> ChangeKind:
    in_words = isinstance(old, str) and isinstance(new, str) and Role.NAME not in holds.roles
    if holds.refers or holds.choice or not in_words:
        return ChangeKind.CHANGED
    return ChangeKind.REWORDED if likeness(str(old), str(new)) >= AKIN else ChangeKind.CHANGED


def _may_differ(old: object, new: object, holds: Holds) -> bool:
    """Whether two values of a field need a closer look; an equal id may still stand for another thing."""
    if old is new and not old:
        return False
    return bool(holds.refers or holds.record) or old != new
