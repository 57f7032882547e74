"""Which records of the work on either side are the same, or stand in the same place."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diff.areas import area
from samverkan.diff.changes import ChangeKind, ComparedPlace, Difference, Home, Thing
from samverkan.diff.matching import Ids, match_newest, match_records
from samverkan.diff.naming import name_of
from samverkan.diff.walking import ComparisonWalk
from samverkan.model import KINDS, Record, Work, item_id
from samverkan.text import Text

_OWN_TIME = ("id",)
"""Documents that come in no series belong to their own time: only the very same ones are compared."""


@dataclass(frozen=True, slots=True)
class MatchedWork:
    """The documents of two sides: pairs that are compared, and those that stand on one side alone.

    `unpaired` says of each kind, of two periods, how many have no counterpart to be compared with.
    """

    pairs: tuple[tuple[Record, Record], ...]
    removed: tuple[Record, ...]
    added: tuple[Record, ...]
    unpaired: tuple["Unpaired", ...]


@dataclass(frozen=True, slots=True)
class Unpaired:
    """How many documents of a kind the former agreement and the new one have that stand on one side alone."""

    kind: type[Record]
    gone: int
    come: int

    @property
    def told(self) -> Text:
        """That they have no counterpart to be compared with."""
        words = area(self.kind.record_kind.name)
        if self.gone and self.come:
            return Text(
                sv=f"{words.counted(self.gone).sv} i det tidigare avtalet och {words.number(self.come).sv} "
                "i det nya har ingen motsvarighet.",
                en=f"{words.counted(self.gone).en} of the former agreement and {words.number(self.come).en} "
                "of the new one have no counterpart.",
            )
        if self.gone:
            gone, have = words.counted(self.gone), _have(self.gone)
            return Text(
                sv=f"{gone.sv} i det tidigare avtalet har ingen motsvarighet i det nya.",
                en=f"{gone.en} of the former agreement {have} no counterpart in the new.",
            )
        come, have = words.counted(self.come), _have(self.come)
        return Text(
            sv=f"{come.sv} i det nya avtalet har ingen motsvarighet i det tidigare.",
            en=f"{come.en} of the new agreement {have} no counterpart in the former.",
        )


def _have(number: int) -> str:
    return "has" if number == 1 else "have"


def match_work(old: Work, new: Work, ids: Ids, *, periods: bool) -> MatchedWork:
    """The documents of the work, matched by what `ids` of the two agreements mean the same.

    Of one agreement at two times, what stands on one side alone has come or gone. Of two periods,
    the newest of a kind are compared: the plan that was in force with the one that is.
    """
    pairs: list[tuple[Record, Record]] = []
    gone: list[Record] = []
    come: list[Record] = []
    unpaired: list[Unpaired] = []
    for model in KINDS.values():
        olds, news = old.of(model), new.of(model)
        file = model.record_kind.file
        series = _OWN_TIME if file is None or file.series is None else file.series
        matched = match_newest(olds, news, series, ids) if periods else match_records(olds, news, ids)
        pairs += [(olds[i], news[j]) for i, j in matched.pairs]
        if not periods:
            gone += [olds[i] for i in matched.removed]
            come += [news[j] for j in matched.added]
        elif matched.removed or matched.added:
            unpaired.append(Unpaired(model, len(matched.removed), len(matched.added)))
    return MatchedWork(tuple(pairs), tuple(gone), tuple(come), tuple(unpaired))


def compare_work(found: MatchedWork, walk: ComparisonWalk) -> Iterator[Difference]:
    """The differences between documents that are the same, and the documents that have come or gone."""
    for old, new in found.pairs:
        yield from walk.record(old, new, _at(new, item_id(old), item_id(new)))
    for record in found.added:
        yield Difference(_at(record, None, item_id(record)), ChangeKind.ADDED, None, record)
    for record in found.removed:
        yield Difference(_at(record, item_id(record), None), ChangeKind.REMOVED, record, None)


def _at(record: Record, old: str | None, new: str | None) -> ComparedPlace:
    thing = Thing(record.record_kind.name, item_id(record), name_of(record))
    return ComparedPlace(thing, home=Home(type(record), old, new))
