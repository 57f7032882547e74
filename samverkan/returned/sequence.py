"""In which order changes are made, so that each finds its words and its place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from samverkan.diagnostics import Route
from samverkan.returned.changes import TextChange, TextChangeKind
from samverkan.returned.orders import Order

_ITEMS = frozenset([TextChangeKind.ADDED, TextChangeKind.REMOVED])
"""What puts something in or takes it out."""


def in_turn(changes: Sequence[TextChange], orders: Sequence[Order]) -> Iterator[TextChange]:
    """Paragraphs joined, new words, the order of items, new paragraphs, and what else is put in or taken out.

    That goes from the end of each list, so that places hold, and what is taken out before what is put there.
    The `orders` that lists have been given by then tell where that is.
    """
    yield from sorted(_of(TextChangeKind.CHANGED, changes), key=lambda each: "\n" not in each.old)
    yield from _of(TextChangeKind.MOVED, changes)
    paragraphs = [each for each in _of(TextChangeKind.ADDED, changes) if each.route == each.at.route]
    yield from reversed(paragraphs)
    items = [each for each in changes if each.kind in _ITEMS and each not in paragraphs]
    placed = [
        (_sortable(moved_along(each, orders).route), each.kind is TextChangeKind.REMOVED) for each in items
    ]
    for place in sorted(range(len(items)), key=lambda each: (placed[each], each), reverse=True):
        yield items[place]


def moved_along(change: TextChange, orders: Sequence[Order]) -> TextChange:
    """The change where it belongs once lists have these orders: behind the same item as before."""
    for order in orders:
        depth = len(order.route)
        item = change.at.route[depth] if order.holds(change.at.file, change.at.route) else None
        if isinstance(item, int) and isinstance(step := change.route[depth], int):
            now = order.was[order.now.index(item)]
            at = replace(change.at, route=(*order.route, now, *change.at.route[depth + 1 :]))
            route = (*order.route, now + step - item, *change.route[depth + 1 :])
            change = replace(change, at=at, route=route)
    return change


def _of(kind: TextChangeKind, changes: Sequence[TextChange]) -> list[TextChange]:
    return [each for each in changes if each.kind is kind]


def _sortable(route: Route) -> tuple[tuple[bool, int, str], ...]:
    return tuple((isinstance(step, str), step if isinstance(step, int) else 0, str(step)) for step in route)


def as_it_may_stand(change: TextChange, changes: Sequence[TextChange]) -> Iterator[TextChange]:
    """The change, behind the new words first of what it stands behind."""
    for each in changes:
        if change.behind and (each.at, each.old) == (change.at, change.behind) and each.new:
            yield replace(change, behind=each.new.rpartition("\n\n")[2])
    yield change


def disputed(changes: Sequence[TextChange]) -> set[TextChange]:
    """Changes that give the same words different new ones."""
    new = defaultdict(set)
    for each in changes:
        if each.kind is not TextChangeKind.ADDED:
            new[each.at, each.old].add(each.new)
    return {each for each in changes if len(new.get((each.at, each.old), ())) > 1}
