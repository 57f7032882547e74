"""Compares two agreements: every difference between them, named, classed and in order."""

from collections.abc import Iterator, Mapping, Sequence

from samverkan.diff.changes import Change, ChangeClass, Comparison
from samverkan.diff.classes import classed
from samverkan.diff.difference import At, Difference, Thing
from samverkan.diff.known import AREAS, FACTS
from samverkan.diff.layout import compare_layout
from samverkan.diff.matching import Ids, match_records
from samverkan.diff.period import period
from samverkan.diff.spoken import Tongue, names_in
from samverkan.diff.walking import Walk
from samverkan.diff.weakening import weakened
from samverkan.model import Agreement, Record
from samverkan.model.markers import fields
from samverkan.model.placement import item_id
from samverkan.model.sections import Section
from samverkan.model.time import Validity
from samverkan.text import Text

_BINDING = tuple(
    name
    for name in fields(Agreement)
    if name not in ("visions", "relations", "legal_basis", "sources", "notes", "cover", "annexes")
)
"""The parts of an agreement whose loss can weaken it."""

_FIRST = ("parties", "annexes")
"""What other things are found again by, and so is matched before them."""


def compare(
    old: Agreement,
    new: Agreement,
    *,
    editorial: bool = False,
    grades: Mapping[str, ChangeClass] | None = None,
) -> Comparison:
    """What differs in `new` from `old`: weakenings first, then in the order of the document.

    Differences of typing alone are left out unless `editorial` asks for them. `grades` gives rules of
    classing another class than their own.
    """
    names = names_in(old), names_in(new)
    walk = Walk(_same_ids(old, new, names, tuple(fields(Agreement))))
    tongues = Tongue(names[0]), Tongue(names[1])
    found = [each for each in _differences(old, new, walk) if editorial or not each.typing]
    changes = [_change(each, place, new, tongues, grades or {}) for place, each in enumerate(found)]
    changes.sort(key=lambda change: change.weakening is None)
    return Comparison(tuple(changes), tuple(_too_much(at) for at in walk.cut))


def weakenings(old: Agreement, new: Agreement) -> tuple[tuple[Thing, Text], ...]:
    """What is weakened and the sentence that says so, in the order of the document; no layout."""
    names = names_in(old), names_in(new)
    walk = Walk(_same_ids(old, new, names, _BINDING))
    found = (
        (each.at.thing, weakened(each, new, Tongue(names[0]))) for each in _terms(old, new, walk, _BINDING)
    )
    return tuple((thing, said) for thing, said in found if said)


def _same_ids(
    old: Agreement,
    new: Agreement,
    names: tuple[Mapping[tuple[str, str], str], Mapping[tuple[str, str], str]],
    parts: Sequence[str],
) -> Ids:
    """Which id of the old agreement is which of the new one, for all in `parts` that others refer to."""
    known = frozenset(names[0]), frozenset(names[1])
    ids = Ids()
    for name in [*_FIRST, *(name for name in parts if name not in _FIRST)]:
        model = fields(Agreement)[name].record
        if model is not None and model.defines:
            same = _matched_ids(getattr(old, name), getattr(new, name), ids)
            mine = [frozenset(key for key in side if key[0] == model.defines) for side in known]
            every = {**ids.same, **same}
            kept = frozenset((kind, now) for (kind, _), now in every.items())
            ids = Ids(every, ids.old | mine[0], ids.new | mine[1], kept)
    return ids


def _matched_ids(
    olds: tuple[Record, ...], news: tuple[Record, ...], ids: Ids
) -> Mapping[tuple[str, str], str]:
    pairs = match_records(olds, news, ids).pairs
    return {
        (str(olds[i].defines), str(item_id(olds[i]))): str(item_id(news[j]))
        for i, j in pairs
        if item_id(olds[i]) and item_id(news[j])
    }


def _differences(old: Agreement, new: Agreement, walk: Walk) -> Iterator[Difference]:
    """Every difference, of what is agreed and then of how it is laid out."""
    yield from _terms(old, new, walk, tuple(fields(Agreement)))
    yield from compare_layout(old, new, walk)


def _terms(old: Agreement, new: Agreement, walk: Walk, parts: Sequence[str]) -> Iterator[Difference]:
    """The differences of these parts in what is agreed, field by field in the order of the agreement."""
    for name, holds in fields(Agreement).items():
        if name in parts and holds.record is not Section:
            at = At(_thing(name), (), (name,), (name,))
            at = At(at.thing, (name,), at.old, at.new) if name in FACTS else at
            yield from walk.field((old, new), name, holds, at)


def _thing(name: str) -> Thing:
    title = str(Agreement.model_fields[name].title)
    if name in FACTS:
        return Thing("agreement", None, "Avtalet")
    return Thing(AREAS.get(name, name), None, title)


def _change(
    difference: Difference,
    order: int,
    new: Agreement,
    tongues: tuple[Tongue, Tongue],
    grades: Mapping[str, ChangeClass],
) -> Change:
    cls, rule, reason = classed(difference, grades)
    at = difference.at
    return Change(
        area=at.thing.area,
        kind=difference.kind,
        id=at.thing.id,
        name=at.thing.name,
        field=".".join(at.path) or None,
        old=_words(difference.old, difference, tongues[0]),
        new=_words(difference.new, difference, tongues[1]),
        cls=cls,
        rule=rule,
        reason=reason,
        weakening=weakened(difference, new, tongues[0]),
        old_route=at.old or None if difference.old is not None else None,
        new_route=at.new or None if difference.new is not None else None,
        order=order,
    )


def _words(value: object, difference: Difference, tongue: Tongue) -> str | None:
    if value is None:
        return None
    if isinstance(value, Validity) and not difference.whole:
        return period(value)
    if isinstance(value, Record):
        return tongue.record(value) or difference.at.thing.name
    return tongue.value(value, difference.holds)


def _too_much(at: At) -> Text:
    title = at.thing.name or "Avsnitt"
    return Text(
        sv=f"{title}: listan är så lång att bara det som har samma id eller samma ord i båda avtalen "
        "har parats ihop. Resten står som borttaget och tillagt.",
        en=f"{title}: the list is so long that only what has the same id or the same words in both "
        "agreements has been paired. The rest is listed as removed and added.",
    )
