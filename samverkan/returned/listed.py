"""Items of lists in the text of a file: taken out whole, or put in after another."""

from samverkan.diagnostics import Route
from samverkan.returned.orders import Order
from samverkan.returned.writing import node_at, quoted
from samverkan.source import Map, Rows, Seq, SourceFile, place_at, value_at, whole


def without_item(file: SourceFile, raw: str, route: Route) -> str | None:
    """`raw` without the item that `route` leads to; None unless it stands on lines of its own."""
    lines = _lines(file, route)
    if lines is None:
        return None
    first, last = lines
    every = raw.split("\n")
    return "\n".join([*every[:first], *every[last + 1 :]])


def with_item(file: SourceFile, raw: str, after: Route, keys: Route, words: str) -> str | None:
    """`raw` with an item after the one at `after`; its words under the key, if items have keys."""
    lines = _lines(file, after)
    if lines is None or len(keys) > 1:
        return None
    every = raw.split("\n")
    start = every[lines[0]]
    before = start[: start.index("-")]
    text = f"{keys[0]}: {quoted(words)}" if keys else quoted(words)
    return "\n".join([*every[: lines[1] + 1], f"{before}- {text}", *every[lines[1] + 1 :]])


def reordered(file: SourceFile, raw: str, order: Order) -> str | None:
    """`raw` with the items in their new order, each with the comments above it.

    None unless all of them stand on lines of their own. Empty lines between items stay where they are.
    """
    extents = [_lines(file, (*order.route, item)) for item in order.was]
    every = raw.split("\n")
    blocks = []
    for extent in extents:
        if extent is None:
            return None
        first = extent[0]
        while every[first - 1].lstrip().startswith("#"):
            first -= 1
        blocks.append((first, extent[1] + 1))
    texts = {item: every[first:end] for item, (first, end) in zip(order.was, blocks, strict=True)}
    for (first, end), item in reversed(list(zip(blocks, order.now, strict=True))):
        every[first:end] = texts[item]
    return "\n".join(every)


def without_key(file: SourceFile, raw: str, route: Route) -> str | None:
    """`raw` without the key and its value; None unless they stand on lines of their own."""
    parent, key = node_at(file.tree, route[:-1]), str(route[-1])
    if not isinstance(parent, Map) or parent.end is not None or key not in parent:
        return None
    extent = whole(parent[key], parent.value_places[key])
    first = parent.key_places[key].start_mark.line
    every = raw.split("\n")
    if not every[first].lstrip().startswith(f"{key}:"):
        return None
    last = file.text[: extent.end_mark.index].rstrip().count("\n")
    return "\n".join([*every[:first], *every[last + 1 :]])


def _lines(file: SourceFile, route: Route) -> tuple[int, int] | None:
    """The first and the last line of the item, counted from nought."""
    parent = node_at(file.tree, route[:-1])
    step = route[-1]
    if not isinstance(parent, Seq) or isinstance(parent, Rows) or parent.end is not None:
        return None
    if not isinstance(step, int) or step >= len(parent):
        return None
    place = place_at(parent, step)
    extent = whole(value_at(parent, step), place)
    first = extent.start_mark.line
    text = file.text[: extent.end_mark.index].rstrip()
    line = file.text.split("\n")[first]
    if not line.lstrip().startswith("- ") or line.lstrip().startswith("- - "):
        return None
    return first, text.count("\n")
