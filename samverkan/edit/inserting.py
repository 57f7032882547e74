"""A key or an item more."""

from collections.abc import Sequence

from samverkan.diagnostics import Route
from samverkan.edit.layout import Plain, entry, item, key_on_one_line, within_brackets
from samverkan.edit.spots import FileText, end_of, extent, is_compact, is_in_brackets, node_at, sign_before
from samverkan.source import Map, Seq


def put_in(page: FileText, route: Route, step: str | int, value: Plain, order: Sequence[str]) -> str | None:
    """A value with its key in the mapping, or as the next item in the list, at `route`."""
    parent = node_at(page.tree, route)
    if isinstance(parent, Seq) and parent:
        return put_item(page, parent, len(parent), value) if step == len(parent) else None
    if not isinstance(parent, Map) or not isinstance(step, str):
        return None
    if is_in_brackets(parent):
        return _put_in_brackets(page, parent, step, value, order)
    anchor = _key_before(parent, step, order)
    column = page.column(parent.key_places[next(iter(parent))].start)
    return _inserted(page, end_of(page, parent, anchor), entry(step, value, column))


def _key_before(parent: Map, key: str, order: Sequence[str]) -> str:
    """The key that a new one comes after: the last of those before it in the order, else of all."""
    keys = list(parent)
    if key not in order:
        return keys[-1]
    earlier = set(order[: order.index(key)])
    before = [each for each in keys if each in earlier]
    return before[-1] if before else keys[0]


def _inserted(page: FileText, end: int, lines: str) -> str:
    text = page.text
    return f"{text[:end]}\n{lines}{text[end + 1 :]}" if text[end : end + 1] else f"{text[:end]}\n{lines}"


def _put_in_brackets(page: FileText, parent: Map, key: str, value: Plain, order: Sequence[str]) -> str:
    pair = f"{key_on_one_line(key)}: {within_brackets(value)}"
    if not parent:
        start = parent.start.start + 1
        return f"{page.text[:start]}{pair}{page.text[start:]}"
    end = extent(parent, _key_before(parent, key, order))[1]
    return f"{page.text[:end]}, {pair}{page.text[end:]}"


def put_item(page: FileText, items: Seq, place: int, value: Plain) -> str | None:
    """An item more in a list that has some, before the one at `place`."""
    text = page.text
    if is_in_brackets(items):
        if place == len(items):
            end = extent(items, place - 1)[1]
            return f"{text[:end]}, {within_brackets(value)}{text[end:]}"
        start = extent(items, place)[0]
        return f"{text[:start]}{within_brackets(value)}, {text[start:]}"
    signs = [sign_before(page, items, each) for each in range(len(items))]
    if is_compact(page, signs[0]):
        return None
    lines = item(value, page.column(signs[0]))
    is_parted = len(items) > 1 and _is_after_empty_line(page, signs[1])
    if place == len(items):
        return _inserted(page, end_of(page, items, place - 1), f"\n{lines}" if is_parted else lines)
    start = page.line_start(signs[place])
    return f"{text[:start]}{lines}{f'{chr(10)}' if is_parted else ''}{text[start:]}"


def _is_after_empty_line(page: FileText, offset: int) -> bool:
    start = page.line_start(offset)
    return not page.text[page.line_start(start - 1) : start].strip()
